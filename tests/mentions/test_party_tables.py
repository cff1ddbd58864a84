"""The tables of names agree with one another and with the sources that they were built from."""

from __future__ import annotations

from collections import Counter
from importlib import resources

import pytest

from communique import lexicon
from communique.mentions.gazetteer import party_entry, party_names
from communique.mentions.towns import town_country

STATES = {code: kind for code, kind, *_ in lexicon.rows("states")}
FORMER = {row[0] for row in lexicon.rows("former_states")}


def names(field: str) -> list[str]:
    return [] if field == "-" else field.split()


def test_states_are_those_that_their_sources_give():
    pytest.importorskip("babel")
    pytest.importorskip("pycountry")
    from communique.lexicon.build import table

    written = resources.files("communique.lexicon").joinpath("states.tsv").read_text(encoding="utf-8")
    entries = [line for line in table().splitlines() if not line.startswith("#")]
    assert [line for line in written.splitlines() if not line.startswith("#")] == entries


@pytest.mark.parametrize("name", ["states", "state_names", "former_states", "organisations", "groups", "cities"])
def test_tables_say_where_they_come_from(name):
    written = resources.files("communique.lexicon").joinpath(f"{name}.tsv").read_text(encoding="utf-8")
    head = [line for line in written.splitlines() if line.startswith("#")]
    assert any("Source:" in line for line in head)
    assert any("icence" in line for line in head)


def test_own_names_belong_to_known_states():
    assert {code for code, _ in lexicon.rows("state_names")} <= STATES.keys()


def test_sovereign_states_have_own_names():
    named = {code for code, _ in lexicon.rows("state_names")}
    assert {code for code, kind in STATES.items() if kind == "state"} <= named


def test_no_name_stands_for_two_parties():
    given = Counter(
        name
        for table, field in (("state_names", 1), ("organisations", 1), ("organisations", 2), ("former_states", 4))
        for row in lexicon.rows(table)
        for name in set(names(row[field]))
    )
    assert [name for name, count in given.items() if count > 1] == []


def test_codes_of_organisations_are_nobody_elses():
    codes = [code for code, *_ in lexicon.rows("organisations")]
    assert len(codes) == len(set(codes))
    assert not set(codes) & (STATES.keys() | FORMER)


def test_former_states_ended():
    for _, name, first, last, _ in lexicon.rows("former_states"):
        assert int(first) < int(last) < 2010 + 1, name


def test_words_that_are_no_parties_are_no_names():
    assert [word for word in lexicon.column("not_parties") if word in party_names()] == []


def test_short_forms_stand_for_known_parties():
    for form, strength, candidates, _, _ in lexicon.rows("party_abbreviations"):
        assert strength in ("sure", "shared", "everyday"), form
        for code in candidates.split():
            assert party_entry(code).name, form


def test_short_forms_are_written_once():
    repeated = [form for form, count in Counter(lexicon.column("party_abbreviations")).items() if count > 1]
    assert repeated == []


def test_pairs_settle_forms_that_are_ambiguous():
    candidates = {row[0]: row[2].split() for row in lexicon.rows("party_abbreviations")}
    for form, beside, code, *_ in lexicon.rows("paired_forms"):
        assert code in candidates[form], (form, beside)
        assert beside in candidates, (form, beside)


def test_capitals_and_cities():
    assert len({name for _, written in lexicon.rows("cities") for name in written.split()}) >= 400
    for city, country in (("东京", "JPN"), ("华盛顿", "USA"), ("乌镇", "CHN"), ("雪梨", "AUS"), ("永珍", "LAO")):
        assert town_country(city) == country
    assert {code for code, _ in lexicon.rows("cities")} <= STATES.keys()
    assert town_country("无名城") is None


def test_every_state_has_a_city():
    with_city = {code for code, _ in lexicon.rows("cities")}
    # City states and the smallest islands are their own capital, or have one that is an everyday word.
    assert {code for code, kind in STATES.items() if kind == "state"} - with_city <= {"DMA", "NRU", "VCT"}
