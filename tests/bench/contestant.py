"""Measures one peer in a process of its own: python tests/bench/contestant.py NAME FILE SECONDS. Prints JSON.

Processor time is taken, which other programs on the machine disturb less than they do the clock.

FILE holds the documents as a JSON list of strings. With SECONDS 0 they are read once, for callgrind.
"""

from __future__ import annotations

import json
import os
import resource
import statistics
import sys
from contextlib import redirect_stdout
from pathlib import Path
from time import process_time

from peers import PEERS


def main() -> None:
    """Load the peer, read the documents over and over, and say how long it took."""
    name, file, budget = sys.argv[1], Path(sys.argv[2]), float(sys.argv[3])
    documents = json.loads(file.read_text(encoding="utf-8"))
    peer = next(peer for peer in PEERS if peer.name == name)
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere, redirect_stdout(nowhere):
        began = process_time()
        read = peer.load()
        read(documents[0])
        started = process_time() - began
        rounds: list[float] = []
        while not rounds or sum(rounds) < budget:
            began = process_time()
            for document in documents:
                read(document)
            rounds.append(process_time() - began)
    # The first round still fills caches, where there are others.
    seconds = statistics.median(rounds[1:] or rounds)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    sys.stdout.write(json.dumps({"seconds": seconds, "start": started, "memory": memory, "rounds": len(rounds)}))


if __name__ == "__main__":
    main()
