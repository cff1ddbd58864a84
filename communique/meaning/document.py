"""From what was found to the tree of models: plain dictionaries, to be validated once."""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections.abc import Callable
from typing import Any, NamedTuple

from communique.meaning.diagnostics import DiagnosticFound
from communique.mentions.calendar import ResolvedTime
from communique.mentions.parties import PartyMention, party_entry
from communique.mentions.people import PersonFound
from communique.reading.text import CleanText
from communique.structure.anchors import Timeline
from communique.structure.attribution import StatementFound
from communique.structure.declarations import DeclarationFound
from communique.structure.header import Header
from communique.structure.listing import ItemFound, ListFound, counts_by_declaration
from communique.structure.places import PlaceFound
from communique.structure.sides import Sides

__all__ = ["Reading", "Tree", "tree"]

Tree = dict[str, Any]

ROLE_FIELDS = {"consensus": "consensus", "outcome": "outcomes", "proposal": "proposals", "other": "other"}


class Reading(NamedTuple):
    """Everything that was found in one page."""

    page: CleanText
    header: Header
    kind: str
    timeline: Timeline
    sides: Sides
    place: PlaceFound | None
    people: list[PersonFound]
    statements: list[StatementFound]
    declarations: list[DeclarationFound]
    lists: list[ListFound]
    diagnostics: list[DiagnosticFound]


Script = Callable[[str], str]
"""Turns a quoted text into the script that the caller asked for."""


def tree(reading: Reading, script: Script | None) -> Tree:
    """The fields of a `Communique`; without `script`, texts stay in the script of the source."""
    return _Builder(reading, script).tree()


class _Builder:
    """Holds what the parts of the tree share: the page, the script, what stands inside which item."""

    def __init__(self, reading: Reading, script: Script | None) -> None:
        self.reading = reading
        self.surface = reading.page.surface
        self.first = reading.page.starts
        self.last = reading.page.ends
        self.script = script
        self.dates = tuple([self.date(time) for time in reading.timeline.times])
        self.date_starts = [time.start for time in reading.timeline.times]
        self.mention_starts = [mention.start for mention in reading.sides.mentions]

    def span(self, start: int, end: int) -> Tree:
        return {"start": self.first[start], "end": self.last[end - 1]}

    def words(self, start: int, end: int) -> str:
        return self.converted(self.surface[start:end])

    def converted(self, text: str) -> str:
        return text if self.script is None else self.script(text)

    def quote(self, start: int, end: int, rule: str) -> Tree:
        return {
            "text": self.words(start, end),
            "span": {"start": self.first[start], "end": self.last[end - 1]},
            "rule": rule,
        }

    def date(self, time: ResolvedTime) -> Tree:
        return {
            **self.quote(time.start, time.end, time.rule),
            "edtf": time.edtf,
            "start": time.first,
            "end": time.last,
            "mod": time.mod,
            "anchor": self.span(*time.anchor) if time.anchor else None,
        }

    def tree(self) -> Tree:
        reading = self.reading
        header, timeline = reading.header, reading.timeline
        source = reading.page.source
        speaking = {statement.speaker for statement in reading.statements}
        people = [(index in speaking, self.person(person)) for index, person in enumerate(reading.people)]
        tree: Tree = {
            "id": hashlib.sha256(source.encode("utf-8", "surrogatepass")).hexdigest()[:16],
            "source": source,
            "kind": reading.kind,
            "title": self.title(),
            "outlet": self.quote(*header.outlet, "header.outlet") if header.outlet else None,
            "dateline": self.dateline(),
            "published": self.published(),
            "date": self.date(timeline.event) if timeline.event else None,
            "place": self.place(),
            "parties": self.parties(),
            "speakers": tuple(person for speaks, person in people if speaks),
            "participants": tuple(person for speaks, person in people if not speaks),
            "statements": tuple(
                {
                    **self.quote(statement.start, statement.end, statement.rule),
                    "speaker": reading.people[statement.speaker].name,
                    "verb": statement.verb,
                }
                for statement in reading.statements
                if statement.speaker is not None
            ),
            "declarations": self.declarations(),
            "dates": self.dates,
            "diagnostics": tuple(_diagnostic(found) for found in reading.diagnostics),
        }
        self.lists(tree)
        return tree

    def published(self) -> Tree | None:
        time, fact = self.reading.timeline.published, self.reading.timeline.published_fact
        if time is None or fact is None:
            return self.date(time) if time else None
        place = {"text": fact.value, "span": {"start": fact.start, "end": fact.end}, "rule": "date.page-fact"}
        return {**place, "edtf": time.edtf, "start": time.first, "end": time.last, "mod": None, "anchor": None}

    def title(self) -> Tree | None:
        header = self.reading.header
        if header.title is not None:
            return self.quote(*header.title, "header.title-line")
        if header.title_fact is not None:
            _, value, start, end = header.title_fact
            return {"text": self.converted(value), "span": {"start": start, "end": end}, "rule": "header.title-fact"}
        return None

    def dateline(self) -> Tree | None:
        found = self.reading.header.dateline
        if found is None:
            return None
        return {
            **self.quote(found.start, found.end, found.rule),
            "agency": found.agency,
            "place": found.place,
            "date": self.date(self.reading.timeline.dateline) if self.reading.timeline.dateline else None,
            "reporters": found.reporters,
        }

    def place(self) -> Tree | None:
        found = self.reading.place
        if found is None:
            return None
        return {**self.quote(found.start, found.end, found.rule), "name": found.name, "country": found.country}

    def parties(self) -> tuple[Tree, ...]:
        mentions: dict[str, list[PartyMention]] = {code: [] for code in self.reading.sides.codes}
        for mention in self.reading.sides.mentions:
            for code in mention.codes:
                if code in mentions:
                    mentions[code].append(mention)
        return tuple(
            {
                **party_entry(code)._asdict(),
                "mentions": tuple([self.quote(named.start, named.end, named.rule) for named in places]),
            }
            for code, places in mentions.items()
        )

    def person(self, found: PersonFound) -> Tree:
        return {
            "name": found.name,
            "latin": found.latin,
            "offices": tuple({"title": title, "party": party} for title, party in found.offices),
            "party": found.party,
            "mentions": tuple([self.quote(start, end, found.rule) for start, end in found.mentions]),
        }

    def declarations(self) -> tuple[Tree, ...]:
        counts = counts_by_declaration(self.reading.lists)
        return tuple(
            {
                **self.quote(declared.start, declared.end, declared.rule),
                "count": declared.count,
                "exact": declared.exact,
                "role": declared.role,
                "found": counts.get(index),
                "complete": declared.is_met(counts[index]) if index in counts else None,
            }
            for index, declared in enumerate(self.reading.declarations)
        )

    def lists(self, tree: Tree) -> None:
        enumerations: list[Tree] = []
        items: dict[str, list[Tree]] = {field: [] for field in ROLE_FIELDS.values()}
        for number, found in enumerate(self.reading.lists, 1):
            name = f"e{number}"
            enumerations.append(
                {
                    "id": name,
                    "role": found.role,
                    "style": found.style,
                    "form": found.form,
                    "span": self.span(found.start, found.end),
                    "rule": found.rule,
                    "declaration": found.declaration,
                    "count": len(found.items),
                }
            )
            extra = {"holder": found.holder} if found.role == "proposal" else {}
            items[ROLE_FIELDS[found.role]].extend(
                {**self.item(item, name, found.rule), **extra} for item in found.items
            )
        tree["enumerations"] = tuple(enumerations)
        tree.update((field, tuple(entries)) for field, entries in items.items())

    def item(self, found: ItemFound, enumeration: str, rule: str) -> Tree:
        start, end = found.start, found.end
        first_date, last_date = _within(self.date_starts, start, end)
        first_mention, last_mention = _within(self.mention_starts, start, end)
        codes = dict.fromkeys(
            code for mention in self.reading.sides.mentions[first_mention:last_mention] for code in mention.codes
        )
        return {
            **self.quote(start, end, rule),
            "ordinal": found.ordinal,
            "marker": self.words(*found.marker) if found.marker else None,
            "enumeration": enumeration,
            "children": tuple(self.item(child, enumeration, rule) for child in found.children),
            "dates": self.dates[first_date:last_date],
            "parties": tuple(codes),
        }


def _within(starts: list[int], start: int, end: int) -> tuple[int, int]:
    """Which of the things that begin at `starts`, in order, begin between `start` and `end`."""
    return bisect_left(starts, start), bisect_left(starts, end)


def _diagnostic(found: DiagnosticFound) -> Tree:
    places = found.places
    return {
        "code": found.code,
        "message": found.message,
        "span": {"start": places[0][0], "end": places[0][1]} if places else None,
        "count": max(1, len(places)),
        "places": places if len(places) > 1 else (),
    }
