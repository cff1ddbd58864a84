"""Time and memory from 1 kB to 10 MB, and for lists of 5 to 5,000 items: python tests/bench/growth.py [PICTURE]."""

from __future__ import annotations

import itertools
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from documents import CLEAN, listing

SIZES = [1_000, 10_000, 100_000, 1_000_000, 10_000_000]
ITEMS = [5, 50, 500, 5_000]


def text(kind: str, size: int) -> str:
    """A page of `size` bytes of UTF-8, by repetition, or with a list of `size` items."""
    if kind == "items":
        return listing(size)
    # One title and one line of information, or there are two pages; and every paragraph with a number of its own,
    # or it is taken for what a page repeats.
    head, body = CLEAN.splitlines()[:2], CLEAN.splitlines()[2:]
    numbered = (f"{line}（文件第{number}号）" for number, line in enumerate(itertools.cycle(body)))
    enough = len(body) * (1 + size // len("".join(body).encode()))
    return "\n".join([*head, *itertools.islice(numbered, enough)]).encode()[:size].decode(errors="ignore")


def single(kind: str, size: int) -> dict[str, float]:
    """Seconds and peak memory of one reading, in this process."""
    import resource
    from time import process_time

    import communique

    parser = communique.Parser()
    parser.parse(CLEAN)
    page = text(kind, size)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    times = []
    for _ in range(max(1, min(20, 200_000 // len(page)))):
        began = process_time()
        document = parser.parse(page)
        times.append(process_time() - began)
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    found = len(document.consensus) + len(document.outcomes) + len(document.proposals) + len(document.other)
    return {"seconds": min(times), "memory": (after - before) * 1024, "characters": len(page), "items": found}


def measure(kind: str, size: int) -> dict[str, float]:
    """`single`, in a new process, so that one reading's memory is not another's."""
    command = [sys.executable, __file__, "--single", kind, str(size)]
    figures: dict[str, float] = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    return figures


def report(picture: Path | None = None) -> str:
    """Two tables, and the picture where one is asked for."""
    pages = [measure("size", size) for size in SIZES]
    lists = [measure("items", count) for count in ITEMS]
    lines = ["| page | time | a character | memory | a character |", "|--:|--:|--:|--:|--:|"]
    for size, found in zip(SIZES, pages, strict=True):
        lines.append(
            f"| {size:,} bytes | {found['seconds'] * 1e3:,.1f} ms | {found['seconds'] / found['characters'] * 1e6:.2f} µs "
            f"| {found['memory'] / 2**20:,.1f} MB | {found['memory'] / found['characters']:,.0f} bytes |"
        )
    lines += ["", "| list | found | time | an item |", "|--:|--:|--:|--:|"]
    for count, found in zip(ITEMS, lists, strict=True):
        lines.append(
            f"| {count:,} items | {found['items']:,} | {found['seconds'] * 1e3:,.1f} ms "
            f"| {found['seconds'] / count * 1e6:.0f} µs |"
        )
    if picture:
        draw(pages, lists, picture)
        lines.append(f"\n{picture}")
    return "\n".join(lines)


def draw(pages: list[dict[str, float]], lists: list[dict[str, float]], picture: Path) -> None:
    """Both axes logarithmic: linear growth is a line of slope one, drawn thin beside the points."""
    import matplotlib as mpl

    mpl.use("Agg")
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(1, 3, figsize=(12, 4), layout="constrained")
    panels: list[tuple[Any, str, str, list[float], list[float]]] = [
        (axes[0], "characters", "seconds", [p["characters"] for p in pages], [p["seconds"] for p in pages]),
        (
            axes[1],
            "characters",
            "peak memory, MB",
            [p["characters"] for p in pages],
            [p["memory"] / 2**20 for p in pages],
        ),
        (axes[2], "items in a list", "seconds", [float(n) for n in ITEMS], [p["seconds"] for p in lists]),
    ]
    for axis, across, up, xs, ys in panels:
        drawn = [(x, y) for x, y in zip(xs, ys, strict=True) if y > 0]
        axis.loglog(*zip(*drawn, strict=True), "o", color="tab:blue")
        (x, y) = drawn[-1]
        axis.loglog([drawn[0][0], x], [y * drawn[0][0] / x, y], color="grey", linewidth=0.8, label="linear")
        axis.set(xlabel=across, ylabel=up)
        axis.legend(frameon=False)
    figure.savefig(picture, dpi=120)


def main() -> None:
    """The report; with `--single`, one measurement as JSON."""
    if sys.argv[1:2] == ["--single"]:
        print(json.dumps(single(sys.argv[2], int(sys.argv[3]))))
    else:
        print(report(Path(sys.argv[1]) if sys.argv[1:] else None))


if __name__ == "__main__":
    main()
