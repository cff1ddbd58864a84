"""People with their offices: one person for all the ways in which a text names them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from communique.mentions.offices import PartyIndex
from communique.mentions.parties import PartyMention
from communique.mentions.person_names import Shape, surname_length
from communique.mentions.person_sightings import Sighting, find_sightings
from communique.mentions.trie import pattern_of
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


@dataclass(slots=True)
class Dossier:
    """What was gathered about one person."""

    name: str
    shape: Shape
    rule: str
    latin: str | None = None
    offices: dict[str, str | None] = field(default_factory=dict)
    party: str | None = None
    mentions: list[tuple[int, int]] = field(default_factory=list)

    def add(self, sighting: Sighting) -> None:
        """Take over what a sighting tells of the person's offices."""
        self.latin = self.latin or sighting.latin
        if sighting.chain is not None:
            for title, party in sighting.chain.offices:
                self.offices[title] = self.offices.get(title) or party
            self.party = self.party or sighting.chain.party


def find_people(page: CleanText, parties: list[PartyMention]) -> list[PersonFound]:
    """The people whom the page names, in the order in which it first does."""
    text = page.text
    dossiers = _gathered(list(find_sightings(text, PartyIndex(parties))))
    if not dossiers:
        return []
    _add_mentions(text, dossiers)
    found = [_found(person) for person in dossiers if person.mentions]
    return sorted(found, key=lambda person: person.mentions[0])


def _found(person: Dossier) -> PersonFound:
    titles = _fullest(person.offices)
    return PersonFound(
        person.name,
        person.latin,
        tuple((title, person.offices[title] or person.party) for title in titles),
        person.party,
        tuple(person.mentions),
        person.rule,
    )


SHORT_TITLES = {"外长": "外交部", "财长": "财政部", "防长": "国防部", "商长": "商务部"}


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


def _gathered(sightings: list[Sighting]) -> list[Dossier]:
    """One dossier a person, in the order of the first sightings."""
    sure = {sighting.name for sighting in sightings if sighting.sure}
    evidence = Counter(name for name, _ in {(sighting.name, sighting.rule) for sighting in sightings})
    believed = [sighting for sighting in sightings if sighting.name in sure or evidence[sighting.name] > 1]
    dossiers: dict[str, Dossier] = {}
    for sighting in believed:
        person = dossiers.get(sighting.name)
        if person is None:
            person = dossiers[sighting.name] = Dossier(sighting.name, sighting.shape, sighting.rule)
        person.add(sighting)
    return _merged(dossiers)


def _merged(dossiers: dict[str, Dossier]) -> list[Dossier]:
    """Short forms go to the full name that they are part of; spellings of one name to the first."""
    for short, full in _short_forms(dossiers.values()).items():
        if short in dossiers and full != short:
            _take_over(dossiers[full], dossiers.pop(short))
    return list(dossiers.values())


def _take_over(person: Dossier, other: Dossier) -> None:
    person.latin = person.latin or other.latin
    person.party = person.party or other.party
    for title, party in other.offices.items():
        person.offices.setdefault(title, party)


def _short_forms(dossiers: Iterable[Dossier]) -> dict[str, str]:
    """Shorter ways to name people, each with the full name; none that two of them share."""
    forms: dict[str, str | None] = {}
    for person in dossiers:
        for form in _forms_of(person):
            forms[form] = person.name if forms.get(form, person.name) == person.name else None
    return {form: name for form, name in forms.items() if name is not None}


def _forms_of(person: Dossier) -> set[str]:
    name = person.name
    forms = set()
    if person.shape is Shape.DOTTED:
        parts = name.replace("•", "·").replace("・", "·").replace("‧", "·").split("·")
        forms = {part for part in parts if len(part) > 1} | {"·".join(parts[at:]) for at in range(1, len(parts) - 1)}
    elif person.shape is Shape.LATIN:
        forms = {name.rpartition(" ")[2]}
    else:
        surname = surname_length(name)
        if surname > 1 or (person.party == "JPN" and len(name) > 2):
            forms = {name[: max(surname, 2)]}
        if surname:
            forms |= {name[:surname] + _last_word(title) for title in person.offices}
    return forms


def _last_word(title: str) -> str:
    for word in ("国务委员", "总书记", "副总理", "副总统", "副主席", "委员长", "秘书长", "国务卿"):
        if title.endswith(word):
            return word
    return title[-2:]


def _add_mentions(text: str, dossiers: list[Dossier]) -> None:
    """Every place that names somebody, by the full name or a short form."""
    people = {person.name: person for person in dossiers}
    names = {form: people[name] for form, name in _short_forms(dossiers).items()} | people
    for found in pattern_of(names).finditer(text):
        names[found.group()].mentions.append(found.span())
