"""The notebook runs from top to bottom, and what its cells show can be shown."""

from __future__ import annotations

import ast
import json
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
CELLS = json.loads((ROOT / "samples" / "quickstart.ipynb").read_text(encoding="utf-8"))["cells"]


def last_value(source: str, names: dict[str, Any]) -> Any:
    """Run a cell as a notebook does: the value of its last line, where that is an expression."""
    body = ast.parse(source).body
    shown = body.pop() if body and isinstance(body[-1], ast.Expr) else None
    exec(compile(ast.Module(body, []), "cell", "exec"), names)
    return eval(compile(ast.Expression(shown.value), "cell", "eval"), names) if shown else None


def test_it_runs(monkeypatch):
    pytest.importorskip("pandas")
    pytest.importorskip("matplotlib").use("Agg")
    monkeypatch.chdir(ROOT)
    names: dict[str, Any] = {"__name__": "__main__"}
    shown = [last_value(cell["source"], names) for cell in CELLS if cell["cell_type"] == "code"]
    doc, tables = names["doc"], names["tables"]
    assert shown[1] is doc
    assert doc._repr_html_().startswith("<div")
    assert len(tables.documents) == len(names["docs"]) >= 8
    assert len(names["totals"]) >= 3
    names["plt"].close("all")


def test_it_is_kept_without_outputs():
    assert all(not cell.get("outputs") for cell in CELLS)
    assert len({cell["id"] for cell in CELLS}) == len(CELLS)
