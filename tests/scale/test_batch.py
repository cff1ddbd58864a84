from __future__ import annotations

import csv
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from communique import Communique, parse
from communique.scale.batch import BatchError, batch

TEXTS = [f"第{number}次会谈于2021年5月{number}日举行，双方同意继续对话。" for number in range(1, 8)]


def records(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def document(record: dict[str, Any]) -> Communique:
    """The model that a record holds."""
    return Communique.model_validate_json(
        json.dumps({name: value for name, value in record.items() if name not in ("key", "error")})
    )


def jsonl(path: Path, rows: list[dict[str, Any]]) -> Path:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of pages in several encodings, with a file that is none."""
    pages = tmp_path / "pages"
    (pages / "older").mkdir(parents=True)
    (pages / "a.txt").write_text(TEXTS[0], encoding="utf-8")
    (pages / "b.html").write_text(f"<p>{TEXTS[1]}</p>", encoding="gb18030")
    (pages / "older" / "c.TXT").write_text(TEXTS[2], encoding="utf-16")
    (pages / "logo.png").write_bytes(b"\x89PNG")
    return pages


def test_a_folder_is_read_file_by_file(folder: Path) -> None:
    output = folder / "out.jsonl"
    report = batch([folder], output)
    assert (report.documents, report.failed, report.resumed) == (3, 0, 0)
    found = records(output)
    assert [Path(record["key"]).name for record in found] == ["a.txt", "b.html", "c.TXT"]
    assert [record["error"] for record in found] == [None] * 3
    assert document(found[0]) == parse(TEXTS[0])
    assert not list(folder.glob("*.partial"))
    assert batch([folder], output).documents == 3, "the output is not taken for an input"


def test_tables_are_read_row_by_row(tmp_path: Path) -> None:
    lines = jsonl(tmp_path / "rows.jsonl", [{"body": text, "url": f"u{n}"} for n, text in enumerate(TEXTS)])
    sheet = tmp_path / "rows.csv"
    with sheet.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["url", "body"])
        writer.writerows(["line\nbreak", text] for text in [*TEXTS, "长" * 200_000])
    output = tmp_path / "out.jsonl"
    report = batch([lines, sheet], output, text_field="body", id_field="url")
    found = records(output)
    assert report.documents == len(found) == 2 * len(TEXTS) + 1
    assert [record["key"] for record in found[:8]] == [*(f"u{n}" for n in range(7)), "line\nbreak"]
    assert [record["source"] for record in found[: len(TEXTS)]] == TEXTS
    assert csv.field_size_limit() == 131_072, "the program's own limit is as it was"


def test_what_cannot_be_read_is_a_record_with_an_error(tmp_path: Path) -> None:
    lines = tmp_path / "rows.jsonl"
    lines.write_text(
        '{"text": "双方同意。"}\n{"text": 3}\n{"body": "x"}\n{"text": \n["text"]\n{"text": "\\ud800高"}\n',
        encoding="utf-8",
    )
    report = batch([lines, tmp_path / "rows.jsonl"], tmp_path / "out.jsonl", workers=2, chunksize=2)
    found = records(tmp_path / "out.jsonl")
    assert (report.documents, report.failed) == (12, 8)
    assert [(record["error"] or "").split(":")[0] for record in found[:6]] == [
        "",
        "TypeError",
        "KeyError",
        "JSONDecodeError",
        "TypeError",
        "",
    ]
    assert found[5]["source"] == "\ufffd高"


@pytest.mark.parametrize("workers", [0, 2])
def test_parquet_in_and_out(tmp_path: Path, workers: int) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    pq = pytest.importorskip("pyarrow.parquet")
    source, output = tmp_path / "in.parquet", tmp_path / "out.parquet"
    pq.write_table(pyarrow.table({"text": [*TEXTS, None], "n": list(range(len(TEXTS) + 1))}), source)
    report = batch([source], output, workers=workers)
    assert (report.documents, report.failed) == (len(TEXTS) + 1, 1)
    found = pq.read_table(output).to_pylist()
    assert [row["source"] for row in found] == [*TEXTS, None]
    assert found[-1]["error"].startswith("TypeError")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.parquet", "out.parquet"]


@pytest.mark.parametrize("name", ["out.jsonl", "out.parquet"])
def test_no_documents_make_an_empty_file(tmp_path: Path, name: str) -> None:
    if name.endswith("parquet"):
        pytest.importorskip("pyarrow")
    (tmp_path / "empty").mkdir()
    assert batch([tmp_path / "empty"], tmp_path / name).documents == 0
    assert (tmp_path / name).is_file()


RUN = """
import sys
from pathlib import Path
from communique.scale.batch import batch
from readers import Logging
if __name__ == "__main__":
    inputs, output, log, workers = sys.argv[1:]
    batch([Path(inputs)], Path(output), workers=int(workers), chunksize=4, id_field="n", parser=Logging(Path(log)))
"""


@pytest.mark.parametrize(("name", "workers"), [("out.jsonl", 2), ("out.parquet", 0)])
def test_a_killed_run_is_continued(tmp_path: Path, name: str, workers: int) -> None:
    if name.endswith("parquet"):
        pytest.importorskip("pyarrow")
    count = 60
    source = jsonl(tmp_path / "in.jsonl", [{"n": n, "text": f"第{n}次会谈。"} for n in range(count)])
    output, log, script = tmp_path / name, tmp_path / "log", tmp_path / "run.py"
    partial = tmp_path / f"{name}.partial"
    script.write_text(RUN, encoding="utf-8")
    command = [sys.executable, str(script), str(source), str(output), str(log), str(workers)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    for wanted in (8, 30):
        run = subprocess.Popen(command, env=environment, start_new_session=True)
        while run.poll() is None and not (partial.exists() and partial.read_bytes().count(b"\n") >= wanted):
            time.sleep(0.005)
        os.killpg(run.pid, signal.SIGKILL)
        run.wait()
        assert not output.exists(), "an output that is there is whole"
        with partial.open("ab") as file:
            file.write(b'{"key":"half')
    kept = {str(json.loads(line)["key"]) for line in partial.read_bytes().splitlines()[:-1]}
    log.unlink()
    subprocess.run(command, env=environment, check=True)
    if name.endswith("jsonl"):
        keys = [record["key"] for record in records(output)]
    else:
        import pyarrow.parquet as pq

        keys = pq.read_table(output).column("key").to_pylist()
    assert keys == [str(n) for n in range(count)]
    assert not partial.exists()
    lines = log.read_text("utf-8").splitlines()
    read_again = {line[1:-4] for line in lines if line.endswith("次会谈。")}
    assert not read_again & kept
    assert len(read_again) == count - len(kept)


def test_a_run_with_other_inputs_does_not_mix_in(tmp_path: Path) -> None:
    source = jsonl(tmp_path / "in.jsonl", [{"text": text} for text in TEXTS])
    output = tmp_path / "out.jsonl"
    (tmp_path / "out.jsonl.partial").write_text('{"key":"elsewhere:1","error":null}\n', encoding="utf-8")
    with pytest.raises(BatchError, match="other inputs"):
        batch([source], output)
    assert batch([source], output, resume=False).documents == len(TEXTS)


def test_two_runs_cannot_write_one_file(tmp_path: Path) -> None:
    fcntl = pytest.importorskip("fcntl")
    source = jsonl(tmp_path / "in.jsonl", [{"text": text} for text in TEXTS])
    with (tmp_path / "out.jsonl.partial").open("ab") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        with pytest.raises(BatchError, match="another run"):
            batch([source], tmp_path / "out.jsonl")


def test_wrong_paths_are_said_at_once(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"nowhere\.jsonl"):
        batch([tmp_path / "nowhere.jsonl"], tmp_path / "out.jsonl")
    with pytest.raises(ValueError, match=r"\.jsonl or \.parquet"):
        batch([tmp_path], tmp_path / "out.xlsx")
    assert not list(tmp_path.iterdir())
