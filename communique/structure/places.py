"""Where the event took place."""

from __future__ import annotations

from typing import NamedTuple

from communique.reading.text import CleanText
from communique.structure.header import Header


from communique.structure.sides import Sides

__all__ = ["PlaceFound", "find_place"]


class PlaceFound(NamedTuple):
    """`text[start:end]` names the place; `name` is the city where there is one, `country` its code where known."""

    start: int
    end: int
    name: str
    country: str | None
    rule: str


def find_place(page: CleanText, header: Header, sides: Sides) -> PlaceFound | None:
    return None
