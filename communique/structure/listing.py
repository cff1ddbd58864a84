"""What a list and its items are, before anything is known of what they are of."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

__all__ = ["ItemFound", "ListFound", "counts_by_declaration"]


class ItemFound(NamedTuple):
    """`text[start:end]` without marker and closing punctuation; `marker` is the place of its marker, if any."""

    start: int
    end: int
    ordinal: int
    marker: tuple[int, int] | None
    children: tuple[ItemFound, ...] = ()


class ListFound(NamedTuple):
    """A list. `declaration` indexes the announcement that counts it; `role` and `holder` come later."""

    start: int
    end: int
    style: str
    form: str
    items: tuple[ItemFound, ...]
    declaration: int | None
    rule: str
    role: str = "other"
    holder: str | None = None


def counts_by_declaration(lists: Iterable[ListFound]) -> dict[int, int]:
    """How many items the lists of each announcement have together; nothing for one without a list."""
    counts: dict[int, int] = {}
    for found in lists:
        if found.declaration is not None:
            counts[found.declaration] = counts.get(found.declaration, 0) + len(found.items)
    return counts
