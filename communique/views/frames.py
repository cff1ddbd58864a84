"""The tables as data frames, of pandas or of polars, with their types: days as dates, repeated words as categories."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Generic, Literal, NamedTuple, TypeVar, overload

from communique.models import Communique
from communique.views.tables import COLUMNS, Row, Type, rows

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl

__all__ = ["Frames", "frames"]

Frame = TypeVar("Frame")


class Frames(NamedTuple, Generic[Frame]):
    """Six tables. `document` joins all of them, `item` joins dates and parties to items."""

    documents: Frame
    items: Frame
    dates: Frame
    parties: Frame
    people: Frame
    diagnostics: Frame


@overload
def frames(docs: Iterable[Communique], engine: Literal["pandas"] = "pandas") -> Frames[pd.DataFrame]: ...
@overload
def frames(docs: Iterable[Communique], engine: Literal["polars"]) -> Frames[pl.DataFrame]: ...
def frames(docs: Iterable[Communique], engine: Literal["pandas", "polars"] = "pandas") -> Frames[Any]:
    """The documents as tables: documents, items, dates, parties, people, diagnostics.

    `engine` is the library whose frames come back, `pandas` or `polars`; it has to be installed (extras of the same
    names). A document that is given twice is in the tables once.
    """
    if isinstance(docs, Communique):
        docs = [docs]
    makers = {"pandas": _pandas, "polars": _polars}
    if engine not in makers:
        raise ValueError(f"engine is 'pandas' or 'polars', not {engine!r}")
    try:
        return Frames(**{name: makers[engine](COLUMNS[name], table) for name, table in rows(docs).items()})
    except ModuleNotFoundError as error:
        if error.name not in makers:
            raise
        raise ModuleNotFoundError(
            f"{engine} is not installed: pip install 'communique[{engine}]'", name=engine
        ) from None


def _columns(types: dict[str, Type], table: Sequence[Row]) -> list[tuple[str, Type, list[Any]]]:
    return [(name, types[name], [row[place] for row in table]) for place, name in enumerate(types)]


def _pandas(types: dict[str, Type], table: Sequence[Row]) -> pd.DataFrame:
    import pandas as pd

    dtypes: dict[Type, str] = {
        "text": "string",
        "category": "category",
        "day": "datetime64[s]",
        "number": "Int64",
        "truth": "boolean",
    }
    return pd.DataFrame(
        {name: pd.Series(values, dtype=dtypes[type_]) for name, type_, values in _columns(types, table)}
    )


def _polars(types: dict[str, Type], table: Sequence[Row]) -> pl.DataFrame:
    import polars as pl

    dtypes: dict[Type, Any] = {
        "text": pl.String,
        "category": pl.Categorical,
        "day": pl.Date,
        "number": pl.Int64,
        "truth": pl.Boolean,
    }
    return pl.DataFrame(
        [pl.Series(name, values, dtype=dtypes[type_]) for name, type_, values in _columns(types, table)]
    )
