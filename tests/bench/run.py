"""Measures the library beside what a user would reach for, on the same documents in one run.

python tests/bench/run.py [FILE or FOLDER] [--install] [--callgrind] [--plot growth.png] [--seconds N]

Every peer runs in a process of its own, in turns; `--install` fetches those that are not there. Without it they are
left out, and the table says so. The accuracy is taken where COMMUNIQUE_GOLD names a folder of marked documents.
"""

from __future__ import annotations

import argparse
import datetime
import json
import os
import platform
import re
import runpy
import subprocess
import sys
import tempfile
from importlib import metadata
from pathlib import Path
from typing import Any

import growth
import naive
import starting
from documents import load
from peers import PEERS, Peer

import communique
from communique.reading.text import clean

HERE = Path(__file__).parent
COUNTED = ("communique", "regex script", "opencc", "jieba.lcut")
"""Peers small enough to run under callgrind."""
ROUNDS = 3


def install(peer: Peer) -> None:
    """Fetch a peer into its folder."""
    if peer.requirements and not peer.folder.exists():
        command = [sys.executable, "-m", "pip", "install", "--quiet", "--target", str(peer.folder), *peer.requirements]
        if subprocess.run(command, check=False, stderr=subprocess.DEVNULL).returncode:
            print(f"{peer.name}: could not be installed")


def environment(peer: Peer) -> dict[str, str]:
    """The process's variables, with the peer's folder first among the places of modules."""
    folders = [str(peer.folder)] if peer.requirements else []
    return {**os.environ, "PYTHONPATH": os.pathsep.join([*folders, str(HERE), *sys.path])}


def measure(peer: Peer, documents: Path, seconds: float) -> dict[str, Any] | str:
    """The figures of one peer, or why there are none."""
    if peer.requirements and not peer.folder.exists():
        return f"not installed ({' '.join(peer.requirements)}): --install"
    command = [sys.executable, str(HERE / "contestant.py"), peer.name, str(documents), str(seconds)]
    run = subprocess.run(command, env=environment(peer), capture_output=True, text=True, check=False)
    if run.returncode:
        return "failed: " + (run.stderr.strip().splitlines() or ["no message"])[-1]
    figures: dict[str, Any] = json.loads(run.stdout)
    return figures


def instructions(peer: Peer, documents: list[str], folder: Path) -> int | None:
    """Instructions for one reading of all documents, by the difference of two runs; None without valgrind."""
    counts = []
    for name, several in (("one", documents[:1]), ("all", documents + documents[:1])):
        file = folder / f"{name}.json"
        file.write_text(json.dumps(several), encoding="utf-8")
        command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={os.devnull}", sys.executable]
        command += [str(HERE / "contestant.py"), peer.name, str(file), "0"]
        try:
            run = subprocess.run(command, env=environment(peer), capture_output=True, text=True, check=False)
        except FileNotFoundError:
            return None
        found = re.search(r"Collected : (\d+)", run.stderr)
        if not found:
            return None
        counts.append(int(found[1]))
    return counts[1] - counts[0]


def accuracy() -> dict[str, dict[str, float]]:
    """F1 of what this library and the regex script read in marked documents; nothing where there are none."""
    gold = os.environ.get("COMMUNIQUE_GOLD")
    if not gold:
        return {}
    scoring = runpy.run_path(str(Path(gold) / "score.py"))
    folders = sorted(path for path in Path(gold).iterdir() if path.is_dir() and any(path.glob("*.json")))
    figures = {}
    for name, parse in (("communique", communique.parse), ("regex script", naive.parse)):
        result = scoring["score"](folders, parse)
        tallies = result[0] if isinstance(result, tuple) else result
        figures[name] = {
            wanted: tallies[wanted]["f1"] if isinstance(tallies[wanted], dict) else tallies[wanted].f1()
            for wanted in ("agreements", "date expressions", "parties", "date")
        }
    return figures


def machine() -> str:
    """Date, machine and versions."""
    model = re.search(r"model name\s*: (.+)", Path("/proc/cpuinfo").read_text(encoding="utf-8"))
    versions = ", ".join(f"{name} {metadata.version(name)}" for name in ("communique", "pydantic", "regex", "jieba"))
    return (
        f"{datetime.datetime.now(datetime.UTC):%Y-%m-%d}, {model[1] if model else platform.processor()}, "
        f"{os.cpu_count()} cores, CPython {platform.python_version()}; {versions}"
    )


def table(results: dict[str, dict[str, Any] | str], counts: dict[str, int | None], texts: list[str]) -> str:
    """A Markdown table, ratios first: a peer's time over that of `jieba.lcut`."""
    characters = sum(map(len, texts))
    base = results["jieba.lcut"]
    lines = [
        "| | reads | time ÷ `jieba.lcut` | documents/s | characters/s | peak memory | start | instructions |",
        "|---|---|--:|--:|--:|--:|--:|--:|",
    ]
    for peer in PEERS:
        result = results[peer.name]
        if isinstance(result, str):
            lines.append(f"| {peer.name} | {peer.does} | {result} | | | | | |")
            continue
        seconds = result["seconds"]
        ratio = seconds / base["seconds"] if isinstance(base, dict) else float("nan")
        count = counts.get(peer.name)
        lines.append(
            f"| {peer.name} | {peer.does} | {ratio:.2f} | {len(texts) / seconds:,.0f} | {characters / seconds:,.0f} "
            f"| {result['memory'] / 2**20:.0f} MB | {result['start']:.2f} s | {f'{count / 1e6:,.1f} M' if count else ''} |"
        )
    return "\n".join(lines)


def main() -> None:
    """Measure, and print the tables."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("path", nargs="?", type=Path, help="a file or a folder of documents; else samples/")
    arguments.add_argument("--install", action="store_true", help="fetch the peers that are not there")
    arguments.add_argument("--callgrind", action="store_true", help="count instructions too, which takes minutes")
    arguments.add_argument("--plot", type=Path, help="where to draw the growth of time and memory")
    arguments.add_argument("--seconds", type=float, default=1.0, help="how long to measure a peer in each of 3 rounds")
    given = arguments.parse_args()

    raw = list(load(given.path).values())
    cleaned = [clean(text).text for text in raw]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = {True: folder / "raw.json", False: folder / "cleaned.json"}
        files[True].write_text(json.dumps(raw), encoding="utf-8")
        files[False].write_text(json.dumps(cleaned), encoding="utf-8")
        results: dict[str, dict[str, Any] | str] = {}
        for _ in range(ROUNDS):
            for peer in PEERS:
                if given.install:
                    install(peer)
                slow = isinstance(earlier := results.get(peer.name), dict) and earlier["start"] > 3
                if slow or isinstance(earlier, str):
                    continue
                result = measure(peer, files[peer.raw], given.seconds)
                if not isinstance(earlier, dict) or isinstance(result, str) or result["seconds"] < earlier["seconds"]:
                    results[peer.name] = result
        counts = {}
        if given.callgrind:
            counts = {
                peer.name: instructions(peer, raw if peer.raw else cleaned, folder)
                for peer in PEERS
                if peer.name in COUNTED
            }
    print(f"{len(raw)} documents, {sum(map(len, raw)):,} characters, {sum(map(len, cleaned)):,} cleaned. {machine()}\n")
    print(table(results, counts, cleaned))
    for reader, figures in accuracy().items():
        print(f"\nF1 of {reader}: " + ", ".join(f"{name} {value:.2f}" for name, value in figures.items()))
    print("\n" + starting.report())
    if given.plot:
        print("\n" + growth.report(given.plot))


if __name__ == "__main__":
    main()
