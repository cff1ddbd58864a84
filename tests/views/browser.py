"""A headless Chromium that opens a page and answers questions about it."""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
)
CHECKS = Path(__file__).with_name("checks.js").read_text(encoding="utf-8")


def ask(page: str, *questions: tuple[Any, ...], width: int = 1200, dark: bool = False) -> list[Any]:
    """Open `page` in a frame of that width; the answers of `checks.js` to the questions, in order."""
    harness = (
        f'<!doctype html><meta charset="utf-8"><iframe style="width:{width}px;height:900px;border:0"></iframe>'
        f'<template id="page">{html.escape(page)}</template>'
        f'<script type="application/json" id="asked">{json.dumps(questions)}</script>'
        f'<pre id="answers"></pre><script>{CHECKS}</script>'
    )
    scheme = f"--blink-settings=preferredColorScheme={0 if dark else 1}"
    out = run(harness, "--dump-dom", "--virtual-time-budget=10000", "--window-size=1400,1000", scheme)
    answers = re.search(r'<pre id="answers">(.*?)</pre>', out.decode(), re.DOTALL)
    assert answers is not None
    assert answers[1], "the page has not answered"
    return json.loads(html.unescape(answers[1]))


def printed(page: str) -> bytes:
    """The page as a PDF."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder, "page.pdf")
        run(page, f"--print-to-pdf={target}", "--no-pdf-header-footer")
        return target.read_bytes()


def run(page: str, *flags: str) -> bytes:
    """Chromium's output for a page, with a profile of its own."""
    assert CHROMIUM is not None
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        file = Path(folder, "page.html")
        file.write_text(page, encoding="utf-8")
        command = [CHROMIUM, *FLAGS, f"--user-data-dir={folder}/profile", *flags, file.as_uri()]
        return subprocess.run(command, capture_output=True, timeout=90, check=True).stdout
