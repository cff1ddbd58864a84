"""Ambiguous short forms are settled by the document: every reading, and the one that nothing settles."""

from __future__ import annotations

import pytest

from communique.mentions.parties import find_parties
from communique.mentions.people import find_people
from communique.reading.text import clean
from communique.structure.header import find_header
from communique.structure.sides import Sides, settle_sides

READINGS = [
    # 中巴
    ("中巴关系", "外长同巴基斯坦外长举行会谈。他表示，中巴关系坚如磐石。", "CHN PAK"),
    ("中巴关系", "巴西总统到访。他表示，中巴关系具有战略意义。", "CHN BRA"),
    ("中巴关系", "巴拿马运河管理局代表说，巴拿马珍视中巴关系。", "CHN PAN"),
    ("中巴友好", "巴勒斯坦总统在拉姆安拉说，中巴友好源远流长。", "CHN PSE"),
    ("中巴关系", "代表团在伊斯兰堡停留两天，双方谈到中巴关系。", "CHN PAK"),
    ("中巴关系", "发言人说，中巴关系保持良好势头。", None),
    ("巴方", "巴巴多斯总理感谢中方。巴方愿继续努力。", "BRB"),
    ("巴方", "发言人说，愿同巴方一道努力。", None),
    # 中阿
    ("中阿关系", "阿联酋副总统来访。他说，中阿关系树立了典范。", "CHN ARE"),
    ("中阿关系", "阿富汗代理外长表示，阿富汗重视中阿关系。", "CHN AFG"),
    ("中阿合作", "阿根廷外长抵达北京，双方讨论中阿合作。", "CHN ARG"),
    ("中阿合作", "阿尔及利亚总理主持会议，推进中阿合作。", "CHN DZA"),
    ("中阿友谊", "阿尔巴尼亚议长说，中阿友谊历久弥坚。", "CHN ALB"),
    ("中阿合作", "第二届会议上，阿拉伯国家代表高度评价中阿合作。", "CHN LAS"),
    ("中阿合作", "会议强调，要推动中阿合作走深走实。", None),
    # 中马
    ("中马关系", "马来西亚总理访华。两国领导人谈到中马关系。", "CHN MYS"),
    ("中马关系", "马达加斯加总统说，中马关系迈上新台阶。", "CHN MDG"),
    ("中马关系", "马尔代夫总统在马累说，中马关系进入快车道。", "CHN MDV"),
    ("中马合作", "马里总理感谢中国，期待中马合作取得更多成果。", "CHN MLI"),
    ("中马合作", "会议认为，中马合作前景广阔。", None),
    # 中新
    ("中新关系", "新加坡总理来访，双方同意提升中新关系。", "CHN SGP"),
    ("中新关系", "新西兰外长在惠灵顿表示，新西兰看重中新关系。", "CHN NZL"),
    ("中新关系", "代表团到访惠灵顿，就中新关系交换意见。", "CHN NZL"),
    ("中新关系", "他说，中新关系值得珍惜。", None),
    # 中哥
    ("中哥关系", "哥伦比亚总统宣布，中哥关系提升为战略伙伴关系。", "CHN COL"),
    ("中哥关系", "哥斯达黎加外长说，中哥关系成熟稳定。", "CHN CRI"),
    ("中哥关系", "在波哥大，双方谈到中哥关系。", "CHN COL"),
    ("中哥关系", "他期待中哥关系更上层楼。", None),
    # 中印
    ("中印关系", "印度总理在新德里说，中印关系保持稳定。", "CHN IND"),
    ("中印合作", "印度尼西亚总统说，中印合作惠及民生。", "CHN IDN"),
    ("中印边界", "代表团前往新德里，讨论中印边界问题。", "CHN IND"),
    ("中印尼关系", "总统在雅加达说，中印尼关系快速发展。", "CHN IDN"),
    ("中印合作", "他认为，中印合作潜力巨大。", None),
    # 中蒙
    ("中蒙关系", "蒙古国总理来访，双方谈到中蒙关系。", "CHN MNG"),
    ("中蒙关系", "代表团到访乌兰巴托，就中蒙关系交换意见。", "CHN MNG"),
    ("中蒙俄", "三方启动中蒙俄经济走廊规划。", "CHN MNG RUS"),
    ("中蒙关系", "蒙特内哥罗总理说，中蒙关系友好。", "CHN MNE"),
    ("中蒙关系", "他说，中蒙关系不断发展。", None),
    # 中南
    ("中南关系", "南非总统在开普敦说，中南关系进入黄金时期。", "CHN ZAF"),
    ("中南关系", "南苏丹外长在朱巴说，南苏丹珍视中南关系。", "CHN SSD"),
    ("中南两国", "南斯拉夫总统来访，中南两国发表公报。", "CHN YUG"),
    ("中南关系", "他说，中南关系前景可期。", None),
    # 中乌
    ("中乌关系", "乌兹别克斯坦总统说，中乌关系全天候。", "CHN UZB"),
    ("中乌关系", "乌干达副总统来访，双方谈到中乌关系。", "CHN UGA"),
    ("中乌关系", "乌拉圭外长说，中乌关系跨越山海。", "CHN URY"),
    ("中乌关系", "乌克兰外长来华，双方谈到中乌关系。", "CHN UKR"),
    ("俄乌冲突", "乌兹别克斯坦总统来访，双方还谈到俄乌冲突。", "RUS UKR"),
    ("中乌关系", "他说，中乌关系稳步发展。", None),
    # 中埃
    ("中埃关系", "埃及总统在开罗说，中埃关系树立典范。", "CHN EGY"),
    ("中埃关系", "埃塞俄比亚总理说，中埃关系牢不可破。", "CHN ETH"),
    ("中埃合作", "代表团到访阿斯马拉，厄方出席，推进中埃合作。", "CHN ERI"),
    ("中埃合作", "他说，中埃合作成果丰硕。", None),
    # 中几
    ("中几关系", "几内亚总统说，中几关系历久弥新。", "CHN GIN"),
    ("中几关系", "几内亚比绍总统访华，双方谈到中几关系。", "CHN GNB"),
    ("中几关系", "代表团到访科纳克里，就中几关系交换意见。", "CHN GIN"),
    ("中几关系", "他说，中几关系良好。", None),
    # 中塞, 中尼, 中斯, 中毛, 中刚
    ("中塞关系", "塞尔维亚总统说，中塞关系是铁杆友谊。", "CHN SRB"),
    ("中塞关系", "塞内加尔总理说，中塞关系全面发展。", "CHN SEN"),
    ("中塞关系", "塞浦路斯外长在尼科西亚说，中塞关系良好。", "CHN CYP"),
    ("中塞关系", "他说，中塞关系良好。", None),
    ("中尼关系", "尼泊尔总理说，中尼关系世代友好。", "CHN NPL"),
    ("中尼关系", "尼日利亚总统说，中尼关系充满活力。", "CHN NGA"),
    ("中尼关系", "代表团在加德满都谈到中尼关系。", "CHN NPL"),
    ("中尼关系", "他说，中尼关系充满活力。", None),
    ("中刚关系", "刚果（金）总统说，中刚关系友好。", "CHN COD"),
    ("中刚关系", "刚果（布）外长说，中刚关系友好。", "CHN COG"),
    ("中刚关系", "在金沙萨，双方回顾中刚关系。", "CHN COD"),
    ("中刚关系", "他说，中刚关系友好。", None),
    # forms with one reading, which are everyday words besides
    ("中智关系", "智利总统说，中智关系走在前列。", "CHN CHL"),
    ("中智关系", "双方回顾了中智关系。", "CHN CHL"),
    ("中秘两国", "秘鲁总统说，中秘两国都是文明古国。", "CHN PER"),
    ("中秘关系", "双方回顾了中秘关系。", "CHN PER"),
    ("中古关系", "古巴外长说，中古关系情同手足。", "CHN CUB"),
    ("中古友谊", "双方回顾了中古友谊。", "CHN CUB"),
]

EVERYDAY = [
    "机器在工作中智能调节温度。",
    "会中秘书处分发了文件。",
    "这是一部关于中古时期的著作。",
    "其中几个项目进展顺利。",
    "在合作中加强沟通，在交流中新增项目。",
    "队伍中巴士不多，其中马匹更少。",
    "中南半岛多雨，中南大学招生。",
    "过程中突出重点，中西部地区受益。",
    "其中阿里地区海拔最高。",
    "智方法新，古方不验，秘方失传，新方案出台，多方努力。",
]


def sides_of(text: str) -> Sides:
    page = clean(text)
    mentions = find_parties(page.text)
    return settle_sides(page, find_header(page), mentions, find_people(page, mentions))


@pytest.mark.parametrize(("words", "text", "codes"), READINGS, ids=[f"{words}-{text}" for words, text, _ in READINGS])
def test_document_settles_a_short_form(words, text, codes):
    mention = next(found for found in sides_of(text).mentions if words.startswith(text[found.start : found.end]))
    if codes is None:
        assert len(mention.candidates) > 1
        assert set(mention.codes) <= {"CHN"}
    else:
        assert mention.codes == tuple(codes.split())
        assert mention.candidates == ()


@pytest.mark.parametrize("text", EVERYDAY)
def test_everyday_words_are_no_parties(text):
    assert sides_of(text).mentions == ()


def test_undecided_run_keeps_its_certain_member():
    mention = sides_of("发言人说，中巴关系保持良好势头。").mentions[0]
    assert mention.codes == ("CHN",)
    assert {"PAK", "BRA", "PAN", "PSE"} <= set(mention.candidates)


def test_a_paragraph_settles_what_the_document_leaves_open():
    text = "论坛举行分组讨论。\n巴基斯坦代表发言。中巴关系受到好评。\n巴西代表发言。中巴关系受到好评。"
    runs = [found.codes for found in sides_of(text).mentions if found.rule == "party.run-on"]
    assert runs == [("CHN", "PAK"), ("CHN", "BRA")]


def test_office_holder_settles_a_short_form():
    text = "阿根廷总统一行抵达。\n会谈中，阿方表示愿意合作，阿方代表团团长致辞。"
    assert [found.codes for found in sides_of(text).mentions if found.rule == "party.side"] == [("ARG",), ("ARG",)]
