"""Markdown, and the BBCode of forums: front matter, heading marks, links, pictures, emphasis and shortcodes."""

from __future__ import annotations

from communique.reading.alignment import Draft
from communique.reading.facts import facts_of_front_matter
from communique.reading.page import PageFact, Removals
from communique.reading.patterns import scan

__all__ = ["front_matter", "without_markdown"]

FRONT_MATTER = r"\A\ufeff?---[ \t]{0,8}\r?\n((?:[^\n]{0,2000}\n){1,60}?)---[ \t]{0,8}(?:\r?\n|\Z)"

TARGET = r"\([^()\n]{0,2000}+(?:\([^()\n]{0,400}+\)[^()\n]{0,400}+)?+\)"
IMAGE = rf"!\[[^\]\n]{{0,400}}+\](?:{TARGET}|\[[^\]\n]{{0,80}}+\])?+"
LINK = rf"\[([^\[\]\n]{{0,400}}+)\]{TARGET}"
SHORTCODE = r"\{\{[<%][^\n{}]{0,400}+\}\}"
FOOTNOTE = r"\[\^[^\]\n]{1,20}+\]:?"
HEADING = r"(?:\A|(?<=\n))[ \t]{0,3}(?:#{1,6}+[ \t]++|(?:> ?)++)|[ \t]#{1,6}+[ \t]*(?=\n|\Z)"
FENCE = r"```[^\n]{0,40}+(?=\n|\Z)"
EMPHASIS = r"\*\*++|(?<!_)__(?!_)(?:(?<=\W__)|(?=\W))"

ITALIC = r"(?<![^\n])[*]([^*\s\n][^*\n]{0,400}+)[*](?=[ \t\r]*+(?:\n|\Z))"
"""A line set in italics."""

BBCODE = (
    r"\[(?:复制链接|複製鏈接)\]|\[(img|attach)\][^\[\]\n]{0,400}+\[/\1\]"
    r"|\[/?(?:b|i|u|s|url|img|color|size|font|align|quote|table|tr|td|p|indent|hide|code|attach|free|list)(?:=[^\]\n]{0,200})?\]"
)

MARKS = (
    ("![", IMAGE, "image"),
    ("{{", SHORTCODE, "shortcode"),
    ("](", LINK, ""),
    ("[^", FOOTNOTE, ""),
    ("#", HEADING, ""),
    ("> ", HEADING, ""),
    ("```", FENCE, ""),
    ("[/", BBCODE, ""),
    ("[复制", BBCODE, ""),
    ("[複製", BBCODE, ""),
    ("**", EMPHASIS, ""),
    ("*\n", ITALIC, ""),
    ("__", EMPHASIS, ""),
)
"""A sign of each mark, which is quick to look for, the mark, and what diagnostics call it where it is noise."""


FIRST_OF_MARKS = "[{#>`*_"
"""Every sign has one of these, which are the quickest to look for."""


def front_matter(source: str) -> tuple[int, list[PageFact]] | None:
    """Where the front matter ends, and the facts that it gives; None where there is none."""
    found = scan(FRONT_MATTER).match(source)
    if found is None or ":" not in found.group(1):
        return None
    return found.end(), facts_of_front_matter(source, found.start(1), found.end(1))


def without_markdown(draft: Draft, removed: Removals, links: list[tuple[int, int]]) -> Draft:
    """The draft without the marks; the words of a link stay, and `links` learns where in the source they stand."""
    if not any(sign in draft.text for sign in FIRST_OF_MARKS):
        return draft
    for sign, mark, kind in MARKS:
        if sign not in draft.text:
            continue
        spans: list[tuple[int, int]] = []
        for found in scan(mark).finditer(draft.text):
            start, end = found.span()
            if mark in (LINK, ITALIC) and found.group(1):
                first, last = found.span(1)
                spans += ((start, first), (last, end))
                if mark is LINK:
                    links.append(draft.place(first, last))
            else:
                spans.append((start, end))
        if kind and spans:
            removed.setdefault(kind, []).extend(draft.places(spans))
        draft = draft.without(spans)
    return draft
