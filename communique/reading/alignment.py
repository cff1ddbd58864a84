"""A text under edit that carries, for each character, where it came from.

Offsets are never recovered afterwards: every edit slices the text and its offsets together.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

__all__ = ["Draft", "Edit"]

SMALL = 1 << 15


class Edit(NamedTuple):
    """`text[start:end]` becomes `new`; each new character comes from the whole of what it replaces."""

    start: int
    end: int
    new: str = ""


@cache
def _small() -> array[int]:
    """0, 1, 2, …: copying a part of it is fifty times faster than counting again."""
    return array("L", range(SMALL + 1))


def _count(length: int) -> array[int]:
    """0, 1, … up to and including `length`."""
    return _small()[: length + 1] if length <= SMALL else array("L", range(length + 1))


class Draft:
    """`text` as rules read it, `surface` as the source shows it; equally long, as are their offsets."""

    __slots__ = ("ends", "starts", "surface", "text")

    def __init__(self, text: str, surface: str, starts: array[int], ends: array[int]) -> None:
        self.text = text
        self.surface = surface
        self.starts = starts
        self.ends = ends

    @classmethod
    def of(cls, source: str) -> Draft:
        """The source itself."""
        count = _count(len(source))
        return cls(source, source, count[:-1], count[1:])

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where `text[start:end]` came from in the source. `start < end` is required."""
        return self.starts[start], self.ends[end - 1]

    def edited(self, edits: Iterable[Edit]) -> Draft:
        """The draft after edits, which are in order and do not overlap."""
        text, surface, starts, ends = self.text, self.surface, self.starts, self.ends
        alike = text is surface
        texts: list[str] = []
        surfaces: list[str] = []
        new_starts, new_ends = array("L"), array("L")
        at = 0
        for start, end, new in edits:
            if at < start:
                texts.append(text[at:start])
                if not alike:
                    surfaces.append(surface[at:start])
                new_starts += starts[at:start]
                new_ends += ends[at:start]
            if new:
                texts.append(new)
                if not alike:
                    surfaces.append(new)
                if start < end:
                    new_starts.extend([starts[start]] * len(new))
                    new_ends.extend([ends[end - 1]] * len(new))
                else:
                    # Nothing is replaced: the new characters stand at a point between two others.
                    point = starts[start] if start < len(text) else (ends[-1] if ends else 0)
                    new_starts.extend([point] * len(new))
                    new_ends.extend([point] * len(new))
            at = end
        if not at and not texts:
            return self
        texts.append(text[at:])
        new_starts += starts[at:]
        new_ends += ends[at:]
        joined = "".join(texts)
        if not alike:
            surfaces.append(surface[at:])
        return Draft(joined, joined if alike else "".join(surfaces), new_starts, new_ends)

    def shown_as(self, text: str) -> Draft:
        """The same draft, read as `text`, which has the same length."""
        return Draft(text, self.surface, self.starts, self.ends)
