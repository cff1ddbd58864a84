"""One form for each mark: full-width Chinese punctuation, half-width digits and letters, “” for all quotation marks."""

from __future__ import annotations

from functools import cache

from communique.reading.patterns import scan

__all__ = ["COMMON_SPACES", "unified", "width_table"]

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
    "﹖": "？", "﹗": "！", "﹙": "（", "﹚": "）", "％": "%", "＋": "+", "／": "/",
    "―": "—", "─": "—", "━": "—", "﹣": "-",
    "・": "·", "‧": "·", "･": "·", "∙": "·", "⋅": "·", "︽": "《", "︾": "》", "＜": "<", "＞": ">",
}  # fmt: skip
SPACES = (
    "\u3000\xa0\t\u2002\u2003\u2009\u2007\u2008\u200a\u202f\u205f\u2000\u2001\u2004\u2005\u2006\x0b\x0c\x1c\x1d\x1e\x1f"
)

COMMON_SPACES = "\u3000\xa0\t"
"""Spaces that clean pages have too, at the beginnings of lines."""

ASCII = {",": "，", ":": "：", ";": "；", "?": "？", "!": "！", "(": "（", ")": "）"}
LATIN = r"[,:;?!](?<=[0-9A-Za-z].)(?:(?=[0-9A-Za-z])|(?<=[A-Za-z].)(?= [A-Za-z]))"
"""A mark between Latin letters or digits, which stays as it is: 10:05, 1,000, Honolulu, Hawaii."""

DOT = r"(?<=[㐀-鿿A-Za-z])[•●](?=[㐀-鿿A-Za-z])"
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
    kept = [found.start() for found in scan(LATIN).finditer(text)]
    raw = text
    for mark, wide in ASCII.items():
        if mark in text:
            text = text.replace(mark, wide)
    if kept:
        pieces: list[str] = []
        at = 0
        for mark_at in kept:
            pieces += (text[at:mark_at], raw[mark_at])
            at = mark_at + 1
        text = "".join((*pieces, text[at:]))
    if '"' in text:
        text = _paired(text)
    if "•" in text or "●" in text:
        text = scan(DOT).sub("·", text)
    if "--" in text or "－－" in text:
        text = scan(DASHES).sub("——", text)
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
