"""Whose words a stretch of the text is, and how far they reach."""

from __future__ import annotations

from itertools import pairwise

import pytest

from communique.mentions.parties import find_parties
from communique.mentions.people import find_people
from communique.reading.text import clean
from communique.structure.attribution import find_statements
from communique.structure.header import find_header


def statements(text):
    """(speaker, words) of every statement; the speaker is None where nobody is named."""
    page = clean(text)
    people = find_people(page, find_parties(page.text))
    return [
        (people[said.speaker].name if said.speaker is not None else None, page.text[said.start : said.end])
        for said in find_statements(page, find_header(page), people)
    ]


OPENING = "国务委员兼外长何其安5日在东京同日本外相桐原庆介举行会谈。\n"

READS = [
    # where the words begin
    ("何其安说，形势很好。", [("何其安", "形势很好。")]),
    ("何其安表示双方应加强合作。", [("何其安", "双方应加强合作。")]),
    ("何其安强调：要合作。", [("何其安", "要合作。")]),
    ("何其安说：“要合作。”", [("何其安", "“要合作。”")]),
    ("何其安在介绍中国经济时表示，经济向好。", [("何其安", "经济向好。")]),
    ("在涉台问题上，何其安指出，立场明确。", [("何其安", "立场明确。")]),
    ("据何其安介绍，会谈进行了两个小时。", [("何其安", "会谈进行了两个小时。")]),
    ("何其安回顾了双边关系，强调要加强合作。", [("何其安", "要加强合作。")]),
    ("何其安转达亲切问候。表示，愿加强合作。", [("何其安", "转达亲切问候。"), ("何其安", "愿加强合作。")]),
    ("何其安提出三点建议：一是开放，二是合作。", [("何其安", "一是开放，二是合作。")]),
    # how far they reach
    ("何其安说，甲。乙。双方要合作。\n要加强人文交流。", [("何其安", "甲。乙。双方要合作。\n要加强人文交流。")]),
    ("何其安说，甲。桐原庆介表示，乙。", [("何其安", "甲。"), ("桐原庆介", "乙。")]),
    ("何其安说，甲。双方一致同意加强合作。", [("何其安", "甲。")]),
    ("何其安说，甲。\n两国外长积极评价合作成果。", [("何其安", "甲。")]),
    ("何其安说，甲。\n会谈后，双方签署协议。", [("何其安", "甲。")]),
    ("何其安说，甲。\n李明、陆远等参加会见。", [("何其安", "甲。")]),
    ("何其安说，甲。\n当天，何其安还参观了工厂。", [("何其安", "甲。")]),
    ("何其安说，甲。\n双方还就半岛局势交换了意见。", [("何其安", "甲。")]),
    ("何其安提出两点主张：\n一是开放。\n二是合作。\n会见后，双方合影。", [("何其安", "一是开放。\n二是合作。")]),
    # who is meant
    ("何其安出席论坛。他说，论坛很好。", [("何其安", "论坛很好。")]),
    ("何其安说，甲。他还强调，乙。", [("何其安", "甲。"), ("何其安", "乙。")]),
    ("何其安和桐原庆介分别表示，愿意合作。", [("何其安", "愿意合作。"), ("桐原庆介", "愿意合作。")]),
    ("何其安在会见桐原庆介时指出，要合作。", [("何其安", "要合作。")]),
    ("何其安向桐原庆介表示，要合作。", [("何其安", "要合作。")]),
    ("何其安转述，桐原庆介强调要合作。", [("桐原庆介", "要合作。")]),
    ("何其安指出，桐原庆介强调，要合作。", [("何其安", "桐原庆介强调，"), ("桐原庆介", "要合作。")]),
    # nobody who is named
    ("外交部发言人表示，甲。", [(None, "甲。")]),
    ("外务省当天发布的新闻稿指出，双方将合作。", [(None, "双方将合作。")]),
    ("何其安的发言人说，无可奉告。", [(None, "无可奉告。")]),
    # quotations
    ("“要合作。”何其安说。", [("何其安", "“要合作。”")]),
    ("“要合作，”桐原庆介在会后说，“也要对话。”", [("桐原庆介", "“要合作，”"), ("桐原庆介", "“也要对话。”")]),
    ("何其安说：“桐原庆介说，他要来。”", [("何其安", "“桐原庆介说，他要来。”")]),
]


@pytest.mark.parametrize(("text", "expected"), READS, ids=[text for text, _ in READS])
def test_statements(text, expected):
    assert statements(OPENING + text) == expected


SPARES = [
    "双方认为，要合作。",
    "两国外长一致表示，愿意合作。",
    "何其安的说法没有根据。",
    "何其安称赞了主人，被称为朋友。",
    "何其安作出新的指示，指导工作，指定人选。",
    "何其安出席并见证签约。",
    "国际社会普遍认为，合作重要。",
    "这一小说广受欢迎，据说，销量很高。",
]


@pytest.mark.parametrize("text", SPARES)
def test_nobody_is_made_to_speak(text):
    assert statements(OPENING + text) == []


class TestForms:
    """Documents in which one sees by their form who speaks."""

    def test_a_speech_is_its_speakers(self):
        text = (
            "携手共建美好家园\n——在某论坛开幕式上的主旨演讲\n（2024年7月23日，昆明）\n国务院副总理 贺其舟\n"
            "尊敬的各位来宾，\n女士们、先生们：\n很高兴同大家相聚。有人说，路很长。\n我愿提出两点倡议：\n首先，开放。\n其次，合作。\n谢谢大家。"
        )
        ((speaker, words),) = statements(text)
        assert speaker == "贺其舟"
        assert words.startswith("尊敬的各位来宾")
        assert words.endswith("谢谢大家。")

    def test_questions_and_answers(self):
        text = (
            "外交部发言人梁思远主持例行记者会\n2024年1月3日，外交部发言人梁思远主持例行记者会。\n"
            "路透社记者：对此有何评论？\n梁思远：我们一贯主张对话。第一，停火。\n第二，谈判。\n"
            "追问：还有吗？\n梁思远：没有。"
        )
        assert statements(text) == [
            (None, "对此有何评论？"),
            ("梁思远", "我们一贯主张对话。第一，停火。\n第二，谈判。"),
            (None, "还有吗？"),
            ("梁思远", "没有。"),
        ]

    def test_question_and_answer_by_initials(self):
        text = "外交部发言人梁思远答记者问\n问：有何评论？\n答：没有评论。\n问：为什么？\n答：不便评论。"
        assert [speaker for speaker, _ in statements(text)] == [None, "梁思远", None, "梁思远"]

    def test_the_one_who_tells_everything(self):
        text = (
            "行程结束之际，外交部长何其安向随行记者介绍此访情况。\n何其安说，此访成功。\n"
            "国家主席陈立行指出，合作重要。马克林总统表示，法方愿意。两国元首一致同意加强合作。\n何其安表示，成果丰硕。"
        )
        assert statements(text) == [
            ("何其安", "此访成功。"),
            ("陈立行", "合作重要。"),
            ("马克林", "法方愿意。"),
            ("何其安", "两国元首一致同意加强合作。"),
            ("何其安", "成果丰硕。"),
        ]

    def test_what_is_done_by_words(self):
        text = OPENING + "桐原庆介热烈欢迎何其安来访。日方愿加强合作。\n双方交换了意见。"
        assert statements(text) == [("桐原庆介", "欢迎何其安来访。日方愿加强合作。")]

    def test_press_reports_do_not_run_on_over_paragraphs(self):
        text = "路透社报道，局势紧张。美联社报道，外长何其安5日说，要克制。\n据报道，双方将会晤。\n边境恢复平静。"
        assert ("何其安", "要克制。") in statements(text)


def test_statements_do_not_overlap():
    text = (
        OPENING
        + "何其安说，甲。桐原庆介表示，何其安强调，乙。他指出，丙。外交部发言人说，丁。\n何其安和桐原庆介都说，戊。"
    )
    page = clean(text)
    people = find_people(page, find_parties(page.text))
    spans = sorted({(said.start, said.end) for said in find_statements(page, find_header(page), people)})
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
