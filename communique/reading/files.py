"""Bytes and files become text: UTF-8, UTF-16, GB18030, Big5, declared or not."""

from __future__ import annotations

import codecs
import os
import re
from pathlib import Path

from communique.reading.script import to_simplified

__all__ = ["UndecodableError", "decode", "load"]

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
DECLARED = rb"(?:charset|encoding)\s{0,4}=\s{0,4}[\"']?\s{0,4}([A-Za-z0-9_-]{3,20})"
DECLARED_WITHIN = 4096

SUPERSETS = {"gb2312": "gb18030", "gbk": "gb18030", "gb_2312-80": "gb18030", "x-gbk": "gb18030", "big5": "big5hkscs"}
"""Pages declare the smaller character set and use the larger one."""

COMMON_LEADS = {"gb18030": range(0xB0, 0xD8), "big5hkscs": range(0xA4, 0xC7)}
"""Lead bytes of the characters of daily use: level 1 of GB 2312 and of Big5."""

DETECTABLE = ("utf_16_le", "utf_16_be", "gb18030", "big5hkscs")
FEWEST, DETECTED = 64, 1 << 16
"""Of fewer bytes a detector makes anything; more than the second need not be shown to it."""

PUNCTUATION = frozenset("，。、；：？！“”‘’「」『』（）《》〈〉【】—…·　－％")
FIRST_EASTERN = "\u2e80"
JUDGED = 4000
PLAUSIBLE = 0.7


class UndecodableError(ValueError):
    """The bytes are text in none of the encodings that such pages come in."""


def load(source: str | os.PathLike[str] | bytes) -> str:
    """The text of a file (a path) or of bytes.

    Raises OSError where the file can't be opened, and UndecodableError where it can't be decoded.
    """
    if isinstance(source, bytes):
        return decode(source)
    path = Path(source)
    try:
        return decode(path.read_bytes())
    except UndecodableError as error:
        raise UndecodableError(f"{path}: {error}") from None


def decode(data: bytes) -> str:
    """The text that `data` encodes: by its byte order mark, else as it declares, else as it reads best.

    >>> decode("双方达成共识。".encode("gb18030"))
    '双方达成共识。'
    """
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding)
    declared = re.search(DECLARED, data[:DECLARED_WITHIN])
    candidates = [_known(declared[1].decode("ascii"))] if declared else []
    for candidate in (*candidates, "utf-8"):
        if candidate:
            try:
                return _strictly(data, candidate)
            except UndecodableError:
                continue
    return _best(data)


def _known(name: str) -> str | None:
    """The codec of a declared encoding; None where Python has none that gives text."""
    name = name.lower()
    name = SUPERSETS.get(name, name)
    try:
        "".encode(name)
    except LookupError:
        return None
    return name


def _strictly(data: bytes, encoding: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeError:
        raise UndecodableError(f"the bytes are not {encoding}, as they claim to be") from None
    return text.removeprefix("\ufeff")


def _best(data: bytes) -> str:
    """The reading in which the most characters are of daily use."""
    readings = []
    for encoding in COMMON_LEADS:
        try:
            text = data.decode(encoding)
        except UnicodeError:
            continue
        readings.append((_plausibility(text, encoding), text))
    best = max(readings, default=(0.0, ""), key=lambda reading: reading[0])
    if best[0] >= PLAUSIBLE:
        return best[1]
    detected = _detected(data)
    if detected is None:
        raise UndecodableError("the bytes are text in none of UTF-8, UTF-16, GB18030 and Big5")
    return detected


def _detected(data: bytes) -> str | None:
    """What charset-normalizer makes of bytes that the two readings leave open, such as UTF-16 without its mark.

    None without the extra `charset`, and where it names an encoding that such pages do not come in: it does for any
    bytes at all.
    """
    if len(data) < FEWEST:
        return None
    try:
        from charset_normalizer import from_bytes
    except ModuleNotFoundError:
        return None
    best = from_bytes(data[:DETECTED], cp_isolation=list(DETECTABLE)).best()
    return _strictly(data, best.encoding) if best is not None and best.encoding in DETECTABLE else None


def _plausibility(text: str, encoding: str) -> float:
    """The share of characters of daily use among the Chinese ones; level 1 of GB 2312 has them Simplified."""
    if encoding == "gb18030":
        text = to_simplified(text[:JUDGED])
    judged = [character for character in text[:JUDGED] if character >= FIRST_EASTERN]
    if not judged or "\x00" in text:
        return 0.0
    leads = COMMON_LEADS[encoding]
    common = sum(
        character in PUNCTUATION or (len(code := character.encode(encoding)) == 2 and code[0] in leads)
        for character in judged
    )
    return common / len(judged)
