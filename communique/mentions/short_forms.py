"""Parties in a character or two: run together (中日, 中美俄), before 方 (日方), before an office (法总统), after 访.

Most of these characters are also parts of everyday words, so every form says what may not stand beside it, and the
weaker ones need a word of relation after them. A form that several parties share keeps all as candidates.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from communique import lexicon
from communique.mentions.trie import pattern_of

__all__ = ["Short", "ShortForm", "find_short_forms", "forms_of", "is_bound", "is_plain", "stands_for"]


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


class Run(NamedTuple):
    """The forms that a run of characters begins with, and what all of them need to be believed."""

    forms: tuple[ShortForm, ...]
    length: int
    with_china: bool
    weak: bool
    everyday: bool
    distinct: bool


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

REMEMBERED = 4096
"""How many different runs are kept with what was found out about them."""

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
        f"(?<=(?<![{NOT_A_VISIT}])[访赴驻抵][{characters}])|(?=(?:{lexicon.alternation(_behind('office'))})))"
    )


def _behind(*kinds: str) -> Iterable[str]:
    """The words that bear a form out."""
    return (word for word, kind in lexicon.rows("context_words") if kind in kinds)


@cache
def _relation(with_china: bool, everyday: bool) -> re.Pattern[str]:
    """What a run with a weak form needs behind it: the more so, the more everyday its forms are."""
    if with_china:
        return pattern_of(_behind("bond", "relation", "china"))
    return pattern_of(_behind("bond") if everyday else _behind("bond", "relation"))


@cache
def _office() -> re.Pattern[str]:
    return pattern_of(_behind("office"))


def is_bound(text: str, end: int) -> bool:
    """Whether a word stands there that hardly follows anything but a run of parties: 关系, 两国."""
    return _relation(False, False).match(text, end) is not None


def forms_of(run: str) -> tuple[ShortForm, ...]:
    """The short forms that a run begins with, left to right, longest first: 中印尼 is 中 and 印尼."""
    forms = _forms()
    found: list[ShortForm] = []
    at = 0
    while (next_one := _forms_pattern().match(run, at)) is not None:
        found.append(forms[next_one.group()])
        at = next_one.end()
    return tuple(found)


@lru_cache(REMEMBERED)
def _run_of(run: str) -> Run:
    forms = forms_of(run)
    written = [form.form for form in forms]
    return Run(
        forms,
        sum(map(len, written)),
        "中" in written,
        any(form.weak for form in forms),
        any(form.everyday for form in forms),
        len(set(written)) == len(written),
    )


@lru_cache(REMEMBERED)
def stands_for(forms: tuple[ShortForm, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The codes that the forms stand for, where all are certain; and the candidates of those that are not."""
    candidates = tuple(code for form in forms if len(form.candidates) > 1 for code in form.candidates)
    return () if candidates else tuple(form.candidates[0] for form in forms), candidates


@lru_cache(REMEMBERED)
def is_plain(run: str) -> bool:
    """Whether a run, perhaps with 方, stands for the same different parties in any text, whatever else that names."""
    forms = forms_of(run.removesuffix("方"))
    codes = {form.candidates for form in forms}
    return len(codes) == len(forms) and not any(form.everyday or len(form.candidates) > 1 for form in forms)


def find_short_forms(text: str, names: Sequence[tuple[int, int, tuple[str, ...]]]) -> list[Short]:
    """Short forms outside of `names`, which are in order: 日本 in 其中日本 leaves no 中日."""
    forms = _forms()
    found: list[Short] = []
    ends_at, at, count = 0, 0, len(names)
    for stretch in _pattern().finditer(text):
        start, end = stretch.span()
        # Names that end before this are behind us; one that reaches into it cuts it short.
        while at < count and names[at][1] <= start:
            at += 1
        ahead = at
        while ahead < count and names[ahead][0] < end:
            first, last, _ = names[ahead]
            if text[first:last] not in forms:
                if first <= start:
                    start = min(last, end)
                else:
                    end = first
                    break
            ahead += 1
        start = max(start, ends_at)
        if start < end and _read(text, start, end, found):
            ends_at = found[-1].end
    return found


def _read(text: str, start: int, end: int, found: list[Short]) -> bool:
    """Add what a stretch of short forms amounts to, perhaps with 方 at its end or behind it; False for nothing."""
    side = text[end - 1] == "方"
    stop = end - 1 if side else end
    side = side or (text.startswith("方", end) and text[end + 1 : end + 2] not in NOT_A_SIDE)
    run = _run_of(text[start:stop])
    forms = run.forms
    if side and forms and start + run.length == stop:
        last = forms[-1]
        first = stop - len(last.form)
        if not _free(text, first, stop, last) or (last.weak and text[first - 1 : first] in last.not_after):
            return False
        if len(forms) > 2:
            _add_run(text, start, first, _run_of(text[start:first]), found)
        found.append(Short(first, stop + 1, (last,), "party.side"))
        return True
    if len(forms) > 1:
        return _add_run(text, start, start + run.length, run, found)
    return bool(forms) and stop - start == run.length == 1 and _add_single(text, start, stop, forms[0], found)


def _add_run(text: str, start: int, end: int, run: Run, found: list[Short]) -> bool:
    """Two or more different forms side by side, once what belongs to the words around is cut off."""
    while len(run.forms) > 1 and (
        (start and text[start - 1] in run.forms[0].not_after)
        or (run.forms[0].form == "以" and run.forms[1].form not in WITH_ISRAEL)
    ):
        start += len(run.forms[0].form)
        run = _run_of(text[start:end])
    behind = text[end : end + 1]
    doubtful = run.weak or not run.with_china or (behind and behind in run.forms[-1].not_before)
    related = doubtful and _relation(run.with_china, run.everyday).match(text, end)
    while not related and len(run.forms) > 1 and end < len(text) and text[end] in run.forms[-1].not_before:
        end -= len(run.forms[-1].form)
        run = _run_of(text[start:end])
    if len(run.forms) < 2 or not run.distinct:
        return False
    if related or (not run.weak and (run.with_china or _opens(text, start))):
        found.append(Short(start, end, run.forms, "party.run-on"))
        return True
    return False


def _opens(text: str, start: int) -> bool:
    """Whether a clause begins there, or a word before that takes a party: else it may be inside a person's name."""
    return start == 0 or text[start - 1] in BEFORE_OFFICE


def _add_single(text: str, start: int, end: int, form: ShortForm, found: list[Short]) -> bool:
    """A single form: the goal of a visit, or before an office."""
    if not _free(text, start, end, form) and not text.startswith("期间", end):  # 访日期间 is not 日期
        return False
    before = text[start - 1 : start]
    if before and before in "访赴驻抵":
        found.append(Short(start, end, (form,), "party.visit"))
        return True
    if _opens(text, start) and _office().match(text, end):
        found.append(Short(start, end, (form,), "party.office"))
        return True
    return False


def _free(text: str, start: int, end: int, form: ShortForm) -> bool:
    """Whether nothing beside `text[start:end]` makes another word of it."""
    return not (start and text[start - 1] in form.not_after) and not (end < len(text) and text[end] in form.not_before)
