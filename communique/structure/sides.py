"""The sides that met or agreed, not every country that is named; and what every mention stands for.

The title says most, then the first sentence of the body that names a party, then the offices of the people named
there. The press of the People's Republic names its own offices without the country (国家主席, 外交部长): they are a
side as well.
"""

from __future__ import annotations

from collections.abc import Iterable
from operator import itemgetter
from typing import NamedTuple

from communique.mentions.gazetteer import standard_gazetteer
from communique.mentions.parties import PartyMention, find_parties, show_mention
from communique.mentions.people import PersonFound
from communique.reading.text import CleanText, clean
from communique.rule import Example, FunctionRule, compiled
from communique.structure.ambiguity import settle_mentions
from communique.structure.encounters import agreed, met, present
from communique.structure.header import Header, find_header
from communique.structure.joint_words import find_joint_words
from communique.structure.mention_index import MentionIndex, Stretch
from communique.structure.side_names import sides_named

__all__ = ["RULES", "Sides", "settle_sides"]


class Sides(NamedTuple):
    """`codes` in the order of their standing; `mentions` all party mentions, resolved as far as the text allows.

    A mention that could not be resolved has `candidates`; 双方 and the like are mentions only where they could.
    """

    codes: tuple[str, ...]
    mentions: tuple[PartyMention, ...]


def settle_sides(page: CleanText, header: Header, mentions: list[PartyMention], people: list[PersonFound]) -> Sides:
    """The sides, and all mentions: ambiguous short forms settled, 双方 and 两国 among them."""
    settled = settle_mentions(page, header, mentions, people)
    codes = tuple(_sides(page.text, header, MentionIndex(settled), people))
    joint = find_joint_words(page.text, settled, codes)
    return Sides(codes, tuple(sorted((*settled, *joint), key=itemgetter(0))) if joint else tuple(settled))


SENTENCE = r"[^。！？\n]{10,400}+"

QUESTION = r"[^，。：\n]{0,16}(?:记者|问|提问)："

SENTENCES, OPENING = 4, 1000
"""How many sentences, and how far into the body, tell of the event."""

CLOSING = 400
"""Characters at the end in which those present are named."""

HOST = (
    r"国家(?:副)?主席|国务院|国务委员(?!长)|全国人大|全国政协|中共中央|中央军委|中央政治局|中央外事|中联部|中国政府|中国外交部|[来访]华(?!盛)|"
    r"(?<!\p{Han})(?:外交|商务|国防|财政|教育|科技|科学技术|文化和旅游|农业农村|生态环境|公安|交通运输|工业和信息化|司法|民政)部"
    r"(?![门署落分队])"
)
"""Offices of the People's Republic, which its own press names without the country."""

OTHER_OFFICE = r"[^，。；：同与和会]{0,16}+"
"""Between a foreign state and an office that is therefore its own: 老挝人民革命党中央总书记、国家主席."""

BYLINE, BYLINE_LENGTH = r"(?:^|\n)(?:中华人民共和国|中国|国务院|国家|外交部)\p{Han}{1,14} ?\p{Han}{2,4}\n", 120
"""The line below the title of a speech that says whose it is; how far before the body it is looked for."""

ADOPTED = r"宣言|声明|公报|主席国"
"""In the title of what the members of an organisation adopted together."""

OWN_VOICE = "中方"

DIPLOMATIC = (
    *("中方", "外方", "外交", "各国", "国际社会", "国际合作", "国际友人", "命运共同体", "“一带一路”"),
    *("全球发展", "全球安全", "全球文明", "全球治理"),
)
"""What a domestic text hardly says twice."""

BRIEFING = r"记者会|答记者|答问|吹风"
"""In the title of questions and answers, where agreements are told in between."""

ENCOUNTER = r"会[谈见晤面]"

JOURNEY = r"访问|出访|此访|之行|之旅"
"""An account of a journey: those met on the way are sides of it."""


def _sides(text: str, header: Header, index: MentionIndex, people: list[PersonFound]) -> list[str]:
    """The codes of the sides, in order."""
    title = header.title or (0, 0)
    sentences = _sentences(text, header.body, header.body + OPENING)
    opening = _opening(index, sentences)
    in_title = sides_named(text, index, title, title=True)
    in_opening = sides_named(text, index, opening)
    host = any(_is_host(text, index, stretch) for stretch in (title, opening))
    byline = max(title[1], header.body - BYLINE_LENGTH), header.body
    host = host or compiled(BYLINE).search(text, *byline) is not None

    sides = list(in_title.sides)
    if host:
        _add(sides, ("CHN",), first=True)
    # Each of the following is asked only while there is nobody to be the other side.
    if len(sides) < 2:
        _add(sides, in_opening.sides)
    if len(sides) < 2:
        _add(sides, _held_by(people, title))
        _add(sides, _held_by(people, opening))
    if len(sides) < 2:
        _add(sides, (*in_title.occasions, *in_opening.occasions))
    if not in_title.sides and compiled(ADOPTED).search(text, *title):
        _add(sides, in_title.occasions)
    if len(sides) == 1 and OWN_VOICE in text:
        _add(sides, ("CHN",), first=True)
    if len(in_title.sides) < 2 and _is_partner(index, sides):
        _add(sides, ("CHN",), first=True)

    _add(sides, _members(text, index, sides, (title, opening)))
    if any(compiled(JOURNEY).search(text, *stretch) for stretch in (title, opening)):
        _add(sides, met(text, index, header.body))
    closing = _sentences(text, max(opening[1], len(text) - CLOSING), len(text), most=2 * SENTENCES)
    _add(sides, present(text, index, [*sentences, *closing]))
    if sides == ["CHN"] and compiled(BRIEFING).search(text, *title):
        _add(sides, agreed(text, index, header.body))
    if len(sides) > 1 or (sides and sides != ["CHN"]):
        return sides
    abroad = sum(text.count(word) for word in DIPLOMATIC) > 1
    return ["CHN"] if abroad or (sides and compiled(ENCOUNTER).search(text, *title)) else []


def _sentences(text: str, start: int, end: int, most: int = SENTENCES) -> list[Stretch]:
    """The first few sentences, up to the first question of a journalist."""
    found: list[Stretch] = []
    for sentence in compiled(SENTENCE).finditer(text, start, end):
        if len(found) == most or compiled(QUESTION).match(text, sentence.start()):
            break
        found.append(sentence.span())
    return found


def _opening(index: MentionIndex, sentences: list[Stretch]) -> Stretch:
    """The first sentence that names a party, or the first of all."""
    naming = (sentence for sentence in sentences if next(index.within(sentence), None) is not None)
    return next(naming, sentences[0] if sentences else (0, 0))


def _is_host(text: str, index: MentionIndex, stretch: Stretch) -> bool:
    """Whether an office of the People's Republic stands there, and not another state's of the same name."""
    for office in compiled(HOST).finditer(text, *stretch):
        owner = index.before(office.start())
        if owner is None or "CHN" in owner.codes or owner.end > office.start():
            return True
        if owner.start < stretch[0] or not compiled(OTHER_OFFICE).fullmatch(text, owner.end, office.start()):
            return True
    return False


def _held_by(people: list[PersonFound], stretch: Stretch) -> list[str]:
    """The parties of the people named in a stretch."""
    start, end = stretch
    return [
        person.party
        for person in people
        if person.party and any(start <= first and last <= end for first, last in person.mentions)
    ]


def _is_partner(index: MentionIndex, sides: list[str]) -> bool:
    """Whether the text runs China together with half of the sides: 中意, 中法."""
    partners = {
        code
        for mention in index.mentions
        if mention.rule == "party.run-on" and "CHN" in mention.codes
        for code in mention.codes
    }
    return bool(sides) and 2 * len(partners.intersection(sides)) >= len(sides)


def _members(text: str, index: MentionIndex, sides: list[str], stretches: tuple[Stretch, ...]) -> list[str]:
    """Those for whom a region stands in the title or opening, where the text counts them: 中亚, 中亚五国."""
    members: list[str] = []
    for mention in index.mentions:
        if mention.rule != "party.group" or text[mention.end - 1] != "国":
            continue
        region = text[mention.start : mention.start + 2]
        if any(code in sides for code in standard_gazetteer().codes(region)):
            continue  # 东盟 is a side itself
        if any(text.find(region, *stretch) >= 0 for stretch in stretches):
            _add(members, mention.codes)
    return members


def _add(codes: list[str], more: Iterable[str], *, first: bool = False) -> None:
    """Add what is not there yet, at the end or in front."""
    fresh = [code for code in dict.fromkeys(more) if code not in codes]
    codes[:] = [*fresh, *codes] if first else [*codes, *fresh]


def _rule(rule: str, summary: str, reads: Example, spares: tuple[str, ...]) -> FunctionRule[PartyMention]:
    """A kind of mention that only the whole document resolves, with its own examples."""

    def resolved(text: str) -> list[PartyMention]:
        page = clean(text)
        sides = settle_sides(page, find_header(page), find_parties(page.text), [])
        return [mention for mention in sides.mentions if mention.rule == rule]

    return FunctionRule(rule, summary, resolved, show_mention, reads=reads, spares=spares)


RULES: tuple[FunctionRule[PartyMention], ...] = (
    _rule(
        "party.joint",
        "words for the sides together",
        {
            "芬兰总理和挪威首相在奥斯陆举行会谈。双方同意扩大合作。": ("双方 FIN NOR",),
            "中日韩三国外长在釜山举行会议，三方同意保持沟通。": ("三国 CHN JPN KOR", "三方 CHN JPN KOR"),
        },
        ("买卖双方签了合同。", "有关各方应保持克制，避免局势进一步升级。"),
    ),
    _rule(
        "party.other-side",
        "the other of two sides: not the one that acts; both, where they act together",
        {
            "芬兰总理和挪威首相举行会谈，就双边关系交换意见。芬兰愿支持对方办好峰会。": ("对方 NOR",),
            "芬兰总理和挪威首相举行会谈，就双边关系交换意见。会后宣布互相支持对方。": ("对方 FIN NOR",),
        },
        ("他对方案没有意见，愿意尽快签字。",),
    ),
)
