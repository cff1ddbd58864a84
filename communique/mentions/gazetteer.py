"""The names of parties: which code a name stands for, and what is known of a code."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from typing import NamedTuple

from communique import lexicon
from communique.mentions.trie import pattern_of
from communique.reading.script import to_simplified

__all__ = ["Gazetteer", "PartyEntry", "party_entry", "party_names", "standard_gazetteer"]


class PartyEntry(NamedTuple):
    """What is known of a party: `kind` is state, territory or organisation."""

    code: str
    name: str
    kind: str


class Gazetteer:
    """Names to look for: those of the lexicon, and a caller's own.

    `parties` maps further names to codes that the lexicon knows, `persons` names of people to the code of the party
    they belong to, in Simplified or Traditional characters.

    >>> Gazetteer(parties={"枫叶国": "CAN"}).codes("枫叶国")
    ('CAN',)
    """

    def __init__(self, parties: Mapping[str, str] | None = None, persons: Mapping[str, str] | None = None) -> None:
        """Raises ValueError where a code is not in the lexicon."""
        self.persons = {to_simplified(name): code for name, code in (persons or {}).items()}
        own = {to_simplified(name): code for name, code in (parties or {}).items()}
        for code in (*own.values(), *self.persons.values()):
            if code not in _entries():
                raise ValueError(f"no party has the code {code!r}")
        self._codes = {**party_names(), **{name: (code,) for name, code in own.items()}}

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Finds every name, and every word that holds one and names something else, such as a city (阿斯塔纳)."""
        return pattern_of((*self._codes, *_other_words()))

    @cached_property
    def _person_pattern(self) -> re.Pattern[str]:
        return pattern_of(self.persons)

    def find_persons(self, text: str) -> dict[int, int]:
        """Where the caller's people are named: the end of each name by its start."""
        if not self.persons:
            return {}
        return dict(found.span() for found in self._person_pattern.finditer(text))

    def codes(self, name: str) -> tuple[str, ...]:
        """What a name stands for: one code, or those of the members of a group; none where it is no name."""
        return self._codes.get(name, ())

    def finditer(self, text: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
        """All names in one pass, leftmost and longest: start, end, codes; none for a word that is no party."""
        codes, open_words = self._codes, _open_words()
        for found in self.pattern.finditer(text):
            word = found.group()
            if word not in open_words:
                yield found.start(), found.end(), codes.get(word, ())


@cache
def standard_gazetteer() -> Gazetteer:
    """The lexicon's names alone."""
    return Gazetteer()


@cache
def party_names() -> Mapping[str, tuple[str, ...]]:
    """Every name of the lexicon and its codes. A name given in our own tables wins over one that CLDR gives."""
    names: dict[str, tuple[str, ...]] = {}
    for code, _, name, others in lexicon.rows("states"):
        names.update(dict.fromkeys((name, *_split(others)), (code,)))
    for code, others in lexicon.rows("state_names"):
        names.update(dict.fromkeys(_split(others), (code,)))
    for code, name, _, _, others in lexicon.rows("former_states"):
        names.update(dict.fromkeys((name, *_split(others)), (code,)))
    for code, name, others in lexicon.rows("organisations"):
        names.update(dict.fromkeys((name, *_split(others)), (code,)))
    for name, members in lexicon.rows("groups"):
        names[name] = tuple(_split(members))
    return names


@cache
def _open_words() -> frozenset[str]:
    """Words across the border of a short form and the next word (越共同 in 中越共同): nothing stands there."""
    return frozenset(row[0] for row in lexicon.rows("not_parties") if len(row) > 1)


def _other_words() -> Iterator[str]:
    yield from lexicon.column("not_parties")
    yield from lexicon.column("not_cities")
    for table in ("cities", "regions"):
        for _, names in lexicon.rows(table):
            yield from _split(names)


def party_entry(code: str) -> PartyEntry:
    """The lexicon's entry of a code. Raises KeyError where there is none."""
    return _entries()[code]


@cache
def _entries() -> Mapping[str, PartyEntry]:
    usual = {code: _split(names)[0] for code, names in lexicon.rows("state_names")}
    entries = {code: PartyEntry(code, usual.get(code, name), kind) for code, kind, name, _ in lexicon.rows("states")}
    for code, name, *_ in lexicon.rows("former_states"):
        entries[code] = PartyEntry(code, name, "state")
    for code, name, _ in lexicon.rows("organisations"):
        entries[code] = PartyEntry(code, name, "organisation")
    return entries


def _split(field: str) -> list[str]:
    return [] if field == "-" else field.split()
