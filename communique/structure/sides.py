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
from communique.structure.encounters import agreed, met, names_many, present
from communique.structure.header import Header, find_header
from communique.structure.hosts import find_hosts
from communique.structure.joint_words import find_joint_words
from communique.structure.mention_index import MentionIndex, Stretch
from communique.structure.side_names import Named, sides_named

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

BYLINE, BYLINE_LENGTH = r"(?:^|\n)(?:中华人民共和国|中国|国务院|国家|外交部)\p{Han}{1,14} ?\p{Han}{2,4}\n", 120
"""The line below the title of a speech that says whose it is; how far before the body it is looked for."""

ADOPTED = r"宣言|声明|公报|主席国"
"""In the title of what the members of an organisation adopted together."""

SPEECH, EVENT = r"讲话|致辞|演讲|发言|书面寄语", r"出席|会见|会谈|会晤|讲话|致辞|演讲|发表"
"""In the title of a speech; and in an opening that tells of it, and is not its first words."""

SPOKESMAN = r"发言人[^，。；\n]{0,24}?(?:表示|说|指出|回应|强调|称|答|就)"

DEALINGS = (
    r"会[谈见晤商]|访问|访华|出访|到访|签|达成|通话|电话|磋商|谈判|共识|双方|两国|三方|应[^，。]{2,30}邀请|对话[会举]|"
    r"举行|建交|复交"
)
"""Between those who are sides of what a spokesman announces."""

OWN_VOICE = "中方"

DIPLOMATIC = (
    *(
        "中方",
        "外方",
        "外交",
        "各国",
        "联合国",
        "安理会",
        "国际社会",
        "国际合作",
        "国际友人",
        "命运共同体",
        "“一带一路”",
    ),
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
    adopted = compiled(ADOPTED).search(text, *title) is not None
    opening = _opening(index, sentences, adopted)
    in_title = sides_named(text, index, title, title=True)
    told = not compiled(SPEECH).search(text, *title) or compiled(EVENT).search(text, *opening)
    in_opening = sides_named(text, index, opening) if told else Named([], [])
    byline = max(title[1], header.body - BYLINE_LENGTH), header.body

    hosts = find_hosts(text, header, index, (title, opening))
    if hosts and _is_comment(text, index, (title, opening)):
        in_title = in_opening = Named([], [])

    sides = list(in_title.sides)
    _add(sides, hosts, first=True)
    if compiled(BYLINE).search(text, *byline):
        _add(sides, ("CHN",), first=True)
    # Each of the following is asked only while there is nobody to be the other side.
    if len(sides) < 2:
        _add(sides, in_opening.sides)
    if len(sides) < 2:
        _add(sides, _held_by(people, title))
        _add(sides, _held_by(people, opening))
    if len(sides) < 2:
        _add(sides, (*in_title.occasions, *in_opening.occasions))
    if not in_title.sides and adopted:
        _add(sides, in_title.occasions)
    if len(sides) == 1 and not adopted and OWN_VOICE in text:
        _add(sides, ("CHN",), first=True)
    if len(in_title.sides) < 2 and _is_partner(index, sides):
        _add(sides, ("CHN",), first=True)

    _add(sides, _members(text, index, sides, (title, opening)))
    if any(compiled(JOURNEY).search(text, *stretch) for stretch in (title, opening)):
        _add(sides, met(text, index, header.body))
    closing = max(opening[1], len(text) - CLOSING), len(text)
    if names_many(text, index, closing):
        sentences += _sentences(text, *closing, most=2 * SENTENCES)
    _add(sides, present(text, index, sentences))
    if sides == ["CHN"] and compiled(BRIEFING).search(text, *title):
        _add(sides, agreed(text, index, header.body))
    if len(sides) > 1 or (sides and sides != ["CHN"]):
        return sides
    abroad = in_title.occasions or in_opening.occasions or sum(text.count(word) for word in DIPLOMATIC) > 1
    return ["CHN"] if abroad or (sides and compiled(ENCOUNTER).search(text, *title)) else []


def _sentences(text: str, start: int, end: int, most: int = SENTENCES) -> list[Stretch]:
    """The first few sentences, up to the first question of a journalist."""
    found: list[Stretch] = []
    for sentence in compiled(SENTENCE).finditer(text, start, end):
        if len(found) == most or compiled(QUESTION).match(text, sentence.start()):
            break
        found.append(sentence.span())
    return found


def _opening(index: MentionIndex, sentences: list[Stretch], adopted: bool) -> Stretch:
    """The first sentence that names a party, or the first of all; what many adopted is not told by one (中方)."""
    naming = (
        sentence
        for sentence in sentences
        if any(not adopted or mention.rule != "party.side" for mention in index.within(sentence))
    )
    return next(naming, sentences[0] if sentences else (0, 0))


def _is_comment(text: str, index: MentionIndex, stretches: tuple[Stretch, Stretch]) -> bool:
    """Whether a spokesman only says what he thinks of others, who are then no sides."""
    if compiled(SPOKESMAN).search(text, *stretches[1]) is None:
        return False
    return not any(
        compiled(DEALINGS).search(text, *stretch)
        or any(len(mention.codes) > 1 and "CHN" in mention.codes for mention in index.within(stretch))
        for stretch in stretches
    )


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
