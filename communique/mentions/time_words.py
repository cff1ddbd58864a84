"""The words of time in a text, one by one: 明年, 第三季度, 11月, 24日, 下午; `dates` puts them together.

They are found by numerals with a unit, by the words of `lexicon/time_words.tsv`, and by weeks with their days. Each
pattern begins with a set of characters, so that the search skips what can't begin a time.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from communique.lexicon import rows
from communique.mentions.numeral_times import NAMELESS_YEARS, REPUBLIC, numeral_times
from communique.mentions.times import EVENT, TELLING, Atom, Term
from communique.mentions.trie import pattern_of

__all__ = ["time_words"]


def time_words(text: str) -> list[Atom]:
    """All words of time in `text`, from the left, none overlapping another."""
    atoms = numeral_times(text) + _listed(text)
    if "周" in text or "星期" in text or "礼拜" in text:
        atoms += [atom for match in _WEEK.finditer(text) if (atom := _week(text, match))]
    if "）年" in text or "）月" in text or "）日" in text:
        atoms += [atom for match in _SAID_TWICE.finditer(text) if (atom := _said_twice(match))]
    atoms.sort(key=lambda atom: (atom.start, -atom.end))
    kept: list[Atom] = []
    for atom in atoms:
        if not kept or atom.start >= kept[-1].end:
            kept.append(atom)
    return kept


class _Word(NamedTuple):
    first: tuple[Term, ...]
    last: tuple[Term, ...] | None
    basis: str
    not_after: frozenset[str]
    not_before: frozenset[str]
    rule: str


@cache
def _lexicon() -> tuple[re.Pattern[str], dict[str, _Word]]:
    """One pattern that finds the words of the table, and the words."""
    words: dict[str, _Word] = {}
    for word, meaning, basis, not_after, not_before in rows("time_words"):
        first, _, last = meaning.partition(" to ")
        words[word] = _Word(
            _terms(first),
            _terms(last) if last else None,
            basis,
            frozenset(not_after),
            frozenset(not_before),
            "date.vague" if meaning == "vague" else "date.relative",
        )
    return pattern_of(words), words


def _terms(meaning: str) -> tuple[Term, ...]:
    """`year+1 half1` → next year, first half."""
    if meaning == "vague":
        return ()
    terms = []
    for step in meaning.split():
        unit = step.rstrip("+-0123456789")
        value = step[len(unit) :]
        terms.append(Term(unit, int(value), value[0] in "+-"))
    return tuple(terms)


def _listed(text: str) -> list[Atom]:
    pattern, words = _lexicon()
    atoms = []
    for match in pattern.finditer(text):
        word = words[match.group()]
        start, end = match.span()
        if (start and text[start - 1] in word.not_after) or (
            text[end : end + 1] in word.not_before and end < len(text)
        ):
            continue
        atoms.append(Atom(start, end, word.first, word.basis, word.last, word.rule))
    return atoms


_SAID_TWICE = re.compile(r"[今昨明前后去本上下次翌同]（([0-9]{1,4})）([年月日])")
_SAID_UNITS = {"年": "year", "月": "month", "日": "day"}


def _said_twice(match: re.Match[str]) -> Atom | None:
    """今（2）日, 去（109）年: a word of time with its number in brackets, which counts."""
    value, unit = int(match.group(1)), _SAID_UNITS[match.group(2)]
    if unit == "year":
        value += REPUBLIC if value in NAMELESS_YEARS else 0
        possible = 1900 <= value <= 2199
    else:
        possible = 1 <= value <= (12 if unit == "month" else 31)
    basis = TELLING if unit == "day" else EVENT
    return Atom(*match.span(), (Term(unit, value),), basis, rule="date.apposition") if possible else None


_WEEKDAY = (
    "一(?![次年些个直系场轮架位家名同道致般批项份])|[二三四五六](?![次年十百千万])|日(?![本方韩美俄元])|[天末](?!气)"
)
"""Days of the week; what follows may show that the numeral counts something else (本周二十国集团, 上周日本)."""
_WEEK = re.compile(rf"(?:周|星期|礼拜)(?:({_WEEKDAY})|(?![年边期围全到密知旋刊岁报恩总]))")
_WHICH_WEEK = re.compile(r"(?:(上上|上|下下|下|本|这一?|当)个?)$")
_STEPS = {"上上": -2, "上": -1, "下": 1, "下下": 2}
_COMING = re.compile(r"(?:将|定|拟|计划|预计|可能)[于在]?$")


def _week(text: str, match: re.Match[str]) -> Atom | None:
    """本周, 下周二, 周五, 上周末, 星期日."""
    start, end = match.span()
    which = _WHICH_WEEK.search(text, max(0, start - 3), start)
    day = match.group(1)
    terms: tuple[Term, ...] = ()
    if which:
        terms = (Term("week", _STEPS.get(which.group(1), 0), True),)
    elif not day or (start and text[start - 1] in _NO_WEEKDAY):
        return None
    if day:
        value = 8 if day == "末" else "一二三四五六日".find(day) + 1 or 7
        coming = which is None and _COMING.search(text, max(0, start - 3), start) is not None
        terms += (Term("weekday", value, coming),)
    return Atom(which.start() if which else start, end, terms, TELLING, rule="date.weekday")


_NO_WEEKDAY = frozenset("每一二三四五六七八九十两几数半多逢年四")
