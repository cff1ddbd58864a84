# ruff: noqa: E402 (what is imported below needs the extra)
from __future__ import annotations

import datetime
from typing import Any

import pytest

pa = pytest.importorskip("pyarrow", reason="needs the extra arrow")

from hypothesis import given, settings
from hypothesis import strategies as st

from communique import Communique, Parser, parse
from communique.scale.arrow import parse_batch, read_json, schema

TEXT = "中日双方于2021年5月3日达成两点共识：一是开通热线。二是下月举行会谈。"


class Fixed(Parser):
    """A parser that answers everything with one document."""

    def __init__(self, **fields: Any) -> None:
        super().__init__()
        self.fields = {"id": "0" * 16, "source": "x", "kind": "other", **fields}

    def tree(self, text: str) -> dict[str, Any]:  # noqa: ARG002
        return self.fields


def item(ordinal: int, children: tuple[dict[str, Any], ...] = ()) -> dict[str, Any]:
    quote = {"text": "文", "span": {"start": 0, "end": 1}, "rule": "r"}
    return {**quote, "ordinal": ordinal, "enumeration": "e1", "children": children}


def depth(items: list[dict[str, Any]]) -> int:
    return 1 + max((depth(entry.get("children") or []) for entry in items), default=-1)


def test_the_schema_is_the_models_and_an_error() -> None:
    names = schema().names
    assert names == [*Communique.model_fields, "error"]
    dates = schema().field("dates").type.value_type
    assert dates.field("start").type == pa.date32()
    assert dates.field("span").type.field("end").type == pa.int64()
    assert all(field.nullable for field in schema())


def test_a_batch_holds_what_parse_finds() -> None:
    found = parse_batch(pa.record_batch({"text": [TEXT]}))
    assert found.schema == schema()
    row = found.to_pylist()[0]
    assert row.pop("error") is None
    assert Communique.model_validate(row) == parse(TEXT)


def test_dates_and_lists_keep_their_types() -> None:
    day = datetime.date(2021, 5, 3)
    dated = {**item(1), "edtf": "2021-05-03", "start": day, "end": day}
    date = {key: dated[key] for key in ("text", "span", "rule", "edtf", "start", "end")}
    found = parse_batch(pa.record_batch({"text": [""]}), parser=Fixed(dates=(date,), date=date))
    assert found.column("date")[0]["start"].as_py() == day
    assert found.column("dates")[0].as_py()[0]["end"] == day


def test_bad_rows_are_recorded_and_lose_no_other() -> None:
    found = parse_batch(pa.record_batch({"text": pa.array([TEXT, None, TEXT])}))
    assert [error is None for error in found.column("error").to_pylist()] == [True, False, True]
    assert found.column("error")[1].as_py().startswith("TypeError")
    assert found.column("source").to_pylist() == [TEXT, None, TEXT]


def test_columns_of_the_input_are_kept() -> None:
    batch = pa.record_batch({"url": ["a"], "body": pa.array([TEXT], pa.large_string()), "size": [3]})
    assert parse_batch(batch, text="body").schema.names == ["url", "size", *schema().names]
    assert parse_batch(batch, text="body", keep=["body"]).schema.names == ["body", *schema().names]
    assert parse_batch(batch, text="body", keep=[]).schema == schema()


def test_columns_called_as_ours_are_refused() -> None:
    batch = pa.record_batch({"id": [1], "text": [TEXT]})
    with pytest.raises(ValueError, match=r"\['id'\]"):
        parse_batch(batch)
    assert parse_batch(batch, keep=[]).num_rows == 1


def test_an_empty_batch_gives_an_empty_batch() -> None:
    found = parse_batch(pa.record_batch({"text": pa.array([], pa.string())}))
    assert (found.num_rows, found.schema) == (0, schema())


def test_lists_in_lists_are_kept_two_deep() -> None:
    nested = item(1, (item(1, (item(1, (item(1),)),)),))
    found = parse_batch(pa.record_batch({"text": [""]}), parser=Fixed(consensus=(nested,), other=(nested,)))
    assert [depth(found.column(name)[0].as_py()) for name in ("consensus", "other")] == [3, 3]


@settings(max_examples=50, deadline=None)
@given(st.lists(st.text(max_size=40), max_size=5))
def test_any_strings_come_through(texts: list[str]) -> None:
    found = parse_batch(pa.record_batch({"text": pa.array(texts, pa.string())}))
    assert found.column("source").to_pylist() == texts


def test_lines_may_lack_fields_and_have_others() -> None:
    read = read_json(['{"error":"x","colour":"red"}', '{"id":"1"}'], schema())
    assert read.column("error").to_pylist() == ["x", None]
    assert read.column("id").to_pylist() == [None, "1"]
