"""What reading a page gives: records that later steps share."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field
from typing import NamedTuple

__all__ = ["CleanText", "Line", "PageFact", "Removals"]


Removals = dict[str, list[tuple[int, int]]]
"""Noise that was taken out, by kind: where in the source, in order."""


class Line(NamedTuple):
    """A paragraph of the clean text: `text[start:end]`, without the line break.

    `kind` is `text` for what belongs to the document, `info` for the page's own line about it (time of publication,
    source, editor). Captions of figures and passages in other languages are taken out, as noise is.
    """

    start: int
    end: int
    kind: str


class PageFact(NamedTuple):
    """What the page says of itself outside its text: `<title>`, `<meta>`, JSON-LD. Offsets are the source's."""

    name: str
    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class CleanText:
    """A page without its noise.

    `text` is what the rules read: noise out, Simplified, full-width punctuation, half-width digits and letters,
    paragraphs separated by one line feed. `surface` has the same length and shows each character as the source has
    it, in its own script; values shown to users are cut from it. `starts[i]` and `ends[i]` give, for the character
    `i` of both, where it came from in `source`.
    """

    source: str
    text: str
    surface: str
    starts: array[int]
    ends: array[int]
    lines: tuple[Line, ...]
    removed: Removals = field(default_factory=dict)
    facts: tuple[PageFact, ...] = ()

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where `text[start:end]` came from in the source. `start < end` is required."""
        return self.starts[start], self.ends[end - 1]
