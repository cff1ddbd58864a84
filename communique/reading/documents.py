"""Two or more documents on one page: where each begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from communique.lexicon import column
from communique.reading.furniture import INFO, PROSE, SHORT
from communique.reading.patterns import scan

__all__ = ["beginnings", "first_communique", "has_datelines"]

LONGEST_TITLE = 60
BEFORE = 2
"""So many paragraphs a document has at least, before another may begin."""

NEAR = 3
"""A title stands at most so many lines above its dateline or its line of information."""

SUBJECT = (
    r"会谈|会见|会晤|会议|峰会|声明|公报|宣言|共识|成果|访问|出访|通话|通电话|磋商|对话|外长|总统|总理|首相|主席|部长"
    r"|大使|签署|记者会"
)
DIPLOMATIC = r"双方|两国|会谈|会见|会晤|联合声明|联合公报|新闻公报|共识|外长|外交部|元首|总理|总统|主席|峰会|声明|中方"
NUMBERED = r"[（(]?(?:第?[一二三四五六七八九十]{1,3}|[0-9]{1,2})[）)、.，]|[•·]"


@cache
def _datelines() -> re.Pattern[str]:
    """How a dateline begins (新华社东京11月24日电), after a line feed, so that little is tried."""
    outlets = "|".join(map(re.escape, sorted({*column("outlets"), "本报"}, key=len, reverse=True)))
    return re.compile(rf"\n[（【]?(?:{outlets})[^。，；\n]{{0,24}}?[0-9日报网台](?:专?电|讯|消息)(?![^ （：）】])")


def has_datelines(text: str) -> bool:
    """Whether a line of `text` other than its first ones has a dateline, so that there may be two documents."""
    found = _datelines().search(text)
    return found is not None and _datelines().search(text, found.end()) is not None


def beginnings(lines: Sequence[str], sorts: Sequence[str]) -> list[int]:
    """Numbers of the lines with which documents begin; the first is 0.

    Another document begins where, after some paragraphs, a headline stands above a dateline or above a line of
    information that has paragraphs after it.
    """
    found = [0]
    paragraphs = 0
    for at, (line, sort) in enumerate(zip(lines, sorts, strict=True)):
        dateline = paragraphs >= BEFORE and _datelines().match("\n" + line) is not None
        if dateline or (sort == INFO and paragraphs >= BEFORE):
            title = _title_above(lines, sorts, at, found[-1])
            if title is not None and (dateline or _goes_on(sorts, at)):
                found.append(title)
                paragraphs = 0
        paragraphs += sort == PROSE
    return found


def _title_above(lines: Sequence[str], sorts: Sequence[str], at: int, last: int) -> int | None:
    """The headline of what begins at `at`, across its lines of information."""
    for above in range(at - 1, max(last, at - 1 - NEAR), -1):
        if sorts[above] == SHORT:
            line = lines[above]
            fits = len(line) <= LONGEST_TITLE and scan(SUBJECT).search(line) and not scan(NUMBERED).match(line)
            return above if fits else None
        if sorts[above] != INFO:
            return None
    return None


def _goes_on(sorts: Sequence[str], at: int) -> bool:
    """Whether paragraphs follow, after more lines of information at most."""
    following = next((sort for sort in sorts[at + 1 :] if sort != INFO), None)
    return following == PROSE


def first_communique(documents: Sequence[str]) -> int:
    """Which of the documents is the first with diplomatic content; the first of all where none is."""
    return next((at for at, text in enumerate(documents) if len(scan(DIPLOMATIC).findall(text)) >= 2), 0)
