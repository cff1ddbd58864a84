"""The days that a text rests on: of the event, of the dateline, of publication; and all other times resolved on them."""

from __future__ import annotations

import datetime
import re
from typing import NamedTuple

from communique.mentions.calendar import Anchor, Day, ResolvedTime, resolve
from communique.mentions.dates import TimeExpression, find_times
from communique.mentions.times import EVENT, PREVIOUS, TELLING
from communique.reading.text import CleanText
from communique.structure.event_day import find_event
from communique.structure.header import Header

__all__ = ["Timeline", "settle_times"]


class Timeline(NamedTuple):
    """Every expression resolved, and the three that date the document."""

    times: tuple[ResolvedTime, ...]
    event: ResolvedTime | None
    published: ResolvedTime | None
    dateline: ResolvedTime | None


def settle_times(
    page: CleanText, header: Header, expressions: list[TimeExpression], reference_date: datetime.date | None
) -> Timeline:
    """The times of a page. `reference_date` stands in for the day of the event and of the report."""
    return _Settling(page, header, expressions, reference_date).timeline()


def partial(time: ResolvedTime | None) -> Day:
    """The day of a resolved time as far as it is known; of a stretch the day that it ends."""
    if time is None or time.edtf is None:
        return Day()
    shown = time.edtf.rpartition("/")[2].partition("T")[0].strip("~")
    parts = [int(part) if part.isdigit() else None for part in shown.split("-")]
    if not parts[1:] or shown in ("", ".."):
        return Day(parts[0] if shown not in ("", "..") and len(shown) == 4 else None)
    return Day(*parts[:3])


class _Settling:
    """What is known so far while a page's times are settled."""

    def __init__(
        self, page: CleanText, header: Header, expressions: list[TimeExpression], reference_date: datetime.date | None
    ) -> None:
        self.page = page
        self.text = page.text
        self.header = header
        self.expressions = expressions
        self.reference = Anchor(Day.of(reference_date)) if reference_date else None

    def timeline(self) -> Timeline:
        published = self.published()
        dateline = self.dateline(published)
        event = self.event(published, dateline)
        return Timeline(self.times(event, dateline, published), event, published, dateline)

    # -- the three days ------------------------------------------------------------------------------------------

    def published(self) -> ResolvedTime | None:
        """The first day on the page's own lines about itself."""
        for line in self.page.lines:
            if line.kind != "info":
                continue
            for expression in self.inside(line.start, line.end):
                if expression.is_day and expression.first[0].unit == "year" and not expression.last:
                    return resolve(expression, Anchor())
        return None

    def dateline(self, published: ResolvedTime | None) -> ResolvedTime | None:
        found = self.header.dateline
        if found is None or found.date is None:
            return None
        for expression in self.inside(*found.date):
            if expression.is_day:
                base = self.reference or Anchor(partial(published), _place(published))
                return resolve(expression, base)
        return None

    def event(self, published: ResolvedTime | None, dateline: ResolvedTime | None) -> ResolvedTime | None:
        choice = find_event(self.page, self.header, self.expressions)
        if choice is None:
            return dateline
        told = dateline or published
        base = self.reference or Anchor(partial(told), _place(told))
        if base.day.year is None:
            base = Anchor(Day(choice.year, base.day.month, base.day.day), base.place)
        return resolve(choice.expression, base)

    # -- all the others ------------------------------------------------------------------------------------------

    def times(
        self, event: ResolvedTime | None, dateline: ResolvedTime | None, published: ResolvedTime | None
    ) -> tuple[ResolvedTime, ...]:
        told = dateline or event or published
        bases = {
            EVENT: self.reference or Anchor(partial(event or told), _place(event or told)),
            TELLING: self.reference or Anchor(partial(told), _place(told)),
        }
        times: list[ResolvedTime] = []
        previous: ResolvedTime | None = None
        for expression in self.expressions:
            if event and expression.start <= event.start < expression.end:
                time = event
            else:
                base = bases.get(expression.basis, bases[EVENT])
                if expression.basis == PREVIOUS and previous is not None:
                    base = Anchor(partial(previous), _place(previous))
                time = resolve(expression, base)
            times.append(time)
            if expression.is_day and time.edtf:
                previous = time
        return tuple(times)

    def inside(self, start: int, end: int) -> list[TimeExpression]:
        return [one for one in self.expressions if start <= one.start and one.end <= end]


def _place(time: ResolvedTime | None) -> tuple[int, int] | None:
    return None if time is None else (time.start, time.end)
