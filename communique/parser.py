"""The way from a string to a `Communique`: read it, find what is mentioned, find how it is built, say what it means."""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable
from typing import Any, Literal

from communique.meaning.diagnostics import diagnose
from communique.meaning.document import Reading, Tree, tree
from communique.meaning.kinds import settle_kind
from communique.meaning.roles import settle_roles
from communique.mentions.dates import find_times
from communique.mentions.gazetteer import Gazetteer
from communique.mentions.parties import find_parties
from communique.mentions.people import find_people
from communique.models import Communique
from communique.reading.text import clean
from communique.rule import FunctionRule, Rule
from communique.structure.anchors import settle_times
from communique.structure.attribution import find_statements
from communique.structure.declarations import find_declarations
from communique.structure.enumerations import find_enumerations
from communique.structure.header import find_header
from communique.structure.places import find_place
from communique.structure.sides import settle_sides

__all__ = ["Parser", "Script", "parse", "read", "rules", "split"]

Script = Literal["source", "simplified", "traditional"]
"""The script of every `text` that comes back: as the source has it, or converted."""


class Parser:
    """Reads communiqués; configured once, reused, safe to share between threads.

    `reference_date` is the day that relative expressions rest on, in place of the day that the text gives.
    `script` converts every `text`; codes, dates, names and offices do not depend on it. `gazetteer` adds names of
    parties to those of the lexicon, and names of people, with their parties, who are then found wherever they stand.

    >>> parser = Parser(reference_date=datetime.date(2020, 11, 24))
    >>> [date.edtf for date in parser.parse("双方商定下月举行会谈，明年互访。").dates]
    ['2020-12', '2021']
    """

    def __init__(
        self,
        *,
        reference_date: datetime.date | None = None,
        script: Script = "source",
        gazetteer: Gazetteer | None = None,
    ) -> None:
        if script not in ("source", "simplified", "traditional"):
            raise ValueError(f"script must be 'source', 'simplified' or 'traditional', not {script!r}")
        if not isinstance(reference_date, datetime.date | None):
            raise TypeError(f"reference_date expects a datetime.date, not {type(reference_date).__name__}")
        if not isinstance(gazetteer, Gazetteer | None):
            raise TypeError(f"gazetteer expects a communique.Gazetteer, not {type(gazetteer).__name__}")
        self.reference_date = reference_date
        self.script: Script = script
        self.gazetteer = gazetteer

    def parse(self, text: str) -> Communique:
        """What a desk officer would mark in `text`; never raises on a str. TypeError for anything else."""
        return Communique.model_validate(self.tree(text))

    def tree(self, text: str) -> Tree:
        """The fields of the document as plain data, before the models: what is cheap to send to another process."""
        _expect_text("parse", text)
        page = clean(text)
        header = find_header(page)

        mentions = find_parties(page.text, self.gazetteer)
        people = find_people(page, mentions, self.gazetteer)
        timeline = settle_times(page, header, find_times(page.text), self.reference_date)

        sides = settle_sides(page, header, mentions, people)
        statements = find_statements(page, header, people)
        declarations = find_declarations(page, header)
        kind = settle_kind(page, header, sides, people)
        lists = find_enumerations(page, header, kind, declarations, statements, mentions, people)

        declarations, lists = settle_roles(page, header, kind, declarations, statements, lists, people, mentions)
        return tree(
            Reading(
                page=page,
                header=header,
                kind=kind,
                timeline=timeline,
                sides=sides,
                place=find_place(page, header),
                people=people,
                statements=statements,
                declarations=declarations,
                lists=lists,
                diagnostics=diagnose(page, timeline, sides, declarations, lists),
            ),
            _converter(self.script),
        )

    def read(self, source: str | os.PathLike[str] | bytes) -> Communique:
        """Decode a file, or bytes, and parse them.

        Raises OSError where the file can't be opened, and UndecodableError (a ValueError) where its bytes are text
        in none of the encodings that such pages come in.
        """
        from communique.reading.files import load

        return self.parse(load(source))


def _converter(script: Script) -> Callable[[str], str] | None:
    if script == "source":
        return None
    from communique.reading.script import to_simplified, to_traditional

    return to_simplified if script == "simplified" else to_traditional


_DEFAULT = Parser()


def parse(text: str) -> Communique:
    """Read one communiqué: any `str` in, a `Communique` out, never an exception.

    All spans count code points of `text`, end-exclusive. TypeError for anything but a str.

    >>> doc = parse("双方达成两点共识：一是建立热线。二是下月会谈。")
    >>> [(point.ordinal, point.text) for point in doc.consensus]
    [(1, '建立热线'), (2, '下月会谈')]
    >>> doc.declarations[0].complete
    True
    """
    return _DEFAULT.parse(text)


def read(source: str | os.PathLike[str] | bytes) -> Communique:
    """Decode a file (a path) or bytes, and parse them: UTF-8, GB18030, Big5, plain text or HTML.

    Raises OSError where the file can't be opened, UndecodableError (a ValueError) where it can't be decoded.
    """
    return _DEFAULT.read(source)


def split(text: str) -> tuple[str, ...]:
    """The documents on a page that holds several, each as the part of `text` it takes; one for an ordinary page.

    Together they are the whole page. TypeError for anything but a str.
    """
    from communique.reading.text import places_of_documents

    _expect_text("split", text)
    return tuple(text[start:end] for start, end in places_of_documents(text))


def _expect_text(caller: str, value: object) -> None:
    if not isinstance(value, str):
        raise TypeError(f"{caller} expects a str, not {type(value).__name__}; communique.read takes bytes and paths")


def rules() -> tuple[Rule | FunctionRule[Any], ...]:
    """Every rule of the library with its examples, in the order in which a text meets them."""
    from importlib import import_module

    return tuple(rule for name in RULE_MODULES for rule in import_module(f"communique.{name}").RULES)


RULE_MODULES = (
    "reading.noise",
    "reading.furniture",
    "mentions.dates",
    "mentions.parties",
    "mentions.people",
    "structure.header",
    "structure.datelines",
    "structure.sides",
    "structure.places",
    "structure.attribution",
    "structure.declarations",
    "structure.marker_forms",
    "structure.inline",
    "structure.joint_subjects",
    "structure.named_together",
    "structure.lead_openings",
    "structure.predicates",
    "structure.one_sided",
    "structure.leads",
    "meaning.kind_signs",
    "meaning.roles",
)
"""Modules that hold rules, in the order in which a text meets them."""
