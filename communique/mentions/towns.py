"""Cities, and buildings whose city is known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from communique import lexicon
from communique.mentions.gazetteer import standard_gazetteer

__all__ = ["Town", "find_towns", "town_country", "venue_city"]


class Town(NamedTuple):
    """`text[start:end]` names a city of `country` (ISO 3166-1 alpha-3)."""

    start: int
    end: int
    name: str
    country: str


def find_towns(text: str, start: int = 0, end: int | None = None) -> Iterator[Town]:
    """The cities that `text[start:end]` names, in order.

    Names of states and provinces are read as well, so that 南通 is not found in 越南通过.
    """
    countries = _countries()
    for found in standard_gazetteer().pattern.finditer(text, start, len(text) if end is None else end):
        name = found.group()
        country = countries.get(name)
        if country is not None:
            yield Town(found.start(), found.end(), name, country)


def town_country(name: str) -> str | None:
    """The country of a city, where the lexicon knows it."""
    return _countries().get(name)


@cache
def venue_city() -> Mapping[str, tuple[str, str]]:
    """Buildings: their city and its country."""
    return {venue: (city, country) for venue, city, country in lexicon.rows("venues")}


@cache
def _countries() -> Mapping[str, str]:
    countries: dict[str, str] = {}
    for country, names in lexicon.rows("cities"):
        for name in names.split():
            countries.setdefault(name, country)
    return countries
