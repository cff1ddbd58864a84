"""Whatever comes in: `parse` returns, and every value stands in the input where its span says."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

import communique
from communique.models import Quote

FRAGMENTS = [
    "双方一致同意", "两国元首", "达成五点重要共识", "六项具体成果", "一是", "二是", "三是", "第一，", "第二，", "（一）", "1. ", "①",
    "首先", "其次", "最后", "中方", "日方", "中日", "中巴", "王明表示", "外交部长李华", "总统约翰·史密斯", "指出", "：", "；", "，", "。",
    "\n", " ", "　", "2020年11月24日", "下月", "年内", "二〇二五年四月十日于北京", "新华社东京11月24日电", "（记者", "）", "“", "”", "「",
    "<p>", "</p>", "<br>", "&nbsp;", "&#x4e2d;", "<", ">", "&", "達(dá)成", "會(huì )", "當地時間", "来源：新华网", "——", "•", "²", "〇", "\ufffd",
    "\u200b", "\x00", "\ud800", "🙂", "10:05", "12", "年", "月", "日", "第", "十", "百", "万", "兼", "、", "和", "在北京会见", "关于", "联合声明",
]  # fmt: skip

documents = st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=6), max_size=60).map("".join)


def quotes(value: object) -> Iterator[Quote]:
    if isinstance(value, Quote):
        yield value
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from quotes(getattr(value, name))
    elif isinstance(value, tuple):
        for part in value:
            yield from quotes(part)


@given(documents)
@settings(max_examples=300, deadline=None)
def test_total_and_grounded(text):
    doc = communique.parse(text)
    assert doc.source == text
    for quote in quotes(doc):
        assert 0 <= quote.span.start < quote.span.end <= len(text)
        assert quote.text


@given(documents)
@settings(max_examples=100, deadline=None)
def test_the_same_text_gives_the_same_answer(text):
    assert communique.parse(text) == communique.parse(text)


@given(st.text(alphabet=st.characters(categories=["Lo", "Nd", "Po", "Zs"]), max_size=200))
@settings(max_examples=200, deadline=None)
def test_any_letters(text):
    doc = communique.parse(text)

    for quote in quotes(doc):
        assert quote.span.end <= len(text)
