"""People: what shows them, their offices, their parties, and the ways in which one person is named."""

from __future__ import annotations

import pytest

from communique.mentions.gazetteer import Gazetteer
from communique.mentions.parties import find_parties
from communique.mentions.people import find_people
from communique.reading.text import clean


def people(text):
    page = clean(text)
    return find_people(page, find_parties(page.text))


def told(text):
    """Name, offices and party of everybody, as a reader writes them down."""
    return [(found.name, [title for title, _ in found.offices], found.party) for found in people(text)]


READS = [
    # Chinese
    (
        "10日，国家主席何昌明在京会见俄罗斯总统拉季科夫。",
        [("何昌明", ["国家主席"], "CHN"), ("拉季科夫", ["总统"], "RUS")],
    ),
    (
        "国防部长董立军会见新加坡国防部长陈振言，中方重视。",
        [("董立军", ["国防部长"], "CHN"), ("陈振言", ["国防部长"], "SGP")],
    ),
    ("全国人大常委会副委员长武文华表示，中方愿意。", [("武文华", ["全国人大常委会副委员长"], "CHN")]),
    # Japanese
    ("日本首相石川茂雄3日在国会答辩。石川还说，将努力。", [("石川茂雄", ["首相"], "JPN")]),
    ("日本外相岩谷启和防卫大臣中里彦二出席。", [("岩谷启", ["外相"], "JPN"), ("中里彦二", ["防卫大臣"], "JPN")]),
    # Korean, Vietnamese
    ("韩国外交部长官卢承焕说，韩方重视。", [("卢承焕", ["外交部长官"], "KOR")]),
    ("越南副总理兼外交部长裴德胜抵达。", [("裴德胜", ["副总理", "外交部长"], "VNM")]),
    ("朝鲜外务相崔善英表示，朝俄关系牢固。", [("崔善英", ["外务相"], "PRK")]),
    # transliterated
    ("巴基斯坦副总理兼外长伊沙克·达里抵京。达里说，巴方支持。", [("伊沙克·达里", ["副总理", "外长"], "PAK")]),
    ("卡塔尔首相兼外交大臣穆罕默德·本·哈立德强调，应停火。", [("穆罕默德·本·哈立德", ["首相", "外交大臣"], "QAT")]),
    ("古巴国家主席迪亚科-卡尔表示，愿意合作。", [("迪亚科-卡尔", ["国家主席"], "CUB")]),
    ("加拿大副外长布莱恩·多森共同主持。多森表示，加方愿意。", [("布莱恩·多森", ["副外长"], "CAN")]),
    ("外交部亚洲司长Mark Fielding会见来宾。Fielding说，好。", [("Mark Fielding", ["外交部亚洲司长"], None)]),
    # the other order
    ("双方谈到拉夫金外长的访问。拉夫金指出，俄方愿意。", [("拉夫金", ["外长"], "RUS")]),
    ("新闻稿说，美国布兰德总统将出席。", [("布兰德", ["总统"], "USA")]),
    # several people in one sentence
    (
        "同越共中央总书记阮文雄、国家主席武明德、总理范成南举行会谈。",
        [("阮文雄", ["越共中央总书记"], "VNM"), ("武明德", ["国家主席"], "VNM"), ("范成南", ["总理"], "VNM")],
    ),
    (
        "德国联邦总理弗里茨·梅尔和法国总统杜蒙5日共同会见记者。",
        [("弗里茨·梅尔", ["联邦总理"], "DEU"), ("杜蒙", ["总统"], "FRA")],
    ),
    # organisations
    ("东盟秘书长高金山表示，东盟支持。", [("高金山", ["东盟秘书长"], "ASEAN")]),
    ("非盟委员会主席法吉指出，非洲需要发展。", [("法吉", ["非盟委员会主席"], "AU")]),
    ("（早报讯）印度尼西亚总统普拉多·苏里安（Prado Surian）星期二出席。", [("普拉多·苏里安", ["总统"], "IDN")]),
    ("我和阮文林外长谈得坦诚，越方表示欢迎。阮文林表示，越方愿意。", [("阮文林", ["外长"], "VNM")]),
    ("发言人白若溪主持记者会。白若溪说，好。", [("白若溪", ["发言人"], None)]),
    (
        "總理李國文昨與來訪的澳洲總理艾斯班尼會談，中方重視。",
        [("李国文", ["总理"], "CHN"), ("艾斯班尼", ["总理"], "AUS")],
    ),
    # Hong Kong and Taiwan
    ("香港特区行政長官陳偉業表示，香港將繼續開放。", [("陈伟业", ["行政长官"], "HKG")]),
    ("美國國務卿布蘭登（Brandon Hill）5日抵達。", [("布兰登", ["国务卿"], "USA")]),
    ("行政院發言人郭雅慧說，政府重視。", [("郭雅慧", ["行政院发言人"], "TWN")]),
    # without an office
    ("何安指出，要合作。\n何安表示，要开放。", [("何安", [], None)]),
    ("何安谈合作\n何安指出，要合作。", [("何安", [], None)]),
    ("何其安指出，形势严峻。", [("何其安", [], None)]),
    # the aide, and the one whose aide it is
    ("联合国秘书长古铁林的发言人杜雅里说，好。", [("古铁林", ["联合国秘书长"], "UN"), ("杜雅里", ["发言人"], "UN")]),
]


@pytest.mark.parametrize(("text", "expected"), READS, ids=[text for text, _ in READS])
def test_people_are_read(text, expected):
    assert told(text) == expected


SPARES = [
    "彭博称，市场上涨。彭博表示，市场下跌。",
    "何安指出的问题不少。",
    "双方高度评价合作，各方马上行动。",
    "外交部发言人表示，何时会谈尚未确定。",
    "王毅然决定留下的说法没有根据。",
    "国家主席团成员出席，主席国作了说明。",
    "两国总理一致同意，两国外长共同签署。",
    "安全理事会表示关切，温和派表示反对。",
    "新任总统和前总统都没有出席。",
    "时任外长何时离任，无人知晓。",
    "部长级会议和总理会晤将在东京举行。",
    "白宫表示，美方关注。金融机构认为，风险上升。",
    "任何人都认为，合作重要。",
    "成员国代表团抵达，代表性广泛。",
    "日本首相官邸发布消息。美国总统大选临近。",
    "（新华社记者林建国 宋一帆）",
    "来源：新华网\n责任编辑：郝小溪",
    "我谨代表马来西亚政府感谢大家。",
]


@pytest.mark.parametrize("text", SPARES)
def test_nobody_is_invented(text):
    assert told(text) == []


class TestOnePerson:
    """All the ways to name somebody lead to one person."""

    def test_short_forms_are_mentions(self):
        text = "国家主席何昌明会见总统埃弗林·布雷思韦尔。何主席指出，好。布雷思韦尔总统说，好。埃弗林感谢。"
        first, second = people(text)
        assert [text[start:end] for start, end in first.mentions] == ["何昌明", "何主席"]
        assert [text[start:end] for start, end in second.mentions] == ["埃弗林·布雷思韦尔", "布雷思韦尔", "埃弗林"]

    def test_a_short_form_that_two_share_is_nobodys(self):
        text = "外长约翰·米勒和防长彼得·米勒出席。米勒先离开。"
        assert [len(found.mentions) for found in people(text)] == [1, 1]

    def test_titles_are_not_repeated_in_short(self):
        assert told("国家主席何昌明抵达。何昌明主席说，好。外交部长林则宇陪同。林则宇外长也说，好。中方欢迎。") == [
            ("何昌明", ["国家主席"], "CHN"),
            ("林则宇", ["外交部长"], "CHN"),
        ]

    def test_variant_characters_are_one_person(self):
        found = people("国务委员杨洁箴抵达。国务委员杨洁臻发言。杨洁臻指出，好。")
        assert [(person.name, len(person.mentions)) for person in found] == [("杨洁臻", 3)]

    def test_different_offices_are_two_people(self):
        assert len(told("外长李文东和防长李文冬出席。")) == 2

    def test_the_latin_name_is_kept(self):
        (found,) = people("英国外交大臣戴维·霍尔特（David Holt）抵达。")
        assert (found.name, found.latin) == ("戴维·霍尔特", "David Holt")


class TestParty:
    """Whose people they are, where no country stands before the office."""

    def test_by_their_own_words(self):
        assert told("拉夫金总统表示，俄方愿同中方加强合作。") == [("拉夫金", ["总统"], "RUS")]

    def test_by_whose_country_comes_first(self):
        assert told("马克林总统说，法中关系良好。") == [("马克林", ["总统"], "FRA")]

    def test_ministry_in_a_chinese_text(self):
        assert told("外交部副部长唐以安同加方代表会谈。中方提出建议。") == [("唐以安", ["外交部副部长"], "CHN")]

    def test_ministry_that_was_named_before(self):
        ((name, titles, party),) = told("英国外交部发言人说，外交部亚洲司司长Mark Fielding将访华。")
        assert (name, titles, party) == ("Mark Fielding", ["外交部亚洲司司长"], "GBR")

    def test_unknown_stays_unknown(self):
        assert told("外长拉夫金抵达。") == [("拉夫金", ["外长"], None)]


def test_people_come_in_order_of_mention():
    found = people("乙国外长：\n外长孙其来会见总统马丁诺。马丁诺表示，好。孙其来说，好。")
    assert [person.name for person in found] == ["孙其来", "马丁诺"]
    assert all(list(person.mentions) == sorted(person.mentions) for person in found)


UNUSUAL = [
    # a surname that is a function word or begins a title
    ("王子衡说，形势很好。王子衡会见来宾。", [("王子衡", [], None)]),
    ("外交部副部长王子衡表示，中方欢迎。", [("王子衡", ["外交部副部长"], "CHN")]),
    ("约旦王子费拉尔表示，愿合作。", [("费拉尔", ["王子"], "JOR")]),
    ("法国总统外事顾问让·杜瓦尔表示，愿意合作。", [("让·杜瓦尔", ["总统外事顾问"], "FRA")]),
    # given names of function words
    ("外交部发言人白若之主持例行记者会，中方表示欢迎。", [("白若之", ["外交部发言人"], "CHN")]),
    ("外交部发言人赵可为表示，中方欢迎。", [("赵可为", ["外交部发言人"], "CHN")]),
    # the longest list of offices tells their order
    (
        "泰国外交大臣扎希萨说，好。泰国副首相兼外交大臣扎希萨表示，愿意合作。",
        [("扎希萨", ["副首相", "外交大臣"], "THA")],
    ),
    # what an office is about is not whose it is
    ("联合国利比亚问题特使安东·佩雷斯说，好。", [("安东·佩雷斯", ["联合国利比亚问题特使"], "UN")]),
    # local offices
    ("成都市市长葛文明表示，愿意合作。", [("葛文明", ["成都市市长"], "CHN")]),
    ("由行政长官霍启安主持，香港代表出席。", [("霍启安", ["行政长官"], "HKG")]),
    # one who came with a guest
    (
        "越南总理阮文雄访问中国。随行的工贸部长裴德胜表示，愿意合作。",
        [("阮文雄", ["总理"], "VNM"), ("裴德胜", ["工贸部长"], "VNM")],
    ),
    # the line of the one who speaks
    ("在研讨会上的致辞\n何其安 中国驻东盟大使\n尊敬的各位来宾：\n大家好。", [("何其安", ["驻东盟大使"], "CHN")]),
    # whose office it is was said before
    ("代表团访问法国里昂市，该市市长埃琳·杜瓦尔说，好。", [("埃琳·杜瓦尔", ["市长"], "FRA")]),
    ("中国日本友好协会会长何其安表示欢迎。", [("何其安", ["中国日本友好协会会长"], "CHN")]),
    ("韩国国家安保室长赵太焕说，好。", [("赵太焕", ["国家安保室长"], "KOR")]),
    ("与会的还有外长德乌拉。", [("德乌拉", ["外长"], None)]),
    # verbs after a name
    ("我和黎文山外长谈得坦率。", [("黎文山", ["外长"], None)]),
]


@pytest.mark.parametrize(("text", "expected"), UNUSUAL)
def test_unusual_names_and_offices(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize("text", ["王子说，好。", "王子在京会见来宾。", "国王和王子抵达。"])
def test_no_name_after_the_title_of_a_prince(text):
    assert told(text) == []


def known(text, persons):
    page = clean(text)
    found = find_people(page, find_parties(page.text), Gazetteer(persons=persons))
    return [(person.name, [title for title, _ in person.offices], person.party) for person in found]


def test_given_people_are_found_wherever_they_stand():
    persons = {"甲乙丙丁": "FRA", "何其": "CHN"}
    assert known("代表们谈到了甲乙丙丁。", persons) == [("甲乙丙丁", [], "FRA")]
    assert known("外长甲乙丙丁抵达东京。", persons) == [("甲乙丙丁", ["外长"], "FRA")]
    assert known("日本外长何其安定人心。", persons) == [("何其", ["外长"], "CHN")]
    assert known("没有谁。", persons) == []
