"""The sides that met or agreed, not every country that is named; and what every mention stands for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import regex

from communique.mentions.parties import PartyMention, party_entry
from communique.mentions.people import PersonFound
from communique.reading.text import CleanText
from communique.structure.ambiguity import settle_mentions
from communique.structure.header import Header
from communique.structure.joint_words import find_joint_words

__all__ = ["Sides", "settle_sides"]


class Sides(NamedTuple):
    """`codes` in the order of their standing; `mentions` all party mentions, resolved as far as the text allows."""

    codes: tuple[str, ...]
    mentions: tuple[PartyMention, ...]


def settle_sides(page: CleanText, header: Header, mentions: list[PartyMention], people: list[PersonFound]) -> Sides:
    """The sides, and all mentions: ambiguous short forms settled, 双方 and 两国 among them."""
    settled = settle_mentions(page, header, mentions, people)
    codes = _Document(page, header, settled, people).sides()
    joint = find_joint_words(page, header, settled, codes)
    return Sides(codes, tuple(sorted((*settled, *joint))))


Stretch = tuple[int, int]

SENTENCE = regex.compile(r"[^。！？\n]{20,400}+")

OPENING_SENTENCES, OPENING = 4, 700
"""How many sentences, and how far, the opening is looked for where the first ones name nobody."""

JOINT_ACT = (
    "会晤|会谈|会见|会面|会商|峰会|首脑会|磋商|谈判|对话|通电话|通话|外长|防长|总理|总统|元首|首脑|领导人|领袖|两国|三国|四国|双方|三方|联合|"
    "达|签|举行|同意|商定|宣布|发表|建交|关系|合作|经贸|贸易|协议|协定|代表|战略|第[一二三四五六七八九十]|对抗|摩擦|停火"
)

PAIR = regex.compile(f"(?:{JOINT_ACT})")
"""After a run of names that are the sides by themselves: 中美元首, 欧美峰会."""

EVENT = regex.compile(
    r"(?:\p{Han}{0,8}第?[\d一二三四五六七八九十]{0,4}[届次轮]?\p{Han}{0,4}?)"
    r"(?:峰会|首脑会|大会|会议|会晤|会期|论坛|理事会)"
    r"|场合|框架|宪章|决议|安理会|期间|总部|常任|公约|机制|气候|教科文|维和|改革|可持续|贸发|大阪|会"
)
"""After the name of an organisation at whose meeting something happens."""

ATTENDED = regex.compile(r"(?:出席|主持|参加|召开)[^，。；\n]{0,12}$")

TOPIC = regex.compile(
    r"(?:问题|局势|形势|危机|战争|冲突|核|议题|人权|民主|民生|半岛|内政|事务|国安|独立|海峡|市场|股市|媒体|传媒|报章|通讯社|"
    r"伟大卫国|卫国战争|解体|时期|境内|籍|产品|商品|客机|大选|选举|邀请)"
)
"""After a name that is what the text is about."""

ABOUT = regex.compile(r"(?:关于|围绕|有关|涉及|涉|针对|驻|反对|制裁|援助)$")

PLACE_BEFORE = frozenset("在于抵赴自从")

HOST = regex.compile(
    r"国家(?:副)?主席|国务院|国务委员|全国人大|全国政协|中共中央|中央军委|(?<![\p{Han}])外交部(?:副)?部长|中央政治局|中央外事|"
    r"(?<!\p{Han})(?:外交部|商务部|国防部)(?:新闻)?发言人|中联部|中国政府|中国外交部|(?<!\p{Han})商务部"
)
"""Offices of the People's Republic, which its own press names without the country."""

DIPLOMATIC = regex.compile(
    r"中方|国际社会|世界各国|各国|外交|全球(?:发展|安全|文明|治理)|“一带一路”|命运共同体|国际合作|外方|国际友人"
)
"""What a domestic text hardly says twice."""

MET = regex.compile(
    r"(?:会见|会晤)了?(?=(?P<stretch>[^。；！？\n]{2,150}))|"
    r"[同与和](?=(?P<stretch>[^。；！？\n]{2,80}?)举行[^，。；\n]{0,8}?会[晤谈见])"
)
"""A meeting that the text tells of, and the stretch in which the other sides stand."""

PAST = regex.compile(r"去年|前年|曾|先后|此前|以来|历史上|\d年前|上月|上个月|上次|访华期间|\d{4}年")

PRESENT = regex.compile(r"出席|与会|主持|致辞")

OFFICE = regex.compile(r"(?:副)?(?:总统|总理|首相|国家主席|主席|议长|外长|外交部|王储|国王|秘书长|代表)")

ENUMERATED = regex.compile(
    r"[^，。；！？\n]{0,30}(?:[、和与及]|主持峰会，|致辞，)[^，。；！？\n]{0,3}|[^，。；！？\n、]{0,14}"
)
"""What stands between two names of one enumeration."""


class _Document:
    """Looks for the sides in the title, then in the opening, then in what the text tells of meetings."""

    def __init__(
        self, page: CleanText, header: Header, mentions: list[PartyMention], people: list[PersonFound]
    ) -> None:
        self.text = page.text
        self.header = header
        self.mentions = mentions
        self.starts = [mention.start for mention in mentions]
        self.people = people

    def sides(self) -> tuple[str, ...]:
        title = self.header.title or (0, 0)
        opening = self.opening()
        named, events = self.named_in(title)
        if self.is_host(title) or self.is_host(opening):
            _add(named, ("CHN",), first=True)
        if len(named) < 2:
            more, more_events = self.named_in(opening)
            _add(named, more)
            _add(events, more_events)
        if len(named) < 2:
            _add(named, (*self.held_by(title), *self.held_by(opening)))
        if len(named) < 2:
            _add(named, events)
        self.expand(named, title, opening)
        _add(named, self.met(opening[1]))
        _add(named, self.present(opening))
        if named in ([], ["CHN"]):
            return ("CHN",) if len(DIPLOMATIC.findall(self.text)) > 1 else ()
        return tuple(named)

    def opening(self) -> Stretch:
        """The first sentence of the body that names a party, or the first one."""
        first = None
        start = self.header.body
        for index, sentence in enumerate(SENTENCE.finditer(self.text, start, start + OPENING)):
            first = first or sentence.span()
            if next(self.within(sentence.span()), None) is not None:
                return sentence.span()
            if index + 1 == OPENING_SENTENCES:
                break
        return first or (start, start)

    def within(self, stretch: Stretch) -> Iterator[PartyMention]:
        """The mentions inside a stretch."""
        start, end = stretch
        for index in range(bisect_left(self.starts, start), len(self.mentions)):
            mention = self.mentions[index]
            if mention.end > end:
                return
            yield mention

    def is_host(self, stretch: Stretch) -> bool:
        """Whether an office of the People's Republic stands there."""
        return HOST.search(self.text, *stretch) is not None

    def named_in(self, stretch: Stretch) -> tuple[list[str], list[str]]:
        """The sides that a stretch names, in order, and the organisations whose meeting is only the occasion."""
        text = self.text
        found: list[str] = []
        events: list[str] = []
        for mention in self.within(stretch):
            if mention.rule == "party.run-on" and PAIR.match(text, mention.end):
                if not found:
                    return list(mention.codes), []
                _add(found, mention.codes)
                continue
            if not mention.codes or TOPIC.match(text, mention.end):
                continue
            if ABOUT.search(text, max(0, mention.start - 4), mention.start):
                continue
            if mention.rule == "party.name" and self.is_place(mention):
                continue
            if party_entry(mention.codes[0]).kind == "organisation" and EVENT.match(text, mention.end):
                attended = ATTENDED.search(text, max(stretch[0], mention.start - 16), mention.start)
                _add(found if attended and stretch == self.header.title else events, mention.codes)
                continue
            _add(found, mention.codes)
        return found, events

    def is_place(self, mention: PartyMention) -> bool:
        """Whether a state is named as where something happens: 在沙特, 智利APEC峰会."""
        if mention.start and self.text[mention.start - 1] in PLACE_BEFORE:
            return True
        at = bisect_left(self.starts, mention.end)
        follower = self.mentions[at] if at < len(self.mentions) else None
        return (
            follower is not None
            and follower.start == mention.end
            and bool(follower.codes)
            and party_entry(follower.codes[0]).kind == "organisation"
            and EVENT.match(self.text, follower.end) is not None
        )

    def held_by(self, stretch: Stretch) -> list[str]:
        """The parties of the people named in a stretch."""
        start, end = stretch
        found: list[str] = []
        for person in self.people:
            if person.party and any(start <= first and last <= end for first, last in person.mentions):
                _add(found, (person.party,))
        return found

    def expand(self, named: list[str], title: Stretch, opening: Stretch) -> None:
        """中亚 in the title stands for its members where the text says 中亚五国."""
        for mention in self.mentions:
            if mention.rule != "party.group":
                continue
            region = self.text[mention.start : mention.start + 2]
            if any(self.text.find(region, *stretch) >= 0 for stretch in (title, opening)):
                _add(named, mention.codes)

    def met(self, start: int) -> list[str]:
        """Those whom the text says were met, on this occasion."""
        found: list[str] = []
        text = self.text
        for meeting in MET.finditer(text, start):
            clause = max(text.rfind(mark, start, meeting.start()) for mark in "。；\n") + 1
            if PAST.search(text, clause, meeting.start()) or self.ends_name(meeting.start()):
                continue
            for mention in self.enumerated(meeting.end(), meeting.end("stretch")):
                _add(found, mention.codes)
        return found

    def present(self, opening: Stretch) -> list[str]:
        """Three or more holders of office whom one sentence names as present."""
        found: list[str] = []
        for sentence in SENTENCE.finditer(self.text, opening[0]):
            if PRESENT.search(self.text, *sentence.span()) is None:
                continue
            held = [mention for mention in self.within(sentence.span()) if OFFICE.match(self.text, mention.end)]
            if len(held) > 2:
                for mention in self.enumerated(held[0].start, sentence.end()):
                    _add(found, mention.codes)
        return found

    def ends_name(self, end: int) -> bool:
        """Whether a party's name ends there: 和 in 日本和俄罗斯 begins no meeting."""
        at = bisect_left(self.starts, end) - 1
        return at >= 0 and self.mentions[at].end == end

    def enumerated(self, start: int, end: int) -> Iterator[PartyMention]:
        """The parties of one enumeration: 俄罗斯总统某某、南非总统某某以及印度代表."""
        last = start
        for mention in self.within((start, end)):
            if ENUMERATED.fullmatch(self.text, last, mention.start) is None:
                return
            yield mention
            last = mention.end


def _add(codes: list[str], more: Iterable[str], *, first: bool = False) -> None:
    """Add what is not there yet."""
    fresh = [code for code in dict.fromkeys(more) if code not in codes]
    codes[:] = [*fresh, *codes] if first else [*codes, *fresh]
