"""What sort of document it is, from title, body and form together."""

from __future__ import annotations

from communique.reading.text import CleanText
from communique.structure.attribution import StatementFound
from communique.structure.declarations import DeclarationFound
from communique.structure.header import Header
from communique.structure.sides import Sides


def settle_kind(
    page: CleanText,
    header: Header,
    sides: Sides,
    statements: list[StatementFound],
    declarations: list[DeclarationFound],
) -> str:
    return "news"
