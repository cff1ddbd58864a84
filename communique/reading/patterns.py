"""Patterns for stdlib `re`, which is the faster one where a pattern begins with a literal or a class of characters.

Nothing is compiled before it is first used: importing the library stays cheap.
"""

from __future__ import annotations

import re
from functools import cache

__all__ = ["HAN", "scan"]

HAN = "[㐀-鿿豈-﫿𠀀-𲎯]"
"""A Chinese character; `re` has no name for them."""


@cache
def scan(pattern: str) -> re.Pattern[str]:
    """A pattern, compiled when it is first used and then kept."""
    return re.compile(pattern)
