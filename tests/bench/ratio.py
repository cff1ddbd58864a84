"""How long a parse takes beside `jieba.lcut` on the cleaned text, and where the time goes.

python tests/bench/ratio.py [FILE or FOLDER] [--rounds N]
"""

from __future__ import annotations

import argparse
import logging
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import process_time
from types import FunctionType
from typing import Any

import jieba
from documents import load

from communique import parser
from communique.reading.text import clean

TURN = 10
"""Calls in a row, for the processor's caches to hold what the one in turn needs, as they do in a batch."""


def seconds(call: Callable[[], object]) -> float:
    """The mean time that one of `TURN` calls takes."""
    start = process_time()
    for _ in range(TURN):
        call()
    return (process_time() - start) / TURN


def race(runners: dict[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """The best time of each runner, which other programs disturb least; taken in turns, to be unfair to none."""
    for call in runners.values():
        call()
    times: dict[str, list[float]] = {name: [] for name in runners}
    for _ in range(max(1, rounds // TURN)):
        for name, call in runners.items():
            times[name].append(seconds(call))
    return {name: min(taken) for name, taken in times.items()}


def stages(text: str, rounds: int) -> dict[str, float]:
    """The best time of each step, and of making the models of `Parser.parse`, in the order of the steps."""
    spent: dict[str, list[float]] = {}
    steps = {
        name: step
        for name, step in vars(parser).items()
        if isinstance(step, FunctionType) and step.__module__ != parser.__name__
    }

    def timed(name: str, step: Callable[..., Any]) -> Callable[..., Any]:
        def run(*args: Any, **kwargs: Any) -> Any:
            start = process_time()
            try:
                return step(*args, **kwargs)
            finally:
                spent.setdefault(name, []).append(process_time() - start)

        return run

    for name, step in steps.items():
        setattr(parser, name, timed(name, step))
    try:
        reader = parser.Parser()
        whole = timed("models", reader.parse)
        for _ in range(rounds):
            whole(text)
    finally:
        for name, step in steps.items():
            setattr(parser, name, step)
    best = {name: min(taken) for name, taken in spent.items()}
    best["models"] -= sum(taken for name, taken in best.items() if name != "models")
    return best


def main() -> None:
    """Print the ratios and the steps, one document after the other."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("path", nargs="?", type=Path, help="a file or a folder; else samples/")
    arguments.add_argument("--rounds", type=int, default=200)
    given = arguments.parse_args()
    jieba.setLogLevel(logging.WARNING)
    jieba.initialize()
    reader = parser.Parser()
    for name, text in load(given.path).items():
        page = clean(text)
        runners: dict[str, Callable[[], object]] = {
            "parse": partial(reader.parse, text),
            "lcut": partial(jieba.lcut, page.surface),
            "simplified": partial(jieba.lcut, page.text),
        }
        times = race(runners, given.rounds)
        print(f"{name}: {len(text):,} characters, {len(page.text):,} cleaned")
        print(
            f"  parse {times['parse'] * 1e3:.2f} ms, {times['parse'] / times['lcut']:.2f} of lcut of the cleaned text"
        )
        print(f"  ({times['parse'] / times['simplified']:.2f} of lcut where that is made Simplified)")
        steps = stages(text, given.rounds)
        whole = sum(steps.values())
        for step, taken in steps.items():
            print(f"    {step:<22} {taken * 1e3:7.3f} ms {taken / whole:6.0%}")


if __name__ == "__main__":
    main()
