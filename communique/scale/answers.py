"""What came of one document: the model, or what kept it from being read; and its form for the way between processes."""

from __future__ import annotations

import pickle
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from pydantic_core import PydanticSerializationError

from communique.models import Communique

__all__ = ["Answer", "Failure", "Reader", "attempt", "decode", "encode"]

JSON, PICKLE, ERROR = b"j", b"p", b"e"


@dataclass(frozen=True, slots=True)
class Failure:
    """A document that could not be read: its place in the input (from 0), the kind of error, and one sentence."""

    index: int
    error: str
    message: str

    def __str__(self) -> str:
        return f"{self.error}: {self.message}"


class Answer(NamedTuple):
    """A document that was read in another process, not yet decoded."""

    payload: bytes

    def json(self) -> str:
        """The document as JSON."""
        return self.payload[1:].decode() if self.payload[:1] == JSON else self.document().model_dump_json()

    def document(self) -> Communique:
        """The document as a model."""
        content = self.payload[1:]
        if self.payload[:1] == JSON:
            return Communique.model_validate_json(content)
        return Communique.model_validate(pickle.loads(content))


class Reader(Protocol):
    """What is needed of a parser. It has to be picklable where it goes to other processes."""

    def parse(self, text: str, /) -> Communique:
        """The document that `text` is."""
        ...


def attempt(reader: Reader, index: int, text: str | Failure) -> Communique | Failure:
    """The document, or what kept it from being read, which may have happened before it came here."""
    if isinstance(text, Failure):
        return text
    try:
        return reader.parse(text)
    except Exception as error:
        return Failure(index, type(error).__name__, str(error))


def encode(found: Communique | Failure) -> bytes:
    """One message. JSON costs a third of what a pickled model does; only lone surrogates, which have none, take one."""
    if isinstance(found, Failure):
        return ERROR + pickle.dumps(found)
    try:
        return JSON + found.model_dump_json().encode()
    except PydanticSerializationError:
        return PICKLE + pickle.dumps(found.model_dump())


def decode(message: bytes) -> Answer | Failure:
    """What `encode` was given, a document still to be decoded by whoever wants it."""
    if message[:1] == ERROR:
        failure: Failure = pickle.loads(message[1:])
        return failure
    return Answer(message)
