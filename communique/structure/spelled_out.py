"""Series that only spell out what a lead says: 双方同意加强各领域合作，包括：…；….

>>> from communique.structure.listing import ItemFound, ListFound
>>> text = "双方同意加强合作，包括：互设馆；恢复直航。"
>>> series = ListFound(12, 20, "inline", "；", (ItemFound(12, 15, 1, None), ItemFound(16, 20, 2, None)), None, "test")
>>> goes_with_lead(text, series)
True
>>> lead = ListFound(0, 20, "lead", "双方同意", (ItemFound(0, 20, 1, None),), None, "test")
>>> [adopted], left = adopt([lead], [series])
>>> len(adopted.items[0].children), left
(2, [])
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import regex

from communique.structure.listing import ItemFound, ListFound

__all__ = ["adopt", "goes_with_lead"]

SPELLS_OUT = regex.compile(r"(?<!(?:共识|成果|要点|内容|安排|举措|协议|文件|文书)[，：]?(?:主要|其中)?)包括：?$")


def goes_with_lead(text: str, series: ListFound) -> bool:
    """Whether a series only spells out what its sentence says: 同意加强各领域合作，包括：…; not 达成以下共识：…."""
    if series.style != "inline" or series.declaration is not None:
        return False
    return SPELLS_OUT.search(text, max(0, series.start - 12), series.start) is not None


def adopt(leads: list[ListFound], series: Sequence[ListFound]) -> tuple[list[ListFound], list[ListFound]]:
    """The leads with the series that stand inside them as their children, and the series that stand elsewhere."""
    starts = [found.start for found in series]
    adopted: set[int] = set()

    def with_children(item: ItemFound) -> ItemFound:
        inside = range(bisect_left(starts, item.start), bisect_left(starts, item.end))
        adopted.update(inside)
        children = tuple(child for index in inside for child in series[index].items)
        return item._replace(children=children) if children else item

    leads = [found._replace(items=tuple(with_children(item) for item in found.items)) for found in leads]
    return leads, [found for index, found in enumerate(series) if index not in adopted]
