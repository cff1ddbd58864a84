"""The face of the library."""

from __future__ import annotations

import datetime
from importlib.util import find_spec

import pytest

import communique
from communique import Parser


def test_all_is_sorted_and_there():
    assert sorted(communique.__all__) == communique.__all__
    extras = {"arrow": "pyarrow", "spark": "pyspark"}
    for name in communique.__all__:
        if find_spec(extras.get(name, "communique")):
            assert getattr(communique, name) is not None


@pytest.mark.parametrize("value", [b"text", None, 3, ["text"]])
def test_parse_takes_a_string(value):
    with pytest.raises(TypeError, match=f"expects a str, not {type(value).__name__}"):
        communique.parse(value)


def test_split_takes_a_string():
    with pytest.raises(TypeError, match="split expects a str, not bytes"):
        communique.split(b"page")


@pytest.mark.parametrize("option", [{"reference_date": "2021-01-01"}, {"gazetteer": {"枫叶国": "CAN"}}])
def test_options_of_another_type(option):
    with pytest.raises(TypeError, match=f"{next(iter(option))} expects"):
        Parser(**option)


def test_a_script_that_does_not_exist():
    with pytest.raises(ValueError, match="'source', 'simplified' or 'traditional', not 'pinyin'"):
        Parser(script="pinyin")


@pytest.mark.parametrize("text", ["", " ", "\n", "\x00", "\ud800", "一", "a"])
def test_next_to_nothing(text):
    doc = communique.parse(text)
    assert doc.source == text
    assert (doc.consensus, doc.outcomes, doc.dates, doc.parties) == ((), (), (), ())


def test_the_script_of_the_answer():
    text = "中日雙方達成兩點共識：一是開通熱線。二是下月會談。"
    source = communique.parse(text)
    simplified = Parser(script="simplified").parse(text)
    assert [point.text for point in source.consensus] == ["開通熱線", "下月會談"]
    assert [point.text for point in simplified.consensus] == ["开通热线", "下月会谈"]
    assert [point.span for point in simplified.consensus] == [point.span for point in source.consensus]
    traditional = Parser(script="traditional").parse("双方达成两点共识：一是开通热线。二是下月会谈。")
    assert [point.text for point in traditional.consensus] == ["開通熱線", "下月會談"]


def test_a_reference_date_in_place_of_the_texts_own():
    doc = Parser(reference_date=datetime.date(2021, 1, 3)).parse("双方商定上月的安排继续有效，下月会谈。")
    assert [date.edtf for date in doc.dates] == ["2020-12", "2021-02"]


def test_names_of_ones_own():
    text = "枫叶国总理到访。枫叶国和日本双方同意加强合作。"
    assert "CAN" not in [party.code for party in communique.parse(text).parties]
    parser = Parser(gazetteer=communique.Gazetteer(parties={"楓葉國": "CAN"}))
    assert {party.code for party in parser.parse(text).parties} == {"CAN", "JPN"}


def test_people_of_ones_own():
    text = "代表们谈到了甲乙丙丁。甲乙丙丁表示，愿意合作。"
    assert communique.parse(text).speakers == ()
    parser = Parser(gazetteer=communique.Gazetteer(persons={"甲乙丙丁": "FRA"}))
    assert [(person.name, person.party) for person in parser.parse(text).speakers] == [("甲乙丙丁", "FRA")]


def test_announced_more_than_found():
    doc = communique.parse("双方达成三点共识：一是开通热线。二是下月会谈。")
    assert (doc.declarations[0].found, doc.declarations[0].complete) == (2, False)
    mismatch = next(each for each in doc.diagnostics if each.code == "count-mismatch")
    assert doc.source[mismatch.span.start : mismatch.span.end] == "三点共识"


def test_a_gap_in_the_numbering():
    doc = communique.parse("双方达成三点共识：一是开通热线。二是恢复航班。四是下月会谈。")
    assert "numbering-gap" in [each.code for each in doc.diagnostics]
