"""What a list is of, and whose a proposal is."""

from __future__ import annotations

import pytest

from communique.meaning.roles import settle_roles
from communique.mentions.parties import find_parties
from communique.mentions.people import find_people
from communique.reading.text import clean
from communique.structure.attribution import StatementFound
from communique.structure.declarations import DeclarationFound
from communique.structure.header import Header
from communique.structure.listing import ItemFound, ListFound

NO_HEADER = Header()


def settled(
    introduction: str, items: tuple[str, ...], kind: str, *, announced: str | None = None, speaker: bool = False
) -> ListFound:
    """The list whose `items` follow `introduction`, numbered 一是…, with its role."""
    page = clean(
        introduction + "；".join(f"{ordinal}是{item}" for ordinal, item in zip("一二三四", items, strict=False))
    )
    text = page.text
    found = []
    at = 0
    for item in items:
        at = text.index(item, at)
        found.append(ItemFound(at, at + len(item), len(found) + 1, (at - 2, at)))
    declarations = [] if announced is None else [DeclarationFound(0, 2, len(items), True, announced, "test")]
    parties = find_parties(text)
    people = find_people(page, parties)
    statements = [StatementFound(0, len(text), 0, "表示", "test")] if speaker else []
    lists = [
        ListFound(
            found[0].start - 2, found[-1].end, "marker", "一是", tuple(found), None if announced is None else 0, "test"
        )
    ]
    _, [result] = settle_roles(page, NO_HEADER, kind, declarations, statements, lists, people, parties)
    return result


CONCRETE = ("建立海关热线", "签署渔业协定", "启动下轮谈判")
WISHES = ("要增进互信", "要扩大往来", "要妥处分歧")
NEUTRAL = ("产业互补", "民意相通", "政策稳定")


@pytest.mark.parametrize(
    ("introduction", "items", "kind", "role"),
    [
        ("双方达成三点共识：", CONCRETE, "readout", "consensus"),
        ("会谈后，双方商定重点做好以下工作：", CONCRETE, "readout", "consensus"),
        ("两国元首重申：", NEUTRAL, "readout", "consensus"),
        ("我们决定做好以下几方面工作。", NEUTRAL, "press_remarks", "consensus"),
        ("联合公报列出多项要点，包括：", CONCRETE, "readout", "consensus"),
        ("双方作出以下决定：", CONCRETE, "press_remarks", "outcome"),
        ("会议取得三项成果：", NEUTRAL, "readout", "outcome"),
        ("磋商达成的成果共识主要有以下几方面：", NEUTRAL, "press_remarks", "outcome"),
        ("双方决定：", CONCRETE, "readout", "outcome"),
        ("双方签署了以下文件：", NEUTRAL, "readout", "outcome"),
        ("李明远提出三点建议：", CONCRETE, "readout", "proposal"),
        ("中方提出三点主张：", NEUTRAL, "press_conference", "proposal"),
        ("我们的三点看法是：", NEUTRAL, "speech", "proposal"),
        ("他强调，双方要从三方面着力：", NEUTRAL, "readout", "proposal"),
        ("中方愿同各方一道，携手推进区域合作。", WISHES, "speech", "proposal"),
        ("他阐述了对两国关系的立场：", WISHES, "press_remarks", "proposal"),
        ("我方期待取得以下成果：", CONCRETE, "press_remarks", "proposal"),
        ("这五大倡议得到对方积极响应：", NEUTRAL, "press_remarks", "proposal"),
        ("过去的经验值得总结。", WISHES, "readout", "proposal"),
        ("他提出停火的条件：", NEUTRAL, "readout", "proposal"),
        ("会议通过以下文件：", NEUTRAL, "readout", "outcome"),
        ("双方就地区问题达成以下共识：", WISHES, "readout", "consensus"),
        ("会晤有三个特点：", NEUTRAL, "press_remarks", "other"),
        ("这有以下几个原因。", NEUTRAL, "news", "other"),
        ("两国关系得益于三个方面：", NEUTRAL, "press_remarks", "other"),
        ("该法修订了三处。", CONCRETE, "other", "other"),
        ("兹郑重声明如下：", NEUTRAL, "other", "other"),
        ("我们积累了三条宝贵经验：", NEUTRAL, "speech", "other"),
        ("使馆主要做了以下工作：", CONCRETE, "press_conference", "other"),
        ("双方在三方面取得进展：", NEUTRAL, "readout", "other"),
        ("此举有三大好处：", NEUTRAL, "news", "other"),
        ("党的十九大作出三项重大决定：", NEUTRAL, "readout", "other"),
        ("中方将采取以下举措：", CONCRETE, "speech", "proposal"),
        ("双方将采取以下举措：", CONCRETE, "readout", "consensus"),
        ("双方签署协定。对方提出三点警告：", NEUTRAL, "readout", "proposal"),
        ("双方同意复航。李明远指出，改革涉及三个领域：", NEUTRAL, "readout", "other"),
        ("两市签署《友好城市协议》，内容包括：", NEUTRAL, "readout", "outcome"),
        ("两国将成立三个工作小组：", NEUTRAL, "readout", "outcome"),
        ("李明远强调，肯方必须：", CONCRETE, "news", "proposal"),
        ("肯方主要考虑三点：", NEUTRAL, "news", "other"),
        ("两军交流分为三个环节：", NEUTRAL, "news", "other"),
        ("该方案明确三项任务：", NEUTRAL, "other", "other"),
        ("省政府要求：", NEUTRAL, "other", "proposal"),
        ("第一章总则。", NEUTRAL, "joint_statement", "consensus"),
        ("第一章总则。", NEUTRAL, "outcome_list", "outcome"),
        ("双方签署了以下文件：", NEUTRAL, "joint_communique", "outcome"),
    ],
)
def test_roles(introduction: str, items: tuple[str, ...], kind: str, role: str) -> None:
    assert settled(introduction, items, kind).role == role


@pytest.mark.parametrize("role", ["consensus", "outcome", "proposal"])
def test_the_announcement_decides(role: str) -> None:
    assert settled("清单为：", NEUTRAL, "readout", announced=role).role == role


def test_announcements_of_other_things_are_none() -> None:
    page = clean("方案提出三项任务：一是改革，二是开放，三是创新。")
    declared = DeclarationFound(4, 8, 3, True, "proposal", "test")
    items = (ItemFound(11, 13, 1, (9, 11)), ItemFound(16, 18, 2, (14, 16)))
    found = ListFound(9, 18, "marker", "一是", items, 0, "test")
    declarations, [result] = settle_roles(page, NO_HEADER, "other", [declared], [], [found])
    assert (declarations, result.role, result.declaration) == ([], "other", None)
    assert settle_roles(page, NO_HEADER, "other", [declared], [], []) == ([], [])


@pytest.mark.parametrize(
    ("introduction", "speaker", "holder"),
    [
        ("外交部长李明远表示，希望做到以下几点：", True, "李明远"),
        ("中方提出三点主张：", False, "CHN"),
        ("有人提出三点主张：", False, None),
        ("他要求美方做到三点主张：", False, None),
    ],
)
def test_whose_a_proposal_is(introduction: str, speaker: bool, holder: str | None) -> None:
    found = settled(introduction, NEUTRAL, "readout", speaker=speaker)
    assert (found.role, found.holder) == ("proposal", holder)
