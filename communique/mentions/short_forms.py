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

__all__ = ["Short", "ShortForm", "find_short_forms", "forms_of"]


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

OFFICE = (
    "国家主席|主席|总统|副总统|总理|副总理|首相|副首相|国王|女王|王储|国务卿|外交部|外交大臣|外长|副外长|外相|防长|国防部|防相|财长|"
    "央行|议长|众院|参院|参议|众议|国会|议会|大使|驻|官员|官方|政府|军方|特使|发言人|贸易代表|商务部|财政部|领导人|领袖|高官|代表团"
)
"""What follows a short form that stands alone: 法总统, 日外相."""

BEFORE_OFFICE = frozenset("和与同及对由向将让是即、，。；：！？（“《〈【\n 方在据和会见")
"""A short form before an office opens a line or follows one of these."""

BOND = "两国|三国|双方|三方|双边|关系|边境|边界|冲突|之间|贸易|经贸"
"""After a run without 中 that has an everyday form: these never follow a person's name."""

RELATION = (
    BOND + "|四国|各方|三边|两军|停火|谈判|会谈|会晤|对话|峰会|战争|协议|首脑|领袖|局势|问题|同盟|联盟|联合|"
    "合作|元首|领导人|外长|防长|达成|同意|签署"
)
"""After a run without 中 that has a shared form."""

RELATION_WITH_CHINA = (
    RELATION + "|友|经济|投资|产能|元首|领导人|总理|总统|外长|防长|外交|高层|高级|战略|全面|全天候|建交|人文|文化|文明|"
    "命运|人民|政府|会见|磋商|协商|签|传统|自贸|民间|民众|青年|教育|科技|防务|军|安全|海洋|能源|农业|铁路|企业|商|论坛|智库|议会|立法|务实|伙伴|永久|铁杆|机制|"
    "共|协定|条约|声明|公报|委员会|政党|社会|地方|媒体|卫生|混委|都|将|应|要|是|一|就|均|同属|也|携手|始终|建立|深化|加强|"
    "保持|愿|致力|坚持|支持|山水|隔|虽|真诚|相|休戚|两|团结|睦邻|互利|长期|创新|和平|在"
)
"""After a run of 中 and a weak form."""


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
        f"(?<=[访赴驻抵][{characters}])|(?=(?:{OFFICE})))"
    )


@cache
def _relation(words: str) -> re.Pattern[str]:
    return re.compile(words)


def _words_behind(forms: list[ShortForm]) -> str:
    """The words of relation of which a run needs one, for want of a surer sign."""
    if any(form.form == "中" for form in forms):
        return RELATION_WITH_CHINA
    return BOND if any(form.everyday for form in forms) else RELATION


def forms_of(run: str) -> tuple[ShortForm, ...]:
    """The short forms that a run is made of, left to right, longest first: 中印尼 is 中 and 印尼."""
    forms = _forms()
    return tuple(forms[found] for found in _forms_pattern().findall(run))


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
        yield from _run(text, start, stop, forms)
    elif forms and stop - start == len(forms[0].form):
        yield from _alone(text, start, stop, forms[0])


def _run(text: str, start: int, end: int, forms: list[ShortForm]) -> Iterator[Short]:
    """Two or more different forms side by side, once what belongs to the words around is cut off."""
    while len(forms) > 1 and text[start - 1 : start] in forms[0].not_after and start:
        start += len(forms.pop(0).form)
    related = _relation(_words_behind(forms)).match(text, end)
    while len(forms) > 1 and not related and end < len(text) and text[end] in forms[-1].not_before:
        end -= len(forms.pop().form)
    if len(forms) < 2 or len({form.form for form in forms}) < len(forms):
        return
    weak = any(form.weak for form in forms)
    if weak and not related:
        return
    yield Short(start, end, tuple(forms), "party.run-on")


def _alone(text: str, start: int, end: int, form: ShortForm) -> Iterator[Short]:
    """A single form: the goal of a visit, or before an office."""
    if not _free(text, start, end, form, form) and not text.startswith("期间", end):  # 访日期间 is not 日期
        return
    before = text[start - 1 : start]
    if before and before in "访赴驻抵":
        yield Short(start, end, (form,), "party.visit")
    elif (not before or before in BEFORE_OFFICE) and _office().match(text, end):
        yield Short(start, end, (form,), "party.office")


@cache
def _office() -> re.Pattern[str]:
    return re.compile(OFFICE)


def _free(text: str, start: int, end: int, first: ShortForm, last: ShortForm) -> bool:
    """Whether nothing beside `text[start:end]` makes another word of it."""
    return not (start and text[start - 1] in first.not_after) and not (end < len(text) and text[end] in last.not_before)
