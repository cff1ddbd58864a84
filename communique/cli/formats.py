"""How documents and rules are printed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import IO, Any

from rich.console import Console
from rich.text import Text

from communique.cli.files import Reading
from communique.rule import FunctionRule, Rule

__all__ = ["Format", "RuleFormat", "printed", "rules_json", "rules_markdown", "rules_table"]


AnyRule = Rule | FunctionRule[Any]


class Format(StrEnum):
    """How documents are printed."""

    table = "table"
    json = "json"
    jsonl = "jsonl"
    markdown = "markdown"
    csv = "csv"


class RuleFormat(StrEnum):
    """How rules are printed."""

    table = "table"
    json = "json"
    markdown = "markdown"


def printed(reading: Reading, format: Format, out: IO[str]) -> Iterator[str]:
    """The documents in a format, part by part, as they are read; a table is put on `out` by `rich`."""
    if format is Format.table:
        # Imported here, for the other formats have no use for it.
        from communique.views.terminal import Page

        console = Console(file=out)
        for number, doc in enumerate(reading):
            if number:
                console.rule()
            console.print(Page(doc))
    elif format is Format.json:
        opening, between, closing = ("", "", "\n") if reading.single else ("[\n", ",\n", "\n]\n")
        for number, doc in enumerate(reading):
            yield (between if number else opening) + doc.model_dump_json(indent=2)
        if reading.read:
            yield closing
    elif format is Format.jsonl:
        for doc in reading:
            yield doc.model_dump_json() + "\n"
    elif format is Format.markdown:
        for number, doc in enumerate(reading):
            yield ("\n" if number else "") + doc.to_markdown()
    else:
        for number, doc in enumerate(reading):
            table = doc.to_csv()
            yield table.split("\r\n", 1)[1] if number else table


def rules_json(rules: Iterable[AnyRule]) -> str:
    """Rules as a JSON array."""
    listed = [
        {"id": rule.id, "summary": rule.summary, "reads": dict(rule.reads), "spares": list(rule.spares)}
        for rule in rules
    ]
    return json.dumps(listed, ensure_ascii=False, indent=2) + "\n"


def rules_markdown(rules: Iterable[AnyRule]) -> str:
    """Rules as Markdown, a heading each."""
    parts = []
    for rule in rules:
        reads = "".join(f"- reads `{text}` → {_taken(taken)}\n" for text, taken in rule.reads.items())
        spares = "".join(f"- spares `{text}`\n" for text in rule.spares)
        parts.append(f"## {rule.id}\n\n{rule.summary}\n\n{reads}{spares}")
    return "\n".join(parts)


def rules_table(rules: Iterable[AnyRule], out: IO[str]) -> None:
    """Rules for the eye, on `out`."""
    console = Console(file=out)
    for rule in rules:
        console.print(Text.assemble((rule.id, "bold cyan"), "  ", _line(rule.summary)))
        for text, taken in rule.reads.items():
            console.print(Text.assemble(("  reads   ", "green"), _line(text), ("  → ", "dim"), _line(_taken(taken))))
        for text in rule.spares:
            console.print(Text.assemble(("  spares  ", "red"), _line(text)))


def _line(text: str) -> str:
    """An example on one line."""
    return text.replace("\n", "⏎")


def _taken(taken: tuple[str, ...]) -> str:
    return "、".join(taken)
