"""Marks cut the source so that they nest, and lose none of it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from communique.views.marks import Close, Mark, Open, Text, marks, nested
from tests.views.documents import SOURCE, made

PLACES = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=12)


def pieces_of(places, length=30):
    found = sorted(
        (Mark(min(place), max(place), "other", f"r{index}", "", None) for index, place in enumerate(places)),
        key=lambda mark: (mark.start, -mark.end),
    )
    return list(nested(found, length))


@given(PLACES)
def test_every_character_once_and_in_order(places):
    at = 0
    for piece in pieces_of(places):
        if isinstance(piece, Text):
            assert piece.start == at < piece.end
            at = piece.end
    assert at == 30


@given(PLACES)
def test_marks_open_and_close_like_brackets(places):
    stack = []
    for piece in pieces_of(places):
        if isinstance(piece, Open):
            stack.append(piece.mark)
        elif isinstance(piece, Close):
            assert stack.pop() == piece.mark
    assert stack == []


@given(PLACES)
def test_each_character_is_in_the_marks_that_hold_it(places):
    stack, inside = [], [set() for _ in range(30)]
    for piece in pieces_of(places):
        if isinstance(piece, Open):
            stack.append(piece.mark.ref)
        elif isinstance(piece, Close):
            stack.pop()
        else:
            for place in range(piece.start, piece.end):
                inside[place] = set(stack)
    for place in range(30):
        expected = {f"r{index}" for index, each in enumerate(places) if min(each) <= place < max(each)}
        assert inside[place] == expected


def test_marks_that_overlap_are_cut_in_two():
    shown = [
        f"{'<' if piece.whole else '~'}{piece.mark.ref}" if isinstance(piece, Open) else ">"
        for piece in pieces_of([(0, 6), (4, 9)], 10)
        if not isinstance(piece, Text)
    ]
    assert shown == ["<r0", "<r1", ">", ">", "~r1", ">"]


def test_a_source_that_is_cut_short():
    assert pieces_of([(2, 9)], 5)[-2:] == [Text(2, 5), Close(Mark(2, 5, "other", "r0", "", None))]


def test_the_marks_of_a_document():
    found = {(mark.kind, SOURCE[mark.start : mark.end]): mark.label for mark in marks(made())}
    assert found["date", "6月底前"] == "../2021-06-30"
    assert found["party", "葡"] == "PRT 葡萄牙"
    assert found["consensus", "便利通关"] == "consensus 1.2"
    assert found["noise", "(qiáng)"] == "1 × pinyin taken out"
    assert {mark.ref for mark in marks(made()) if mark.kind == "consensus"} == {"e1.1", "e1.1.1", "e1.1.2", "e1.2"}
