"""What pages wear comes off, and what only looks like it stays."""

from __future__ import annotations

import pytest

from communique.reading.text import clean


def read(source: str) -> list[str]:
    """The paragraphs of a page."""
    page = clean(source)
    return [page.text[line.start : line.end] for line in page.lines if line.kind == "text"]


DRESSED = {
    "pinyin": ("雙方達(dá)成共識(shí )，舉 (jǔ)行會（huì）談(tán)(tán)。", "双方达成共识，举行会谈。"),
    "entities": ("双方&ldquo;同意&rdquo;&mdash;&mdash;合作&#x3002;", "双方“同意”——合作。"),
    "entities escaped twice": ("双方&amp;ldquo;同意&amp;rdquo;合作。", "双方“同意”合作。"),
    "fragment": ("<p><strong>双方</strong>同意合作。<br></p>", "双方同意合作。"),
    "script": ("双方<script>if (1 < 2) {'<p>一是'}</script>同意。", "双方同意。"),
    "comment": ("双方<!-- 一是 > 二是 -->同意。", "双方同意。"),
    "hidden": ('双方<span style="display: none">点击</span>同意。', "双方同意。"),
    "ruby": ("<ruby>達<rp>(</rp><rt>dá</rt><rp>)</rp></ruby>成共識。", "达成共识。"),
    "break inside a sentence": ("<p>双方同意加强往来，<br>扩大贸易。</p>", "双方同意加强往来，扩大贸易。"),
    "wrapped source": ("<p>\n  双方一致\n  同意合作。\n</p>", "双方一致同意合作。"),
    "marks": ("双方同意:加强往来,扩大贸易;下月会谈(北京).", "双方同意：加强往来，扩大贸易；下月会谈（北京）。"),
    "digits": ("２０２４年５月，增长３．５％，Ｇ２０峰会", "2024年5月，增长3.5%，G20峰会"),
    "quotes": ('「合作」『共贏』"互信"', "“合作”‘共赢’“互信”"),
    "doubled": ("双方同意，，加强合作。。", "双方同意，加强合作。"),
    "censored": ("人.民*政府", "人民政府"),
    "invisible": ("双\u200b方\xad同\ufeff意。", "双方同意。"),
    "letterspaced": ("联 合 公 报", "联合公报"),
    "numbers apart": ("于 2024 年 5 月 16 日签署 12 项协议。", "于2024年5月16日签署12项协议。"),
    "anti-copy": ('会谈结束。( h3 E8 _" y5 M6 p双方同意。', "会谈结束。双方同意。"),
    "careless conversion": ("各方麵曆史上壹切問題，會後發錶", "各方面历史上一切问题，会后发表"),
    "aspect": ("隨著形勢發展，面臨著挑戰，著名的原著", "随着形势发展，面临着挑战，著名的原著"),
    "emphasis": ("**双方**同意合作。", "双方同意合作。"),
    "link": ("双方重启[六方会谈](https://example.org/a_(b))进程。", "双方重启六方会谈进程。"),
    "bbcode": ("[b]双方[/b]同意[url=https://example.org]合作[/url]。", "双方同意合作。"),
    "name dots": ("约翰．史密斯、玛丽‧布朗", "约翰·史密斯、玛丽·布朗"),
}


@pytest.mark.parametrize(("source", "expected"), DRESSED.values(), ids=DRESSED)
def test_dress_comes_off(source, expected):
    assert read(source) == [expected]


@pytest.mark.parametrize(
    "source",
    [
        "世贸组织（WTO）总干事（Ngozi Okonjo-Iweala）说，铁路全长200公里（km）。",
        "当地时间10:05，贸易额达1,000亿美元，增长3.5%。",
        "题为《团结合作 共谋发展》的讲话",
        "约翰·史密斯说：“‘一带一路’是机遇。”",
        "E=mc²，H₂O，3%～5%，1.5℃，１以外",
        "一、双方同意。",
        "第一季度 第二季度 增长率",
        "乾隆年间的瞭望塔",
        "支付人民币壹佰万元整",
        "原因之一是成本……",
    ],
)
def test_what_is_no_noise_stays(source):
    page = clean(source)
    assert page.text == source.replace("１", "1")
    assert page.removed == {}


CLEAN = """\
陆远航同肯尼亚外长会谈

2024-05-17 09:12

　　新华社内罗毕5月16日电（记者 李明 王芳）外交部长陆远航16日同肯尼亚外长举行会谈，双方就共同关心的问题交换意见。

　　会谈后，双方达成两点共识：

　　一、年内举行第三次磋商。双方将尽早作出安排。

　　二、扩大农产品贸易，鼓励企业投资。

　　双方还就地区局势交换了意见。
"""


def test_clean_page_changes_only_its_spaces():
    page = clean(CLEAN)
    assert page.text == "\n".join(line.strip() for line in CLEAN.splitlines() if line.strip())
    assert page.surface == page.text
    assert page.removed == {}
    assert [line.kind for line in page.lines] == ["text", "info", *["text"] * 5]


def test_reading_what_was_read_changes_nothing():
    once = clean(CLEAN).text
    assert clean(once).text == once


def test_offsets_lead_into_the_source():
    source = "<p>雙方達(dá)成&ldquo;共識&rdquo;，，同意合作。</p>"
    page = clean(source)
    start = page.text.index("达")
    assert page.surface[start : start + 2] == "達成"
    first, last = page.span(start, start + 2)
    assert source[first:last] == "達(dá)成"
    first, last = page.span(page.text.index("“"), page.text.index("”") + 1)
    assert source[first:last] == "&ldquo;共識&rdquo;"


def test_lost_line_breaks_are_found():
    assert read("双方举行会谈。 王明表示，合作重要。　　李华说，“好。” 双方同意。") == [
        "双方举行会谈。",
        "王明表示，合作重要。",
        "李华说，“好。”",
        "双方同意。",
    ]


def test_spaces_after_every_mark_are_no_paragraphs():
    assert read("双方， 就合作， 就贸易， 交换意见。 双方同意。") == ["双方，就合作，就贸易，交换意见。双方同意。"]


def test_hard_wraps_are_joined():
    paragraphs = [
        "双方一致同意保持高层交往势头，深化各领域务实合作，就共同关心的国际和地区问题加强沟通协调，推动两国关系不断迈上新台阶。",
        "双方商定明年上半年在北京举行下一轮磋商，同意尽早就议程和级别作出安排，为两国领导人会晤做好准备，并共同维护多边主义。",
    ]
    wrapped = [("　　" + text)[at : at + 24] for text in paragraphs for at in range(0, len(text) + 2, 24)]
    assert read("\n".join(wrapped)) == paragraphs


def test_lists_show_their_bullets_and_numbers():
    assert read("<ul><li>加强往来；</li><li><p>扩大贸易。</p></li></ul>") == ["• 加强往来；", "• 扩大贸易。"]
    assert read("<ol><li>加强往来；</li><li>二、扩大贸易。</li></ol>") == ["1. 加强往来；", "二、扩大贸易。"]
    assert read("* 加强往来\n- 扩大贸易") == ["• 加强往来", "• 扩大贸易"]


def test_broken_characters_stay_and_are_reported():
    page = clean("王明在當(dāng)?shù)貢r間24日舉行會談，率先\ufffd\ufffd出一條新路。")
    assert "\ufffd\ufffd" in page.text
    assert "?" in page.text
    assert {kind: len(spans) for kind, spans in page.removed.items()} == {"pinyin": 1, "mojibake": 2}


def test_two_documents_are_read_as_the_first():
    page = clean(CLEAN + "\n" + CLEAN.replace("肯尼亚", "乌干达").replace("内罗毕", "坎帕拉"))
    assert "乌干达" not in page.text
    assert "next-article" in page.removed


@pytest.mark.parametrize("source", ["", " ", "\n\n", "<p></p>", "&nbsp;", "\u200b", "(dá)", "<", "\x00", "\ud800"])
def test_pages_with_nothing_on_them(source):
    page = clean(source)
    assert len(page.text) == len(page.surface) == len(page.starts) == len(page.ends)
