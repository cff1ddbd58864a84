"""What a reader of the result should know: what does not add up, what could not be decided, what was removed."""

from __future__ import annotations

from communique.meaning.document import DiagnosticFound
from communique.reading.text import CleanText
from communique.structure.declarations import DeclarationFound
from communique.structure.listing import ListFound
from communique.structure.sides import Sides

__all__ = ["diagnose"]


def diagnose(
    page: CleanText, sides: Sides, declarations: list[DeclarationFound], lists: list[ListFound]
) -> list[DiagnosticFound]:
    """All findings, in the order of their kinds."""
    return []
