"""Many documents: a stream in, a stream out, in order, over as many processes as the machine has cores."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterable, Iterator, Sized
from contextlib import closing
from itertools import chain, islice
from typing import Literal, TypeVar, overload

from communique.models import Communique
from communique.parser import Parser
from communique.scale.answers import Answer, Failure, attempt

__all__ = ["DocumentError", "OnError", "parse_many", "shown", "stream"]

OnError = Literal["raise", "skip", "record"]
Found = Generator[Communique | Answer | Failure, None, None]
T = TypeVar("T")


class DocumentError(Exception):
    """A document could not be read; `failure` says which and why."""

    def __init__(self, failure: Failure) -> None:
        super().__init__(f"document {failure.index}: {failure}")
        self.failure = failure


@overload
def parse_many(
    texts: Iterable[str],
    *,
    workers: int | None = None,
    progress: bool = False,
    chunksize: int = 64,
    on_error: Literal["raise", "skip"] = "raise",
    timeout: float | None = None,
    parser: Parser | None = None,
) -> Iterator[Communique]: ...
@overload
def parse_many(
    texts: Iterable[str],
    *,
    workers: int | None = None,
    progress: bool = False,
    chunksize: int = 64,
    on_error: OnError,
    timeout: float | None = None,
    parser: Parser | None = None,
) -> Iterator[Communique | Failure]: ...
def parse_many(
    texts: Iterable[str],
    *,
    workers: int | None = None,
    progress: bool = False,
    chunksize: int = 64,
    on_error: OnError = "raise",
    timeout: float | None = None,
    parser: Parser | None = None,
) -> Iterator[Communique | Failure]:
    """Read documents as they come, and give them back in the same order.

    `texts` may be endless: no more than a few chunks of `chunksize` are taken ahead of the caller. `workers` is the
    number of processes, by default one a core; with 0 or 1 everything is read in this one, and so is, by default,
    an input that fits in one chunk. `timeout` is in seconds, for each document, and takes a process at least.

    A document that can't be read (not a `str`, out of time, the end of its process) is a `DocumentError`; with
    `on_error="skip"` it is left out, with `"record"` there is a `Failure` in its place. No other document is lost.

    `progress` shows a bar on a terminal where `rich` is installed. In a script, call it with `workers` under
    `if __name__ == "__main__":`, as everything that spawns processes.
    """
    if isinstance(texts, str | bytes):
        raise TypeError("parse_many expects an iterable of texts; for one text there is parse")
    if on_error not in ("raise", "skip", "record"):
        raise ValueError(f"on_error is 'raise', 'skip' or 'record', not {on_error!r}")
    found = stream(texts, workers=workers, chunksize=chunksize, timeout=timeout, parser=parser)
    if progress:
        found = shown(found, len(texts) if isinstance(texts, Sized) else None)
    return _handled(found, on_error)


def stream(
    texts: Iterable[str | Failure],
    *,
    workers: int | None = None,
    chunksize: int = 64,
    timeout: float | None = None,
    parser: Parser | None = None,
    as_json: bool = False,
) -> Found:
    """As `parse_many`, but as it comes: models from this process, answers not yet decoded from the others."""
    if chunksize < 1:
        raise ValueError("chunksize is 1 or more")
    if workers is not None and workers < 0:
        raise ValueError("workers is 0 or more")
    if timeout is not None and (timeout <= 0 or workers == 0):
        raise ValueError("timeout is a number of seconds, and takes a process at least: workers=1 or more")
    return _stream(texts, workers, chunksize, timeout, parser or Parser(), as_json)


def _stream(
    texts: Iterable[str | Failure],
    workers: int | None,
    chunksize: int,
    timeout: float | None,
    parser: Parser,
    as_json: bool,
) -> Found:
    rest = iter(texts)
    if workers is None and timeout is None:
        head = list(islice(rest, chunksize + 1))
        workers = 0 if len(head) <= chunksize else _cores()
        rest = chain(head, rest)
    elif workers is None:
        workers = _cores()
    if workers > 1 or timeout is not None:
        # Imported here, for a program that reads in one process has no use for multiprocessing.
        from communique.scale.workers import answers

        yield from answers(rest, parser, workers=workers, chunksize=chunksize, timeout=timeout, as_json=as_json)
    else:
        for index, text in enumerate(rest):
            yield attempt(parser, index, text)


def _cores() -> int:
    """How many this process may use, which in a container are fewer than there are."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _handled(found: Found, on_error: OnError) -> Iterator[Communique | Failure]:
    with closing(found):
        for each in found:
            answer = each.document() if isinstance(each, Answer) else each
            if not isinstance(answer, Failure):
                yield answer
            elif on_error == "raise":
                raise DocumentError(answer)
            elif on_error == "record":
                yield answer


def shown(found: Generator[T, None, None], total: int | None) -> Generator[T, None, None]:
    """The same, with a bar on standard error where that is a terminal and `rich` is installed."""
    with closing(found):
        try:
            from rich.console import Console
            from rich.progress import track
        except ImportError:
            yield from found
            return
        console = Console(stderr=True)
        yield from track(found, "Reading", total, console=console, transient=True, disable=not console.is_terminal)
