"""Where the event took place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.reading.text import clean
from communique.structure.header import find_header
from communique.structure.places import PlaceFound, find_place

DOCUMENTS = [
    ("外长在安曼同约旦外交大臣会谈\n3月5日，外交部长在安曼同约旦外交大臣举行会谈。", "安曼", "JOR"),
    ("总理会见英国首相\n总理18日上午在里约热内卢出席二十国集团领导人峰会期间会见英国首相。", "里约热内卢", "BRA"),
    ("国家主席会见老挝客人\n国家主席5日在北京人民大会堂会见老挝客人，双方进行了友好交谈。", "北京", "CHN"),
    ("国家主席会见老挝客人\n国家主席5日在人民大会堂会见老挝客人，双方进行了友好交谈。", "人民大会堂", "CHN"),
    ("外交部例行记者会\n2024年3月12日，外交部发言人白若水在北京主持例行记者会。", "北京", "CHN"),
    ("副总理会见外宾\n国务院副总理5日在京会见来访的外国客人，双方进行了友好交谈。", "北京", "CHN"),
    ("副总理出席论坛\n论坛24日在湖南株洲开幕，国务院副总理出席开幕式并致辞。", "株洲", "CHN"),
    ("副总理出席论坛\n论坛24日在浙江桐乡开幕，国务院副总理出席开幕式并致辞。", "桐乡", "CHN"),
    ("副总理出席峰会\n当地时间4日，副总理在卡塔尔多哈出席峰会并发言，阐述立场主张。", "多哈", "QAT"),
    ("中法元首尼斯会晤成果丰硕\n两国元首就双边关系深入交换了意见，达成许多共识。", "尼斯", "FRA"),
    ("联合声明\n双方一致同意扩大合作。\n二〇一八年五月三日于维也纳", "维也纳", "AUT"),
    ("联合公报\n双方一致同意扩大合作。\n本公报于2018年5月3日签署于比什凯克，一式两份。", "比什凯克", "KGZ"),
    ("在论坛上的讲话\n（2019年4月2日，海口）\n各位来宾，女士们、先生们：\n很高兴和大家见面。", "海口", "CHN"),
    ("两国代表会谈\n18日，两国代表团在沙特举行会谈，就停火安排交换了意见。", "沙特", "SAU"),
    ("总理对德国、法国进行正式访问取得圆满成功\n访问期间，双方达成多项共识，成果丰富。", "德国、法国", None),
    ("边境问题会谈举行\n新华社喀布尔5月4日电（记者张三）两国代表团4日举行会谈，讨论边境问题。", "喀布尔", "AFG"),
    ("峰会揭幕\n二十国集团峰会周五在日本大阪揭幕，上午拍摄各国领导人集体照片。", "大阪", "JPN"),
    ("外长到访\n外长上月底访问北京，向东道主转交亲笔信，双方谈及地区形势。", "北京", "CHN"),
    ("总理以视频方式主持会议\n国务院总理1日在京以视频方式主持理事会会议，各方与会。", "北京", "CHN"),
    (
        "友好条约\n第一条 缔约双方互相尊重。\n本条约于一九五九年八月四日在乌兰巴托签订，共两份，每份都用中文和蒙文写成。",
        "乌兰巴托",
        "MNG",
    ),
    ("代表团出访\n代表团今日访问阿联酋阿布扎比，与当地经济部门举行会议，介绍情况。", "阿布扎比", "ARE"),
    ("特别代表访问乌克兰\n5月16日至17日，特别代表访问乌克兰，会见多位官员，交换意见。", "乌克兰", "UKR"),
    ("论坛部长级会议在京举行\n有关领导人13日上午在国家会议中心出席开幕式并发表讲话。", "北京", "CHN"),
    # nobody met in person, or the text does not say where
    ("两国外长通电话\n新华社北京5月4日电（记者张三）外交部长4日同德国外长通电话，讨论地区形势。", None, None),
    ("领导人出席线上峰会\n领导人8日晚出席线上峰会，并发表题为《团结合作》的重要讲话。", None, None),
    ("外长会谈达成共识\n两国外长举行会谈，同意明年在巴黎举行下一轮磋商，具体日期另定。", None, None),
    ("评论：合作是最佳选择\n合作是北京和华盛顿的最佳选择，双方应当珍惜来之不易的成果。", None, None),
    ("总理致辞\n总理5日在越南通过视频向论坛致辞，介绍有关情况。", None, None),
    ("两国重启新山—新加坡捷运谈判\n两国交通部长发表联合声明，同意把期限再延长两个月。", None, None),
    ("储能实施方案印发\n本报北京3月21日电（记者 丁某）两部门近日联合印发方案，提出六项重点任务。", None, None),
    ("外交部例行记者会\n记者：边界会谈有何进展？\n答：会谈日前在廷布举行，双方签署了备忘录。", None, None),
    ("发言人表态\n白宫发言人表示，会谈富有建设性，双方同意继续保持沟通。", None, None),
]


def place_of(text: str) -> PlaceFound | None:
    page = clean(text)
    return find_place(page, find_header(page))


@pytest.mark.parametrize(("text", "name", "country"), DOCUMENTS, ids=[text for text, _, _ in DOCUMENTS])
def test_place(text, name, country):
    found = place_of(text)
    assert (found and found.name, found and found.country) == (name, country)


def test_place_stands_in_the_text():
    text = "外长会谈\n3月5日，外交部长在安曼同约旦外交大臣举行会谈。"
    found = place_of(text)
    assert found is not None
    assert clean(text).text[found.start : found.end] == "安曼"


WORDS = "在 北京 日本 大阪 浙江 桐乡 举行会谈 会见 访问 于 3日于 （2019年4月2日，海口） 人民大会堂 新华社 5月4日电 对 、 ， 。"
PIECES = st.lists(st.sampled_from([*WORDS.split(), "\n"]), max_size=60).map("".join)


@given(st.one_of(st.text(max_size=80), PIECES))
def test_any_text_has_a_place_or_none(text):
    found = place_of(text)
    if found is not None:
        assert 0 <= found.start < found.end <= len(clean(text).text)
        assert found.name
