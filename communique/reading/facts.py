"""What a page says of itself outside its text: `<title>`, `<meta>`, JSON-LD, front matter."""

from __future__ import annotations

import json
from html import unescape

from communique.reading.page import PageFact
from communique.reading.patterns import scan

__all__ = ["fact_of_meta", "facts_of_front_matter", "facts_of_linked_data", "title_fact"]

META_NAMES = {
    "og:title": "title",
    "articletitle": "title",
    "dc.title": "title",
    "headline": "title",
    "article:published_time": "published",
    "og:release_date": "published",
    "pubdate": "published",
    "publishdate": "published",
    "publish_time": "published",
    "publication_date": "published",
    "datepublished": "published",
    "dc.date": "published",
    "dc.date.issued": "published",
    "date": "published",
    "contentsource": "source",
    "dc.source": "source",
    "source": "source",
}
"""Names in `<meta>`, JSON-LD and front matter, and the facts that they give."""

ATTRIBUTE = r"([a-zA-Z:-]{1,30}+)\s{0,4}=\s{0,4}(?:\"([^\"]{0,600})\"|'([^']{0,600})')"
LINKED = r"\"(headline|datePublished)\"\s{0,8}:\s{0,8}(\"(?:[^\"\\]|\\.){1,400}+\")"
FRONT = r"(?m)^(title|date|source)[ \t]{0,8}:[ \t]{0,8}[\"']?([^\n\"']{1,300})"

SITE = r"\s{0,4}(?:[_|｜]|\s[-–—]{1,2}\s|[-–—]{1,2}(?=[^-–—_|｜]{2,12}\Z))\s{0,4}"
"""What stands between a document's title and the names of channel and site."""

SITES = ("网", "報", "报", "社", "部", "在线", "在線", "频道", "頻道", "中心", "网站", "網", "網站", "政府")
SHORTEST = 6
"""So many characters a title has at least, if there is a choice."""


def _fact(name: str, raw: str, start: int) -> PageFact | None:
    """A fact without the spaces around it."""
    trimmed = raw.strip()
    if not trimmed:
        return None
    start += raw.index(trimmed[0])
    return PageFact(name, unescape(trimmed), start, start + len(trimmed))


def title_fact(raw: str, start: int) -> PageFact | None:
    """The title in `<title>`, which stands at `start`, without the names of channel and site."""
    at = 0
    parts: list[tuple[int, str]] = []
    for found in scan(SITE).finditer(raw):
        parts.append((at, raw[at : found.start()]))
        at = found.end()
    parts.append((at, raw[at:]))
    longest = max(parts, key=lambda part: len(part[1].strip()))
    offset, words = next((part for part in parts if len(part[1]) >= SHORTEST and not _is_site(part[1])), longest)
    return _fact("title", words, start + offset)


def _is_site(words: str) -> bool:
    """Whether these words name a site or a channel."""
    return words.strip().endswith(SITES)


def fact_of_meta(attributes: str, start: int) -> PageFact | None:
    """The fact that a `<meta>` gives; `attributes` stand at `start`."""
    values: dict[str, tuple[str, int]] = {}
    for found in scan(ATTRIBUTE).finditer(attributes):
        group = 2 if found.group(2) is not None else 3
        values[found.group(1).lower()] = (found.group(group), start + found.start(group))
    key = next((values[name][0] for name in ("name", "property", "itemprop") if name in values), "")
    name = META_NAMES.get(key.strip().lower())
    if name is None or "content" not in values:
        return None
    return _fact(name, *values["content"])


def facts_of_linked_data(source: str, start: int, end: int) -> list[PageFact]:
    """Facts in a script of JSON-LD."""
    facts = []
    for found in scan(LINKED).finditer(source, start, end):
        try:
            value = json.loads(found.group(2), strict=False)
        except ValueError:
            continue
        facts.append(PageFact(META_NAMES[found.group(1).lower()], value, found.start(2) + 1, found.end(2) - 1))
    return facts


def facts_of_front_matter(source: str, start: int, end: int) -> list[PageFact]:
    """Facts in the lines that a Markdown file begins with."""
    found = (
        _fact(META_NAMES.get(line.group(1), line.group(1)), line.group(2), line.start(2))
        for line in scan(FRONT).finditer(source, start, end)
    )
    return [fact for fact in found if fact is not None]
