"""Expressions of time: a table of sentences with the values that they have on a given day, in both scripts."""

from __future__ import annotations

import datetime
import re
import warnings
from collections.abc import Callable
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.mentions.calendar import Anchor, Day, resolve
from communique.mentions.dates import find_times
from communique.reading.text import clean

with warnings.catch_warnings():
    # Its grammar is built with names that pyparsing has since renamed.
    warnings.simplefilter("ignore")
    is_valid = pytest.importorskip("edtf_validate.valid_edtf").is_valid

TABLE = Path(__file__).parent / "expressions.tsv"
ROWS = [
    (anchor, sentence, tuple(values.split(" ; ")) if values else ())
    for anchor, sentence, values in (
        line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"
    )
]
TRADITIONAL = "會議達成協議，雙方將繼續發展兩國關係。"
"""A second line, so that a short sentence is known for Traditional."""
NOVEMBER = Anchor(Day(2020, 11, 24), (0, 1))


def times(text: str, anchor: Anchor = NOVEMBER) -> list[tuple[str, str | None]]:
    """Expressions of a text with their values."""
    return [(text[one.start : one.end], resolve(one, anchor).edtf) for one in find_times(text)]


@cache
def converter() -> Callable[[str], str]:
    """From Simplified to Traditional, by a package that reads its dictionaries once."""
    convert: Callable[[str], str] = pytest.importorskip("opencc").OpenCC("s2t").convert
    return convert


def expected(sentence: str, values: tuple[str, ...]) -> list[tuple[str, str | None]]:
    marked = re.findall("【(.*?)】", sentence)
    return [(words, None if value == "?" else value) for words, value in zip(marked, values, strict=True)]


def test_the_table_is_large() -> None:
    assert sum(sentence.count("【") for _, sentence, _ in ROWS) >= 250


@pytest.mark.parametrize(("anchor", "sentence", "values"), ROWS, ids=[sentence for _, sentence, _ in ROWS])
def test_simplified(anchor: str, sentence: str, values: tuple[str, ...]) -> None:
    text = re.sub("[【】]", "", sentence)
    found = times(text, Anchor(Day.of(datetime.date.fromisoformat(anchor))))
    assert found == expected(sentence, values)


@pytest.mark.parametrize(("anchor", "sentence", "values"), ROWS, ids=[sentence for _, sentence, _ in ROWS])
def test_traditional(anchor: str, sentence: str, values: tuple[str, ...]) -> None:
    convert = converter()
    text = clean(f"{convert(re.sub('[【】]', '', sentence))}\n{TRADITIONAL}").text
    found = times(text, Anchor(Day.of(datetime.date.fromisoformat(anchor))))
    assert [value for _, value in found] == [value for _, value in expected(sentence, values)]


def valid(edtf: str) -> bool:
    """Whether a value is EDTF. The validator joins `..` only to dates without X, the standard to any."""
    for open_end in ("../", "/.."):
        if open_end in edtf and "X" in edtf:
            edtf = edtf.replace(open_end, "")
    return bool(is_valid(edtf))


@pytest.mark.parametrize("day", [Day(2020, 11, 24), Day(2024, 2, 29), Day(None, 11, 24), Day(None, None, 24), Day()])
def test_every_value_is_valid_and_has_its_days(day: Day) -> None:
    for _, sentence, _ in ROWS:
        for one in find_times(re.sub("[【】]", "", sentence)):
            time = resolve(one, Anchor(day))
            if time.edtf is None:
                assert time.first is None
                assert time.last is None
                continue
            assert valid(time.edtf), (sentence, time.edtf)
            if "XXXX" not in time.edtf and "-XX" not in time.edtf:
                assert (time.first is None) == time.edtf.startswith("..")
                assert (time.last is None) == time.edtf.endswith("..")
            if time.first and time.last:
                assert time.first <= time.last


@pytest.mark.parametrize(
    ("text", "edtf", "mod"),
    [
        ("6月底前", "../2020-06-30", "ON_OR_BEFORE"),
        ("即日起", "2020-11-24/..", "ON_OR_AFTER"),
        ("2030年以后", "2030/..", "AFTER"),
        ("2028年左右", "2028~", "APPROX"),
        ("年初", "2020-01", "START"),
        ("上月底", "2020-10", "END"),
        ("今年晚些时候", "2020", "END"),
        ("本世纪中叶", "20XX", "MID"),
        ("明年", "2021", None),
    ],
)
def test_modifiers(text: str, edtf: str, mod: str | None) -> None:
    (one,) = find_times(text)
    time = resolve(one, Anchor(Day(2020, 5, 24) if "6月" in text else Day(2020, 11, 24)))
    assert (time.edtf, time.mod) == (edtf, mod)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("下月", "XXXX-12"),
        ("上月", "XXXX-10"),
        ("本月15日", "XXXX-11-15"),
        ("本月下旬", "XXXX-11-21/XXXX-11-30"),
        ("11月30日", "XXXX-11-30"),
        ("昨天", "XXXX-11-23"),
        ("年内", "XXXX"),
        ("年底前", "../XXXX-12-31"),
        ("2月底前", "../XXXX-02"),
        ("今年上半年", "XXXX-01/XXXX-06"),
        ("一周内", "XXXX-11-24/XXXX-12-01"),
        ("明年", None),
        ("去年10月", None),
        ("今后三年", None),
        ("五年前", None),
        ("今年秋天", None),
        ("下周二", None),
        ("2030年", "2030"),
        ("上世纪", None),
    ],
)
def test_without_a_year(text: str, edtf: str | None) -> None:
    assert times(text, Anchor(Day(None, 11, 24))) == [(text, edtf)]


@pytest.mark.parametrize("text", ["2月30日举行", "2021年2月29日举行", "4月31日举行", "13月举行", "32日举行", "0日举行"])
def test_days_that_are_on_no_calendar(text: str) -> None:
    assert [value for _, value in times(text) if value and "-" in value] == []


def test_a_relative_time_names_what_it_rests_on() -> None:
    relative, absolute = find_times("明年开工，2030年完工")
    assert resolve(relative, NOVEMBER).anchor == (0, 1)
    assert resolve(absolute, NOVEMBER).anchor is None


@settings(deadline=None)
@given(
    st.text(
        alphabet="年月日号周星期0123456789一二十廿〇两今明去前后上下本内底初至到—-/:. （）起来间天世纪代季度半²ⅷ",
        max_size=60,
    )
)
def test_any_text_is_read(text: str) -> None:
    found = find_times(text)
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(left.end <= right.start for left, right in pairwise(found))
    for one in found:
        for day in (Day(2020, 11, 24), Day(None, 12, 31), Day(None, None, 31), Day(1, 1, 1), Day(9999, 12, 31), Day()):
            time = resolve(one, Anchor(day))
            assert time.edtf is None or valid(time.edtf), (text, time.edtf)


@pytest.mark.parametrize(
    "unit",
    [
        "年",
        "2020年",
        "一",
        "十",
        "1",
        "今",
        "2020-",
        "会",
        "11月24日至",
        "近日",
        "周",
        "的年",
        "以来",
        "三年内",
        "（今天",
        "期间",
    ],
)
def test_a_long_page_takes_its_length(unit: str) -> None:
    """A million characters; a search that backtracks would not end."""
    assert find_times(unit * (200_000 // len(unit))) is not None
