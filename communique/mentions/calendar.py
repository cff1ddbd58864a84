"""From expressions of time to days: EDTF values, resolved against anchors.

EDTF is ISO 8601-2: `2020-11-24`, `2020-11`, `2020/2021`, `../2026-06-30`, `2024~`; `XXXX-11-24` where the year can't
be known.
"""

from __future__ import annotations

import calendar
import datetime
from typing import NamedTuple

from communique.mentions.times import RANK, Term, TimeExpression

__all__ = ["Anchor", "Day", "ResolvedTime", "inherit", "resolve"]

NOON, AFTERNOON = 3, 4
"""Numbers of parts of the day, of which dawn is the first and evening the last."""
FIRST_YEAR, LAST_YEAR = 1000, 9000
"""Anchors outside these years are taken for none, so that no step leaves the calendar."""
ONE_DAY = datetime.timedelta(days=1)


class ResolvedTime(NamedTuple):
    """An expression with its value. `anchor` is the place (in clean text) of the expression that it rests on."""

    start: int
    end: int
    rule: str
    edtf: str | None
    first: datetime.date | None
    last: datetime.date | None
    mod: str | None
    anchor: tuple[int, int] | None


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


class Anchor(NamedTuple):
    """A day that expressions rest on, and where the text states it."""

    day: Day = Day()
    place: tuple[int, int] | None = None
    century: int | None = None
    """Number of the century that the text was written in, less one, where only that is known."""
    weekday: int | None = None
    """Day of the week of `day`, Monday being 1, for a day whose year is not known."""


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


def resolve(expression: TimeExpression, anchor: Anchor) -> ResolvedTime:
    """The value of an expression, as far as `anchor` gives one."""
    start, end, rule = expression.start, expression.end, expression.rule
    stretch = _stretch(expression, anchor) if expression.first else None
    if stretch is None:
        return ResolvedTime(start, end, rule, None, None, None, None, None)
    edtf, first, last, mod = stretch.edtf, stretch.first, stretch.last, stretch.mod
    if expression.bound == "ON_OR_BEFORE":
        edtf, first, mod = f"../{_last_day(stretch)}", None, "ON_OR_BEFORE"
    elif expression.bound in ("AFTER", "ON_OR_AFTER"):
        edtf, last, mod = f"{stretch.head}/..", None, expression.bound
    elif expression.loose and "T" not in edtf:
        edtf = edtf if "X" in edtf else "/".join(f"{part}~" for part in edtf.split("/"))
        mod = "APPROX"
    place = anchor.place if rests(expression) and anchor.place != (start, end) else None
    return ResolvedTime(start, end, rule, edtf, first, last, mod, place)


def rests(expression: TimeExpression) -> bool:
    """Whether the expression says nothing without an anchor: all but those that begin with a year or more."""
    head = expression.first[0]
    return head.relative or (head.unit not in ("year", "century") and not (head.unit == "decade" and head.value > 9))


def _last_day(stretch: Stretch) -> str:
    """Where a deadline falls: at the end of what is named, to the day where its edge is named (6月底前)."""
    if stretch.mod == "END" and len(stretch.tail) == len("2020-11"):
        year, month = stretch.tail.split("-")
        if month != "02" or year.isdigit():
            days = calendar.monthrange(int(year), int(month))[1] if year.isdigit() else _DAYS[int(month) - 1]
            return f"{stretch.tail}-{days}"
    return stretch.tail


_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _stretch(expression: TimeExpression, anchor: Anchor) -> Stretch | None:
    ahead = expression.bound is not None and expression.bound != "AFTER"
    first = _walk(expression.first, anchor, ahead)
    if first is None or expression.last is None:
        return first
    inherited = inherit(expression.first, expression.last)
    last = _walk(inherited, anchor, ahead)
    if last is None:
        return None
    if first.first and last.last and last.last < first.first:
        last = _a_year_on(inherited, last, anchor)
        if last is None or last.last is None or last.last < first.first:
            return None
    return Stretch(first.head, last.tail, first.first, last.last)


def inherit(first: tuple[Term, ...], last: tuple[Term, ...]) -> tuple[Term, ...]:
    """The end of a stretch with the coarser steps that only its beginning names: 11月3日至5日."""
    finest = RANK[last[0].unit]
    return tuple(term for term in first if RANK[term.unit] < finest) + last


def _a_year_on(terms: tuple[Term, ...], last: Stretch, anchor: Anchor) -> Stretch | None:
    """12月30日至1月2日: the end falls in the next year."""
    assert last.last is not None
    terms = (Term("year", last.last.year + 1), *(term for term in terms if term.unit != "year"))
    return _walk(terms, anchor, False)


def _walk(terms: tuple[Term, ...], anchor: Anchor, ahead: bool) -> Stretch | None:
    """From coarse to fine, what each term leaves of the calendar."""
    walk = _Walk(anchor, ahead)
    for term in terms:
        if not getattr(walk, term.unit.replace("-", "_"))(term):
            return None
    return walk.result()


class _Walk:
    """Where a walk from coarse to fine has come to. Each method takes one term, False where it leads nowhere."""

    def __init__(self, anchor: Anchor, ahead: bool) -> None:
        self.anchor = anchor
        known = anchor.day.year is None or FIRST_YEAR <= anchor.day.year <= LAST_YEAR
        self.base = anchor.day if known else Day()
        self.ahead = ahead
        self.here = Day()
        self.named_year = False
        self.stretch: Stretch | None = None
        self.mod: str | None = None
        self.time = ""
        self.weeks: int | None = None
        self.part_of_day = 0

    def century(self, term: Term) -> bool:
        value = term.value
        if term.relative:
            year = self.base.year
            now = year // 100 if year is not None else self.anchor.century
            if now is None:
                return False
            value += now
        self.stretch = _years(f"{value}XX", value * 100, value * 100 + 99)
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
        self.stretch = _years(f"{value}X", value * 10, value * 10 + 9)
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
            _show(Day(year, first)), _show(Day(year, last)), _first(Day(year, first)), _last(Day(year, last))
        )
        return True

    def season(self, term: Term) -> bool:
        year = self._year()
        if year is None:
            return False
        month = 3 * term.value
        end = Day(year, month + 2) if month < 12 else Day(year + 1, 2)
        code = f"{year:04}-{20 + term.value}"
        self.stretch = Stretch(code, code, _first(Day(year, month)), _last(end))
        return True

    def _year(self) -> int | None:
        return self.here.year if self.named_year else self.base.year

    def month(self, term: Term) -> bool:
        if term.relative:
            if self.base.month is None:
                return False
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
        last = 10 * term.value if term.value < 3 else _length(month)
        if last is None:
            self.stretch = Stretch(_show(month), _show(month), None, None, "END")
            return True
        self.stretch = _days(Day(month.year, month.month, first), Day(month.year, month.month, last))
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
        if self.weeks is None:
            passed = term.value < today if term.relative else term.value <= today
            self.weeks = (1 if passed else 0) if term.relative else (0 if passed else -1)
            if term.value == 8:
                self.weeks = 0
        if term.value == 8:
            return self._stretch_of_days(5, 6)
        self.stretch = None
        day = _move(self.base, 7 * self.weeks + term.value - today)
        self.here = day or Day()
        return day is not None

    def _today(self) -> int | None:
        """Day of the week of the anchor, Monday being 1."""
        date = self.base.date
        return date.isoweekday() if date else self.anchor.weekday

    def _stretch_of_days(self, first: int, last: int) -> bool:
        """From one day of the week to another, Monday being 0."""
        today = self._today()
        if today is None:
            return False
        monday = 7 * (self.weeks or 0) + 1 - today
        opening, closing = _move(self.base, monday + first), _move(self.base, monday + last)
        if opening is None or closing is None:
            return False
        self.stretch = _days(opening, closing)
        return True

    def day(self, term: Term) -> bool:
        if not term.relative:
            month = self._month()
            self.here = Day(month.year, month.month, term.value)
            return self.here.date is not None or _possible(self.here)
        moved = _move(self.base, term.value)
        if moved is None:
            return False
        self.here = moved
        return True

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
            return self.stretch._replace(mod=self.mod or self.stretch.mod)
        if not self.named_year and self.here == Day():
            return None
        shown = _show(self.here)
        return Stretch(f"{shown}{self.time}", f"{shown}{self.time}", _first(self.here), _last(self.here), self.mod)


def _show(day: Day) -> str:
    """EDTF of a day as far as it is known: 2020-11, XXXX-11-24, XXXX-XX-24."""
    shown = "XXXX" if day.year is None else f"{day.year:04}"
    if day.month is not None or day.day is not None:
        shown += "-XX" if day.month is None else f"-{day.month:02}"
    return shown if day.day is None else f"{shown}-{day.day:02}"


def _length(month: Day) -> int | None:
    """Days of a month; None for a February without a year."""
    assert month.month is not None
    if month.year is None:
        return None if month.month == 2 else _DAYS[month.month - 1]
    return calendar.monthrange(month.year, month.month)[1]


def _first(day: Day) -> datetime.date | None:
    if day.year is None or (day.month is None and day.day is not None):
        return None
    return Day(day.year, day.month or 1, day.day or 1).date


def _last(day: Day) -> datetime.date | None:
    if day.year is None or (day.month is None and day.day is not None):
        return None
    month = day.month or 12
    return Day(day.year, month, day.day or calendar.monthrange(day.year, month)[1]).date


def _days(first: Day, last: Day) -> Stretch:
    return Stretch(_show(first), _show(last), first.date, last.date)


def _years(shown: str, first: int, last: int) -> Stretch:
    return Stretch(shown, shown, datetime.date(max(first, 1), 1, 1), datetime.date(last, 12, 31))


def _possible(day: Day) -> bool:
    """Whether a day that is not known in full can be one: the 31st only of an unknown or a long month."""
    if day.date is not None:
        return True
    if day.year is not None and day.month is not None:
        return False
    return day.day is not None and day.day <= (31 if day.month is None else max(_DAYS[day.month - 1], 29))


def _move(day: Day, days: int) -> Day | None:
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
