"""How much two processes bring: python tests/bench/workers.py [FILE or FOLDER] [--documents N] [--workers N]"""

from __future__ import annotations

import argparse
import itertools
import resource
from collections import deque
from pathlib import Path
from time import perf_counter

from documents import load

from communique.scale.many import parse_many

ROUNDS = 3


def seconds(texts: list[str], workers: int) -> float:
    """Time of one reading of all texts, without the start of the processes, which the first chunks pay for."""
    stream = parse_many(itertools.chain(texts[: 128 * max(workers, 1)], texts), workers=workers)
    deque(itertools.islice(stream, 128 * max(workers, 1)), maxlen=0)
    began = perf_counter()
    deque(stream, maxlen=0)
    return perf_counter() - began


def main() -> None:
    """Print documents a second, and how many times one process that is."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("path", nargs="?", type=Path)
    arguments.add_argument("--documents", type=int, default=4_000)
    arguments.add_argument("--workers", type=int, default=2)
    given = arguments.parse_args()
    texts = list(itertools.islice(itertools.cycle(load(given.path).values()), given.documents))
    best = {workers: min(seconds(texts, workers) for _ in range(ROUNDS)) for workers in (1, given.workers)}
    for workers, took in best.items():
        print(f"{workers} process{'es' * (workers > 1)}: {len(texts) / took:,.0f} documents/s, {best[1] / took:.2f} ×")
    print(f"peak memory of this process {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
