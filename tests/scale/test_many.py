from __future__ import annotations

import itertools
import os
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from communique import Communique, Parser, parse
from communique.scale.answers import Answer, Failure, attempt, decode, encode
from communique.scale.many import DocumentError, parse_many

TEXTS = [f"第{number}次会谈于2021年5月{number}日在北京举行，双方同意继续对话。" for number in range(1, 12)]


def reader(name: str, *args: Any) -> Any:
    import readers

    return getattr(readers, name)(*args)


@pytest.mark.parametrize("workers", [None, 0, 1, 2])
def test_same_as_parse_and_in_order(workers: int | None) -> None:
    assert list(parse_many(TEXTS, workers=workers, chunksize=3)) == [parse(text) for text in TEXTS]


@pytest.mark.parametrize("workers", [0, 2])
def test_any_string_comes_through(workers: int) -> None:
    odd = ["", "\x00", "\ud800高", "²〇ⅷ", "好" * 50_000]
    assert [document.source for document in parse_many(odd, workers=workers)] == odd


def test_an_iterator_is_read_lazily() -> None:
    taken = 0

    def endless() -> Iterator[str]:
        nonlocal taken
        for text in itertools.cycle(TEXTS):
            taken += 1
            yield text

    for workers, ahead in ((0, 1), (2, 2 * 2 * 4 + 4)):
        taken = 0
        documents = parse_many(endless(), workers=workers, chunksize=4)
        assert taken == 0
        first = list(itertools.islice(documents, 50))
        assert [document.source for document in first] == list(itertools.islice(itertools.cycle(TEXTS), 50))
        assert taken <= 50 + ahead
        documents.close()  # type: ignore[attr-defined]


def test_what_the_input_raises_reaches_the_caller() -> None:
    def broken() -> Iterator[str]:
        yield TEXTS[0]
        raise OSError("the tape broke")

    with pytest.raises(OSError, match="the tape broke"):
        list(parse_many(broken(), workers=2))


@pytest.mark.parametrize("workers", [0, 2])
def test_bad_documents_are_recorded_skipped_or_raised(workers: int) -> None:
    texts: list[Any] = [TEXTS[0], None, TEXTS[1]]
    found = list(parse_many(texts, workers=workers, on_error="record"))
    assert [type(entry) for entry in found] == [Communique, Failure, Communique]
    assert isinstance(found[1], Failure)
    assert (found[1].index, found[1].error) == (1, "TypeError")
    assert [document.source for document in parse_many(texts, workers=workers, on_error="skip")] == TEXTS[:2]
    with pytest.raises(DocumentError, match="document 1: TypeError"):
        list(parse_many(texts, workers=workers))


def test_a_worker_that_dies_loses_its_document_alone() -> None:
    texts = [*TEXTS[:3], "die", *TEXTS[3:6], "die", "fail", *TEXTS[6:], "die"]
    found = list(parse_many(texts, workers=2, chunksize=4, on_error="record", parser=reader("Obedient")))
    failed = {entry.index: entry.error for entry in found if isinstance(entry, Failure)}
    assert failed == {3: "WorkerDied", 7: "WorkerDied", 8: "ValueError", 14: "WorkerDied"}
    assert [entry.source for entry in found if isinstance(entry, Communique)] == TEXTS


def test_a_document_that_takes_too_long_is_given_up_alone() -> None:
    texts = [TEXTS[0], "hang", TEXTS[1], "slow", TEXTS[2]]
    found = list(parse_many(texts, workers=1, timeout=2, on_error="record", parser=reader("Obedient")))
    failed = {entry.index: entry.error for entry in found if isinstance(entry, Failure)}
    assert failed == {1: "TimeoutError"}
    assert [entry.source for entry in found if isinstance(entry, Communique)] == [texts[0], *texts[2:]]


def test_a_worker_killed_from_outside(tmp_path: Path) -> None:
    def kill() -> None:
        while not (hanging := tmp_path / "hanging").exists() or not hanging.read_text():
            time.sleep(0.01)
        os.kill(int(hanging.read_text()), signal.SIGKILL)

    killer = threading.Thread(target=kill, daemon=True)
    killer.start()
    texts = [*TEXTS[:5], "hang", *TEXTS[5:]]
    found = list(parse_many(texts, workers=2, chunksize=3, on_error="record", parser=reader("Signing", tmp_path)))
    assert [entry.index for entry in found if isinstance(entry, Failure)] == [5]
    assert [entry.source for entry in found if isinstance(entry, Communique)] == TEXTS


def test_no_process_is_left_behind(tmp_path: Path) -> None:
    documents = parse_many(itertools.cycle(TEXTS), workers=2, chunksize=2, parser=reader("Signing", tmp_path))
    list(itertools.islice(documents, 20))
    documents.close()  # type: ignore[attr-defined]
    for pid in tmp_path.iterdir():
        with pytest.raises(ProcessLookupError):
            os.kill(int(pid.name), 0)


def test_a_worker_that_cannot_start_is_one_clear_error() -> None:
    with pytest.raises(RuntimeError, match="could not start"):
        list(parse_many(TEXTS, workers=2, parser=reader("DiesOnArrival")))


def test_an_exhausted_input_gives_nothing() -> None:
    assert list(parse_many([], workers=2)) == []
    assert list(parse_many(iter(()))) == []


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"workers": -1}, "workers"),
        ({"chunksize": 0}, "chunksize"),
        ({"timeout": 0.0, "workers": 1}, "timeout"),
        ({"timeout": 1.0, "workers": 0}, "timeout"),
        ({"on_error": "ignore"}, "on_error"),
    ],
)
def test_wrong_arguments_are_said_at_once(arguments: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        parse_many(TEXTS, **arguments)


def test_one_string_is_not_taken_for_many() -> None:
    with pytest.raises(TypeError, match="iterable of texts"):
        parse_many("双方同意。")


def test_a_bar_is_not_drawn_where_there_is_no_terminal(capfd: pytest.CaptureFixture[str]) -> None:
    assert len(list(parse_many(TEXTS, workers=0, progress=True))) == len(TEXTS)
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("text", [TEXTS[0], "\ud800", None, Failure(3, "OSError", "no such page")])
def test_messages_between_processes(text: Any) -> None:
    found = attempt(Parser(), 3, text)
    message = decode(3, encode(Parser(), 3, text, as_json=False))
    assert (message if isinstance(message, Failure) else message.document()) == found


def test_a_message_as_json() -> None:
    message = decode(0, encode(Parser(), 0, TEXTS[0], as_json=True))
    assert isinstance(message, Answer)
    assert Communique.model_validate_json(message.content) == parse(TEXTS[0])
    assert isinstance(decode(0, encode(Parser(), 0, "\ud800", as_json=True)), Failure), "JSON is UTF-8"
