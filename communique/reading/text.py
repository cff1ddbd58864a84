"""Clean text that knows where each of its characters came from."""

from __future__ import annotations

import re
from array import array

from communique.reading.alignment import Draft, Edit
from communique.reading.furniture import INFO, TEXT, judge
from communique.reading.markup import read_markup
from communique.reading.page import CleanText, Line, PageFact, Removed
from communique.reading.pinyin import find_pinyin_notes
from communique.reading.punctuation import unified
from communique.reading.script import is_traditional, simplified

__all__ = ["CleanText", "Line", "PageFact", "Removed", "clean"]

INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\xad\u200e\u200f"
INVISIBLES = re.compile(f"[{INVISIBLE}]+")
LOST_BREAK = re.compile(r"(?<=[。！？])[”’]?+ +(?=[㐀-鿿“《（])")
SPACED = re.compile(r" +(?=[，。、；：！？）》”’】])|(?<=[，。、；：！？（《“‘【》）”’]) +|(?<= ) +")


def clean(source: str) -> CleanText:
    """Read any string."""
    markup = read_markup(source)
    draft, removed, facts = markup if markup else (Draft.of(source), [], [])
    if not draft.text.isascii():
        characters = frozenset(draft.text)
        if not characters.isdisjoint(INVISIBLE):
            draft = draft.edited(Edit(*found.span()) for found in INVISIBLES.finditer(draft.text))
        notes = find_pinyin_notes(draft.text)
        if notes:
            removed += (Removed("pinyin", *draft.place(*note)) for note in notes)
            draft = draft.edited(Edit(*note) for note in notes)
    characters = frozenset(draft.text)
    text = draft.text
    if "\r" in characters:
        text = text.replace("\r", "\n")
    text = unified(text, characters)
    if is_traditional(characters):
        text = simplified(text)
    draft = draft.shown_as(text)
    if " " in text:
        edits = [
            Edit(found.end() - len(found.group().lstrip("”’")), found.end(), "\n")
            for found in LOST_BREAK.finditer(text)
        ]
        draft = draft.edited(edits)
        draft = draft.edited(Edit(*found.span()) for found in SPACED.finditer(draft.text))
    return _laid_out(source, draft, removed, facts)


def _laid_out(source: str, draft: Draft, removed: list[Removed], facts: list[PageFact]) -> CleanText:
    """The page with its paragraphs, furniture taken out."""
    text = draft.text
    found: list[tuple[int, int]] = []
    at = 0
    for part in text.split("\n"):
        stripped = part.strip().removesuffix("|").rstrip()
        if stripped:
            start = at + part.find(stripped[0])
            found.append((start, start + len(stripped)))
        at += len(part) + 1
    kinds = judge([text[start:end] for start, end in found])
    texts: list[str] = []
    surfaces: list[str] = []
    starts, ends = array("L"), array("L")
    lines: list[Line] = []
    at = 0
    for (start, end), kind in zip(found, kinds, strict=True):
        if kind not in (TEXT, INFO):
            removed.append(Removed(kind, *draft.place(start, end)))
            continue
        if lines:
            starts.append(ends[-1])
            ends.append(max(ends[-1], draft.starts[start]))
            at += 1
        texts.append(text[start:end])
        surfaces.append(draft.surface[start:end])
        starts += draft.starts[start:end]
        ends += draft.ends[start:end]
        lines.append(Line(at, at + end - start, kind))
        at += end - start
    removed.sort(key=lambda one: one.start)
    return CleanText(
        source, "\n".join(texts), "\n".join(surfaces), starts, ends, tuple(lines), tuple(removed), tuple(facts)
    )
