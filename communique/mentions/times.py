"""What an expression of time says, before anything is known of the day that it rests on."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["ADJACENT", "COARSE", "EVENT", "PREVIOUS", "RANK", "TELLING", "Atom", "Term", "TimeExpression"]

EVENT = "event"
"""Rests on the day of the event: 今年, 下月."""
TELLING = "telling"
"""Rests on the day of the report: 今天, 昨天, 周五."""
PREVIOUS = "previous"
"""Rests on the day or year named just before: 当天, 次年."""

ADJACENT = "adjacent"
"""Rests on the time that it follows without a gap: 8月12日起 90天内."""
COARSE = "coarse"
"""Means something only after a coarser word: 下午, 10时."""

RANK = {
    "century": 0,
    "decade": 1,
    "year": 2,
    "past-year": 2,
    "half": 3,
    "quarter": 3,
    "quarters": 3,
    "season": 3,
    "months": 3,
    "month": 4,
    "third": 5,
    "week": 5,
    "day": 6,
    "weekday": 6,
    "part": 7,
    "clock": 8,
    "edge": 9,
    "lean": 9,
}
"""Units from coarse to fine; an expression goes from coarse to fine (明年 第三季度, 11月 24日 上午)."""


class Term(NamedTuple):
    """One step of an expression: a number on the calendar (11月), or a number of units from the anchor (下月).

    `quarters` and `months` count from the beginning of the year (前三季度), `edge` is 1 for the beginning, 2 for the
    middle, 3 for the end of what stands before it (年底), `lean` the same but wider (年内早些时候), `weekday` counts
    from Monday, 8 being a weekend, `clock` is seconds.
    """

    unit: str
    value: int
    relative: bool = False


class Atom(NamedTuple):
    """One word of time. `basis` is what it rests on.

    `last` is set where the word alone is a stretch (今明两年, 三年内). A vague word (适时) has no terms.
    """

    start: int
    end: int
    terms: tuple[Term, ...]
    basis: str = EVENT
    last: tuple[Term, ...] | None = None
    rule: str = "date.calendar"


class TimeExpression(NamedTuple):
    """`text[start:end]`: a point in time, or from `first` to `last`. Without terms it has no value of its own (会谈后).

    `bound` is TIMEX3's modifier where the expression is open on one side (6月底前, 即日起), `loose` is 左右,
    `weekday` is the day of the week that the text gives for it besides (今天（周五）, 11月24日 星期二).
    """

    start: int
    end: int
    rule: str
    first: tuple[Term, ...] = ()
    last: tuple[Term, ...] | None = None
    basis: str = EVENT
    bound: str | None = None
    loose: bool = False
    weekday: int | None = None

    @property
    def finest(self) -> str:
        """Unit of its last step; empty where it has no value of its own."""
        for unit, _, _ in reversed(self.last or self.first):
            if unit not in _WITHIN_DAY:
                return unit
        return ""

    @property
    def is_day(self) -> bool:
        """Whether it names a day, or a stretch from day to day."""
        return self.finest in ("day", "weekday")


_WITHIN_DAY = ("part", "clock")
