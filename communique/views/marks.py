"""The places of a document's values in its source, and the source cut at them so that marks nest properly."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple, get_args

from communique.models import Communique, Span
from communique.views.items import dates_of, every_item

__all__ = ["Close", "Kind", "Mark", "Open", "Text", "marks", "nested"]

Kind = Literal[
    "title",
    "outlet",
    "dateline",
    "place",
    "statement",
    "declaration",
    "consensus",
    "outcome",
    "proposal",
    "other",
    "person",
    "party",
    "date",
    "finding",
    "noise",
]
"""What a mark stands for; of two marks on the same place the one named first goes around the other."""

ORDER: dict[str, int] = {kind: rank for rank, kind in enumerate(get_args(Kind))}


DEEPEST = 16
"""Marks inside so many others are left out, or marks that overlap without end would take time without end."""


class Mark(NamedTuple):
    """A stretch of the source: what it is, which value it belongs to, what that value is, and the rule behind it."""

    start: int
    end: int
    kind: Kind
    ref: str
    label: str
    rule: str | None


def marks(doc: Communique) -> list[Mark]:
    """All marks in the order of the source, outer ones first. Several marks of one value share its `ref`."""
    return sorted(_every(doc), key=lambda mark: (mark.start, -mark.end, ORDER[mark.kind]))


def _every(doc: Communique) -> Iterator[Mark]:
    def mark(span: Span, kind: Kind, ref: str, label: str, rule: str | None) -> Mark:
        return Mark(span.start, span.end, kind, ref, label, rule)

    if doc.title:
        yield mark(doc.title.span, "title", "title", "title", doc.title.rule)
    if doc.outlet:
        yield mark(doc.outlet.span, "outlet", "outlet", "outlet", doc.outlet.rule)
    if doc.dateline:
        yield mark(doc.dateline.span, "dateline", "dateline", doc.dateline.agency or "dateline", doc.dateline.rule)
    if doc.place:
        yield mark(doc.place.span, "place", "place", doc.place.name, doc.place.rule)
    for index, statement in enumerate(doc.statements, 1):
        yield mark(statement.span, "statement", f"s{index}", statement.speaker, statement.rule)
    for index, declaration in enumerate(doc.declarations, 1):
        label = f"{declaration.count} announced as {declaration.role}"
        yield mark(declaration.span, "declaration", f"a{index}", label, declaration.rule)
    for named in every_item(doc):
        yield mark(named.item.span, named.role, named.id, f"{named.role} {named.number}", named.item.rule)
    for index, person in enumerate((*doc.speakers, *doc.participants), 1):
        for place in person.mentions:
            yield mark(place.span, "person", f"n{index}", person.name, place.rule)
    for party in doc.parties:
        for place in party.mentions:
            yield mark(place.span, "party", f"p.{party.code}", f"{party.code} {party.name}", place.rule)
    for index, date in enumerate(dates_of(doc), 1):
        yield mark(date.span, "date", f"d{index}", date.edtf or "no date", date.rule)
    yield from _findings(doc)


def _findings(doc: Communique) -> Iterator[Mark]:
    for index, finding in enumerate(doc.diagnostics, 1):
        kind: Kind = "noise" if finding.code == "noise-removed" else "finding"
        first = [(finding.span.start, finding.span.end)] if finding.span else []
        for start, end in finding.places or first:
            yield Mark(start, end, kind, f"x{index}", finding.message, None)


class Open(NamedTuple):
    """A mark begins; `whole` is False where it goes on after another has cut it."""

    mark: Mark
    whole: bool


class Close(NamedTuple):
    """The innermost mark ends."""

    mark: Mark


class Text(NamedTuple):
    """A stretch of the source between marks."""

    start: int
    end: int


def nested(found: Iterable[Mark], length: int) -> Iterator[Open | Close | Text]:
    """The first `length` characters as text and marks that open and close like brackets.

    A mark that would end after one around it is cut in two. `found` is in order, as `marks` gives it. Every
    character of the source is in exactly one Text, in order. Empty marks are left out, and those that are too deep.
    """
    at = 0
    stack: list[Mark] = []

    def until(place: int) -> Iterator[Open | Close | Text]:
        """Text up to `place`, with the marks that end on the way closed."""
        nonlocal at
        while stack:
            first = min(stack, key=lambda mark: mark.end)
            if first.end > place:
                break
            if first.end > at:
                yield Text(at, first.end)
                at = first.end
            cut: list[Mark] = []
            while True:
                mark = stack.pop()
                yield Close(mark)
                if mark is first:
                    break
                if mark.end > at:
                    cut.append(mark)
            for mark in reversed(cut):
                stack.append(mark)
                yield Open(mark, whole=False)
        if place > at:
            yield Text(at, place)
            at = place

    for mark in found:
        end = min(mark.end, length)
        if mark.start >= end:
            continue
        yield from until(mark.start)
        if len(stack) == DEEPEST:
            continue
        stack.append(mark._replace(end=end))
        yield Open(stack[-1], whole=True)
    yield from until(length)
