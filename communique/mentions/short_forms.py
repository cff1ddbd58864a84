"""Parties in a character or two: run together (中日, 中美俄), before 方 (日方), before an office (法总统), after 访.

Most of these characters are also parts of everyday words, so every form says what may not stand beside it, and the
weaker ones need a word of relation after them. A form that several parties share keeps all as candidates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from communique import lexicon

__all__ = ["Short", "ShortForm", "find_short_forms", "forms_of", "is_bound"]


class ShortForm(NamedTuple):
    """A table row.

    In a run, a `weak` form needs a word of relation behind it; an `everyday` one is also part of such common words
    that the document must name the party as well. The characters of the two sets may not stand right beside it.
    """

    form: str
    weak: bool
    everyday: bool
    candidates: tuple[str, ...]
    not_before: frozenset[str]
    not_after: frozenset[str]


class Short(NamedTuple):
    """`text[start:end]` names the parties of `forms` in order."""

    start: int
    end: int
    forms: tuple[ShortForm, ...]
    rule: str


NOT_A_SIDE = "案式向法便面针略程位剂块根圆才始能可"
"""After 方, these make another word: 新方案, 以方便."""

NOT_A_VISIT = "此来出回奔互走探随专到受"
"""Before 访 and the like, these make another word: 此访以…为, 奔赴中."""

BEFORE_OFFICE = frozenset("和与同及对由向将让是即、，。；：！？（“《〈【\n 方在据和会见")
"""A short form before an office opens a line or follows one of these."""

WITH_ISRAEL = frozenset("巴黎叙伊约埃阿沙")
"""Behind 以 at the start of a run; before any other form it is the everyday word."""


@cache
def _forms() -> dict[str, ShortForm]:
    return {
        form: ShortForm(
            form,
            strength != "sure",
            strength == "everyday",
            tuple(candidates.split()),
            frozenset(after if after != "-" else ""),
            frozenset(before if before != "-" else ""),
        )
        for form, strength, candidates, after, before in lexicon.rows("party_abbreviations")
    }


@cache
def _forms_pattern() -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, _forms()), key=len, reverse=True)))


@cache
def _pattern() -> re.Pattern[str]:
    """One character of a form, then what makes it worth a look."""
    characters = "".join(sorted({character for form in _forms() for character in form}))
    return re.compile(
        f"[{characters}](?:[{characters}]?方(?![{NOT_A_SIDE}])|[{characters}]{{1,6}}|"
        f"(?<=(?<![{NOT_A_VISIT}])[访赴驻抵][{characters}])|(?=(?:{_behind('office')})))"
    )


@cache
def _behind(*kinds: str) -> str:
    """An alternation of the words that bear a form out."""
    return "|".join(re.escape(word) for word, kind in lexicon.rows("words_behind") if kind in kinds)


def _relation(forms: list[ShortForm]) -> re.Pattern[str]:
    """What a run with a weak form needs behind it: the more so, the more everyday its forms are."""
    if _with_china(forms):
        return _compiled(_behind("bond", "relation", "china"))
    return _compiled(_behind("bond") if any(form.everyday for form in forms) else _behind("bond", "relation"))


def _with_china(forms: list[ShortForm]) -> bool:
    return any(form.form == "中" for form in forms)


def is_bound(text: str, end: int) -> bool:
    """Whether a word stands there that hardly follows anything but a run of parties: 关系, 两国."""
    return _compiled(_behind("bond", "relation")).match(text, end) is not None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def forms_of(run: str) -> tuple[ShortForm, ...]:
    """The short forms that a run begins with, left to right, longest first: 中印尼 is 中 and 印尼."""
    forms = _forms()
    found: list[ShortForm] = []
    at = 0
    while (next_one := _forms_pattern().match(run, at)) is not None:
        found.append(forms[next_one.group()])
        at = next_one.end()
    return tuple(found)


def find_short_forms(text: str, names: Sequence[tuple[int, int, tuple[str, ...]]]) -> Iterator[Short]:
    """Short forms outside of `names`, which are in order: 日本 in 其中日本 leaves no 中日."""
    ends_at, at = 0, 0
    for found in _pattern().finditer(text):
        start, end = found.span()
        # Names that end before this are behind us; one that reaches into it cuts it short.
        while at < len(names) and names[at][1] <= start:
            at += 1
        ahead = at
        while ahead < len(names) and names[ahead][0] < end:
            first, last, _ = names[ahead]
            if text[first:last] not in _forms():
                if first <= start:
                    start = min(last, end)
                else:
                    end = first
                    break
            ahead += 1
        start = max(start, ends_at)
        if start >= end:
            continue
        for short in _read(text, start, end):
            ends_at = short.end
            yield short


def _read(text: str, start: int, end: int) -> Iterator[Short]:
    """What a stretch of short forms amounts to, perhaps with 方 at its end or behind it."""
    side = text[end - 1] == "方"
    stop = end - 1 if side else end
    side = side or (text.startswith("方", end) and text[end + 1 : end + 2] not in NOT_A_SIDE)
    forms = list(forms_of(text[start:stop]))
    if side and forms and start + sum(len(form.form) for form in forms) == stop:
        last = forms.pop()
        first = stop - len(last.form)
        if _free(text, first, stop, last, last) and not (last.weak and text[first - 1 : first] in last.not_after):
            yield from _run(text, start, first, forms)
            yield Short(first, stop + 1, (last,), "party.side")
            return
        return
    if len(forms) > 1:
        yield from _run(text, start, start + sum(len(form.form) for form in forms), forms)
    elif forms and stop - start == len(forms[0].form) == 1:
        yield from _alone(text, start, stop, forms[0])


def _run(text: str, start: int, end: int, forms: list[ShortForm]) -> Iterator[Short]:
    """Two or more different forms side by side, once what belongs to the words around is cut off."""
    while len(forms) > 1 and (
        (start and text[start - 1] in forms[0].not_after)
        or (forms[0].form == "以" and forms[1].form not in WITH_ISRAEL)
    ):
        start += len(forms.pop(0).form)
    related = _relation(forms).match(text, end)
    while len(forms) > 1 and not related and end < len(text) and text[end] in forms[-1].not_before:
        end -= len(forms.pop().form)
    if len(forms) < 2 or len({form.form for form in forms}) < len(forms):
        return
    if not related and (any(form.weak for form in forms) or not (_with_china(forms) or _opens(text, start))):
        return
    yield Short(start, end, tuple(forms), "party.run-on")


def _opens(text: str, start: int) -> bool:
    """Whether a clause begins there, or a word before that takes a party: else it may be inside a person's name."""
    return start == 0 or text[start - 1] in BEFORE_OFFICE


def _alone(text: str, start: int, end: int, form: ShortForm) -> Iterator[Short]:
    """A single form: the goal of a visit, or before an office."""
    if not _free(text, start, end, form, form) and not text.startswith("期间", end):  # 访日期间 is not 日期
        return
    before = text[start - 1 : start]
    if before and before in "访赴驻抵":
        yield Short(start, end, (form,), "party.visit")
    elif _opens(text, start) and _compiled(_behind("office")).match(text, end):
        yield Short(start, end, (form,), "party.office")


def _free(text: str, start: int, end: int, first: ShortForm, last: ShortForm) -> bool:
    """Whether nothing beside `text[start:end]` makes another word of it."""
    return not (start and text[start - 1] in first.not_after) and not (end < len(text) and text[end] in last.not_before)
