"""Which expression of a page names the day of the event, or of adoption."""

from __future__ import annotations

import re
from typing import NamedTuple

from communique.mentions.times import TimeExpression
from communique.reading.text import CleanText
from communique.structure.header import Header

__all__ = ["EventDay", "find_event"]


class EventDay(NamedTuple):
    """The expression, and the year that the page gives elsewhere where the expression has none."""

    expression: TimeExpression
    year: int | None


def find_event(page: CleanText, header: Header, expressions: list[TimeExpression]) -> EventDay | None:
    days = [one for one in expressions if one.is_day and one.start >= header.body and not one.bound]
    if not days:
        return None
    return EventDay(days[0], None)
