"""Small timelines in SVG: one lane a dated thing, or one dot a document.

Places along the axis are percentages and sizes are pixels, so that a timeline can have any width and its letters
stay as they are.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from communique.views.element import Safe, join, tag

__all__ = ["Event", "Lane", "dots", "lanes"]

Day = datetime.date

LANE = 20
AXIS = 24
DOT = 5
MARGIN = 3.0
"""Room at either end of the axis, in percent."""
LEAST_WIDTH = 0.8
"""How wide a single day is drawn, in percent."""
MIDDLE = (40.0, 60.0)
TICKS = 6
STEPS = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 24000)
"""Months from tick to tick."""
BINS = 60
TALLEST = 12
BAR_HEIGHT = 120


class Lane(NamedTuple):
    """A dated thing: what it is called, its first and last day (None where open), its kind, and where it leads."""

    label: str
    start: Day | None
    end: Day | None
    kind: str
    href: str | None
    ref: str | None
    title: str


class Event(NamedTuple):
    """A document on its day."""

    day: Day
    title: str
    href: str


class _Scale(NamedTuple):
    """From days to percent of the width."""

    first: int
    days: int

    def at(self, day: Day) -> float:
        return round(MARGIN + (day.toordinal() - self.first) / self.days * (100 - 2 * MARGIN), 2)


def _scale(days: Sequence[Day]) -> _Scale:
    """A scale on which all days find room; at least two months."""
    first, last = min(days).toordinal(), max(days).toordinal()
    spare = max(0, 60 - (last - first)) // 2
    return _Scale(first - spare, max(1, last - first + 2 * spare))


def lanes(things: Sequence[Lane], *, label: str, most: int = 40) -> Safe | None:
    """Dated things under each other, an interval as a bar; None where nothing has a day.

    No more than `most` are drawn; a last line says how many are not.
    """
    dated = [thing for thing in things if thing.start or thing.end]
    if not dated:
        return None
    drawn = dated[:most]
    scale = _scale([day for thing in drawn for day in (thing.start, thing.end) if day])
    height = LANE * len(drawn)
    rest = f"and {len(dated) - len(drawn)} more dates" if len(dated) > len(drawn) else None
    return join(
        tag(
            "svg",
            _axis(scale, height),
            [_lane(thing, scale, LANE * row) for row, thing in enumerate(drawn)],
            class_="timeline",
            width="100%",
            height=height + AXIS,
            role="group",
            aria_label=label,
        ),
        rest and tag("p", rest, class_="soft"),
    )


def _lane(thing: Lane, scale: _Scale, top: int) -> Safe:
    left = scale.at(thing.start) if thing.start else 0.0
    right = scale.at(thing.end) if thing.end else 100.0
    width = max(round(right - left, 2), LEAST_WIDTH)
    bar = tag("rect", x=f"{left}%", y=top + 3, width=f"{width}%", height=LANE - 6, rx=3, class_=f"bar {thing.kind}")
    drawn = join(tag("title", thing.title), bar, _label(thing.label, left, left + width, top))
    opened = "" if thing.start and thing.end else " open"
    if thing.href is None:
        return tag("g", drawn, class_=f"lane{opened}")
    return tag("a", drawn, href=thing.href, data_r=thing.ref, class_=f"lane{opened}")


def _label(text: str, left: float, right: float, top: int) -> Safe:
    """The name of a lane: behind its bar, before it where there is no room behind, on it where there is none at all."""
    before, behind = MIDDLE
    if right <= behind:
        place, anchor, shift = right, "start", 5
    elif left >= before:
        place, anchor, shift = left, "end", -5
    else:
        place, anchor, shift = 50.0, "middle", 0
    return tag("text", text, x=f"{round(place, 2)}%", dx=shift, y=top + LANE // 2 + 4, text_anchor=anchor)


def _axis(scale: _Scale, height: int) -> list[Safe]:
    drawn = [tag("line", x1="0", x2="100%", y1=height, y2=height, class_="axis")]
    for day, name in _ticks(scale):
        place = f"{scale.at(day)}%"
        drawn.append(tag("line", x1=place, x2=place, y1=0, y2=height + 4, class_="tick"))
        drawn.append(tag("text", name, x=place, y=height + 17, text_anchor="middle", class_="soft"))
    return drawn


def _ticks(scale: _Scale) -> Iterator[tuple[Day, str]]:
    """First days of months or years, no more than a few."""
    months = scale.days / 30.4
    step = next((step for step in STEPS if months / step <= TICKS), STEPS[-1])
    first = Day.fromordinal(max(1, scale.first))
    month = first.year * 12 + first.month - 1
    month += -month % step
    while (month // 12) <= Day.max.year:
        day = Day(month // 12, month % 12 + 1, 1) if month >= 12 else Day.min
        if day.toordinal() > scale.first + scale.days:
            return
        if day.toordinal() >= scale.first:
            yield day, str(day.year) if step % 12 == 0 else f"{day.year}-{day.month:02}"
        month += step


def dots(events: Sequence[Event], *, label: str) -> Safe | None:
    """Documents along time, piled up where they are close; bars where the piles would grow too high."""
    if not events:
        return None
    scale = _scale([event.day for event in events])
    bins = [round((scale.at(event.day) - MARGIN) / (100 - 2 * MARGIN) * BINS) for event in events]
    piles = Counter(bins)
    tallest = max(piles.values())
    if tallest > TALLEST:
        height = BAR_HEIGHT
        drawn = [_pile(place, count, tallest) for place, count in sorted(piles.items())]
    else:
        height = (2 * DOT + 2) * tallest + 6
        level: Counter[int] = Counter()
        drawn = []
        for event, place in sorted(zip(events, bins, strict=True)):
            drawn.append(_dot(event, place, height - DOT - 2 - (2 * DOT + 2) * level[place]))
            level[place] += 1
    return tag(
        "svg",
        _axis(scale, height),
        drawn,
        class_="timeline",
        width="100%",
        height=height + AXIS,
        role="group",
        aria_label=label,
    )


def _at(place: int) -> float:
    return round(MARGIN + place / BINS * (100 - 2 * MARGIN), 2)


def _dot(event: Event, place: int, y: int) -> Safe:
    name = f"{event.day.isoformat()} {event.title}"
    circle = tag("circle", cx=f"{_at(place)}%", cy=y, r=DOT, class_="bar event")
    return tag("a", tag("title", name), circle, href=event.href, aria_label=name)


def _pile(place: int, count: int, tallest: int) -> Safe:
    height = max(2, round(count / tallest * (BAR_HEIGHT - 6)))
    bar = tag(
        "rect", x=f"{_at(place) - 0.6:.2f}%", y=BAR_HEIGHT - height, width="1.2%", height=height, class_="bar event"
    )
    return tag("g", tag("title", f"{count} documents"), bar)
