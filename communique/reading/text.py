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
from itertools import accumulate, pairwise

from communique.reading.alignment import Draft
from communique.reading.documents import beginnings, first_communique, has_datelines
from communique.reading.furniture import CAPTION, FOREIGN, FURNITURE, HEADING, LINK, REPEATED, TEXT
from communique.reading.judging import judged
from communique.reading.layout import hard_wraps, lost_breaks, tidied, without_page_breaks, written_breaks
from communique.reading.markdown import front_matter, without_markdown
from communique.reading.markup import Zones, read_markup
from communique.reading.noise import BROKEN, CONTROL, INVISIBLE, RARE, RAW, UNIFIED, broken_characters, take_out
from communique.reading.page import CleanText, Line, PageFact, Removals
from communique.reading.patterns import scan
from communique.reading.pinyin import TONED
from communique.reading.punctuation import COMMON_SPACES, unified, width_table, with_bullets, with_parts
from communique.reading.script import is_traditional, simplification, traditional_only, with_phrases
from communique.reading.sorting import plain_sorts, sorts_of

__all__ = ["CleanText", "Line", "PageFact", "Removals", "clean", "places_of_documents"]

NEXT = "next-article"
ESCAPED = r"</?(?:p|br|div|span|strong|table|h[1-6]|[ou]l|li)(?: [^<>\n]{0,400})?/?>"
DROPPED = frozenset((CAPTION, FOREIGN, FURNITURE, REPEATED, NEXT))
LINE_BREAKS = "\r\x85\u2028\u2029"


def clean(source: str) -> CleanText:
    """Read any string."""
    page = _Page(source)
    page.unmark()
    page.unify()
    page.lay_out()
    return page.judged()


def places_of_documents(source: str) -> tuple[tuple[int, int], ...]:
    """Where each document of a page stands in `source`; together they are the whole of it."""
    page = _Page(source)
    page.unmark()
    page.unify()
    page.lay_out()
    sorts = page.sorts()
    offsets = [0]
    if sorts is not None:
        opening = list(accumulate((len(line) + 1 for line in page.lines), initial=0))
        offsets += [page.draft.starts[opening[part.start]] for part in page.documents(sorts)[1:]]
    return tuple(pairwise((*offsets, len(source))))


@cache
def _rare() -> re.Pattern[str]:
    """Any character that a clean Simplified page does not have."""
    characters = {*LINE_BREAKS, *map(chr, width_table()), *traditional_only(), *INVISIBLE, *CONTROL, *TONED, *BROKEN}
    characters -= {*COMMON_SPACES}
    eastern = "".join(sorted(character for character in characters if character <= "\uffff"))
    return re.compile(f"[{re.escape(eastern)}\ue000-\uf8ff\U00010000-\U0010ffff]")


@cache
def _traditional_and_wide() -> dict[int, str]:
    """Both tables; common characters stand for themselves, for `translate` is slow where it finds nothing."""
    common = (
        *range(0x80),
        *range(0x2010, 0x2030),
        *range(0x3000, 0x3020),
        *range(0x4E00, 0xA000),
        *range(0xFF00, 0xFF60),
    )
    return {code: chr(code) for code in common} | simplification() | width_table()


class _Page:
    """A page on its way: the draft, and what has been learnt of it so far."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.draft = Draft.of(source)
        self.zones = Zones([], [], [])
        self.removed: Removals = {}
        self.facts: list[PageFact] = []
        self.lines: list[str] = []
        self.marks: list[str] = []

    def unmark(self) -> None:
        """Markup and Markdown become characters and line breaks."""
        front = front_matter(self.source) if self.source.startswith(("---", "\ufeff---")) else None
        if front:
            end, facts = front
            self.facts += facts
            self.removed["front-matter"] = [(0, end)]
        markup = read_markup(self.source)
        if markup:
            edits, self.zones, removed, facts = markup
            self.removed |= removed
            self.facts += facts
            self.draft = self.draft.edited(edits)
        if markup and "&lt;" in self.source:
            self.unmark_escaped()
        if front:
            self.draft = self.draft.without([(0, bisect_right(self.draft.starts, front[0] - 1))])
        if "\\n" in self.draft.text:
            self.draft = self.draft.edited(written_breaks(self.draft.text))
        self.draft = without_markdown(self.draft, self.removed, self.zones.links)

    def unmark_escaped(self) -> None:
        """Markup whose own signs are entities (&lt;p&gt;), as feeds and databases carry it."""
        draft = self.draft
        markup = read_markup(draft.text) if scan(ESCAPED).search(draft.text) else None
        if markup is None:
            return
        for kind, spans in markup.removed.items():
            self.removed.setdefault(kind, []).extend(draft.places(spans))
        for zone, found in zip(self.zones, markup.zones, strict=True):
            zone.extend(draft.places([place for place in found if place[0] < place[1]]))
        self.draft = draft.edited(markup.edits)

    def unify(self) -> None:
        """Noise among the characters is taken out; marks and script get one form."""
        draft = self.draft
        draft = without_page_breaks(draft, self.removed)
        wraps = hard_wraps(draft.text)  # while lines have the width at which they were broken
        if wraps:
            draft = draft.edited(wraps)
        rare = _rare().search(draft.text) is not None
        if rare:
            text = draft.text
            for line_break in LINE_BREAKS:
                text = text.replace(line_break, "\n")
            draft = take_out(draft.written_as(text), RARE, self.removed)
        draft = take_out(draft, RAW, self.removed)
        raw = draft.text
        text = raw
        if rare:
            if is_traditional(raw):
                text = with_phrases(raw, raw.translate(_traditional_and_wide()))
            else:
                text = raw.translate(width_table())
        text = unified(text)
        if rare or "?" in raw or "？；" in raw:
            broken = broken_characters(raw)
            if broken:
                self.removed["mojibake"] = draft.places(broken)
                text = with_parts(text, raw, broken)  # so that none of them is read as a mark
        self.draft = draft.shown_as(text)

    def lay_out(self) -> None:
        """One line a paragraph; the rest of the noise is taken out."""
        draft = self.draft
        breaks = lost_breaks(draft.text)
        if breaks:
            draft = draft.edited(breaks)
        draft = take_out(tidied(draft), UNIFIED, self.removed)
        self.draft = draft.shown_as(with_bullets(draft.text))
        self.lines = self.draft.text.split("\n") if self.draft.text else []
        self.marks = self.marked()

    def judged(self) -> CleanText:
        """The page without what is not the document's."""
        sorts = self.sorts()
        if sorts is None:
            return self.assembled([TEXT] * len(self.lines))
        parts = self.documents(sorts)
        read = first_communique(["\n".join(self.lines[part]) for part in parts]) if len(parts) > 1 else 0
        title = next((fact.value for fact in self.facts if fact.name == "title"), None)
        kinds: list[str] = []
        for number, part in enumerate(parts):
            if number == read:
                kinds += judged(self.lines[part], sorts[part], self.marks[part], title)
            else:
                kinds += [NEXT] * (part.stop - part.start)
        return self.assembled(kinds)

    def sorts(self) -> list[str] | None:
        """What each line looks like; None where all are text of one document."""
        text = self.draft.text
        sorts = sorts_of(text, self.lines, self.marks)
        return plain_sorts(self.lines) if sorts is None and has_datelines(text) else sorts

    def documents(self, sorts: Sequence[str]) -> list[slice]:
        """The lines of each document on the page."""
        return [slice(*bounds) for bounds in pairwise((*beginnings(self.lines, sorts), len(self.lines)))]

    def marked(self) -> list[str]:
        """Which lines are a link, a heading or a caption throughout."""
        lines = self.lines
        marks = [""] * len(lines)
        if not any(self.zones):
            return marks
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

    def assembled(self, kinds: Sequence[str]) -> CleanText:
        """The clean text of the lines that stay."""
        draft, text = self.draft, self.draft.text
        kept: list[Line] = []
        places: list[tuple[int, int]] = []
        dropped: list[tuple[str, int, int]] = []
        at = into = 0
        for line, kind in zip(self.lines, kinds, strict=True):
            end = at + len(line)
            if kind not in DROPPED:
                kept.append(Line(into, into + len(line), kind))
                places.append((at, end))
                into += len(line) + 1
            elif kind == NEXT and dropped and dropped[-1][0] == NEXT and dropped[-1][2] + 1 == at:
                dropped[-1] = (NEXT, dropped[-1][1], end)
            else:
                dropped.append((kind, at, end))
            at = end + 1
        surface, starts, ends = draft.surface, draft.starts, draft.ends
        if dropped:
            for kind, at, end in dropped:
                self.removed.setdefault(kind, []).append((starts[at], ends[end - 1]))
            text = "\n".join([text[at:end] for at, end in places])
            surface = "\n".join([surface[at:end] for at, end in places])
            starts, ends = array("L"), array("L")
            for at, end in places:
                if starts:
                    # The line feed comes from all that stood between the two lines.
                    starts.append(ends[-1])
                    ends.append(max(ends[-1], draft.starts[at]))
                starts += draft.starts[at:end]
                ends += draft.ends[at:end]
        return CleanText(self.source, text, surface, starts, ends, tuple(kept), self.removed, tuple(self.facts))
