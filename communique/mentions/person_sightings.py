"""Where a text shows that somebody is named: beside an office, before a verb of speech, before Latin letters."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from communique.lexicon import column, rows
from communique.mentions.offices import OfficeChain, PartyIndex, chain_ending_at, find_office_heads, is_office_word
from communique.mentions.person_names import (
    NEVER_FIRST,
    NameRead,
    Shape,
    may_end_name,
    name_before,
    name_between,
    read_latin,
    read_name,
    surname_length,
)
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

LAST_MARK = re.compile(r".*[，。；：！？“”\n]", re.DOTALL)

LATIN_NOTE = re.compile(r"（ ?([A-Z][A-Za-z.'’\- ]{3,40}?) ?）")
"""（Scott Kennedy）, （Mike Pence）; an acronym of one word in capitals is no name."""

BYLINE = re.compile(r"(?:（|[社报网刊台]|通讯员|摄影|全媒体|\n)(?:总台)?$")

REPORTERS = frozenset(("记者", "主编", "律师", "专家", "学者"))

ADVERBS = re.compile(
    r"(?:[还也并又则曾已仍均都先再才就即]|(?:再次|再度|最后|首先|其后|随后|随即|其间|同时|进一步|明确|坦率|公开|多次|反复|一再|此前|早前|稍早|日前|近日"
    r"|最新|特别|着重|主动|正式|当场|郑重|高兴地|[今昨当][天日晚]|周[一二三四五六日末天]|上周[一二三四五六日]?|本周[一二三四五六日]?|[上下中]午|晚间?|\d{1,2}日|\d{1,2}月"
    r"|[会事][后上前中]|会[谈见晤][后中时前]?|答问时|受访时|致[辞词](?:时|中)|发言(?:时|中)|[在就对向于从][^，。；：！？“”\n]{1,30}?(?:[时中上后前]|之际|期间|方面|媒体|记者|(?=[A-Z一-鿿]))))*"
)


@cache
def _titles_after_names() -> frozenset[str]:
    return frozenset(title for title, _, use in rows("offices") if use == "both")


@cache
def _verbs() -> re.Pattern[str]:
    return pattern_of(column("reporting_verbs"))


@cache
def _attendance() -> re.Pattern[str]:
    return re.compile(
        r"(?:^|\n)([一-鿿·]{2,12}?(?:、[一-鿿·]{2,12}?){0,12}?)等?(?:分别)?(?:参加(?:上述|会[见谈晤]|活动|有关|。|\n)|出席(?:。|上述|会[见谈晤]))"
    )


def find_sightings(text: str, index: PartyIndex) -> Iterator[Sighting]:
    """Every place of `text` that shows a name, from the surest kind of evidence to the least sure."""
    beside = list(_beside_offices(text, index))
    yield from beside
    yield from _with_latin(text, index, {sighting.end for sighting in beside})
    yield from _in_attendance(text)
    yield from _then_pronoun(text, index)
    yield from _labels(text, index)
    yield from _of_speech(text, index)
    yield from _before_verbs(text, index)


def _beside_offices(text: str, index: PartyIndex) -> Iterator[Sighting]:
    """外交部长王毅; 拉夫罗夫外长; 国务院副总理 贺兰舟 under a title."""
    floor = 0
    before: Sighting | None = None
    for head in find_office_heads(text):
        start, end = head.span()
        after = text[end : end + 1]
        if NO_OFFICE.match(text, end) or is_office_word(text, end):
            continue
        if after == "的":
            read = _attributed(text, start, end, index)
        else:
            read = None if after in NO_NAME else _name_at(text, end, index)
        if read is not None and head.group() in REPORTERS and BYLINE.search(text, max(0, start - 8), start):
            continue
        if read is None or text[read.start] in UNLIKELY:
            named = _named_before(text, head, index)
            if named is not None:
                yield named
                continue
        if read is not None:
            rule = "person.attributed" if after == "的" else "person.after-office"
            chain = chain_ending_at(text, start, end, index, floor, clauses=after == "的")
            chain = _same_side(text, chain, before, index)
            before = _sighting(text, read, chain, rule, _sure(text, read, chain))
            yield before
            if before.sure and text[read.end : read.end + 3] not in OFFICES_OF_OTHERS:
                floor = read.end


OFFICES_OF_OTHERS = ("办公室", "政府的", "家族的")
"""After a name they make it part of somebody else's office: 副总统某某办公室顾问."""

NO_NAME = NEVER_FIRST | frozenset("、，。；：！？）”》\n")
NO_OFFICE = re.compile("会(?![谈见晤后上同前])|[团级处馆府国制]")
"""What makes another word of an office's word: 委员会, 代表团, 部长级, 主席国."""


def _named_before(text: str, head: re.Match[str], index: PartyIndex) -> Sighting | None:
    """拉夫罗夫外长: the name before the office."""
    start, end = head.span()
    if head.group() not in _titles_after_names() or not may_end_name(text, start):
        return None
    read = _after_party(text, start, index) or name_before(text, start)
    if read is None or index.at(read.start) is not None:
        return None
    return _sighting(text, read, _bare(text, read, start, end, index), "person.before-office", True)


def _after_party(text: str, end: int, index: PartyIndex) -> NameRead | None:
    """The name between a country and an office: 越南范某总书记."""
    named = index.between(max(0, end - 12), end - 1)
    if not named or len(named[-1].codes) != 1 or not 2 <= end - named[-1].end <= 8:
        return None
    return name_between(text, named[-1].end, end)


def _same_side(text: str, chain: OfficeChain, before: Sighting | None, index: PartyIndex) -> OfficeChain:
    """越共中央总书记阮某、国家主席武某: the second is of the first one's party, where nothing else is said."""
    if chain.stated:
        return chain
    party = None
    if before is not None and before.chain and before.end == chain.start - 1 and text[before.end] in "、和与":
        party = before.chain.party
    elif chain.party is None:
        party = _said_before(text, chain, index)
    if party is None:
        return chain
    return chain._replace(offices=tuple((title, party) for title, _ in chain.offices), party=party)


def _said_before(text: str, chain: OfficeChain, index: PartyIndex) -> str | None:
    """英国外交部发言人说，外交部某司司长…: whose ministry it is was said shortly before."""
    institution = text[chain.start : chain.start + 3]
    if not institution.endswith(("部", "院", "会")):
        return None
    at = text.rfind(institution, max(0, chain.start - 40), chain.start)
    named = [mention for mention in index.between(max(0, at - 8), at) if mention.end == at] if at > 0 else []
    return named[0].codes[0] if named and len(named[0].codes) == 1 else None


HOLDS = re.compile(r"(?:现任|曾任|担任|出任|兼任|时任)[^，。；：！？\n]*$")


def _attributed(text: str, start: int, end: int, index: PartyIndex) -> NameRead | None:
    """The name after 曾任某司司长的."""
    if HOLDS.search(text, max(0, start - 40), start) is None:
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


def _name_at(text: str, at: int, index: PartyIndex) -> NameRead | None:
    if at >= len(text) or text[at] in "、，。；：！？）”":
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
    if read.shape in (Shape.LATIN, Shape.DOTTED) or LATIN_NOTE.match(text, read.end):
        return True
    if not read.ended or text[read.start] in UNLIKELY or text[read.start : read.end] in _cities():
        return False
    return read.shape is not Shape.OTHER or chain.party == "JPN"


@cache
def _cities() -> frozenset[str]:
    """外长东京会谈: where, not who."""
    return frozenset(city for _, names in rows("cities") for city in names.split())


UNLIKELY = frozenset("于向曾从都经")
"""Surnames that are function words far more often."""


def _sighting(text: str, read: NameRead, chain: OfficeChain | None, rule: str, sure: bool) -> Sighting:
    note = LATIN_NOTE.match(text, read.end)
    latin = note.group(1) if note and not note.group(1).isupper() else None
    return Sighting(read.start, read.end, text[read.start : read.end], read.shape, chain, latin, sure, rule)


def _with_latin(text: str, index: PartyIndex, known: set[int]) -> Iterator[Sighting]:
    """甘思德（Scott Kennedy）是某中心资深顾问。"""
    if "（" not in text:
        return
    for note in LATIN_NOTE.finditer(text):
        if " " not in note.group(1):
            continue
        read = name_before(text, note.start())
        if read is not None and note.start() not in known and index.at(read.start) is None:
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
            if length and length < len(name) <= length + 2:
                yield Sighting(at, at + len(name), name, Shape.SURNAME, None, None, True, "person.attendance")
            at += len(name) + 1


LABEL = re.compile(r"(?:^|\n)(?=([一-鿿·]{2,12})：)")


def _labels(text: str, index: PartyIndex) -> Iterator[Sighting]:
    """何某：… at the start of lines: believed where there are two, or the head of the page names him."""
    names = list(LABEL.finditer(text))
    counts = Counter(found.group(1) for found in names)
    for found in names:
        name, start = found.group(1), found.start(1)
        read = _name_at(text, start, index)
        if read is None or read.end != found.end(1) or read.shape is Shape.OTHER:
            continue
        sure = counts[name] > 1 or 0 <= text.find(name, 0, 200) < start
        yield _sighting(text, read, None, "person.label", sure)


SPEAKER_LINE = re.compile(
    r"\n(?=[一-鿿· ]{2,14}\n)|(?:^|\n)(?=[一-鿿·]{2,12}在[^\n，。]{4,60}的?(?:主旨|书面|重要|视频)?(?:讲话|致辞|演讲|发言)(?:\n|（|$))"
)
SALUTES = re.compile(r"\n(?:尊敬的|各位|女士们|先生们|亲爱的|同志们|朋友们|主席先生|主席女士|同事们)")
HEAD = 600


def _of_speech(text: str, index: PartyIndex) -> Iterator[Sighting]:
    """A line that is a name, or a title 某人在某会上的讲话, before a salutation."""
    salutation = SALUTES.search(text, 0, HEAD)
    if salutation is None:
        return
    for line in SPEAKER_LINE.finditer(text, 0, salutation.start() + 1):
        read = _name_at(text, line.end(), index)
        if read is not None and read.ended and read.shape in (Shape.SURNAME, Shape.DOTTED, Shape.SOUNDS):
            if text[read.end] in "\n在":
                yield _sighting(text, read, None, "person.byline", True)


PRONOUN_SPEAKS = re.compile(r"\n[^\n]*?[。，][他她](?:说|表示|指出|强调|认为)")


def _then_pronoun(text: str, index: PartyIndex) -> Iterator[Sighting]:
    """林某代表省政府致辞。他说，…: a name that opens a paragraph, and a pronoun that speaks in it."""
    if "他" not in text and "她" not in text:
        return
    for found in PRONOUN_SPEAKS.finditer("\n" + text):
        read = _name_at(text, found.start(), index)
        if read is None or not read.ended or read.shape not in (Shape.SURNAME, Shape.DOTTED):
            continue
        heading = text.find(text[read.start : read.end], 0, min(read.start, 300)) >= 0
        yield _sighting(text, read, None, "person.then-pronoun", heading or read.end - read.start > 2)


def _holds_office(text: str, read: NameRead) -> bool:
    """Whether an office stands inside what was read: 外长谢尔盖·拉某."""
    return next(find_office_heads(text[read.start : read.end]), None) is not None


def _before_verbs(text: str, index: PartyIndex) -> Iterator[Sighting]:
    """楼阳生指出，…: a name at the start of a clause, and no more than adverbs between it and a verb of speech."""
    seen = -1
    for verb in _verbs().finditer(text):
        low = max(0, verb.start() - 41)
        mark = LAST_MARK.match(text, low, verb.start())
        start = mark.end() if mark else low
        if start == seen or verb.start() - start < 2 or (mark is None and low):
            continue
        seen = start
        read = _name_at(text, start, index)
        if read is None or not read.ended or read.shape is Shape.LATIN or read.end > verb.start():
            continue
        if read.shape is Shape.SOUNDS and read.end - read.start < 3:
            continue
        if ADVERBS.fullmatch(text, read.end, verb.start()) and not _holds_office(text, read):
            sure = read.shape is not Shape.OTHER and read.end - read.start > 2
            yield _sighting(text, read, None, "person.before-verb", sure)
