"""The end of an item's text: closing punctuation is no part of it, marks that close what it opens are.

>>> text = "双方通过了“行为准则”。（完）"
>>> text[: without_closing(text, 0, len(text))]
'双方通过了“行为准则”'
"""

from __future__ import annotations

import regex

__all__ = ["without_closing"]

CLOSING = "，。；：！？、… \n—"
CLOSERS = {"”": "“", "’": "‘", "）": "（", "】": "【", "》": "《"}

THE_END = regex.compile(r"[（(](?:完|全文完|完毕)[)）][ \n]*$")
"""How agencies close a dispatch."""

NOTE = regex.compile(r"(?<=[。；！？])\[\d{1,3}\]?$")
"""A reference to a note after the full stop."""


def without_closing(text: str, start: int, end: int) -> int:
    """`end` without closing punctuation and marks that close nothing inside `text[start:end]`."""
    if "完" in text[max(start, end - 5) : end]:
        over = THE_END.search(text, max(start, end - 8), end)
        end = over.start() if over else end
    if "[" in text[max(start, end - 6) : end]:
        note = NOTE.search(text, max(start, end - 8), end)
        end = note.start() if note else end
    opened: dict[str, bool] = {}
    while end > start:
        mark = text[end - 1]
        if mark not in CLOSING:
            opener = CLOSERS.get(mark)
            if opener is None:
                break
            if opener not in opened:
                opened[opener] = text.find(opener, start, end) >= 0
            if opened[opener]:
                break
        end -= 1
    return end
