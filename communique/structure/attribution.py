"""Who says which stretch of the text."""

from __future__ import annotations

from typing import NamedTuple

from communique.mentions.people import PersonFound
from communique.reading.text import CleanText
from communique.structure.header import Header


class StatementFound(NamedTuple):
    """`text[start:end]` reports the words of `people[speaker]`, or of one unnamed where `speaker` is None."""

    start: int
    end: int
    speaker: int | None
    verb: str | None
    rule: str


def find_statements(page: CleanText, header: Header, people: list[PersonFound]) -> list[StatementFound]:
    return []
