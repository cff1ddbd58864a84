"""Paragraphs: hard wraps are joined, lost line breaks are found again, spaces that separate nothing go."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from itertools import accumulate

from communique.reading.alignment import Draft, Edit
from communique.reading.page import Removals
from communique.reading.patterns import scan

__all__ = ["hard_wraps", "lost_breaks", "tidied", "without_page_breaks", "written_breaks"]

FINAL = "。！？；：”’）》】」』…!?;:)|"
"""How a line ends that nobody broke."""

INNER = frozenset("，、。；,")
"""What stands within lines of running text, and not in titles and bars."""

INDENTS = ("  ", "\u3000", "\t", "\xa0")

WRITTEN = r"(?:\\[rnt])++(?![a-z])"
SHORTEST_WRAP, LONGEST_WRAP = 15, 120
ENOUGH = 3
SLACK_BELOW, SLACK_ABOVE = 3, 2
"""A mark that may not begin or end a line makes it shorter or longer."""

NUMBER = (
    r"(?:[—–\-·] ?[0-9]{1,4} ?[—–\-·]"
    r"|第 ?[0-9]{1,4} ?[页頁](?:[ ，,/]{0,2}共 ?[0-9]{1,4} ?[页頁])?|[0-9]{1,4}/[0-9]{1,4})"
)
PAGE_NUMBER = rf"\n[ \t]{{0,80}}{NUMBER}[ \t\r]{{0,8}}(?=\n|\Z)"
PAGE_BREAK = (
    rf"(?P<number>(?:\n[ \t\r]{{0,80}}){{1,8}}+{NUMBER}(?:[ \t\r\x0c]{{0,80}}(?:\n|\Z)){{1,8}}+)"
    r"(?:(?P<head>[^\n。]{2,40})(?:[ \t\r]{0,80}\n){1,8}+)?"
)
"""The number of a page with the empty lines around it, and the line after it, which may be a running head."""

BLANKS = r"\n[ \n]++"
TRAILING = r" (?<![ \n] ) *+(?=\n)"
MARKER = r"(?:第?[一二三四五六七八九十]{1,3}[、是，]|（[一二三四五六七八九十]{1,3}）|[1-9][0-9]?[.、](?![0-9])|[①-⑳•])"
LOST_BREAK = (
    r" (?:(?:(?<=[。！？] )|(?<=[。！？][”’] )) *+(?=[㐀-鿿“《【（0-9•])"
    rf"|(?<=[；：] ) *+(?={MARKER}))"
)
"""Begins with a space, so that it is looked for nowhere else."""

CREDIT = (
    r"（(?<=[。！？”]（)(?=(?:完|全文完|完毕"
    r"|(?:责任|本文|执行)?编辑：[^（）\n]{1,30}|责编：[^（）\n]{1,30})） {0,4}(?:\n|\Z))"
)
"""What stands behind the last sentence and is none of it: （完）, （编辑：李明）."""

AIRY = r" (?<=[，、] )(?=[㐀-鿿])"
SPACES = r" ++"
BARS = r"\|[ |]*+(?=\n|\Z)|\|(?<![^\n]\|)[ |]*+"
"""What tables of Markdown begin and end their lines with."""

ENDING = frozenset("，。、；：！？）”’》】")
BEGINNING = frozenset("（“‘《【")
AFTER_NAME = frozenset("”’》")
"""A space after one of these sets parts of a title apart, and separates nothing among sentences."""


def written_breaks(text: str) -> list[Edit]:
    """Edits for line breaks that are written out (\\n), as a dump of strings leaves them."""
    return [(*found.span(), "\n") for found in scan(WRITTEN).finditer(text)]


def without_page_breaks(draft: Draft, removed: Removals) -> Draft:
    """The draft without the numbers of printed pages, and without the running heads beside them."""
    text = draft.text
    if not scan(PAGE_NUMBER).search(text):
        return draft
    breaks = list(scan(PAGE_BREAK).finditer(text))
    heads = Counter(found["head"].strip() for found in breaks if found["head"])
    first = text[: text.find("\n") + 1].strip()
    spans = [found.span() if _is_head(found["head"], heads, first) else found.span("number") for found in breaks]
    if first and heads[first] and not draft.is_edited:
        spans.insert(0, (0, text.index("\n")))
    if not spans:
        return draft
    removed.setdefault("page-number", []).extend(draft.places(spans))
    return draft.edited([(start, end, "\n") for start, end in spans])


def _is_head(head: str | None, heads: Counter[str], first: str) -> bool:
    """Whether this line above a page is said above other pages too, or above the first."""
    return head is not None and (heads[head.strip()] > 1 or head.strip() == first)


def hard_wraps(text: str) -> list[Edit]:
    """Edits that join lines which were broken at a fixed width."""
    lines = text.split("\n")
    unfinished = [
        line.rstrip()
        for line in lines
        if len(line) >= SHORTEST_WRAP and line[-1] not in FINAL and not INNER.isdisjoint(line)
    ]
    measures = [measure for measure in (len, _columns) if _alike(sorted(map(measure, unfinished)))]
    if not measures:
        return []
    lines = [line.rstrip() for line in lines]
    for measure in measures:
        full, longest = _full(lines, measure)
        broken = [at for at in full if lines[at][-1] not in FINAL and _goes_on(lines, at)]
        if _of_text(lines, broken) and (longest or len(broken) * 3 >= sum(map(bool, lines))):
            break
    else:
        return []
    # Where paragraphs are set apart by indents or empty lines, a full line goes on even if a sentence ends there.
    apart = sum(not line or line.startswith(INDENTS) for line in lines[:-1]) >= 2
    joined = [at for at in full if _goes_on(lines, at)] if apart else broken
    edits: list[Edit] = []
    broken_lines = text.split("\n")
    starts = list(accumulate((len(line) + 1 for line in broken_lines), initial=0))
    for at in joined:
        line = broken_lines[at].rstrip("\r")
        words = (line[-1] + lines[at + 1][0]).isascii() and line[-1].isalpha() and lines[at + 1][0].isalpha()
        edits.append((starts[at] + len(line), starts[at + 1], " " if words else ""))
    return edits


def _alike(widths: list[int]) -> bool:
    """Whether enough of these widths, which are in order, differ by what the width of full lines may."""
    return any(
        last - first <= SLACK_BELOW + SLACK_ABOVE for first, last in zip(widths, widths[ENOUGH - 1 :], strict=False)
    )


def _columns(line: str) -> int:
    """The width of a line on a terminal."""
    return 2 * len(line) - (len(line.encode("ascii", "ignore")) if len(line) <= LONGEST_WRAP else 0)


def _full(lines: list[str], measure: Callable[[str], int]) -> tuple[list[int], bool]:
    """Lines of the width at which most lines end, give or take a mark that may not begin or end a line.

    Also, whether no line is longer.
    """
    widths = [measure(line) for line in lines]
    (usual, _), *_ = Counter(width for width in widths if width >= SHORTEST_WRAP).most_common(1)
    return [at for at, width in enumerate(widths) if usual - SLACK_BELOW <= width <= usual + SLACK_ABOVE], max(
        widths
    ) <= usual + SLACK_ABOVE


def _of_text(lines: list[str], broken: list[int]) -> bool:
    """Whether so many lines were broken that are running text."""
    return sum(not INNER.isdisjoint(lines[at]) for at in broken) >= ENOUGH


def _goes_on(lines: list[str], at: int) -> bool:
    """Whether another line follows, which is neither empty nor indented nor the same again."""
    return at + 1 < len(lines) and lines[at + 1] not in ("", lines[at]) and not lines[at + 1].startswith(INDENTS)


def lost_breaks(text: str) -> list[Edit]:
    """Edits that begin a new line where a sentence ends and spaces follow (…会谈。 李明表示).

    A page that sets a space after every mark has lost nothing.
    """
    behind = [(found.start(), found.start(), "\n") for found in scan(CREDIT).finditer(text)]
    if " " not in text or len(scan(AIRY).findall(text)) >= ENOUGH:
        return behind
    return sorted([*((*found.span(), "\n") for found in scan(LOST_BREAK).finditer(text)), *behind])


def tidied(draft: Draft) -> Draft:
    """One line feed between paragraphs, none at the ends, and no space beside a punctuation mark."""
    if "|" in draft.text:
        draft = draft.without(found.span() for found in scan(BARS).finditer(draft.text))
    if " \n" in draft.text:
        draft = draft.without([found.span() for found in scan(TRAILING).finditer(draft.text)])
    text = draft.text
    edits: list[Edit] = []
    first = len(text) - len(text.lstrip(" \n"))
    last = len(text.rstrip(" \n"))
    if first:
        edits.append((0, first, ""))
    edits += [(*found.span(), "\n") for found in scan(BLANKS).finditer(text, first, last)]
    if first < last < len(text):
        edits.append((last, len(text), ""))
    if edits:
        draft = draft.edited(edits)
    if " " in draft.text:
        draft = draft.without(_needless_spaces(draft.text))
    return draft


def _needless_spaces(text: str) -> list[tuple[int, int]]:
    """Spaces beside marks, and all but the first of a run."""
    spans = []
    line_end = -1
    has_sentences = False
    for found in scan(SPACES).finditer(text):
        start, end = found.span()
        before, after = text[start - 1], text[end]
        if after in ENDING or before in BEGINNING or after in BEGINNING:
            needless = True
        elif before in AFTER_NAME:
            if start > line_end:
                line_end = (text.find("\n", end) + 1 or len(text) + 1) - 1
                has_sentences = text.find("。", text.rfind("\n", 0, start) + 1, line_end) >= 0
            needless = has_sentences
        else:
            needless = before in ENDING and (before != "）" or after >= "㐀")
        if needless:
            spans.append((start, end))
        elif end - start > 1:
            spans.append((start + 1, end))
    return spans
