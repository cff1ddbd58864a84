"""A text under edit that carries, for each character, where it came from.

Offsets are never recovered afterwards: every edit slices the text and its offsets together.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from functools import cache

__all__ = ["Draft", "Edit"]

SMALL = 1 << 15


Edit = tuple[int, int, str]
"""start, end, new: `text[start:end]` becomes `new`; each new character comes from the whole of what it replaces."""


@cache
def _small() -> array[int]:
    """0, 1, 2, …: copying a part of it is fifty times faster than counting again."""
    return array("L", range(SMALL + 1))


def _count(length: int) -> array[int]:
    """0, 1, … up to and including `length`."""
    return _small()[: length + 1] if length <= SMALL else array("L", range(length + 1))


class Draft:
    """`text` as rules read it, `surface` as the source shows it; equally long, as are their offsets.

    `is_edited` says whether anything has been put in or taken out yet.
    """

    __slots__ = ("ends", "is_edited", "starts", "surface", "text")

    def __init__(
        self, text: str, surface: str, starts: array[int], ends: array[int], *, is_edited: bool = True
    ) -> None:
        self.text = text
        self.surface = surface
        self.starts = starts
        self.ends = ends
        self.is_edited = is_edited

    @classmethod
    def of(cls, source: str) -> Draft:
        """The source itself."""
        count = _count(len(source))
        return cls(source, source, count[:-1], count[1:], is_edited=False)

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where `text[start:end]` came from in the source. `start < end` is required."""
        return self.starts[start], self.ends[end - 1]

    def places(self, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
        """Where stretches of the text came from in the source; none of them is empty."""
        if not self.is_edited:
            return list(spans)
        starts, ends = self.starts, self.ends
        return [(starts[start], ends[end - 1]) for start, end in spans]

    def shown_as(self, text: str) -> Draft:
        """The same draft, read as `text`, which has the same length."""
        return Draft(text, self.surface, self.starts, self.ends, is_edited=self.is_edited)

    def written_as(self, text: str) -> Draft:
        """The same draft, read and shown as `text`, which has the same length."""
        return Draft(text, text, self.starts, self.ends, is_edited=self.is_edited)

    def without(self, spans: Iterable[tuple[int, int]]) -> Draft:
        """The draft without some of its stretches, which are in order and do not overlap."""
        return self.edited((start, end, "") for start, end in spans)

    def edited(self, edits: Iterable[Edit]) -> Draft:
        """The draft after edits, which are in order and do not overlap."""
        text, surface, starts, ends = self.text, self.surface, self.starts, self.ends
        alike = text is surface
        texts: list[str] = []
        surfaces: list[str] = []
        new_starts, new_ends = array("L"), array("L")
        add_text, add_starts, add_ends = texts.append, new_starts.extend, new_ends.extend
        at = 0
        for start, end, new in edits:
            add_text(text[at:start])
            if not alike:
                surfaces.append(surface[at:start])
            add_starts(starts[at:start])
            add_ends(ends[at:start])
            if new:
                add_text(new)
                surfaces.append(new)
                first, last = self._point(start) if start == end else (starts[start], ends[end - 1])
                for _ in new:
                    new_starts.append(first)
                    new_ends.append(last)
            at = end
        if not texts:
            return self
        texts.append(text[at:])
        new_starts += starts[at:]
        new_ends += ends[at:]
        joined = "".join(texts)
        if alike:
            return Draft(joined, joined, new_starts, new_ends)
        return Draft(joined, "".join((*surfaces, surface[at:])), new_starts, new_ends)

    def _point(self, at: int) -> tuple[int, int]:
        """Where characters come from that replace nothing: the point between two others."""
        point = self.starts[at] if at < len(self.starts) else (self.ends[-1] if self.ends else 0)
        return point, point
