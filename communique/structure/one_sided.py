"""Sentences whose subject is one side alone, or somebody who speaks: 中方愿…, 某总统说…, 据某社报道….

They end the item before them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

import regex

from communique.lexicon import column
from communique.mentions.parties import PartyMention
from communique.mentions.people import PersonFound
from communique.rule import Rule

__all__ = ["RULES", "Names", "is_one_sided"]


@cache
def _saying() -> str:
    return "|".join(sorted(column("reporting_verbs"), key=len, reverse=True))


ONE_SIDE = Rule(
    "lead.one-side",
    "a subject that is one side: 中方, 对方, 我, 他",
    r"(?:(?!双方|各方|三方|四方|多方|有关方|缔约|与会|西方|东方|南方|北方|官方|地方|前方|后方)\p{Han}{1,3}方(?!面|式|法|案|向|针|便|位|略|圆|言)|对方|我方|外方|我(?!们)|他们?|她|本人|该国)",
    reads={"中方愿提供帮助。": ("中方",), "他说，很好。": ("他",)},
    spares=("双方认为", "三方商定", "我们同意", "方案已定"),
)

SPEAKS = Rule(
    "lead.speaks",
    "a subject that speaks, or a source that is quoted",
    lambda: rf"(?:据[^，。]{{1,20}}(?:报道|消息|介绍|透露|称)|[^，。；]{{2,24}}(?:{_saying()}|批评|质疑|报道|阐述|介绍)[说称道指]?[，：“])",
    reads={"据悉，会议顺利。": (), "某部发言人表示，谢谢。": ("某部发言人表示，",)},
    spares=("协议生效前一切如常。",),
)

ADVERBIAL = regex.compile(r"[^，。；]{1,30}，")
JOINS = frozenset("和与同及跟、对向在的关于－—-（给为将既从至往")
LEADS_UP = regex.compile(r"[^，。；：和同与及的对向在]{0,16}")
"""An office before a name: 国务院总理."""


class Names:
    """Where single sides and persons are named, for looking up what a sentence begins with."""

    def __init__(self, mentions: Sequence[PartyMention], people: Sequence[PersonFound]) -> None:
        persons = [(start, end, True) for person in people for start, end in person.mentions]
        sides = [(each.start, each.end, False) for each in mentions if each.rule != "party.run-on"]
        self._names = sorted(persons + sides)

    def subject(self, text: str, start: int) -> bool:
        """Whether the words at `start` begin with one name, behind an office at most, that nothing joins to another."""
        index = bisect_left(self._names, (start,))
        if index == len(self._names):
            return False
        first, last, person = self._names[index]
        if not (first == start or (person and LEADS_UP.fullmatch(text, start, first))):
            return False
        return text[last : last + 1] not in JOINS


def is_one_sided(text: str, start: int, end: int, names: Names) -> bool:
    """Whether the sentence `text[start:end]` has one side, or one who speaks, as its subject."""
    if _begins_one_sided(text, start, end, names):
        return True
    opening = ADVERBIAL.match(text, start, end)
    return opening is not None and _begins_one_sided(text, opening.end(), end, names)


def _begins_one_sided(text: str, start: int, end: int, names: Names) -> bool:
    return bool(
        ONE_SIDE.compiled.match(text, start, end)
        or SPEAKS.compiled.match(text, start, end)
        or names.subject(text, start)
    )


RULES = (ONE_SIDE, SPEAKS)
