"""Lists inside lists, and long documents composed here: articles, sections, outcome lists, numbered to several levels."""

from __future__ import annotations

import communique

UNITS = "零一二三四五六七八九"


def chinese(number: int) -> str:
    """A number below one hundred in characters."""
    tens, ones = divmod(number, 10)
    return ("" if tens == 0 else "十" if tens == 1 else UNITS[tens] + "十") + (UNITS[ones] if ones or not tens else "")


def tree(items):
    return [(item.ordinal, item.text, tree(item.children)) for item in items]


def test_four_levels():
    text = (
        "甲乙两国关于深化伙伴关系的联合声明\n双方声明如下：\n"
        "一、双方推进以下合作：\n（一）交通。包括：\n1. 公路项目；\n2. 铁路项目，重点是：一是完成勘测；二是落实融资。\n"
        "（二）农业。\n二、双方强调：\n（一）坚持多边主义；\n（二）反对单边制裁。\n三、双方明年再会。\n"
        "二〇二四年五月一日于某市"
    )
    [first, second, third] = communique.parse(text).consensus
    assert [child.text.split("。")[0] for child in first.children] == ["交通", "农业"]
    assert [child.text for child in first.children[0].children[1].children] == ["完成勘测", "落实融资"]
    assert [child.text for child in second.children] == ["坚持多边主义", "反对单边制裁"]
    assert (third.text, third.children) == ("双方明年再会", ())


def test_numbering_runs_on_across_sections():
    text = (
        "甲乙联合声明\n一、政治\n1. 双方互信。\n2. 双方互访。\n二、经济\n3. 双方通商。\n4. 双方通航。\n三、其他\n5. 双方再会。\n"
        "2024年5月1日于某市"
    )
    sections = communique.parse(text).consensus
    assert [[child.ordinal for child in section.children] for section in sections] == [[1, 2], [3, 4], [5]]


def test_decimal_levels():
    text = "甲乙两国行动计划\n双方将：\n1. 政治\n1.1 保持往来。\n1.2 完善磋商。\n1.2.1 外长磋商。\n1.2.2 司局磋商。\n2. 经济\n2.1 扩大贸易。\n2.2 加强投资。"
    [politics, economy] = communique.parse(text).consensus
    assert [(child.marker, [deep.marker for deep in child.children]) for child in politics.children] == [
        ("1.1", []),
        ("1.2", ["1.2.1", "1.2.2"]),
    ]
    assert [child.text for child in economy.children] == ["扩大贸易", "加强投资"]


def test_list_of_the_same_form_that_follows_is_another_list():
    text = "王某提出两点建议：一是互信。二是通商。李某提出三点建议：一是减税。二是复航。三是免签。"
    doc = communique.parse(text)
    assert [enumeration.count for enumeration in doc.enumerations] == [2, 3]
    assert [declared.complete for declared in doc.declarations] == [True, True]


def test_list_of_the_same_form_inside_an_item():
    text = "甲乙联合声明\n双方商定：\n1. 双方互信。\n2. 双方通商，包括：\n1. 降税；\n2. 免签。\n3. 双方通航。\n4. 双方通邮。"
    points = communique.parse(text).consensus
    assert [point.ordinal for point in points] == [1, 2, 3, 4]
    assert [child.text for child in points[1].children] == ["降税", "免签"]


def test_words_of_order_run_through_articles_with_lists_of_their_own():
    text = "他提出建议。\n首先，互信。其一，互访；其二，互谅。\n第二，通商。\n第三，通航。"
    doc = communique.parse(text)
    [enumeration] = doc.enumerations
    items = [*doc.proposals, *doc.other, *doc.outcomes, *doc.consensus]
    assert enumeration.count == 3
    assert [child.text for child in items[0].children] == ["互访", "互谅"]


def joint_statement(articles: int) -> tuple[str, list[str]]:
    """A joint statement and what its articles say; every fifth has a list of its own, every seventh two paragraphs."""
    lines = ["甲国和乙国关于建立全面伙伴关系的联合声明", "双方会谈后，发表联合声明如下："]
    wanted = []
    for number in range(1, articles + 1):
        article = f"双方同意推进第{number}号项目，争取早日完成。双方将定期评估"
        if number % 5 == 0:
            article += "：\n（一）建立工作组；\n（二）交换数据"
        if number % 7 == 0:
            article += f"。\n两国主管部门负责落实第{number}号项目"
        wanted.append(article)
        lines.append(f"{chinese(number)}、{article}。")
    lines.append("二〇二五年四月十日于某市")
    return "\n".join(lines), wanted


def test_joint_statement_of_many_articles():
    text, wanted = joint_statement(48)
    doc = communique.parse(text)
    assert doc.kind == "joint_statement"
    assert [point.ordinal for point in doc.consensus] == list(range(1, 49))
    assert [point.text for point in doc.consensus] == wanted
    assert [len(point.children) for point in doc.consensus] == [2 if number % 5 == 0 else 0 for number in range(1, 49)]
    assert [enumeration.count for enumeration in doc.enumerations] == [48]


def test_joint_statement_on_one_line():
    text = "甲乙联合声明\n双方声明如下：" + "".join(f"{chinese(n)}、双方同意推进第{n}号项目。" for n in range(1, 45))
    assert len(communique.parse(text).consensus) == 44


def test_outcome_list_of_many_items():
    lines = ["甲乙合作论坛成果清单", "论坛共达成66项成果，清单如下："]
    for section in range(1, 7):
        lines.append(f"【第{section}类合作】")
        lines += [f"{number}. 签署第{section}类第{number}号协议。" for number in range(1, 12)]
    doc = communique.parse("\n".join(lines))
    assert len(doc.outcomes) == 66
    assert [enumeration.count for enumeration in doc.enumerations] == [11] * 6
    assert [(declared.found, declared.complete) for declared in doc.declarations] == [(66, True)]


def test_outcome_list_in_numbered_sections():
    lines = ["甲乙合作论坛成果清单"]
    for section in range(1, 8):
        lines.append(f"{chinese(section)}、第{section}类合作")
        lines += [f"（{chinese(number)}）签署第{number}号协议。" for number in range(1, 10)]
    doc = communique.parse("\n".join(lines))
    assert [len(outcome.children) for outcome in doc.outcomes] == [9] * 7


def test_five_thousand_items():
    articles = "".join(f"{number}. 双方同意推进合作。\n" for number in range(1, 1000))
    doc = communique.parse("甲乙联合声明\n双方商定：\n" + f"【领域】\n{articles}" * 5)
    assert [enumeration.count for enumeration in doc.enumerations] == [999] * 5
