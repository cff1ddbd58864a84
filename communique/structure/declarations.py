"""Announcements that count what was reached or put forward: 五点重要共识, 六项具体成果, 三点建议, 签署20多项协议.

>>> from communique.reading.text import clean
>>> from communique.structure.header import find_header
>>> page = clean("双方达成五点重要共识，签署20多项合作文件。中方愿落实四点原则共识。")
>>> [(found.count, found.exact, found.role) for found in find_declarations(page, find_header(page))]
[(5, True, 'consensus'), (20, False, 'outcome')]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import regex

from communique.lexicon import alternation, rows
from communique.mentions.numerals import DIGITS, UNITS, number
from communique.reading.text import CleanText
from communique.rule import Rule
from communique.structure.header import Header

__all__ = ["RULES", "DeclarationFound", "find_declarations", "leads_in"]


class DeclarationFound(NamedTuple):
    """`text[start:end]` announces `count` things; `exact` is False for 20多项."""

    start: int
    end: int
    count: int  # type: ignore[assignment]  # hides tuple.count, which nothing here needs
    exact: bool
    role: str
    rule: str

    def is_met(self, found: int) -> bool:
        """Whether so many items are what it announces."""
        return found == self.count if self.exact else found >= self.count


# ---------------------------------------------------------------------------------------------------------------
# What is counted
# ---------------------------------------------------------------------------------------------------------------

COUNT = rf"(?P<about>近|约|逾|超过?|上|至少|多达)?(?P<count>[{DIGITS}{UNITS}]{{1,7}}+)(?P<more>[多余来])?"
NOT_COUNTED = r"(?<![第\d.,两数几十百A-Za-z])"
"""What stands before a number that is no count: 第三项, 3.5份, 数十项."""

QUALITY = r"[^\P{Han}的得取达签提于为使是了被将在给从布]{0,8}?"
"""What may stand between the measure word and the thing: 重要, 务实合作, 各领域."""

ABOUT = r"(?:关于[^，。；\n]{2,30}的)?"


@cache
def _things() -> dict[tuple[str, str], tuple[str, str]]:
    """Role and condition of a thing by its measure word."""
    table = {}
    for thing, role, measures, when in rows("counted_things"):
        alone = measures.replace("方面", "")
        for measure in (*alone, *(("方面",) if alone != measures else ())):
            table[thing, measure] = (role, when)
    return table


@cache
def _names(measure: str | None = None) -> str:
    """Things that `measure` counts, or all things, as an alternation, the longest first."""
    things = {thing for thing, counted_by in _things() if measure in (None, counted_by)}
    return alternation(things)


def _counted() -> str:
    measures = sorted({measure for _, measure in _things()}, key=len, reverse=True)
    kinds = "|".join(
        rf"(?P<measure>{measure})的?(?!政治文件)“?{ABOUT}{QUALITY}(?P<thing>{_names(measure)})" for measure in measures
    )
    return rf"“?{NOT_COUNTED}{COUNT}(?:个(?=方面))?大?(?:{kinds})(?!{_names()}|书记|[国院员书者人性力])”?"


def _counted_after() -> str:
    measures = "".join({measure for _, measure in _things() if len(measure) == 1})
    return (
        rf"(?<=(?P<thing>{_names()})(?:文件|清单)?(?:共计|总计|合计|共|计|达)?){COUNT}"
        rf"(?P<measure>[{measures}])(?=[，。；：、）\n]|$)"
    )


def _bare() -> str:
    return (
        r"(?:达成|达致|达|取得|提出?|作出|做出|宣布)(?P<value>(?P<count>[两二三四五六七八九十])大?(?:重要)?"
        rf"(?P<thing>{_names()}))(?=[，。；：、 \n]|$)"
    )


COUNTED = Rule(
    "declaration.counted",
    "a number, a measure word and a thing that is agreed, reached or proposed",
    _counted,
    reads={
        "双方达成五点重要共识。": ("五点重要共识",),
        "他提出“三点主张”。": ("“三点主张”",),
        "在十个方面达成共识，取得近20项务实成果": ("近20项务实成果",),
    },
    spares=(
        "我国与20个国家发布合作倡议。",
        "下午六点钟开会。",
        "会晤有三个特点。",
        "四个政治文件是基础。",
        "第三项成果",
        "做到五个必须。",
    ),
)
COUNTED_AFTER = Rule(
    "declaration.counted-after",
    "a thing, then how many there are: 签署合作文件10份",
    _counted_after,
    reads={"共签署合作文件10份。": ("10份",), "会议达成成果共计18项，清单如下：": ("18项",)},
    spares=("成果丰硕，18项指标向好。",),
)
BARE = Rule(
    "declaration.bare",
    "a headline's number without a measure word: 达成五共识",
    _bare,
    reads={"外长会谈达成五共识 热线下月开通": ("五共识",)},
    spares=("达成多项共识。", "提三成果农受益"),
)
SLOGAN = Rule(
    "declaration.slogan",
    "a number, a measure word and a catchword, quoted: “四个坚持”, 三个“要”",
    r"“(?P<count>[两三四五六七八九十])[个大点项]\p{Han}{1,8}”(?:\p{Han}{0,2}(?:目标|要求|主张|原则|建议|倡议))?"
    r"|(?<!第)(?P<count>[两三四五六七八九十])[个点项大]“\p{Han}{1,6}”",
    reads={"他提出“四个坚持”。": ("“四个坚持”",), "应做到三个“要”：": ("三个“要”",)},
    spares=("坚持四个自信。", "“一个中国”原则"),
)

RULES = (COUNTED, COUNTED_AFTER, BARE, SLOGAN)

# ---------------------------------------------------------------------------------------------------------------
# Whether it is announced here and now
# ---------------------------------------------------------------------------------------------------------------

REACHED = regex.compile(
    r"签署|签订|签|达成|达致|发表|通过|取得|形成|制[定订]|缔结|交换|见证|发布|作出|做出|批准|产生|宣布|成果"
)
PROPOSED = regex.compile(r"提出|建议|宣布|主张|发起|阐述|重申|承诺|作出|推出")
AGREED = regex.compile(r"同意|商定|决定|确定|明确|达成|一致")
EARLIER = regex.compile(
    r"过去|此前|上次|上届|历次|以往|去年|前年|当年|早前|前不久|曾|迄今|至今|截至|累计|先后|多年|年[前来]|以来"
    r"|已(?:有|经|同|与|签|达)|就提出|预计|有望|料将|尚未|没有|未能"
)
"""An earlier occasion, or one still to come."""

REFERS = regex.compile(
    r"(?P<refers>落实|贯彻|执行|履行|践行|根据|按照|遵循|基于|依照|恪守|响应|支持|赞赏|认同|赞同|参与|欢迎|围绕|兑现)"
    r"|(?:提出|达成|作出|做出|取得|签署|形成|发表|制[定订])(?!了?的|\p{Han}{1,4}的)"
)
"""Words that speak of what is there already, and words that bring it about; the last before the count decides."""

HOPED = regex.compile(r"期待|希望|争取|力争|愿")
ELSEWHERE = regex.compile(r"全球|和平共处|世界")
"""Names of things of long standing: 四大全球倡议."""

RESTED_ON = regex.compile(r"”?(?:的?基础上|的?精神|框架[下内])")
"""What follows a count that is spoken of as a ground: 在四点共识基础上."""

PUT_FORWARD = regex.compile(r"(?:提出|确立|宣布)(?!的)[^”]{0,24}(?:“[^”\n]{2,80}”的)?$")
JOINED = regex.compile(r"”(?:[和与及、]|以及)")
LEADS_IN = regex.compile(
    r"[^，。；：！？\n]{0,12}+(?:，[^，。；：\n]{0,14}+)?："
    r"|，?(?:即(?![将使可便])|(?:主要)?(?:内容)?包括|分别[是为])"
    r"|[，。；]?\n?(?=一是|一要|第一[，、是]|首先|其一|（一）|（1）|一、|1[.、]|①)"
)

CLAUSE = regex.compile(r"[，。；：！？\n]")
SENTENCE_MARKS = "。！？\n"
WINDOW = 100
"""So many characters before a count are looked at."""

COUNTS = re.compile(rf"(?!一[个点项份条大根方])[{DIGITS}{UNITS}]{{1,7}}[多余来]?(?:个?方面|[点项份条个大根])")
"""Where a count can be, found quickly."""

BEFORE_COUNT = ("超过", "至少", "多达", "近", "约", "逾", "超", "上")

BRIEF = 10
"""A clause as short as this only dates the next one: 去年，…."""


def find_declarations(page: CleanText, header: Header) -> list[DeclarationFound]:
    """The announcements of a page, in order; those that are repeated, once.

    Of repeated ones the one that leads in a list stays, else the first.
    """
    text = page.text
    skipped = [(line.start, line.end) for line in page.lines if line.kind != "text"]
    chosen: dict[tuple[int, str, str], DeclarationFound] = {}
    for found in _candidates(text, header):
        if any(start <= found.start < end for start, end in skipped):
            continue
        words = text[found.start : found.end].strip("“”")
        key = (found.count, found.role, words if found.rule == SLOGAN.id else words[-2:])
        before = chosen.get(key)
        if before is None or (leads_in(text, found.end) and not leads_in(text, before.end)):
            chosen[key] = found
    return sorted(chosen.values())


def leads_in(text: str, end: int) -> bool:
    """Whether what is announced follows right after `end`: 五点共识：…, 四点主张，即…."""
    return LEADS_IN.match(text, end) is not None


def _candidates(text: str, header: Header) -> Iterator[DeclarationFound]:
    """Everything that announces, rule by rule."""
    read: set[int] = set()
    for place in COUNTS.finditer(text):
        at = _count_start(text, place.start())
        match = COUNTED.match(text, at)
        if match:
            role, when = _things()[match["thing"], match["measure"]]
            found = _found(match, match.span(), role, COUNTED.id)
        else:
            match = COUNTED_AFTER.match(text, at)
            if match is None:
                continue
            role, when = _things().get((match["thing"], match["measure"]), ("", "reached"))
            found = _found(match, (match.start("thing"), match.end()), role, COUNTED_AFTER.id)
        if role and found and _announces(text, match, when):
            read.add(found.start)
            yield found
    for match in BARE.finditer(text, 0, header.body):
        role = next(role for (thing, _), (role, _) in _things().items() if thing == match["thing"])
        found = _found(match, match.span("value"), role, BARE.id)
        if found:
            yield found
    yield from (found for found in _slogans(text) if found.start not in read)


def _count_start(text: str, at: int) -> int:
    """Where the count begins whose number begins at `at`: before 近, 超过, an opening quotation mark."""
    at -= next((len(word) for word in BEFORE_COUNT if text.endswith(word, 0, at)), 0)
    return at - 1 if at and text[at - 1] == "“" else at


def _slogans(text: str) -> Iterator[DeclarationFound]:
    """Catchwords that somebody puts forward, or that are spelt out right after."""
    last = -1
    for match in SLOGAN.finditer(text):
        before = _before(text, match.start())
        if EARLIER.search(before):
            continue
        joined = last >= 0 and JOINED.fullmatch(text, last - 1, match.start())
        if joined or PUT_FORWARD.search(before) or leads_in(text, match.end()):
            role = "consensus" if "确立" in before or "达成" in before else "proposal"
            found = _found(match, match.span(), role, SLOGAN.id)
            if found:
                last = found.end
                yield found


def _found(match: regex.Match[str], span: tuple[int, int], role: str, rule: str) -> DeclarationFound | None:
    """What a match announces; None where it writes no number of at least two."""
    count = number(match["count"])
    if count is None or count < 2:
        return None
    groups = match.groupdict()
    exact = not (groups.get("about") or groups.get("more"))
    return DeclarationFound(*span, count, exact, role, rule)


def _announces(text: str, match: regex.Match[str], when: str) -> bool:
    """Whether a counted thing is announced as of this occasion."""
    if ELSEWHERE.search(match.group()) or RESTED_ON.match(text, match.end()):
        return False
    before = _before(text, match.start())
    if EARLIER.search(before):
        return False
    follows = leads_in(text, match.end())
    if not follows:
        speaks = list(REFERS.finditer(before))
        if (speaks and speaks[-1]["refers"]) or HOPED.search(before):
            return False
    if when == "reached":
        start = max(0, match.start() - WINDOW)
        start = max(start, *(text.rfind(mark, start, match.start()) + 1 for mark in SENTENCE_MARKS))
        return REACHED.search(text, start, match.start()) is not None
    if when == "proposed":
        return PROPOSED.search(before) is not None
    verb = AGREED if when == "agreed" else PROPOSED
    return when == "free" or (follows and verb.search(before) is not None)


def _before(text: str, at: int) -> str:
    """The clause before `at`, with the one before that where it is brief."""
    window = text[max(0, at - WINDOW) : at]
    marks = [mark.start() for mark in CLAUSE.finditer(window)]
    if not marks:
        return window
    if len(marks) > 1 and window[marks[-1]] == "，" and marks[-1] - marks[-2] <= BRIEF:
        return window[marks[-2] + 1 :]
    return window[marks[-1] + 1 :]
