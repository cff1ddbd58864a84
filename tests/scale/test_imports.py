"""What is loaded when: a program pays for what it uses."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

HEAVY = {
    "asyncio",
    "concurrent.futures",
    "html.parser",
    "http",
    "jieba",
    "matplotlib",
    "multiprocessing",
    "numpy",
    "opencc",
    "pandas",
    "pyarrow",
    "pyspark",
    "rich",
    "socket",
    "sqlite3",
    "typer",
    "urllib.request",
}
PAGE = "外长会谈\\n2021年5月3日，中日外长在北京会谈，达成两点共识：一是开通热线。二是下月举行会谈。"
TRADITIONAL = "2021年5月3日，中日雙方達成兩點共識：一是開通熱線。二是下月舉行會談。"


def loaded(program: str) -> set[str]:
    """The heavy modules that a program has loaded when it ends."""
    ending = "; import sys, json; print(json.dumps(sorted(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", program + ending], capture_output=True, text=True, check=True)
    return HEAVY & set(json.loads(run.stdout))


@pytest.mark.parametrize(
    "program",
    [
        "import communique",
        "import communique; communique.Parser()",
        f"import communique; communique.parse('{PAGE}')",
        f"import communique; communique.parse('{TRADITIONAL}')",
        f"import communique; list(communique.parse_many(['{PAGE}'] * 3))",
    ],
    ids=["import", "parser", "simplified", "traditional", "few"],
)
def test_reading_in_one_process_loads_nothing_heavy(program: str) -> None:
    floor = loaded("import pydantic, regex; pydantic.create_model('Model')")
    assert loaded(program) - floor == set()


def test_importing_compiles_no_models_and_loads_no_parser() -> None:
    program = "import communique, sys; print(sorted(name for name in sys.modules if name.startswith('communique')))"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert "communique.parser" not in run.stdout
