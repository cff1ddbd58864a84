"""Parsers that misbehave on demand, for worker processes to import."""

from __future__ import annotations

import os
import time
from pathlib import Path

from communique import Communique, Parser


class Obedient(Parser):
    """Does what the text says: `die`, `hang`, `fail`, `slow`; anything else is parsed."""

    def parse(self, text: str) -> Communique:
        if text == "die":
            os.kill(os.getpid(), 9)
        if text == "hang":
            time.sleep(3600)
        if text == "fail":
            raise ValueError("as told")
        if text == "slow":
            time.sleep(0.3)
        return super().parse(text)


class DiesOnArrival(Obedient):
    """Ends its process while it is unpickled."""

    def __reduce__(self) -> tuple[object, ...]:
        return os._exit, (3,)


class Signing(Obedient):
    """Leaves its process's number in a folder, for a test to kill it."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder

    def parse(self, text: str) -> Communique:
        (self.folder / str(os.getpid())).touch()
        if text == "hang":
            (self.folder / "hanging").write_text(str(os.getpid()))
        return super().parse(text)


class Logging:
    """Takes its time, and leaves a line for every text it was given."""

    def __init__(self, log: Path) -> None:
        self.log = log

    def parse(self, text: str) -> Communique:
        time.sleep(0.01)
        with self.log.open("a", encoding="utf-8") as lines:
            lines.write(text + "\n")
        return Parser().parse(text)
