"""A batch: documents from files into one file, which is there whole or not at all, and which a killed run goes on with.

Records are added to `OUT.partial`, one JSON line a document, in the order of the input. A run that finds such a file
cuts a half-written last line off, checks that the lines before it belong to these inputs, and goes on behind them.
At the end the file takes the output's name, or is turned into Parquet; both are one atomic renaming.
"""

from __future__ import annotations

import json
import os
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from communique.models import Communique
from communique.parser import Parser
from communique.scale.answers import Answer, Failure
from communique.scale.many import shown, stream
from communique.scale.sources import Row, rows

__all__ = ["BatchError", "BatchReport", "batch"]

KEY = "key"
OPENING = f'{{"{KEY}":'
FAILED = ',"error":"'
ROWS_A_GROUP = 1_000


class BatchError(Exception):
    """The batch can't go on; nothing was lost."""


@dataclass(frozen=True, slots=True)
class BatchReport:
    """What stands in the output: documents in all, those of them that could not be read, and those found done."""

    output: Path
    documents: int
    failed: int
    resumed: int


def batch(
    inputs: Sequence[Path],
    output: Path,
    *,
    text_field: str = "text",
    id_field: str | None = None,
    encoding: str = "utf-8-sig",
    workers: int | None = None,
    chunksize: int = 64,
    timeout: float | None = None,
    resume: bool = True,
    progress: bool = False,
    parser: Parser | None = None,
) -> BatchReport:
    """Read every document of `inputs` into `output`, a JSONL or Parquet file.

    `inputs` are folders, pages (text, HTML), JSONL, CSV or Parquet files; `text_field` and `id_field` are names of
    their columns, `encoding` is that of JSONL and CSV. A record has `key` (the `id_field`, or the path and row),
    `error` (null where all went well) and the fields of `Communique`. A run that was killed is continued, unless
    `resume` is False; it has to be called with the same inputs and the same parser.
    """
    parquet = output.suffix.lower() == ".parquet"
    if not parquet and output.suffix.lower() not in (".jsonl", ".ndjson"):
        raise ValueError(f"the output is a .jsonl or .parquet file, not {output.name}")
    if parquet and find_spec("pyarrow") is None:
        raise BatchError("Parquet needs the extra arrow: pip install 'communique[arrow]'")
    partial = output.with_name(output.name + ".partial")
    source = rows(inputs, text_field=text_field, id_field=id_field, encoding=encoding, leave_out=(output, partial))
    with partial.open("a+b") as file:
        _lock(file, partial)
        if not resume:
            file.truncate(0)
        resumed, failed = _catch_up(file, source, partial)
        written = 0
        for line, bad in _lines(source, workers, chunksize, timeout, parser, progress):
            file.write(line)
            written += 1
            failed += bad
        file.flush()
        os.fsync(file.fileno())
    if parquet:
        _to_parquet(partial, output)
        partial.unlink()
    else:
        partial.replace(output)
    return BatchReport(output, resumed + written, failed, resumed)


def _lock(file: BinaryIO, partial: Path) -> None:
    """Keep a second run away from the same file, where the system can."""
    try:
        import fcntl
    except ImportError:  # Windows
        return
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        raise BatchError(f"another run is writing {partial}") from None


def _catch_up(file: BinaryIO, source: Iterator[Row], partial: Path) -> tuple[int, int]:
    """Pass over the documents that are done; their number, and how many of them failed."""
    file.seek(0)
    decoder = json.JSONDecoder()
    done = failed = whole = 0
    for line in file:
        if not line.endswith(b"}\n"):
            break
        try:
            text = line.decode()
            key, end = decoder.raw_decode(text, len(OPENING))
        except ValueError:
            raise BatchError(f"{partial} was not written by a batch") from None
        row = next(source, None)
        if row is None or row.key != key:
            raise BatchError(f"{partial} was begun with other inputs: delete it, or start anew with resume=False")
        done += 1
        failed += text.startswith(FAILED, end)
        whole += len(line)
    file.truncate(whole)
    return done, failed


def _lines(
    source: Iterator[Row],
    workers: int | None,
    chunksize: int,
    timeout: float | None,
    parser: Parser | None,
    progress: bool,
) -> Iterator[tuple[bytes, bool]]:
    """A record of each document, and whether it failed."""
    keys: deque[str] = deque()

    def texts() -> Iterator[str | Failure]:
        for row in source:
            keys.append(row.key)
            yield row.text

    found = stream(texts(), workers=workers, chunksize=chunksize, timeout=timeout, parser=parser, as_json=True)
    if progress:
        found = shown(found, None)
    with closing(found):
        for answer in found:
            yield _record(keys.popleft(), answer), isinstance(answer, Failure)


def _record(key: str, found: Communique | Answer | Failure) -> bytes:
    opening = OPENING + json.dumps(key, ensure_ascii=False)
    if isinstance(found, Failure):
        line = f"{opening}{FAILED[:-1]}{json.dumps(str(found), ensure_ascii=False)}}}\n"
    else:
        document = found.content.decode() if isinstance(found, Answer) else found.model_dump_json()
        line = f'{opening},"error":null,{document[1:]}\n'
    return line.encode("utf-8", "replace")


def _to_parquet(lines: Path, output: Path) -> None:
    """The same records as a Parquet file, put in its place when it is whole."""
    import pyarrow as pa
    import pyarrow.parquet

    from communique.scale.arrow import read_json, schema

    columns = schema([pa.field(KEY, pa.string())])
    temporary = output.with_name(output.name + ".temporary")
    with lines.open(encoding="utf-8", newline="\n") as records, temporary.open("wb") as file:
        with pyarrow.parquet.ParquetWriter(file, columns, compression="zstd") as writer:
            while group := list(islice(records, ROWS_A_GROUP)):
                writer.write_batch(read_json(group, columns))
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(output)
