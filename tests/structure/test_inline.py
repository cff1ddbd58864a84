"""Series set off by marks alone: how far they split, and what is no list."""

from __future__ import annotations

import pytest

from communique.reading.text import clean
from communique.structure.declarations import find_declarations
from communique.structure.header import find_header
from communique.structure.inline import find_inline_lists

READ = {
    "semicolons after a count": (
        "双方达成三点共识，内容包括：年内复航；明年互免签证；建立热线，每月通话。",
        ["年内复航", "明年互免签证", "建立热线，每月通话"],
    ),
    "semicolons after a colon": ("双方商定：年内复航；明年互免签证。", ["年内复航", "明年互免签证"]),
    "pauses after 即": (
        "双方达成四点共识，即相互尊重、和平共处、合作共赢、《宪章》为本。他说很好。",
        ["相互尊重", "和平共处", "合作共赢", "《宪章》为本"],
    ),
    "the last two joined": (
        "双方签署三份合作文件，即经贸备忘录、教育协议和旅游备忘录。",
        ["经贸备忘录", "教育协议", "旅游备忘录"],
    ),
    "joined by 以及": (
        "双方达成三点共识，包括加强互信，扩大贸易，以及便利往来。",
        ["加强互信", "扩大贸易", "便利往来"],
    ),
    "commas": (
        "我愿重申三点承诺，即：我方不寻求对抗，不改变现状，不支持分裂。双方还握手。",
        ["我方不寻求对抗", "不改变现状", "不支持分裂"],
    ),
    "commas inside the parts": (
        "应做到三个“要”：即面对威胁，要守住底线；面对风险，要维护权利；面对挑战，要巩固团结。",
        ["面对威胁，要守住底线", "面对风险，要维护权利", "面对挑战，要巩固团结"],
    ),
    "split on where clauses begin alike": (
        "两国达成三点共识，包括：双方同意复航，便利商旅；双方同意减税，双方同意互派专家。",
        ["双方同意复航，便利商旅", "双方同意减税", "双方同意互派专家"],
    ),
    "a tail that sums up": (
        "《意见》包括实施报告制度；明确各部门责任；加强工作落实督办等七个方面内容。",
        ["实施报告制度", "明确各部门责任", "加强工作落实督办"],
    ),
    "an agreement's parts": (
        "他表示，协议内容包括对方增加农产品采购，以及双方就汇率问题达成指引。",
        ["对方增加农产品采购", "双方就汇率问题达成指引"],
    ),
    "lines that end with semicolons": (
        "双方达成以下共识：\n加强高层往来；\n扩大双边贸易；\n便利人员往来。\n会谈后举行仪式。",
        ["加强高层往来", "扩大双边贸易", "便利人员往来"],
    ),
    "marks inside quotations": (
        "双方达成两点共识，即坚持“平等、互利、共赢”、反对“脱钩、断链”。",
        ["坚持“平等、互利、共赢”", "反对“脱钩、断链”"],
    ),
}

SPARED = (
    "他说：中国一贯反对霸权主义；也反对冷战思维。",
    "代表团成员包括外长、商务部长和防长。",
    "双方就贸易、投资、能源等问题交换意见；会谈气氛友好。",
    "双方签署六项协议，涵盖农业、能源和教育。",
    "双方达成三点共识，即将公布。",
    "王某指出：合作是唯一出路；对抗没有赢家。",
    "会谈达成五点共识，即相互尊重、和平共处。",
)


def series(text):
    page = clean(text)
    header = find_header(page)._replace(body=0)
    return page.text, find_inline_lists(page.text, 0, find_declarations(page, header))


@pytest.mark.parametrize(("text", "items"), READ.values(), ids=READ)
def test_read(text, items):
    plain, found = series(text)
    assert [[plain[item.start : item.end] for item in one.items] for one in found] == [items]


@pytest.mark.parametrize("text", SPARED)
def test_spared(text):
    assert series(text)[1] == []


def test_counted_series_know_their_announcement():
    _, [found] = series("双方达成两点共识，即互访和通商。")
    assert (found.style, found.declaration, len(found.items)) == ("inline", 0, 2)
