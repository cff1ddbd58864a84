"""What is compared of a sample: everything that a reader would mark, by its words; `python -m tests.expected` writes it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import communique
from communique import Communique

FOLDER = Path(__file__).parent.parent / "samples"
SAMPLES = sorted(path for path in FOLDER.iterdir() if path.suffix in (".txt", ".html"))


def expected_path(sample: Path) -> Path:
    """Where the expected reading of a sample stands."""
    return sample.with_suffix(".json")


def view(doc: Communique) -> dict[str, Any]:
    """A document without spans, rules and mentions."""
    lists = {
        enumeration.id: {
            "role": enumeration.role,
            "style": enumeration.style,
            "form": enumeration.form,
            "declaration": enumeration.declaration,
            "items": [],
        }
        for enumeration in doc.enumerations
    }
    for entry in (*doc.consensus, *doc.outcomes, *doc.proposals, *doc.other):
        lists[entry.enumeration]["items"].append(_item(entry))
    return {
        "kind": doc.kind,
        "title": doc.title and doc.title.text,
        "outlet": doc.outlet and doc.outlet.text,
        "agency": doc.dateline and doc.dateline.agency,
        "reporters": list(doc.dateline.reporters) if doc.dateline else [],
        "published": doc.published and doc.published.edtf,
        "date": doc.date and doc.date.edtf,
        "place": doc.place and doc.place.name,
        "parties": [party.code for party in doc.parties],
        "speakers": [_person(person) for person in doc.speakers],
        "participants": [_person(person) for person in doc.participants],
        "declarations": [
            {"text": each.text, "count": each.count, "role": each.role, "found": each.found, "complete": each.complete}
            for each in doc.declarations
        ],
        "lists": list(lists.values()),
        "diagnostics": [diagnostic.code for diagnostic in doc.diagnostics],
    }


def _person(person: communique.Person) -> dict[str, Any]:
    return {"name": person.name, "offices": [office.title for office in person.offices], "party": person.party}


def _item(item: communique.Item) -> dict[str, Any]:
    return {
        "ordinal": item.ordinal,
        "text": item.text,
        "dates": [[date.text, date.edtf] for date in item.dates],
        "children": [_item(child) for child in item.children],
    }


def main() -> None:
    """Write the expected reading of every sample."""
    for path in SAMPLES:
        text = json.dumps(view(communique.read(path)), ensure_ascii=False, indent=1)
        expected_path(path).write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
