"""The documents of a page that holds several."""

from __future__ import annotations

from communique.reading.text import places_of_documents

__all__ = ["split"]


def split(source: str) -> tuple[tuple[int, int], ...]:
    """Where each document of a page stands in `source`; one for an ordinary page. Together they are the whole page."""
    return places_of_documents(source)
