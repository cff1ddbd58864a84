"""Lists whose items carry markers: sequences made into items, nested, with sections told apart from items."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import regex

from communique.mentions.numerals import DIGITS, UNITS, number
from communique.reading.text import CleanText
from communique.structure.attribution import StatementFound
from communique.structure.item_ends import JOINT_KINDS, Ends
from communique.structure.listing import ItemFound, ListFound
from communique.structure.markers import Marker, find_markers
from communique.structure.sequences import Series, assemble

__all__ = ["find_marker_lists"]

SECTIONS = frozenset({"是", "其", "一、", "（一）", "1.", "（1）", "第", "Ⅰ、", "1.1", "甲"})
"""Families that also number the sections of a text."""

LEVELS = ("一、", "（一）", "1.", "1.1", "11.1", "111.1", "（1）", "①")
"""Families in the order in which one stands inside the other."""

ANNOUNCED = regex.compile(
    r"(?:共识|成果|建议|主张|倡议|承诺|决定|协议|要点|(?:[点条项]|以下|如下)[^。；\n]{0,6}(?:希望|看法|意见))[^。；\n]{0,16}[：。]?\s*$"
)
"""Words before sections that are what was agreed or proposed; views and hopes only where they are counted."""

SPOKEN = frozenset({"是", "要", "第", "其"})
"""Families of speech, in which a list may be followed by one more word of order, or a stray number."""

COUNT = regex.compile(
    rf"(?P<count>[{DIGITS}{UNITS}]{{1,3}}+)(?:个?方面|[点项条大重件步句根])[^。！？；\n]{{0,16}}[：。，]?\n?$"
)
LEADS_IN = regex.compile(r"(?:：|如下。?|以下[^，。；\n]{0,12}。?)$")
INTRODUCTION = 80
SHORTEST = 2
"""Items of fewer characters are none: 第一、第二、第三产业."""


class Pending(NamedTuple):
    """A series that may stand by itself, and how far it may reach."""

    series: Series
    limit: int


def find_marker_lists(page: CleanText, body: int, kind: str, statements: Sequence[StatementFound]) -> list[ListFound]:
    """The lists of a page whose items carry markers, in order, inner ones as children of their items."""
    markers = [marker for marker in find_markers(page.text, body) if _is_read(page, marker)]
    roots = assemble(page.text, markers)
    if not roots:
        return []
    opened = frozenset(marker.line for marker in markers if marker.opens)
    reader = _Reader(page, body, kind, Ends(page, kind, statements, opened), [marker.start for marker in markers])
    return sorted(reader.lists(roots), key=lambda found: found.start)


def _is_read(page: CleanText, marker: Marker) -> bool:
    return page.lines[marker.line].kind == "text"


class _Reader:
    """Makes items of series."""

    def __init__(self, page: CleanText, body: int, kind: str, ends: Ends, marked: list[int]) -> None:
        self.text = page.text
        self.lines = page.lines
        self.body = body
        self.kind = kind
        self.ends = ends
        self.marked = marked
        """Where all markers begin, in order."""

    def lists(self, roots: list[Series]) -> Iterator[ListFound]:
        """The outermost lists; a series that makes no list leaves its inner ones to stand by themselves."""
        waiting = _pending(roots, len(self.text))
        while waiting:
            series, limit = waiting.pop()
            items, outside = self.items(series, limit)
            waiting += outside
            if items:
                yield ListFound(
                    start=(items[0].marker or (items[0].start, 0))[0],
                    end=items[-1].end,
                    style="marker",
                    form=self.form(series.markers[0]),
                    items=items,
                    declaration=None,
                    rule=series.markers[0].rule,
                )

    def form(self, marker: Marker) -> str:
        """The first marker as written, without the marks that only set it off."""
        return self.text[marker.start : marker.end].rstrip("，： \n")

    # -- one series ---------------------------------------------------------------------------------------------------

    def items(
        self, series: Series, limit: int, running: dict[str, int] | None = None
    ) -> tuple[tuple[ItemFound, ...], list[Pending]]:
        """The items of a series that ends before `limit`, and the inner series that turn out to stand outside.

        `running` holds the last numbers of lists in the items before this one, for numberings that run on across them.
        """
        goes_on = running is not None and running.get(series.family) == series.ordinals[0] - 1
        if self.is_sections(series, limit) or not (goes_on or self.counts(series)):
            return (), self.apart(series, limit)
        found: list[ItemFound] = []
        inner_running: dict[str, int] = {}
        series, limit, outside = self.within_count(series, limit)
        first = self.unmarked_first(series)
        if first:
            found.append(first)
        for at, marker in enumerate(series.markers):
            start = self.start(marker)
            inner = series.children[at]
            if at + 1 < len(series.markers):
                end = bound = self.ends.between(start, series.markers[at + 1].start)
            else:
                inner, bound = self.before_next_list(series.family, inner, limit, outside)
                earlier = [(item.start, item.end) for item in found]
                end = self.ends.last(start, earlier, marker.opens, self.own_limit(start, inner, bound))
            children, end = self.children(start, end, bound, inner, outside, series.family, inner_running)
            found.append(ItemFound(start, end, series.ordinals[at], (marker.start, self.marker_end(marker)), children))
        if sum(item.end - item.start < SHORTEST for item in found) * 2 > len(found):
            return (), self.apart(series, limit)
        return tuple(item for item in found if item.end > item.start), outside

    def children(
        self,
        start: int,
        end: int,
        bound: int,
        inner: list[Series],
        outside: list[Pending],
        outer: str,
        running: dict[str, int],
    ) -> tuple[tuple[ItemFound, ...], int]:
        """The items of the series inside an item, and its end with them; series after its end go to `outside`."""
        children: list[ItemFound] = []
        waiting = _pending(inner, bound)[::-1]
        while waiting:
            series, limit = waiting.pop()
            if series.start >= end and not (series.start < bound and self.introduces(start, end, series, outer)):
                outside.append(Pending(series, limit))
                continue
            items, deeper = self.items(series, limit, running)
            waiting += reversed(deeper)
            if items:
                running[series.family] = items[-1].ordinal
                children += items
                end = max(end, items[-1].end)
        return tuple(children), end

    def before_next_list(
        self, family: str, inner: list[Series], limit: int, outside: list[Pending]
    ) -> tuple[list[Series], int]:
        """What is inside a last item; a list of the same family is the next list, and goes to `outside`."""
        for at, series in enumerate(inner):
            if series.family == family and self.counts(series):
                outside += _pending(inner[at:], limit)
                return inner[:at], series.start
        return inner, limit

    def own_limit(self, start: int, inner: list[Series], limit: int) -> int:
        """How far a last item reaches by itself: no further than its line, if that is the title of a list inside."""
        line = self.ends.line(start)
        if inner and inner[0].markers[0].line == line + 1 and self.ends.is_title(start):
            return self.lines[line].end
        return limit

    def introduces(self, start: int, end: int, series: Series, outer: str) -> bool:
        """Whether an item that ends at `end`, in a list of the family `outer`, leads in a series of the next line."""
        line = self.ends.line(end - 1) if end > start else self.ends.line(start)
        if self.ends.line(series.start) - line != 1 or not series.markers[0].opens:
            return False
        if outer in LEVELS and series.family in LEVELS and LEVELS.index(outer) < LEVELS.index(series.family):
            return True
        return bool(LEADS_IN.search(self.text, start, self.lines[line].end)) or self.ends.is_title(start)

    def within_count(self, series: Series, limit: int) -> tuple[Series, int, list[Pending]]:
        """The series, its limit, and what is cut off: a word of order or a stray number beyond the announced count."""
        if series.family not in SPOKEN or len(series.markers) < 3:
            return series, limit, []
        announced = COUNT.search(self.text, max(self.body, series.start - INTRODUCTION), series.start)
        count = number(announced["count"]) if announced else None
        if count is None or count < 2 or count + 1 not in series.ordinals:
            return series, limit, []
        at = series.ordinals.index(count + 1)
        marker = series.markers[at]
        if at == 0 or (marker.ordinal is not None and marker.line - series.markers[at - 1].line < 2):
            return series, limit, []
        first, second = series.cut(at)
        return first, second.start, [Pending(second, limit)]

    def apart(self, series: Series, limit: int) -> list[Pending]:
        """The inner series of one that makes no list."""
        bounds = [*(marker.start for marker in series.markers[1:]), limit]
        return [
            pending for group, bound in zip(series.children, bounds, strict=True) for pending in _pending(group, bound)
        ]

    # -- markers and items ------------------------------------------------------------------------------------------

    def start(self, marker: Marker) -> int:
        """Where the text of an item begins; on the next line after a marker that has its own."""
        start = marker.end
        while start < len(self.text) and self.text[start] in " \n":
            start += 1
        return start

    def marker_end(self, marker: Marker) -> int:
        """Where a marker ends, without the space after it."""
        return marker.start + len(self.text[marker.start : marker.end].rstrip(" \n"))

    def counts(self, series: Series) -> bool:
        """Whether there are enough markers for a list."""
        return len(series.markers) > 1 or self.unmarked_first(series) is not None

    def unmarked_first(self, series: Series) -> ItemFound | None:
        """The first item, where the count begins with the second and what leads the list in stands before it."""
        if series.ordinals[0] != 2 or series.markers[0].ordinal is None:
            return None
        marker = series.markers[0]
        line = self.lines[marker.line]
        if not marker.opens:
            colon = self.text.rfind("：", max(line.start, self.body), marker.start)
            start, end = colon + 1, marker.start
            if colon < 0:
                return None
        else:
            if marker.line < 2 or self.lines[marker.line - 1].start < self.body:
                return None
            start, end = self.lines[marker.line - 1].start, self.lines[marker.line - 1].end
            before = self.lines[marker.line - 2]
            if not LEADS_IN.search(self.text, before.start, before.end):
                return None
        if bisect_left(self.marked, start) < bisect_left(self.marked, marker.start):
            return None
        end = self.ends.trimmed(start, end)
        return ItemFound(start, end, 1, None) if end - start > SHORTEST else None

    def is_sections(self, series: Series, limit: int) -> bool:
        """Whether the markers number sections: titles with paragraphs of their own, in a text that is no joint one."""
        if series.family not in SECTIONS or self.kind in JOINT_KINDS:
            return False
        bounds = [*(marker.start for marker in series.markers[1:]), limit]
        titles = sum(
            self.ends.is_motto(self.start(marker)) and self.ends.has_own_paragraphs(self.start(marker), bound)
            for marker, bound in zip(series.markers, bounds, strict=True)
            if marker.opens
        )
        if titles < 2 or titles * 2 < len(series.markers):
            return False
        return not ANNOUNCED.search(self.text, max(self.body, series.start - INTRODUCTION), series.start)


def _pending(group: list[Series], bound: int) -> list[Pending]:
    """Neighbouring series, each with the start of the next as its limit, the last with `bound`."""
    bounds = [*(series.start for series in group[1:]), bound][: len(group)]
    return [Pending(series, limit) for series, limit in zip(group, bounds, strict=True)]
