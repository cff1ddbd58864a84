"""One dossier a person: sightings of a name put together, with those of its shorter forms and other spellings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, field
from functools import lru_cache

from communique.mentions.person_names import Shape, surname_length
from communique.mentions.person_sightings import Sighting
from communique.mentions.trie import pattern_of

__all__ = ["Dossier", "gather", "place_mentions"]


@dataclass(slots=True)
class Dossier:
    """What was gathered about one person. `offices` gives the party of each title."""

    name: str
    shape: Shape
    rule: str
    latin: str | None = None
    offices: dict[str, str | None] = field(default_factory=dict)
    party: str | None = None
    stated: bool = False
    longest: int = 0
    mentions: list[tuple[int, int]] = field(default_factory=list)

    def add(self, sighting: Sighting) -> None:
        """Take over what a sighting tells of the person's offices."""
        self.latin = self.latin or sighting.latin
        if sighting.chain is not None:
            known = self.offices
            if len(sighting.chain.offices) > self.longest:
                # The longest list tells the order: 外长某某 … 副首相兼外长某某.
                self.longest = len(sighting.chain.offices)
                self.offices = dict.fromkeys(title for title, _ in sighting.chain.offices) | known
            for title, party in sighting.chain.offices:
                self.offices[title] = self.offices.get(title) or party
            self.party = self.party or sighting.chain.party
            self.stated = self.stated or sighting.chain.stated

    def absorb(self, other: Dossier) -> None:
        """Take over another dossier of the same person."""
        self.latin = self.latin or other.latin
        self.party = self.party or other.party
        for title, party in other.offices.items():
            self.offices[title] = self.offices.get(title) or party


def gather(text: str, sightings: list[Sighting]) -> list[Dossier]:
    """The people who are believed to be named, in no particular order, with every place that names them."""
    dossiers: dict[str, Dossier] = {}
    for sighting in _believed(sightings):
        person = dossiers.get(sighting.name)
        if person is None:
            person = dossiers[sighting.name] = Dossier(sighting.name, sighting.shape, sighting.rule)
        person.add(sighting)
    for short, full in _short_forms(dossiers.values()).items():
        if short in dossiers and full != short and not _is_another(dossiers[short], dossiers[full]):
            dossiers[full].absorb(dossiers.pop(short))
    if not dossiers:
        return []
    place_mentions(text, dossiers.values())
    return [person for person in _one_spelling(dossiers) if person.mentions]


def _believed(sightings: list[Sighting]) -> list[Sighting]:
    """Those that are sure, and those that two kinds of evidence show. 王毅首 is not, where 王毅 is."""
    sure = {sighting.name for sighting in sightings if sighting.sure}
    doubtful = {(sighting.name, sighting.rule) for sighting in sightings if sighting.name not in sure}
    if not doubtful:
        return sightings
    kinds = Counter(name for name, _ in doubtful)
    return [
        sighting
        for sighting in sightings
        if sighting.name in sure
        or (kinds[sighting.name] > 1 and not any(sighting.name[:end] in sure for end in range(2, len(sighting.name))))
    ]


def _short_forms(dossiers: Iterable[Dossier]) -> dict[str, str]:
    """Shorter ways to name people, each with the full name; none that two of them share."""
    forms: dict[str, str | None] = {}
    for person in dossiers:
        for form in _forms_of(person) - {person.name}:
            forms[form] = person.name if forms.get(form, person.name) == person.name else None
    return {form: name for form, name in forms.items() if name is not None}


def _forms_of(person: Dossier) -> Set[str]:
    name = person.name
    if person.shape is Shape.LATIN:
        return {name.rpartition(" ")[2]}
    if person.shape is Shape.DOTTED:
        return _forms_in_parts(name)
    surname = surname_length(name)
    forms = set()
    if surname > 1 or (person.party == "JPN" and len(name) > 2):
        forms = {name[: max(surname, 2)]}
    if surname:
        forms |= {name[:surname] + _last_word(title) for title in person.offices}
    return forms


@lru_cache(4096)
def _forms_in_parts(name: str) -> frozenset[str]:
    parts = name.replace("•", "·").replace("・", "·").replace("‧", "·").split("·")
    return frozenset(
        (*(part for part in parts if len(part) > 1), *("·".join(parts[at:]) for at in range(1, len(parts) - 1)))
    )


def _is_another(short: Dossier, full: Dossier) -> bool:
    """Whether somebody with a short name is not the one with the full name, as the country and other offices show."""
    if not short.stated or not full.stated:
        return False
    words = {_last_word(title) for title in full.offices}
    return words.isdisjoint(map(_last_word, short.offices))


LONGER_WORDS = ("国务委员", "总书记", "副总理", "副总统", "副主席", "委员长", "秘书长", "国务卿", "副部长", "发言人")


@lru_cache(4096)
def _last_word(title: str) -> str:
    return next((word for word in LONGER_WORDS if title.endswith(word)), title[-2:])


def place_mentions(text: str, dossiers: Iterable[Dossier]) -> None:
    """Every place that names somebody, by the full name or a short form."""
    people = {person.name: person for person in dossiers}
    names = {form: people[name] for form, name in _short_forms(people.values()).items()} | people
    for start, end in _places(text, list(names)):
        names[text[start:end]].mentions.append((start, end))


FEW = 48
"""Up to so many names it takes less time to look for one after the other than to compile a pattern of them all."""


def _places(text: str, names: list[str]) -> Iterator[tuple[int, int]]:
    """Where the names stand, from the left; of two that overlap, the first and longer one."""
    if len(names) > FEW:
        yield from (found.span() for found in pattern_of(names).finditer(text))
        return
    places = []
    for name in names:
        at = text.find(name)
        while at >= 0:
            places.append((at, -at - len(name)))
            at = text.find(name, at + len(name))
    done = 0
    for start, minus_end in sorted(places):
        if start >= done:
            done = -minus_end
            yield start, done


def _one_spelling(dossiers: dict[str, Dossier]) -> list[Dossier]:
    """杨洁箎 and 杨洁篪: names that differ in one character are one person, unless they have different offices."""
    if sum(len(person.name) > 2 and person.shape is Shape.SURNAME for person in dossiers.values()) < 2:
        return list(dossiers.values())
    kept: dict[tuple[str, str, int], Dossier] = {}
    for person in sorted(dossiers.values(), key=lambda person: (-len(person.mentions), person.mentions[:1])):
        name = person.name
        if len(name) < 3 or person.shape is not Shape.SURNAME:
            kept[name, "", 0] = person
            continue
        keys = [(name[:2], "", len(name)), (name[0], name[2:], len(name))]
        same = next((kept[key] for key in keys if key in kept), None)
        if same is not None and _may_be_one(same, person):
            same.absorb(person)
            same.mentions = sorted((*same.mentions, *person.mentions))
        else:
            kept[name, "", 0] = person
            for key in keys:
                kept.setdefault(key, person)
    return list({id(person): person for person in kept.values()}.values())


def _may_be_one(first: Dossier, second: Dossier) -> bool:
    """Nothing is known of the one, or both share an office."""
    return not first.offices or not second.offices or not first.offices.keys().isdisjoint(second.offices)
