"""Quality on annotated documents, where a folder of them is at hand: figures may rise, never fall unseen.

`COMMUNIQUE_GOLD` names a folder that holds `score.py` and folders of documents; `floors.toml` beside this file holds
the figures below which a change must not go.
"""

from __future__ import annotations

import importlib.util
import os
import tomllib
from pathlib import Path

import pytest

import communique

GOLD = os.environ.get("COMMUNIQUE_GOLD")
FLOORS = tomllib.loads((Path(__file__).parent / "floors.toml").read_text(encoding="utf-8"))

pytestmark = pytest.mark.skipif(not GOLD, reason="COMMUNIQUE_GOLD names no folder of annotated documents")


@pytest.mark.parametrize("folder", FLOORS)
def test_figures_hold(folder):
    scorer = _scorer(Path(GOLD) / "score.py")
    figures = scorer.score([Path(GOLD) / folder], communique.parse)
    short = {
        name: (figures[name]["f1"], floor) for name, floor in FLOORS[folder].items() if figures[name]["f1"] < floor
    }
    assert short == {}


def _scorer(path):
    spec = importlib.util.spec_from_file_location("score", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
