"""What a list and its items are, before anything is known of what they are of."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["ItemFound", "ListFound"]


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
