"""One entity a person: candidates of a name put together, with those of its shorter forms and other spellings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, field
from functools import lru_cache

from communique.mentions.person_candidates import Candidate
from communique.mentions.person_names import Shape, surname_length
from communique.mentions.trie import pattern_of

__all__ = ["Entity", "gather", "place_mentions"]


@dataclass(slots=True)
class Entity:
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

    def add(self, candidate: Candidate) -> None:
        """Take over what a candidate tells of the person's offices."""
        self.latin = self.latin or candidate.latin
        if candidate.chain is not None:
            known = self.offices
            if len(candidate.chain.offices) > self.longest:
                # The longest list tells the order: 外长某某 … 副首相兼外长某某.
                self.longest = len(candidate.chain.offices)
                self.offices = dict.fromkeys(title for title, _ in candidate.chain.offices) | known
            for title, party in candidate.chain.offices:
                self.offices[title] = self.offices.get(title) or party
            self.party = self.party or candidate.chain.party
            self.stated = self.stated or candidate.chain.stated

    def absorb(self, other: Entity) -> None:
        """Take over another entity of the same person."""
        self.latin = self.latin or other.latin
        self.party = self.party or other.party
        for title, party in other.offices.items():
            self.offices[title] = self.offices.get(title) or party


def gather(text: str, candidates: list[Candidate]) -> list[Entity]:
    """The people who are believed to be named, in no particular order, with every place that names them."""
    entities: dict[str, Entity] = {}
    for candidate in _believed(candidates):
        person = entities.get(candidate.name)
        if person is None:
            person = entities[candidate.name] = Entity(candidate.name, candidate.shape, candidate.rule)
        person.add(candidate)
    for short, full in _short_forms(entities.values()).items():
        if short in entities and full != short and not _is_another(entities[short], entities[full]):
            entities[full].absorb(entities.pop(short))
    if not entities:
        return []
    place_mentions(text, entities.values())
    return [person for person in _one_spelling(entities) if person.mentions]


def _believed(candidates: list[Candidate]) -> list[Candidate]:
    """Those that are sure, and those that two kinds of evidence show. 李明首 is not, where 李明 is."""
    sure = {candidate.name for candidate in candidates if candidate.sure}
    doubtful = {(candidate.name, candidate.rule) for candidate in candidates if candidate.name not in sure}
    if not doubtful:
        return candidates
    kinds = Counter(name for name, _ in doubtful)
    return [
        candidate
        for candidate in candidates
        if candidate.name in sure
        or (
            kinds[candidate.name] > 1 and not any(candidate.name[:end] in sure for end in range(2, len(candidate.name)))
        )
    ]


def _short_forms(entities: Iterable[Entity]) -> dict[str, str]:
    """Shorter ways to name people, each with the full name; none that two of them share."""
    forms: dict[str, str | None] = {}
    for person in entities:
        for form in _forms_of(person) - {person.name}:
            forms[form] = person.name if forms.get(form, person.name) == person.name else None
    return {form: name for form, name in forms.items() if name is not None}


def _forms_of(person: Entity) -> Set[str]:
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


def _is_another(short: Entity, full: Entity) -> bool:
    """Whether somebody with a short name is not the one with the full name, as the country and other offices show."""
    if not short.stated or not full.stated:
        return False
    words = {_last_word(title) for title in full.offices}
    return words.isdisjoint(map(_last_word, short.offices))


LONGER_WORDS = ("国务委员", "总书记", "副总理", "副总统", "副主席", "委员长", "秘书长", "国务卿", "副部长", "发言人")


@lru_cache(4096)
def _last_word(title: str) -> str:
    return next((word for word in LONGER_WORDS if title.endswith(word)), title[-2:])


def place_mentions(text: str, entities: Iterable[Entity]) -> None:
    """Every place that names somebody, by the full name or a short form."""
    people = {person.name: person for person in entities}
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


def _one_spelling(entities: dict[str, Entity]) -> list[Entity]:
    """周启明 and 周啟明: names that differ in one character are one person, unless they have different offices."""
    if sum(len(person.name) > 2 and person.shape is Shape.SURNAME for person in entities.values()) < 2:
        return list(entities.values())
    kept: dict[tuple[str, str, int], Entity] = {}
    for person in sorted(entities.values(), key=lambda person: (-len(person.mentions), person.mentions[:1])):
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


def _may_be_one(first: Entity, second: Entity) -> bool:
    """Nothing is known of the one, or both share an office."""
    return not first.offices or not second.offices or not first.offices.keys().isdisjoint(second.offices)
