"""Sentences of the text proper, and the paragraphs they stand in."""

from __future__ import annotations

from typing import NamedTuple

import regex

from communique.reading.text import CleanText

__all__ = ["Sentence", "find_sentences"]

STOP = regex.compile(r"[。！？]++[”’）】]*+")


class Sentence(NamedTuple):
    """`text[start:end]` with its closing punctuation, in the paragraph with the number `paragraph`."""

    start: int
    end: int
    paragraph: int


def find_sentences(page: CleanText, start: int) -> list[Sentence]:
    """All sentences of text lines from `start` on, in order; captions and the page's own lines left out."""
    text = page.text
    found = []
    for paragraph, line in enumerate(page.lines):
        if line.kind != "text" or line.end <= start:
            continue
        at = max(line.start, start)
        for stop in STOP.finditer(text, at, line.end):
            found.append(Sentence(at, stop.end(), paragraph))
            at = stop.end()
        if at < line.end:
            found.append(Sentence(at, line.end, paragraph))
    return found
