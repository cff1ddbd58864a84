"""The days that a page rests on, and what its other times mean on them."""

from __future__ import annotations

import datetime

import pytest

from communique.mentions.calendar import ResolvedTime
from communique.mentions.dates import find_times
from communique.reading.text import CleanText, clean
from communique.structure.anchors import Timeline, settle_times
from communique.structure.header import find_header


def settle(source: str, reference_date: datetime.date | None = None) -> tuple[CleanText, Timeline]:
    page = clean(source)
    return page, settle_times(page, find_header(page), find_times(page.text), reference_date)


def edtf(time: ResolvedTime | None) -> str | None:
    return time.edtf if time else None


EVENTS = [
    # The body says when.
    ("两国外长会谈\n2023年4月15日，外长林致远在河内同越南外长会谈。", "2023-04-15"),
    ("两国外长会谈\n当地时间4月15日下午，外长林致远在河内同越南外长会谈。", "XXXX-04-15"),
    ("两国总理会谈\n国务院总理何启明1日在京同来访的斐济总理会谈。", "XXXX-XX-01"),
    ("政策吹风会举行\n新闻办今天（7月31日）举行吹风会。", "XXXX-07-31"),
    ("外长抵达\n外长林致远昨天（10月18日）抵达利马。", "XXXX-10-18"),
    ("外长访问三国\n2024年7月2日至6日，外长林致远访问三国。", "2024-07-02/2024-07-06"),
    ("峰会闭幕\n5月18日至19日，峰会在西安举行。外长林致远19日向媒体介绍峰会成果。", "XXXX-05-19"),
    ("两国建交纪念\n1979年1月1日，两国建交。2024年1月5日，招待会在京举行。", "2024-01-05"),
    # The dateline, and what it completes.
    ("两国总理会谈\n新华社达卡2019年3月5日电（记者张平）两国总理举行会谈。", "2019-03-05"),
    ("两国总理会谈\n新华社达卡3月5日电（记者张平）国务院总理何启明4日同孟加拉国总理会谈。", "XXXX-03-04"),
    ("两国总理会谈\n新华社达卡3月1日电（记者张平）国务院总理何启明2月28日同孟加拉国总理会谈。", "XXXX-02-28"),
    ("两国总理会谈\n2021-03-01 08:00\n新华社达卡3月1日电（记者张平）总理何启明28日同孟加拉国总理会谈。", "2021-02-28"),
    ("两国总理会谈\n2021-01-02 08:00\n新华社达卡1月1日电（记者张平）总理何启明12月31日致电祝贺。", "2020-12-31"),
    ("两国总理会谈\n2021-03-02 08:00\n新华社达卡3月1日电（记者张平）总理何启明昨天抵达达卡。", "2021-02-28"),
    # The code of a day behind the editor's name; years of the Republic of China.
    ("两国外长会谈\n（中央社记者张平台北16日电）外长今天会见客人。\n双方将续谈。（编辑：王平）1120416", "2023-04-16"),
    ("渔业会谈落幕\n（中央社记者张平东京112年4月16日电）会谈今天闭幕。", "2023-04-16"),
    ("外长会见客人\n发布日期：2021-06-02\n外长今（2）日会见客人，双方同意明年互访。", "2021-06-02"),
    # What a question to a spokesman tells of is not his press conference.
    (
        "发言人林远就海峡局势答记者问\n2023-04-16\n问：据报道，两国军舰4月12日相撞。有何评论？\n答：望双方克制。",
        "2023-04-16",
    ),
    ("外长答记者问\n记者：两国军舰4月12日相撞，有何评论？\n外长：望双方克制。", None),
    # Signatures and brackets of joint documents.
    (
        "中华人民共和国和斐济共和国联合声明\n一、应邀，斐济总理于2025年4月8日至11日访华。\n二〇二五年四月十日于北京",
        "2025-04-10",
    ),
    ("两国联合公报\n（一九七八年五月十九日）\n两国政府商定互派大使。两国代表将于六月三日会面。", "1978-05-19"),
    (
        "三国合作宣言\n三国领导人举行会晤，宣布如下：\n一、加强合作。\n2024年10月15日签署于塔什干，一式三份。",
        "2024-10-15",
    ),
    ("两国联合声明\n忆及2023年5月12日达成的协议；\n双方同意加强合作。\n2023年8月12日，于瑞士日内瓦", "2023-08-12"),
    ("海洋论坛厦门宣言\n2018年12月1日\n我们于2018年11月30日至12月1日在厦门会晤。", "2018-12-01"),
    ("元首理事会宣言\n我们于2019年6月13日至14日举行会议。\n2019年6月14日，比什凯克市", "2019-06-14"),
    ("总理定期会晤联合公报\n总理于2024年8月20日至22日访俄。8月21日，两国总理举行会晤。", "2024-08-21"),
    ("两国元首会晤\n11月15日，两国元首会晤。2024年初召开工作组会议。", "XXXX-11-15"),
    # The title, a month, days to come.
    ("2024年5月20日外交部发言人主持例行记者会\n记者：有何评论？\n发言人：我们注意到有关报道。", "2024-05-20"),
    ("发言人宣布外长访华\n应外长林致远邀请，斐济外长将于11月1日至7日访华。", "XXXX-11-01/XXXX-11-07"),
    ("贸易摩擦再起\n今年5月，对方宣布加征关税。", "XXXX-05"),
    # Years from elsewhere.
    ("王远出席2024年世界海洋论坛\n副总理王远20日上午在厦门出席2024年世界海洋论坛开幕式。", "2024-XX-20"),
    ("副总理会见斐济客人\n9月2日，副总理王远会见来华出席2024年海洋合作论坛的斐济部长。", "2024-09-02"),
    ("峰会\n16日，峰会在基多发表宣言。\n峰会于6月16日在基多大学举行，各国代表与会。", "XXXX-06-16"),
    # Days of the week.
    ("总统受访\n总统周一接受访问。\n本周一（6月10日），发言人尚未证实此事。", "XXXX-06-10"),
    ("峰会揭幕\n2019-06-29 10:00\n峰会周五在大阪揭幕。", "2019-06-28"),
    # None.
    ("峰会揭幕\n峰会周五在大阪揭幕。\n另一场会议3月7日举行。", None),
    ("两国外长通话\n近日，两国外长通话。2021年3月签署的协定已经生效。", None),
    ("文件公布\n国务院日前公布条例，自2026年5月15日起施行。", None),
    ("述评\n两国关系很好，2018年9月签署的协定已经生效。", None),
    ("外长主持会议\n外长林致远昨日在京主持会议。第六轮谈判定于3月15日至18日举行。", None),
    ("", None),
]


@pytest.mark.parametrize(("source", "expected"), EVENTS, ids=[source[:40] for source, _ in EVENTS])
def test_day_of_the_event(source: str, expected: str | None) -> None:
    assert edtf(settle(source)[1].event) == expected


PUBLISHED = [
    ("两国外长会谈\n2023-04-16 07:48:54 来源：新华网\n4月15日，两国外长会谈。", "2023-04-16T07:48:54"),
    ("两国外长会谈\n发布时间：2023年4月16日 07:48\n4月15日，两国外长会谈。", "2023-04-16T07:48:00"),
    ("两国外长会谈\n发布時間：民國112年4月16日\n4月15日，兩國外長會談。", "2023-04-16"),
    ("两国外长会谈\n2023年4月16日 星期日\n15日，两国外长会谈。", "2023-04-16"),
    ("两国外长会谈\n4月15日，两国外长会谈。", None),
    ("两国外长会谈\n2023年4月16日 星期日 南洋晨报\n15日，两国外长会谈。", "2023-04-16"),
    ("两国外长会谈\n2023-04-16 HKT 21:47\n15日，两国外长会谈。", "2023-04-16T21:47:00"),
    ("两国外长会谈\n2023-04-16T08:30:00+08:00\n15日，两国外长会谈。", "2023-04-16T08:30:00"),
    ("两国外长会谈\n[2023-04-16]\n15日，两国外长会谈。", "2023-04-16"),
    ("两国外长会谈\n（2023-04-16）\n15日，两国外长会谈。", "2023-04-16"),
    ("两国外长会谈\n时间：2023-04-16\n15日，两国外长会谈。", "2023-04-16"),
    ("两国外长会谈\n发表于 2023-4-16 22:31 | 只看该作者 | 打印\n15日，两国外长会谈。", "2023-04-16T22:31:00"),
    ("两国外长会谈\n2023年4月16日\n更新 2023年4月17日\n15日，两国外长会谈。", "2023-04-16"),
    ("外长会举行\n时间：2023年4月15日 地点：万隆\n15日，外长会举行。", None),
    ("两国联合声明\n双方同意加强合作。\n2023年8月12日于日内瓦", None),
    ("两国外长会谈\n15日，两国外长会谈。双方将续谈。（编辑：王平）1120416", None),
]


@pytest.mark.parametrize(("source", "expected"), PUBLISHED, ids=[source[:40] for source, _ in PUBLISHED])
def test_day_of_publication(source: str, expected: str | None) -> None:
    assert edtf(settle(source)[1].published) == expected


def test_the_page_says_when_it_appeared_outside_its_text() -> None:
    source = (
        '<html><head><meta property="article:published_time" content="2023-04-16T10:20:00+08:00"></head><body>'
        "<h1>两国外长会谈</h1><p>4月15日，外长林致远在河内同越南外长会谈，双方达成五点共识。</p></body></html>"
    )
    page, timeline = settle(source)
    assert timeline.published_fact in page.facts
    assert edtf(timeline.published) == "2023-04-16T10:20:00"
    assert edtf(timeline.event) == "2023-04-15"
    assert timeline.event is not None
    assert timeline.event.anchor is None


HEAD = "两国外长会谈\n新华社河内{dateline}电（记者张平）{body}"
MENTIONS = [
    # Year ends are crossed.
    ("2021年1月3日", "外长2日说，双方上月达成协议，12月28日签署。", "上月", "2020-12"),
    ("2021年1月3日", "外长2日说，双方上月达成协议，12月28日签署。", "12月28日", "2020-12-28"),
    ("2020年12月30日", "外长29日说，明年1月复会。", "明年1月", "2021-01"),
    ("2020年12月30日", "外长29日说，双方将在2月底前签约。", "2月底前", "../2021-02-28"),
    ("2020年11月30日", "外长30日说，下月复会。", "下月", "2020-12"),
    # Narrated days rest on the dateline, the words of the speakers on the event.
    ("2020年11月25日", "24日，两国外长会谈。外长昨天还会见了记者。", "昨天", "2020-11-24"),
    ("2020年11月25日", "24日，两国外长会谈。外长说：“我今天很高兴。”", "今天", "2020-11-24"),
    ("2020年11月25日", "24日，两国外长会谈。外长本周四离开。", "本周四", "2020-11-26"),
    # What was said just before.
    ("2020年11月25日", "24日，两国外长会谈。当晚，外长出席晚宴。", "当晚", "2020-11-24"),
    ("2020年11月25日", "24日，两国外长会谈。1972年9月25日至30日首相访华，29日发表声明。", "29日", "1972-09-29"),
    ("2020年11月25日", "24日，两国外长会谈。2013年3月总统访华，10月总理回访。", "10月", "2013-10"),
    ("2020年11月25日", "24日，两国外长会谈，谈到2019年7月实施的管制。26日，外长离开。", "26日", "2020-11-26"),
    ("2020年11月25日", "24日，两国外长会谈，谈到2019年7月8日签署的协定。26日，外长离开。", "26日", "2020-11-26"),
    ("2020年11月25日", "24日，两国外长会谈。2013年5月3日总统访华，次日签约。", "次日", "2013-05-04"),
    ("2020年11月25日", "24日，两国外长会谈，商定下周二起联合巡查。当天，外长参观了港口。", "当天", "2020-11-24"),
    ("2020年11月25日", "24日，两国外长会谈。协定自12月1日起90天内生效。", "90天内", "2020-12-01/2021-03-01"),
    ("2020年11月25日", "24日，两国外长会谈。协定自签署之日起六个月内生效。", "六个月内", None),
    ("2020年11月25日", "24日，两国外长会谈。2013年大桥开工，三年后通车。", "三年后", "2016"),
    ("2020年11月25日", "24日，两国外长会谈，商定三个月后签约。", "三个月后", "2021-02"),
    (
        "2020年11月25日",
        "24日，外长会谈，谈到自2013年5月3日签约以来的进展。当日上午，外长签约。",
        "当日上午",
        "2020-11-24",
    ),
    # Visits.
    ("2020年11月25日", "11月23日至25日，外长访问越南。访问期间，双方签约。", "访问期间", "2020-11-23/2020-11-25"),
    ("2020年11月25日", "11月23日至25日，外长访问越南。此访期间，双方签约。", "此访期间", "2020-11-23/2020-11-25"),
    ("2020年11月25日", "11月23日至25日，外长访问越南。其间，双方签约。", "其间", "2020-11-23/2020-11-25"),
    ("2020年11月25日", "24日，两国外长会谈。访问期间，双方签约。", "访问期间", None),
    ("2020年11月25日", "11月23日至25日，外长访问越南。2018年7月访问河内后，访问期间，双方签约。", "访问期间", None),
    ("2020年11月25日", "24日，两国外长会谈。会谈后，双方签约。", "会谈后", None),
    ("2020年11月25日", "24日，两国外长会谈。上世纪初，先辈远渡重洋。", "上世纪初", "19XX"),
    # Without a year.
    ("11月25日", "24日，两国外长会谈。协定明年生效。", "明年", None),
    ("11月25日", "24日，两国外长会谈。协定下月生效。", "下月", "XXXX-12"),
    ("25日", "24日，两国外长会谈。协定下月7日生效。", "下月7日", "XXXX-XX-07"),
    ("25日", "24日，两国外长会谈。协定下月底生效。", "下月底", None),
    ("11月25日", "24日，两国外长会谈。上世纪初，先辈远渡重洋。协定到2025年到期。", "上世纪初", "19XX"),
]


@pytest.mark.parametrize(("dateline", "body", "words", "expected"), MENTIONS, ids=[f"{d} {b}" for d, b, *_ in MENTIONS])
def test_mentions(dateline: str, body: str, words: str, expected: str | None) -> None:
    page, timeline = settle(HEAD.format(dateline=dateline, body=body))
    found = {page.text[time.start : time.end]: time for time in timeline.times}
    assert found[words].edtf == expected


def test_a_mention_names_what_it_rests_on() -> None:
    page, timeline = settle(HEAD.format(dateline="2020年11月25日", body="24日，两国外长会谈。外长昨天还说，下月复会。"))
    rests = {page.text[time.start : time.end]: page.text[slice(*time.anchor)] for time in timeline.times if time.anchor}
    assert rests == {"24日": "2020年11月25日", "昨天": "2020年11月25日", "下月": "24日"}


def test_a_reference_date_stands_in_for_the_text() -> None:
    page, timeline = settle("会谈后，双方商定下月复会，昨天签约。11月24日换文。", datetime.date(2022, 11, 30))
    found = {page.text[time.start : time.end]: time.edtf for time in timeline.times}
    assert found["下月"] == "2022-12"
    assert found["昨天"] == "2022-11-29"
    assert found["11月24日"] == "2022-11-24"


def test_times_are_in_order_and_apart() -> None:
    _, timeline = settle(HEAD.format(dateline="2020年11月25日", body="24日会谈，25日签约，明年上半年生效，适时再议。"))
    ends = [time.end for time in timeline.times]
    starts = [time.start for time in timeline.times]
    assert starts == sorted(starts)
    assert all(end <= start for end, start in zip(ends, starts[1:], strict=False))


@pytest.mark.parametrize(
    "unit",
    [
        "近日",
        "今天",
        "11月24日",
        "2020年1月1日\n",
        "2月30日",
        "昨天（10月18日）",
        "访问期间",
        "3日至5日",
        "“今天",
        "周五\n",
    ],
)
def test_a_long_page_takes_its_length(unit: str) -> None:
    """A quadratic way would not end."""
    _, timeline = settle(f"标题\n{unit * (60_000 // len(unit))}")
    assert timeline.times
