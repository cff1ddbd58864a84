"""Where a text shows that somebody is named: beside an office, before a verb of speech, before a name in Latin letters."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from communique.lexicon import column
from communique.mentions.offices import OfficeChain, PartyIndex, chain_ending_at, find_office_heads
from communique.mentions.person_names import NameRead, Shape, name_before, read_latin, read_name, surname_length
from communique.mentions.trie import pattern_of

__all__ = ["Sighting", "find_sightings"]


class Sighting(NamedTuple):
    """A name where its surroundings show that it is one, with the offices beside it.

    `sure` is False where the reading needs a second sighting of the same name to be believed.
    """

    start: int
    end: int
    name: str
    shape: Shape
    chain: OfficeChain | None
    latin: str | None
    sure: bool
    rule: str


PUNCTUATION = re.compile(r"[，。；：！？“”\n]")

LATIN_NOTE = re.compile(r"（ ?([A-Z][A-Za-z.'’\- ]{3,40}?) ?）")
"""（Scott Kennedy）, （Mike Pence）; an acronym of one word in capitals is no name."""

TITLES_AFTER_NAMES = frozenset(
    "主席 副主席 总统 副总统 总理 副总理 首相 外长 外相 防长 财长 国务卿 总书记 书记 委员长 议长 国王 女王 天皇 王储 大使 特使 秘书长 部长 大臣 总干事 发言人 主任 "
    "国务委员 省长 市长 州长 总督 教授 将军 上将 博士 会长 院长 校长 社长 董事长 总裁 行长".split()
)

BYLINE = re.compile(r"(?:（|[社报网刊台]|通讯员|摄影|全媒体|\n)(?:总台)?$")

REPORTERS = frozenset(("记者", "主编", "律师", "专家", "学者"))

ADVERBS = re.compile(
    r"(?:[还也并又则曾已仍均都先再才就即]|(?:再次|再度|最后|首先|其后|随后|随即|其间|同时|进一步|明确|坦率|公开|多次|反复|一再|此前|早前|稍早|日前|近日"
    r"|最新|特别|着重|主动|正式|当场|郑重|高兴地|[今昨当][天日晚]|周[一二三四五六日末天]|上周[一二三四五六日]?|本周[一二三四五六日]?|[上下中]午|晚间?|\d{1,2}日|\d{1,2}月"
    r"|[会事][后上前中]|会[谈见晤][后中时前]?|答问时|受访时|致[辞词](?:时|中)|发言(?:时|中)|[在就对向于从][^，。；：！？“”\n]{1,30}?(?:[时中上后前]|之际|期间|方面|媒体|记者|(?=[A-Z一-鿿]))))*"
)


@cache
def _verbs() -> re.Pattern[str]:
    return pattern_of(column("reporting_verbs"))


@cache
def _attendance() -> re.Pattern[str]:
    return re.compile(
        r"(?:^|\n)([一-鿿·]{2,12}(?:、[一-鿿·]{2,12}){0,12}?)等?(?:分别)?(?:参加(?:上述|会[见谈晤]|活动|有关|。|\n)|出席(?:。|上述|会[见谈晤]))"
    )


def find_sightings(text: str, index: PartyIndex) -> Iterator[Sighting]:
    """Every place of `text` that shows a name, from the surest kind of evidence to the least sure."""
    yield from _beside_offices(text, index)
    yield from _with_latin(text, index)
    yield from _in_attendance(text)
    yield from _before_verbs(text, index)


def _beside_offices(text: str, index: PartyIndex) -> Iterator[Sighting]:
    """外交部长王毅; 拉夫罗夫外长; 国务院副总理 贺兰舟 under a title."""
    floor = 0
    for head in find_office_heads(text):
        start, end = head.span()
        read = _name_at(text, end, index)
        if read is None and text[end : end + 1] == "的":
            read = _attributed(text, floor, start, end, index)
            if read is not None:
                chain = chain_ending_at(text, start, end, index, floor, clauses=True)
                yield _sighting(text, read, chain, "person.attributed", True)
                floor = read.end
        elif read is not None:
            if head.group() in REPORTERS and BYLINE.search(text, max(0, start - 8), start):
                continue
            chain = chain_ending_at(text, start, end, index, floor)
            yield _sighting(text, read, chain, "person.after-office", _sure(text, read, chain))
            floor = read.end
        elif head.group() in TITLES_AFTER_NAMES and _may_end_a_name(text, start):
            read = name_before(text, start)
            if read is None or index.at(read.start) is not None:
                continue
            yield _sighting(text, read, _bare(text, read, start, end, index), "person.before-office", True)


HOLDS = re.compile(r"(?:现任|曾任|担任|出任|兼任|时任)[^，。；：！？\n]*$")


def _attributed(text: str, floor: int, start: int, end: int, index: PartyIndex) -> NameRead | None:
    """The name after 曾任某司司长的."""
    if HOLDS.search(text, max(floor, start - 40), start) is None:
        return None
    read = _name_at(text, end + 1, index)
    return read if read is not None and read.ended and read.shape is not Shape.OTHER else None


def _bare(text: str, read: NameRead, start: int, end: int, index: PartyIndex) -> OfficeChain:
    """The office after a name; a country before the name tells whose: 美国拜登总统."""
    chain = chain_ending_at(text, start, end, index, start)
    before = next(
        (party for party in index.between(max(0, read.start - 8), read.start) if party.end == read.start), None
    )
    if before is None or len(before.codes) != 1:
        return chain
    code = before.codes[0]
    return chain._replace(offices=tuple((title, code) for title, _ in chain.offices), party=code)


NO_NAME = frozenset("和与同及对兼暨就将也还又的在被把给则、，。；：！？）”")


def _name_at(text: str, at: int, index: PartyIndex) -> NameRead | None:
    if at >= len(text) or text[at] in NO_NAME:
        return None
    if text[at] == " ":
        at += 1
    if text[at : at + 1].isascii():
        return read_latin(text, at)
    read = read_name(text, at)
    if read is None or read.shape is Shape.DOTTED:
        return read
    party = index.at(at)
    return None if party is not None and party.codes and party.end - party.start > 1 else read


def _sure(text: str, read: NameRead, chain: OfficeChain) -> bool:
    if read.shape in (Shape.LATIN, Shape.DOTTED):
        return True
    if not read.ended or text[read.start] in UNLIKELY:
        return False
    return read.shape is not Shape.OTHER or chain.party == "JPN"


UNLIKELY = frozenset("于向曾从都经")
"""Surnames that are function words far more often."""


def _may_end_a_name(text: str, end: int) -> bool:
    """Cheap test before the costly one: whether a surname stands two or three characters back, or sounds are written."""
    return end > 1 and bool(_ENDING.match(text[end - 1]) or surname_length(text[max(0, end - 3) : end]))


_ENDING = re.compile("[夫斯亚尔拉格茨基曼德特尼巴姆罗奇卡娜克里诺托哈瓦赫希安龙仲平林京登金]")


def _sighting(text: str, read: NameRead, chain: OfficeChain | None, rule: str, sure: bool) -> Sighting:
    note = LATIN_NOTE.match(text, read.end)
    latin = note.group(1) if note and not note.group(1).isupper() else None
    return Sighting(read.start, read.end, text[read.start : read.end], read.shape, chain, latin, sure, rule)


def _with_latin(text: str, index: PartyIndex) -> Iterator[Sighting]:
    """甘思德（Scott Kennedy）是某中心资深顾问。"""
    if "（" not in text:
        return
    for note in LATIN_NOTE.finditer(text):
        if " " not in note.group(1):
            continue
        read = name_before(text, note.start())
        if read is not None and index.at(read.start) is None:
            yield _sighting(text, read, _offices_after(text, note.end(), index), "person.latin", True)


def _offices_after(text: str, at: int, index: PartyIndex) -> OfficeChain | None:
    """The offices that a predicate gives: （…）是某中心资深顾问、某学会会长。"""
    if text[at : at + 1] not in "是为任":
        return None
    stop = PUNCTUATION.search(text, at, at + 80)
    if stop is None:
        return None
    last = None
    for head in find_office_heads(text[at : stop.start()]):
        last = head
    if last is None or at + last.end() != stop.start():
        return None
    return chain_ending_at(text, at + last.start(), stop.start(), index, at + 1)


def _in_attendance(text: str) -> Iterator[Sighting]:
    """丁薛祥、王毅等参加会见。"""
    if "参加" not in text and "出席" not in text:
        return
    for found in _attendance().finditer(text):
        at = found.start(1)
        for name in found.group(1).split("、"):
            length = surname_length(name)
            if length and length < len(name.removesuffix("等")) <= length + 2:
                name = name.removesuffix("等")
                yield Sighting(at, at + len(name), name, Shape.SURNAME, None, None, True, "person.attendance")
            at += len(name) + 1


def _before_verbs(text: str, index: PartyIndex) -> Iterator[Sighting]:
    """楼阳生指出，…: a name at the start of a clause, and no more than adverbs between it and a verb of speech."""
    clauses = [0, *(found.end() for found in PUNCTUATION.finditer(text))]
    seen = -1
    for verb in _verbs().finditer(text):
        start = clauses[bisect_right(clauses, verb.start()) - 1]
        if start == seen or not 2 <= verb.start() - start <= 40:
            continue
        seen = start
        read = _name_at(text, start, index)
        if read is None or not read.ended or read.shape is Shape.LATIN or read.end > verb.start():
            continue
        if read.shape is Shape.SOUNDS and read.end - read.start < 3:
            continue
        if ADVERBS.fullmatch(text, read.end, verb.start()):
            sure = read.shape is not Shape.OTHER and read.end - read.start > 2
            yield _sighting(text, read, None, "person.before-verb", sure)
