"""What holds of lists in any text: they are in order, inside the text, their items apart, children inside items."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from communique.reading.text import clean
from communique.structure.declarations import find_declarations
from communique.structure.enumerations import find_enumerations
from communique.structure.header import find_header

KINDS = ("readout", "joint_statement", "news")
PARTS = st.sampled_from(
    (
        "一是", "二是", "三是", "一、", "二、", "五、", "（一）", "（二）", "1.", "2.", "1.1 ", "①", "②", "首先，", "其次，", "最后，",
        "第一，", "第二，", "第一条", "——", "•", "其一，", "其二，", "一要", "二要", "i.", "（甲）", "\n", "。", "；", "：", "，", "、", "“", "”",
        "双方同意", "达成三点共识", "签署20多项协议", "即", "包括", "如下", "合作", "此外，双方", "双方还", "他说，", "【贸易】", "会谈后，", "²", "ⅷ", "〇",
    )
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=80), st.lists(PARTS, max_size=40).map("".join))


def check(text, start, end, items):
    at = start
    for item in items:
        assert at <= item.start < item.end <= end
        if item.marker is not None:
            assert item.marker[0] < item.marker[1] <= item.start
        assert text[item.end - 1] not in "，。；：、\n "
        check(text, item.start, item.end, item.children)
        at = item.end


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.sampled_from(KINDS))
def test_lists_are_well_formed(source, kind):
    page = clean(source)
    header = find_header(page)
    declared = find_declarations(page, header)
    lists = find_enumerations(page, header, kind, declared, [])
    assert [found.start for found in lists] == sorted(found.start for found in lists)
    for found in lists:
        assert found.items
        assert found.declaration is None or 0 <= found.declaration < len(declared)
        assert header.body <= found.start <= found.items[0].start
        assert found.items[-1].end <= found.end <= len(page.text)
        check(page.text, found.start, found.end, found.items)
    for one in declared:
        assert one.count > 1
        assert 0 <= one.start < one.end <= len(page.text)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.text(alphabet="甲乙丙丁戊己庚", min_size=3, max_size=12), min_size=2, max_size=30))
def test_composed_lists_come_back(parts):
    text = "双方商定如下：\n" + "\n".join(f"{number}. {part}。" for number, part in enumerate(parts, 1))
    page = clean(text)
    [found] = find_enumerations(page, find_header(page)._replace(body=0), "readout", [], [])
    assert [page.text[item.start : item.end] for item in found.items] == parts
    assert [item.ordinal for item in found.items] == list(range(1, len(parts) + 1))
