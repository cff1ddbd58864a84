"""Where a text speaks of all sides together: 双方, 两国元首, 中美两国, 甲国和乙国领导人, 会议, 联合声明.

Only where such words stand, not whether they are the subject of a lead: that is for `leads` to say.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from communique.lexicon import column, rows
from communique.mentions.parties import PartyMention
from communique.mentions.people import PersonFound
from communique.mentions.trie import pattern_of
from communique.rule import Rule
from communique.structure.named_together import find_named_together, words_of

__all__ = ["RULES", "JointSubject", "find_joint_subjects"]


class JointSubject(NamedTuple):
    """`text[start:end]` names the sides together; `kind` is a class of the lexicon, or `parties`, or `people`."""

    start: int
    end: int
    kind: str


def _sides() -> str:
    return rf"(?:{words_of('sides')})(?:与会)?(?:(?:{words_of('offices')})(?![间级]))?+"


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
    },
    spares=("中方和美方", "元首外交"),
)

SPEAKERS = Rule(
    "joint.speaker",
    "a meeting or a joint document that speaks for the sides, or 我们",
    lambda: (
        rf"(?P<meeting>{words_of('meeting')})"
        rf"|(?P<document>(?:《[^》\n]{{1,40}}》)?+(?:{words_of('document')})|《[^》\n]{{1,40}}(?:宣言|声明|公报)》)"
        rf"|(?P<council>{words_of('council')})"
        rf"|(?P<we>{words_of('we')})"
    ),
    reads={"会议通过决议，宣言强调团结。": ("会议", "宣言"), "我们商定再次会面。": ("我们",)},
    spares=("代表团抵达首都。",),
)

QUALIFIED = frozenset("的之关人间民友，。、；）”》\n")
"""双方的…, 两国关系…, 两国人民…: the words only qualify what follows."""

ASIDE_BEGINS = frozenset("根本为基鉴考按遵秉依通经")
"""What may follow a subject and a comma: 双方，本着友好精神，同意…."""


def find_joint_subjects(
    text: str,
    start: int,
    mentions: Sequence[PartyMention] = (),
    people: Sequence[PersonFound] = (),
) -> list[JointSubject]:
    """All places from `start` on where a sentence or a clause can begin with one, in order."""
    sides, speakers = _words(text, start)
    found = [(first, end, "sides") for first, end in sides]
    found += find_named_together(text, start, mentions, people, sides)
    found += speakers
    found.sort()
    openers = _openers()
    return [
        JointSubject(first, end, kind)
        for first, end, kind in _merged(found)
        if (first == 0 or text[first - 1] in openers) and _can_act(text, end)
    ]


@cache
def _places() -> tuple[re.Pattern[str], frozenset[str]]:
    """What finds where the words of both rules can stand, and which of them are words for the sides."""
    words = [(word, kind) for word, kind in rows("joint_subjects") if kind != "offices"]
    return pattern_of([*(word for word, _ in words), "《"]), frozenset(word for word, kind in words if kind == "sides")


def _words(text: str, start: int) -> tuple[list[tuple[int, int]], list[tuple[int, int, str]]]:
    """Words for the sides, and meetings, papers and 我们 with their kinds."""
    pattern, of_sides = _places()
    sides: list[tuple[int, int]] = []
    speakers: list[tuple[int, int, str]] = []
    past_sides = past_speakers = start
    match_sides, match_speakers = SIDES.compiled.match, SPEAKERS.compiled.match
    for word in pattern.finditer(text, start):
        at = word.start()
        if word.group() in of_sides:
            match = match_sides(text, at) if at >= past_sides else None
            if match:
                past_sides = match.end()
                sides.append((_before_short_forms(text, at), past_sides))
        elif at >= past_speakers:
            match = match_speakers(text, at)
            if match:
                past_speakers = match.end()
                speakers.append((at, past_speakers, match.lastgroup or ""))
    return sides, speakers


def _can_act(text: str, end: int) -> bool:
    """Whether a predicate can follow words that end at `end`: not 双方的."""
    if end >= len(text):
        return False
    return text[end] not in QUALIFIED or (text[end] == "，" and text[end + 1 : end + 2] in ASIDE_BEGINS)


@cache
def _openers() -> frozenset[str]:
    """Characters that can stand before a subject: punctuation, the ends of adverbials and of verbs of saying."""
    adverbials = "后前时间来际余面域中上下内里天日年月晚午夜晨刻周一二三四五六末初访行次是为于据悉电道指到载"
    return frozenset("\n，。！？；：“”‘’） 、." + adverbials) | {verb[-1] for verb in column("reporting_verbs")}


def _before_short_forms(text: str, start: int) -> int:
    """Where two short forms begin that stand at the head of a clause, right before 双方 or 两国: 台美双方."""
    begin = start - 2
    if begin < 0 or not (text[begin] in _short_forms() and text[begin + 1] in _short_forms()):
        return start
    return begin if begin == 0 or not text[begin - 1].isalnum() else start


def _merged(found: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """One subject where they touch or overlap (中美 + 双方) or where 和 joins them (某人 + 同 + 各国领导人)."""
    merged: list[tuple[int, int, str]] = []
    before = -1
    for subject in found:
        if subject[0] <= before:
            first, last, kind = merged[-1]
            kind = kind if kind in ("parties", "sides") else subject[2]
            merged[-1] = (first, max(last, subject[1]), kind)
        else:
            merged.append(subject)
        before = merged[-1][1]
    return merged


RULES = (SIDES, SPEAKERS)
