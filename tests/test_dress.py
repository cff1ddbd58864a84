"""One document in five dresses gives one answer, but for spans and script."""

from __future__ import annotations

import html
import json
import os
from pathlib import Path

import pytest
from opencc import OpenCC

import communique
from communique import Parser
from tests.expected import FOLDER, view

GOLD = os.environ.get("COMMUNIQUE_GOLD")
HALF_TO_FULL = str.maketrans(",:;?!()", "，：；？！（）")


def pages():
    yield FOLDER / "mirror-page.txt"
    yield FOLDER / "press-remarks.txt"
    if GOLD:
        yield Path(GOLD) / "dev" / "seed.txt"


def without_notes(text):
    """The clean text of a page, a paragraph a line, as its own document."""
    from communique.reading.text import clean

    page = clean(text)
    return "\n".join(page.surface[line.start : line.end] for line in page.lines)


def as_html(text):
    title, *lines = text.split("\n")
    body = "".join(f"<p>&emsp;&emsp;{html.escape(line)}<br></p>\n" for line in lines)
    return f"<html><head><title>{title}_新闻网</title></head><body><h1>{title}</h1>\n{body}</body></html>"


DRESSES = {
    "simplified": lambda text: OpenCC("t2s").convert(without_notes(text)),
    "traditional": lambda text: OpenCC("s2t").convert(OpenCC("t2s").convert(without_notes(text))),
    "full-width": lambda text: without_notes(text).translate(HALF_TO_FULL),
    "html": lambda text: as_html(without_notes(text)),
}


def comparable(text):
    """What is the same in every dress: the reading in Simplified and full-width, without what was said of noise."""
    seen = view(Parser(script="simplified").parse(text))
    del seen["diagnostics"]
    return json.dumps(seen, ensure_ascii=False, indent=1).translate(HALF_TO_FULL)


@pytest.mark.parametrize("dress", DRESSES)
@pytest.mark.parametrize("path", list(pages()), ids=lambda path: path.stem)
def test_the_same_in_every_dress(path, dress):
    text = path.read_text(encoding="utf-8")
    assert comparable(DRESSES[dress](text)) == comparable(text)


def test_the_dresses_differ():
    text = (FOLDER / "mirror-page.txt").read_text(encoding="utf-8")
    assert len({text, *(dress(text) for dress in DRESSES.values())}) == 1 + len(DRESSES)
    assert communique.parse(text).title is not None
