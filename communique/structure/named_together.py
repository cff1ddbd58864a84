"""Several names that make one subject: 中美, 中国和法国, 甲国总统和乙国总理, 李总理同与会领导人, 东盟国家领导人."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

import regex

from communique.lexicon import alternation, rows
from communique.mentions.parties import PartyMention, party_entry
from communique.mentions.people import PersonFound
from communique.rule import Rule

__all__ = ["RULES", "Stretch", "find_named_together", "words_of"]

Stretch = tuple[int, int]


class Name(NamedTuple):
    """`text[start:end]` names somebody: one party, a run of them (several), a group of states, a person, or sides."""

    start: int
    end: int
    what: str
    party: str | None = None


@cache
def words_of(kind: str) -> str:
    """An alternation of the words of one class, longest first."""
    words = (word for word, word_kind in rows("joint_subjects") if word_kind == kind)
    return alternation(words)


OFFICE = Rule(
    "joint.office",
    "an office behind the name of a party or a person",
    lambda: (
        rf"(?:领导人|两国|双方|三国|三方|(?:国家)?(?:{words_of('offices')})|国王|最高元首|王储|女士|先生|夫妇|政府首脑)"
    ),
    reads={"领导人会晤": ("领导人",)},
    spares=("人民的友谊",),
)

GROUP = Rule(
    "joint.group",
    "the heads or members of a group of states that is named before",
    lambda: rf"(?:国家|成员国|各国|各成员国)(?:{words_of('offices')})?|(?:领导人|元首|首脑|外长|财长|防长|部长)们?",
    reads={"成员国领导人同意": ("成员国领导人",), "领导人发表声明": ("领导人",)},
    spares=("秘书长出席",),
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

CONJUNCTIONS = frozenset("和同与跟及、")
LONGEST_GAP = 24


def find_named_together(
    text: str,
    start: int,
    mentions: Sequence[PartyMention],
    people: Sequence[PersonFound],
    sides: Sequence[Stretch],
) -> list[tuple[int, int, str]]:
    """Where names from `start` on make one subject; the third value is `people` where one of them is a person's.

    `sides` are words for the sides together, which a name can be joined to: 李总理同与会领导人.
    """
    names = [Name(each.start, each.end, _what(each), each.codes[0] if each.codes else None) for each in mentions]
    names += [Name(first, last, "person", person.party) for person in people for first, last in person.mentions]
    names += [Name(first, last, "sides") for first, last in sides]
    names = _without_asides(text, sorted(name for name in names if name.start >= start))
    return [*_alone(text, names), *_joined(text, names)]


def _what(mention: PartyMention) -> str:
    if mention.rule == "party.run-on":
        return "several"
    grouped = mention.rule == "party.group" or (
        mention.rule == "party.name" and party_entry(mention.codes[0]).kind == "organisation"
    )
    return "group" if grouped else "party"


def _alone(text: str, names: Sequence[Name]) -> list[tuple[int, int, str]]:
    """中美, 中美两国元首; 东盟国家领导人."""
    found = []
    for name in names:
        if name.what == "several":
            found.append((name.start, _past_office(text, name.end), "parties"))
        elif name.what == "group":
            group = GROUP.match(text, name.end)
            if group:
                found.append((name.start, group.end(), "parties"))
    return found


def _joined(text: str, names: Sequence[Name]) -> list[tuple[int, int, str]]:
    """中国和法国; 甲国总统和乙国总理, unless both are known to be of one side."""
    found = []
    for one, other in pairwise(names):
        if not one.end < other.start <= one.end + LONGEST_GAP:
            continue
        gap = text[one.end : other.start]
        if CONJUNCTIONS.isdisjoint(gap) or not JOINED.fullmatch(gap):
            continue
        if one.what == other.what == "person" and one.party is not None and one.party == other.party:
            continue
        persons = not {"person", "sides"}.isdisjoint((one.what, other.what))
        found.append((one.start, _past_office(text, other.end), "people" if persons else "parties"))
    return found


def _without_asides(text: str, names: Sequence[Name]) -> list[Name]:
    """A name in brackets behind another is the same one: 某组织（简称）."""
    kept: list[Name] = []
    for name in names:
        if kept and text[kept[-1].end : name.start] == "（" and text[name.end : name.end + 1] == "）":
            kept[-1] = kept[-1]._replace(end=name.end + 1)
        else:
            kept.append(name)
    return kept


def _past_office(text: str, end: int) -> int:
    """Past an office behind a name: 中美两国, 马克龙总统."""
    match = OFFICE.match(text, end)
    return match.end() if match else end


RULES = (OFFICE, GROUP)
