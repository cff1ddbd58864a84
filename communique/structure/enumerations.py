"""Lists: markers, inline series and repeated leads, put together, nested and ended."""

from __future__ import annotations

from collections.abc import Sequence

from communique.mentions.parties import PartyMention
from communique.mentions.people import PersonFound
from communique.reading.text import CleanText
from communique.structure.attribution import StatementFound
from communique.structure.declarations import DeclarationFound
from communique.structure.header import Header
from communique.structure.leads import find_leads
from communique.structure.listing import ListFound
from communique.structure.marker_lists import find_marker_lists


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
    taken = [(found.start, found.end) for found in lists]
    lists += find_leads(page, header, kind, statements, taken, declarations, mentions, people)
    return sorted(lists, key=lambda found: found.start)
