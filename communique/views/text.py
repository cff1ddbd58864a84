"""Short and readable: what `repr` and `print` show.

>>> from communique.models import Quote, Span
>>> Quote(text="五点重要共识", span=Span(start=12, end=18), rule="declared.count")
<Quote '五点重要共识' 12–18>
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import singledispatch

from communique.models import (
    Communique,
    DateMention,
    Declaration,
    Diagnostic,
    Enumeration,
    Item,
    Model,
    Office,
    Party,
    Person,
    Place,
    Proposal,
    Quote,
    Span,
    Statement,
)

__all__ = ["brief", "shortened", "summary"]

SHORT = 40


def shortened(text: str, length: int = SHORT) -> str:
    """One line of at most `length` characters, with … where something was left out."""
    line = " ".join(text[: 4 * length].split())
    return line if len(line) <= length and len(text) <= 4 * length else line[: length - 1] + "…"


def _shown(model: Model, *words: object) -> str:
    return f"<{' '.join([type(model).__name__, *(str(word) for word in words if word not in (None, ''))])}>"


def _place(span: Span) -> str:
    return f"{span.start}–{span.end}"


@singledispatch
def brief(model: Model) -> str:
    """One line that says what a value is, for `repr`."""
    return _shown(model)


@brief.register
def _(model: Span) -> str:
    return f"Span({model.start}, {model.end})"


@brief.register
def _(model: Quote) -> str:
    return _shown(model, repr(shortened(model.text)), _place(model.span))


@brief.register
def _(model: DateMention) -> str:
    return _shown(model, repr(shortened(model.text)), model.edtf or "open", model.mod, _place(model.span))


@brief.register
def _(model: Place) -> str:
    return _shown(model, model.name, model.country, _place(model.span))


@brief.register
def _(model: Party) -> str:
    return _shown(model, model.code, model.name)


@brief.register
def _(model: Office) -> str:
    return _shown(model, model.title, model.party)


@brief.register
def _(model: Person) -> str:
    return _shown(model, model.name, model.party, "、".join(office.title for office in model.offices))


@brief.register
def _(model: Statement) -> str:
    return _shown(model, model.speaker, repr(shortened(model.text)), _place(model.span))


@brief.register
def _(model: Declaration) -> str:
    found = "" if model.found is None else f"found {model.found}"
    return _shown(model, repr(shortened(model.text)), model.role, f"announced {model.count}", found)


@brief.register
def _(model: Enumeration) -> str:
    return _shown(model, model.id, model.role, f"{model.count} × {shortened(model.form, 12)}", _place(model.span))


@brief.register
def _(model: Item) -> str:
    holder = model.holder if isinstance(model, Proposal) else None
    dates = ", ".join(date.edtf or "open" for date in model.dates)
    return _shown(model, model.ordinal, repr(shortened(model.text)), holder, dates and f"[{dates}]")


@brief.register
def _(model: Diagnostic) -> str:
    return _shown(model, f"{model.code}:", shortened(model.message, 60))


@brief.register
def _(model: Communique) -> str:
    title = model.title and repr(shortened(model.title.text, 24))
    return _shown(model, model.kind, title, model.date and model.date.edtf, _parties(model), f"({_counts(model)})")


def _parties(doc: Communique) -> str:
    return "–".join(party.code for party in doc.parties)


def _counts(doc: Communique) -> str:
    fields = {"points": doc.consensus, "outcomes": doc.outcomes, "proposals": doc.proposals, "other": doc.other}
    return ", ".join(f"{len(items)} {name}" for name, items in fields.items() if items) or "no items"


def summary(doc: Communique) -> str:
    """Some lines that say what the document is and list its items, for `print`."""
    return "\n".join(_lines(doc))


def _lines(doc: Communique) -> Iterator[str]:
    if doc.title:
        yield shortened(doc.title.text, 80)
    where = doc.place and doc.place.name
    facts = (doc.kind, doc.date and doc.date.edtf, where, _parties(doc), _counts(doc))
    yield " · ".join(fact for fact in facts if fact)
    for heading, items in (
        ("Consensus", doc.consensus),
        ("Outcomes", doc.outcomes),
        ("Proposals", doc.proposals),
        ("Other", doc.other),
    ):
        if items:
            yield f"{heading}:"
            for item in items:
                yield f"  {item.ordinal}. {shortened(item.text, 80)}"
