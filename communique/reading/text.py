"""Clean text that knows where each of its characters came from.

The way: markup and Markdown give characters; noise among them is taken out; marks and script get one form; lines are
laid out as paragraphs; what is not the document's is taken out. Each step edits text and offsets together.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache
from itertools import accumulate

from communique.reading.alignment import Draft
from communique.reading.furniture import CAPTION, FURNITURE, HEADING, LINK, REPEATED, judge
from communique.reading.layout import hard_wraps, lost_breaks, tidied
from communique.reading.markdown import front_matter, without_markdown
from communique.reading.markup import Zones, read_markup
from communique.reading.noise import BROKEN, CONTROL, INVISIBLE, RARE, RAW, UNIFIED, broken_characters, take_out
from communique.reading.page import CleanText, Line, PageFact, Removed
from communique.reading.pinyin import TONED
from communique.reading.punctuation import unified, width_table
from communique.reading.script import is_traditional, simplification, traditional_only, with_phrases

__all__ = ["CleanText", "Line", "PageFact", "Removed", "clean"]

LINE_BREAKS = "\r\x85\u2028\u2029"


def clean(source: str) -> CleanText:
    """Read any string."""
    page = _Page(source)
    page.unmark()
    page.unify()
    page.lay_out()
    return page.judged()


@cache
def _rare() -> re.Pattern[str]:
    """Any character that a clean Simplified page does not have."""
    characters = {*LINE_BREAKS, *map(chr, width_table()), *traditional_only(), *INVISIBLE, *CONTROL, *TONED, *BROKEN}
    eastern = "".join(sorted(character for character in characters if character <= "\uffff"))
    return re.compile(f"[{re.escape(eastern)}\U00010000-\U0010ffff]")


@cache
def _traditional_and_wide() -> dict[int, str]:
    return simplification() | width_table()


class _Page:
    """A page on its way: the draft, and what has been learnt of it so far."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.draft = Draft.of(source)
        self.zones = Zones([], [], [])
        self.removed: list[Removed] = []
        self.facts: list[PageFact] = []

    def unmark(self) -> None:
        """Markup and Markdown become characters and line breaks."""
        front = front_matter(self.source) if self.source.startswith(("---", "\ufeff---")) else None
        if front:
            end, facts = front
            self.facts += facts
            self.removed.append(Removed("front-matter", 0, end))
        markup = read_markup(self.source)
        if markup:
            edits, self.zones, removed, facts = markup
            self.removed += removed
            self.facts += facts
            self.draft = self.draft.edited(edits)
        if front:
            self.draft = self.draft.without([(0, bisect_right(self.draft.starts, front[0] - 1))])
        self.draft = without_markdown(self.draft, self.removed, self.zones.links)

    def unify(self) -> None:
        """Noise among the characters is taken out; marks and script get one form."""
        draft = self.draft
        rare = _rare().search(draft.text) is not None
        if rare:
            text = draft.text
            for line_break in LINE_BREAKS:
                text = text.replace(line_break, "\n")
            draft = take_out(Draft(text, text, draft.starts, draft.ends), RARE, self.removed)
        draft = take_out(draft, RAW, self.removed)
        raw = draft.text
        text = raw
        if rare:
            if is_traditional(frozenset(raw)):
                text = with_phrases(raw, raw.translate(_traditional_and_wide()))
            else:
                text = raw.translate(width_table())
        text = unified(text)
        if rare or "?" in raw or "？；" in raw:
            for start, end in broken_characters(raw):
                # As they stand, so that none of them is read as a mark.
                self.removed.append(Removed("mojibake", *draft.place(start, end)))
                text = text[:start] + raw[start:end] + text[end:]
        self.draft = draft.shown_as(text)

    def lay_out(self) -> None:
        """One line a paragraph; the rest of the noise is taken out."""
        draft = self.draft
        for find in (hard_wraps, lost_breaks):
            edits = find(draft.text)
            if edits:
                draft = draft.edited(edits)
        self.draft = take_out(tidied(draft), UNIFIED, self.removed)

    def judged(self) -> CleanText:
        """The page without what is not the document's."""
        text = self.draft.text
        lines = text.split("\n") if text else []
        title = next((fact.value for fact in self.facts if fact.name == "title"), None)
        kinds = judge(text, lines, self.marks(lines), title)
        return self.assembled(lines, kinds)

    def marks(self, lines: Sequence[str]) -> list[str]:
        """Which lines are a link, a heading or a caption throughout."""
        marks = [""] * len(lines)
        starts = self.draft.starts
        opening = list(accumulate((len(line) + 1 for line in lines), initial=0))
        for name, zones in ((HEADING, self.zones.headings), (LINK, self.zones.links), (CAPTION, self.zones.captions)):
            covered = [0] * len(lines)
            for first, last in zones:
                at, end = bisect_left(starts, first), bisect_left(starts, last)
                while at < end:
                    number = bisect_right(opening, at) - 1
                    covered[number] += min(end, opening[number + 1]) - at
                    at = opening[number + 1]
            for number, line in enumerate(lines):
                if line and covered[number] * 5 >= len(line) * 3:
                    marks[number] = name
        return marks

    def assembled(self, lines: Sequence[str], kinds: Sequence[str]) -> CleanText:
        """The clean text of the lines that stay."""
        draft, text, surface, starts, ends = self.draft, self.draft.text, "", array("L"), array("L")
        kept: list[Line] = []
        places: list[tuple[int, int]] = []
        at = into = 0
        for line, kind in zip(lines, kinds, strict=True):
            end = at + len(line)
            if kind in (FURNITURE, REPEATED):
                self.removed.append(Removed(kind, *draft.place(at, end)))
            else:
                kept.append(Line(into, into + len(line), kind))
                places.append((at, end))
                into += len(line) + 1
            at = end + 1
        if len(kept) == len(lines):
            surface, starts, ends = draft.surface, draft.starts, draft.ends
        else:
            text = "\n".join([text[start:end] for start, end in places])
            surface = "\n".join([draft.surface[start:end] for start, end in places])
            for start, end in places:
                if starts:
                    starts.append(ends[-1])
                    ends.append(max(ends[-1], draft.starts[start]))
                starts += draft.starts[start:end]
                ends += draft.ends[start:end]
        self.removed.sort(key=lambda one: one.start)
        return CleanText(self.source, text, surface, starts, ends, tuple(kept), tuple(self.removed), tuple(self.facts))
