"""The README's recipes for engines that we have no module for, each run once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from communique import Communique, parse

pytestmark = pytest.mark.filterwarnings("ignore")  # the engines' own

TEXTS = [f"中日双方于2021年5月{day}日达成两点共识：一是开通热线。二是下月举行会谈。" for day in range(1, 9)]


def check(rows: list[dict[str, Any]]) -> None:
    """Rows of documents in the order of the texts, with their columns kept."""
    assert [row["number"] for row in rows] == list(range(len(TEXTS)))
    for row, text in zip(rows, TEXTS, strict=True):
        fields = {name: value for name, value in row.items() if name in Communique.model_fields}
        assert row["error"] is None
        assert Communique.model_validate(fields) == parse(text)


def test_polars() -> None:
    pl = pytest.importorskip("polars", reason="needs polars")
    pytest.importorskip("pyarrow", reason="needs the extra arrow")
    from communique.scale.arrow import parse_batch

    frame = pl.DataFrame({"number": range(len(TEXTS)), "text": TEXTS})
    batches = frame.to_arrow().to_batches(max_chunksize=1000)
    documents = pl.from_arrow([parse_batch(batch) for batch in batches])
    check(documents.to_dicts())
    days = documents.select(pl.col("dates").list.first().struct.field("edtf"))
    assert days["edtf"].to_list()[0] == "2021-05-01"


def test_duckdb(tmp_path: Path) -> None:
    duckdb = pytest.importorskip("duckdb", reason="needs duckdb")
    pa = pytest.importorskip("pyarrow", reason="needs the extra arrow")
    from communique.scale.arrow import parse_batch, schema

    pages = pa.table({"number": list(range(len(TEXTS))), "text": TEXTS})
    output = tmp_path / "documents.parquet"

    with duckdb.connect() as reading, duckdb.connect() as writing:  # one connection does one thing at a time
        reading.register("pages", pages)
        source = reading.sql("SELECT number, text FROM pages").to_arrow_reader(1000)
        columns = schema([source.schema.field("number")])
        writing.register("documents", pa.RecordBatchReader.from_batches(columns, map(parse_batch, source)))
        writing.sql(f"COPY documents TO '{output}'")

    check(pytest.importorskip("pyarrow.parquet").read_table(output).to_pylist())


def test_dask() -> None:
    bag = pytest.importorskip("dask.bag", reason="needs dask")
    import dask

    with dask.config.set(scheduler="synchronous"):
        documents = bag.from_sequence(TEXTS, npartitions=2).map(parse)
        assert documents.compute() == [parse(text) for text in TEXTS]
        assert documents.map(lambda document: len(document.dates)).sum().compute() > 0


def test_daft() -> None:
    daft = pytest.importorskip("daft", reason="needs daft")
    pa = pytest.importorskip("pyarrow", reason="needs the extra arrow")
    from communique.scale.arrow import parse_batch, schema

    @daft.udf(return_dtype=daft.DataType.from_arrow_type(pa.struct(list(schema()))))
    def document(text: Any) -> Any:
        return parse_batch(pa.record_batch({"text": text.to_arrow()})).to_struct_array()

    pages = daft.from_pydict({"number": list(range(len(TEXTS))), "text": TEXTS})
    documents = pages.select("number", document(daft.col("text")).alias("document"))
    check([{"number": row["number"], **row["document"]} for row in documents.to_pylist()])


def test_ray() -> None:
    ray = pytest.importorskip("ray", reason="needs ray")
    pytest.importorskip("ray.data", reason="needs ray[data]")
    import pyarrow as pa

    from communique.scale.arrow import parse_batch, schema

    def documents(table: Any) -> Any:
        columns = schema([table.schema.field("number")])
        return pa.Table.from_batches(map(parse_batch, table.to_batches()), columns)

    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False, configure_logging=False)
    try:
        pages = ray.data.from_items([{"number": number, "text": text} for number, text in enumerate(TEXTS)])
        found = pages.map_batches(documents, batch_format="pyarrow", batch_size=256).sort("number")
        check(found.take_all())
    finally:
        ray.shutdown()
