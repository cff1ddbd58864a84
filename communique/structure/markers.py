"""Markers of list items and the numbers they stand for, wherever a text may have one.

>>> [(marker.family, marker.ordinal) for marker in find_markers("双方决定：一是建立机制；二是尽早开会。")]
[('是', 1), ('是', 2)]
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

import regex

from communique.mentions.numerals import number
from communique.rule import Rule
from communique.structure.marker_forms import (
    AMONG,
    ARABIC,
    ARABIC_BRACKETED,
    ARTICLE,
    BRACKETED,
    BULLET,
    BULLETS,
    CHINESE,
    CHOICE,
    CIRCLED,
    DECIMAL,
    FIRSTLY,
    LETTERED,
    ORDINAL_COMMA,
    ORDINAL_DI,
    ORDINAL_IS,
    ROMAN,
    STEM,
    STEMS,
)

__all__ = ["Marker", "find_markers"]


class Marker(NamedTuple):
    """`text[start:end]` is a marker with its punctuation.

    `family` is what markers of one list have in common. `ordinal` is None where the marker only says that one more
    item follows (•, 其次, 最后). `line` counts the lines of the text, `column` the characters of the line before it;
    `weak` says that only a comma stands before it; `rule` is the id of the rule that read it.
    """

    start: int
    end: int
    family: str
    ordinal: int | None
    line: int
    column: int
    weak: bool
    rule: str

    @property
    def opens(self) -> bool:
        """Whether it stands at the start of its line."""
        return self.column == 0


BLOCKS = ((0x2460, 20), (0x2474, 20), (0x2488, 20), (0x3220, 10))
"""Where the numbers in circles, brackets and with full stops begin in Unicode, and how many there are."""

ROMANS = {"i": 1, "v": 5, "x": 10}

SPOT = re.compile(
    rf"[\n。；：，！？”“）】 ] ?(?:以及|[和及并](?=第|.是))?(?=[{CHINESE}]{{1,5}}[是要须靠盼、.：，）\n 则种个类]"
    rf"|\d{{1,4}}[.、：，） ]|第[{CHINESE}\d]"
    rf"|首先|其[{CHINESE}次]|再[次者有]|最后|此外|另[一外]|还有一|（|[Ⅰ-Ⅻ①-⒛㈠-㈩]"
    rf"|[{BULLETS}—–*·-]|[{STEMS}]、|[A-Za-z][.、）]|[ivx]{{2,4}}[.、）])"
)
"""Where a clause begins with something that may be a marker."""

INSIDE = re.compile(rf"（(?=(?:[{CHINESE}]{{1,4}}|\d{{1,3}}|[{STEMS}]|[a-zA-Z]{{1,4}})）)")
CIRCLED_INSIDE = re.compile("[①-⒛㈠-㈩]")
RUN_ON = re.compile("(?<=[有为括即方国们家])一(?=是|要)")

CANDIDATES = (
    (frozenset(CHINESE), (ORDINAL_IS, ORDINAL_COMMA, BRACKETED, CHOICE)),
    (frozenset("0123456789"), (ARABIC, DECIMAL, ARABIC_BRACKETED)),
    (frozenset("第"), (ORDINAL_DI, ARTICLE)),
    (frozenset("首再最此"), (FIRSTLY,)),
    (frozenset("其"), (AMONG, FIRSTLY)),
    (frozenset("另还"), (CHOICE, FIRSTLY)),
    (frozenset("ivx"), (ROMAN, LETTERED)),
    (frozenset("（"), (BRACKETED, ARABIC_BRACKETED, ROMAN, LETTERED, STEM)),
    (frozenset(STEMS), (STEM,)),
    (frozenset(BULLETS + "—–*·-"), (BULLET,)),
)
BY_FIRST = {character: rules for characters, rules in CANDIDATES for character in characters}
OTHERS = (CIRCLED, ROMAN, LETTERED)
"""Forms that begin with signs too many to list."""


def find_markers(text: str, start: int = 0) -> list[Marker]:
    """Everything in `text` from `start` on that looks like a marker, in order; not all of them are."""
    spots = {start, *(spot.end() for spot in SPOT.finditer(text, start))}
    if "（" in text:
        spots.update(spot.start() for spot in INSIDE.finditer(text, start))
    spots.update(spot.start() for spot in CIRCLED_INSIDE.finditer(text, start))
    if "一是" in text or "一要" in text:
        spots.update(spot.start() for spot in RUN_ON.finditer(text, start))
    return list(_read(text, sorted(spots)))


def _read(text: str, spots: list[int]) -> Iterator[Marker]:
    """The markers that begin at `spots`, the first rule that matches deciding; none inside another."""
    lines = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
    done = 0
    for spot in spots:
        if spot < done or spot >= len(text):
            continue
        for rule in BY_FIRST.get(text[spot], OTHERS):
            match = rule.match(text, spot)
            if match is None:
                continue
            found = _meaning(rule, match)
            if found is None:
                continue
            line = bisect_right(lines, spot) - 1
            done = match.end()
            yield Marker(spot, done, *found, line, spot - lines[line], text[spot - 1 : spot] == "，", rule.id)
            break


def _meaning(rule: Rule, match: regex.Match[str]) -> tuple[str, int | None] | None:
    """The family and the number that a match stands for; None where its numeral is none."""
    groups = match.groupdict()
    if rule is FIRSTLY:
        return "第", 1 if groups["first"] else None
    if rule is CHOICE:
        return "种", 1 if groups["first"] else None
    if rule is BULLET:
        return groups["value"].rstrip(), None
    if rule is CIRCLED:
        return _circled(groups["sign"])
    if rule is ROMAN:
        numeral = groups["sign"] or groups["roman"]
        return ("Ⅰ、" if groups["sign"] else "（i）"), _roman(numeral)
    if rule is LETTERED:
        form = "（a）" if groups["value"].startswith("（") else "a."
        return form, ord(groups["letter"].lower()) - ord("a") + 1
    if rule is STEM:
        return "甲", STEMS.index(groups["stem"]) + 1
    ordinal = number(groups["ordinal"].replace("参", "叁"))
    if ordinal is None or ordinal == 0:
        return None
    return _family(rule, groups), ordinal


def _family(rule: Rule, groups: dict[str, str]) -> str:
    """What a numbered marker has in common with those of its list."""
    value = groups["value"]
    if rule is ORDINAL_IS:
        return value[-1]
    if rule is ORDINAL_DI:
        return next((unit for unit in "步类种" if unit in value), "第")
    if rule is DECIMAL:
        return "1" * groups["above"].count(".") + ".1"
    return FAMILIES[rule.id]


FAMILIES = {
    ARTICLE.id: "条",
    ORDINAL_COMMA.id: "一、",
    BRACKETED.id: "（一）",
    ARABIC_BRACKETED.id: "（1）",
    ARABIC.id: "1.",
    AMONG.id: "其",
}


def _circled(sign: str) -> tuple[str, int] | None:
    """①: its block's first sign and its number."""
    for first, size in BLOCKS:
        if first <= ord(sign) < first + size:
            return chr(first), ord(sign) - first + 1
    return None


def _roman(numeral: str) -> int:
    """The number that Ⅳ or iv writes."""
    if len(numeral) == 1 and numeral in "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ":
        return "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ".index(numeral) + 1
    values = [ROMANS[letter] for letter in numeral]
    return sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))
