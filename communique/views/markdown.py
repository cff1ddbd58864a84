"""A document as Markdown: the head, what was announced, every list with its items."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from communique.models import Communique, DateMention, Person
from communique.views.items import HEADINGS, Named, by_enumeration, items_of
from communique.views.text import shortened

__all__ = ["markdown"]

SPECIAL = re.compile(r"([\\`*_\[\]<>|~#&])")
BLOCK = re.compile(r"^(\s*)([-+]|\d+[.)])(?=\s|$)")


def markdown(doc: Communique) -> str:
    """The reading as a Markdown text; words of the source are escaped."""
    return "\n".join(_lines(doc)).rstrip("\n") + "\n"


def _lines(doc: Communique) -> Iterator[str]:
    yield f"# {_plain(doc.title.text) if doc.title else 'Without a title'}"
    yield ""
    yield from (f"- **{name}:** {value}" for name, value in _facts(doc) if value)
    yield ""
    if doc.declarations:
        yield "## Announced"
        yield ""
        for declared in doc.declarations:
            count = f"{declared.count}{'' if declared.exact else ' or more'} announced"
            found = "not listed" if declared.found is None else f"{declared.found} found"
            yield f"- {_plain(declared.text)}: {count}, {found}"
        yield ""
    for role, items in items_of(doc).items():
        if items:
            yield f"## {HEADINGS[role]}"
            yield ""
            for number, entries in enumerate(by_enumeration(items)):
                if number:
                    yield from ("<!-- another list -->", "")  # without it Markdown counts on
                yield from _items(entries, "")
                yield ""
    if doc.diagnostics:
        yield "## Diagnostics"
        yield ""
        yield from (f"- `{found.code}`: {_plain(found.message)}" for found in doc.diagnostics)


def _facts(doc: Communique) -> Iterator[tuple[str, str | None]]:
    yield "Kind", doc.kind.replace("_", " ")
    yield "When", _value(doc.date)
    yield "Where", _plain(doc.place.name) if doc.place else None
    yield "Parties", ", ".join(f"{party.code} {_plain(party.name)}" for party in doc.parties)
    yield "Speakers", ", ".join(_person(person) for person in doc.speakers)
    yield "Present", ", ".join(_person(person) for person in doc.participants)
    yield "Published", _value(doc.published)
    yield "Outlet", _plain(doc.outlet.text) if doc.outlet else None
    yield "Agency", _plain(doc.dateline.agency) if doc.dateline and doc.dateline.agency else None


def _value(date: DateMention | None) -> str | None:
    return (date.edtf or _plain(date.text)) if date else None


def _person(person: Person) -> str:
    about = [*(office.title for office in person.offices), *([person.party] if person.party else [])]
    return _plain(person.name) + (f" ({_plain('、'.join(about))})" if about else "")


def _items(items: Iterable[Named], indent: str) -> Iterator[str]:
    for named in items:
        item = named.item
        notes = [date.edtf or shortened(date.text) for date in item.dates] + list(item.parties)
        holder = f"{_plain(named.holder)}: " if named.holder else ""
        after = f" _({_plain(', '.join(notes))})_" if notes else ""
        yield f"{indent}{item.ordinal}. {holder}{_plain(item.text)}{after}"
        yield from _items(named.children, indent + " " * (len(str(item.ordinal)) + 2))


def _plain(text: str) -> str:
    """The words on one line, with nothing in them that Markdown would take for its own."""
    line = SPECIAL.sub(r"\\\1", " ".join(text.split()))
    return BLOCK.sub(r"\1\\\2", line)
