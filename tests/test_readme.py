"""Every Python block of the README runs, each by itself, from the project's own folder."""

from __future__ import annotations

from pathlib import Path

import pytest
import regex

README = Path(__file__).parent.parent / "README.md"
BLOCKS = regex.findall(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), regex.DOTALL)


@pytest.mark.parametrize("block", BLOCKS, ids=range(len(BLOCKS)))
def test_block(block, monkeypatch):
    monkeypatch.chdir(README.parent)
    try:
        exec(compile(block, "README.md", "exec"), {"__name__": "__main__"})
    except ModuleNotFoundError as error:
        pytest.skip(f"{error.name} is not installed")


def test_pictures_and_links_are_there():
    targets = regex.findall(r"\]\(([^)#]+)\)", README.read_text(encoding="utf-8"))
    missing = [target for target in targets if "://" not in target and not (README.parent / target).exists()]
    assert missing == []
