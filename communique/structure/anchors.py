"""The days that a text rests on: of the event, of the dateline, of publication."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from communique.mentions.calendar import ResolvedTime
from communique.mentions.dates import TimeExpression
from communique.reading.text import CleanText
from communique.structure.header import Header


class Timeline(NamedTuple):
    """Every expression resolved, and the three that date the document."""

    times: tuple[ResolvedTime, ...]
    event: ResolvedTime | None
    published: ResolvedTime | None
    dateline: ResolvedTime | None


def settle_times(
    page: CleanText, header: Header, expressions: list[TimeExpression], reference_date: datetime.date | None
) -> Timeline:
    return Timeline((), None, None, None)
