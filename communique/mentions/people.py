"""People with their offices: one person for all the ways in which a text names them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from communique.mentions.gazetteer import Gazetteer
from communique.mentions.offices import PartyIndex
from communique.mentions.parties import PartyMention, find_parties
from communique.mentions.person_clues import find_candidates
from communique.mentions.person_entities import Entity, gather
from communique.mentions.person_parties import settle_parties
from communique.reading.text import CleanText, clean
from communique.rule import FunctionRule

__all__ = ["RULES", "PersonFound", "find_people"]


class PersonFound(NamedTuple):
    """A person of the document: fullest name, offices as (title, party code), every place that names them."""

    name: str
    latin: str | None
    offices: tuple[tuple[str, str | None], ...]
    party: str | None
    mentions: tuple[tuple[int, int], ...]
    rule: str


def find_people(page: CleanText, parties: list[PartyMention], gazetteer: Gazetteer | None = None) -> list[PersonFound]:
    """The people whom the page names, in the order in which it first does.

    Those of `gazetteer` are found wherever they are named, and have the party that it gives them.
    """
    known = gazetteer.persons if gazetteer else {}
    index = PartyIndex(parties, gazetteer.find_persons(page.text) if gazetteer else None)
    entities = gather(page.text, list(find_candidates(page.text, index)))
    for person in entities:
        person.party = known.get(person.name, person.party)
    settle_parties(page.text, index, entities)
    return [_found(person) for person in sorted(entities, key=lambda person: person.mentions[0])]


def _found(person: Entity) -> PersonFound:
    return PersonFound(
        person.name,
        person.latin,
        tuple((title, person.offices[title] or person.party) for title in _fullest(person.offices)),
        person.party,
        tuple(person.mentions),
        person.rule,
    )


SHORT_TITLES = {"外长": "外交部", "财长": "财政部", "防长": "国防部", "商长": "商务部", "外相": "外务大臣"}


def _fullest(offices: Iterable[str]) -> list[str]:
    """Titles without those that only repeat another one more briefly: 主席 beside 国家主席, 外长 beside 外交部长."""
    titles = list(offices)
    if len(titles) < 2:
        return titles
    return [
        title
        for title in titles
        if not any(
            other != title
            and (other.endswith(title) or (title in SHORT_TITLES and other.startswith(SHORT_TITLES[title])))
            for other in titles
        )
    ]


def _rule(
    name: str, summary: str, reads: dict[str, tuple[str, ...]], spares: tuple[str, ...] = ()
) -> FunctionRule[PersonFound]:
    """One of the surroundings that show a person, with its own examples."""

    def found(text: str) -> list[PersonFound]:
        return [person for person in find_people(clean(text), find_parties(text)) if person.rule == name]

    return FunctionRule(name, summary, found, _show, reads=reads, spares=spares)


def _show(_text: str, person: PersonFound) -> str:
    """What an example expects: the name, the offices, the party."""
    return " ".join((person.name, "、".join(title for title, _ in person.offices), person.party or "")).strip()


RULES: tuple[FunctionRule[PersonFound], ...] = (
    _rule(
        "person.after-office",
        "a name after the title of an office",
        {
            "国务委员兼外长林则安5日会见日本外相桐原庆介。": ("林则安 国务委员、外长 CHN", "桐原庆介 外相 JPN"),
            "越共中央总书记、国家主席范文强抵达。": ("范文强 越共中央总书记、国家主席 VNM",),
            "同以色列国防军发言人哈里姆通话。": ("哈里姆 国防军发言人 ISR",),
            "英国外交、联邦和发展事务大臣戴维·霍尔特（David Holt）访华。": (
                "戴维·霍尔特 外交、联邦和发展事务大臣 GBR",
            ),
        },
        (
            "国务院总理主持召开会议。",
            "外交部发言人表示，一切正常。",
            "两国外长高度评价双边关系。",
            "总统何时访华尚未确定。",
            "国家主席团举行会议，委员会成员出席。",
            "（新华社记者林建国）",
            "日菲外长东京会谈。",
        ),
    ),
    _rule(
        "person.before-office",
        "a name before the title of an office",
        {"双方欢迎拉夫金外长来访。": ("拉夫金 外长",), "同越南范文强总书记会谈。": ("范文强 总书记 VNM",)},
        ("两国总理会谈。", "各国外长与会。", "新任总统宣誓。", "法国总统抵达。"),
    ),
    _rule(
        "person.attributed",
        "a name after an office that is said to be held: 曾任某职的某人",
        {"曾担任司法部副部长的何其安（Qi'an He）指出，法律没有改变。": ("何其安 司法部副部长",)},
        ("担任部长的时间不长。",),
    ),
    _rule(
        "person.latin",
        "a name before its form in Latin letters",
        {"甘德仁（Derren Gann）是某研究中心主任。": ("甘德仁 某研究中心主任",)},
        ("世界贸易组织（World Trade）", "东盟（ASEAN）"),
    ),
    _rule(
        "person.attendance",
        "names that a meeting is said to have been attended by",
        {"会谈在京举行。\n何其安、陆远等参加会见。": ("何其安", "陆远")},
        ("有关部门参加会见。",),
    ),
    _rule(
        "person.label",
        "a name before a colon at the start of lines",
        {"问：有何评论？\n何其安：没有。\n问：为什么？\n何其安：不便评论。": ("何其安",)},
        ("时间：周一\n地点：北京", "何处：不详"),
    ),
    _rule(
        "person.byline",
        "the name of the one whose speech it is, before the salutation",
        {
            "在某论坛上的致辞\n（2024年5月6日）\n何其安\n尊敬的各位来宾：": ("何其安",),
            "何其安在某论坛开幕式上的主旨演讲\n女士们、先生们：": ("何其安",),
        },
        ("各位的意见\n各位来宾：", "论坛开幕\n高度重视\n各位来宾："),
    ),
    _rule(
        "person.then-pronoun",
        "a name that opens a paragraph in which he or she then speaks",
        {"何其安代表省政府表示热烈欢迎。他说，欢迎大家。": ("何其安",)},
        ("高层代表省政府致辞。他说，欢迎。",),
    ),
    _rule(
        "person.before-verb",
        "a name at the start of a clause, before a verb of speech",
        {"何其安指出，形势严峻。": ("何其安",), "会后，阿兹米尔·拉赫曼在记者会上说，好。": ("阿兹米尔·拉赫曼",)},
        ("白宫表示，没有变化。", "高层强调，要合作。", "任何人都说，不行。", "安理会指出，局势严峻。"),
    ),
)
