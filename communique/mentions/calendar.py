"""From expressions of time to days: EDTF values, resolved against anchors.

EDTF is ISO 8601-2: `2020-11-24`, `2020-11`, `2020/2021`, `../2026-06-30`, `2024~`; `XXXX-11-24` where the year can't
be known.

>>> from communique.mentions.dates import find_times
>>> (time,) = find_times("明年上半年")
>>> resolve(time, Anchor(Day(2020, 11, 24))).edtf
'2021-01/2021-06'
"""

from __future__ import annotations

import datetime
from typing import NamedTuple

from communique.mentions.days import Day, Stretch, length
from communique.mentions.times import RANK, Term, TimeExpression
from communique.mentions.walk import Anchor, walk

__all__ = ["Anchor", "Day", "ResolvedTime", "month_of", "resolve"]


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


def resolve(expression: TimeExpression, anchor: Anchor) -> ResolvedTime:
    """The value of an expression, as far as `anchor` gives one."""
    start, end, rule = expression.start, expression.end, expression.rule
    stretch = _stretch(expression, anchor) if expression.first else None
    if stretch is None:
        return ResolvedTime(start, end, rule, None, None, None, None, None)
    edtf, first, last, mod = stretch.edtf, stretch.first, stretch.last, stretch.mod
    if "T" in edtf and (expression.bound or "/" in edtf):
        # EDTF has clock times for moments alone.
        stretch = stretch._replace(head=stretch.head.partition("T")[0], tail=stretch.tail.partition("T")[0])
        edtf = stretch.edtf
    if expression.bound == "ON_OR_BEFORE":
        edtf, first, mod = f"../{_deadline(stretch)}", None, "ON_OR_BEFORE"
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


def _deadline(stretch: Stretch) -> str:
    """Where a deadline falls: at the end of what is named, to the day where its edge is named (6月底前)."""
    if stretch.mod == "END" and len(stretch.tail) == len("2020-11"):
        month = Day.read(stretch.tail)
        days = length(month)
        return stretch.tail if days is None else f"{stretch.tail}-{days}"
    return stretch.tail


def _stretch(expression: TimeExpression, anchor: Anchor) -> Stretch | None:
    ahead = expression.bound is not None and expression.bound != "AFTER"
    first = walk(expression.first, anchor, ahead=ahead)
    if first is None or expression.last is None:
        return first
    inherited = _inherit(expression.first, expression.last)
    last = walk(inherited, anchor, ahead=ahead)
    if last is None:
        return None
    if first.first and last.last and last.last < first.first:
        last = _a_year_on(inherited, last, anchor)
        if last is None or last.last is None or last.last < first.first:
            return None
    return Stretch(first.head, last.tail, first.first, last.last)


def _inherit(first: tuple[Term, ...], last: tuple[Term, ...]) -> tuple[Term, ...]:
    """The end of a stretch with the coarser steps that only its beginning names: 11月3日至5日."""
    finest = RANK[last[0].unit]
    return tuple(term for term in first if RANK[term.unit] < finest) + last


def _a_year_on(terms: tuple[Term, ...], last: Stretch, anchor: Anchor) -> Stretch | None:
    """12月30日至1月2日: the end falls in the next year."""
    assert last.last is not None
    terms = (Term("year", last.last.year + 1), *(term for term in terms if term.unit != "year"))
    return walk(terms, anchor, ahead=False)


def month_of(other: TimeExpression, wanted: dict[str, int]) -> Day | None:
    """Year and month of an expression that names the day `wanted`, or a stretch of days around it."""
    first = {term.unit: term.value for term in other.first}
    last = {term.unit: term.value for term in _inherit(other.first, other.last or other.first)}
    month, day = first.get("month"), wanted.get("day")
    if month is None or wanted.get("month", month) not in (month, last.get("month")):
        return None
    inside = day and month == last.get("month") and first.get("day", 32) <= day <= last.get("day", 0)
    if not inside and day not in (first.get("day"), last.get("day")):
        return None
    return Day(first.get("year"), month)
