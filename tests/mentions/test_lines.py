"""The starts of lines."""

from __future__ import annotations

import re

import pytest

from communique.mentions.lines import line_openings

LETTERS = re.compile("[a-z]+")


@pytest.mark.parametrize(
    ("text", "start", "end", "expected"),
    [
        ("", 0, None, []),
        ("ab\ncd", 0, None, ["ab", "cd"]),
        ("ab\n\n1\ncd\n", 0, None, ["ab", "cd"]),
        ("ab\ncd\nef", 3, None, ["cd", "ef"]),
        ("ab\ncd\nef", 1, None, ["cd", "ef"]),
        ("ab\ncd\nef", 7, None, []),
        ("ab\ncd\nef", 0, 4, ["ab", "c"]),
    ],
)
def test_matches_at_line_starts(text, start, end, expected):
    assert [found.group() for found in line_openings(LETTERS, text, start, end)] == expected
