"""Several names that make one subject: 中美, 中国和法国, 甲国总统和乙国总理, 李总理同与会领导人, 东盟国家领导人."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from operator import attrgetter, itemgetter

import regex

from communique.lexicon import alternation, rows
from communique.mentions.parties import PartyMention, party_entry
from communique.mentions.people import PersonFound
from communique.rule import Rule

__all__ = ["RULES", "Stretch", "find_named_together", "words_of"]

Stretch = tuple[int, int]


Named = PartyMention | PersonFound | None
Name = tuple[int, int, Named]
"""Where a name stands, and who is named; None for words for the sides."""

PLACE = itemgetter(0, 1)


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
WHEN = r"(?:[今昨]日|[今昨]天|当[日天]|\d{1,2}日|[上下]午|晚|（[^）\n]{1,10}）|在\p{Han}{2,6}?(?=[和同与])){0,3}+"
JOINED = regex.compile(
    rf"{WHEN}[\p{{Han}}·“”--[{NO_OFFICE}{BEFORE_CONJUNCTION}]]{{0,12}}(?<![共一不])[和同与跟及、]"
    rf"(?:[\p{{Han}}·--[{NO_OFFICE}见签]]{{0,12}}{OFFICES})?",
    regex.VERSION1,
)
"""What may stand between two names that are one subject: an office, a conjunction, another office."""

TITLE = regex.compile(rf"\p{{Han}}{{0,16}}?{OFFICES}")
"""An office between a state's name and a person's: 外交部长."""

LONGEST_TITLE = 18
GROUP_BEGINS = frozenset("国成各领元首外财防部")
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
    mentions = mentions[bisect_left(mentions, start, key=attrgetter("start")) :]
    names: list[Name] = [(each.start, each.end, each) for each in mentions]
    names += [(first, last, person) for person in people for first, last in person.mentions if first >= start]
    names += [(first, last, None) for first, last in sides]
    names.sort(key=PLACE)
    return [*_alone(text, mentions), *_joined(text, _without_asides(text, names) if "（" in text else names)]


def _alone(text: str, mentions: Sequence[PartyMention]) -> list[tuple[int, int, str]]:
    """中美, 中美两国元首; 东盟国家领导人."""
    found = []
    for mention in mentions:
        if mention.rule == "party.run-on":
            found.append((mention.start, _past_office(text, mention.end), "parties"))
        elif text[mention.end : mention.end + 1] in GROUP_BEGINS and _is_group(mention):
            group = GROUP.match(text, mention.end)
            if group:
                found.append((mention.start, group.end(), "parties"))
    return found


def _is_group(mention: PartyMention) -> bool:
    """Whether a mention names a group or an organisation of states."""
    return mention.rule == "party.group" or (
        mention.rule == "party.name" and party_entry(mention.codes[0]).kind == "organisation"
    )


def _joined(text: str, names: Sequence[Name]) -> list[tuple[int, int, str]]:
    """中国和法国; 甲国总统和乙国总理; 甲国总统某人和乙国总理某人, unless both are known to be of one side."""
    found: list[tuple[int, int, str]] = []
    for index, (name, following) in enumerate(pairwise(names)):
        _, last, who = name
        begin, end, other = following
        if not last < begin <= last + LONGEST_GAP:
            continue
        gap = text[last:begin]
        if CONJUNCTIONS.isdisjoint(gap):
            if found and found[-1][1] >= begin and isinstance(other, PersonFound):
                found[-1] = (found[-1][0], end, "people")
        elif JOINED.fullmatch(gap) and not _of_one_side(who, other):
            parties = isinstance(who, PartyMention) and isinstance(other, PartyMention)
            found.append((_head(text, names, index), _past_office(text, end), "parties" if parties else "people"))
    return found


def _head(text: str, names: Sequence[Name], index: int) -> int:
    """Where a name begins, or the state and the office that lead up to a person's: 国务院总理, 甲国外长."""
    first, _, who = names[index]
    if not isinstance(who, PersonFound):
        return first
    if index:
        before, last, _ = names[index - 1]
        if last < first <= last + LONGEST_TITLE and TITLE.fullmatch(text, last, first):
            return before
    floor = max(0, first - LONGEST_TITLE)
    head = max(text.rfind(mark, floor, first) for mark in "，。；：、\n ") + 1
    return head if head and TITLE.fullmatch(text, head, first) else first


def _of_one_side(who: Named, other: Named) -> bool:
    """Whether both are persons, and known to be of the same party."""
    if not (isinstance(who, PersonFound) and isinstance(other, PersonFound)):
        return False
    return who.party is not None and who.party == other.party


def _without_asides(text: str, names: Sequence[Name]) -> list[Name]:
    """A name in brackets behind another is the same one: 某组织（简称）."""
    kept: list[Name] = []
    before = -1
    for name in names:
        first, last, _ = name
        if first == before + 1 and text[before] == "（" and text[last : last + 1] == "）":
            start, _, who = kept[-1]
            kept[-1] = (start, last + 1, who)
        else:
            kept.append(name)
        before = kept[-1][1]
    return kept


def _past_office(text: str, end: int) -> int:
    """Past an office behind a name: 中美两国, 某某总统."""
    match = OFFICE.match(text, end)
    return match.end() if match else end


RULES = (OFFICE, GROUP)
