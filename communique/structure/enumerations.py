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
from communique.structure.leads import adopt, find_leads, goes_with_lead
from communique.structure.listing import ListFound
from communique.structure.marker_lists import find_marker_lists
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
    lists = find_marker_lists(page, header.body, kind, statements)
    series = _beside(find_inline_lists(page.text, header.body, declarations), lists)
    spelling = [found for found in series if goes_with_lead(page.text, found)]
    lists += [found for found in series if not goes_with_lead(page.text, found)]
    taken = [(found.start, found.end) for found in lists]
    leads, spelling = adopt(find_leads(page, header, kind, statements, taken, mentions, people), spelling)
    lists += leads + spelling
    return tie(page.text, header, declarations, sorted(lists, key=lambda found: found.start))


def _beside(inline: list[ListFound], lists: list[ListFound]) -> list[ListFound]:
    """The inline lists that overlap no list with markers."""
    starts = [found.start for found in lists]
    kept = []
    for found in inline:
        at = bisect_right(starts, found.end) - 1
        if at < 0 or lists[at].end <= found.start:
            kept.append(found)
    return kept
