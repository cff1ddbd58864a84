"""Where the documents of a batch come from: folders of texts, JSONL, CSV and Parquet, row by row, in a fixed order."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from communique.reading.files import UndecodableError, load
from communique.scale.answers import Failure

__all__ = ["Row", "rows"]

PAGES = (".txt", ".html", ".htm")
TABLES = (".jsonl", ".ndjson", ".csv", ".parquet")

LONGEST_FIELD = 2**31 - 1
"""The `csv` module takes no field beyond 128 kB unless it is told to."""

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


class Row(NamedTuple):
    """One document: what it is called in the output, and its text or why it has none. A failure's index is unused."""

    key: str
    text: str | Failure


def rows(
    inputs: Sequence[Path], *, text_field: str, id_field: str | None, encoding: str, leave_out: Iterable[Path] = ()
) -> Iterator[Row]:
    """The documents of all inputs. Folders are walked in the order of their names; files of other kinds are passed by.

    A page's key is its path. A row's is its `id_field`, or else the path and the number of the line or row, from 1.
    """
    for entry in inputs:
        if not entry.exists():
            raise FileNotFoundError(f"no such file or folder: {entry}")
    return _rows(_files(inputs, {path.resolve() for path in leave_out}), text_field, id_field, encoding)


def _rows(paths: Iterable[Path], text_field: str, id_field: str | None, encoding: str) -> Iterator[Row]:
    wanted = [text_field] if id_field is None else [text_field, id_field]
    for path in paths:
        suffix = path.suffix.lower()
        if suffix not in TABLES:
            yield Row(_name(path), _page(path))
            continue
        if suffix == ".parquet":
            records = _parquet(path, wanted)
        else:
            records = _csv(path, encoding) if suffix == ".csv" else _jsonl(path, encoding)
        for number, record in enumerate(records, 1):
            key = f"{_name(path)}:{number}"
            if isinstance(record, Failure):
                yield Row(key, record)
            elif missing := [field for field in wanted if field not in record]:
                yield Row(key, Failure(0, "KeyError", f"there is no field {missing[0]!r}"))
            else:
                yield Row(
                    key if id_field is None else _LONE_SURROGATE.sub("\ufffd", str(record[id_field])),
                    _text(record[text_field]),
                )


def _files(inputs: Sequence[Path], leave_out: set[Path]) -> Iterator[Path]:
    for entry in inputs:
        if entry.is_dir():
            for path in sorted(entry.rglob("*")):
                if path.suffix.lower() in PAGES + TABLES and path.is_file() and path.resolve() not in leave_out:
                    yield path
        else:
            yield entry


def _name(path: Path) -> str:
    """The path as a key; bytes of a name that are no characters become question marks."""
    return path.as_posix().encode(errors="replace").decode()


def _page(path: Path) -> str | Failure:
    try:
        return load(path)
    except (OSError, UndecodableError) as error:
        return Failure(0, type(error).__name__, str(error))


def _text(value: Any) -> str | Failure:
    """A field as text. JSON can hold halves of a surrogate pair, which no file can; each becomes U+FFFD."""
    if not isinstance(value, str):
        return Failure(0, "TypeError", f"the text is not a string, but {type(value).__name__}")
    return _LONE_SURROGATE.sub("\ufffd", value)


def _jsonl(path: Path, encoding: str) -> Iterator[dict[str, Any] | Failure]:
    with path.open(encoding=encoding, errors="replace", newline="\n") as lines:
        for line in lines:
            try:
                record = json.loads(line)
            except ValueError as error:
                yield Failure(0, "JSONDecodeError", str(error))
                continue
            yield record if isinstance(record, dict) else Failure(0, "TypeError", "the line is not a JSON object")


def _csv(path: Path, encoding: str) -> Iterator[dict[str, Any] | Failure]:
    limit = csv.field_size_limit(LONGEST_FIELD)
    try:
        with path.open(encoding=encoding, errors="replace", newline="") as lines:
            yield from csv.DictReader(lines)
    finally:
        csv.field_size_limit(limit)


def _parquet(path: Path, wanted: list[str]) -> Iterator[dict[str, Any] | Failure]:
    import pyarrow.parquet

    with pyarrow.parquet.ParquetFile(path) as file:
        columns = [name for name in wanted if name in file.schema_arrow.names]
        for batch in file.iter_batches(256, columns=columns):
            yield from batch.to_pylist()
