"""Timelines: where things stand, and what happens at the edges of time."""

from __future__ import annotations

import datetime
import re

import pytest

from communique.views.timeline import Event, Lane, dots, lanes
from tests.views.pages import Page

MIN, MAX = datetime.date.min, datetime.date.max


def day(year, month=1, number=1):
    return datetime.date(year, month, number)


def lane(start, end, label="consensus 1"):
    return Lane(label, start, end, "consensus", "#x", "e1.1", "title")


def test_nothing_without_a_day():
    assert lanes([], label="x") is None
    assert lanes([lane(None, None)], label="x") is None
    assert dots([], label="x") is None


def test_in_the_order_of_time():
    drawn = lanes([lane(day(2020), day(2020)), lane(day(2021), day(2021)), lane(day(2022), day(2022))], label="x")
    places = [float(place) for place in re.findall(r'<rect x="([\d.]+)%', drawn)]
    assert places == sorted(places)
    assert len(set(places)) == 3


def test_open_ends_reach_the_edge():
    drawn = lanes([lane(None, day(2021)), lane(day(2021), None), lane(day(2019), day(2023))], label="x")
    bars = re.findall(r'<rect x="([\d.]+)%" y="\d+" width="([\d.]+)%', drawn)
    assert bars[0][0] == "0.0"
    assert sum(map(float, bars[1])) == pytest.approx(100)
    assert drawn.count('class="lane open"') == 2


def test_what_is_too_much_is_counted():
    assert "and 3 more dates" in Page(lanes([lane(day(2020), None)] * 8, label="x", most=5)).text


@pytest.mark.parametrize(
    "days", [(MIN, MAX), (MIN, MIN), (MAX, MAX), (day(2020), day(2020)), (day(1949, 10, 1), day(2049))]
)
def test_the_edges_of_time(days):
    drawn = lanes([lane(*days)], label="x")
    Page(drawn)
    places = [float(place) for place in re.findall(r'x(?:1|2)?="(-?[\d.]+)%', drawn)]
    assert all(0 <= place <= 100 for place in places)
    assert drawn.count('class="tick"') <= 8


def test_documents_pile_up():
    close = [Event(day(2020, 1, number), f"t{number}", f"#d{number}") for number in range(1, 6)]
    drawn = dots([*close, Event(day(2024), "later", "#d9")], label="x")
    places = re.findall(r'<circle cx="([\d.]+)%" cy="(\d+)"', drawn)
    assert len(set(places)) == 6
    assert len({across for across, _ in places}) < 6


def test_very_many_documents_are_bars():
    drawn = dots([Event(day(2020), "t", "#d")] * 100, label="x")
    assert "<circle" not in drawn
    assert "100 documents" in drawn
