"""Files in and out: arguments become documents, and an output is there whole or not at all."""

from __future__ import annotations

import glob
import os
import sys
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import typer
from rich.console import Console
from rich.progress import track

from communique.models import Communique
from communique.parser import Parser, split
from communique.reading.files import UndecodableError, decode, load
from communique.scale.sources import PAGES

__all__ = ["Reading", "complain", "reason_of", "written"]

STANDARD = "-"


class Reading:
    """The documents of the arguments, one by one; what can't be read is a line on standard error, and counted.

    `single` is whether there can be no more than one; `apart` takes the documents of a page apart.
    """

    def __init__(self, arguments: Sequence[str], parser: Parser, *, apart: bool = False) -> None:
        self.parser = parser
        self.apart = apart
        self.read = self.failed = 0
        self.single = len(arguments) == 1 and _is_file(arguments[0]) and not apart
        self.names = list(self.expanded(arguments))

    def expanded(self, arguments: Iterable[str]) -> Iterator[str]:
        """Names of files: those of folders and patterns in order, each once."""
        seen: set[str] = set()
        for argument in arguments:
            for name in self.matches(argument):
                if name not in seen:
                    seen.add(name)
                    yield name

    def matches(self, argument: str) -> list[str]:
        """What one argument stands for."""
        path = Path(argument)
        if _is_file(argument):
            return [argument]
        if path.is_dir():
            names = [str(each) for each in sorted(path.rglob("*")) if each.suffix.lower() in PAGES and each.is_file()]
            return names or self.fail(argument, "no page in this folder")
        found = glob.glob(argument, recursive=True)  # noqa: PTH207 - of paths, only those of Python 3.13 can do this
        names = sorted(each for each in found if Path(each).is_file())
        return names or self.fail(argument, "no such file or folder")

    def __iter__(self) -> Iterator[Communique]:
        console = Console(stderr=True)
        hidden = len(self.names) < 2 or not console.is_terminal or sys.stdout.isatty()
        for name in track(self.names, "Reading", console=console, transient=True, disable=hidden):
            try:
                text = decode(sys.stdin.buffer.read()) if name == STANDARD else load(name)
            except (OSError, UndecodableError) as error:
                self.fail(name, reason_of(error).removeprefix(f"{name}: "))
            else:
                self.read += 1
                for part in split(text) if self.apart else (text,):
                    yield self.parser.parse(part)

    def fail(self, name: str, reason: str) -> list[str]:
        """Say so, and go on."""
        complain(f"{name}: {reason}")
        self.failed += 1
        return []

    def check_some(self) -> None:
        """Leave at once where nothing could be read, before anything is written."""
        if not self.read:
            self.leave()

    def leave(self) -> None:
        """The end, with 1 where something could not be read."""
        if self.failed:
            raise typer.Exit(1)


def _is_file(argument: str) -> bool:
    return argument == STANDARD or Path(argument).is_file()


@contextmanager
def written(path: Path | None) -> Generator[IO[str], None, None]:
    """A stream for the output. A file takes its name when it is whole; until then there is nothing, or the old one."""
    if path is None or str(path) == STANDARD:
        if hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(encoding="utf-8", newline="")
        yield sys.stdout
        return
    partial = path.with_name(f".{path.name}.{os.getpid()}.partial")
    try:
        with partial.open("x", encoding="utf-8", newline="") as file:
            yield file
        partial.replace(path)
    except OSError as error:
        complain(reason_of(error).replace(str(partial), str(path)))
        raise typer.Exit(1) from None
    finally:
        partial.unlink(missing_ok=True)


def reason_of(error: Exception) -> str:
    """Why something failed, in a line; for a file with its name."""
    if isinstance(error, OSError) and error.strerror:
        name = f"{error.filename}: " if error.filename else ""
        return name + error.strerror[0].lower() + error.strerror[1:]
    return str(error)


def complain(message: str) -> None:
    """One line on standard error."""
    typer.echo(f"communique: {message}", err=True)
