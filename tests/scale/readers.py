"""Parsers that misbehave on demand, for worker processes to import."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import Any

from communique import Parser


class Obedient(Parser):
    """Does what the text says: `die`, `hang`, `fail`, `slow`; anything else is parsed."""

    def tree(self, text: str) -> dict[str, Any]:
        if text == "die":
            os.kill(os.getpid(), 9)
        if text == "hang":
            time.sleep(3600)
        if text == "fail":
            raise ValueError("as told")
        if text == "slow":
            time.sleep(0.3)
        return super().tree(text)


class DiesOnArrival(Obedient):
    """Ends its process while it is unpickled."""

    def __reduce__(self) -> tuple[object, ...]:
        return os._exit, (3,)


class Signing(Obedient):
    """Leaves its process's number in a folder, for a test to kill it."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder

    def tree(self, text: str) -> dict[str, Any]:
        (self.folder / str(os.getpid())).touch()
        if text == "hang":
            (self.folder / "hanging").write_text(str(os.getpid()))
        return super().tree(text)


class Logging(Parser):
    """Takes its time, and leaves a line for every text it was given."""

    def __init__(self, log: Path) -> None:
        super().__init__()
        self.log = log

    def tree(self, text: str) -> dict[str, Any]:
        time.sleep(0.01)
        with self.log.open("a", encoding="utf-8") as lines:
            lines.write(text + "\n")
        return super().tree(text)
