"""Documents as tables that join by ids: the rows, whatever library holds them in the end.

`document` is the id of a document, in every table; `item` the id of an item, unique among all documents.
"""

from __future__ import annotations

import csv
import datetime
import io
from collections.abc import Iterable, Iterator
from typing import Literal, TypeAlias

from communique.models import Communique, DateMention, Role, Span
from communique.views.items import Named, dates_of, every_item

__all__ = ["COLUMNS", "Row", "Type", "items_csv", "rows"]

Type: TypeAlias = Literal["text", "category", "day", "number", "truth"]
Row: TypeAlias = tuple[str | int | bool | datetime.date | None, ...]

COLUMNS: dict[str, dict[str, Type]] = {
    "documents": {
        "document": "text",
        "kind": "category",
        "title": "text",
        "date": "text",
        "date_start": "day",
        "date_end": "day",
        "published": "day",
        "place": "category",
        "country": "category",
        "agency": "category",
        "outlet": "category",
        "consensus": "number",
        "outcomes": "number",
        "proposals": "number",
        "other": "number",
        "announced": "number",
        "complete": "truth",
        "length": "number",
    },
    "items": {
        "item": "text",
        "document": "text",
        "parent": "text",
        "role": "category",
        "enumeration": "text",
        "style": "category",
        "ordinal": "number",
        "marker": "text",
        "text": "text",
        "holder": "category",
        "start": "number",
        "end": "number",
        "rule": "category",
    },
    "dates": {
        "document": "text",
        "item": "text",
        "use": "category",
        "text": "text",
        "edtf": "text",
        "date_start": "day",
        "date_end": "day",
        "mod": "category",
        "start": "number",
        "end": "number",
        "rule": "category",
    },
    "parties": {
        "document": "text",
        "item": "text",
        "party": "category",
        "name": "category",
        "kind": "category",
        "mentions": "number",
    },
    "people": {
        "document": "text",
        "name": "text",
        "latin": "text",
        "party": "category",
        "offices": "text",
        "speaks": "truth",
        "mentions": "number",
    },
    "diagnostics": {
        "document": "text",
        "code": "category",
        "message": "text",
        "count": "number",
        "start": "number",
        "end": "number",
    },
}
"""The columns of each table with their types.

`item` in `dates` and `parties` is the innermost item that names them; it is missing where no item does, or, among
the parties, in the row that says that they are a side of the document.
"""


def rows(docs: Iterable[Communique]) -> dict[str, list[Row]]:
    """The rows of all tables. A document that is given twice, by its id, is taken once."""
    tables: dict[str, list[Row]] = {name: [] for name in COLUMNS}
    seen: set[str] = set()
    for doc in docs:
        if doc.id in seen:
            continue
        seen.add(doc.id)
        items = list(every_item(doc))
        tables["documents"].append(_document(doc))
        tables["items"].extend(_items(doc, items))
        tables["dates"].extend(_dates(doc, items))
        tables["parties"].extend(_parties(doc, items))
        tables["people"].extend(_people(doc))
        tables["diagnostics"].extend(_diagnostics(doc))
    return tables


def items_csv(docs: Iterable[Communique]) -> str:
    """The items with a header, as RFC 4180 has it; the dates as EDTF and the parties as codes, separated by spaces."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([*COLUMNS["items"], "dates", "parties"])
    for doc in docs:
        items = list(every_item(doc))
        for named, row in zip(items, _items(doc, items), strict=True):
            dates = " ".join(date.edtf for date in named.item.dates if date.edtf)
            writer.writerow([*row, dates, " ".join(named.item.parties)])
    return out.getvalue()


def _document(doc: Communique) -> Row:
    listed = [declared.complete for declared in doc.declarations if declared.complete is not None]
    return (
        doc.id,
        doc.kind,
        doc.title.text if doc.title else None,
        doc.date.edtf if doc.date else None,
        doc.date.start if doc.date else None,
        doc.date.end if doc.date else None,
        doc.published.start if doc.published else None,
        doc.place.name if doc.place else None,
        doc.place.country if doc.place else None,
        doc.dateline.agency if doc.dateline else None,
        doc.outlet.text if doc.outlet else None,
        len(doc.consensus),
        len(doc.outcomes),
        len(doc.proposals),
        len(doc.other),
        len(doc.declarations),
        all(listed) if listed else None,
        len(doc.source),
    )


def _items(doc: Communique, items: Iterable[Named]) -> Iterator[Row]:
    styles = {enumeration.id: enumeration.style for enumeration in doc.enumerations}
    for named in items:
        item = named.item
        role: Role = named.role
        yield (
            f"{doc.id}.{named.id}",
            doc.id,
            named.parent and f"{doc.id}.{named.parent}",
            role,
            f"{doc.id}.{item.enumeration}",
            styles.get(item.enumeration),
            item.ordinal,
            item.marker,
            item.text,
            named.holder,
            *_place(item.span),
            item.rule,
        )


def _place(span: Span | None) -> tuple[int | None, int | None]:
    return (span.start, span.end) if span else (None, None)


def _dates(doc: Communique, items: Iterable[Named]) -> Iterator[Row]:
    inside = {date.span: f"{doc.id}.{named.id}" for named in items for date in named.item.dates}
    uses = {date.span: use for use, date in _uses(doc) if date is not None}
    for date in dates_of(doc):
        yield (
            doc.id,
            inside.get(date.span),
            uses.get(date.span, "text"),
            date.text,
            date.edtf,
            date.start,
            date.end,
            date.mod,
            *_place(date.span),
            date.rule,
        )


def _uses(doc: Communique) -> Iterator[tuple[str, DateMention | None]]:
    """What a date is to its document; where one is several things, the last named here."""
    yield "dateline", doc.dateline.date if doc.dateline else None
    yield "published", doc.published
    yield "event", doc.date


def _parties(doc: Communique, items: Iterable[Named]) -> Iterator[Row]:
    sides = {party.code: party for party in doc.parties}
    for party in doc.parties:
        yield doc.id, None, party.code, party.name, party.kind, len(party.mentions)
    for named in items:
        inner = {code for child in named.item.children for code in child.parties}
        for code in named.item.parties:
            if code not in inner:
                side = sides.get(code)
                name, kind = (side.name, side.kind) if side else (None, None)
                yield doc.id, f"{doc.id}.{named.id}", code, name, kind, None


def _people(doc: Communique) -> Iterator[Row]:
    for speaks, people in ((True, doc.speakers), (False, doc.participants)):
        for person in people:
            offices = "、".join(office.title for office in person.offices)
            yield doc.id, person.name, person.latin, person.party, offices or None, speaks, len(person.mentions)


def _diagnostics(doc: Communique) -> Iterator[Row]:
    for found in doc.diagnostics:
        yield doc.id, found.code, found.message, found.count, *_place(found.span)
