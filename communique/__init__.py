"""Reads Chinese diplomatic communiqués into typed models, every value with its place in the text.

>>> import communique
>>> doc = communique.parse("中日双方达成两点共识：一是开通热线。二是下月举行会谈。")
>>> [party.code for party in doc.parties], [point.text for point in doc.consensus]
(['CHN', 'JPN'], ['开通热线', '下月举行会谈'])

Names are imported when they are first asked for, so that `import communique` costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from communique.mentions.gazetteer import Gazetteer
    from communique.models import (
        Communique,
        ConsensusPoint,
        Dateline,
        DateMention,
        Declaration,
        Diagnostic,
        Enumeration,
        Item,
        Office,
        Outcome,
        Party,
        Person,
        Place,
        Proposal,
        Quote,
        Span,
        Statement,
    )
    from communique.parser import Parser, parse, read, rules, split
    from communique.reading.files import UndecodableError
    from communique.scale import arrow, spark
    from communique.scale.answers import Failure
    from communique.scale.many import DocumentError, parse_many
    from communique.views.frames import frames

__version__ = "0.1.0"

__all__ = [
    "Communique",
    "ConsensusPoint",
    "DateMention",
    "Dateline",
    "Declaration",
    "Diagnostic",
    "DocumentError",
    "Enumeration",
    "Failure",
    "Gazetteer",
    "Item",
    "Office",
    "Outcome",
    "Parser",
    "Party",
    "Person",
    "Place",
    "Proposal",
    "Quote",
    "Span",
    "Statement",
    "UndecodableError",
    "arrow",
    "frames",
    "parse",
    "parse_many",
    "read",
    "rules",
    "spark",
    "split",
]

_ELSEWHERE = {
    "DocumentError": "communique.scale.many",
    "Failure": "communique.scale.answers",
    "UndecodableError": "communique.reading.files",
    "arrow": "communique.scale",
    "frames": "communique.views.frames",
    "Gazetteer": "communique.mentions.gazetteer",
    "parse": "communique.parser",
    "parse_many": "communique.scale.many",
    "Parser": "communique.parser",
    "read": "communique.parser",
    "rules": "communique.parser",
    "spark": "communique.scale",
    "split": "communique.parser",
}
"""Where a name is defined; every other name of `__all__` is a model."""

_MODULES = {"arrow", "spark"}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    home = _ELSEWHERE.get(name, "communique.models")
    found = import_module(f"{home}.{name}") if name in _MODULES else getattr(import_module(home), name)
    globals()[name] = found  # asked for once, found at once from then on
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
