"""From terms to the calendar, step by step: 明年, then its third quarter; 11月, then its 24th day."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from communique.mentions.days import (
    Day,
    Stretch,
    days_from,
    first_day,
    is_possible,
    last_day,
    length,
    moved,
    show,
    years_from,
)
from communique.mentions.times import Term

__all__ = ["Anchor", "walk"]

NOON, AFTERNOON = 3, 4
"""Numbers of parts of the day, of which dawn is the first and evening the last."""
FIRST_YEAR, LAST_YEAR = 1000, 9000
"""Anchors outside these years are taken for none, so that no step leaves the calendar."""


UNKNOWN = Day()


class Anchor(NamedTuple):
    """A day that expressions rest on, and where the text states it."""

    day: Day = UNKNOWN
    place: tuple[int, int] | None = None
    century: int | None = None
    """Number of the century that the text was written in, less one, where only that is known."""
    weekday: int | None = None
    """Day of the week of `day`, Monday being 1, for a day whose year is not known."""


def walk(terms: tuple[Term, ...], anchor: Anchor, *, ahead: bool) -> Stretch | None:
    """From coarse to fine, what each term leaves of the calendar."""
    return _walked(terms, anchor.day, anchor.century, anchor.weekday, ahead)


@lru_cache(maxsize=4096)
def _walked(terms: tuple[Term, ...], day: Day, century: int | None, weekday: int | None, ahead: bool) -> Stretch | None:
    """The walk, kept: texts of one day speak of the same times."""
    way = _Walk(day, century, weekday, ahead)
    for term in terms:
        if not _STEPS[term.unit](way, term):
            return None
    return way.result()


class _Walk:
    """Where a walk from coarse to fine has come to. Each method takes one term, False where it leads nowhere."""

    here = UNKNOWN
    named_year = False
    stretch: Stretch | None = None
    mod: str | None = None
    time = ""
    weeks: int | None = None
    part_of_day = 0
    unknown_month = False

    def __init__(self, day: Day, century: int | None, weekday: int | None, ahead: bool) -> None:
        self.base = day if day.year is None or FIRST_YEAR <= day.year <= LAST_YEAR else UNKNOWN
        self.base_century = century
        self.base_weekday = weekday
        self.ahead = ahead

    def century(self, term: Term) -> bool:
        value = term.value
        if term.relative:
            year = self.base.year
            now = year // 100 if year is not None else self.base_century
            if now is None:
                return False
            value += now
        self.stretch = years_from(f"{value}XX", value * 100, value * 100 + 99)
        return True

    def decade(self, term: Term) -> bool:
        value = term.value
        if value < 10:
            if self.stretch is not None and self.stretch.first is not None:
                value += self.stretch.first.year // 10
            elif value >= 3:
                value += 190
            else:
                return False
        self.stretch = years_from(f"{value}X", value * 10, value * 10 + 9)
        return True

    def year(self, term: Term) -> bool:
        year: int | None = term.value
        if term.relative:
            if self.base.year is None and term.value:
                return False
            year = None if self.base.year is None else self.base.year + term.value
        self.here = Day(year)
        self.named_year = True
        self.stretch = None
        return True

    def past_year(self, _: Term) -> bool:
        """The year past: the last one while the new one is young, else the twelve months before."""
        year, month = self.base.year, self.base.month
        if year is None:
            return False
        if month is not None and month <= 2:
            return self.year(Term("year", year - 1))
        self.stretch = Stretch(
            f"{year - 1:04}", f"{year:04}", datetime.date(year - 1, 1, 1), datetime.date(year, 12, 31)
        )
        return True

    def half(self, term: Term) -> bool:
        return self._months(6 * term.value - 5, 6 * term.value)

    def quarter(self, term: Term) -> bool:
        if term.relative:
            if self.base.month is None:
                return False
            years, quarter = divmod((self.base.month - 1) // 3 + term.value, 4)
            self.here = Day(None if self.base.year is None else self.base.year + years)
            self.named_year = True
            return self._months(3 * quarter + 1, 3 * quarter + 3)
        return self._months(3 * term.value - 2, 3 * term.value)

    def quarters(self, term: Term) -> bool:
        return self._months(1, 3 * term.value)

    def months(self, term: Term) -> bool:
        return self._months(1, term.value)

    def _months(self, first: int, last: int) -> bool:
        year = self._year()
        self.stretch = Stretch(
            show(Day(year, first)), show(Day(year, last)), first_day(Day(year, first)), last_day(Day(year, last))
        )
        return True

    def season(self, term: Term) -> bool:
        year = self._year()
        if year is None:
            return False
        month = 3 * term.value
        end = Day(year, month + 2) if month < 12 else Day(year + 1, 2)
        code = f"{year:04}-{20 + term.value}"
        self.stretch = Stretch(code, code, first_day(Day(year, month)), last_day(end))
        return True

    def _year(self) -> int | None:
        return self.here.year if self.named_year else self.base.year

    def month(self, term: Term) -> bool:
        if term.relative:
            if self.base.month is None:
                # 本月7日 and 下月7日 still say their day.
                self.here = Day(self.base.year) if term.value == 0 else UNKNOWN
                self.unknown_month = True
                return True
            years, month = divmod(self.base.month - 1 + term.value, 12)
            year = None if self.base.year is None else self.base.year + years
            self.here = Day(year, month + 1)
        else:
            year = self.here.year if self.named_year else self._year_of_month(term.value)
            self.here = Day(year, term.value)
        return True

    def _year_of_month(self, month: int) -> int | None:
        """The year of a month named without one: the anchor's, or its neighbour across the turn of the year."""
        year, now = self.base.year, self.base.month
        if year is None or now is None:
            return year
        if month - now >= 10 and not self.ahead:
            return year - 1
        if now - month >= (6 if self.ahead else 11):
            return year + 1
        return year

    def third(self, term: Term) -> bool:
        month = self._month()
        if month.month is None:
            return False
        first = 10 * term.value - 9
        last = 10 * term.value if term.value < 3 else length(month)
        if last is None:
            self.stretch = Stretch(show(month), show(month), None, None, "END")
            return True
        self.stretch = days_from(Day(month.year, month.month, first), Day(month.year, month.month, last))
        return True

    def _month(self) -> Day:
        return self.here if self.here.month is not None else Day(self.base.year, self.base.month)

    def week(self, term: Term) -> bool:
        self.weeks = term.value
        return self._stretch_of_days(0, 6)

    def weekday(self, term: Term) -> bool:
        """A day of the week named before, else the last such day, or the next one where it is said to come."""
        today = self._today()
        if today is None:
            return False
        if self.weeks is None and self.base_weekday is not None and term.value < 8:
            # Counted from a day that is known by its name alone, the nearest is meant.
            self.weeks = 0 if abs(term.value - today) <= 3 else -1 if term.value > today else 1
        if self.weeks is None:
            passed = term.value < today if term.relative else term.value <= today
            self.weeks = (1 if passed else 0) if term.relative else (0 if passed else -1)
            if term.value == 8:
                self.weeks = 0
        if term.value == 8:
            return self._stretch_of_days(5, 6)
        self.stretch = None
        day = moved(self.base, 7 * self.weeks + term.value - today)
        self.here = day or Day()
        return day is not None

    def _today(self) -> int | None:
        """Day of the week of the anchor, Monday being 1."""
        date = self.base.date
        return date.isoweekday() if date else self.base_weekday

    def _stretch_of_days(self, first: int, last: int) -> bool:
        """From one day of the week to another, Monday being 0."""
        today = self._today()
        if today is None:
            return False
        monday = 7 * (self.weeks or 0) + 1 - today
        opening, closing = moved(self.base, monday + first), moved(self.base, monday + last)
        if opening is None or closing is None:
            return False
        self.stretch = days_from(opening, closing)
        return True

    def day(self, term: Term) -> bool:
        if not term.relative:
            month = self._month()
            self.here = Day(month.year, month.month, term.value)
            return self.here.date is not None or is_possible(self.here)
        day = moved(self.base, term.value)
        self.here = day or Day()
        return day is not None

    def part(self, term: Term) -> bool:
        """A part of the day narrows nothing that EDTF could say, but tells nine in the evening from nine."""
        self.part_of_day = term.value
        return True

    def clock(self, term: Term) -> bool:
        if self.here.date is not None:
            hours, rest = divmod(term.value, 3600)
            if (self.part_of_day >= AFTERNOON and hours < 12) or (self.part_of_day == NOON and hours <= 3):
                hours += 12
            if hours < 24:
                self.time = f"T{hours:02}:{rest // 60:02}:{rest % 60:02}"
        return True

    def edge(self, term: Term) -> bool:
        """底 of a year is its last month; 底 of a month stays that month, with the modifier."""
        self.mod = ("START", "MID", "END")[term.value - 1]
        if self.stretch is None and self.here.month is None and term.value != 2:
            self.here = Day(self.here.year, 1 if term.value == 1 else 12)
        return True

    def lean(self, term: Term) -> bool:
        """早些时候 and 晚些时候 say less than 初 and 底: the modifier alone."""
        self.mod = ("START", "MID", "END")[term.value - 1]
        return True

    def result(self) -> Stretch | None:
        """What is left of the calendar at the end of the walk."""
        if self.stretch is not None:
            return self.stretch._replace(mod=self.mod) if self.mod else self.stretch
        if self.here.day is None and (self.unknown_month or (not self.named_year and self.here.month is None)):
            return None
        shown = show(self.here) + self.time
        date = self.here.date
        return Stretch(shown, shown, date or first_day(self.here), date or last_day(self.here), self.mod)


_STEPS: dict[str, Callable[[_Walk, Term], bool]] = {
    "century": _Walk.century,
    "decade": _Walk.decade,
    "year": _Walk.year,
    "past-year": _Walk.past_year,
    "half": _Walk.half,
    "quarter": _Walk.quarter,
    "quarters": _Walk.quarters,
    "season": _Walk.season,
    "months": _Walk.months,
    "month": _Walk.month,
    "third": _Walk.third,
    "week": _Walk.week,
    "weekday": _Walk.weekday,
    "day": _Walk.day,
    "part": _Walk.part,
    "clock": _Walk.clock,
    "edge": _Walk.edge,
    "lean": _Walk.lean,
}
