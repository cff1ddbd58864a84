"""The items of a document with a name for each, so that every view calls the same thing the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from communique.models import Communique, DateMention, Item, Proposal, Role

__all__ = ["HEADINGS", "Named", "by_enumeration", "dates_of", "every_item", "items_of", "proportion"]

HEADINGS: dict[Role, str] = {
    "consensus": "Consensus",
    "outcome": "Outcomes",
    "proposal": "Proposals",
    "other": "Other lists",
}
"""What the items of a role are called, in the order in which they are shown."""


class Named(NamedTuple):
    """An item: its id in the document (`e1.2`, a child `e1.2.1`), its number as a reader counts, what it is inside.

    The id goes by positions, the number by ordinals: numbering may begin anew in a list, or have gaps.
    """

    id: str
    number: str
    parent: str | None
    role: Role
    item: Item

    @property
    def children(self) -> Iterator[Named]:
        """The items of a list inside this one, named."""
        for number, child in enumerate(self.item.children, 1):
            yield Named(f"{self.id}.{number}", f"{self.number}.{child.ordinal}", self.id, self.role, child)

    @property
    def holder(self) -> str | None:
        """Whose proposal it is."""
        return self.item.holder if isinstance(self.item, Proposal) else None


def by_enumeration(items: Iterable[Named]) -> Iterator[list[Named]]:
    """Items of one role, list by list."""
    for _, group in groupby(items, key=lambda named: named.item.enumeration):
        yield list(group)


def items_of(doc: Communique) -> dict[Role, list[Named]]:
    """The items under their role, as they are stored; children stay inside."""
    stored: dict[Role, tuple[Item, ...]] = {
        "consensus": doc.consensus,
        "outcome": doc.outcomes,
        "proposal": doc.proposals,
        "other": doc.other,
    }
    positions: dict[str, int] = {}
    named: dict[Role, list[Named]] = {}
    for role, items in stored.items():
        named[role] = []
        for item in items:
            positions[item.enumeration] = positions.get(item.enumeration, 0) + 1
            name = f"{item.enumeration}.{positions[item.enumeration]}"
            named[role].append(Named(name, str(item.ordinal), None, role, item))
    return named


def every_item(doc: Communique) -> Iterator[Named]:
    """All items, role by role, each before its children."""
    waiting = [named for items in reversed(items_of(doc).values()) for named in reversed(items)]
    while waiting:
        named = waiting.pop()
        yield named
        waiting.extend(reversed(list(named.children)))


def dates_of(doc: Communique) -> list[DateMention]:
    """The expressions of time of the text, with the day of the event, of publication and of the dateline, in order."""
    own = (doc.date, doc.published, doc.dateline.date if doc.dateline else None)
    found = {(date.span.start, date.span.end): date for date in (*own, *doc.dates) if date is not None}
    return [found[place] for place in sorted(found)]


def proportion(doc: Communique) -> str:
    """How many items of which role there are, in words."""
    counts = [f"{len(items)} {HEADINGS[role].lower()}" for role, items in items_of(doc).items() if items]
    return ", ".join(counts) or "no items"
