"""What a list is of: consensus, outcome, proposal, or none of these."""

from __future__ import annotations

from communique.reading.text import CleanText
from communique.structure.attribution import StatementFound
from communique.structure.declarations import DeclarationFound
from communique.structure.header import Header
from communique.structure.listing import ListFound


def settle_roles(
    page: CleanText,
    header: Header,
    kind: str,
    declarations: list[DeclarationFound],
    statements: list[StatementFound],
    lists: list[ListFound],
) -> tuple[list[DeclarationFound], list[ListFound]]:
    return declarations, lists
