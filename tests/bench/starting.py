"""What `import communique` costs beside `import pydantic, regex`, and what the first parse costs on top of it."""

from __future__ import annotations

import statistics
import subprocess
import sys

PROGRAM = "from time import perf_counter; began = perf_counter(); {}; print(perf_counter() - began)"
STATEMENTS = {
    "floor": "import pydantic, regex",
    "import": "import communique",
    "parser": "import communique; communique.Parser()",
    "first": "import communique; communique.parse('中日双方于2021年5月3日达成两点共识：一是开通热线。二是下月举行会谈。')",
}
ROUNDS = 7


def seconds() -> dict[str, float]:
    """Median seconds of each statement in a new interpreter, taken in turns."""
    times: dict[str, list[float]] = {name: [] for name in STATEMENTS}
    for _ in range(ROUNDS):
        for name, statement in STATEMENTS.items():
            command = [sys.executable, "-c", PROGRAM.format(statement)]
            times[name].append(float(subprocess.run(command, capture_output=True, text=True, check=True).stdout))
    return {name: statistics.median(taken) for name, taken in times.items()}


def report() -> str:
    """One paragraph."""
    took = seconds()
    return (
        f"`import communique` takes {took['import'] * 1e3:.0f} ms, {took['import'] / took['floor']:.2f} × "
        f"`import pydantic, regex` ({took['floor'] * 1e3:.0f} ms); with a parser {took['parser'] * 1e3:.0f} ms "
        f"({took['parser'] / took['floor']:.2f} ×), with a first parse {took['first'] * 1e3:.0f} ms."
    )


if __name__ == "__main__":
    print(report())
