"""The head of a page: title, outlet, dateline."""

from __future__ import annotations

from typing import NamedTuple

from communique.reading.text import CleanText


class DatelineFound(NamedTuple):
    """新华社东京11月24日电（记者…）: agency and place Simplified, `date` where its day stands."""

    start: int
    end: int
    agency: str | None
    place: str | None
    date: tuple[int, int] | None
    reporters: tuple[str, ...]
    rule: str


class Header(NamedTuple):
    """What stands before the text proper. All offsets are of the clean text.

    `body` is where the text proper begins: past title, subtitle, page information and dateline.
    """

    title: tuple[int, int] | None
    title_rule: str
    outlet: tuple[int, int] | None
    dateline: DatelineFound | None
    body: int


def find_header(page: CleanText) -> Header:
    return Header(None, "", None, None, 0)
