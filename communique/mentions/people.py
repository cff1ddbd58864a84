"""People with their offices: one person for all the ways in which a text names them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from communique.mentions.offices import PartyIndex
from communique.mentions.parties import PartyMention
from communique.mentions.person_dossiers import Dossier, gather
from communique.mentions.person_parties import settle_parties
from communique.mentions.person_sightings import find_sightings
from communique.reading.text import CleanText

__all__ = ["PersonFound", "find_people"]


class PersonFound(NamedTuple):
    """A person of the document: fullest name, offices as (title, party code), every place that names them."""

    name: str
    latin: str | None
    offices: tuple[tuple[str, str | None], ...]
    party: str | None
    mentions: tuple[tuple[int, int], ...]
    rule: str


def find_people(page: CleanText, parties: list[PartyMention]) -> list[PersonFound]:
    """The people whom the page names, in the order in which it first does."""
    index = PartyIndex(parties)
    dossiers = gather(page.text, list(find_sightings(page.text, index)))
    settle_parties(page.text, index, dossiers)
    return [_found(person) for person in sorted(dossiers, key=lambda person: person.mentions[0])]


def _found(person: Dossier) -> PersonFound:
    return PersonFound(
        person.name,
        person.latin,
        tuple((title, person.offices[title] or person.party) for title in _fullest(person.offices)),
        person.party,
        tuple(person.mentions),
        person.rule,
    )


SHORT_TITLES = {"外长": "外交部", "财长": "财政部", "防长": "国防部", "商长": "商务部", "外相": "外务大臣"}


def _fullest(offices: Iterable[str]) -> list[str]:
    """Titles without those that only repeat another one more briefly: 主席 beside 国家主席, 外长 beside 外交部长."""
    titles = list(offices)
    return [
        title
        for title in titles
        if not any(
            other != title
            and (other.endswith(title) or (title in SHORT_TITLES and other.startswith(SHORT_TITLES[title])))
            for other in titles
        )
    ]
