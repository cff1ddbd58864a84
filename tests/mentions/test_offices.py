"""Titles of offices: where they begin, how chains are split, and whose they are."""

from __future__ import annotations

import pytest

from communique.lexicon import rows
from communique.mentions.offices import PartyIndex, chain_ending_at, find_office_heads, head_ending_at
from communique.mentions.parties import find_parties

CHAINS = [
    # the text up to the name; the titles; whose
    ("当天，国务委员兼外长", ["国务委员", "外长"], "CHN"),
    ("8日下午，中共中央政治局常委、国务院副总理", ["中共中央政治局常委", "国务院副总理"], "CHN"),
    ("日本外相", ["外相"], "JPN"),
    ("会见美国国务卿", ["国务卿"], "USA"),
    ("同英国外交、联邦和发展事务大臣", ["外交、联邦和发展事务大臣"], "GBR"),
    ("同来华进行国事访问的越共中央总书记、国家主席", ["越共中央总书记", "国家主席"], "VNM"),
    ("同老挝人民革命党中央总书记、国家主席", ["人民革命党中央总书记", "国家主席"], "LAO"),
    ("以色列国防军发言人", ["国防军发言人"], "ISR"),
    ("俄联邦安全会议副主席", ["联邦安全会议副主席"], "RUS"),
    ("俄罗斯联邦总统", ["总统"], "RUS"),
    (
        "土耳其国库和财政部部长、中土政府间合作委员会机制土方主席",
        ["国库和财政部部长", "中土政府间合作委员会机制土方主席"],
        "TUR",
    ),
    ("阿尔及利亚贸易和出口促进部部长", ["贸易和出口促进部部长"], "DZA"),
    ("沙特王储兼首相", ["王储", "首相"], "SAU"),
    ("欧盟委员会主席", ["欧盟委员会主席"], "EU"),
    ("联合国秘书长", ["联合国秘书长"], "UN"),
    ("前美国贸易代表", ["前贸易代表"], "USA"),
    ("某大学教授、前副总统", ["某大学教授", "前副总统"], None),
    ("中国驻菲律宾大使", ["驻菲律宾大使"], "CHN"),
    ("白宫发言人", ["白宫发言人"], "USA"),
    ("美国总统国家安全事务助理", ["总统国家安全事务助理"], "USA"),
    ("美国智库远东研究中心（FERC）中国研究项目资深顾问", ["远东研究中心中国研究项目资深顾问"], "USA"),
    ("美国“桥梁之友”召集人", ["“桥梁之友”召集人"], "USA"),
    ("蒙古国总理", ["总理"], "MNG"),
    ("外交部发言人", ["外交部发言人"], None),
    ("双方欢迎外长", ["外长"], None),
    ("担任大使期间，时任外长", ["外长"], None),
]


@pytest.mark.parametrize(("text", "titles", "party"), CHAINS, ids=[text for text, _, _ in CHAINS])
def test_chain(text, titles, party):
    head = head_ending_at(text, len(text), 0)
    assert head is not None
    chain = chain_ending_at(text, head, len(text), PartyIndex(find_parties(text)))
    assert [title for title, _ in chain.offices] == titles
    assert chain.party == party


def test_chain_stops_at_floor():
    text = "外长甲和国防部长"
    head = head_ending_at(text, len(text), 0)
    chain = chain_ending_at(text, head, len(text), PartyIndex([]), floor=3)
    assert text[chain.start : chain.end] == "国防部长"


def test_chain_ends_at_somebody_else():
    text = "马克林总统、欧盟委员会主席"
    head = head_ending_at(text, len(text), 0)
    chain = chain_ending_at(text, head, len(text), PartyIndex(find_parties(text)))
    assert [title for title, _ in chain.offices] == ["欧盟委员会主席"]


def test_heads_are_found_longest_first():
    assert [found.group() for found in find_office_heads("副总理兼国务委员和总书记")] == [
        "副总理",
        "国务委员",
        "总书记",
    ]


def test_table_says_each_word_once():
    titles = [row[0] for row in rows("offices")]
    assert len(titles) == len(set(titles))
    assert {row[2] for row in rows("offices")} == {"both", "before"}
