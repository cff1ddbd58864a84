"""Reads Chinese diplomatic communiqués into typed models, every value with its place in the text.

>>> import communique
>>> doc = communique.parse("中日双方达成两点共识：一是开通热线。二是下月举行会谈。")
>>> [party.code for party in doc.parties], [point.text for point in doc.consensus]
(['CHN', 'JPN'], ['开通热线', '下月举行会谈'])
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

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

if TYPE_CHECKING:
    from communique.scale import arrow, spark
    from communique.scale.many import parse_many
    from communique.views.frames import frames

__version__ = "0.1.0"

__all__ = [
    "Communique",
    "ConsensusPoint",
    "DateMention",
    "Dateline",
    "Declaration",
    "Diagnostic",
    "Enumeration",
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
    "arrow",
    "frames",
    "parse",
    "parse_many",
    "read",
    "rules",
    "spark",
    "split",
]

_LATE = {
    "arrow": ("communique.scale.arrow", None),
    "frames": ("communique.views.frames", "frames"),
    "parse_many": ("communique.scale.many", "parse_many"),
    "spark": ("communique.scale.spark", None),
}
"""What is imported when it is first asked for, because it needs an extra or other processes."""


def __getattr__(name: str) -> Any:
    if name not in _LATE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module, attribute = _LATE[name]
    found = import_module(module)
    return found if attribute is None else getattr(found, attribute)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
