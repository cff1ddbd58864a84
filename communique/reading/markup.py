"""HTML: tags, entities, scripts and comments become characters and line breaks of a draft, with offsets of the source."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from communique.reading.alignment import Draft, Edit
from communique.reading.page import PageFact, Removed

__all__ = ["Markup", "read_markup"]

BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 head header hgroup hr html li main menu nav ol option p pre section select summary table tbody "
    "tfoot thead title tr ul".split()
)
FLOWING = frozenset("p li td th h1 h2 h3 h4 h5 h6 dd dt figcaption blockquote caption center".split())
"""Elements in which a line break of the source is a space and no more."""

INLINE = frozenset(
    "a abbr acronym amp-img area audio b base basefont bdi bdo big br button canvas cite code col colgroup data datalist del "
    "dfn em embed font frame frameset i iframe img input ins kbd label legend link map mark marquee meta meter noframes "
    "noscript object output o:p param picture progress q rb rp rt rtc ruby s samp script slot small source span strike strong "
    "style st1:date sub sup svg td template textarea th time track tt u var video wbr xml".split()
)
DROPPED = frozenset(
    "script style svg iframe template textarea select button nav title rt rp object audio video".split()
)
"""Elements whose content is no part of the text."""

TAG = (
    r"<(?P<close>/?)(?P<name>[a-zA-Z][a-zA-Z0-9:-]{0,15}+)"
    r"(?P<attributes>(?:[\s/](?:[^<>\"']{1,4000}+|\"[^\"]{0,4000}+\"|'[^']{0,4000}+'|[\"']){0,200}+)?+)>"
)
TOKEN = re.compile(rf"{TAG}|(?P<comment><!--)|<[!?][^<>]{{0,400}}+>|&(?P<entity>#?[a-zA-Z0-9]{{1,32}}+;|nbsp)")
OPENING = re.compile(r"<(?:/?[a-zA-Z]|!--|!DOCTYPE|\?xml)")
CUT = re.compile(r"<[a-zA-Z/!][^<>]{0,2000}+\Z")
BREAK = re.compile(r"[ \t\r]*+\n\s*+")
SENTENCE_END = "。！？；：”’」』）…!?;:"


class Markup(NamedTuple):
    """What a page of markup gives: its text, what was dropped from it, and what it says of itself."""

    draft: Draft
    removed: list[Removed]
    facts: list[PageFact]


@cache
def _entities() -> dict[str, str]:
    from html.entities import html5  # noqa: PLC0415 - two thousand names, wanted by few pages

    return html5


def _character(entity: str) -> str | None:
    """The character that an entity stands for; None where it stands for none."""
    if not entity.startswith("#"):
        return _entities().get(entity if entity.endswith(";") else entity + ";")
    digits = entity[1:-1]
    try:
        code = int(digits[1:], 16) if digits[:1] in "xX" else int(digits)
    except ValueError:
        return None
    return chr(code) if 0 < code <= 0x10FFFF and not 0xD800 <= code < 0xE000 else None


def read_markup(source: str) -> Markup | None:
    """The text of a page of markup; None where `source` has neither tags nor entities."""
    if "&" not in source and ("<" not in source or not OPENING.search(source)):
        return None
    reader = _Reader(source)
    reader.read()
    if not reader.edits:
        return None
    return Markup(Draft.of(source).edited(reader.edits), reader.removed, reader.facts)


class _Reader:
    """One pass over the tokens of a page."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.edits: list[Edit] = []
        self.removed: list[Removed] = []
        self.facts: list[PageFact] = []
        self.flowing = False
        self.inside = False
        self.lower: str | None = None
        self.unclosed: set[str] = set()

    def read(self) -> None:
        source, edits = self.source, self.edits
        at = 0
        for token in TOKEN.finditer(source):
            start, end = token.span()
            if start < at:
                continue
            entity, name = token["entity"], token["name"]
            if entity:
                self.breaks(at, start)
                character = _character(entity)
                if character is not None:
                    edits.append(Edit(start, end, character))
            elif name is None:
                self.breaks(at, start)
                if token["comment"]:
                    end = self.after("-->", end)
                edits.append(Edit(start, end))
            else:
                name = name.lower()
                if name not in BLOCKS and name not in INLINE:
                    continue
                self.breaks(at, start)
                end = self.tag(name, bool(token["close"]), start, end)
            at = end
        self.breaks(at, len(source))
        cut = CUT.search(source, max(at, len(source) - 2001))
        if cut and edits and edits[-1].end <= cut.start():
            edits.append(Edit(cut.start(), cut.end()))

    def tag(self, name: str, closes: bool, start: int, end: int) -> int:
        """Read a tag; return where reading goes on."""
        if name in DROPPED and not closes:
            stop = self.after(f"</{name}", end)
            if stop > end:
                stop = max(stop, self.source.find(">", stop) + 1)
                self.removed.append(Removed(name, start, stop))
                self.edits.append(Edit(start, stop, "\n" if name in BLOCKS else ""))
                return stop
        if name == "br":
            before = self.source[max(0, start - 1) : start]
            self.edits.append(Edit(start, end, "" if before in ("，", "、") else "\n"))
        elif name in BLOCKS:
            self.edits.append(Edit(start, end, "\n"))
            self.inside = not closes or name in FLOWING
            self.flowing = not closes and name in FLOWING
            if closes:
                self.inside = False
        elif name in ("td", "th"):
            self.flowing = self.inside = not closes
            self.edits.append(Edit(start, end, " "))
        else:
            self.edits.append(Edit(start, end))
        return end

    def after(self, closing: str, start: int) -> int:
        """Where `closing` ends, after `start`; `start` where it doesn't come."""
        if closing in self.unclosed:
            return start
        if self.lower is None:
            lower = self.source.lower()
            self.lower = lower if len(lower) == len(self.source) else self.source
        found = self.lower.find(closing, start)
        if found < 0:
            self.unclosed.add(closing)
            return start
        return found + len(closing)

    def breaks(self, start: int, end: int) -> None:
        """Line breaks of the source inside an element are spaces, or nothing between Chinese characters."""
        if not self.inside or start >= end:
            return
        source = self.source
        for found in BREAK.finditer(source, start, end):
            first, last = found.span()
            before, after = source[first - 1 : first], source[last : last + 1]
            if "\u3000" in found.group() or (not self.flowing and before in SENTENCE_END):
                continue
            spaced = before.isascii() and after.isascii() and before.isalnum() and after.isalnum()
            self.edits.append(Edit(first, last, " " if spaced else ""))
