"""Expressions of time: where they stand in the text, before anything is known of the day they rest on."""

from __future__ import annotations

from typing import NamedTuple


class TimeExpression(NamedTuple):
    start: int
    end: int
    rule: str


def find_times(text: str) -> list[TimeExpression]:
    return []
