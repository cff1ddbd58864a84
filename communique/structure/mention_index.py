"""Party mentions looked up by where they stand."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from communique.mentions.parties import PartyMention

__all__ = ["MentionIndex", "Stretch"]

Stretch = tuple[int, int]
"""`text[start:end]`."""


class MentionIndex:
    """Mentions in order of position, which do not overlap; every look-up is a bisection."""

    def __init__(self, mentions: Sequence[PartyMention]) -> None:
        self.mentions = mentions
        self._starts = [mention.start for mention in mentions]

    def within(self, stretch: Stretch) -> Iterator[PartyMention]:
        """The mentions inside a stretch, in order."""
        start, end = stretch
        for at in range(bisect_left(self._starts, start), len(self.mentions)):
            mention = self.mentions[at]
            if mention.end > end:
                return
            yield mention

    def count(self, stretch: Stretch) -> int:
        """How many mentions begin in a stretch."""
        return bisect_left(self._starts, stretch[1]) - bisect_left(self._starts, stretch[0])

    def starting_at(self, start: int) -> PartyMention | None:
        """The mention that begins exactly there."""
        at = bisect_left(self._starts, start)
        found = self.mentions[at] if at < len(self.mentions) else None
        return found if found is not None and found.start == start else None

    def before(self, start: int) -> PartyMention | None:
        """The last mention that begins before `start`."""
        at = bisect_left(self._starts, start) - 1
        return self.mentions[at] if at >= 0 else None

    def ending_at(self, end: int) -> PartyMention | None:
        """The mention that ends exactly there."""
        found = self.before(end)
        return found if found is not None and found.end == end else None
