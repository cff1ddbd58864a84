"""What holds of people and statements for every text."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from communique.mentions.parties import find_parties
from communique.mentions.people import find_people
from communique.reading.text import clean
from communique.structure.attribution import find_statements
from communique.structure.header import find_header

WORDS = st.sampled_from(
    (
        *(
            "何其安",
            "马丁诺",
            "阿卜杜勒·卡里姆",
            "Mark Fielding",
            "外长",
            "国务委员",
            "总统",
            "发言人",
            "记者",
            "日本",
            "中国",
        ),
        *(
            "说",
            "表示",
            "指出",
            "称",
            "指",
            "介绍",
            "提出三点建议",
            "会见",
            "在",
            "同",
            "向",
            "兼",
            "和",
            "的",
            "他",
            "她",
            "他们",
        ),
        *(
            "双方",
            "两国",
            "问",
            "答",
            "尊敬的",
            "第一",
            "5日",
            "，",
            "。",
            "：",
            "、",
            "“",
            "”",
            "（",
            "）",
            "\n",
            "·",
            "-",
        ),
        *("\ud800", "\x00", "²", "〇", "A"),
    )
)
TEXTS = st.one_of(st.lists(WORDS, max_size=60).map("".join), st.text(max_size=200))


@given(TEXTS)
def test_people_and_statements_stand_in_the_text(text):
    page = clean(text)
    people = find_people(page, find_parties(page.text))
    for person in people:
        assert person.name
        assert person.mentions
        assert list(person.mentions) == sorted(person.mentions)
        assert all(0 <= start < end <= len(page.text) for start, end in person.mentions)
        assert all(title for title, _ in person.offices)
    assert len({person.name for person in people}) == len(people)
    statements = find_statements(page, find_header(page), people)
    for said in statements:
        assert 0 <= said.start < said.end <= len(page.text)
        assert said.speaker is None or 0 <= said.speaker < len(people)
        assert page.text[said.start : said.end].strip() == page.text[said.start : said.end]
    spans = sorted({(said.start, said.end) for said in statements})
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
