"""The picture of the README: `python -m tests.picture` draws the card of a sample with a headless Chromium."""

from __future__ import annotations

from pathlib import Path

import communique
from tests.views.browser import ask, run

SAMPLES = Path(__file__).parent.parent / "samples"
WIDTH = 1240


def main() -> None:
    """Write `samples/card.png`."""
    card = communique.read(SAMPLES / "press-remarks.txt")._repr_html_()
    page = f'<!doctype html><html lang="en"><meta charset="utf-8"><body style="margin:12px">{card}</body></html>'
    height = ask(page, ("height",), width=WIDTH)[0]
    run(page, f"--screenshot={SAMPLES / 'card.png'}", f"--window-size={WIDTH},{height}")


if __name__ == "__main__":
    main()
