"""One form for each mark: full-width Chinese punctuation, half-width digits and letters, “” for all quotation marks."""

from __future__ import annotations

import re
from collections.abc import Set
from functools import cache

__all__ = ["unified", "width_table"]

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
    "｡": "。", "､": "、", "．": ".", "﹐": "，", "﹑": "、", "﹒": ".", "﹔": "；", "﹕": "：", "∶": "：", "︰": "：",
    "﹖": "？", "﹗": "！", "﹙": "（", "﹚": "）", "％": "%", "＋": "+", "／": "/", "―": "—", "─": "—", "━": "—", "﹣": "-",
    "・": "·", "‧": "·", "･": "·", "∙": "·", "⋅": "·", "•": "•", "︽": "《", "︾": "》", "＜": "<", "＞": ">",
}  # fmt: skip
SPACES = (
    "\u3000\xa0\t\u2002\u2003\u2009\u2007\u2008\u200a\u202f\u205f\u2000\u2001\u2004\u2005\u2006\x0b\x0c\x1c\x1d\x1e\x1f"
)

ASCII = {",": "，", ":": "：", ";": "；", "?": "？", "!": "！", "(": "（", ")": "）"}
BETWEEN = re.compile(r"[0-9A-Za-z][,:;?!][0-9A-Za-z]|[A-Za-z][,;] [A-Za-z]")
MARK = re.compile(r"(?<![0-9A-Za-z])[,:;?!]|[,:;?!](?![0-9A-Za-z]| [A-Za-z])|(?<=[0-9])[,;](?= )|[:?!](?= )")
DOT = re.compile(r"(?<=[㐀-鿿A-Za-z])[•●](?=[㐀-鿿A-Za-z])")
DASHES = re.compile(r"(?<!-)--(?!-)|(?<!－)－－(?!－)")


@cache
def width_table() -> dict[int, str]:
    """What is replaced wherever it stands, save the spaces."""
    table = {ord(mark): unified for mark, unified in {**QUOTES, **MARKS}.items() if mark != unified}
    table |= {ord(wide): chr(ord(wide) - 0xFEE0) for wide in "０１２３４５６７８９"}
    table |= {ord("Ａ") + at: chr(ord("A") + at) for at in range(26)}
    table |= {ord("ａ") + at: chr(ord("a") + at) for at in range(26)}
    return table | dict.fromkeys(map(ord, SPACES), " ")


@cache
def _wide() -> frozenset[str]:
    return frozenset(map(chr, width_table())) - {"\u3000", "\xa0", "\t"}


def unified(text: str, characters: Set[str]) -> str:
    """`text`, which consists of `characters`, with one form for each mark; of the same length."""
    if not _wide().isdisjoint(characters):
        text = text.translate(width_table())
    else:
        for space in ("\u3000", "\xa0", "\t"):
            if space in characters:
                text = text.replace(space, " ")
    ascii_marks = [mark for mark in ASCII if mark in characters]
    if ascii_marks:
        if BETWEEN.search(text):
            text = MARK.sub(lambda found: ASCII[found.group()], text).replace("(", "（").replace(")", "）")
        else:
            for mark in ascii_marks:
                text = text.replace(mark, ASCII[mark])
    if '"' in characters or "＂" in characters:
        text = _paired(text)
    if "•" in characters or "●" in characters:
        text = DOT.sub("·", text)
    if "-" in characters or "－" in characters:
        text = DASHES.sub("——", text)
    return text


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
