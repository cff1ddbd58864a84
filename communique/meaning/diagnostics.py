"""What a reader of the result should know: what does not add up, what the text leaves open, what was taken out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from communique.reading.text import CleanText
from communique.structure.anchors import Timeline
from communique.structure.declarations import DeclarationFound
from communique.structure.listing import ItemFound, ListFound, counts_by_declaration
from communique.structure.sides import Sides

__all__ = ["DiagnosticFound", "diagnose"]

DAMAGE = {"mojibake": "characters that the page has broken were left as they stand"}
MORE = "next-article"


class DiagnosticFound(NamedTuple):
    """One finding. `places` are offsets of the source, the first of them the most telling."""

    code: str
    message: str
    places: tuple[tuple[int, int], ...] = ()


def diagnose(
    page: CleanText,
    timeline: Timeline,
    sides: Sides,
    declarations: list[DeclarationFound],
    lists: list[ListFound],
) -> list[DiagnosticFound]:
    """All findings: counts first, then what is open, then the page's noise, kind by kind."""
    return [
        *_mismatches(page, declarations, lists),
        *_gaps(page, lists),
        *_ambiguous(page, sides),
        *_without_year(page, timeline),
        *_removed(page),
    ]


def _mismatches(
    page: CleanText, declarations: list[DeclarationFound], lists: list[ListFound]
) -> Iterator[DiagnosticFound]:
    for index, count in sorted(counts_by_declaration(lists).items()):
        declared = declarations[index]
        if not declared.is_met(count):
            words = page.surface[declared.start : declared.end]
            yield DiagnosticFound(
                "count-mismatch",
                f"announced {declared.count} ({words}), found {count}",
                (page.span(declared.start, declared.end),),
            )


def _gaps(page: CleanText, lists: list[ListFound]) -> Iterator[DiagnosticFound]:
    """Numberings that skip, repeat or begin in the middle; children have numberings of their own."""
    waiting: list[tuple[ItemFound, ...]] = [entry.items for entry in reversed(lists) if entry.style == "marker"]
    while waiting:
        items = waiting.pop()
        waiting.extend(item.children for item in reversed(items) if item.children)
        expected = 1
        for item in items:
            if item.ordinal != expected:
                yield DiagnosticFound(
                    "numbering-gap",
                    f"the numbering goes to {item.ordinal} where {expected} was due",
                    (page.span(*(item.marker or (item.start, item.end))),),
                )
            expected = item.ordinal + 1


def _ambiguous(page: CleanText, sides: Sides) -> Iterator[DiagnosticFound]:
    places: dict[tuple[str, tuple[str, ...]], list[tuple[int, int]]] = {}
    for mention in sides.mentions:
        if mention.candidates:
            words = page.surface[mention.start : mention.end]
            places.setdefault((words, mention.candidates), []).append(page.span(mention.start, mention.end))
    for (words, candidates), spans in places.items():
        yield DiagnosticFound(
            "ambiguous-party", f"{words} can be {', '.join(candidates)}; the text does not say", tuple(spans)
        )


def _without_year(page: CleanText, timeline: Timeline) -> Iterator[DiagnosticFound]:
    event = timeline.event
    if event is not None and event.edtf is not None and event.edtf.startswith("XXXX"):
        yield DiagnosticFound(
            "year-unknown", "the text gives no year for its event", (page.span(event.start, event.end),)
        )


def _removed(page: CleanText) -> Iterator[DiagnosticFound]:
    for kind, spans in sorted(page.removed.items(), key=lambda kind: kind[1][0]):
        if kind in DAMAGE:
            yield DiagnosticFound(kind, f"{len(spans)} × {DAMAGE[kind]}", tuple(spans))
        elif kind == MORE:
            yield DiagnosticFound(
                "more-documents", "the page holds more documents; communique.split gives each", tuple(spans)
            )
        else:
            yield DiagnosticFound("noise-removed", f"{len(spans)} × {kind} taken out", tuple(spans))
