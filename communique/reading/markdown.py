"""Markdown: front matter, heading marks, links, pictures, emphasis and shortcodes."""

from __future__ import annotations

import re

from communique.reading.alignment import Draft
from communique.reading.facts import facts_of_front_matter
from communique.reading.page import PageFact, Removed

__all__ = ["front_matter", "is_markdown", "without_markdown"]

SIGNS = ("](", "**", "{{", "```", "\n#", "\n> ", "__")

FRONT_MATTER = re.compile(r"\A\ufeff?---[ \t]{0,8}\r?\n((?:[^\n]{0,2000}\n){1,60}?)---[ \t]{0,8}(?:\r?\n|\Z)")
MARK = re.compile(
    r"(?P<image>!\[[^\]\n]{0,400}+\](?:\([^()\n]{0,2000}+(?:\([^()\n]{0,400}+\)[^()\n]{0,400}+)?+\)|\[[^\]\n]{0,80}+\])?+)"
    r"|\[(?P<words>[^\[\]\n]{0,400}+)\]\([^()\s]{0,2000}+(?:\([^()\s]{0,400}+\)[^()\s]{0,400}+)?+(?:\s\"[^\"\n]{0,200}+\")?+\s?\)"
    r"|(?P<shortcode>\{\{[<%][^\n]{0,2000}?[>%]\}\})"
    r"|(?P<footnote>\[\^[^\]\n]{1,20}+\]:?)"
    r"|(?P<mark>^[ \t]{0,3}(?:#{1,6}+[ \t]++|(?:> ?)++)|[ \t]#{1,6}+[ \t]*$|^[ \t]*```[^\n]{0,40}+$)"
    r"|(?P<emphasis>\*\*+|(?<![\w])__(?=\S)|(?<=\S)__(?!\w))",
    re.MULTILINE,
)


def is_markdown(source: str) -> bool:
    """Whether `source` has anything that only Markdown has."""
    return source.startswith(("#", "---", "> ")) or any(sign in source for sign in SIGNS)


def front_matter(source: str) -> tuple[int, list[PageFact]] | None:
    """Where the front matter ends, and the facts that it gives; None where there is none."""
    found = FRONT_MATTER.match(source)
    if found is None or ":" not in found.group(1):
        return None
    return found.end(), facts_of_front_matter(source, found.start(1), found.end(1))


def without_markdown(draft: Draft, removed: list[Removed], links: list[tuple[int, int]]) -> Draft:
    """The draft without the marks; the words of a link stay, and `links` learns where in the source they stand."""
    spans: list[tuple[int, int]] = []
    for found in MARK.finditer(draft.text):
        start, end = found.span()
        if found["words"] is not None:
            first, last = found.span("words")
            if first < last:
                spans += ((start, first), (last, end))
                links.append(draft.place(first, last))
            else:
                spans.append((start, end))
            continue
        for kind in ("image", "shortcode"):
            if found[kind]:
                removed.append(Removed(kind, *draft.place(start, end)))
        spans.append((start, end))
    return draft.without(spans)
