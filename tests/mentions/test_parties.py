"""Parties by name and by short form, and the words that only look like them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.mentions.gazetteer import Gazetteer, party_entry, party_names
from communique.mentions.parties import find_parties

NAMED = [
    ("老挝和寮国是同一个国家", "老挝 LAO, 寮国 LAO"),
    ("沙特、沙乌地、沙地阿拉伯", "沙特 SAU, 沙乌地 SAU, 沙地阿拉伯 SAU"),
    ("新西兰总理、纽西兰总理", "新西兰 NZL, 纽西兰 NZL"),
    ("意大利与义大利", "意大利 ITA, 义大利 ITA"),
    ("南韩、北韩、韩国、朝鲜", "南韩 KOR, 北韩 PRK, 韩国 KOR, 朝鲜 PRK"),
    ("亚细安、东协、东盟", "亚细安 ASEAN, 东协 ASEAN, 东盟 ASEAN"),
    ("汶莱苏丹访问大马", "汶莱 BRN, 苏丹 SDN, 大马 MYS"),
    ("印度、印度尼西亚、印尼", "印度 IND, 印度尼西亚 IDN, 印尼 IDN"),
    (
        "几内亚、几内亚比绍、赤道几内亚、巴布亚新几内亚",
        "几内亚 GIN, 几内亚比绍 GNB, 赤道几内亚 GNQ, 巴布亚新几内亚 PNG",
    ),
    ("尼日尔和尼日利亚", "尼日尔 NER, 尼日利亚 NGA"),
    ("多米尼克、多米尼加", "多米尼克 DMA, 多米尼加 DOM"),
    ("刚果（金）与刚果（布）", "刚果（金） COD, 刚果（布） COG"),
    ("南苏丹独立于苏丹", "南苏丹 SSD, 苏丹 SDN"),
    ("苏联、南斯拉夫、民主德国", "苏联 SUN, 南斯拉夫 YUG, 民主德国 DDR"),
    ("多民族玻利维亚国与大韩民国", "多民族玻利维亚国 BOL, 大韩民国 KOR"),
    ("中华人民共和国和法兰西共和国", "中华人民共和国 CHN, 法兰西共和国 FRA"),
    ("联合国秘书长与欧盟委员会主席", "联合国 UN, 欧盟委员会 EU"),
    ("上合组织、金砖国家、二十国集团、G7", "上合组织 SCO, 金砖国家 BRICS, 二十国集团 G20, G7 G7"),
    ("海合会与阿盟", "海合会 GCC, 阿盟 LAS"),
    ("哈马斯与以色列", "哈马斯 HAMAS, 以色列 ISR"),
    ("澳洲、英国、美国三边伙伴", "澳洲 AUS, 英国 GBR, 美国 USA"),
    ("中非共和国总统", "中非共和国 CAF"),
    ("东盟十国领导人", "东盟十国 BRN KHM IDN LAO MYS MMR PHL SGP THA VNM"),
    ("新中国成立以来", "新中国 CHN"),
]

SHORT = [
    ("中日两国外长", "中日 CHN JPN"),
    ("日中韩三国合作", "日中韩 JPN CHN KOR"),
    ("中美俄三方", "中美俄 CHN USA RUS"),
    ("英法德三国", "英法德 GBR FRA DEU"),
    ("韩中关系、美俄会谈", "韩中 KOR CHN, 美俄 USA RUS"),
    ("中吉乌三国元首", "中吉乌 KGZ|DJI|UZB|UKR|UGA|URY"),
    ("中印尼高铁", "中印尼 CHN IDN"),
    ("中欧、中拉、中非关系", "中欧 CHN EU, 中拉 CHN CELAC, 中非 CHN AU"),
    ("中方、日方、俄方和韩方", "中方 CHN, 日方 JPN, 俄方 RUS, 韩方 KOR"),
    ("印尼方表示", "印尼方 IDN"),
    ("访美期间会见法总统", "美 USA, 法 FRA"),
    ("中国驻俄大使", "中国 CHN, 俄 RUS"),
    ("日外相、英首相", "日 JPN, 英 GBR"),
    ("18日中美签署协议", "中美 CHN USA"),
    ("中美不对抗", "中美 CHN USA"),
    ("以中越共同的红色基因为纽带", "中越 CHN VNM"),
    ("中美国防部工作会晤", "中美 CHN USA"),
    ("美中加强对话", "美中 USA CHN"),
    ("美中共同应对挑战", "美中 USA CHN"),
    ("中法学者", "中法 CHN FRA"),
    ("美日印澳四国", "美日印澳 USA JPN IND|IDN AUS"),
]

NOT_NAMED = [
    "日本海、印度洋、马里兰州、南非洲、北爱尔兰",
    "巴黎、马德里、马尼拉、阿斯塔纳、拉萨、利马、加沙",
    "中美洲与南美洲、中东、中亚、中西部、中南半岛",
    "集中、其中、高中、中心、中央、中文、中医",
    "上海地区、今日本报讯、15日本台消息",
    "东方、西方、对方、双方、各方、官方、地方、立方",
    "以方便群众，新方案，立方根，处方剂",
    "卢拉总统、阿萨德总统、奥巴马总统、马科斯总统",
    "基马尼、阿卢波、卡罗尼、弗洛伦蒂诺",
    "黑海、里海、多瑙河、尼日尔河、约旦河西岸、波斯湾",
    "中新网、中新社、中国日报、美国之音、德国之声",
    "以中等收入，以法律为准绳，此访以友谊为主线",
    "平台、舞台、电台、港口、澳门日报",
    "工作中加强，交流中新增，其中法文书籍",
    "广大发展中国家、其中国际机构、股东协议、海上合作、线上合作",
    "过程中共同努力，上海地区、沿海地区，理查德、蒙哥马利、林朝英",
    "欧元、美元、日元、瑞士法郎",
]


def shown(text: str) -> str:
    """Mentions as `words codes`; what is open in a run is written candidate|candidate."""
    return ", ".join(
        f"{text[found.start : found.end]} {' '.join(found.codes or found.candidates)}" for found in find_parties(text)
    )


@pytest.mark.parametrize(("text", "expected"), NAMED)
def test_names(text, expected):
    assert shown(text) == expected


@pytest.mark.parametrize(("text", "expected"), SHORT)
def test_short_forms(text, expected):
    found = find_parties(text)
    assert [text[mention.start : mention.end] for mention in found] == [one.split()[0] for one in expected.split(", ")]
    for mention, one in zip(found, expected.split(", "), strict=True):
        codes = one.split()[1:]
        if any("|" in code for code in codes):
            assert mention.codes == ()
            assert {part for code in codes if "|" in code for part in code.split("|")} == set(mention.candidates)
        else:
            assert mention.codes == tuple(codes)


@pytest.mark.parametrize("text", NOT_NAMED)
def test_words_that_only_look_like_parties(text):
    assert shown(text) == ""


def test_every_code_has_an_entry():
    for name, codes in party_names().items():
        for code in codes:
            entry = party_entry(code)
            assert entry.code == code, name
            assert entry.name
            assert entry.kind in ("state", "territory", "organisation")


def test_unknown_code_has_no_entry():
    with pytest.raises(KeyError):
        party_entry("ZZZ")


def test_a_callers_own_names():
    gazetteer = Gazetteer(parties={"枫叶之国": "CAN"}, persons={"某某": "CAN"})
    found = find_parties("枫叶之国总理会见德国总理", gazetteer)
    assert [mention.codes for mention in found] == [("CAN",), ("DEU",)]
    assert gazetteer.persons == {"某某": "CAN"}
    assert find_parties("枫叶之国总理") == []


def test_a_callers_own_names_need_known_codes():
    with pytest.raises(ValueError, match="XYZ"):
        Gazetteer(parties={"某国": "XYZ"})


WORDS = "中 日 美 俄 方 以 巴 阿 尼 印尼 埃塞 中国 印度 日本 东京 访 总统 两国 关系 。 2 ² 其"
PIECES = st.lists(st.sampled_from([*WORDS.split(), "\n"]), max_size=40).map("".join)


@given(st.one_of(st.text(max_size=60), PIECES))
def test_mentions_stand_in_order_and_do_not_overlap(text):
    found = find_parties(text)
    for mention in found:
        assert 0 <= mention.start < mention.end <= len(text)
        assert mention.codes or mention.candidates
    for one, next_one in pairwise(found):
        assert one.end <= next_one.start
