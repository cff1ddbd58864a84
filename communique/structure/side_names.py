"""Which of the parties that a stretch of text names are sides, and which only its place, occasion or subject.

>>> from communique.mentions.parties import find_parties
>>> from communique.structure.mention_index import MentionIndex
>>> text = "中美在瑞士举行会谈，讨论乌克兰问题"
>>> sides_named(text, MentionIndex(find_parties(text)), (0, len(text)))
Named(sides=['CHN', 'USA'], occasions=[])
"""

from __future__ import annotations

from typing import NamedTuple

from communique.mentions.parties import PartyMention, party_entry
from communique.mentions.towns import find_towns
from communique.rule import compiled
from communique.structure.mention_index import MentionIndex, Stretch

__all__ = ["Named", "sides_named"]


class Named(NamedTuple):
    """Codes in order: of the sides, and of the organisations whose meeting is only the occasion."""

    sides: list[str]
    occasions: list[str]


JOINT_ACT = (
    r"会晤|会谈|会见|会面|会商|峰会|首脑会|磋商|谈判|对话|通电话|通话|外长|防长|总理|总统|元首|首脑|领导人|领袖|两国|三国|四国|双方|三方|联合|"
    r"达|签|举行|同意|商定|宣布|发表|建交|关系|合作|经贸|贸易|协议|协定|代表|战略|第[一二三四五六七八九十]|对抗|摩擦|停火"
)
"""Behind a run of names that are the sides by themselves: 中美元首, 欧美峰会."""

MEETING_OF = (
    r"(?:\p{Han}{0,8}第?[\d一二三四五六七八九十]{0,4}[届次轮]?\p{Han}{0,4}?)"
    r"(?:峰会|首脑会|大会|会议|会晤|会期|论坛|理事会)"
    r"|场合|框架|宪章|决议|安理会|期间|总部|常任|公约|机制|气候|教科文|维和|改革|可持续|贸发|会"
)
"""Behind the name of an organisation at whose meeting something happens."""

ATTENDED = r"(?:出席|主持|参加|召开)[^，。；\n]{0,12}$"

TOPIC = (
    r"问题|局势|形势|危机|战争|冲突|核|议题|人权|民主|民生|半岛|内政|事务|国安|独立|海峡|市场|股市|媒体|传媒|报章|通讯社|"
    r"伟大卫国|卫国战争|解体|时期|境内|籍|产品|商品|客机|大选|选举|邀请|投票|投了?[反赞弃]"
)
"""Behind a name that is what the text is about, or who only invited."""

ABOUT = r"(?:据|关于|围绕|有关|涉及|涉|针对|驻|反对|制裁|援助|呼吁|敦促|谴责|声援|支持)$"

BROKERED = (
    r"在[^，。；\n]{2,40}?(?:斡旋|调停|调解|协调|撮合|促成|推动|见证)之?下|"
    r"由[^，。；\n]{2,20}?(?:斡旋|调停|调解|协调|撮合|促成|居间)"
)
"""Those who bring the sides together are none themselves."""

BROKERS = r"斡旋|调停|调解|撮合|居间"
"""Whoever does so is none in the rest of the sentence either."""

MET_THERE, MEETING = r"时间|会晤|会面|会谈", r"会晤|会面|会谈|峰会|宣言|磋商"
"""Behind a state in which others met: 两国高层瑞士会晤; and where these are named right before it: 朝美新加坡峰会."""

MAYOR = r"[府都市州省县]?(?:议会)?副?(?:知事|市长|省长|州长|总督)"
"""Behind a town whose head is a partner, and which is no place: 日本大阪府知事."""

PLACE_BEFORE = frozenset("在于抵赴自从")

PARTNER_BEFORE = frozenset("和与同及")

CONNECTIVES = frozenset("、和与同及—-－“《【（，。 \n")

ABOUT_LENGTH, ATTENDED_LENGTH, TOWN_LENGTH = 4, 16, 8
"""How far around a name these are looked for."""


def sides_named(text: str, index: MentionIndex, stretch: Stretch, *, title: bool = False) -> Named:
    """What `text[stretch]` names. In a `title`, an organisation whose meeting somebody attends is a side."""
    named = Named([], [])
    brokers = compiled(BROKERED).search(text, *stretch)
    brokered = range(*brokers.span()) if brokers else range(0)
    others: set[str] = set()
    if brokers and compiled(BROKERS).search(text, *brokers.span()):
        others.update(*(mention.codes for mention in index.within(brokers.span()) if len(mention.codes) == 1))
    for mention in index.within(stretch):
        if not mention.codes or mention.start in brokered or others.issuperset(mention.codes):
            continue
        pair = mention.rule == "party.run-on" and compiled(JOINT_ACT).match(text, mention.end)
        if pair and not named.sides:
            return Named(list(mention.codes), [])
        occasion = _is_organisation(mention) and compiled(MEETING_OF).match(text, mention.end)
        if not pair and (_is_subject(text, mention) or (not occasion and _is_place(text, index, mention))):
            continue
        if occasion and not (title and _is_attended(text, mention, stretch)):
            named.occasions.extend(code for code in mention.codes if code not in named.occasions)
        else:
            named.sides.extend(code for code in dict.fromkeys(mention.codes) if code not in named.sides)
    return named


def _is_subject(text: str, mention: PartyMention) -> bool:
    """Whether the text is about the party: 乌克兰问题, 关于伊朗."""
    before = max(0, mention.start - ABOUT_LENGTH)
    return (
        compiled(TOPIC).match(text, mention.end) is not None
        or compiled(ABOUT).search(text, before, mention.start) is not None
    )


def _is_place(text: str, index: MentionIndex, mention: PartyMention) -> bool:
    """Whether a state is named as where something happens: 在沙特, 智利APEC峰会, 日本大阪."""
    if mention.rule != "party.name":
        return False
    before = text[mention.start - 1 : mention.start]
    if before in PLACE_BEFORE:
        return True
    pair = index.ending_at(mention.start)
    if pair is not None and pair.rule == "party.run-on" and compiled(MEETING).match(text, mention.end):
        return True
    if compiled(MET_THERE).match(text, mention.end) and before not in CONNECTIVES and before:
        return pair is None
    if _is_organisation(mention) or before in PARTNER_BEFORE:
        return False
    town = next(find_towns(text, mention.end, mention.end + TOWN_LENGTH), None)
    if town is not None and town.start == mention.end:
        return compiled(MAYOR).match(text, town.end) is None
    follower = index.starting_at(mention.end)
    return (
        follower is not None
        and _is_organisation(follower)
        and compiled(MEETING_OF).match(text, follower.end) is not None
    )


def _is_organisation(mention: PartyMention) -> bool:
    return bool(mention.codes) and party_entry(mention.codes[0]).kind == "organisation"


def _is_attended(text: str, mention: PartyMention, stretch: Stretch) -> bool:
    before = max(stretch[0], mention.start - ATTENDED_LENGTH)
    return compiled(ATTENDED).search(text, before, mention.start) is not None
