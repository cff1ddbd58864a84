"""The same document on the pages of different houses: its lines come out, and nothing of the page around it."""

from __future__ import annotations

import pytest

from communique.reading.text import clean

TITLE = "陆远航同肯尼亚外长会谈 双方达成两点共识"
FIRST = "外交部长陆远航16日在内罗毕同肯尼亚外长穆图阿举行会谈，双方就共同关心的问题交换了意见。"
REST = [
    "会谈后，双方达成两点共识：",
    "一、年内举行第三次磋商，由两国外交部作出安排。",
    "二、扩大农产品贸易，鼓励双方企业扩大投资。",
]
BODY = [FIRST, *REST]
LONGER = "双方同意在平等和相互尊重的基础上，进一步拓展在基础设施、农业、卫生和人才培养等领域的互利合作，造福两国人民。"

PARAGRAPHS = "".join(f"<p>　　{line}</p>\n" for line in BODY)
LINES = "\n".join(BODY)

MINISTRY = f"""<html><head><title>{TITLE}_外交部</title><style>a{{color:red}}</style></head><body>
<div>您所在的位置：<a href="/">首页</a> &gt; <a href="/x">外交动态</a> &gt; <a href="/y">部长活动</a></div>
<h1>{TITLE}</h1><p>2024-05-17 09:12</p><div>【中大小】 打印 <a>微信</a> <a>微博</a></div>
<div>{PARAGRAPHS}</div>
<div>推荐给朋友：</div><div><p>外交部 版权所有</p><p>地址：北京市朝阳区 邮编：100701</p><a>联系我们</a></div></body></html>"""

AGENCY = f"""<html><body><div>2024-05-17 09:12:33 来源：海东网</div><h1>{TITLE}</h1><div>字体： 小 中 大 分享到：</div>
<div>{PARAGRAPHS}<p>【纠错】 【责任编辑:张三 】</p></div><div>阅读下一篇：</div><ul><li><a href=1>两国外长通电话</a></li></ul></body></html>"""

NEWSPAPER = f"""海东网>>国际
{TITLE}

2024年05月17日06:23 | 来源：海东日报

小字号

{LINES}

　　《 海东日报 》（ 2024年05月17日 03 版）

(责编：赵欣、王五)

分享让更多人看到

推荐阅读
例行记者会
"""

FORUM = f"""论坛›社区›国际观察›{TITLE}

查看: 3021|回复: 17

{TITLE} [复制链接]

发表于 2024-5-17 10:23:45 | 显示全部楼层 |阅读模式

{LINES}
双方还就地区局势交换了意见。

收藏1 支持 反对

使用道具 举报

小李 发表于 2024-5-17 11:02:10 | 显示全部楼层

好消息，顶一个。
"""

ACCOUNT = f"""{TITLE}
原创 环球观察 环球观察
 环球观察 2024-05-17 09:12 北京
点击上方蓝字关注我们
{LINES}
来源 | 海东社
编辑 | 小王
往期推荐
两国外长通电话
预览时标签不可点
微信扫一扫
在看
"""

FEED = f"""标题：{TITLE}
链接：http://www.example.cn/2024-05/17/c_112.htm
发布时间：2024-05-17 09:12

&lt;p&gt;{"&lt;/p&gt;&lt;p&gt;".join(BODY)}&lt;/p&gt;&lt;p&gt;（完）&lt;/p&gt;"""

MAIL = f"""发件人: 新闻处 <news@example.cn>
发送时间: 2024年5月17日 9:12
收件人: list@example.cn
主题: {TITLE}

{LINES}

电话: 010-12345678
"""

MARKDOWN = f"""# {TITLE}

![会谈现场](https://img.example.cn/a.jpg)

*2024-05-17 HKT 09:12*

{LINES}

[更多新闻](https://x.example.cn) | [返回首页](https://y.example.cn)
"""


def wrapped(line: str) -> list[str]:
    line = "　　" + line
    return [line[at : at + 30] for at in range(0, len(line), 30)]


def printed() -> str:
    lines = [part for line in BODY for part in wrapped(line + LONGER)]
    head = "外交公报 2024年第3期"
    return "\n".join((head, "", TITLE, "", *lines[:8], "", "— 12 —", "", head, "", *lines[8:], "", "— 13 —", ""))


PAGES = {
    "ministry": MINISTRY,
    "agency": AGENCY,
    "newspaper": NEWSPAPER,
    "account": ACCOUNT,
    "feed": FEED,
    "mail": MAIL,
    "markdown": MARKDOWN,
}


def read(source: str) -> list[str]:
    page = clean(source)
    return [page.text[line.start : line.end] for line in page.lines if line.kind == "text"]


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_the_document_comes_out(page):
    assert read(page) == [TITLE, *BODY]


def test_answers_in_a_forum_are_none_of_the_document():
    assert read(FORUM) == [TITLE, *BODY, "双方还就地区局势交换了意见。"]


def test_printed_pages_are_joined():
    assert read(printed()) == [TITLE, *(line + LONGER for line in BODY)]
    assert "page-number" in clean(printed()).removed


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("双方同意合作。（完）", ["双方同意合作。"]),
        ("双方同意合作。（责任编辑：李明）", ["双方同意合作。"]),
        ("双方签署协议（完成谈判后生效）。", ["双方签署协议（完成谈判后生效）。"]),
    ],
)
def test_what_stands_behind_the_last_sentence(source, expected):
    assert read(source) == expected


@pytest.mark.parametrize(
    "source", ["第1页写道，双方同意合作。\n双方还将会谈。", "比分为\n3：1\n双方握手。", "a < b &lt; c 双方同意。"]
)
def test_what_only_looks_like_a_page_stays(source):
    assert "page-number" not in clean(source).removed
    assert len(clean(source).lines) == source.count("\n") + 1
