"""Chinese numerals: 十二, 一百二十, 二〇二〇, 廿四, 壹拾, 12, １２ and what pages mix of them (二00九).

`NUMERAL` is a fragment for patterns that finds a run of numeral characters; `number` says what such a run amounts to.

>>> number("一百二十"), number("二○二○"), number("廿四"), number("十几")
(120, 2020, 24, None)
"""

from __future__ import annotations

from functools import lru_cache

__all__ = ["DIGITS", "NUMERAL", "number"]

DIGITS = "0-9０-９〇○零一二三四五六七八九两兩壹贰貳弍叁參叄弎肆伍陆陸柒捌玖"
"""Characters that stand for one digit each, for use inside a character class."""

UNITS = "十百千拾佰仟廿卅卌"
"""Characters that stand for tens, hundreds and thousands, for use inside a character class."""

NUMERAL = f"[{DIGITS}{UNITS}]{{1,12}}+"
"""A run of numeral characters; `number` may still find that it is no number (十百)."""

LONGEST = 24
"""Longer runs are no numbers of a text."""

_DIGIT = {
    character: value
    for value, characters in enumerate(
        (
            "0０〇○零",
            "1１一壹",
            "2２二两兩贰貳弍",
            "3３三叁參叄弎",
            "4４四肆",
            "5５五伍",
            "6６六陆陸",
            "7７七柒",
            "8８八捌",
            "9９九玖",
        )
    )
    for character in characters
}
_UNIT = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_TENS = {"廿": "二十", "卅": "三十", "卌": "四十"}
_VAGUE = frozenset(("一二", "一两", "二三", "两三", "三四", "四五", "五六", "六七", "七八", "八九", "一兩", "兩三"))
"""Two digits that mean "one or other of them"."""

_MYRIADS = (("亿億", 10**8), ("万萬", 10**4))


@lru_cache(maxsize=4096)
def number(text: str) -> int | None:
    """The whole number that `text` writes, or None where it writes none (几十, 两三, 20多, 十百, ²).

    Digits with 十, 百, 千, 万, 亿 are read by place (一百零五, 3万), digits alone in a row (二〇二〇, 1,000).
    """
    text = text.replace(",", "").replace("，", "")
    if not text or len(text) > LONGEST:
        return None
    for characters, size in _MYRIADS:
        for character in characters:
            if character in text:
                high, low = text.split(character, 1)
                return _with_myriads(high, low, size)
    return None if text in _VAGUE else _below_myriad(text)


def _with_myriads(high_part: str, low_part: str, size: int) -> int | None:
    high = number(high_part)
    low = number(low_part) if low_part else 0
    if high is None or low is None or low >= size:
        return None
    return high * size + low


def _below_myriad(text: str) -> int | None:
    """Digits in a row, or digits each followed by a smaller unit than the last."""
    for short, long in _TENS.items():
        text = text.replace(short, long)
    total = 0
    pending: int | None = None
    last_unit = 10**4
    for character in text:
        if (digit := _DIGIT.get(character)) is not None:
            pending = digit if pending is None else pending * 10 + digit
        elif (unit := _UNIT.get(character)) is not None and unit < last_unit:
            if pending is None:
                pending = 1
            elif pending == 0 or pending > 9:
                # 十 after 零 as in 一百零十 is no number; 12百 is none either
                return None
            total += pending * unit
            pending, last_unit = None, unit
        else:
            return None
    if pending is None:
        return total
    return total + pending if pending < last_unit else None
