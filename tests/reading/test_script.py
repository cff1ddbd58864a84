"""Traditional → Simplified by OpenCC's tables: the package's own `convert` is the oracle."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import opencc
import pytest

from communique.reading import script
from communique.reading.script import OpenCCError, to_simplified, to_traditional

SENTENCES = [
    "雙方一致同意,遵循兩國領導人戰略引領,努力構建契合新時代要求的關係。",
    "乾隆年間的瞭望塔反覆乾燥，憑藉藉口瞭解計畫，彷彿沈默。",
    "隻身一人，一隻船；頭髮發展；皇后後來；麵條方面；鐘錶鍾情；幹部乾淨。",
    "臺灣當局、鬱金香、憂鬱、製造制度、徵求徵象、於是於右任。",
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_reads_as_opencc_does(sentence):
    assert to_simplified(sentence) == opencc.OpenCC("t2s").convert(sentence)


def test_every_character_reads_as_opencc_has_it():
    convert = opencc.OpenCC("t2s").convert
    characters = "".join(map(chr, script.simplification()))
    own = set(script.GAPS)
    assert [
        one for one in characters if one not in own and one.translate(script.simplification()) != convert(one)
    ] == []


@pytest.mark.parametrize(
    ("traditional", "simplified"),
    [
        ("隨著兩國關係發展，沿著正確道路", "随着两国关系发展，沿着正确道路"),
        ("著名學者的著作《經濟論著》", "著名学者的著作《经济论著》"),
        ("衞生公吿", "卫生公告"),
        ("壹切為了合作，付壹佰萬元", "一切为了合作，付壹佰万元"),
    ],
)
def test_gaps_of_opencc_are_filled(traditional, simplified):
    assert to_simplified(traditional) == simplified


@pytest.mark.parametrize("text", ["双方同意合作。", "乾坤", "瞭望", "著名", "王后", "", "WTO 2024"])
def test_simplified_text_stays(text):
    assert to_simplified(text) == text


def test_there_and_back():
    text = "双方一致同意，遵循两国领导人战略引领，发展面向未来的关系。"
    assert to_simplified(to_traditional(text)) == text


def test_long_runs_without_marks_are_converted_in_pieces():
    assert to_traditional("发展关系" * 500) == "發展關係" * 500


def test_clean_simplified_page_loads_no_tables():
    code = (
        "import sys, communique\n"
        "communique.parse('双方达成两点共识：一是建立热线。二是下月举行会谈。')\n"
        "from communique.reading import script\n"
        "assert 'opencc' not in sys.modules and 'jieba' not in sys.modules\n"
        "assert script.simplification.cache_info().currsize == 0\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_works_without_the_tables_as_text(monkeypatch):
    """The C++ package keeps its tables in binary files; each character is asked for."""
    monkeypatch.setattr(script, "_entries", lambda _: None)
    table = script.simplification.__wrapped__()
    assert "雙方領導".translate(table) == "双方领导"


def test_says_what_to_install(monkeypatch):
    monkeypatch.setattr(script.util, "find_spec", lambda _: None)
    with pytest.raises(OpenCCError, match="pip install opencc-python-reimplemented"):
        script._package.__wrapped__()


def test_tables_are_the_packages_own():
    assert script._package() == Path(opencc.__file__).parent
