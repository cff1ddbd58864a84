"""Traditional ⇄ Simplified, by OpenCC's own tables.

Traditional → Simplified is one `str.translate` and one pattern for the phrases that differ from it. Nothing changes
length, so offsets hold. The tables are loaded when the first Traditional character is met, not before.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from importlib import util
from pathlib import Path
from typing import Any

from communique.lexicon import rows
from communique.reading.patterns import scan

__all__ = [
    "OpenCCError",
    "is_traditional",
    "simplification",
    "to_simplified",
    "to_traditional",
    "traditional_only",
    "with_phrases",
]

LAST_OF_FIRST_PLANE = "\uffff"
LONGEST_RUN = 200
"""OpenCC's `convert` is quadratic on text without separators; longer runs are handed over in pieces."""

GAPS = {"衞": "卫", "吿": "告", "衹": "只", "箎": "篪"}
"""Variants that OpenCC's t2s leaves."""

ASPECT = (
    r"(?<=[㐀-鿿])(?<![李王张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫朱卓显顯昭土原名论論编編合专專巨遗遺译譯撰拙新所])"
    r"著(?![名作述者称稱录錄书書])"
)
"""著 that stands for 着 (隨著, 面臨著), not the one of 著名, 卓著, 原著 or of a name."""

ONE = r"(?<![贰叁肆伍陆柒捌玖拾佰仟萬万亿億零])壹(?![贰叁肆伍陆柒捌玖拾佰仟萬万亿億圆圓元])"
"""壹 that a careless conversion put for 一 (壹切), not the numeral of a cheque."""


class OpenCCError(ImportError):
    """No package `opencc` that could be used."""

    def __init__(self) -> None:
        super().__init__(
            "reading Traditional text needs opencc-python-reimplemented: pip install opencc-python-reimplemented"
        )


@cache
def _characters(kind: str) -> frozenset[str]:
    return frozenset("".join(row[1] for row in rows("traditional") if row[0] == kind))


def traditional_only() -> frozenset[str]:
    """The characters that only Traditional script has."""
    return _characters("only")


@cache
def _sign_of_traditional() -> re.Pattern[str]:
    # Without the few beyond the first plane, which would make the class a slow one.
    return re.compile(f"[{''.join(sorted(only for only in traditional_only() if only <= LAST_OF_FIRST_PLANE))}]")


def is_traditional(text: str) -> bool:
    """Whether `text` has a character that only Traditional script has."""
    return _sign_of_traditional().search(text) is not None


@cache
def _package() -> Path:
    found = util.find_spec("opencc")
    if found is None or not found.submodule_search_locations:
        raise OpenCCError
    return Path(found.submodule_search_locations[0])


def _entries(name: str) -> dict[str, str] | None:
    """A dictionary of the package, first choices only; None where the package does not have it as text."""
    path = _package() / "dictionary" / f"{name}.txt"
    if not path.is_file():
        return None
    lines = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if "\t" in line)
    return {key: value.split()[0] for key, value in lines}


@cache
def _converter(direction: str) -> Callable[[str], str]:
    try:
        from opencc import OpenCC

        converter: Any = OpenCC(direction)
        convert: Callable[[str], str] = converter.convert
        convert("")
    except Exception as error:  # a broken mixture of the two packages can fail in any way
        raise OpenCCError from error
    return convert


@cache
def simplification() -> dict[int, str]:
    """OpenCC's table of characters, as `str.translate` takes it."""
    entries = _entries("TSCharacters")
    if entries is None:
        # The C++ package keeps its tables in binary files; ask it for each character instead.
        keys = "".join(sorted(_characters("only") | _characters("shared")))
        values = _converter("t2s")("\n".join(keys)).split("\n")
        entries = dict(zip(keys, values, strict=True))
    entries |= GAPS
    return {ord(key): value for key, value in entries.items() if key != value and len(key) == len(value) == 1}


@cache
def _phrases() -> tuple[dict[str, str], re.Pattern[str]]:
    """OpenCC's phrases that differ from its table of characters, and the pattern that finds them."""
    table = simplification()
    phrases = {
        key: value
        for key, value in (_entries("TSPhrases") or {}).items()
        if key.translate(table) != value and len(key) == len(value)
    }
    ends: dict[str, list[str]] = {}
    for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase)):
        ends.setdefault(phrase[0], []).append(phrase[1:])
    return phrases, re.compile("|".join(f"{first}(?:{'|'.join(ends[first])})" for first in ends) or r"(?!)")


def with_phrases(text: str, translated: str) -> str:
    """`translated`, which is `text` by the table of characters, with the phrases that differ from it."""
    phrases, pattern = _phrases()
    pieces: list[str] = []
    at = 0
    for found in pattern.finditer(text):
        pieces += (translated[at : found.start()], phrases[found.group()])
        at = found.end()
    result = "".join((*pieces, translated[at:]))
    if "著" in result:
        result = scan(ASPECT).sub("着", result)
    if "壹" in result:
        result = scan(ONE).sub("一", result)
    return result


def to_simplified(text: str) -> str:
    """`text` in Simplified characters; of the same length."""
    if (_characters("only") | _characters("shared")).isdisjoint(text):
        return text
    return with_phrases(text, text.translate(simplification()))


def to_traditional(text: str) -> str:
    """`text` in Traditional characters, by OpenCC's s2t."""
    convert = _converter("s2t")
    return "".join(convert(text[at : at + LONGEST_RUN]) for at in range(0, len(text), LONGEST_RUN))
