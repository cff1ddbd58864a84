"""A document on a terminal, by `rich`. Words of the source are never read as markup."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Console, ConsoleOptions, RenderResult
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from communique.models import Communique, DateMention, Declaration, Person
from communique.views.items import HEADINGS, Named, by_enumeration, items_of

__all__ = ["Page"]

STYLES = {"consensus": "green", "outcome": "yellow", "proposal": "magenta", "other": "cyan"}


class Page:
    """What `rich` prints: the head, declared against found, the lists, the findings."""

    def __init__(self, doc: Communique) -> None:
        self.doc = doc

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        doc = self.doc
        yield Text(" ".join(doc.title.text.split()) if doc.title else "Without a title", style="bold")
        yield _grid((Text(name, style="dim"), value) for name, value in _facts(doc) if value)
        if doc.declarations:
            yield Text("\nAnnounced", style="bold")
            yield _grid((Text(each.text), _state(each)) for each in doc.declarations)
        for role, items in items_of(doc).items():
            if items:
                yield Text.assemble(("\n" + HEADINGS[role], "bold"), (f" {len(items)}", "dim"))
                for number, entries in enumerate(by_enumeration(items)):
                    if number:
                        yield Text()  # a line between two lists
                    yield _items(entries)
        if doc.diagnostics:
            yield Text("\nDiagnostics", style="bold")
            yield _grid((Text(found.code, style="dim"), Text(found.message)) for found in doc.diagnostics)


def _grid(rows: Iterable[tuple[Text, ...]]) -> Padding:
    grid = Table.grid(padding=(0, 2))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    for row in rows:
        grid.add_row(*row)
    return Padding(grid, (0, 0, 0, 2), expand=False)


def _facts(doc: Communique) -> Iterator[tuple[str, Text | None]]:
    yield "kind", Text(doc.kind.replace("_", " "))
    yield "when", _date(doc.date) if doc.date else None
    yield "where", Text(doc.place.name) if doc.place else None
    yield "parties", Text(", ".join(f"{party.code} {party.name}" for party in doc.parties))
    yield "speakers", Text(", ".join(_person(person) for person in doc.speakers))
    yield "present", Text(", ".join(_person(person) for person in doc.participants))
    yield "published", _date(doc.published) if doc.published else None
    agency = doc.dateline.agency if doc.dateline else None
    yield "source", Text(" · ".join(filter(None, (agency, doc.outlet.text if doc.outlet else None))))


def _date(date: DateMention) -> Text:
    return Text(date.edtf) if date.edtf else Text(f"{date.text} (open)", style="dim")


def _person(person: Person) -> str:
    about = " ".join(filter(None, ("、".join(office.title for office in person.offices), person.party)))
    return f"{person.name} ({about})" if about else person.name


def _state(declared: Declaration) -> Text:
    count = f"{declared.count}{'' if declared.exact else ' or more'} announced"
    if declared.found is None:
        return Text(f"{count}, not listed", style="dim")
    return Text(f"{count}, {declared.found} found", style="green" if declared.complete else "bold red")


def _items(items: Iterable[Named]) -> Padding:
    grid = Table.grid(padding=(0, 1))
    grid.add_column(justify="right", no_wrap=True)
    grid.add_column(overflow="fold")
    for named in items:
        text = Text(named.item.text)
        if named.holder:
            text = Text.assemble((f"{named.holder} ", "italic"), text)
        for date in named.item.dates:
            text.append(" ")
            text.append_text(Text(f"[{date.edtf or date.text}]", style="cyan"))
        grid.add_row(Text(str(named.item.ordinal), style=STYLES[named.role]), text)
        if named.item.children:
            grid.add_row("", _items(named.children))
    return Padding(grid, (0, 0, 0, 2), expand=False)
