"""Markers put into sequences: which ones count one list, and which list stands inside which item of another.

>>> from communique.structure.markers import find_markers
>>> text = "一、同意：（一）互访；（二）会商。二、欢迎。"
>>> [outer] = assemble(text, find_markers(text))
>>> outer.family, len(outer.markers), [inner.family for inner in outer.children[0]]
('一、', 2, ['（一）'])
"""

from __future__ import annotations

from dataclasses import dataclass, field

from communique.structure.markers import Marker

__all__ = ["Series", "assemble"]

WIDEST_GAP = 5
"""So many numbers may be missing where a numbering goes on at the start of a line."""

GAP_WITHIN_LINE = 2
ATTRIBUTION = 24
"""A marker may stand so far into its line, after 他强调，, and still go on with a list of the line before."""

BULLET_LINES = 6
"""A bullet this many lines after the last belongs to another list."""

DEEPEST = 24
"""More lists than this are never open at once."""


@dataclass(slots=True)
class Series:
    """Markers that count one list; `children[i]` are the series that begin after `markers[i]` and before the next."""

    family: str
    markers: list[Marker] = field(default_factory=list)
    ordinals: list[int] = field(default_factory=list)
    children: list[list[Series]] = field(default_factory=list)

    @property
    def start(self) -> int:
        return self.markers[0].start

    def add(self, marker: Marker, ordinal: int) -> None:
        self.markers.append(marker)
        self.ordinals.append(ordinal)
        self.children.append([])

    def cut(self, at: int) -> tuple[Series, Series]:
        """The series before its marker `at`, and the one that begins with it."""
        return (
            Series(self.family, self.markers[:at], self.ordinals[:at], self.children[:at]),
            Series(self.family, self.markers[at:], self.ordinals[at:], self.children[at:]),
        )


def assemble(text: str, markers: list[Marker]) -> list[Series]:
    """The outermost series, in order; those of a single marker among them.

    A list that begins anew while one of its family is open is first taken as standing inside it: only if the outer
    one goes on later does it; else whoever reads the series takes it as the next list.
    """
    roots: list[Series] = []
    open_series: list[Series] = []
    for marker in markers:
        depth, ordinal = _continued(text, open_series, marker)
        if depth is not None:
            del open_series[depth + 1 :]
            open_series[depth].add(marker, ordinal)
            continue
        if not _can_begin(marker):
            continue
        _make_room(open_series, marker.family)
        series = Series(marker.family)
        series.add(marker, marker.ordinal or 1)
        (open_series[-1].children[-1] if open_series else roots).append(series)
        open_series.append(series)
    return roots


def _can_begin(marker: Marker) -> bool:
    """Whether a list can begin with this marker: not with 其次, nor with a number in the middle of a sentence."""
    if marker.ordinal is None:
        return marker.family not in ("第", "种")
    return marker.ordinal == 1 or not marker.weak


def _continued(text: str, open_series: list[Series], marker: Marker) -> tuple[int | None, int]:
    """The depth of the open series that a marker goes on with, and the number it has there.

    The exact next number, in the innermost series that waits for it, comes before any gap; but a series whose items
    were set off by semicolons is over after a full stop.
    """
    gap: tuple[int | None, int] = (None, 0)
    over: tuple[int | None, int] = (None, 0)
    for depth in range(len(open_series) - 1, -1, -1):
        series = open_series[depth]
        if series.family != marker.family or not _reaches(series, marker):
            continue
        last = series.ordinals[-1]
        ordinal = last + 1 if marker.ordinal is None else marker.ordinal
        if ordinal == last + 1:
            if over[0] is None and _is_over(text, series, marker):
                over = (depth, ordinal)
                continue
            return depth, ordinal
        widest = WIDEST_GAP if marker.opens else GAP_WITHIN_LINE
        repeated = ordinal == last and ordinal > 1 and marker.opens
        if gap[0] is None and (repeated or last < ordinal <= last + 1 + widest):
            gap = (depth, ordinal)
    return over if over[0] is not None else gap


def _is_over(text: str, series: Series, marker: Marker) -> bool:
    """Whether a full stop stands before the marker where semicolons stand before all others of the series."""
    return (
        len(series.markers) > 1
        and text.endswith(("。", "。\n"), 0, marker.start)
        and all(text.endswith(("；", "；\n"), 0, before.start) for before in series.markers[1:9])
    )


def _reaches(series: Series, marker: Marker) -> bool:
    """Whether a series is still within reach: on its own line, at the start of a later one, or near it."""
    last = series.markers[-1]
    if marker.line == last.line:
        return True
    if marker.ordinal is None and marker.family not in ("第", "种"):
        return marker.opens and marker.line - last.line <= BULLET_LINES
    return marker.opens or marker.column <= ATTRIBUTION


def _make_room(open_series: list[Series], family: str) -> None:
    """Close what cannot stay open when a list of `family` begins anew.

    One list of the family may wait, in case the new one stands inside its item; a second, or one that never got
    beyond its first marker, is over.
    """
    same = [depth for depth, series in enumerate(open_series) if series.family == family]
    if same and (len(same) > 1 or len(open_series[same[-1]].markers) == 1):
        del open_series[same[-1] :]
    elif same:
        del open_series[same[-1] + 1 :]
    del open_series[DEEPEST:]
