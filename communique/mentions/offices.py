"""Offices: where their titles end in a text, where they begin, and how a chain of them is split.

A title ends in one of the words of `offices.tsv`; an institution or a field stands before it, and before that the
country, which is no part of the title but tells whose office it is: 日本外相, 俄联邦安全会议副主席. Several are
joined by 、 or 兼.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from communique.lexicon import column, rows
from communique.mentions.gazetteer import party_names
from communique.mentions.parties import PartyMention, party_entry
from communique.mentions.person_names import may_end_name, name_before
from communique.mentions.trie import pattern_of

__all__ = [
    "OfficeChain",
    "PartyIndex",
    "chain_ending_at",
    "find_office_heads",
    "head_ending_at",
    "is_office_word",
    "party_of_title",
]

Offices = tuple[tuple[str, str | None], ...]


class OfficeChain(NamedTuple):
    """Offices written together, `text[start:end]`, with the party of each; `party` is whose offices they are.

    `start` counts the country in. `party` is None where the words do not tell; `stated` where a country or an
    organisation is named among them, and it is not only the title that tells.
    """

    start: int
    end: int
    offices: Offices
    party: str | None
    stated: bool


class PartyIndex:
    """The parties' mentions, to be asked for by place; `given` has the ends of known people's names by their starts."""

    def __init__(self, parties: list[PartyMention], given: Mapping[int, int] | None = None) -> None:
        self.parties = parties
        self.given = given or {}
        self.starts = [party.start for party in parties]

    def between(self, start: int, end: int) -> list[PartyMention]:
        """Those that begin in `text[start:end]`."""
        return self.parties[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def at(self, start: int) -> PartyMention | None:
        """The one that begins at `start`."""
        at = bisect_left(self.starts, start)
        return self.parties[at] if at < len(self.starts) and self.starts[at] == start else None


REACH = 40
"""How many characters a title may have before the word that it ends in."""

FIELDS = (
    "外交|联邦|经济|政治|国防|安全|安保|贸易|商业|商务|工商|教育|文化|科技|科学|技术|农业|粮食|工业|产业|财政|金融|能源|交通|运输|卫生|健康|体育|旅游|战略|环境"
    "|气候|投资|发展|计划|规划|内政|司法|移民|劳工|就业|国际|国库|信息|通信|数字|基础设施|矿产|海洋|渔业|社会|民族|宗教|青年|妇女|人权|法律|公共"
)
BOUNDARY = re.compile(
    r".*(?:[^㐀-鿿A-Za-z“”（）·\-—&]|兼|暨|的|(?<!共|合|协)同(?!盟|志|业)|(?<!参)与|(?<!埃|普)及|(?<!共|总|饱)和(?!平|谐|解)"
    r"|(?<!自|理)由|(?<!行|华)为|(?<!面|应)对(?!外|华|台)|[在向给被请让是了着见把将]|经过|随[着后]|会[见晤同]|邀请|陪同|率领"
    r"|包括|比如|例如|其[中后间]|(?<=[\d一二三四五六七八九十])[年月日]|[上下中]午|凌晨|[今昨当明][天日晚早]|周[一二三四五六日末]"
    r"|近期|此前|早前|期间|之际|时间|(?<!临|战|小)时(?!任)|[现时新曾担出]任|曾|作为|身为|感谢|祝贺|欢迎|[引转]述|援引|根据|致[电信函]"
    r"|当选|接替|访问|希望|以及|[两各我本该]国)",
    re.DOTALL,
)
JOINED_FIELDS = re.compile(rf"(?:{FIELDS})(?:部)?[和与及、]$")
EMBEDDED = frozenset("）心部院局学校社团所库制构织驻办处署党军盟网协组加前对援涉")
"""A country's name after one of these is part of the institution's: 研究中心中国项目主任, 前中国事务部主管."""

ABOUT = ("问题", "事务", "关系", "研究", "友好", "交流")
"""After a country's name they show that an office is about it: 某某问题特使."""

NATIONAL = frozenset("防务会家库王民土")
"""What 国 belongs to, and not to the country's name before it: 以色列国防军."""

GENERIC = re.compile(
    r"^(?:[一-鿿]{0,4}智库|来自|来华|来访|率团|应邀|主管|负责|正在|其|另一位|一[名位]|[两几]位|多位|等|还有|该[市省州国])"
)
NOTE = re.compile(r"（[^（）]{0,40}）")
OPENS_ANOTHER = re.compile(r"(?:、|兼任?|暨)$")
OPENS_ANOTHER_CLAUSE = re.compile(r"(?:、|兼任?|暨|，(?:曾|现|时|并|同时)*(?:兼任|担任|任|为|是))$")


@cache
def _heads() -> re.Pattern[str]:
    return pattern_of(column("offices"))


@cache
def _settled_by_end() -> dict[str, str]:
    return {title: party for title, party, _ in rows("offices") if party != "-"}


@cache
def _settled_by_start() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("institutions")}


CHINESE = re.compile(
    r"^(?:中共中央|中国共产党|中央|国务院(?!发言人)|全国人大|全国政协|中纪委|国务委员|国家发[展改]|中宣部|中联部|最高人民(?:法院|检察院)|国台办|国防部新闻局"
    r"|中国人民|解放军)"
)


def is_office_word(text: str, at: int) -> bool:
    """Whether a word that can end a title begins at `at`: 助理 in 总统助理."""
    return _heads().match(text, at) is not None


def find_office_heads(text: str) -> Iterator[re.Match[str]]:
    """Words that end the title of an office, from the left: 主席, 部长, 发言人."""
    return _heads().finditer(text)


def chain_ending_at(
    text: str, head: int, end: int, index: PartyIndex, floor: int = 0, *, clauses: bool = False
) -> OfficeChain:
    """The offices whose last one ends at `end` in the word that begins at `head`. Nothing before `floor` is looked at.

    With `clauses`, the chain may reach back over a comma: 某大学教授，曾任某司司长的…
    """
    another = OPENS_ANOTHER_CLAUSE if clauses else OPENS_ANOTHER
    segments: list[tuple[int, int]] = []
    start, stop = _segment_start(text, head, floor, index), end
    segments.append((start, stop))
    while len(segments) < 8 and (clauses or (start > floor and text[start - 1] in "、兼任暨")):
        opening = another.search(text, max(floor, start - 6), start)
        if opening is None:
            break
        before = head_ending_at(text, opening.start(), floor)
        if before is None or _is_somebody(text, before, index):
            break
        stop = opening.start()
        start = _segment_start(text, before, floor, index)
        segments.append((start, stop))
    segments.reverse()
    return _chain(text, segments, index)


def _is_somebody(text: str, head: int, index: PartyIndex) -> bool:
    """Whether a name stands before the word at `head`: the office is that person's alone, as in 李某总统、外长王某."""
    if not may_end_name(text, head):
        return False
    read = name_before(text, head)
    return read is not None and index.at(read.start) is None


def head_ending_at(text: str, end: int, floor: int) -> int | None:
    """Where the office word begins that ends at `end`."""
    for found in _heads().finditer(text, max(floor, end - 8), end):
        if found.end() == end:
            return found.start()
    return None


def _segment_start(text: str, head: int, floor: int, index: PartyIndex) -> int:
    """Where the title begins that ends in the word at `head`, its country counted in."""
    low = max(floor, head - REACH)
    boundary = BOUNDARY.match(text, low, head)
    start = boundary.end() if boundary else low
    while start > low and text[start - 1] in "和与及、" and JOINED_FIELDS.search(text, low, start):
        boundary = BOUNDARY.match(text, low, start - 1)
        start = boundary.end() if boundary else low
    note = NOTE.match(text, start, head) if text[start] == "（" else None
    if note is not None:
        start = note.end()
    inside = text[start:head]
    if "”" in inside or "“" in inside:
        if inside.count("”") > inside.count("“"):
            start += inside.rindex("”") + 1 if "“" not in inside else 0
        elif inside.count("“") > inside.count("”"):
            start += inside.rindex("“") + 1
    if inside.count("（") != inside.count("）"):
        start = head - len(text[start:head].rpartition("（")[2].rpartition("）")[2])
    for mention in reversed(index.between(max(low, start - 6), head)):
        if len(mention.codes) != 1 or mention.end <= start:
            continue
        before = text[mention.start - 1] if mention.start > start else ""
        if before == "前" and mention.start - 1 == start:
            return start
        if before in EMBEDDED or (text[mention.end - 1] == "方" and before) or text.startswith(ABOUT, mention.end):
            continue
        return mention.start
    return start


def _chain(text: str, segments: list[tuple[int, int]], index: PartyIndex) -> OfficeChain:
    offices: list[tuple[str, str | None]] = []
    party: str | None = None
    for start, end in segments:
        title, own = _title(text, start, end, index, party)
        party = party or own
        if title:
            offices.append((title, party))
    stated = party is not None
    if party is None:
        party = next((code for title, _ in offices if (code := party_of_title(title))), None)
    return OfficeChain(segments[0][0], segments[-1][1], tuple((t, own or party) for t, own in offices), party, stated)


@lru_cache(4096)
def party_of_title(title: str) -> str | None:
    """The party whose office a title is by its own words: 国务卿, 白宫发言人."""
    if CHINESE.match(title):
        return "CHN"
    if title.startswith(tuple(_settled_by_start())):
        return next(code for name, code in _settled_by_start().items() if title.startswith(name))
    if title.endswith(tuple(_settled_by_end())):
        return next(code for word, code in _settled_by_end().items() if title.endswith(word))
    return None


def _title(text: str, start: int, end: int, index: PartyIndex, party: str | None) -> tuple[str, str | None]:
    """The title without the country, and the country's code.

    An organisation's name stays, and so does the name of a country other than that of the offices before, `party`: it
    is what the office is about.
    """
    prefix = ""
    at = start
    if text[start : start + 1] in ("前", "原") and index.at(start + 1):
        prefix, at = text[start], start + 1
    code = None
    mention = index.at(at)
    if mention is not None and len(mention.codes) == 1 and mention.end <= end:
        code = mention.codes[0]
        if _is_state(code) and party in (None, code):
            # 某国某国友好协会 is named after both.
            both = index.at(mention.end) is not None and "协会" in text[at:end]
            at = at if both else _after_country(text, mention, end)
    elif mention is None and text.startswith("中国", at) and at + 2 < end:
        code, at = "CHN", at + 2  # 中国驻某国大使
    elif mention is None:
        code = _of_state(text[at : at + 2]) or _of_place(text[at:end])
    return _cleaned(prefix + text[at:end]), code


@lru_cache(4096)
def _cleaned(title: str) -> str:
    """A title without notes in brackets, words that are true of many, and single quotation marks."""
    title = GENERIC.sub("", NOTE.sub("", title))
    return title.strip(" “”") if title.count("“") != title.count("”") else title.strip()


def _of_state(name: str) -> str | None:
    """The state that an institution is named after, where the name was read as part of a longer one."""
    codes = party_names().get(name, ())
    return codes[0] if len(codes) == 1 and _is_state(codes[0]) else None


PLACE_OFFICES = ("省长", "市长", "书记", "主任", "局长", "主席", "厅长", "区长", "州长")


def _of_place(title: str) -> str | None:
    """The country of the province or the city that a title begins with: 成都市市长."""
    if not title.endswith(PLACE_OFFICES):
        return None
    named = title[:8]
    return next((_places()[named[:size]] for size in range(len(named), 1, -1) if named[:size] in _places()), None)


@cache
def _places() -> dict[str, str]:
    return {name: code for table in ("cities", "regions") for code, names in rows(table) for name in names.split()}


def _after_country(text: str, mention: PartyMention, end: int) -> int:
    """Where the title goes on after the country that it begins with: the party of 老挝人民革命党 is part of it."""
    named = text[mention.start : mention.end]
    if named.endswith("党") or named in ("中共", "越共"):
        country = party_entry(mention.codes[0]).name
        return mention.start + (len(country) if named.startswith(country) else 0)
    if named.endswith("联邦") and _heads().match(text, mention.end) is None:
        return mention.end - 2
    if len(named) > 1 and named.endswith("国") and text[mention.end : mention.end + 1] in NATIONAL:
        return mention.end - 1
    return mention.end if mention.end < end else mention.start


def _is_state(code: str) -> bool:
    try:
        return party_entry(code).kind != "organisation"
    except KeyError:
        return False
