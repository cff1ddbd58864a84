"""Which lines of a page are the document's, by what they look like and by where they stand.

Before the first paragraph a site sets its navigation around the title; among paragraphs it sets boxes of links; after
the last one everything ends with the first word of a footer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from communique.reading.furniture import (
    BAR,
    BOX,
    CAPTION,
    DATE,
    ENDS,
    FOREIGN,
    FURNITURE,
    HEAD,
    HEADING,
    INFO,
    LINK,
    PROSE,
    REPEATED,
    SHORT,
    TEXT,
    WORD,
    listed,
)
from communique.reading.patterns import scan

__all__ = ["judged"]

PARAGRAPH = 30
POSTED = 3
"""So many paragraphs a document has that a forum's members answer."""

POST = r"[^。，：]{0,20} ?发表于 ?[0-9]{4}"
SHORTEST_TITLE = 5
NUMBERED = r"[（(]?(?:第?[一二三四五六七八九十]{1,3}|[0-9]{1,2})[）)、.，]|•"


def judged(lines: Sequence[str], sorts: Sequence[str], marks: Sequence[str], title: str | None) -> list[str]:
    """What each line of one document's page is: text, info, caption, furniture or a title said again.

    `title` is what the page calls itself.
    """
    sorts, lines = list(sorts), list(lines)
    for at, line in enumerate(lines[:HEAD]):
        if sorts[at] == PROSE and line[-1] != "。" and lines[:HEAD].count(line) > 1:
            sorts[at] = SHORT  # a long title, which is said again
    first = next((at for at, sort in enumerate(sorts) if sort == PROSE), len(lines))
    head = _head(lines[:first], sorts[:first], marks[:first], title)
    return head + _rest(lines[first:], sorts[first:])


def _head(lines: Sequence[str], sorts: Sequence[str], marks: Sequence[str], title: str | None) -> list[str]:
    """Lines before the first paragraph: a title among what a site sets above it."""
    said: dict[str, int] = {}
    kinds: list[str] = []
    for at, (line, sort) in enumerate(zip(lines, sorts, strict=True)):
        if line in said and len(line) >= SHORTEST_TITLE and not scan(NUMBERED).match(line):
            kinds.append(REPEATED)
        elif sort in (INFO, CAPTION):
            kinds.append(sort)
            said[line] = at
        elif sort == FOREIGN:
            kinds.append(FOREIGN)
        elif sort in (BAR, WORD, BOX, ENDS, LINK):
            kinds.append(FURNITURE)
        else:
            said[line] = at
            kinds.append(TEXT)
    texts = [at for at, kind in enumerate(kinds) if kind == TEXT]
    known = next((at for at in texts if _is_title(lines[at], title)), None)
    if known is None:
        known = next((said[lines[at]] for at, kind in enumerate(kinds) if kind == REPEATED), None)
    if known is None:
        known = next((at for at in texts if marks[at] == HEADING), None)
    if known is not None:
        for at in texts:
            if at < known:
                kinds[at] = FURNITURE
    return kinds


def _is_title(line: str, title: str | None) -> bool:
    return title is not None and len(line) >= 6 and (line == title or title.startswith(line) or line.startswith(title))


def _answers(lines: Sequence[str], sorts: Sequence[str]) -> int:
    """The line with which the answers to a forum's document begin, or the number of lines."""
    paragraphs = 0
    for at, (line, sort) in enumerate(zip(lines, sorts, strict=True)):
        if sort == INFO and paragraphs >= POSTED and scan(POST).match(line):
            return at
        paragraphs += sort == PROSE
    return len(lines)


def _rest(lines: Sequence[str], sorts: Sequence[str]) -> list[str]:
    """Lines from the first paragraph on."""
    kinds: list[str] = []
    end = _answers(lines, sorts)
    last = max((at for at, sort in enumerate(sorts[:end]) if sort == PROSE), default=0)
    boxed = False
    for at, (line, sort) in enumerate(zip(lines, sorts, strict=True)):
        if (sort == ENDS and at) or at == end:
            return kinds + [INFO if later == INFO else FURNITURE for later in sorts[at:]]
        if sort == PROSE:
            boxed = boxed and not (line[-1] in "。；" and (len(line) >= PARAGRAPH or scan(NUMBERED).match(line)))
        elif sort == BOX:
            boxed = True
        if boxed or sort in (BAR, BOX, ENDS):
            kinds.append(FURNITURE)
        elif sort in (INFO, CAPTION):
            kinds.append(TEXT if sort == INFO and at > last and re.fullmatch(DATE, line) else sort)
        elif sort == FOREIGN:
            kinds.append(FOREIGN)
        elif at > last and (sort in (LINK, WORD) or listed.match(line)):
            kinds.append(FURNITURE)
        else:
            kinds.append(TEXT)
    return kinds
