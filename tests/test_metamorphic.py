"""The same document in another dress gives the same text and the same answer.

Runs on the samples, and on annotated documents where `COMMUNIQUE_GOLD` names their folder. `python -m
tests.test_metamorphic` prints the figures, noise by noise, with what differed.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path
from random import Random

import pytest

import communique
from communique.reading.punctuation import unified, width_table
from communique.reading.script import to_simplified
from communique.reading.text import clean
from tests.noises import NOISES, dress, three

SAMPLES = Path(__file__).parent.parent / "samples"
SEED = 20201124
DOCUMENTS_A_NOISE = 10
THREES = 30
FIELDS_ALIKE = 0.99
CHARACTERS_ALIKE = 0.995


def documents() -> list[list[str]]:
    """The paragraphs of every document at hand."""
    paths = [path for path in SAMPLES.iterdir() if path.suffix in (".txt", ".html")]
    if os.environ.get("COMMUNIQUE_GOLD"):
        paths += Path(os.environ["COMMUNIQUE_GOLD"]).glob("*/*.txt")
    pages = (clean(path.read_text(encoding="utf-8")) for path in sorted(paths))
    return [[page.surface[line.start : line.end] for line in page.lines if line.kind != "caption"] for page in pages]


def alike(text: str) -> str:
    """A value as it is compared: Simplified, with one form for each mark, without spaces."""
    return unified(to_simplified(text).translate(width_table())).replace(" ", "")


def fields(text: str) -> Counter[str]:
    """What a reader would mark, each with its name."""
    doc = communique.parse(text)
    found = [f"kind {doc.kind}", f"date {doc.date and doc.date.edtf}"]
    found.append(f"title {doc.title and alike(doc.title.text)}")
    found.append(f"agency {doc.dateline and doc.dateline.agency}")
    found.append("parties " + " ".join(party.code for party in doc.parties))
    found += (f"speaker {person.name} {person.party}" for person in doc.speakers)
    found += (f"declared {alike(one.text)} {one.count} {one.role} {one.found}" for one in doc.declarations)
    for items in (doc.consensus, doc.outcomes, doc.proposals, doc.other):
        for item in items:
            found.append(f"item {item.ordinal} {alike(item.text)}")
            found += (f"date {alike(date.text)} {date.edtf}" for date in item.dates)
    return Counter(found)


def lines(text: str) -> list[str]:
    """The lines of a page that belong to the document."""
    page = clean(text)
    return [alike(page.text[line.start : line.end]) for line in page.lines if line.kind != "caption"]


def characters_alike(plain: list[str], dressed: list[str]) -> float:
    """The share of characters that two texts have in common, in order."""
    common = Counter(plain) & Counter(dressed)
    same = sum(len(line) * count for line, count in common.items())
    rest = ["\n".join((Counter(one) - common).elements()) for one in (plain, dressed)]
    matched = sum(block.size for block in SequenceMatcher(None, *rest, autojunk=False).get_matching_blocks())
    total = max(sum(map(len, plain)), sum(map(len, dressed)), 1)
    return (same + matched) / max(total, 1) if any(rest) else 1.0


def comparisons(names: list[str], paragraphs: list[str]) -> tuple[float, int, int, list[str]]:
    """Characters alike, fields alike, fields in all, and what differs, for one document in some noises."""
    plain = "\n".join(paragraphs)
    page = dress(paragraphs, names, SEED)
    before, after = fields(plain), fields(page)
    differing = [f"- {one}" for one in before - after] + [f"+ {one}" for one in after - before]
    total = max(before.total(), after.total())
    return characters_alike(lines(plain), lines(page)), (before & after).total(), total, differing


def cases() -> Iterator[tuple[list[str], list[str]]]:
    """Noises and the document that wears them."""
    found = documents()
    for name in NOISES:
        for paragraphs in Random(f"{SEED} {name}").sample(found, min(DOCUMENTS_A_NOISE, len(found))):
            yield [name], paragraphs
    random = Random(SEED)
    for _ in range(THREES):
        yield three(random), random.choice(found)


def figures(verbose: bool = False) -> dict[str, tuple[float, float]]:
    """For each noise: the share of characters and of fields that stay the same."""
    collected: dict[str, list[tuple[float, int, int]]] = {}
    for names, paragraphs in cases():
        characters, same, total, differing = comparisons(names, paragraphs)
        collected.setdefault(names[0] if len(names) == 1 else "three at a time", []).append((characters, same, total))
        if verbose and (differing or characters < CHARACTERS_ALIKE):
            print(f"{' + '.join(names)}: {paragraphs[0][:30]} {characters:.4f}", *differing, sep="\n    ")
    return {
        name: (sum(one[0] for one in all_) / len(all_), sum(one[1] for one in all_) / sum(one[2] for one in all_))
        for name, all_ in collected.items()
    }


@pytest.fixture(scope="module")
def measured():
    return figures()


@pytest.mark.parametrize("name", [*NOISES, "three at a time"])
def test_text_is_the_same_in_any_dress(measured, name):
    assert measured[name][0] >= CHARACTERS_ALIKE


def test_answer_is_the_same_in_any_dress(measured):
    assert sum(answer for _, answer in measured.values()) / len(measured) >= FIELDS_ALIKE


if __name__ == "__main__":
    for noise, (text_alike, answer_alike) in figures(verbose="-v" in sys.argv).items():
        print(f"{noise:22} characters {text_alike:.4f}  fields {answer_alike:.4f}")
