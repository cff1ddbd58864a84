"""What sites set around a document goes; what only looks like it stays."""

from __future__ import annotations

import pytest

from communique.reading.text import clean

BODY = [
    "中泰外长举行会谈",
    "2024年5月16日，中泰两国外长在曼谷举行会谈，就共同关心的国际和地区问题深入交换意见。",
    "双方达成两点共识：",
    "一、加强高层往来，年内举行新一轮战略磋商。",
    "二、扩大农产品贸易，尽早开通跨境货运班列。",
]


def kinds(lines: list[str]) -> dict[str, list[str]]:
    """The lines that stay, by kind."""
    page = clean("\n".join(lines))
    found: dict[str, list[str]] = {}
    for line in page.lines:
        found.setdefault(line.kind, []).append(page.text[line.start : line.end])
    return found


@pytest.mark.parametrize(
    "line",
    [
        "首页 | 时政 | 国际 | 财经",
        "海东在线 > 新闻中心 > 国际 > 正文",
        "当前位置：首页 > 要闻",
        "分享到： 微信 微博 QQ空间",
        "【字体：大 中 小】 打印 关闭",
        "新聞公報",
        "中泰外长举行会谈",
    ],
)
def test_what_stands_above_goes(line):
    assert kinds([line, *BODY]) == {"text": BODY}


@pytest.mark.parametrize(
    "lines",
    [
        ["相关阅读：", "- [05-10] 两国企业家座谈", "- [05-01] 一图读懂中泰合作"],
        ["打印 | 收藏 | 发给好友"],
        ["Copyright © 2010-2026 海东在线"],
        ["免责声明", "一、本站不代表任何观点。", "二、双方同意以本站规则为准，并达成三点共识。"],
        ["网友评论", "山里人：第一，支持；第二，期待。", "登录后发表评论"],
        ["（完）"],
        ["第1页 共3页", "[1] [2] [3] 下一页"],
        ["---", "請加入成為本報的月費訂戶，長期支持我們的工作。"],
        ["#中国 #泰国"],
    ],
)
def test_what_stands_below_goes(lines):
    assert kinds([*BODY, *lines]) == {"text": BODY}


@pytest.mark.parametrize(
    "line",
    [
        "图为会谈现场。",
        "6月3日，两国外长握手。新华社记者 李明 摄",
        "The two sides agreed to maintain close communication and to hold consultations next year.",
        "![图](https://example.org/a.png)",
        '{{< video src="https://example.org" >}}',
        "更多阅读",
    ],
)
def test_what_stands_between_goes(line):
    assert kinds([*BODY[:3], line, *BODY[3:]]) == {"text": BODY}


@pytest.mark.parametrize(
    "line",
    [
        "2020-11-25 07:48:54 来源：海东在线 责任编辑：李明",
        "2024年05月16日 10:05　来源：海东在线",
        "發布時間：民國113年5月16日",
        "塞上牧人 发表于 2009-8-21 07:33 | 只看该作者",
        "2024年5月16日 第03版：要闻",
        "本报记者 李明 王芳",
    ],
)
def test_information_is_kept_apart(line):
    found = kinds([BODY[0], line, *BODY[1:]])
    assert found["text"] == BODY
    assert len(found["info"]) == 1


@pytest.mark.parametrize(
    "lines",
    [
        ["关于我们两国的关系，双方一致认为应当从战略高度看待，不断巩固政治互信，扩大共同利益，妥善处理分歧。"],
        ["经济", "双方同意扩大贸易，为两国企业创造更好的营商环境。"],
        ["时间：2024年5月16日 地点：曼谷"],
        ["2024年5月16日于曼谷"],
        ["（作者为海东大学教授）"],
        ["记者：请介绍会谈情况。", "王明：双方同意合作，资金来源：一是财政，二是社会资本。"],
        ["双方同意在G20、APEC、WTO框架内加强合作。"],
    ],
)
def test_what_only_looks_like_it_stays(lines):
    assert kinds([*BODY[:-1], *lines, BODY[-1]])["text"] == [*BODY[:-1], *lines, BODY[-1]]


def test_title_is_found_by_what_the_page_calls_itself():
    page = clean(
        "<html><head><title>中泰外长举行会谈_要闻_海东在线</title></head><body><div>海东在线</div><div>外事</div>"
        f"<div>{BODY[0]}</div><p>{BODY[1]}</p></body></html>"
    )
    assert page.text.split("\n") == BODY[:2]
    assert [fact.value for fact in page.facts] == [BODY[0]]
    assert page.source[page.facts[0].start : page.facts[0].end] == BODY[0]


def test_facts_of_a_page():
    source = (
        '<meta property="og:title" content="中泰会谈"><meta name="PubDate" content="2024-05-16 10:05">'
        '<script type="application/ld+json">{"headline": "中泰\\u4f1a谈", "datePublished": "2024-05-16"}</script>'
        f"<p>{BODY[1]}</p>"
    )
    facts = clean(source).facts
    assert [(fact.name, fact.value) for fact in facts] == [
        ("title", "中泰会谈"),
        ("published", "2024-05-16 10:05"),
        ("title", "中泰会谈"),
        ("published", "2024-05-16"),
    ]
    assert source[facts[1].start : facts[1].end] == "2024-05-16 10:05"


def test_front_matter_is_told_and_taken_out():
    page = clean(f"---\ntitle: 中泰会谈\ndate: 2024-05-16\n---\n\n# {BODY[0]}\n\n{BODY[1]}\n")
    assert page.text.split("\n") == BODY[:2]
    assert [(fact.name, fact.value) for fact in page.facts] == [("title", "中泰会谈"), ("published", "2024-05-16")]
