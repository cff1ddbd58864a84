"""Announcements that count, and counts that announce nothing."""

from __future__ import annotations

import pytest

from communique.reading.text import clean
from communique.structure.declarations import find_declarations, leads_in
from communique.structure.header import find_header

ANNOUNCED = {
    "双方达成五点共识。": [(5, True, "consensus")],
    "双方达成五点重要共识。": [(5, True, "consensus")],
    "会谈达成三项原则共识，气氛良好。": [(3, True, "consensus")],
    "各方在十个方面达成重要共识，形成十方面共识。": [(10, True, "consensus")],
    "两国元首达成20多项共识。": [(20, False, "consensus")],
    "會談達成9點成果。": [(9, True, "outcome")],
    "会议取得六项具体成果。": [(6, True, "outcome")],
    "访问推动达成上百项合作成果。": [(100, False, "outcome")],
    "双方签署10份合作文件。": [(10, True, "outcome")],
    "双方签署近30项部门间协议。": [(30, False, "outcome")],
    "会议通过两份成果文件。": [(2, True, "outcome")],
    "双方发表了关于气候变化的两份联合声明。": [(2, True, "outcome")],
    "双方共签署合作文件15份。": [(15, True, "outcome")],
    "双方作出四项决定：一是复航。": [(4, True, "outcome")],
    "他提出三点建议。": [(3, True, "proposal")],
    "他就此提出4点主张：": [(4, True, "proposal")],
    "他谈了四点看法。": [(4, True, "proposal")],
    "中方发起七大倡议。": [(7, True, "proposal")],
    "中方提出的五大倡议得到积极响应。": [(5, True, "proposal")],
    "他提出“四个坚持”和“三个共同”。": [(4, True, "proposal"), (3, True, "proposal")],
    "他提出了解决危机的“四个应该”。": [(4, True, "proposal")],
    "各方应做到三个“要”：即要团结，要合作，要开放。": [(3, True, "proposal")],
    "他重申五点承诺，即不对抗、不结盟。": [(5, True, "proposal")],
    "中方提出四点原则：第一，停火。": [(4, True, "proposal")],
    "双方同意在八大领域加强合作：一是能源。": [(8, True, "consensus")],
    "峰会通过《宣言》等7个文件。": [(7, True, "outcome")],
    "外长会谈达成五共识 热线下月开通\n双方会谈。": [(5, True, "consensus")],
    "会谈达成三点共识\n双方达成三点共识：一是互访。": [(3, True, "consensus")],
    "双方达成五点共识和六项成果。": [(5, True, "consensus"), (6, True, "outcome")],
}

NOT_ANNOUNCED = (
    "会谈下午六点钟开始。",
    "会晤有三个特点。",
    "各国在八大领域各有所长。",
    "双方将在四点共识基础上继续磋商。",
    "要领会他提出的“两个确立”。",
    "双方回顾了四个政治文件的签署过程。",
    "四个政治文件是两国关系的基础。",
    "要牢记五个必须，做到两个维护。",
    "我有一点看法。",
    "各国支持四大全球倡议。",
    "和平共处五项原则历久弥新。",
    "中方坚持一个中国原则。",
    "推出20条具体举措。",
    "双方将落实四点原则共识。",
    "双方愿落实好两国元首达成的七点共识。",
    "过去达成的20多项共识正在落实。",
    "去年双方签署10份合作文件。",
    "截至目前两国签署了200多份合作文件。",
    "这是第三项成果。",
    "双方签署多项协议。",
    "中国同25个国家签署共建文件。",
    "双方通过了数十项成果。",
    "贸易额增长3.5点。",
    "双方期待取得五项成果。",
    "预计将签署八份文件。",
    "他列举了三项数据和两个领域。",
)


def declared(text):
    page = clean(text)
    return find_declarations(page, find_header(page))


@pytest.mark.parametrize(("text", "expected"), ANNOUNCED.items())
def test_announced(text, expected):
    assert [(one.count, one.exact, one.role) for one in declared(text)] == expected


@pytest.mark.parametrize("text", NOT_ANNOUNCED)
def test_not_announced(text):
    assert declared(text) == []


def test_of_repeated_ones_the_one_with_the_list_stays():
    text = "会谈达成三点共识\n双方达成三点共识：一是互访。二是通商。三是复航。"
    [one] = declared(text)
    assert text[one.start : one.end] == "三点共识"
    assert one.start > text.index("\n")


@pytest.mark.parametrize("rest", ["：一是互访", "，主要内容包括：互访；通商", "，即互访", "。一是互访", "如下：\n第一"])
def test_leads_in(rest):
    assert leads_in("四点共识" + rest, 4)


@pytest.mark.parametrize("rest", ["。双方感到满意", "，即将签署", "，意义重大。"])
def test_leads_nothing_in(rest):
    assert not leads_in("四点共识" + rest, 4)
