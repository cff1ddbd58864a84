"""Every sample is read as its expected JSON says.

After a change that is meant to change what is read, `python -m tests.expected` writes the files anew; read the
difference before committing it.
"""

from __future__ import annotations

import json

import pytest

import communique
from tests.expected import SAMPLES, expected_path, view


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_sample(path):
    wanted = json.loads(expected_path(path).read_text(encoding="utf-8"))
    assert view(communique.read(path)) == wanted


def test_there_are_samples():
    assert len(SAMPLES) >= 8
