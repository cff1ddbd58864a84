"""What came of one document: the model, or what kept it from being read; and its form for the way between processes."""

from __future__ import annotations

import pickle
from dataclasses import dataclass

from communique.models import Communique
from communique.parser import Parser

__all__ = ["Answer", "Failure", "attempt", "decode", "encode"]

READ, FAILED = b"+", b"-"


@dataclass(frozen=True, slots=True)
class Failure:
    """A document that could not be read: its place in the input (from 0), the kind of error, and one sentence."""

    index: int
    error: str
    message: str

    def __str__(self) -> str:
        return f"{self.error}: {self.message}"

    @classmethod
    def of(cls, index: int, error: Exception) -> Failure:
        """What an exception says of the document."""
        return cls(index, type(error).__name__, str(error))


@dataclass(frozen=True, slots=True)
class Answer:
    """A document that was read in another process: as JSON where that was asked for, else not yet a model."""

    index: int
    content: bytes

    def document(self) -> Communique | Failure:
        """The document as a model, of one that is not JSON."""
        try:
            return Communique.model_validate(pickle.loads(self.content))
        except Exception as error:
            return Failure.of(self.index, error)


def attempt(parser: Parser, index: int, text: str | Failure) -> Communique | Failure:
    """The document, or what kept it from being read, which may have happened before it came here."""
    if isinstance(text, Failure):
        return text
    try:
        return parser.parse(text)
    except Exception as error:
        return Failure.of(index, error)


def encode(parser: Parser, index: int, text: str | Failure, as_json: bool) -> bytes:
    """The document read, as one message.

    The pickled tree is a third of the work of a pickled model, and the parent makes the model, as it would without
    a worker. JSON is all work done here, for a parent that only writes it down.
    """
    try:
        if isinstance(text, Failure):
            return FAILED + pickle.dumps(text)
        if as_json:
            return READ + parser.parse(text).model_dump_json().encode()
        return READ + pickle.dumps(parser.tree(text), pickle.HIGHEST_PROTOCOL)
    except Exception as error:
        return FAILED + pickle.dumps(Failure.of(index, error))


def decode(index: int, message: bytes) -> Answer | Failure:
    """What `encode` made of the document."""
    if message[:1] == READ:
        return Answer(index, message[1:])
    failure: Failure = pickle.loads(message[1:])
    return failure
