"""What a page sets around a document: navigation, share bars, links, licences; and its own line of information.

A line is judged by its words and by where it stands: before the first paragraph, among paragraphs, after the last.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from itertools import accumulate
from typing import Any

from communique.lexicon import rows
from communique.reading.patterns import scan
from communique.rule import FunctionRule, Rule

__all__ = [
    "BAR",
    "BOX",
    "CAPTION",
    "DATE",
    "ENDS",
    "FOREIGN",
    "FURNITURE",
    "HEAD",
    "HEADING",
    "INFO",
    "LINK",
    "PROSE",
    "REPEATED",
    "RULES",
    "SHORT",
    "TEXT",
    "WORD",
    "listed",
    "plain_sorts",
    "sorts_of",
]

TEXT, INFO, CAPTION, FURNITURE, REPEATED = "text", "info", "caption", "furniture", "repeated-title"
FOREIGN = "foreign"
"""What a line of a page is in the end."""

PROSE, SHORT, LINK, HEADING = "prose", "short", "link", "heading"
BAR, WORD, BOX, ENDS = "bar", "word", "box", "ends"
"""What a line looks like by itself: also a bar, a word of bars alone, the head of a box, the beginning of a footer."""

DATE = (
    r"(?:[0-9]{4}(?:[-./][0-9]{1,2}[-./][0-9]{1,2}|年[0-9]{1,2}月[0-9]{1,2}日)"
    r"|民国[0-9]{2,3}年[0-9]{1,2}月[0-9]{1,2}日)"
)
CLOCK = r"(?:[ T]{0,2}(?:[A-Z]{3,4} )?[0-9]{1,2}[:：][0-9]{2}(?:[:：][0-9]{2})?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)"
ABOUT = (
    r"(?:文章|信息|稿件|新闻|消息|资料)?来源|稿源|(?:责任|本文|值班|网络|执行)?编辑|责编|校对|审核|监制|作者|撰文"
    r"|(?:发布|发表|更新|发稿|刊登|创建|出版)(?:时间|日期)?"
)
LONGEST_INFO = 160

dated = Rule(
    "furniture.dated",
    "a line that is a date, with the time, the weekday or the page of a newspaper, and then what else a page says of "
    "itself",
    rf"^《[^》]{{2,14}}》 ?（ ?{DATE}[^。]{{0,12}}）$"
    rf"|^[\[【（(][0-9]{{4}}[-./][0-9]{{1,2}}[-./][0-9]{{1,2}}{CLOCK}?[\]】）)]$"
    rf"|^(?:(?:更新|发布)(?:于|时间|日期)? ?)?{DATE}{CLOCK}?(?:[ ,，]{{0,2}}（?(?:星期|周)[一二三四五六日天]）?)?"
    r"(?:[ ]{0,2}第?[0-9A-Z]{1,3}版[^。]{0,12})?"
    rf"(?:$|[ |]{{0,4}}(?:{ABOUT}|[|])|(?:(?<=[0-9]{{2}}:[0-9]{{2}})|(?<=星期[一二三四五六日天])) [^。，：]{{2,16}}$)",
    reads={
        "2020-11-25 07:48:54 来源：新华网": ("2020-11-25 07:48:54 来源",),
        "2020-11-25 07:48 海东在线": ("2020-11-25 07:48 海东在线",),
        "2025年3月13日 第03版：要闻": ("2025年3月13日 第03版：要闻",),
        "2025年7月28日 星期一": ("2025年7月28日 星期一",),
        "2025年7月28日 星期一 海东晨报": ("2025年7月28日 星期一 海东晨报",),
        "更新 2025年7月28日": ("更新 2025年7月28日",),
        "[2025-07-28]": ("[2025-07-28]",),
        "2025-07-28T08:30:00+08:00": ("2025-07-28T08:30:00+08:00",),
        "2025-07-28 HKT 21:47": ("2025-07-28 HKT 21:47",),
        "《海东日报》（2024年05月16日 03 版）": ("《海东日报》（2024年05月16日 03 版）",),
    },
    spares=(
        "2020年11月25日，双方在北京举行会谈。",
        "2013年6月6日于北京",
        "（2022年11月17日，阿尔及尔）",
        "（2022年11月17日）",
    ),
)
labelled = Rule(
    "furniture.labelled",
    "a line that names the page's source, editor, author or time of publication",
    rf"(?:^|[ |(（【\[])(?:{ABOUT})[：:](?=[^。]*+$)|^(?:时间|日期)：{DATE}(?:{CLOCK}|$)"
    r"|^[^。，：]{0,20} ?发(?:表|布)于 ?[0-9]{4}|^原创 [^。，]{2,60}$",
    reads={
        "来源：新华网 责任编辑：李明": ("来源：", " 责任编辑："),
        "（责任编辑：李明）": ("（责任编辑：",),
        "塞上牧人 发表于 2009-8-21 07:33 只看该作者": ("塞上牧人 发表于 2009",),
        "发表于 2009-8-21 07:33 | 打印": ("发表于 2009",),
        "时间：2024-05-16": ("时间：2024-05-16",),
    },
    spares=(
        "他说，资金来源：一是财政，二是社会资本。",
        "双方就能源来源多元化达成共识",
        "总台记者：请介绍情况",
        "时间：2024年5月16日 地点：曼谷",
    ),
)
byline = Rule(
    "furniture.byline",
    "a line that is a reporter's name",
    r"^(?:(?:本报|本刊|本台|新华社|人民日报|中新社|中国日报)(?:驻[^ 。，]{2,8})?)?(?:特派|特约)?"
    r"(?:记者|通讯员|评论员) ?[^。，：；、的了在]{2,14}$",
    reads={"本报记者 李明 王芳": ("本报记者 李明 王芳",)},
    spares=("记者从外交部获悉，双方将举行会谈", "本报记者在现场看到"),
)
CAPTION_BEGINS, CAPTION_ENDS = "▲△▼↑↓◀▶图资上下左右配视", "摄影发图片"
caption = Rule(
    "furniture.caption",
    "what stands under a picture",
    r"^(?:[▲△▼↑↓◀▶]|(?:图为|资料图|图片来源|图：|图/|图源|上图|下图|左图|右图|配图|视频：|视频来源)).{0,160}+$"
    r"|^.{0,160}(?:新华社|中新社|中新网|法新社|路透社|美联社|人民网|央视|本报|[^，。]{0,8}记者)[^，。]{0,24}(?:摄影?|发)[）)]?$"
    r"|^.{0,120}(?:资料图片?|资料照片|图片来自网络|供图|网络截图|视频截图)[）)]?$",
    reads={
        "6月3日，两国外长握手。新华社记者 李明 摄": ("6月3日，两国外长握手。新华社记者 李明 摄",),
        "图为会谈现场。": ("图为会谈现场。",),
        "两国外长在会场外合影。（资料图片）": ("两国外长在会场外合影。（资料图片）",),
    },
    spares=("双方同意联合拍摄纪录片", "外交部供图书馆使用的资料", "图书馆合作协议"),
)
foreign = Rule(
    "furniture.foreign",
    "a passage in Latin letters",
    r"^(?=(?:[^a-zA-Z\n]*+[a-zA-Z]){30})"
    r"(?:[^\u2e80-\ud7ff]|[，。；：！？（）“”](?=[ -~“”]|$)|[^ -~](?=[ -~]{20})){40,}+$",
    reads={
        "The two sides agreed to hold a new round of consultations.": (
            "The two sides agreed to hold a new round of consultations.",
        )
    },
    spares=("双方同意在G20、APEC、WTO框架内加强合作", "OK", "葛来仪（Bonnie Glaser）说，双方应保持沟通"),
)
end_mark = Rule(
    "furniture.end-mark",
    "a line that says that the text ends",
    r"^(?:[（(【]|[•\-—=]{1,3} ?)?(?:完|全文完|本文完|END|End)(?:[）)】]| ?[\-—=]{1,3})?$|^#{2,5}$",
    reads={"（完）": ("（完）",), "—END—": ("—END—",)},
    spares=("（完成）", "会谈结束（完）"),
)
listed = Rule(
    "furniture.listed",
    "a headline with its date, as lists of links have it",
    rf"^[•\-·*]? ?[\[【（(]?(?:[0-9]{{2,4}}[-./])?[0-9]{{2}}[-./][0-9]{{2}}[\]】）)]? ?[^0-9].{{0,80}}$"
    rf"|^[^。；]{{6,60}} ?[（(\[]?(?:{DATE}|[0-9]{{2}}-[0-9]{{2}}){CLOCK}?[）)\]]?$",
    reads={"• [11-24] 两国外长举行会谈": ("• [11-24] 两国外长举行会谈",)},
    spares=("2013年6月6日于北京", "一、11月24日举行会谈。"),
)

SEGMENTS = r"[ |>＞›»/·•,，、_\[\]【】（）()：:；;〉《》「」“”\-—→+]+"
CROWDED = r"[|>＞›»·/]"
SENTENCE = frozenset("。！？；")
LONGEST_BAR = 200
SHORT_LINE = 40
LEGAL = (
    r".{0,4}(?:版权|[Cc]opyright|COPYRIGHT|©|免责|声明：|本网|凡本|凡注|未经|转载|信息网络|增值电信|互联网新闻|违法和不良"
    r"|举报电话|请加入|备案|本站|本文)"
)
"""How lines of a footer begin that are as long as paragraphs; others are short (关于我们)."""

LEADING = frozenset(("首页", "主页", "当前位置", "您的位置", "您现在的位置", "您当前的位置", "所在位置"))
HEAD = 10
"""Among so many first lines a title may be repeated."""


@cache
def _phrases(role: str) -> tuple[str, ...]:
    return tuple(row[1] for row in rows("furniture") if row[0] == role)


@cache
def _bar_words() -> frozenset[str]:
    return frozenset(_phrases(BAR))


def bars(text: str) -> tuple[str, ...]:
    """A line of navigation, of share buttons or of font sizes: it consists of such words, or of short ones apart."""
    if len(text) > LONGEST_BAR or not SENTENCE.isdisjoint(text):
        return ()
    words = [word for word in scan(SEGMENTS).split(text) if word]
    if not words:
        return ()
    known = _bar_words()
    of_bars = sum(len(word) for word in words if word in known or word.isdigit())
    if of_bars * 5 >= sum(map(len, words)) * 3 and len(text) > 1:
        return (text,)
    set_apart = len(scan(CROWDED).findall(text)) >= 2 and len(words) >= 3 and max(map(len, words)) <= 8
    leads = words[0] in LEADING and len(words) > 1 and len(text) < 40
    return (text,) if leads or (set_apart and of_bars) or text.count(" > ") >= 2 or ">>" in text else ()


pager = Rule(
    "furniture.pager",
    "a line that leads to other pages",
    r"^(?:第 ?[0-9]{1,3} ?页[^。，]{0,20}+|(?:\[?[0-9]{1,3}\]? ?){2,20}+(?:下一页|尾页|末页|后一页).{0,8}+"
    r"|(?:#[^ #]{1,20}+ ?){1,12}+|[•—–\-] ?[0-9]{1,3} ?[—–\-])$",
    reads={
        "第1页 共3页": ("第1页 共3页",),
        "[1] [2] [3] 下一页": ("[1] [2] [3] 下一页",),
        "#日本 #菲律宾": ("#日本 #菲律宾",),
        "— 12 —": ("— 12 —",),
    },
    spares=("第1页写道，双方同意合作。", "1 2 3", "# 中泰会谈达成共识"),
)

bar: FunctionRule[str] = FunctionRule(
    "furniture.bar",
    bars.__doc__ or "",
    bars,
    lambda _, found: found,
    reads={
        "首页 | 时政 | 国际 | 财经": ("首页 | 时政 | 国际 | 财经",),
        "海东在线 > 新闻中心 > 正文": ("海东在线 > 新闻中心 > 正文",),
        "打印 | 收藏 | 发给好友 【字号 大 中 小】": ("打印 | 收藏 | 发给好友 【字号 大 中 小】",),
        "分享到： 微信 微博 QQ空间": ("分享到： 微信 微博 QQ空间",),
    },
    spares=("政治互信", "两国外长会谈 达成四点共识", "中国 日本 韩国", "贸易、投资、金融", "国际形势", "一、政治"),
)


@cache
def _begins(role: str) -> re.Pattern[str]:
    words = "|".join(map(re.escape, sorted(_phrases(role), key=len, reverse=True)))
    return re.compile(rf"[|•·\-【\[>*■◆▌]*+ ?(?:{words})")


@cache
def _suspicious_start() -> re.Pattern[str]:
    """How a line begins that has to be judged by its words; a line feed comes first, so that little is tried."""
    phrases = sorted({*_phrases(ENDS), *_phrases(BOX), *_phrases("line")}, key=len, reverse=True)
    words = sorted(_phrases(BAR), key=len, reverse=True)
    return re.compile(
        rf"\n(?=[{''.join(sorted({phrase[0] for phrase in (*phrases, *words)}))}{FIRST}]|[^\w\n])(?:[|•·\-【\[>*■◆▌（(]*+ ?(?:{'|'.join(map(re.escape, phrases))}|{ABOUT}|{DATE})"
        rf"|[【\[]?(?:{'|'.join(map(re.escape, words))})(?=[ |>＞›»·/_：:\]】\n\-]|\Z)"
        r"|[•\-·*]?+ ?[\[【（]?(?:[0-9]{2,4}[-./])?[0-9]{2}[-./][0-9]{2}"
        r"|图|资料|▲|△|↑|▼|↓|◀|▶|（?(?:全文|本文)?完|（?END"
        r"|[—–•=-]{1,3} ?(?:[0-9]{1,3} ?[—–-]|END|End|完)|《[^》\n]{2,14}》 ?（ ?[0-9]{4}|#|\[[0-9]|第[0-9]"
        r"|[^\w\n]++(?=\n|\Z))"
    )


FIRST = "0-9文信稿新消资来责本值网执编校审监作撰发表更创出刊民图第完全E"
"""Characters that such lines begin with, apart from marks and from words of the lexicon."""

BYLINES = tuple(word + r" ?[^。，：；、的了在\n]{2,14}(?:\n|\Z)" for word in ("记者", "通讯员", "评论员"))
SIGN = (
    r"[：摄图©于](?:(?<=(?:来源|稿源|编辑|责编|作者|撰文|校对|审核|监制|时间|日期)：)|(?<=摄)(?=[）)]?(?:\n|\Z))"
    r"|(?<=[料供截]图)|(?<=©)|(?<=发[表布]于))"
)
SIGNS = (" | ", " > ", ">>", "ICP", "备案", "版权")
LATIN = r" (?<=[a-z] )[A-Za-z]++ [a-z]++ [A-Za-z]"


def _suspects(text: str, opening: Sequence[int]) -> set[int]:
    """Numbers of the lines that have to be judged by their words. `opening` says where each line begins."""
    places = [found.start() for found in _suspicious_start().finditer("\n" + text)]
    for pattern in (SIGN, LATIN, *BYLINES):
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
    if line in _bar_words():
        return WORD
    if bars(line) or pager.match(line) or (len(line) < SHORT_LINE and "。" not in line and _begins("line").match(line)):
        return BAR
    if foreign.match(line):
        return FOREIGN
    if mark == LINK:
        return LINK
    return _plain_sort(line)


def _is_labelled(line: str) -> bool:
    return "。" not in line and scan(SIGN).search(line) is not None and next(labelled.finditer(line), None) is not None


RULES: tuple[Rule | FunctionRule[Any], ...] = (dated, labelled, byline, caption, foreign, end_mark, listed, pager, bar)
