"""Forms of markers: one text a form that must be read, and lookalikes that must not."""

from __future__ import annotations

import pytest

from communique.reading.text import clean
from communique.structure.enumerations import find_enumerations
from communique.structure.header import find_header
from communique.structure.markers import find_markers

READ = {
    "一是": ("双方决定：一是建立机制。二是尽早开会。三是互派专家。", "一是", ["建立机制", "尽早开会", "互派专家"]),
    "以及 before the last": ("共识：第一，停火；第二，谈判；以及第三，重建。", "第一", ["停火", "谈判", "重建"]),
    "spaces for stops": ("达成共识 一是 增进互信 二是 扩大贸易", "一是", ["增进互信", "扩大贸易"]),
    "（一）、": ("双方同意：（一）、加强互信；（二）、扩大贸易。", "（一）、", ["加强互信", "扩大贸易"]),
    "▲": ("就以下达成一致：▲重启对话；▲恢复交流。", "▲", ["重启对话", "恢复交流"]),
    "run-on 一是": ("成果主要有一是签署协定，二是启动谈判。", "一是", ["签署协定", "启动谈判"]),
    "一要": ("双方一要增进互信；\n二要扩大往来。", "一要", ["增进互信", "扩大往来"]),
    "第一，": (
        "他提出建议：第一，加强协调。要办好论坛。第二，扩大开放。",
        "第一",
        ["加强协调。要办好论坛", "扩大开放"],
    ),
    "第一是": ("要点：第一是停火；第二是撤军。", "第一是", ["停火", "撤军"]),
    "第1點": ("雙方結論：第1點，續辦對話；第2點，擴大合作。", "第1点", ["续办对话", "扩大合作"]),
    "一、": ("商定如下：\n一、两国复航。\n二、三方通关。\n十一、减税。", "一、", ["两国复航", "三方通关"]),
    "lost line breaks": (
        "内容如下：一、重申友好。二、扩大贸易。贸易额翻番。三、互设领馆。",
        "一、",
        ["重申友好", "扩大贸易。贸易额翻番", "互设领馆"],
    ),
    "（一）": ("双方将：（一）互派学生；（二）互译经典。", "（一）", ["互派学生", "互译经典"]),
    "half-width brackets": (
        "達成共識，包括：(一)重啟磋商；(二)簡化簽證。",
        "（一）",
        ["重启磋商", "简化签证"],
    ),
    "1.": ("成果清单：\n1. 签署协定\n2. 互设机构\n3. 开通航线", "1.", ["签署协定", "互设机构", "开通航线"]),
    "1、": ("結論：1、維持規則；2、設立會議。", "1、", ["维持规则", "设立会议"]),
    "1）": ("成果：\n1）签署协定；\n2）互设机构。", "1）", ["签署协定", "互设机构"]),
    "（1）": ("成果：（1）签署协定；（2）互设机构。", "（1）", ["签署协定", "互设机构"]),
    "number and space": ("清单如下：\n1 签署协定\n2 互设机构", "1", ["签署协定", "互设机构"]),
    "①": ("成果如下：①取消关税②恢复采购③建立机制", "①", ["取消关税", "恢复采购", "建立机制"]),
    "⑴": ("成果如下：\n⑴ 取消关税；\n⑵ 恢复采购。", "⑴", ["取消关税", "恢复采购"]),
    "首先 at sentences": (
        "我谈几点看法。首先，要守住底线。其次，要扩大共识。第三，要信守承诺。最后，要着眼长远。",
        "首先",
        ["要守住底线", "要扩大共识", "要信守承诺", "要着眼长远"],
    ),
    "其一": (
        "这得益于三点：其一，元首引领；其二，经济互补；其三，人文相亲。",
        "其一",
        ["元首引领", "经济互补", "人文相亲"],
    ),
    "第一条": (
        "商定以下各条：\n第一条\n双方互不侵犯。\n第二条\n双方和平解决争端。",
        "第一条",
        ["双方互不侵犯", "双方和平解决争端"],
    ),
    "——": ("重点如下：\n——扩大贸易；\n——便利往来。", "——", ["扩大贸易", "便利往来"]),
    "—— within a line": ("达成以下成果：——建立机制；——签署协定。", "——", ["建立机制", "签署协定"]),
    "•": ("要点包括：\n• 重申立场\n• 扩大贸易", "•", ["重申立场", "扩大贸易"]),
    "▽": ("要点包括：\n▽ 重申立场\n▽ 扩大贸易", "▽", ["重申立场", "扩大贸易"]),
    "a lone 一": ("达成协议如下：\n一\n双方互访。\n二\n双方停火。", "一", ["双方互访", "双方停火"]),
    "financial": (
        "說明如下：\n壹、立場一貫。\n貳、盼各方自制。\n參、持續關注。",
        "一、",
        ["立场一贯", "盼各方自制", "持续关注"],
    ),
    "full-width": ("成果如下：\n１．签署协定。\n２．互设机构。", "1.", ["签署协定", "互设机构"]),
    "（甲）": ("双方商定：（甲）互派大使；（乙）提供便利。", "（甲）", ["互派大使", "提供便利"]),
    "（a）": ("双方商定：（a）互派大使；（b）提供便利。", "（a）", ["互派大使", "提供便利"]),
    "i.": ("我们承诺：\ni. 支持中小企业；\nii. 便利贸易。", "i.", ["支持中小企业", "便利贸易"]),
    "一种是": ("有两种选择：一种是合作，另一种是对抗。", "一种是", ["合作", "对抗"]),
    "unmarked first line": (
        "达成三点共识：\n尽早复航，增加班次。\n二、扩大准入。\n三、定期会晤。",
        "二、",
        ["尽早复航，增加班次", "扩大准入", "定期会晤"],
    ),
    "unmarked first clause": (
        "达成三点共识：尽早复航；二是扩大准入；三是再谈。",
        "二是",
        ["尽早复航", "扩大准入", "再谈"],
    ),
    "begins in the middle": ("（上接第一版）\n三、扩大贸易。\n四、加强反恐。", "三、", ["扩大贸易", "加强反恐"]),
    "skips": ("共识：第一，互信。第二，通商。第四，往来。", "第一", ["互信", "通商", "往来"]),
}

SPARED = (
    "一是一，二是二，双方坦诚相待。",
    "原因之一是成本，统一是大势所趋。",
    "第一时间和第一阶段，双方保持接触。第二阶段随后开始。",
    "第一、二条规定不变，第三、四条另议。",
    "一、二线城市和一、二、三产业融合发展。",
    "根据《联合声明》第一条和第二条，双方互不侵犯。",
    "一要说明的是，双方分歧仍在。",
    "会谈10：05开始，11：30结束。",
    "贸易额增长3.5%，投资达4.2亿美元。",
    "2023、2024年和10、11月，双方举行磋商。",
    "他说，一方面要对话，另一方面要行动。",
    "和平——发展的前提——来之不易。",
    "首先感谢东道主的款待，其次感谢秘书处的工作。",
)


def lists(text, kind="readout"):
    page = clean(text)
    header = find_header(page)._replace(body=0)
    return page.text, find_enumerations(page, header, kind, [], [])


@pytest.mark.parametrize(("text", "form", "items"), READ.values(), ids=READ)
def test_form(text, form, items):
    plain, found = lists(text)
    marked = [one for one in found if one.style == "marker"]
    assert [one.form for one in marked] == [form]
    assert [plain[item.start : item.end] for item in marked[0].items][: len(items)] == items


@pytest.mark.parametrize("text", SPARED)
def test_lookalikes(text):
    _, found = lists(text)
    assert [one for one in found if one.style == "marker"] == []


def test_ordinals_as_written():
    _, [found] = lists("共识如下：\n一、互信。\n二、通商。\n四、往来。\n")
    assert [item.ordinal for item in found.items] == [1, 2, 4]


def test_marker_has_its_place():
    plain, [found] = lists("如下：\n1. 签署协定。\n2. 互设机构。")
    assert [plain[slice(*item.marker)] for item in found.items] == ["1.", "2."]


def test_markers_know_their_line():
    assert [(marker.line, marker.opens) for marker in find_markers("如下：一、互信。\n二、通商。")] == [
        (0, False),
        (1, True),
    ]
