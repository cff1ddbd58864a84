"""Sentences whose subject is one side alone, or somebody who speaks: 中方愿…, 某总统说…, 据某社报道….

They end the item before them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import regex

from communique.lexicon import alternation, column
from communique.mentions.parties import PartyMention
from communique.mentions.people import PersonFound
from communique.rule import Rule
from communique.structure.joint_subjects import JointSubject

__all__ = ["RULES", "Names", "is_one_sided"]


ONE_SIDE = Rule(
    "lead.one-side",
    "a word for one side that names no party: 对方, 我方, 他",
    r"(?:对方|我方|外方|我(?!们)|他们?|她|本人|该国)(?!的)",
    reads={"对方表示欢迎。": ("对方",), "他说，很好。": ("他",)},
    spares=("双方认为", "三方商定", "我们同意"),
)


def _speaks() -> str:
    verbs = {*column("reporting_verbs"), "批评", "质疑", "报道", "阐述", "介绍"}
    first = "".join(sorted({verb[0] for verb in verbs}))
    source = "据[^，。]{1,20}(?:报道|消息|介绍|透露|称)"
    subject = rf"[^，。；]{{2,24}}(?=[{first}])(?:{alternation(sorted(verbs))})[说称道指]?[，：“]"
    return f"(?:{source}|{subject})"


SPEAKS = Rule(
    "lead.speaks",
    "a subject that speaks, or a source that is quoted",
    _speaks,
    reads={"据悉，会议顺利。": (), "某部发言人表示，谢谢。": ("某部发言人表示，",)},
    spares=("协议生效前一切如常。",),
)

ADVERBIAL = regex.compile(r"[^，。；]{1,30}，")
MOST_ADVERBIALS = 3
JOINS = frozenset("和与同及跟、")
ABOUT = JOINS | frozenset("的关－—-（")
"""What may follow the name of a state where it is not the one that acts: 中国同周边国家的互信, 中国－中南半岛走廊."""
LEADS_UP = regex.compile(r"[^，。；：和同与及的对向在]{0,16}")
"""An office before a name: 国务院总理."""


class Names:
    """Where single sides and persons are named, for looking up what a sentence begins with."""

    def __init__(
        self, mentions: Sequence[PartyMention], people: Sequence[PersonFound], joint: Sequence[JointSubject] = ()
    ) -> None:
        persons = [(start, end, "person") for person in people for start, end in person.mentions]
        parties = [(each.start, each.end, each.rule) for each in mentions if each.rule != "party.run-on"]
        self._joint = frozenset(subject.start for subject in joint)
        self._names = sorted(persons + parties)

    def subject(self, text: str, start: int, *, persons_only: bool = False) -> bool:
        """Whether the words at `start` begin with one name, behind an office at most, that nothing joins to another."""
        index = bisect_left(self._names, (start,))
        if index == len(self._names):
            return False
        first, last, rule = self._names[index]
        if first in self._joint:
            return False
        if rule == "person":
            led_up = first == start or LEADS_UP.fullmatch(text, start, first) is not None
            return led_up and text[last : last + 1] not in JOINS
        if first > start or (persons_only and rule != "party.side"):
            return False
        return text[last : last + 1] not in (JOINS if rule == "party.side" else ABOUT)


def is_one_sided(text: str, start: int, end: int, names: Names, *, speakers_only: bool = False) -> bool:
    """Whether the sentence `text[start:end]` has one side, or one who speaks, as its subject.

    `speakers_only`: the name of a state alone does not make it one, as in the words of several speakers.
    """
    if text[start] == "“" and _is_speech(text, start, end):
        return True
    at = start
    for _ in range(MOST_ADVERBIALS):
        if (
            ONE_SIDE.compiled.match(text, at, end)
            or SPEAKS.compiled.match(text, at, end)
            or names.subject(text, at, persons_only=speakers_only)
        ):
            return True
        opening = ADVERBIAL.match(text, at, end)
        if opening is None:
            return False
        at = opening.end()
    return False


def _is_speech(text: str, start: int, end: int) -> bool:
    """Whether what is quoted at `start` is a sentence, not a name: it ends in punctuation, or beyond this sentence."""
    closing = text.find("”", start, end)
    return closing < 0 or text[closing - 1] in "，。！？"


RULES = (ONE_SIDE, SPEAKS)
