"""A trie written as a pattern finds what a plain alternation finds, longest first."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from communique.mentions.trie import pattern_of

WORDS = st.lists(st.text("甲乙丙a.[]^-\\", min_size=1, max_size=4), max_size=80)


@given(WORDS, st.text("甲乙丙丁a.[]^-\\", max_size=60))
def test_agrees_with_an_alternation(words, text):
    longest_first = sorted(set(words), key=len, reverse=True)
    plain = re.compile("|".join(map(re.escape, longest_first)) if words else r"(?!)")
    found = [match.span() for match in pattern_of(words).finditer(text)]
    assert found == [match.span() for match in plain.finditer(text)]


def test_no_words_find_nothing():
    assert pattern_of([]).search("甲") is None
    assert pattern_of([""]).search("甲") is None


def test_more_first_characters_than_one_bucket_holds():
    words = [chr(0x4E00 + number) + "国" for number in range(500)]
    text = "，".join(words)
    assert pattern_of(words).findall(text) == words
