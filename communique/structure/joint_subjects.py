"""Where a text speaks of all sides together: 双方, 两国元首, 中美两国, 甲国和乙国领导人, 会议, 联合声明.

Only where such words stand, not whether they are the subject of a lead: that is for `leads` to say.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

import regex

from communique.lexicon import column, rows
from communique.mentions.parties import PartyMention
from communique.mentions.people import PersonFound
from communique.rule import Rule

__all__ = ["RULES", "JointSubject", "find_joint_subjects"]


class JointSubject(NamedTuple):
    """`text[start:end]` names the sides together; `kind` is a class of the lexicon, or `parties`, or `people`."""

    start: int
    end: int
    kind: str


@cache
def _words(kind: str) -> str:
    """An alternation of the words of one class, longest first."""
    words = (word for word, word_kind in rows("joint_subjects") if word_kind == kind)
    return "|".join(sorted(words, key=len, reverse=True))


def _sides() -> str:
    return rf"(?:{_words('sides')})(?:与会)?(?:(?:{_words('offices')})(?![间级]))?+"


@cache
def _short_forms() -> frozenset[str]:
    """Short forms of parties, of one character."""
    return frozenset(form for form in column("party_abbreviations") if len(form) == 1) | {"台", "陆"}


SIDES = Rule(
    "joint.sides",
    "双方, 两国, 三方, 与会各方, with or without an office: the sides together",
    _sides,
    reads={
        "两国元首会面后，双方握手。": ("两国元首", "双方"),
        "与会各方和两党两国领导人": ("与会各方", "两党两国领导人"),
        "台美双方": ("台美双方",),
    },
    spares=("中方和美方", "元首外交"),
)

SPEAKERS = Rule(
    "joint.speaker",
    "a meeting or a joint document that speaks for the sides, or 我们",
    lambda: (
        rf"(?P<meeting>{_words('meeting')})"
        rf"|(?P<document>(?:《[^》\n]{{1,40}}》)?+(?:{_words('document')})|《[^》\n]{{1,40}}(?:宣言|声明|公报)》)"
        rf"|(?P<we>{_words('we')})"
    ),
    reads={"会议通过决议，宣言强调团结。": ("会议", "宣言"), "我们商定再次会面。": ("我们",)},
    spares=("代表团抵达首都。",),
)

OFFICE = Rule(
    "joint.office",
    "an office behind the name of a party or a person",
    lambda: (
        rf"(?:领导人|两国|双方|三国|三方|(?:国家)?(?:{_words('offices')})|国王|最高元首|王储|女士|先生|夫妇|政府首脑)"
    ),
    reads={"领导人会晤": ("领导人",)},
    spares=("人民的友谊",),
)

OFFICES = (
    r"(?:书记|主席|总统|总理|首相|[部外防财议院会社省州局司市]长|国王|女王|王储|亲王|大公|埃米尔|苏丹|元首|领导人|大臣"
    r"|国务卿|代表|委员|夫妇|女士|先生)"
)
NO_OFFICE = "将愿对就在向从把被是最首个"
BEFORE_CONJUNCTION = "要应推促支希望期已还也都正会能可欢赞感谢邀表强指说称认第，"
JOINED = regex.compile(
    rf"[\p{{Han}}·“”--[{NO_OFFICE}{BEFORE_CONJUNCTION}]]{{0,12}}(?<![共一不])[和同与跟及、]"
    rf"(?:[\p{{Han}}·--[{NO_OFFICE}见签]]{{0,12}}{OFFICES})?",
    regex.VERSION1,
)
"""What may stand between two names that are one subject: an office, a conjunction, another office."""

QUALIFIED = frozenset("的之关人间民友，。、；）”》\n")
"""双方的…, 两国关系…, 两国人民…: the words only qualify what follows."""

CONJUNCTIONS = frozenset("和同与跟及、")
LONGEST_GAP = 24


def find_joint_subjects(
    text: str,
    start: int,
    mentions: Sequence[PartyMention] = (),
    people: Sequence[PersonFound] = (),
) -> list[JointSubject]:
    """All places from `start` on where a sentence or a clause can begin with one, in order."""
    found = [
        JointSubject(_before_short_forms(text, match.start()), match.end(), "sides")
        for match in SIDES.finditer(text, start)
    ]
    names = [(mention.start, mention.end, "parties", mention.rule == "party.run-on") for mention in mentions]
    names += [(first, last, "people", False) for person in people for first, last in person.mentions]
    names += [(subject.start, subject.end, "people", False) for subject in found]
    found += _named_together(text, _without_asides(text, sorted(name for name in names if name[0] >= start)))
    found += [
        JointSubject(match.start(), match.end(), match.lastgroup or "") for match in SPEAKERS.finditer(text, start)
    ]
    found.sort()
    return [subject for subject in _merged(found) if _may_be_subject(text, subject)]


def _may_be_subject(text: str, subject: JointSubject) -> bool:
    """Whether what stands around the words lets them be a subject: not 为双方, not 双方的."""
    start, end, _ = subject
    return (start == 0 or text[start - 1] in _openers()) and end < len(text) and text[end] not in QUALIFIED


@cache
def _openers() -> frozenset[str]:
    """Characters that can stand before a subject: punctuation, the ends of adverbials and of verbs of saying."""
    adverbials = "后前时间来际余面域中上下内里日年月晚午夜晨刻周一二三四五六末初访行次是为于据悉电道指到载"
    return frozenset("\n，。！？；：“”‘’） 、." + adverbials) | {verb[-1] for verb in column("reporting_verbs")}


def _named_together(text: str, names: list[tuple[int, int, str, bool]]) -> list[JointSubject]:
    """中美, 中国和法国, 甲国总统和乙国总理, 李总理同与会领导人: several names that make one subject."""
    found = [
        JointSubject(first, _past_office(text, last), kind)
        for first, last, kind, several in names
        if several and (first == 0 or text[first - 1] in _openers())
    ]
    for (first, last, kind, _), (begin, end, other, _) in pairwise(names):
        if last < begin <= last + LONGEST_GAP:
            gap = text[last:begin]
            if not CONJUNCTIONS.isdisjoint(gap) and JOINED.fullmatch(gap):
                both = "people" if "people" in (kind, other) else "parties"
                found.append(JointSubject(first, _past_office(text, end), both))
    return found


def _without_asides(text: str, names: list[tuple[int, int, str, bool]]) -> list[tuple[int, int, str, bool]]:
    """A name in brackets behind another is the same one: 某组织（简称）."""
    kept: list[tuple[int, int, str, bool]] = []
    for name in names:
        start, end, *_ = name
        if kept and text[kept[-1][1] : start] == "（" and text[end : end + 1] == "）":
            first, _, kind, several = kept[-1]
            kept[-1] = (first, end + 1, kind, several)
        else:
            kept.append(name)
    return kept


def _before_short_forms(text: str, start: int) -> int:
    """Where two short forms begin that stand at the head of a clause, right before 双方 or 两国: 台美双方."""
    begin = start - 2
    if begin < 0 or not (text[begin] in _short_forms() and text[begin + 1] in _short_forms()):
        return start
    return begin if begin == 0 or not text[begin - 1].isalnum() else start


def _past_office(text: str, end: int) -> int:
    """Past an office behind a name: 中美两国, 马克龙总统."""
    match = OFFICE.match(text, end)
    return match.end() if match else end


def _merged(found: list[JointSubject]) -> list[JointSubject]:
    """One subject where they touch or overlap (中美 + 双方) or where 和 joins them (某人 + 同 + 各国领导人)."""
    merged: list[JointSubject] = []
    for subject in found:
        last = merged[-1] if merged else None
        if last and subject.start <= last.end:
            kind = last.kind if last.kind in ("parties", "sides") else subject.kind
            merged[-1] = JointSubject(last.start, max(last.end, subject.end), kind)
        else:
            merged.append(subject)
    return merged


RULES = (SIDES, SPEAKERS, OFFICE)
