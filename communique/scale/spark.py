"""Spark: a column of texts becomes columns of documents, by way of Arrow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import pyarrow as pa
from pyspark.sql import DataFrame
from pyspark.sql.pandas.types import from_arrow_schema
from pyspark.sql.types import StructType

from communique.parser import Parser
from communique.scale.arrow import parse_batch, schema

__all__ = ["parse"]

ROWS_AT_ONCE = 256
"""Spark hands out 10,000 rows at a time; documents are long, and smaller batches keep memory low."""


def parse(
    df: DataFrame, text: str = "text", *, keep: Sequence[str] | None = None, parser: Parser | None = None
) -> DataFrame:
    """The documents in the column `text`, one a row, in the columns of `communique.arrow.schema()`.

    `keep` names columns of `df` that are to stand before them, by default all but `text`, which the document has
    as `source`. A row that can't be read has nulls, and the reason in `error`. Every partition has one parser.
    """
    names = [name for name in df.columns if name != text] if keep is None else list(keep)
    schema(pa.field(name, pa.null()) for name in names)  # says so where the names clash, before the job runs
    columns = StructType([*(df.schema[name] for name in names), *from_arrow_schema(schema()).fields])

    def read(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        reader = parser or Parser()
        for batch in batches:
            for start in range(0, batch.num_rows, ROWS_AT_ONCE):
                yield parse_batch(batch.slice(start, ROWS_AT_ONCE), text=text, keep=names, parser=reader)

    return df.mapInArrow(read, columns)
