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

BRANCHES = 24
"""First characters in one bucket: about the square root of how many there are."""


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
    firsts = sorted(root)
    buckets = []
    for at in range(0, len(firsts), BRANCHES):
        bucket = firsts[at : at + BRANCHES]
        branches = "|".join(f"(?<={re.escape(first)}){_written(root[first])}" for first in bucket)
        buckets.append(f"(?<={_class(bucket)})(?:{branches})")
    # The class in front lets `re` skip to characters that begin a word; what follows looks back at the one found.
    return re.compile(f"{_class(firsts)}(?:{'|'.join(buckets)})")


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
