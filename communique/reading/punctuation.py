"""One form for each mark: full-width Chinese punctuation, half-width digits and letters, “” for all quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from communique.reading.patterns import HAN, scan

__all__ = ["COMMON_SPACES", "unified", "width_table", "with_bullets", "with_parts"]

QUOTES = {
    "「": "“",
    "」": "”",
    "『": "‘",
    "』": "’",
    "﹁": "“",
    "﹂": "”",
    "﹃": "‘",
    "﹄": "’",
    "〝": "“",
    "〞": "”",
    "＂": '"',
}
MARKS = {
    "｡": "。", "､": "、", "﹐": "，", "﹑": "、", "﹒": ".", "﹔": "；", "﹕": "：", "∶": "：", "︰": "：",
    "﹖": "？", "﹗": "！", "﹙": "（", "﹚": "）", "％": "%", "＋": "+", "／": "/",
    "―": "—", "─": "—", "━": "—", "﹣": "-",
    "・": "·", "‧": "·", "･": "·", "∙": "·", "⋅": "·", "︽": "《", "︾": "》", "＜": "<", "＞": ">",
}  # fmt: skip
SPACES = (
    "\u3000\xa0\t\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f"
    "\x0b\x0c\x1c\x1d\x1e\x1f"
    "\ue5e5\ue4c6"  # the ideographic space of GBK, where it was decoded as private use
)

COMMON_SPACES = "\u3000\xa0\t"
"""Spaces that clean pages have too, at the beginnings of lines."""

ASCII = {",": "，", ":": "：", ";": "；", "?": "？", "!": "！", "(": "（", ")": "）"}
BRACKETS = "()"
IN_LATIN = r"(?<=[0-9A-Za-z].)(?:(?=[0-9A-Za-z])|(?<=[A-Za-z].)(?= [A-Za-z]))"
"""After a mark between Latin letters or digits, which stays as it is: 10:05, 1,000, Honolulu, Hawaii."""

NAMES = (
    "阿埃艾安奥巴贝比彼毕伯布查达丹德迪蒂杜多尔法菲费弗福盖戈格古哈海汉赫亨胡霍基吉加杰金卡凯坎康科克肯库夸拉莱兰朗劳勒雷里利"
    "莉林卢鲁伦罗洛马迈麦曼梅蒙米莫姆穆纳南内尼诺努欧帕佩皮普奇乔琴萨塞桑森沙舍圣施史什斯苏索塔坦汤特提托图瓦万威韦维温沃乌"
    "武西希夏谢辛休雅亚扬耶伊英尤约泽扎詹珍朱兹佐让玛妮娜丽莎翰"
)
"""Characters that foreign names are written in, Simplified."""

NUMERALS = "一二三四五六七八九十"
DOT = (
    rf"[•●．](?<=(?:{HAN}|[A-Za-z]).)(?<![{NUMERALS}].)(?={HAN}|[A-Za-z])"
    rf"|\.(?<=[{NAMES}][{NAMES}].)(?=[{NAMES}][{NAMES}])"
)
"""A dot between the parts of a name: 海伦．麦卡勒姆. After a numeral it belongs to that (一．)."""

FULL_STOP = rf"\.(?<=(?:{HAN}|[）”》])\.)(?=[”’）\s]|\Z)"
"""An ASCII full stop that ends a Chinese sentence."""

ONLY_FULL_STOP = rf"\.(?<=(?:{HAN}|[）”》])\.)(?<![{NUMERALS}]\.)(?={HAN})"
"""The same, before another sentence: on pages that have no other full stop."""

TIME_COLON = "：(?<=[0-9]：)(?=[0-9]{2}(?![0-9]))"
BULLET = rf"\n(?:[*+●○■□◆◇▪◦➢►-](?= )|[·●○■□◆◇▪◦➢►](?={HAN}|[“《]))"
"""What lists begin their lines with, apart from •."""
DASHES = r"(?<!-)--(?!-)|(?<!－)－－(?!－)"


@cache
def width_table() -> dict[int, str]:
    """What is replaced wherever it stands, save the spaces."""
    table = {ord(mark): unified for mark, unified in {**QUOTES, **MARKS}.items() if mark != unified}
    table |= {ord(wide): chr(ord(wide) - 0xFEE0) for wide in "０１２３４５６７８９"}
    table |= {ord("Ａ") + at: chr(ord("A") + at) for at in range(26)}
    table |= {ord("ａ") + at: chr(ord("a") + at) for at in range(26)}
    return table | dict.fromkeys(map(ord, SPACES), " ")


def unified(text: str) -> str:
    """`text` with full-width marks for ASCII ones, and one space for all; of the same length.

    What stands in `width_table` has been replaced before.
    """
    for space in COMMON_SPACES:
        if space in text:
            text = text.replace(space, " ")
    raw = text
    kept: list[tuple[int, int]] = []
    for mark, wide in ASCII.items():
        if mark in text:
            if mark not in BRACKETS:
                kept += [found.span() for found in scan(re.escape(mark) + IN_LATIN).finditer(raw)]
            text = text.replace(mark, wide)
    if kept:
        text = with_parts(text, raw, sorted(kept))
    if '"' in text:
        text = _paired(text)
    if "•" in text or "●" in text or "．" in text or "." in text:
        text = scan(DOT).sub("·", text).replace("．", ".")
        ended = scan(FULL_STOP).sub("。", text)
        text = scan(ONLY_FULL_STOP).sub("。", ended) if ended != text and "。" not in text else ended
    text = scan(TIME_COLON).sub(":", text)
    if "--" in text or "－－" in text:
        text = scan(DASHES).sub("——", text)
    return text


def with_parts(text: str, other: str, spans: Iterable[tuple[int, int]]) -> str:
    """`text` with some stretches, in order, as `other` has them, which is equally long."""
    pieces: list[str] = []
    at = 0
    for start, end in spans:
        pieces += (text[at:start], other[start:end])
        at = end
    return "".join((*pieces, text[at:]))


def with_bullets(text: str) -> str:
    """`text` with one bullet (•) for all at the beginnings of lines; of the same length."""
    return scan(BULLET).sub("\n•", "\n" + text)[1:]


def _paired(text: str) -> str:
    """Straight quotation marks as opening and closing ones, in turn within each paragraph."""
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if '"' in line:
            parts = line.split('"')
            lines[number] = "".join(
                part + ("" if at == len(parts) - 1 else "”" if at % 2 else "“") for at, part in enumerate(parts)
            )
    return "\n".join(lines)
