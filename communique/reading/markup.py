"""HTML: tags, entities, scripts and comments become characters and line breaks, with offsets of the source.

One pass over the tokens, none of which can backtrack. No tree is built: what matters of a page's structure is where
its blocks end, and which parts are links, headings or captions.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from communique.lexicon import rows
from communique.reading.alignment import Edit
from communique.reading.facts import fact_of_meta, facts_of_linked_data, title_fact
from communique.reading.page import PageFact, Removals
from communique.reading.patterns import scan

__all__ = ["Markup", "Zones", "read_markup"]

HEADINGS = ("h1", "h2", "h3")
HIDEABLE = frozenset(("span", "font", "p", "i", "b", "em"))
WHOLE = frozenset(("html", "body", "div"))
"""Elements that enclose others: a page with one is markup throughout."""

ATTRIBUTES = r"(?:[\s/](?:[^<>\"']{1,4000}+|\"[^\"]{0,4000}+\"|'[^']{0,4000}+'|[\"']){0,200}+)?+"
TOKEN = (
    rf"<(?P<close>\\?/|)(?P<name>[a-zA-Z][a-zA-Z0-9:-]{{0,24}}+)(?P<attributes>{ATTRIBUTES})>"
    r"|(?P<comment><!--)|<[!?][^<>]{0,400}+>|&(?:amp;(?=#?[a-zA-Z0-9]{1,32};))?+(?P<entity>#?[a-zA-Z0-9]{1,32}+;|nbsp)"
)
OPENING = r"<(?:/?[a-zA-Z]|!--|!DOCTYPE|\?xml)"
CUT = r"<[a-zA-Z/!][^<>]{0,2000}+\Z"
BREAK = r"(?<![ \t\r])[ \t\r]*+\n\s*+"
HIDDEN = r"(?i)display\s{0,2}:\s{0,2}none|class\s{0,2}=\s{0,2}[\"']?jammer"
NUMBERED = (
    r"\s*+(?:<[a-z]{1,10}+[^<>]{0,400}+>\s*+){0,6}+"
    r"(?:第?[一二三四五六七八九十0-9]{1,3}+[、.．，)）]|[（(•·●①-⑳])"
)
"""An item that brings its own number or bullet, after tags."""
SENTENCE_END = "。！？；：”’」』）…!?;:"


class Zones(NamedTuple):
    """Stretches of the source, in order, that are links, headings or captions."""

    links: list[tuple[int, int]]
    headings: list[tuple[int, int]]
    captions: list[tuple[int, int]]


class Markup(NamedTuple):
    """How the text of a page of markup comes from its source, what was dropped, and what it says of itself."""

    edits: list[Edit]
    zones: Zones
    removed: Removals
    facts: list[PageFact]


@cache
def _elements() -> dict[str, str]:
    """How each element is taken."""
    return {name: how for how, names in rows("html_elements") for name in names.split()}


@cache
def _entities() -> dict[str, str]:
    from html.entities import html5  # two thousand names, wanted by few pages

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
    """What is markup in `source`; None where it has neither tags nor entities."""
    if "&" not in source and ("<" not in source or not scan(OPENING).search(source)):
        return None
    reader = _Reader(source)
    reader.read()
    if not reader.edits:
        return None
    closed = Zones(*([span for span in zone if span[1] >= 0] for zone in reader.zones))
    return Markup(reader.edits, closed, reader.removed, reader.facts)


class _Reader:
    """One pass over the tokens of a page."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.edits: list[Edit] = []
        self.removed: Removals = {}
        self.facts: list[PageFact] = []
        links, headings, captions = Zones([], [], [])
        self.zones = Zones(links, headings, captions)
        self.zone_of = {"a": links, "figcaption": captions, "caption": captions} | dict.fromkeys(HEADINGS, headings)
        self.elements = _elements()
        self.whole = False
        self.inside = False
        self.flowing = False
        self.item = -80
        self.counts: list[int | None] = []
        self.lower: str | None = None
        self.unclosed: set[str] = set()

    def read(self) -> None:
        source = self.source
        at = 0
        for token in scan(TOKEN).finditer(source):
            start, end = token.span()
            if start < at:
                continue
            name = token["name"]
            if name is not None:
                name = name.lower()
                how = self.elements.get(name) or ("inline" if ":" in name or "-" in name else None)
                if how:
                    self.breaks(at, start)
                    at = self.tag(token, name, how, start, end)
                continue
            new = ""
            if token["entity"]:
                character = _character(token["entity"])
                if character is None:
                    continue
                new = character
            elif token["comment"]:
                end = self.after("-->", end)
            self.breaks(at, start)
            self.edits.append((start, end, new))
            at = end
        cut = scan(CUT).search(source, max(at, len(source) - 2001)) if self.edits else None
        self.breaks(at, cut.start() if cut else len(source))
        if cut:
            self.edits.append((*cut.span(), ""))

    def tag(self, token: re.Match[str], name: str, how: str, start: int, end: int) -> int:
        """Read a tag; return where reading goes on."""
        closes = bool(token["close"])
        attributes = token["attributes"]
        if not closes:
            hidden = name in HIDEABLE and attributes and scan(HIDDEN).search(attributes)
            if how == "dropped" or hidden:
                stop = self.drop(token, name, "hidden" if hidden else name)
                if stop > end:
                    return stop
            elif name == "meta":
                fact = fact_of_meta(attributes, token.start("attributes"))
                if fact is not None:
                    self.facts.append(fact)
        self.edits.append((start, end, self.shown(name, how, closes, start, end)))
        if name == "li" and not closes:
            self.item = end
        if how in ("block", "flowing", "cell"):
            self.whole = self.whole or name in WHOLE
            self.inside = name != "pre" and (not closes or self.whole)
            self.flowing = not closes and how != "block"
        if name in self.zone_of:
            self.bound(self.zone_of[name], closes, start, end)
        return end

    def shown(self, name: str, how: str, closes: bool, start: int, end: int) -> str:
        """What stands in the text for a tag."""
        if name == "br":
            if self.source[max(0, start - 1) : start] in ("，", "、"):
                return ""
            headings = self.zones.headings
            return " " if headings and headings[-1][1] < 0 else "\n"
        if name == "li" and not closes:
            return self.bullet(end)
        if name in ("ol", "ul"):
            if not closes:
                self.counts.append(0 if name == "ol" else None)
            elif self.counts:
                self.counts.pop()
        if not closes and start - self.item < 80 and not self.source[self.item : start].strip():
            return ""  # the first paragraph of an item stands beside its bullet
        return {"block": "\n", "flowing": "\n", "cell": " "}.get(how, "")

    def bullet(self, end: int) -> str:
        """What a browser sets before an item of a list, unless the item brings its own."""
        if scan(NUMBERED).match(self.source, end):
            return "\n"
        count = self.counts[-1] if self.counts else None
        if count is None:
            return "\n• "
        self.counts[-1] = count + 1
        return f"\n{count + 1}. "

    def bound(self, zone: list[tuple[int, int]], closes: bool, start: int, end: int) -> None:
        """Open or close a zone; an open one ends at -1 until its closing tag comes."""
        if not closes:
            if not zone or zone[-1][1] >= 0:
                zone.append((end, -1))
        elif zone and zone[-1][1] < 0:
            zone[-1] = (zone[-1][0], start)

    def drop(self, token: re.Match[str], name: str, kind: str) -> int:
        """Drop an element with its content; return where it ends, or where its tag ends if it is never closed."""
        start, end = token.span()
        stop = self.after(f"</{name}", end)
        if stop <= end:
            return end
        content = stop - len(name) - 2
        stop = max(stop, self.source.find(">", stop, stop + 100) + 1)
        if name == "title":
            fact = title_fact(self.source[end:content], end)
            if fact is not None:
                self.facts.append(fact)
        elif name == "script" and "ld+json" in token["attributes"]:
            self.facts += facts_of_linked_data(self.source, end, content)
        self.removed.setdefault(kind, []).append((start, stop))
        self.edits.append((start, stop, "\n" if name in ("title", "nav") else ""))
        return stop

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
        """Line breaks of the source inside an element are spaces, or nothing within a run of Chinese."""
        if not self.inside or start >= end:
            return
        source = self.source
        for found in scan(BREAK).finditer(source, start, end):
            first, last = found.span()
            before, after = source[first - 1 : first], source[last : last + 1]
            if "\u3000" in found.group() or (not self.flowing and before in SENTENCE_END):
                continue
            wrapped = self.flowing and start < first and last < end and not (before.isascii() and after.isascii())
            self.edits.append((first, last, "" if wrapped else " "))
