"""Where a text names whom, and where somebody begins to speak."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from communique.mentions.offices import head_ending_at
from communique.mentions.people import PersonFound

__all__ = ["Naming", "Speakers", "Turn", "names_somebody"]

Speakers = tuple[int | None, ...]


class Turn(NamedTuple):
    """Somebody begins to speak: the sentence or clause that says so begins at `at`, the words themselves at `start`."""

    at: int
    start: int
    speakers: Speakers
    verb: str | None
    rule: str


class Naming:
    """Where the text names whom, to be asked for by place."""

    def __init__(self, people: list[PersonFound]) -> None:
        self.people = people
        self.mentions = sorted((start, end, who) for who, person in enumerate(people) for start, end in person.mentions)
        self.starts = [start for start, _, _ in self.mentions]

    def between(self, start: int, end: int) -> list[tuple[int, int, int]]:
        """Those that begin in `text[start:end]`."""
        return self.mentions[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def at(self, start: int) -> tuple[int, int, int] | None:
        """The one that begins at `start`."""
        found = bisect_left(self.starts, start)
        return self.mentions[found] if found < len(self.starts) and self.starts[found] == start else None


def names_somebody(text: str, naming: Naming, at: int, speakers: Speakers) -> bool:
    """Whether the sentence at `at` begins by naming somebody as a narrator does.

    Who speaks does not name himself, and names others with a title after the name (某某主席提出…).
    """
    named = next(iter(naming.between(at, at + 20)), None)
    if named is None:
        return False
    start, _, who = named
    if start > at:
        return head_ending_at(text, start, at) is not None and text.find("，", at, start) < 0
    return who in speakers or not TITLED.match(text, named[1])


TITLED = re.compile(r"[一-鿿]{0,2}(?:主席|总统|总理|首相|总书记|书记|国王|外长|部长|先生|女士|阁下|议长|委员长|元首)")
