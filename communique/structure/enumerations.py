"""Lists: markers, inline series and repeated leads, put together, nested and ended."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from communique.mentions.parties import PartyMention
from communique.mentions.people import PersonFound
from communique.reading.text import CleanText
from communique.structure.attribution import StatementFound
from communique.structure.declarations import DeclarationFound
from communique.structure.header import Header
from communique.structure.inline import find_inline_lists
from communique.structure.leads import find_leads
from communique.structure.listing import ItemFound, ListFound
from communique.structure.marker_lists import find_marker_lists
from communique.structure.spelled_out import adopt, goes_with_lead
from communique.structure.ties import tie


def find_enumerations(
    page: CleanText,
    header: Header,
    kind: str,
    declarations: list[DeclarationFound],
    statements: list[StatementFound],
    mentions: Sequence[PartyMention] = (),
    people: Sequence[PersonFound] = (),
) -> list[ListFound]:
    """The lists of a page, in order, each with the announcement that counts it; only leads have their role yet.

    Lists with markers come first; inline series and leads are looked for in what they leave.
    """
    text = page.text
    marked = find_marker_lists(page, header.body, kind, statements)
    series = find_inline_lists(text, header.body, declarations)
    lists = _with_inline(marked, [found for found in series if not goes_with_lead(text, found)])
    taken = [(found.start, found.end) for found in lists]
    spelling = _beside([found for found in series if goes_with_lead(text, found)], marked)
    leads, spelling = adopt(find_leads(page, header, kind, statements, taken, mentions, people), spelling)
    return tie(text, header, declarations, sorted((*lists, *leads, *spelling), key=lambda found: found.start))


def _with_inline(marked: list[ListFound], inline: list[ListFound]) -> list[ListFound]:
    """Both sorts of lists; a counted series inside an item with a marker becomes the item's children."""
    lists = list(marked)
    starts = [found.start for found in marked]
    for series in inline:
        at = bisect_right(starts, series.end) - 1
        if at < 0 or marked[at].end <= series.start:
            lists.append(series)
        elif series.declaration is not None:
            lists[at] = lists[at]._replace(items=_with_children(lists[at].items, series))
    return lists


def _beside(inline: list[ListFound], marked: list[ListFound]) -> list[ListFound]:
    """The inline lists that overlap no list with markers."""
    starts = [found.start for found in marked]
    places = [bisect_right(starts, found.end) - 1 for found in inline]
    return [found for found, at in zip(inline, places, strict=True) if at < 0 or marked[at].end <= found.start]


def _with_children(items: tuple[ItemFound, ...], series: ListFound) -> tuple[ItemFound, ...]:
    """The items, the innermost that holds the series with its items as children, unless it has some of its own."""
    at = bisect_right(items, series.start, key=lambda item: item.start) - 1
    if at < 0 or items[at].end < series.end:
        return items
    children = _with_children(items[at].children, series) if items[at].children else series.items
    return (*items[:at], items[at]._replace(children=children), *items[at + 1 :])
