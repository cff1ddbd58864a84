"""Processes that read documents one by one, each of which may die without taking another document with it.

A worker takes a chunk of texts over its pipe, says that it has it, and answers text by text, so that the parent
always knows which document is in work. When the process dies, or is killed because a document took too long, that
document alone is answered with a `Failure`, and a new process goes on with the rest of the chunk. The processes
are spawned: a fork of a program that runs threads can deadlock.
"""

from __future__ import annotations

import multiprocessing
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from itertools import islice
from multiprocessing.connection import Connection
from queue import SimpleQueue
from typing import Any

from communique.parser import Parser
from communique.scale.answers import Answer, Failure, decode, encode

__all__ = ["answers"]

ATTEMPTS = 3
"""How many processes in a row may die on receipt of a chunk before its first document is held to be the cause."""

TAKEN = b""

WARM_UP = "中日雙方於2021年5月3日在北京達成兩點共識：一是開通熱線；二是下月舉行會談。李明表示，"
"""Loads the tables before the first document, whose time they would take."""


def answers(
    texts: Iterable[str | Failure],
    parser: Parser,
    *,
    workers: int,
    chunksize: int,
    timeout: float | None,
    as_json: bool,
) -> Iterator[Answer | Failure]:
    """Each text's answer, in order. No more than two chunks a worker are taken from `texts` ahead of the caller."""
    crew = [_Worker(parser, timeout, as_json) for _ in range(workers)]
    idle: SimpleQueue[_Worker] = SimpleQueue()
    for worker in crew:
        idle.put(worker)

    def read(first: int, chunk: Sequence[str | Failure]) -> list[Answer | Failure]:
        worker = idle.get()
        try:
            return worker.read(first, chunk)
        finally:
            idle.put(worker)

    pending: deque[Future[list[Answer | Failure]]] = deque()
    threads = ThreadPoolExecutor(workers, thread_name_prefix="communique")
    try:
        for first, chunk in _chunks(texts, chunksize):
            pending.append(threads.submit(read, first, chunk))
            while pending and (len(pending) >= 2 * workers or pending[0].done()):
                yield from pending.popleft().result()
        while pending:
            yield from pending.popleft().result()
    finally:
        for future in pending:
            future.cancel()
        for worker in crew:
            worker.close()
        threads.shutdown()
        for worker in crew:
            worker.discard()


def _chunks(texts: Iterable[str | Failure], size: int) -> Iterator[tuple[int, list[str | Failure]]]:
    stream = iter(texts)
    first = 0
    while chunk := list(islice(stream, size)):
        yield first, chunk
        first += len(chunk)


class _Worker:
    """One process at a time and the pipe to it. Used by one thread at a time; `close` may come from another."""

    def __init__(self, parser: Parser, timeout: float | None, as_json: bool) -> None:
        self._parser = parser
        self._as_json = as_json
        self._timeout = timeout
        self._lock = threading.Lock()
        self._closed = False
        self._process: Any = None
        self._pipe: Connection | None = None

    def read(self, first: int, chunk: Sequence[str | Failure]) -> list[Answer | Failure]:
        """An answer to every text of the chunk; `first` is the number of the first one."""
        done: list[Answer | Failure] = []
        fruitless = 0
        while len(done) < len(chunk):
            if fruitless == ATTEMPTS:
                done.append(Failure(first + len(done), "WorkerDied", "the process died when it was given the document"))
                fruitless = 0
                continue
            pipe = self._ready()
            if not self._send(pipe, first + len(done), chunk[len(done) :]):
                fruitless += 1
                continue
            fruitless = 0
            for index in range(first + len(done), first + len(chunk)):
                answer = self._receive(pipe, index)
                done.append(answer)
                if self._pipe is None:
                    break
        return done

    def _ready(self) -> Connection:
        """The pipe to a living process, started if need be."""
        with self._lock:
            if self._closed:
                raise RuntimeError("the worker was closed")
            if self._pipe is not None:
                return self._pipe
            context = multiprocessing.get_context("spawn")
            here, there = context.Pipe()
            process = context.Process(
                target=_serve, args=(there, self._parser, self._as_json), daemon=True, name="communique"
            )
            process.start()
            there.close()
            self._process, self._pipe = process, here
        try:
            here.recv_bytes()
        except (EOFError, OSError):
            self.discard()
            raise RuntimeError(
                "a worker process could not start; a script has to call parse_many(workers=…) "
                "under `if __name__ == '__main__':`"
            ) from None
        return here

    def _send(self, pipe: Connection, first: int, texts: Sequence[str | Failure]) -> bool:
        """Whether the process took the texts. One that died while it had nothing to do is no document's fault."""
        try:
            pipe.send((first, texts))
            pipe.recv_bytes()
        except (EOFError, OSError):
            self.discard()
            return False
        return True

    def _receive(self, pipe: Connection, index: int) -> Answer | Failure:
        try:
            if not pipe.poll(self._timeout):
                self.discard()
                return Failure(index, "TimeoutError", f"the document took longer than {self._timeout:g} s")
            message = pipe.recv_bytes()
        except (EOFError, OSError):
            code = self.discard()
            return Failure(index, "WorkerDied", f"the process died with exit code {code} while it read the document")
        return decode(index, message)

    def discard(self) -> int | None:
        """End the process, for the next document to get a new one; its exit code."""
        with self._lock:
            process, pipe = self._process, self._pipe
            self._process = self._pipe = None
            if process is None or pipe is None:
                return None
            process.kill()
            process.join()
            pipe.close()
            code: int | None = process.exitcode
            process.close()
            return code

    def close(self) -> None:
        """End the process for good. A thread that waits for it wakes up."""
        with self._lock:
            self._closed = True
            if self._process is not None:
                self._process.kill()


def _serve(pipe: Connection, parser: Parser, as_json: bool) -> None:
    """The worker's loop. It ends when the parent closes the pipe or dies."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle
    parser.parse(WARM_UP)
    with suppress(EOFError, OSError):
        pipe.send_bytes(TAKEN)
        while True:
            first, texts = pipe.recv()
            pipe.send_bytes(TAKEN)
            for index, text in enumerate(texts, first):
                pipe.send_bytes(encode(parser, index, text, as_json))
