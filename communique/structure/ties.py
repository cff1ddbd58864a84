"""Which announcement counts which list: 五点共识 and the five items after it, or the six that only the title counts."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

import regex

from communique.structure.declarations import DeclarationFound
from communique.structure.header import Header
from communique.structure.listing import ListFound

__all__ = ["tie"]

SUBHEADING = r"(?:【[^】\n]{1,30}】|[^，。；：！？\n]{1,24})\n"
BETWEEN = regex.compile(rf"[^。！？\n]{{0,60}}+[。：；！？]?\n?(?:(?<=\n){SUBHEADING})?")
"""What may stand between an announcement and the list that it leads in: the rest of its sentence, a heading."""

HEADING = regex.compile(rf"[，。；：、 ]*+\n(?:{SUBHEADING})?")
"""What stands between two parts of one list whose numbering begins anew under each heading."""

NEAR = 100
PARAGRAPH = 2000


def tie(text: str, header: Header, declarations: Sequence[DeclarationFound], lists: list[ListFound]) -> list[ListFound]:
    """The lists, in order, each with the announcement that counts it, where there is one."""
    return _Ties(text, header, declarations).tied(lists) if declarations else lists


class _Ties:
    """The announcements of one text."""

    def __init__(self, text: str, header: Header, declarations: Sequence[DeclarationFound]) -> None:
        self.text = text
        self.declarations = declarations
        self.ends = [declared.end for declared in declarations]
        self.titles = [at for at, declared in enumerate(declarations) if declared.start < header.body]

    def tied(self, lists: list[ListFound]) -> list[ListFound]:
        """Announcements right before a list come first, then those that lists go on with, then the rest."""
        tied = [self.led_in(found) for found in lists]
        self.go_on(tied)
        used = {found.declaration for found in tied}
        for at, found in enumerate(tied):
            if found.declaration is None:
                index = self.counted_elsewhere(found, used)
                if index is not None:
                    used.add(index)
                    tied[at] = found._replace(declaration=index)
        return tied

    def within(self, distance: int, start: int) -> range:
        """The announcements that end no more than `distance` characters before `start`."""
        return range(bisect_left(self.ends, start - distance), bisect_right(self.ends, start))

    def led_in(self, found: ListFound) -> ListFound:
        """The list with the announcement in the sentence right before it; of several the one that has its number."""
        if found.style == "lead" or found.declaration is not None:
            return found
        near = [
            index
            for index in self.within(NEAR, found.start)
            if BETWEEN.fullmatch(self.text, self.declarations[index].end, found.start)
        ]
        fitting = [index for index in near if self.declarations[index].count == _size(found)]
        if not near:
            return found
        last = (fitting or near)[-1]
        declared = self.declarations[last]
        if not fitting and not declared.exact and len(found.items) < declared.count:
            return found
        return found._replace(declaration=last)

    def go_on(self, tied: list[ListFound]) -> None:
        """Lists that only a heading parts from the one before share its announcement, until its number is reached."""
        total = 0
        for at, found in enumerate(tied):
            before = tied[at - 1] if at else None
            if found.declaration is not None:
                total = len(found.items)
            elif before is not None and before.declaration is not None:
                count = self.declarations[before.declaration].count
                alike = found.style == before.style and found.rule == before.rule
                if (
                    alike
                    and total + len(found.items) <= count
                    and HEADING.fullmatch(self.text, before.end, found.start)
                ):
                    total += len(found.items)
                    tied[at] = found._replace(declaration=before.declaration)

    def counted_elsewhere(self, found: ListFound, used: set[int | None]) -> int | None:
        """The announcement in the title, or in the paragraph before, that has the list's number and no list yet."""
        for index in (*reversed(self.within(PARAGRAPH, found.start)), *self.titles):
            declared = self.declarations[index]
            if index in used or not declared.exact or declared.count != _size(found):
                continue
            if found.style == "lead" and declared.role != found.role:
                continue
            if index in self.titles or self.text.count("\n", declared.end, found.start) <= 1:
                return index
        return None


def _size(found: ListFound) -> int:
    """How many items a list has, missing ones counted where the numbering shows them."""
    return max(len(found.items), found.items[-1].ordinal)
