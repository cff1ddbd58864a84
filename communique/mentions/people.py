"""People with their offices."""

from __future__ import annotations

from typing import NamedTuple

from communique.mentions.parties import PartyMention
from communique.reading.text import CleanText


class PersonFound(NamedTuple):
    """A person of the document: fullest name, offices as (title, party code), every place that names them."""

    name: str
    latin: str | None
    offices: tuple[tuple[str, str | None], ...]
    party: str | None
    mentions: tuple[tuple[int, int], ...]
    rule: str


def find_people(page: CleanText, parties: list[PartyMention]) -> list[PersonFound]:
    return []
