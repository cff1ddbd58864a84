# ruff: noqa: E402 (what is imported below needs the extra)
from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pyspark", reason="needs the extra spark")
pytestmark = [
    pytest.mark.spark,
    pytest.mark.skipif(shutil.which("java") is None, reason="needs Java"),
    pytest.mark.filterwarnings("ignore"),  # PySpark's own
]

from communique import Communique, parse
from communique.scale import spark

TEXTS = [f"中日双方于2021年5月{day}日达成两点共识：一是开通热线。二是下月举行会谈。" for day in range(1, 20)]


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A local Spark with two workers, which writes nothing outside of a temporary folder."""
    from pyspark.sql import SparkSession

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        patch.setenv("PYTHONPATH", os.pathsep.join([str(Path(__file__).resolve().parents[2]), *sys.path]))
        running = (
            SparkSession.builder.master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "2")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.sql.warehouse.dir", str(tmp_path_factory.mktemp("warehouse")))
            .getOrCreate()
        )
        yield running
        running.stop()


def test_documents_bad_rows_and_columns_kept(session: Any) -> None:
    rows = [*enumerate(TEXTS), (len(TEXTS), None)]
    df = session.createDataFrame(rows, "number int, body string").repartition(3)
    found = {row.number: row for row in spark.parse(df, text="body").collect()}
    assert sorted(found) == [number for number, _ in rows]
    assert found[len(TEXTS)].error.startswith("TypeError")
    assert found[len(TEXTS)].source is None
    for number, text in enumerate(TEXTS):
        record = found[number].asDict(recursive=True)
        del record["number"], record["error"]
        assert Communique.model_validate(record) == parse(text)


def test_columns_can_be_asked_for_by_name(session: Any) -> None:
    df = session.createDataFrame([(text,) for text in TEXTS], "text string")
    dates = spark.parse(df).selectExpr("explode(dates) AS date").selectExpr("date.text", "date.edtf", "date.start")
    assert dates.columns == ["text", "edtf", "start"]
    assert spark.parse(df).where("error IS NOT NULL").count() == 0


def test_names_that_clash_are_said_before_the_job(session: Any) -> None:
    df = session.createDataFrame([("1", "文")], "id string, text string")
    with pytest.raises(ValueError, match=r"\['id'\]"):
        spark.parse(df)
    assert spark.parse(df, keep=[]).count() == 1
