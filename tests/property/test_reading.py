"""Whatever comes in is read, and each character knows where it came from."""

from __future__ import annotations

from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st

from communique.reading.files import UndecodableError, decode
from communique.reading.script import to_simplified
from communique.reading.text import clean, places_of_documents

FRAGMENTS = [
    "双方一致同意", "達(dá)成", "會(huì )談", "（xié）", "，，", "。。", "。 王", "　　", "\r\n", "\n", "\n\n", " ", "\t", "<p>", "</p>", "<br>", "<br/>",
    "<script>", "</script>", "<title>", "</title>", "<!--", "-->", "<a href='x'>", "</a>", "<li>", "<ol>", "</ol>", "<td>", "&nbsp;", "&#x4e2d;",
    "&lt;", "&amp;nbsp;", "&#0;", "&#99999999;", "&bogus;", "<", ">", "&", "![图](x)", "[词](y)", "# ", "**", "{{< v >}}", "---\n", "title: 会谈\n",
    "相关阅读：", "来源：新华网", "2020-11-25 07:48", "（完）", "版权所有", "首页 | 时政", "新华社北京11月24日电", "* Q4 f( x% R9 ~! k", "人.民", "联 合 公 报",
    "\u200b", "\xad", "\ufeff", "\x00", "\ud800", "\ufffd", "當(dāng)?shù)貢r間", "隨著", "壹切", "「", "」", "\"", "：", "１２", "²", "🙂", "𠀀", "The two sides",
    "https://example.org/a", "www.example.org", "|", " | ", "图为会谈", "新华社记者 李明 摄", "第一，", "<figure>", "<figcaption>", "</figure>",
]  # fmt: skip

pages = st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=6), max_size=60).map("".join)


@given(pages)
@settings(max_examples=400, deadline=None)
def test_offsets_are_grounded(source):
    page = clean(source)
    length = len(page.text)
    assert len(page.surface) == len(page.starts) == len(page.ends) == length
    assert all(0 <= start <= end <= len(source) for start, end in zip(page.starts, page.ends, strict=True))
    assert list(page.starts) == sorted(page.starts)
    assert list(page.ends) == sorted(page.ends)


@given(pages)
@settings(max_examples=400, deadline=None)
def test_surface_is_what_the_source_shows(source):
    page = clean(source)
    for character, start, end in zip(page.surface, page.starts, page.ends, strict=True):
        stands = source[start:end]
        assert character in stands or character in " \n" or stands.startswith(("&", "<"))


@given(pages)
@settings(max_examples=400, deadline=None)
def test_lines_are_the_paragraphs(source):
    page = clean(source)
    if page.text:
        assert [page.text[line.start : line.end] for line in page.lines] == page.text.split("\n")
        assert all(line.start < line.end for line in page.lines)
    else:
        assert page.lines == ()


@given(pages)
@settings(max_examples=200, deadline=None)
def test_what_was_removed_has_its_place(source):
    page = clean(source)
    for spans in page.removed.values():
        assert spans == sorted(spans)
        assert all(0 <= start <= end <= len(source) for start, end in spans)
    assert all(0 <= fact.start < fact.end <= len(source) for fact in page.facts)


@given(pages)
@settings(max_examples=200, deadline=None)
def test_documents_of_a_page_are_the_whole_page(source):
    assert "".join(source[start:end] for start, end in places_of_documents(source)) == source


@given(st.text(st.characters(codec="utf-8"), max_size=60))
@settings(max_examples=200, deadline=None)
def test_utf8_is_always_read(text):
    data = text.encode()
    if b"charset" not in data and b"encoding" not in data:
        assert decode(data) in (text, text.removeprefix("\ufeff"))


@given(st.binary(max_size=80))
@settings(max_examples=200, deadline=None)
def test_bytes_are_read_or_refused(data):
    with suppress(UndecodableError):
        assert isinstance(decode(data), str)


@given(st.text(alphabet=st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF), max_size=60))
@settings(max_examples=200, deadline=None)
def test_simplifying_keeps_the_length(text):
    assert len(to_simplified(text)) == len(text)
