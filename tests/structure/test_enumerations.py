"""Where items and lists end, what is a section, and which announcement counts which list."""

from __future__ import annotations

import pytest

import communique
from communique.reading.text import clean
from communique.structure.attribution import StatementFound
from communique.structure.declarations import find_declarations
from communique.structure.enumerations import find_enumerations
from communique.structure.header import find_header


def read(text, kind="readout", statements=()):
    """The clean text, its announcements, and its lists without leads."""
    page = clean(text)
    header = find_header(page)._replace(body=0)
    declared = find_declarations(page, header)
    found = find_enumerations(page, header, kind, declared, list(statements))
    return page.text, declared, [one for one in found if one.style != "lead"]


def last_item(text, kind="readout", statements=()):
    plain, _, lists = read(text, kind, statements)
    item = lists[-1].items[-1]
    return plain[item.start : item.end]


LAST = {
    "the paragraph": ("要点：\n第一，互信。要互访。\n第二，通商。要减税。\n他说，好。", "通商。要减税"),
    "as many sentences as the others": ("三件事：一是互信，常来往。二是通商，降关税。他很满意。", "通商，降关税"),
    "several sentences like the others": (
        "建议：一是互信。保持往来。二是通商。降低关税。",
        "通商。降低关税",
    ),
    "no more sentences than the others": (
        "建议：一是互信。保持往来。二是通商。降低关税。只要同心同德，前景必然光明。",
        "通商。降低关税",
    ),
    "no fewer sentences than the others": (
        "建议：一是互信。各方要往来。二是通商。中方愿降低关税。让我们共同努力。",
        "通商。中方愿降低关税",
    ),
    "此外，双方": ("决定：第一，互信。要互访。第二，通商。要减税。此外，双方讨论了局势。", "通商。要减税"),
    "双方还": ("决定：一是互访。二是通商。双方还就局势交换意见。", "通商"),
    "会谈后": ("决定：一是互访。尽早。二是通商。尽快。会谈后，外长见记者。", "通商。尽快"),
    "the speaker goes on": ("建议：一是互信，常来往。二是通商，降关税。中方愿同各方努力。", "通商，降关税"),
    "a headline and its sentence": (
        "建议：一是深化互信，扩大往来。二是维护和平。各国应相向而行，守望相助。",
        "维护和平。各国应相向而行，守望相助",
    ),
    "a sentence that still speaks of it": (
        "两个亮点：一是签署协定，意义深远。二是开通航线，直飞首都。这将便利商旅。两国媒体热评。",
        "开通航线，直飞首都。这将便利商旅",
    ),
    "within one sentence": ("趋势明显，一是升温，二是提质。去年贸易额增长。", "提质"),
    "a quotation": ("他说：“一要互信，二要互利。”对方表示赞同。", "互利"),
    "lines without stops": ("成果：\n• 通商\n• 通航\n\n来源：本报", "通航"),
    "closing words of a paragraph": (
        "商定：\n一、通商。\n二、通航。会谈后，双方合影。",
        "通航",
    ),
}


@pytest.mark.parametrize(("text", "item"), LAST.values(), ids=LAST)
def test_last_item_ends(text, item):
    assert last_item(text) == item


JOINT = {
    "signature": ("商定：\n一、通商。\n二、通航。\n二〇二五年四月十日于北京", "通航"),
    "signature on the same line": ("商定：一、通商。逐步降税。二、通航。二〇二五年四月十日于北京", "通航"),
    "copies": ("商定：\n一、通商。\n二、通航。\n本协定一式两份，每份均用中文写成。", "通航"),
    "several paragraphs": (
        "商定：\n一、通商。\n逐步降税。\n二、通航。\n每周两班。\n三、通邮。\n费用另议。\n甲方代表：张三\n2005年3月4日",
        "通邮。\n费用另议",
    ),
    "one paragraph each": ("商定：\n一、通商。\n二、通航。\n双方对会谈结果表示满意。", "通航"),
    "sections": (
        "声明：\n一、政治\n双方互信。\n二、经济\n双方通商。\n双方通航。\n2024年5月1日于某市",
        "经济\n双方通商。\n双方通航",
    ),
}


@pytest.mark.parametrize(("text", "item"), JOINT.values(), ids=JOINT)
def test_last_article_ends(text, item):
    assert last_item(text, "joint_statement") == item


def test_item_ends_before_heading_of_the_next():
    plain, _, [found] = read(
        "声明：\n政治互信\n1. 双方互访。\n经济合作\n2. 双方通商。\n3. 双方通航。", "joint_statement"
    )
    assert [plain[item.start : item.end] for item in found.items] == ["双方互访", "双方通商", "双方通航"]


def test_item_ends_before_bracketed_heading_on_the_same_line():
    plain, _, lists = read("清单如下：【贸易】1. 通商。2. 通汇。【交通】1. 通航。2. 通邮。", "outcome_list")
    assert [[plain[item.start : item.end] for item in one.items] for one in lists] == [
        ["通商", "通汇"],
        ["通航", "通邮"],
    ]


def test_item_ends_where_somebody_else_speaks():
    text = "他提出：\n第一，互信。\n乙方表示，完全同意。\n第二，通商。"
    at = text.index("完全")
    statements = [
        StatementFound(0, text.index("\n乙"), 0, "提出", "test"),
        StatementFound(at, at + 4, 1, "表示", "test"),
    ]
    plain, _, [found] = read(text, statements=statements)
    assert [plain[item.start : item.end] for item in found.items] == ["互信", "通商"]


SECTIONS = "{}\n一、政治互信不断加深\n两国元首会谈。\n二、务实合作提质升级\n签署两份协议：一是通商协议；二是通航协议。企业欢迎。\n三、人文交流\n互办文化年。"


def test_sections_of_a_narrative_are_no_items():
    plain, _, lists = read(SECTIONS.format("访问取得成功。"), "news")
    assert [[plain[item.start : item.end] for item in one.items] for one in lists] == [["通商协议", "通航协议"]]


def test_sections_that_are_only_features_are_no_items():
    _, _, lists = read(SECTIONS.format("访问亮点体现在以下三方面："), "news")
    assert [len(one.items) for one in lists] == [2]


@pytest.mark.parametrize("lead", ["双方达成三点共识：", "会谈成果如下：", "我谈三点看法。"])
def test_announced_sections_are_items(lead):
    _, _, lists = read(SECTIONS.format(lead), "news")
    assert [len(one.items) for one in lists] == [3]


def test_sections_of_a_joint_text_are_items():
    _, _, lists = read(SECTIONS.format("双方声明："), "joint_statement")
    assert [len(one.items) for one in lists] == [3]
    assert [len(item.children) for item in lists[0].items] == [0, 2, 0]


def test_count_leaves_out_a_word_of_order():
    plain, _, [found] = read("他提出三点建议：第一，互信。第二，通商。第三，通航。最后，各方应行动起来。")
    assert [plain[item.start : item.end] for item in found.items] == ["互信", "通商", "通航"]


def test_without_a_count_the_last_word_of_order_is_an_item():
    _, _, [found] = read("他提出建议。首先，要互信。其次，要通商。最后，各方应行动起来。")
    assert [item.ordinal for item in found.items] == [1, 2, 3]


TIES = {
    "the announcement before it": ("达成三点共识：一是通商。二是通航。三是通邮。", [3]),
    "of two the one with its number": ("达成两点共识和三项成果：一是通商。二是通航。三是通邮。", [3]),
    "each its own": ("他提两点建议：一是通商。二是通航。\n双方达成两点共识：一是互访。二是互信。", [2, 2]),
    "incomplete ones too": ("达成五点共识：第一，通商。第二，通航。", [5]),
    "not a vague one that is not reached": ("签署20多项协议。一是通商。二是通航。", [None]),
    "not one of another number, sentences away": ("达成五点共识。气氛友好。各方要：一要通商。二要通航。", [None]),
    "parts of a list under headings": (
        "达成4项成果，清单如下：\n【贸易】\n1. 通商。\n2. 通汇。\n【交通】\n1. 通航。\n2. 通邮。",
        [4, 4],
    ),
}


@pytest.mark.parametrize(("text", "counts"), TIES.values(), ids=TIES)
def test_ties(text, counts):
    _, declared, lists = read(text)
    assert [None if one.declaration is None else declared[one.declaration].count for one in lists] == counts


def test_title_counts_the_list_that_the_body_does_not():
    doc = communique.parse(
        "甲乙外长会谈达成三点共识\n甲国外长与乙国外长会谈，主要内容如下：\n一、通商。\n二、通航。\n三、通邮。"
    )
    assert [(one.count, one.found, one.complete) for one in doc.declarations] == [(3, 3, True)]


def test_counted_series_inside_an_item_are_its_children():
    plain, _, [found] = read("两大收获：第一，达成三点共识，即通商、通航、通邮。第二，签署协定。")
    assert [plain[child.start : child.end] for child in found.items[0].children] == ["通商", "通航", "通邮"]


def test_a_list_of_more_than_a_thousand():
    text = "成果清单\n双方达成如下成果：\n" + "\n".join(
        f"{number}. 签署第{number}号文件。" for number in range(1, 1203)
    )
    assert [each.count for each in communique.parse(text).enumerations] == [1202]


@pytest.mark.parametrize(
    "text", ["大事记\n1972. 首脑来访。\n1979. 两国建交。", "双方会谈。\n2020.5.1 会谈。\n2021.6.3 会谈。"]
)
def test_years_number_no_items(text):
    assert communique.parse(text).enumerations == ()


def test_articles_right_below_a_title():
    text = "甲国和乙国引渡条约\n第一条\n双方相互引渡。\n第二条\n（一）可处一年以上徒刑。\n（二）双重犯罪。\n第三条\n条约自换文之日起生效。"
    doc = communique.parse(text)
    assert [(each.form, each.count) for each in doc.enumerations] == [("第一条", 3)]
    assert [len(item.children) for item in (*doc.consensus, *doc.other)] == [0, 2, 0]
