"""States, territories and organisations named in a text."""

from __future__ import annotations

from typing import NamedTuple


class PartyMention(NamedTuple):
    """`text[start:end]` names these parties, in this order. `candidates` where the text could not decide."""

    start: int
    end: int
    codes: tuple[str, ...]
    rule: str
    candidates: tuple[str, ...] = ()


def find_parties(text: str) -> list[PartyMention]:
    return []


class PartyEntry(NamedTuple):
    """What is known of a party: `kind` is state, territory or organisation."""

    code: str
    name: str
    kind: str


def party_entry(code: str) -> PartyEntry:
    """The gazetteer's entry of a code. Raises KeyError where there is none."""
    return PartyEntry(code, code, "state")
