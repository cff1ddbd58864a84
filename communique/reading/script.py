"""Traditional ⇄ Simplified, by OpenCC's own tables.

Traditional → Simplified is one `str.translate` and one pattern for the phrases that differ from it. Nothing changes
length, so offsets hold. The tables are loaded when the first Traditional character is met, not before.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Set
from functools import cache
from importlib import util
from pathlib import Path
from typing import Any

from communique.lexicon import rows

__all__ = ["OpenCCError", "is_traditional", "simplified", "to_simplified", "to_traditional", "traditional_only"]

LONGEST_RUN = 200
"""OpenCC's `convert` is quadratic on text without separators; longer runs are handed over in pieces."""

GAPS = {"衞": "卫", "吿": "告", "衹": "只"}
"""Variants that OpenCC's t2s leaves."""

ASPECT = re.compile(
    r"(?<=[㐀-鿿])(?<![李王张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫朱卓显顯昭土原名论論编編合专專巨遗遺译譯撰拙新所])"
    r"著(?![名作述者称稱录錄书書])"
)
"""著 that stands for 着 (隨著, 面臨著), not the one of 著名, 卓著, 原著 or of a name."""

ONE = re.compile(r"(?<![贰叁肆伍陆柒捌玖拾佰仟萬万亿億零])壹(?![贰叁肆伍陆柒捌玖拾佰仟萬万亿億圆圓元])")
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


def is_traditional(characters: Set[str]) -> bool:
    """Whether a text with these characters has one that only Traditional script has."""
    return not traditional_only().isdisjoint(characters)


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
def _simplification() -> tuple[dict[int, str], dict[str, str], re.Pattern[str]]:
    """The table of characters, the phrases that differ from it, and the pattern that finds them."""
    entries = _entries("TSCharacters")
    phrases = _entries("TSPhrases") or {}
    if entries is None:
        # The C++ package keeps its tables in binary files; ask it for each character instead.
        keys = "".join(sorted(_characters("only") | _characters("shared")))
        values = _converter("t2s")("\n".join(keys)).split("\n")
        entries = dict(zip(keys, values, strict=True))
    table = {
        ord(key): value for key, value in {**entries, **GAPS}.items() if key != value and len(key) == len(value) == 1
    }
    differing = {
        key: value for key, value in phrases.items() if key.translate(table) != value and len(key) == len(value)
    }
    longest_first = sorted(differing, key=lambda key: (-len(key), key))
    return table, differing, re.compile("|".join(map(re.escape, longest_first)) or r"(?!)")


def simplified(text: str) -> str:
    """`text`, which has Traditional characters, in Simplified ones; of the same length."""
    table, phrases, pattern = _simplification()
    result = text.translate(table)
    kept = [(found.start(), phrases[found.group()]) for found in pattern.finditer(text)]
    if kept:
        pieces: list[str] = []
        at = 0
        for start, phrase in kept:
            pieces += (result[at:start], phrase)
            at = start + len(phrase)
        result = "".join((*pieces, result[at:]))
    if "著" in result:
        result = ASPECT.sub("着", result)
    if "壹" in result:
        result = ONE.sub("一", result)
    return result


def to_simplified(text: str) -> str:
    """`text` in Simplified characters; of the same length."""
    return simplified(text) if is_traditional(frozenset(text)) else text


def to_traditional(text: str) -> str:
    """`text` in Traditional characters, by OpenCC's s2t."""
    convert = _converter("s2t")
    return "".join(convert(text[at : at + LONGEST_RUN]) for at in range(0, len(text), LONGEST_RUN))
