"""Tables that join by ids, with their types, as CSV and in the frames of two libraries."""

from __future__ import annotations

import csv
import datetime
import io

import pytest

import communique
from communique.views.tables import COLUMNS, rows
from tests.views.documents import bare, long, made


def table(name, docs):
    return [dict(zip(COLUMNS[name], row, strict=True)) for row in rows(docs)[name]]


def test_ids_join():
    docs = [made(), long(), bare("x")]
    documents = {row["document"] for row in table("documents", docs)}
    assert len(documents) == 3
    items = [row["item"] for row in table("items", docs)]
    assert len(items) == len(set(items)) == 6 + 50
    for name in COLUMNS:
        for row in table(name, docs):
            assert row["document"] in documents
            assert row.get("item") is None or row["item"] in items
            assert row.get("parent") is None or row["parent"] in items


def test_a_document_given_twice_is_there_once():
    assert len(table("documents", [made(), made()])) == 1


def test_dates_belong_to_the_innermost_item():
    found = {row["text"]: row for row in table("dates", [made()])}
    assert found["年内"]["item"].endswith(".e1.1.1")
    assert found["当地时间3月4日"]["use"] == "event"
    assert found["2021-03-05"]["use"] == "published"
    assert (found["疫情结束后"]["edtf"], found["疫情结束后"]["use"]) == (None, "text")
    assert found["6月底前"]["date_end"] == datetime.date(2021, 6, 30)


def test_parties_of_documents_and_of_items():
    found = [(row["party"], row["item"] and row["item"][-4:], row["mentions"]) for row in table("parties", [made()])]
    assert found == [("CHN", None, 1), ("PRT", None, 2), ("CHN", "e2.1", None), ("PRT", "e2.1", None)]


def test_csv():
    read = list(csv.DictReader(io.StringIO(made().to_csv())))
    assert [row["text"] for row in read][-2:] == ["双方决定6月底前开通直航", "平等相待"]
    assert (read[-2]["dates"], read[-2]["parties"]) == ("../2021-06-30", "CHN PRT")
    assert list(csv.DictReader(io.StringIO(bare().to_csv()))) == []


def test_pandas():
    pd = pytest.importorskip("pandas")
    tables = communique.frames([made(), bare("x")])
    assert tables._fields == tuple(COLUMNS)
    assert pd.api.types.is_datetime64_any_dtype(tables.dates["date_start"])
    assert isinstance(tables.items["role"].dtype, pd.CategoricalDtype)
    assert tables.documents["consensus"].tolist() == [2, 0]
    assert str(tables.documents["complete"].dtype) == "boolean"
    joined = tables.dates.merge(tables.items, on=["document", "item"], suffixes=("_date", ""))
    assert joined["text"].tolist() == ["年内签署协定", "双方决定6月底前开通直航"]


def test_pandas_takes_every_day_of_the_calendar():
    pytest.importorskip("pandas")
    far = made().date.model_copy(update={"start": datetime.date.min, "end": datetime.date.max})
    tables = communique.frames([made().model_copy(update={"date": far})])
    assert str(tables.documents["date_end"].dt.year[0]) == "9999"


def test_polars():
    pl = pytest.importorskip("polars")
    tables = communique.frames([made(), bare("x")], engine="polars")
    assert tables.dates.schema["date_start"] == pl.Date
    assert tables.items.schema["role"] == pl.Categorical
    assert tables.documents["consensus"].to_list() == [2, 0]


@pytest.mark.parametrize("engine", ["pandas", "polars"])
def test_no_documents(engine):
    pytest.importorskip(engine)
    tables = communique.frames([], engine=engine)
    assert {name: list(frame.columns) for name, frame in tables._asdict().items()} == {
        name: list(columns) for name, columns in COLUMNS.items()
    }


def test_an_engine_that_does_not_exist():
    with pytest.raises(ValueError, match="'pandas' or 'polars', not 'excel'"):
        communique.frames([], engine="excel")


@pytest.mark.parametrize("engine", ["pandas", "polars"])
def test_an_engine_that_is_not_installed(engine, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, engine, None)
    with pytest.raises(ModuleNotFoundError, match=rf"pip install 'communique\[{engine}\]'"):
        communique.frames([], engine=engine)
