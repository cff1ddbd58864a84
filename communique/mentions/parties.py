"""States, territories and organisations named in a text: by name, or by a short form (中日, 日方, 访美, 法总统)."""

from __future__ import annotations

from typing import NamedTuple

from communique.mentions.gazetteer import Gazetteer, PartyEntry, party_entry, standard_gazetteer
from communique.mentions.short_forms import Short, find_short_forms, stands_for
from communique.rule import Example, FunctionRule

__all__ = ["RULES", "Gazetteer", "PartyEntry", "PartyMention", "find_parties", "party_entry", "show_mention"]


class PartyMention(NamedTuple):
    """`text[start:end]` names these parties, in this order.

    `candidates` are the parties that an ambiguous short form may stand for; it is empty where nothing is open.
    """

    start: int
    end: int
    codes: tuple[str, ...]
    rule: str
    candidates: tuple[str, ...] = ()


def find_parties(text: str, gazetteer: Gazetteer | None = None) -> list[PartyMention]:
    """Every party that `text` names, in order of position; ambiguous short forms with all their candidates."""
    names = list((gazetteer or standard_gazetteer()).finditer(text))
    shorts = [_mention(short) for short in find_short_forms(text, names)]
    within = iter(shorts)
    short = next(within, None)
    found: list[PartyMention] = []
    for start, end, codes in names:
        while short and short.end <= start:
            found.append(short)
            short = next(within, None)
        if short and short.start < end:
            continue  # 印尼 in 中印尼
        if codes:
            found.append(PartyMention(start, end, codes, "party.name" if len(codes) == 1 else "party.group"))
    if short:
        found.append(short)
    found.extend(within)
    return found


def _mention(short: Short) -> PartyMention:
    """The codes of what is beyond doubt; the candidates of what is not."""
    codes, candidates = stands_for(short.forms)
    return PartyMention(short.start, short.end, codes, short.rule, candidates)


def _rule(rule: str, summary: str, reads: Example, spares: tuple[str, ...]) -> FunctionRule[PartyMention]:
    """One of the ways to name a party, with its own examples."""

    def named(text: str) -> list[PartyMention]:
        return [found for found in find_parties(text) if found.rule == rule]

    return FunctionRule(rule, summary, named, show_mention, reads=reads, spares=spares)


def show_mention(text: str, found: PartyMention) -> str:
    """What an example of a rule expects: the words, and the codes or candidates."""
    codes = " ".join(found.codes) or "|".join(found.candidates)
    return f"{text[found.start : found.end]} {codes}"


RULES: tuple[FunctionRule[PartyMention], ...] = (
    _rule(
        "party.name",
        "a full, short, old or regional name of a state, territory or organisation",
        {
            "越南社会主义共和国总理会见东盟秘书长。": ("越南社会主义共和国 VNM", "东盟 ASEAN"),
            "寮国与纽西兰代表出席。": ("寮国 LAO", "纽西兰 NZL"),
            "印度尼西亚同刚果（金）签约。": ("印度尼西亚 IDN", "刚果（金） COD"),
        },
        ("船队驶过印度洋和日本海。", "上海地区降雨。", "他在马里兰州就读。"),
    ),
    _rule(
        "party.group",
        "a group that stands for its members",
        {"中亚五国代表与会。": ("中亚五国 KAZ KGZ TJK TKM UZB",)},
        ("中亚地区广袤。",),
    ),
    _rule(
        "party.run-on",
        "short forms run together",
        {
            "中日韩三国外长会晤。": ("中日韩 CHN JPN KOR",),
            "中印尼关系向好。": ("中印尼 CHN IDN",),
            "中埃双方商定。": ("中埃 EGY|ETH|ERI",),
        },
        ("其中日本占三成。", "合作中加强沟通。", "中美洲多雨。", "中新网报道。", "卢拉总统到访。"),
    ),
    _rule(
        "party.side",
        "a short form before 方",
        {"中方愿同柬方一道努力。": ("中方 CHN", "柬方 KHM"), "合作中美方提出关切。": ("美方 USA",)},
        ("以方便群众。", "提出新方案。", "西方国家。", "对方同意。", "多方参与。"),
    ),
    _rule(
        "party.visit",
        "a short form after 访, 赴, 驻, 抵",
        {"访日期间，他将转赴英伦。": ("日 JPN",), "中国驻俄大使。": ("俄 RUS",)},
        ("来访者众。",),
    ),
    _rule(
        "party.office",
        "a short form before an office",
        {"法总统、英首相先后抵达。": ("法 FRA", "英 GBR")},
        ("卢拉总统到访。",),
    ),
)
