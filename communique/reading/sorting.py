"""What each line of a page looks like by itself: prose, a title, a bar, a caption, a line of information.

Few lines of a clean page have a word or a mark of furniture; only those are held against its rules.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from itertools import accumulate

from communique.reading.furniture import (
    ABOUT,
    BAR,
    BOX,
    CAPTION,
    CAPTION_BEGINS,
    CAPTION_ENDS,
    CLOCK,
    CREDITED,
    DATE,
    ENDS,
    FOREIGN,
    HEAD,
    INFO,
    LINK,
    LONGEST_INFO,
    PROSE,
    SHORT,
    WORD,
    bar_words,
    bars,
    byline,
    caption,
    dated,
    end_mark,
    foreign,
    labelled,
    pager,
    phrases,
)
from communique.reading.patterns import scan

__all__ = ["plain_sorts", "sorts_of"]

SHORT_LINE = 40
LEGAL = (
    r".{0,4}(?:版权|[Cc]opyright|COPYRIGHT|©|免责|声明：|本网|凡本|凡注|未经|转载|信息网络|增值电信|互联网新闻|违法和不良"
    r"|举报电话|请加入|备案|本站|本文)"
)
"""How lines of a footer begin that are as long as paragraphs; others are short (关于我们)."""


@cache
def _begins(role: str) -> re.Pattern[str]:
    words = "|".join(map(re.escape, sorted(phrases(role), key=len, reverse=True)))
    return re.compile(rf"(?:{words})|[|•·\-【\[>*■◆▌]++ ?(?:{words})")


@cache
def _suspicious_start() -> re.Pattern[str]:
    """How a line begins that has to be judged by its words; a line feed comes first, so that little is tried."""
    said = sorted({*phrases(ENDS), *phrases(BOX), *phrases("line"), *phrases("notice")}, key=len, reverse=True)
    words = sorted(phrases(BAR), key=len, reverse=True)
    first = "".join(sorted({re.escape(phrase[0]) for phrase in (*said, *words)}))
    begins = "|".join(map(re.escape, said))
    return re.compile(
        rf"\n(?=[{first}{FIRST}]|[^\w\n])"
        rf"(?:[|•·\-【\[>*■◆▌（(]*+ ?(?:{begins}|{ABOUT}|{DATE})"
        rf"|[【\[]?(?:{'|'.join(map(re.escape, words))})(?=[ |>＞›»·/_：:\]】\n\-]|\Z)"
        r"|[•\-·*]?+ ?[\[【（]?(?:[0-9]{2,4}[-./])?[0-9]{2}[-./][0-9]{2}"
        r"|图|资料|▲|△|↑|▼|↓|◀|▶|（?(?:全文|本文)?完|（?END|原创 |附[件录]"
        rf"|(?:{CREDITED}) ?[/|]"
        r"|[—–•=-]{1,3} ?(?:[0-9]{1,3} ?[—–-]|END|End|完)|《[^》\n]{2,14}》 ?（ ?[0-9]{4}|#|\[[0-9]|第[0-9]"
        r"|[^\w\n]++(?=\n|\Z))"
    )


FIRST = "0-9文信稿新消资来责本值网执编校审监作撰发表更创出刊民图第完全E原附文记"
"""Characters that such lines begin with, apart from marks and from words of the lexicon."""

BYLINES = tuple(word + r" ?[^。，：；、的了在\n]{2,14}(?:\n|\Z)" for word in ("记者", "通讯员", "评论员"))
SIGN = (
    r"[：摄图©于](?:(?<=(?:来源|稿源|编辑|责编|作者|撰文|校对|审核|监制|时间|日期)：)|(?<=摄)(?=[）)]?(?:\n|\Z))"
    r"|(?<=[料供截]图)|(?<=©)|(?<=发[表布]于))"
)
DATED = rf" (?={DATE}{CLOCK})"
LABEL = r"[：/|]|发[表布]于|[0-9]{4}[-./年]|\A(?:原创|附)"
SIGNS = (" | ", " > ", ">>", "›", "ICP", "备案", "版权")
LATIN = r" (?<=[a-z] )[A-Za-z]++ [a-z]++ [A-Za-z]"


def _suspects(text: str, opening: Sequence[int]) -> set[int]:
    """Numbers of the lines that have to be judged by their words. `opening` says where each line begins."""
    places = [found.start() for found in _suspicious_start().finditer("\n" + text)]
    for pattern in (SIGN, LATIN, DATED, *BYLINES):
        places += [found.start() for found in scan(pattern).finditer(text)]
    for sign in SIGNS:
        at = text.find(sign)
        while at >= 0:
            places.append(at)
            at = text.find(sign, at + 1)
    return {bisect_right(opening, place) - 1 for place in places}


def sorts_of(text: str, lines: Sequence[str], marks: Sequence[str]) -> list[str] | None:
    """What each line of `text` looks like by itself; None where no line looks like anything but text.

    `marks` says which lines are a link, a heading or a caption throughout.
    """
    opening = list(accumulate((len(line) + 1 for line in lines), initial=0))
    suspects = _suspects(text, opening)
    if not suspects and not any(marks) and len(set(lines[:HEAD])) == len(lines[:HEAD]):
        return None
    return [
        _sort(line, mark) if mark or number in suspects else _plain_sort(line)
        for number, (line, mark) in enumerate(zip(lines, marks, strict=True))
    ]


def plain_sorts(lines: Sequence[str]) -> list[str]:
    """What lines look like none of which has a word of furniture."""
    return [_plain_sort(line) for line in lines]


def _plain_sort(line: str) -> str:
    """What a line looks like that has no word of furniture."""
    return PROSE if line[-1] in "。！？；：”" or (len(line) >= 40 and ("。" in line or "，" in line)) else SHORT


def _sort(line: str, mark: str) -> str:
    """What a line looks like by itself."""
    if mark == CAPTION:
        return CAPTION
    if not any(character.isalnum() for character in line) or (len(line) < 12 and end_mark.match(line)):
        return BAR
    if (line[0] in CAPTION_BEGINS or line.rstrip("）)")[-1:] in CAPTION_ENDS) and caption.match(line):
        return CAPTION
    if _begins(ENDS).match(line) and (len(line) < SHORT_LINE or scan(LEGAL).match(line)):
        return ENDS
    if _begins(BOX).match(line):
        return BOX
    if len(line) < LONGEST_INFO and (dated.match(line) or byline.match(line) or _is_labelled(line)):
        return INFO
    if line in bar_words():
        return WORD
    if bars(line) or pager.match(line) or (len(line) < SHORT_LINE and _is_notice(line)):
        return BAR
    if foreign.match(line):
        return FOREIGN
    if mark == LINK:
        return LINK
    return _plain_sort(line)


def _is_notice(line: str) -> bool:
    """Whether a short line says what to do with the page, as a phrase or, some of them, as a sentence."""
    return ("。" not in line and _begins("line").match(line) is not None) or _begins("notice").match(line) is not None


def _is_labelled(line: str) -> bool:
    return "。" not in line and scan(LABEL).search(line) is not None and next(labelled.finditer(line), None) is not None
