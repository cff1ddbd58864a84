"""The sides that met or agreed, and where; what 双方, 两国 and 对方 stand for."""

from __future__ import annotations

from typing import NamedTuple

from communique.mentions.parties import PartyMention
from communique.mentions.people import PersonFound
from communique.reading.text import CleanText
from communique.structure.header import Header


class PlaceFound(NamedTuple):
    start: int
    end: int
    name: str
    country: str | None
    rule: str


class Sides(NamedTuple):
    """`codes` in the order of their standing; `mentions` all party mentions, resolved as far as the text allows."""

    codes: tuple[str, ...]
    mentions: tuple[PartyMention, ...]


def settle_sides(page: CleanText, header: Header, mentions: list[PartyMention], people: list[PersonFound]) -> Sides:
    return Sides((), tuple(mentions))


def find_place(page: CleanText, header: Header, sides: Sides) -> PlaceFound | None:
    return None
