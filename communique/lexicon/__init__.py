"""Data, one TSV a subject, each with its source and licence in comment lines at its head.

>>> from communique.lexicon import rows
>>> rows("outlets")[0]
('新华社',)
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib import resources

__all__ = ["alternation", "column", "rows"]


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Rows of `lexicon/NAME.tsv` without comments and blank lines, fields stripped.

    Raises FileNotFoundError where there is no such table.
    """
    table = resources.files(__name__).joinpath(f"{name}.tsv").read_text(encoding="utf-8")
    return tuple(
        tuple(field.strip() for field in line.split("\t"))
        for line in table.splitlines()
        if line.strip() and not line.startswith("#")
    )


@cache
def column(name: str, index: int = 0) -> tuple[str, ...]:
    """One column of a table, in the order written."""
    return tuple(row[index] for row in rows(name))


def alternation(words: Iterable[str]) -> str:
    """The words as the branches of a pattern, the longest first; they hold no character that a pattern reads as a sign.

    >>> alternation(["双方", "双方一致"])
    '双方一致|双方'
    """
    return "|".join(sorted(words, key=len, reverse=True))
