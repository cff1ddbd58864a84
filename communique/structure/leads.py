"""Sentences whose subject is joint and whose verb states agreement: 双方一致同意…, 两国元首共同签署…."""

from __future__ import annotations

from collections.abc import Sequence

from communique.mentions.parties import PartyMention
from communique.mentions.people import PersonFound
from communique.reading.text import CleanText
from communique.structure.attribution import StatementFound
from communique.structure.declarations import DeclarationFound
from communique.structure.header import Header
from communique.structure.listing import ListFound


def find_leads(
    page: CleanText,
    header: Header,
    kind: str,
    statements: list[StatementFound],
    taken: list[tuple[int, int]],
    declarations: Sequence[DeclarationFound] = (),
    mentions: Sequence[PartyMention] = (),
    people: Sequence[PersonFound] = (),
) -> list[ListFound]:
    """Lists of leads outside the stretches `taken` by marker and inline lists; neighbours of one role are one list."""
    return []
