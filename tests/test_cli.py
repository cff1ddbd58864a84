"""The command line: formats, files in several encodings, failures, exit codes, and the examples of its own help."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("typer")
pytest.importorskip("rich")

from typer.testing import CliRunner

import communique
from communique.cli import app

ROOT = Path(__file__).parent.parent
TEXT = "中日双方达成两点共识：一是开通热线。二是下月会谈。"
COMMANDS = [[], ["parse"], ["report"], ["rules"], ["schema"], ["batch"]]


def run(*arguments, **more):
    return CliRunner().invoke(app, [str(argument) for argument in arguments], **more)


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """A folder with three documents in three encodings, one of them in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "utf.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "gb.txt").write_bytes(TEXT.encode("gb18030"))
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "big5.html").write_bytes(
        "<p>中日雙方達成兩點共識：一是開通熱線。二是下月會談。</p>".encode("big5")
    )
    return tmp_path


def test_a_readable_answer():
    result = run("parse", "utf.txt")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "1 开通热线" in result.stdout
    assert "\x1b" not in result.stdout


def test_json():
    assert communique.Communique.model_validate_json(run("parse", "utf.txt", "-f", "json").stdout) == communique.parse(
        TEXT
    )
    assert len(json.loads(run("parse", "*.txt", "-f", "json").stdout)) == 2
    assert len(json.loads(run("parse", "in", "-f", "json").stdout)) == 1


def test_json_lines_of_every_encoding():
    lines = run("parse", ".", "-f", "jsonl").stdout.splitlines()
    points = [[point["text"] for point in json.loads(line)["consensus"]] for line in lines]
    assert points == [["开通热线", "下月会谈"], ["開通熱線", "下月會談"], ["开通热线", "下月会谈"]]


def test_csv_has_one_header():
    read = list(csv.DictReader(io.StringIO(run("parse", ".", "-f", "csv").stdout, newline="")))
    assert [row["ordinal"] for row in read] == ["1", "2"] * 3


def test_markdown():
    assert "## Consensus\n\n1. 开通热线" in run("parse", "utf.txt", "-f", "markdown").stdout


def test_each_file_once():
    assert len(run("parse", ".", "utf.txt", "*.txt", "-f", "jsonl").stdout.splitlines()) == 3


def test_a_page_that_is_split():
    split = run("parse", "utf.txt", "-f", "json", "--split")
    assert [doc["source"] for doc in json.loads(split.stdout)] == list(communique.split(TEXT))


def test_standard_input():
    result = run("parse", "-", "-f", "json", input=TEXT.encode("gb18030"))
    assert [point["text"] for point in json.loads(result.stdout)["consensus"]] == ["开通热线", "下月会谈"]


def test_reference_date_and_script():
    result = run("parse", "in/big5.html", "-f", "json", "--reference-date", "2021-03-04", "--script", "simplified")
    points = json.loads(result.stdout)["consensus"]
    assert points[1]["text"] == "下月会谈"
    assert points[1]["dates"][0]["edtf"] == "2021-04"


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("missing.txt", "missing.txt: no such file or folder"),
        ("no*.txt", "no*.txt: no such file or folder"),
        ("empty", "empty: no page in this folder"),
        ("bad.txt", "bad.txt: the bytes are text in none of UTF-8, UTF-16, GB18030 and Big5"),
    ],
)
def test_a_file_that_can_not_be_read(folder, name, reason):
    (folder / "bad.txt").write_bytes(bytes(range(128, 256)) * 3)
    (folder / "empty").mkdir()
    result = run("parse", name, "utf.txt", "-f", "jsonl")
    assert (result.exit_code, result.stderr) == (1, f"communique: {reason}\n")
    assert len(result.stdout.splitlines()) == 1
    alone = run("parse", name, "-o", "out.txt")
    assert alone.exit_code == 1
    assert not (folder / "out.txt").exists()


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(folder):
    (folder / "utf.txt").chmod(0)
    assert run("parse", "utf.txt").stderr == "communique: utf.txt: permission denied\n"


def test_an_output_is_whole_or_not_there(folder, monkeypatch):
    out = folder / "out.jsonl"
    out.write_text("before")

    def fail(*_):
        raise RuntimeError("stop")

    monkeypatch.setattr(communique.Parser, "parse", fail)
    assert isinstance(run("parse", ".", "-f", "jsonl", "-o", out).exception, RuntimeError)
    assert out.read_text() == "before"
    assert sorted(path.name for path in folder.iterdir()) == ["gb.txt", "in", "out.jsonl", "utf.txt"]


def test_an_output_that_can_not_be_written():
    result = run("schema", "-o", "nowhere/schema.json")
    assert (result.exit_code, result.stderr) == (1, "communique: nowhere/schema.json: no such file or directory\n")


def test_report(folder):
    result = run("report", ".", "-o", "out.html", "--title", "Three")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")
    page = (folder / "out.html").read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>")
    assert page.count("<article") == 3


def test_rules():
    listed = json.loads(run("rules", "--format", "json").stdout)
    assert [rule["id"] for rule in listed] == [rule.id for rule in communique.rules()]
    first = listed[0]["id"]
    assert f"## {first}\n" in run("rules", first, "--format", "markdown").stdout
    assert first in run("rules", first).stdout
    assert run("rules", "no.such.rule").exit_code == 2


def test_schema():
    assert json.loads(run("schema").stdout)["title"] == "Communique"


def test_batch(folder):
    result = run("batch", ".", "-o", "out.jsonl", "--workers", "0")
    assert (result.exit_code, result.stderr) == (0, "3 documents in out.jsonl, 0 failed\n")
    assert len((folder / "out.jsonl").read_text(encoding="utf-8").splitlines()) == 3
    assert run("batch", ".", "-o", "out.xlsx").exit_code == 2
    assert run("batch", "missing", "-o", "out.jsonl").exit_code == 1


@pytest.mark.parametrize("arguments", [["parse"], ["parse", "x", "--format", "xml"], ["report", "x"], ["nothing"]])
def test_a_wrong_call(arguments):
    assert run(*arguments).exit_code == 2


def test_version():
    assert run("--version").stdout == f"{communique.__version__}\n"


def test_completion_is_there():
    assert "--install-completion" in run("--help").stdout


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_the_examples_of_the_help_run(command, tmp_path):
    text = run(*command, "--help").stdout
    examples = re.findall(r"^ +(communique .+)$", text, re.MULTILINE)
    assert examples
    shutil.copytree(ROOT / "samples", tmp_path / "samples")
    python = f"{shlex.quote(sys.executable)} -m communique"
    for example in examples:
        line = re.sub(r"^communique", lambda _: python, example)
        done = subprocess.run(line, shell=True, cwd=tmp_path, capture_output=True, env=environment(), check=False)
        assert (done.returncode, done.stderr.decode().count("\n") <= 1) == (0, True), (example, done.stderr)


def environment():
    """So that the package is found from elsewhere."""
    return {**os.environ, "PYTHONPATH": str(Path(communique.__file__).parent.parent), "PYTHONUTF8": "0", "LC_ALL": "C"}


def test_without_the_extra():
    program = "import sys; sys.modules['typer'] = None; from communique.__main__ import main; main()"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, env=environment(), check=False)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr == b"communique: the command line needs an extra: pip install 'communique[cli]'\n"


def test_a_reader_that_leaves_early():
    program = f"{shlex.quote(sys.executable)} -m communique parse samples -f jsonl | head -c 10"
    done = subprocess.run(program, shell=True, cwd=ROOT, capture_output=True, env=environment(), check=False)
    assert (done.stdout[:7], done.stderr) == (b'{"id":"', b"")
