"""Many words in one pattern: a trie written as a regular expression for stdlib `re`.

An alternation of words is tried one after the other at every character; a trie is walked once, so that the time does
not grow with the number of words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

__all__ = ["pattern_of"]

Node = dict[str, "Node"]

END = ""
"""Key of a node at which a word may end."""

FAN = 3
"""Into how many parts the first characters are split at every step on the way to one of them."""


def pattern_of(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern that finds the leftmost and, there, the longest of `words`. Finds nothing where there are none."""
    root: Node = {}
    for word in words:
        node = root
        for character in word:
            node = node.setdefault(character, {})
        node[END] = {}
    root.pop(END, None)
    if not root:
        return re.compile(r"(?!)")
    # The classes in front let `re` skip to two characters that may begin a word; what follows looks back at the first.
    return re.compile(f"{_class(root)}{_second(root)}(?:{_parted(root)})")


def _second(root: Node) -> str:
    """What must follow the first character, where that is not a word by itself."""
    whole = sorted(first for first, below in root.items() if END in below)
    seconds = sorted({character for below in root.values() for character in below if character})
    if not whole:
        return f"(?={_class(seconds)})"
    return f"(?:(?={_class(seconds)})|(?<={_class(whole)}))" if seconds else ""


def _parted(root: Node) -> str:
    """The way to one of the first characters, part by part, and the words below it.

    Every part asks again for its own second characters: most places where no word stands are left there.
    """
    firsts = sorted(root)
    if len(firsts) <= FAN:
        return "|".join(f"(?<={re.escape(first)}){_written(root[first])}" for first in firsts)
    size = -(-len(firsts) // FAN)
    parts = [{first: root[first] for first in firsts[at : at + size]} for at in range(0, len(firsts), size)]
    return "|".join(f"(?<={_class(part)}){_second(part)}(?:{_parted(part)})" for part in parts)


def _class(characters: Iterable[str]) -> str:
    return f"[{''.join(map(re.escape, characters))}]"


def _written(node: Node) -> str:
    """The rest of the words below a node; longer ones first."""
    branches = [re.escape(character) + _written(below) for character, below in sorted(node.items()) if character]
    if not branches:
        return ""
    ends = END in node
    if len(branches) == 1 and not ends:
        return branches[0]
    return f"(?:{'|'.join(branches)})" + ("?" if ends else "")
