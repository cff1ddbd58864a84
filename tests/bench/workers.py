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


def processor() -> float:
    """Processor time of this process and of those it had."""
    return sum(
        usage.ru_utime + usage.ru_stime
        for usage in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    )


def seconds(texts: list[str], workers: int) -> tuple[float, float]:
    """Time of one reading of all texts, without the start of the processes; and the processor time with it."""
    begin = processor()
    ahead = 128 * max(workers, 1)
    stream = parse_many(itertools.chain(texts[:ahead], texts), workers=workers)
    deque(itertools.islice(stream, ahead), maxlen=0)
    began = perf_counter()
    deque(stream, maxlen=0)
    return perf_counter() - began, processor() - begin


def main() -> None:
    """Print documents a second, and how many times one process that is."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("path", nargs="?", type=Path)
    arguments.add_argument("--documents", type=int, default=4_000)
    arguments.add_argument("--workers", type=int, default=2)
    given = arguments.parse_args()
    texts = list(itertools.islice(itertools.cycle(load(given.path).values()), given.documents))
    one, several = (
        [min(figures) for figures in zip(*(seconds(texts, workers) for _ in range(ROUNDS)), strict=True)]
        for workers in (1, given.workers)
    )
    print(f"1 process: {len(texts) / one[0]:,.0f} documents/s")
    print(
        f"{given.workers} processes: {len(texts) / several[0]:,.0f} documents/s, {one[0] / several[0]:.2f} ×, "
        f"with {several[1] / one[1] - 1:.0%} more processor time, their start included"
    )
    print(f"peak memory of this process {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
