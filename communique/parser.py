"""The way from a string to a `Communique`: read it, find what is mentioned, find how it is built, say what it means."""

from __future__ import annotations

import datetime
from typing import Literal

from communique.meaning.diagnostics import diagnose
from communique.meaning.document import Reading, document
from communique.meaning.kinds import settle_kind
from communique.meaning.roles import settle_roles
from communique.mentions.dates import find_times
from communique.mentions.parties import find_parties
from communique.mentions.people import find_people
from communique.models import Communique
from communique.reading.text import clean
from communique.structure.anchors import settle_times
from communique.structure.attribution import find_statements
from communique.structure.declarations import find_declarations
from communique.structure.enumerations import find_enumerations
from communique.structure.header import find_header
from communique.structure.sides import find_place, settle_sides

__all__ = ["Parser", "parse"]

Script = Literal["source", "simplified", "traditional"]


class Parser:
    """Reads communiqués; configured once, reused, safe to share between threads."""

    def __init__(self, *, reference_date: datetime.date | None = None, script: Script = "source") -> None:
        self.reference_date = reference_date
        self.script = script

    def parse(self, text: str) -> Communique:
        """What a desk officer would mark in `text`."""
        if not isinstance(text, str):
            raise TypeError(f"parse expects a str, not {type(text).__name__}; use communique.read for bytes and paths")
        page = clean(text)
        header = find_header(page)

        expressions = find_times(page.text)
        mentions = find_parties(page.text)
        people = find_people(page, mentions)

        timeline = settle_times(page, header, expressions, self.reference_date)
        sides = settle_sides(page, header, mentions, people)
        statements = find_statements(page, header, people)
        declarations = find_declarations(page, header)
        kind = settle_kind(page, header, sides, statements, declarations)
        lists = find_enumerations(page, header, kind, declarations, statements)

        declarations, lists = settle_roles(page, header, kind, declarations, statements, lists)
        return document(
            Reading(
                page=page,
                header=header,
                kind=kind,
                timeline=timeline,
                sides=sides,
                place=find_place(page, header, sides),
                people=people,
                statements=statements,
                declarations=declarations,
                lists=lists,
                diagnostics=diagnose(page, sides, declarations, lists),
            ),
            str,
        )


def parse(text: str) -> Communique:
    """Read one communiqué."""
    return Parser().parse(text)
