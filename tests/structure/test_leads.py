"""Leads: sentences whose subject is joint and whose verb states agreement."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.mentions.parties import find_parties
from communique.mentions.people import find_people
from communique.reading.text import clean
from communique.structure.attribution import StatementFound
from communique.structure.header import Header
from communique.structure.leads import find_leads
from communique.structure.listing import ListFound

NO_HEADER = Header()


def lists(text: str, kind: str = "readout", reported: str = "", taken: str = "") -> tuple[str, list[ListFound]]:
    """Lists of leads in `text`; `reported` and `taken` are parts of it that a statement or another list covers."""
    page = clean(text)
    parties = find_parties(page.text)
    people = find_people(page, parties)
    statements = []
    if reported:
        start = page.text.index(reported)
        statements.append(StatementFound(start, start + len(reported), None, "表示", "test"))
    stretches = []
    if taken:
        start = page.text.index(taken)
        stretches.append((start, start + len(taken)))
    found = find_leads(page, NO_HEADER, kind, statements, stretches, parties, people)
    return page.text, found


def leads(text: str, kind: str = "readout", **context: str) -> list[tuple[str, str]]:
    """Role and text of each lead."""
    clean_text, found = lists(text, kind, **context)
    return [(each.role[0], clean_text[item.start : item.end]) for each in found for item in each.items]


SUBJECTS = [
    "双方",
    "两国",
    "两国元首",
    "两国总理",
    "两国外长",
    "两国政府",
    "两党两国领导人",
    "两位领导人",
    "三方",
    "三国领导人",
    "各方",
    "与会各方",
    "与会领导人",
    "各国领导人",
    "成员国领导人",
    "中美双方",
    "中法两国元首",
    "中俄",
    "中越、中柬",
    "中国和巴西",
    "美国与欧盟",
    "中国同中亚五国",
    "会议",
    "峰会",
    "欧美双方领袖",
    "台美双方",
    "东盟国家领导人",
    "欧盟成员国",
    "两人",
    "李明远总理同席尔瓦总统",
    "中国、肯尼亚和乌干达",
]


@pytest.mark.parametrize("subject", SUBJECTS)
def test_a_joint_subject_that_agrees(subject: str) -> None:
    text = f"{subject}一致同意加强海上搜救合作。"
    assert leads(text) == [("c", text[:-1])]


@pytest.mark.parametrize(
    "predicate",
    [
        "同意扩大农产品贸易",
        "商定年内举行下轮磋商",
        "决定继续深化合作",
        "承诺减少排放",
        "重申支持多边主义",
        "强调对话的重要性",
        "认为，合作前景广阔",
        "一致认为，合作前景广阔",
        "支持尽早复航",
        "欢迎新机制投入运行",
        "高度评价合作进展",
        "积极评价近年来的成绩",
        "高度赞赏对方的努力",
        "注意到谈判取得进展",
        "呼吁有关方保持克制",
        "愿进一步密切往来",
        "将继续推进互联互通",
        "均表示将落实好有关安排",
        "还同意互设文化中心",
        "就互免签证达成一致",
        "对地区局势升级表示关切",
        "对平民伤亡深感痛心，呼吁立即停火",
        "满意地指出，建交以来合作不断发展",
        "责成有关部门抓紧落实",
        "深入讨论了能源合作，同意成立工作组",
        "坦诚交流，一致同意管控分歧",
        "反对一切形式的恐怖主义",
    ],
)
def test_a_view_held_in_common(predicate: str) -> None:
    assert leads(f"双方{predicate}。") == [("c", f"双方{predicate}")]


@pytest.mark.parametrize(
    "sentence",
    [
        "双方签署了海关合作协定",
        "两国元首共同签署联合声明",
        "会谈后，两国总理共同见证签署多项合作文件",
        "双方发表联合声明",
        "会议通过了五年行动计划",
        "双方宣布建立战略伙伴关系",
        "双方决定设立联合工作组",
        "两国决定恢复直航航班",
        "双方就渔业问题达成协议",
        "甲国同乙国达成停火协议".replace("甲国", "以色列").replace("乙国", "黎巴嫩"),
        "双方交换了两项协议的文本",
        "双方正式建立防长热线机制",
        "双方为学校揭牌，并签署合作备忘录",
        "法国总统杜邦和德国总理施密特4月3日在柏林签署合作条约",
        "访问期间，双方共签署12份合作文件",
        "中国政府和肯尼亚政府，根据两国人民的愿望，决定建立大使级外交关系",
        "双方经贸部长共同宣布完成谈判",
        "法国总统杜邦和德国总理施密特3日签署合作条约",
        "会后，李明远总理同与会领导人签署联合公报",
    ],
)
def test_an_outcome(sentence: str) -> None:
    assert leads(f"{sentence}。") == [("o", sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "双方就双边关系和共同关心的问题交换了意见。",
        "双方还就地区形势深入交换看法。",
        "双方达成重要共识。",
        "双方就共同关心的国际和地区问题交换意见，达成广泛共识。",
        "双方举行会谈。",
        "会谈后，两国总理共同会见记者。",
        "双方商定以下事项：",
        "双方发表联合声明，全文如下：",
        "两国关系发展势头良好。",
        "双方的合作富有成果。",
        "两国人民希望和平。",
        "两国企业签署了多项合同。",
        "中方愿同对方一道努力。",
        "双方应当相互尊重。",
        "双方要加强沟通。",
        "双方发表讲话。",
        "双方签署的协定即将到期。",
        "双方建立伙伴关系以来，合作不断深化。",
        "如果双方同意，谈判可以继续。",
        "就算两国达成协议，作用也不大。",
        "去年，双方签署了投资协定。",
        "此前，两国元首一致同意重启谈判。",
        "双方曾承诺减少驻军。",
        "近年来，双方一直支持多边主义。",
        "中方表示，协议的落实取决于双方同意。",
        "我们同意加强合作。",
        "有专家认为，双方将在年内达成协议。",
        "预计双方将扩大贸易。",
        "2019年，双方签署了地理标志协定。",
        "双方并无达成协议。",
        "双方拒绝评论。",
        "法国外长呼吁双方恪守承诺。",
        "中国和肯尼亚，为发展友好关系，决定缔结本条约。",
        "双方坚持各自立场。",
        "双方将可能重启谈判。",
        "他批评对方违反三项承诺，包括：违反谈判时双方承诺、单方面退出。",
        "双方将就地区形势交换意见。",
        "一、双方携手迈向新时代",
        "中国经济将继续向好，各方面都支持改革。",
    ],
)
def test_no_lead(sentence: str) -> None:
    assert leads(sentence, reported=sentence if sentence.startswith("我们") else "") == []


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("在人文领域，双方商定互设文化中心。", "在人文领域，双方商定互设文化中心"),
        ("4日，两国元首同意恢复对话。", "4日，两国元首同意恢复对话"),
        ("会谈后，双方商定尽快复航。", "会谈后，双方商定尽快复航"),
        ("此外，双方同意便利签证。", "此外，双方同意便利签证"),
        ("鉴此，双方支持召开特别会议。", "鉴此，双方支持召开特别会议"),
        ("为落实上述目标，双方商定成立工作组。", "为落实上述目标，双方商定成立工作组"),
        (
            "本着平等互利的原则，通过友好协商，双方同意解决债务问题。",
            "本着平等互利的原则，通过友好协商，双方同意解决债务问题",
        ),
        ("此访的一大亮点是双方商定共建联合实验室。", "此访的一大亮点是双方商定共建联合实验室"),
        ("新华社报道称，双方同意继续谈判。", "双方同意继续谈判"),
        ("发言人说，会谈期间，双方同意继续谈判。", "会谈期间，双方同意继续谈判"),
        ("据央视报道，双方同意继续谈判。", "双方同意继续谈判"),
        ("白宫声明指，双方同意继续谈判。", "双方同意继续谈判"),
        ("声明说，双方同意继续谈判。", "双方同意继续谈判"),
        ("官员称双方同意继续谈判。", "双方同意继续谈判"),
        ("发言人表示：“双方同意继续谈判。”", "双方同意继续谈判"),
        ("他说，“双方同意继续谈判”，但没有透露细节。", "双方同意继续谈判"),
        ("3日，李明远在内罗毕同肯尼亚外长举行会谈，双方同意年内复航。", "双方同意年内复航"),
        ("协议规定，双方同意设立基金。", "双方同意设立基金"),
        ("部长会议3日在线上召开，两国部长同意扩大贸易。", "两国部长同意扩大贸易"),
        ("据肯尼亚外交部发表的声明，双方同意停火七天。", "双方同意停火七天"),
    ],
)
def test_what_stands_before_the_subject(text: str, item: str) -> None:
    assert leads(text, "press_remarks") == [("c", item)]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("双方同意复航。这有利于人员往来。", ["双方同意复航。这有利于人员往来"]),
        ("双方同意复航。中方表示赞赏。", ["双方同意复航"]),
        ("双方同意复航。对方对此表示感谢。", ["双方同意复航"]),
        ("双方同意复航。双方商定互免签证。", ["双方同意复航", "双方商定互免签证"]),
        ("双方同意复航。\n中方代表随后离会。", ["双方同意复航"]),
        ("双方同意复航。据路透社报道，机场已作准备。", ["双方同意复航"]),
        ("双方同意复航。分析人士认为，影响有限。", ["双方同意复航"]),
        ("双方同意复航。双方还就地区形势交换意见。", ["双方同意复航"]),
        ("双方同意复航。李明远总理感谢巴西总统席尔瓦的款待。", ["双方同意复航"]),
        ("双方同意复航。中国将派出代表团。", ["双方同意复航"]),
        ("双方同意复航。中国同周边国家的往来将更密切。", ["双方同意复航。中国同周边国家的往来将更密切"]),
        ("双方同意复航。“我们很满意。”他说。", ["双方同意复航"]),
        ("各方表示，形势严峻。金砖国家要团结协作。", ["各方表示，形势严峻。金砖国家要团结协作"]),
        ("双方同意通过“行为准则”。", ["双方同意通过“行为准则”"]),
        ("两国签署了渔业协定。（完）", ["两国签署了渔业协定"]),
        ("“双方同意复航。”他说。", ["双方同意复航"]),
    ],
)
def test_where_an_item_ends(text: str, items: list[str]) -> None:
    assert [item for _, item in leads(text)] == items


JOINT = "双方应当恪守承诺。我们将加强协调。会议期间气氛友好。甲方表示感谢。"


def test_a_joint_text_speaks_for_the_sides() -> None:
    assert leads(JOINT, "joint_statement") == [
        ("c", "双方应当恪守承诺"),
        ("c", "我们将加强协调。会议期间气氛友好。甲方表示感谢"),
    ]


def test_numbers_of_paragraphs_stand_before_items() -> None:
    assert leads("2.1.1 双方重申相互支持。", "joint_statement") == [("c", "双方重申相互支持")]


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("双方同意扩大贸易。", True),
        ("双方都认为，合作前景广阔。", True),
        ("双方愿扩大贸易。", False),
        ("双方将扩大贸易。", False),
        ("双方高度评价合作。", False),
        ("双方签署了协定。", False),
        ("今天，双方签署了协定。", True),
        ("两国领导人高度评价合作。", True),
    ],
)
def test_in_the_words_of_one_side(sentence: str, counts: bool) -> None:
    assert bool(leads(sentence, reported=sentence)) is counts


def test_lists_of_one_role() -> None:
    _, found = lists("双方同意复航。双方商定互免签证。双方签署了协定。双方愿保持沟通。")
    assert [(each.role, len(each.items)) for each in found] == [("consensus", 2), ("outcome", 1), ("consensus", 1)]
    assert [item.ordinal for each in found for item in each.items] == [1, 2, 1, 1]
    assert found[0].form == "双方同意"


def test_nothing_inside_another_list() -> None:
    assert (
        leads("双方达成共识：一是双方同意复航。二是双方商定互免签证。", taken="双方同意复航。二是双方商定互免签证。")
        == []
    )


def test_no_leads_in_other_texts() -> None:
    assert leads("会议决定，双方签署协议。", "other") == []


def test_thousands_of_leads() -> None:
    _, found = lists("\n".join(["双方同意扩大贸易。中方表示欢迎。"] * 3000))
    assert [len(each.items) for each in found] == [3000]


@given(st.text(alphabet="双方两国会议我们同意将签署就在，。：“”《》；\n一1\x00\ud800²中美、和", max_size=80))
def test_any_text(text: str) -> None:
    page = clean(text)
    found = find_leads(page, NO_HEADER, "news", [], [], find_parties(page.text))
    assert all(0 <= item.start < item.end <= len(page.text) for each in found for item in each.items)


def test_a_council_speaks_for_its_members() -> None:
    text = "“安全理事会欢迎停火协议。\n“安全理事会将继续处理此案。”"
    assert leads(text, "joint_statement") == [("c", "安全理事会欢迎停火协议"), ("c", "安全理事会将继续处理此案")]
