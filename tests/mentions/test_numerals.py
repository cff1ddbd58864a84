"""Numerals in every dress that pages give them."""

from __future__ import annotations

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from communique.mentions.numerals import NUMERAL, number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("三", 3),
        ("两", 2),
        ("兩", 2),
        ("零", 0),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("二十一", 21),
        ("五十一", 51),
        ("一百", 100),
        ("一百零五", 105),
        ("一百二十", 120),
        ("一千零一", 1001),
        ("两千二百", 2200),
        ("三万", 30_000),
        ("3万", 30_000),
        ("一亿二千万", 120_000_000),
        ("12", 12),
        ("１２", 12),
        ("1,000", 1000),
        ("007", 7),
        ("壹", 1),
        ("贰拾叁", 23),
        ("廿四", 24),
        ("廿", 20),
        ("卅", 30),
        ("卅一", 31),
        ("一九七二", 1972),
        ("二〇二〇", 2020),
        ("二○○五", 2005),
        ("二00九", 2009),
        ("一九九０", 1990),
        ("零八", 8),
    ],
)
def test_reads(text: str, value: int) -> None:
    assert number(text) == value


@pytest.mark.parametrize(
    "text",
    [
        "",
        "几",
        "十几",
        "几十",
        "20多",
        "十百",
        "百千",
        "一百十百",
        "〇十",
        "12百",
        "²",
        "ⅷ",
        "③",
        "1.5",
        "万",
        "9" * 5000,
        "-3",
    ],
)
def test_spares(text: str) -> None:
    assert number(text) is None


@given(st.integers(min_value=0, max_value=9999))
def test_digits_in_any_width(value: int) -> None:
    """Two digits of characters in sequence (七八) mean "seven or eight", so rows are tested with a leading zero."""
    wide = str(value).translate({ord("0") + digit: ord("０") + digit for digit in range(10)})
    rows = str(value).translate(dict(zip(map(ord, "0123456789"), "〇一二三四五六七八九", strict=True)))
    rows = f"〇{rows}"
    assert number(str(value)) == number(wide) == number(rows) == value


@given(st.text(max_size=40))
def test_total(text: str) -> None:
    value = number(text)
    assert value is None or value >= 0


def test_fragment_takes_the_whole_run() -> None:
    assert regex.findall(NUMERAL, "五点共识、廿四日、二00九年和12项") == ["五", "廿四", "二00九", "12"]
