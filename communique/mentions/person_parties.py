"""Whose people they are, where no country stands before their offices."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from communique.lexicon import rows
from communique.mentions.offices import PartyIndex
from communique.mentions.person_entities import Entity
from communique.mentions.person_names import Shape, is_all_sounds

__all__ = ["settle_parties"]

SPEAKS = re.compile(r"[^，。；：\n]{0,24}?(?:表示|指出|强调|认为|说|称|感谢|赞赏|高度评价|欢迎|祝贺)")
BEGINS = frozenset("，。；：“”\n")

HIGHEST = frozenset(("国家主席", "国家副主席"))
"""Others are not called so without their country."""

REGION = "行政长官"
REGIONS = {"HKG", "MAC"}
"""Only these have an office of that title."""

OWN = re.compile(
    r"[一-鿿]{1,8}部(?:长|副?部长|长助理|部长助理|(?:新闻)?发言人|[一-鿿]{0,8}司副?司?长)|驻[一-鿿]{1,8}大使"
)
"""Titles that a Chinese text gives without 中国 where they are China's."""

PLAIN = frozenset(("主席", "总书记", "总理", "副总理", "副主席", "外长", "委员长"))
"""Titles that are China's only where nobody else in the text can bear a name of the same shape."""

SAME_SHAPE = frozenset(("VNM", "KOR", "PRK", "SGP", "TWN", "JPN", "HKG", "MAC", "MYS"))
"""Where people bear names of the same shape as in China."""

NOT_CHINESE = frozenset(
    ("总统", "副总统", "首相", "国王", "女王", "最高元首", "王储", "太后", "埃米尔", "酋长", "国务卿", "总督")
)

HOW_MANY = 8
FAR = 240
SPEECH = 6000


def settle_parties(text: str, index: PartyIndex, entities: Sequence[Entity]) -> None:
    """Give a party to those who have none, where the text tells: by their words, or because it is a Chinese text."""
    without = [person for person in entities if person.party is None]
    if not without:
        return
    codes = {code for mention in index.parties for code in mention.codes}
    home = "CHN" if "CHN" in codes or any(person.party == "CHN" for person in entities) else None
    if "中央社" in text[:400]:
        home = "TWN"
    mentions = sorted(place for person in entities for place in person.mentions)
    domestic = not codes - {"CHN"} and ("CHN" in codes or _has_chinese_places(text))
    for person in without:
        if not HIGHEST.isdisjoint(person.offices) and _is_chinese(person):
            person.party = "CHN"
        elif REGION in person.offices and len(codes & REGIONS) == 1:
            (person.party,) = codes & REGIONS
        elif home is not None and _is_own(person, codes):
            person.party = home
        else:
            person.party = (
                _own_words(text, index, person, mentions)
                or _own_speech(text, index, person)
                or _company(text, index, person)
            )
        if (
            person.party is None
            and domestic
            and person.shape is Shape.SURNAME
            and NOT_CHINESE.isdisjoint(person.offices)
        ):
            person.party = "CHN"


def _is_chinese(person: Entity) -> bool:
    return person.shape is Shape.SURNAME and not is_all_sounds(person.name)


def _is_own(person: Entity, codes: set[str]) -> bool:
    """Whether a text that is at home somewhere means its own state, in giving the titles of `person` without one."""
    if person.shape is not Shape.SURNAME:
        return False
    if any(OWN.fullmatch(title) for title in person.offices):
        return True
    return codes.isdisjoint(SAME_SHAPE) and not PLAIN.isdisjoint(person.offices) and _is_chinese(person)


def _own_words(text: str, index: PartyIndex, person: Entity, mentions: list[tuple[int, int]]) -> str | None:
    """Whose side speaks in what the person says: 法方愿…, 法中关系…: one's own country is named first."""
    abroad = not NOT_CHINESE.isdisjoint(person.offices) or is_all_sounds(person.name)
    for _, end in person.mentions[:HOW_MANY]:
        verb = SPEAKS.match(text, end)
        if verb is None:
            continue
        stop = text.find("\n", verb.end(), verb.end() + FAR)
        stop = stop if stop >= 0 else verb.end() + FAR
        for start, after in mentions[bisect_left(mentions, (verb.end(), 0)) : bisect_left(mentions, (stop, 0))]:
            if SPEAKS.match(text, after) and text[start - 1] in BEGINS:
                stop = start
                break
        for mention in index.between(verb.end(), stop):
            codes = mention.codes
            side = len(codes) == 1 and text[mention.end - 1] == "方" and text[mention.start - 1] in BEGINS
            if codes and (side or (len(codes) == 2 and codes[0] != "CHN")) and not (codes[0] == "CHN" and abroad):
                return codes[0]
    return None


def _own_speech(text: str, index: PartyIndex, person: Entity) -> str | None:
    """Whose side speaks in a speech: the one that it calls 某方, or speaks of far more than of any other."""
    if person.rule != "person.byline":
        return None
    counts: Counter[str] = Counter()
    for mention in index.between(0, SPEECH):
        if len(mention.codes) == 1:
            if text[mention.end - 1] == "方" and text[mention.start - 1 : mention.start] in BEGINS:
                return mention.codes[0]
            counts[mention.codes[0]] += 1
    return _far_most(counts)


def _company(text: str, index: PartyIndex, person: Entity) -> str | None:
    """The state that is named most in the sentences that name a head of state or government by the title alone."""
    if NOT_CHINESE.isdisjoint(person.offices):
        return None
    counts: Counter[str] = Counter()
    for start, end in person.mentions[:HOW_MANY]:
        low = max(text.rfind(mark, max(0, start - 80), start) for mark in "。\n")
        high = text.find("。", end, end + 80)
        for mention in index.between(max(low, start - 80), high if high >= 0 else end + 80):
            counts.update(code for code in mention.codes if code != "CHN")
    return _far_most(counts)


def _far_most(counts: Counter[str]) -> str | None:
    """What is counted twice or more, and twice as often as anything else."""
    ranked = counts.most_common(2)
    if not ranked or ranked[0][1] < 2 or (len(ranked) > 1 and ranked[1][1] * 2 > ranked[0][1]):
        return None
    return ranked[0][0]


def _has_chinese_places(text: str) -> bool:
    """Whether cities of China are named at the head of the text."""
    head = text[:4000]
    names = next((names for code, names in rows("cities") if code == "CHN"), "")
    return sum(name in head for name in names.split()) > 1
