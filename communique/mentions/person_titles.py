"""Names beside the titles of offices, before or after them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from communique.lexicon import rows
from communique.mentions.offices import (
    OfficeChain,
    PartyIndex,
    chain_ending_at,
    find_office_heads,
    is_office_word,
    party_of_title,
)
from communique.mentions.person_candidates import LATIN_NOTE, Candidate, candidate_of, name_at
from communique.mentions.person_names import (
    NEVER_FIRST,
    NameRead,
    Shape,
    is_surname_before_prince,
    may_end_name,
    name_before,
    name_between,
)

__all__ = ["find_titled", "holds_office"]

BYLINE = re.compile(r"(?:（|[社报网刊台]|通讯员|摄影|全媒体|\n)(?:总台)?$")

REPORTERS = frozenset(("记者", "主编", "律师", "专家", "学者"))


@cache
def _titles_after_names() -> frozenset[str]:
    return frozenset(title for title, _, use in rows("offices") if use == "both")


def find_titled(text: str, index: PartyIndex) -> Iterator[Candidate]:
    """外交部长李明; 彼得罗夫外长; 国务院副总理 方远 under a title."""
    floor = 0
    before: Candidate | None = None
    guest: str | None = None
    seen: set[str] = set()
    for head in find_office_heads(text):
        start, end = head.span()
        after = text[end : end + 1]
        if (start == 0 or text[start - 1] in CLAUSE_OPENS) and is_surname_before_prince(text, start):
            continue
        read = None
        if after == "的":
            read = _attributed(text, start, end, index)
        elif after not in NO_NAME or text[end + 1 : end + 2] == "·":
            if NO_OFFICE.match(text, end) or (is_office_word(text, end) and not is_surname_before_prince(text, end)):
                continue
            read = name_at(text, end, index)
            if read is not None and read.shape is Shape.DOTTED and holds_office(text, read):
                continue
        if read is not None and head.group() in REPORTERS and BYLINE.search(text, max(0, start - 8), start):
            continue
        if read is None or read.shape in (Shape.SURNAME, Shape.OTHER):
            words = text[max(0, start - 5) : end]
            named = None if words in seen else _named_before(text, head, index)
            seen.add(words)
            if named is not None:
                yield named
                continue
        if read is not None:
            rule = "person.attributed" if after == "的" else "person.after-office"
            chain = chain_ending_at(text, start, end, index, floor, clauses=after == "的")
            chain = _same_side(text, chain, before, index)
            if chain.party is None and guest is not None and text.startswith(COMPANION, max(0, chain.start - 3)):
                chain = _of_party(chain, guest)
            before = candidate_of(text, read, chain, rule, sure=_sure(text, read, chain))
            if chain.party is not None and _visits(text, before, chain):
                guest = chain.party
            yield before
            if before.sure and text[read.end : read.end + 3] not in OFFICES_OF_OTHERS:
                floor = read.end


OFFICES_OF_OTHERS = ("办公室", "政府的", "家族的")
"""After a name they make it part of somebody else's office: 副总统某某办公室顾问."""

CLAUSE_OPENS = frozenset("，。；：！？“”\n和与同及、")
"""What stands before a name that begins as the title of a prince does."""

NO_NAME = NEVER_FIRST | frozenset("、，。；：！？）”》\n")
NO_OFFICE = re.compile("会(?![谈见晤后上同前])|[团级处馆府国制]|(?<=相)[遇互反关比当处识信距似继]")
"""What makes another word of an office's word: 委员会, 代表团, 部长级, 主席国."""


def _named_before(text: str, head: re.Match[str], index: PartyIndex) -> Candidate | None:
    """彼得罗夫外长: the name before the office."""
    start, end = head.span()
    if head.group() not in _titles_after_names() or not may_end_name(text, start):
        return None
    read = _after_party(text, start, index) or name_before(text, start)
    if read is None or index.at(read.start) is not None:
        return None
    return candidate_of(text, read, _bare(text, read, start, end, index), "person.before-office", sure=True)


def _after_party(text: str, end: int, index: PartyIndex) -> NameRead | None:
    """The name between a country and an office: 越南范某总书记."""
    named = index.between(max(0, end - 12), end - 1)
    if not named or len(named[-1].codes) != 1 or not 2 <= end - named[-1].end <= 8:
        return None
    return name_between(text, named[-1].end, end)


def _same_side(text: str, chain: OfficeChain, before: Candidate | None, index: PartyIndex) -> OfficeChain:
    """越共中央总书记阮某、国家主席武某: the second is of the first one's party, where nothing else is said."""
    if chain.stated:
        return chain
    party = None
    if before is not None and before.chain and before.end == chain.start - 1 and text[before.end] in "、和与的":
        party = before.chain.party
    elif chain.party is None and text[chain.start] == "该":
        party = _last_state(text, chain.start, index)
    elif chain.party is None:
        party = _said_before(text, chain, index)
    return chain if party is None else _of_party(chain, party)


def _last_state(text: str, end: int, index: PartyIndex) -> str | None:
    """该国外长, 该市市长: the one party that was named last in the sentence before `end`."""
    named = index.between(max(0, end - 60, text.rfind("。", max(0, end - 60), end)), end)
    return named[-1].codes[0] if named and len(named[-1].codes) == 1 else None


def _of_party(chain: OfficeChain, party: str) -> OfficeChain:
    return chain._replace(offices=tuple((title, party) for title, _ in chain.offices), party=party)


COMPANION = ("随行的", "同行的")
"""Before the office of one who came with a guest."""


def _visits(text: str, person: Candidate, chain: OfficeChain) -> bool:
    """正在某国访问的某国总理某某; 某国总理某某访问某国."""
    return "访" in text[max(0, chain.start - 10) : chain.start] or "访" in text[person.end : person.end + 6]


def _said_before(text: str, chain: OfficeChain, index: PartyIndex) -> str | None:
    """英国外交部发言人说，外交部某司司长…: whose ministry it is was said shortly before."""
    institution = text[chain.start : chain.start + 3]
    if not institution.endswith(("部", "院", "会")):
        return None
    at = text.rfind(institution, max(0, chain.start - 40), chain.start)
    if at <= 0 or "。" in text[at : chain.start]:
        return None
    named = [mention for mention in index.between(max(0, at - 8), at) if mention.end == at]
    return named[0].codes[0] if named and len(named[0].codes) == 1 else None


HOLDS = re.compile(r"(?:现任|曾任|担任|出任|兼任|时任)[^，。；：！？\n]*$")


def _attributed(text: str, start: int, end: int, index: PartyIndex) -> NameRead | None:
    """The name after 曾任某司司长的."""
    if HOLDS.search(text, max(0, start - 40), start) is None:
        return None
    read = name_at(text, end + 1, index)
    return read if read is not None and read.ended and read.shape is not Shape.OTHER else None


def _bare(text: str, read: NameRead, start: int, end: int, index: PartyIndex) -> OfficeChain:
    """The office after a name; a country before the name tells whose: 美国史密斯总统."""
    title = text[start:end]
    named = [party for party in index.between(max(0, read.start - 8), read.start) if party.end == read.start]
    stated = bool(named) and len(named[0].codes) == 1
    party = named[0].codes[0] if stated else party_of_title(title)
    return OfficeChain(start, end, ((title, party),), party, stated)


def holds_office(text: str, read: NameRead) -> bool:
    """Whether an office stands inside what was read: 外长谢尔盖·拉某; none is the 王子 of 王子某."""
    inside = next(find_office_heads(text[read.start : read.end]), None)
    return inside is not None and not (inside.start() == 0 and is_surname_before_prince(text, read.start))


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
