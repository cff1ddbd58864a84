"""A name where its surroundings show that it is one."""

from __future__ import annotations

import re
from typing import NamedTuple

from communique.mentions.offices import OfficeChain, PartyIndex
from communique.mentions.person_names import NameRead, Shape, read_given, read_latin, read_name

__all__ = ["LATIN_NOTE", "Candidate", "candidate_of", "name_at"]


class Candidate(NamedTuple):
    """A name where its surroundings show that it is one, with the offices beside it.

    `sure` is False where the reading needs a second candidate of the same name to be believed.
    """

    start: int
    end: int
    name: str
    shape: Shape
    chain: OfficeChain | None
    latin: str | None
    sure: bool
    rule: str


LATIN_NOTE = re.compile(r"（ ?([A-Z][A-Za-z.'’\- ]{3,40}?) ?）")
"""（Scott Kennedy）, （Mike Pence）; an acronym of one word in capitals is no name."""


def name_at(text: str, at: int, index: PartyIndex) -> NameRead | None:
    """The name that begins at `at`, or after the space there; no name of a state."""
    if at >= len(text) or text[at] in "、，。；：！？）”":
        return None
    if text[at] == " ":
        at += 1
    if at in index.given:
        return read_given(text, at, index.given[at])
    if text[at : at + 1].isascii():
        return read_latin(text, at)
    read = read_name(text, at)
    if read is None or read.shape is Shape.DOTTED:
        return read
    party = index.at(at)
    return None if party is not None and party.codes and party.end - party.start > 1 else read


def candidate_of(text: str, read: NameRead, chain: OfficeChain | None, rule: str, *, sure: bool) -> Candidate:
    """A candidate of the name that was read, with its form in Latin letters if that follows."""
    note = LATIN_NOTE.match(text, read.end) if text.startswith("（", read.end) else None
    latin = note.group(1) if note and not note.group(1).isupper() else None
    return Candidate(read.start, read.end, text[read.start : read.end], read.shape, chain, latin, sure, rule)
