"""Title, outlet and dateline."""

from __future__ import annotations

import pytest

from communique.reading.text import clean
from communique.structure.header import find_header

BODY = "当地时间5日，两国外长举行会谈。\n会谈后，双方签署合作文件。"


def head(text):
    page = clean(text)
    return page, find_header(page)


TITLES = [
    ("甲乙两国外长会谈\n" + BODY, "甲乙两国外长会谈"),
    ("甲乙会谈 就口岸开放达成共识\n2019-03-05 10:20  来源：海潮网\n" + BODY, "甲乙会谈 就口岸开放达成共识"),
    ("宋启明：“合作没有终点”\n" + BODY, "宋启明：“合作没有终点”"),
    ("中华人民共和国和老挝人民民主共和国\n关于构建命运共同体的联合声明\n" + BODY, "中华人民共和国和老挝人民民主共和国\n关于构建命运共同体的联合声明"),
    ("中华人民共和国\n和\n柬埔寨王国\n联合公报\n" + BODY, "中华人民共和国\n和\n柬埔寨王国\n联合公报"),
    ("共建繁荣\n——在论坛开幕式上的演讲\n（2024年7月3日，昆明）\n国务院副总理 王平\n各位朋友：\n" + BODY, "共建繁荣"),
    ("附件\n甲乙合作项目清单\n" + BODY, "甲乙合作项目清单"),
    (BODY, None),
    ("新华社万象3月5日电（记者李平）" + BODY, None),
    ("一、双方同意开通航班。\n二、双方同意设立领馆。", None),
    ("各位朋友：\n" + BODY, None),
    ("双方达成共识", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "title"), TITLES)
def test_title(text, title):
    page, header = head(text)
    assert (page.text[slice(*header.title)] if header.title else None) == title


DATELINES = [
    ("新华社河内12月7日电（记者 白桦 林深）", "新华社", "河内", "12月7日", ("白桦", "林深")),
    ("新华社东京2020年11月24日电(记者白桦)", "新华社", "东京", "2020年11月24日", ("白桦",)),
    ("新华社日内瓦四日电 ", "新华社", "日内瓦", "四日", ()),
    ("据新华社伊斯兰堡3月5日电 ", "新华社", "伊斯兰堡", "3月5日", ()),
    ("新华社金边/万象3月5日电 ", "新华社", "金边/万象", "3月5日", ()),
    ("中新网3月2日电 ", "中新网", None, "3月2日", ()),
    ("中评社首尔8月3日电/", "中评社", "首尔", "8月3日", ()),
    ("央视网消息（新闻联播）：", "央视网", None, None, ()),
    ("央视新闻客户端消息　", "央视新闻", None, None, ()),
    ("湖北日报讯（记者尤兰 通讯员丁山）", "湖北日报", None, None, ("尤兰", "丁山")),
    ("本报讯（记者王平）", None, None, None, ("王平",)),
    ("本报华盛顿3月5日电（记者王平）", None, "华盛顿", "3月5日", ("王平",)),
    ("（吉隆坡27日讯）", None, "吉隆坡", "27日", ()),
    ("（北京综合讯）", None, "北京", None, ()),
    ("【环球时报记者 李明】", "环球时报", None, None, ("李明",)),
    ("（中央社記者陳平東京112年3月10日電）", "中央社", "东京", "112年3月10日", ("陈平",)),
    ("（中央社記者賴品妤東京10日專電）", "中央社", "东京", "10日", ("赖品妤",)),
    ("外交部网站北京7月18日电　", "外交部网站", "北京", "7月18日", ()),
    ("據新華社報道，", "新华社", None, None, ()),
    ("《朝日新聞》5日報道，", "朝日新闻", None, "5日", ()),
]


@pytest.mark.parametrize(("opening", "agency", "place", "day", "reporters"), DATELINES)
def test_dateline(opening, agency, place, day, reporters):
    page, header = head("甲乙两国外长会谈\n" + opening + BODY)
    found = header.dateline
    assert found is not None
    assert (found.agency, found.place, found.reporters) == (agency, place, reporters)
    assert (page.text[slice(*found.date)] if found.date else None) == day
    assert page.text[header.body :].startswith("当地时间")


@pytest.mark.parametrize(
    "opening",
    [
        "据报道，",
        "据多家外国媒体报道，",
        "据悉，",
        "3月5日，",
        "新华社报道员在现场看到，",
        "外交部网站发布消息灵通人士的说法，",
        "（2022年11月17日，阿尔及尔）",
    ],
)
def test_no_dateline(opening):
    _, header = head("甲乙两国外长会谈\n" + opening + BODY)
    assert header.dateline is None


@pytest.mark.parametrize(
    ("info", "outlet"),
    [
        ("2019-03-05 10:20  来源：海潮网  责任编辑：柳岸", "海潮网"),
        ("2019-03-05 10:20:33? ?來源:新華網 責任編輯:陳曦", "新華網"),
        ("2019年03月05日 10:20 来源：《人民日报》", "人民日报"),
        ("2019-03-05 10:20", None),
    ],
)
def test_outlet(info, outlet):
    page, header = head("甲乙两国外长会谈\n" + info + "\n" + BODY)
    assert (page.surface[slice(*header.outlet)] if header.outlet else None) == outlet


def test_a_title_that_only_the_page_head_gives():
    _, header = head(
        "<html><head><title>甲乙外长会谈</title></head><body><p>当地时间5日，两国外长举行会谈。</p></body></html>"
    )
    assert header.title is None
    assert header.title_fact.value == "甲乙外长会谈"
