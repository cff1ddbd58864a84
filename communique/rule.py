"""A rule: an id, what it reads, what it must not read, and the pattern or function that reads it.

Every rule carries its own examples, so that the tests run them all and `communique rules` can show them:

>>> from communique.rule import Rule
>>> year = Rule(
...     "date.year",
...     "four digits before 年",
...     r"(?<!\\d)\\d{4}年",
...     reads={"2020年底前完成。": ("2020年",)},
...     spares=("12020年", "年内"),
... )
>>> [match.group() for match in year.finditer("2020年和2021年")]
['2020年', '2021年']
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Generic, TypeVar

import regex

__all__ = ["Example", "FunctionRule", "Rule", "compiled"]

Example = Mapping[str, tuple[str, ...]]
"""A sentence and what a rule takes from it, in order."""

T = TypeVar("T")


@cache
def compiled(pattern: str) -> regex.Pattern[str]:
    """A pattern that is part of a rule, compiled when it is first used and then kept."""
    return regex.compile(pattern)


class Rule:
    """A pattern with a name and examples; the pattern is compiled when it is first used.

    `pattern` may be a function that returns it, for patterns that are put together from the lexicon.

    Patterns are written for `regex` and read normalised text (Simplified, full-width punctuation). They must
    not be able to backtrack without bound: every repetition is bounded or possessive.
    """

    __slots__ = ("_compiled", "_pattern", "id", "reads", "spares", "summary")

    def __init__(
        self,
        id: str,
        summary: str,
        pattern: str | Callable[[], str],
        *,
        reads: Example,
        spares: tuple[str, ...] = (),
    ) -> None:
        self.id = id
        self.summary = summary
        self._pattern = pattern
        self.reads = reads
        self.spares = spares
        self._compiled: regex.Pattern[str] | None = None

    def __repr__(self) -> str:
        return f"<Rule {self.id}: {self.summary}>"

    @property
    def pattern(self) -> str:
        """The pattern as `regex` reads it."""
        return self._pattern if isinstance(self._pattern, str) else self._pattern()

    @property
    def compiled(self) -> regex.Pattern[str]:
        """The compiled pattern. Two threads may compile it twice; either result is the same."""
        if self._compiled is None:
            self._compiled = regex.compile(self.pattern)
        return self._compiled

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[regex.Match[str]]:
        """Matches in `text[start:end]`, from the left, not overlapping."""
        return self.compiled.finditer(text, start, len(text) if end is None else end)

    def match(self, text: str, start: int = 0, end: int | None = None) -> regex.Match[str] | None:
        """A match at exactly `start`, or None."""
        return self.compiled.match(text, start, len(text) if end is None else end)

    def taken(self, text: str) -> tuple[str, ...]:
        """What the rule takes from an example sentence: the group `value` where the pattern has one, else all."""
        group = "value" if "value" in self.compiled.groupindex else 0
        return tuple(found.group(group) for found in self.finditer(text))


class FunctionRule(Generic[T]):
    """A rule that needs its surroundings: a function with a name, a docstring and examples.

    `function` takes a text and yields found things; `show` turns one into the string that an example expects.
    """

    __slots__ = ("function", "id", "reads", "show", "spares", "summary")

    def __init__(
        self,
        id: str,
        summary: str,
        function: Callable[[str], Iterable[T]],
        show: Callable[[str, T], str],
        *,
        reads: Example,
        spares: tuple[str, ...] = (),
    ) -> None:
        self.id = id
        self.summary = summary
        self.function = function
        self.show = show
        self.reads = reads
        self.spares = spares

    def __repr__(self) -> str:
        return f"<Rule {self.id}: {self.summary}>"

    def taken(self, text: str) -> tuple[str, ...]:
        """What the rule takes from an example sentence."""
        return tuple(self.show(text, found) for found in self.function(text))
