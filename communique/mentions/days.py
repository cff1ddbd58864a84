"""Days as far as a text makes them known, and stretches of them, written as EDTF."""

from __future__ import annotations

import calendar
import datetime
from functools import lru_cache
from typing import NamedTuple

__all__ = [
    "Day",
    "Stretch",
    "days_from",
    "first_day",
    "is_possible",
    "last_day",
    "length",
    "moved",
    "show",
    "years_from",
]

ONE_DAY = datetime.timedelta(days=1)
MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Day(NamedTuple):
    """A day as far as it is known: any part may be None."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    @property
    def date(self) -> datetime.date | None:
        """The day, where it is known in full and on the calendar."""
        if self.year is None or self.month is None or self.day is None:
            return None
        try:
            return datetime.date(self.year, self.month, self.day)
        except ValueError:
            return None

    @classmethod
    @lru_cache(maxsize=4096)
    def read(cls, edtf: str) -> Day:
        """A day, month or year from EDTF; nothing is known of what is coarser or not numbers alone."""
        parts = edtf.partition("T")[0].rstrip("~").split("-")
        if len(parts[0]) != 4 or not (parts[0].isdigit() or parts[0] == "XXXX"):
            return cls()
        known = [int(part) if part.isdigit() else None for part in parts]
        if len(known) > 1 and (known[1] or 0) > 12:
            return cls(known[0])
        return cls(*known[:3])

    @classmethod
    def of(cls, date: datetime.date) -> Day:
        """All that is known of a date."""
        return cls(date.year, date.month, date.day)


class Stretch(NamedTuple):
    """From one day to another, as EDTF (both ends the same string for a point) and as days where they are known."""

    head: str
    tail: str
    first: datetime.date | None
    last: datetime.date | None
    mod: str | None = None

    @property
    def edtf(self) -> str:
        """One value, or an interval."""
        return self.head if self.head == self.tail else f"{self.head}/{self.tail}"


def show(day: Day) -> str:
    """EDTF of a day as far as it is known: 2020-11, XXXX-11-24, XXXX-XX-24."""
    shown = "XXXX" if day.year is None else f"{day.year:04}"
    if day.month is not None or day.day is not None:
        shown += "-XX" if day.month is None else f"-{day.month:02}"
    return shown if day.day is None else f"{shown}-{day.day:02}"


def length(month: Day) -> int | None:
    """Days of a month; None for a February without a year."""
    assert month.month is not None
    if month.year is None:
        return None if month.month == 2 else MONTH_LENGTHS[month.month - 1]
    return _length(month.year, month.month)


def _length(year: int, month: int) -> int:
    return 29 if month == 2 and calendar.isleap(year) else MONTH_LENGTHS[month - 1]


def first_day(day: Day) -> datetime.date | None:
    if day.year is None or (day.month is None and day.day is not None):
        return None
    return Day(day.year, day.month or 1, day.day or 1).date


def last_day(day: Day) -> datetime.date | None:
    if day.year is None or (day.month is None and day.day is not None):
        return None
    month = day.month or 12
    return Day(day.year, month, day.day or _length(day.year, month)).date


def days_from(first: Day, last: Day) -> Stretch:
    return Stretch(show(first), show(last), first.date, last.date)


def years_from(shown: str, first: int, last: int) -> Stretch:
    return Stretch(shown, shown, datetime.date(max(first, 1), 1, 1), datetime.date(last, 12, 31))


def is_possible(day: Day) -> bool:
    """Whether a day that is not known in full can be one: the 31st only of an unknown or a long month."""
    if day.date is not None:
        return True
    if day.year is not None and day.month is not None:
        return False
    return day.day is not None and day.day <= (31 if day.month is None else max(MONTH_LENGTHS[day.month - 1], 29))


def moved(day: Day, days: int) -> Day | None:
    """So many days on. Without a year as far as leap years agree, without a month only inside the shortest one."""
    if day.day is None:
        return None
    if days == 0:
        return day
    if day.month is None:
        return Day(day.year, None, day.day + days) if 1 <= day.day + days <= 28 else None
    years = (2000, 2001) if day.year is None else (day.year,)
    found = set()
    for year in years:
        try:
            date = datetime.date(year, day.month, day.day) + ONE_DAY * days
        except (ValueError, OverflowError):
            return None
        found.add(Day(day.year and date.year, date.month, date.day))
    return found.pop() if len(found) == 1 else None
