"""Announcements that count what was reached: 五点重要共识, 六项具体成果, 三点建议."""

from __future__ import annotations

from typing import NamedTuple

from communique.reading.text import CleanText
from communique.structure.header import Header


class DeclarationFound(NamedTuple):
    start: int
    end: int
    count: int
    exact: bool
    role: str
    rule: str


def find_declarations(page: CleanText, header: Header) -> list[DeclarationFound]:
    return []
