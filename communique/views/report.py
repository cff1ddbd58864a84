"""Many documents as one page: an index with filters, a timeline, who agreed how much with whom, and every card.

One file that opens from disk; nothing is fetched. Without scripts everything but the filters is there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import NamedTuple

from communique.models import Communique
from communique.views.element import Safe, asset, join, script, style, tag
from communique.views.html import article
from communique.views.language import language
from communique.views.text import shortened
from communique.views.timeline import Event, dots

__all__ = ["report"]

MOST_PARTIES = 16
"""The matrix shows those that met most."""


class _Entry(NamedTuple):
    """A document of the report, the id of its section and what the filters ask for."""

    doc: Communique
    uid: str
    title: str
    year: str
    parties: tuple[str, ...]


def report(docs: Iterable[Communique], *, title: str = "Communiqués") -> Safe:
    """The page, from `<!doctype html>` to `</html>`."""
    entries = [_entry(doc, number) for number, doc in enumerate(docs, 1)]
    overview = [part for part in (_index(entries), _timeline(entries), _matrix(entries)) if part]
    body = tag(
        "main",
        tag("h1", title, lang=language(title) if not title.isascii() else None),
        tag("p", _extent(entries), class_="soft"),
        tag("div", overview, class_="overview", id="overview"),
        [_document(entry, several=len(entries) > 1) for entry in entries],
        class_="communique report",
    )
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("title", title),
        style(asset("card.css"), asset("report.css")),
    )
    scripts = script(asset("card.js") + (asset("report.js") if len(entries) > 1 else ""))
    return Safe(f"<!doctype html>\n{tag('html', head, tag('body', body, scripts), lang='en')}\n")


def _entry(doc: Communique, number: int) -> _Entry:
    day = doc.date.start if doc.date else None
    return _Entry(
        doc=doc,
        uid=f"d{number}-{doc.id}",
        title=shortened(doc.title.text, 60) if doc.title else shortened(doc.source, 40) or "empty",
        year=str(day.year) if day else "unknown",
        parties=tuple(party.code for party in doc.parties),
    )


def _extent(entries: Sequence[_Entry]) -> str:
    points = sum(len(entry.doc.consensus) for entry in entries)
    outcomes = sum(len(entry.doc.outcomes) for entry in entries)
    return f"Documents: {len(entries)} · points of consensus: {points} · outcomes: {outcomes}"


def _document(entry: _Entry, *, several: bool) -> Safe:
    back = tag("p", tag("a", "↑ to the index", href="#overview", class_="back"))
    shown, _ = article(entry.doc, f"{entry.uid}-card", level=2)
    return tag(
        "section",
        back if several else None,
        shown,
        id=entry.uid,
        class_="document",
        aria_labelledby=f"{entry.uid}-card-head",
    )


def _index(entries: Sequence[_Entry]) -> Safe | None:
    if len(entries) < 2:
        return None
    names = ("Document", "Date", "Parties", "Kind", "Consensus", "Outcomes", "Proposals")
    return tag(
        "section",
        tag("h2", "Documents"),
        _filters(entries),
        tag(
            "div",
            tag(
                "table",
                tag("thead", tag("tr", [tag("th", name, scope="col") for name in names])),
                tag("tbody", [_row(entry) for entry in entries]),
            ),
            class_="scroll",
            role="region",
            aria_label="Index of documents",
            tabindex=0,
        ),
        class_="index",
    )


def _filters(entries: Sequence[_Entry]) -> Safe:
    names = {party.code: party.name for entry in entries for party in entry.doc.parties}
    parties = [(code, f"{code} {name}") for code, name in sorted(names.items())]
    years = [(year, year) for year in sorted({entry.year for entry in entries})]
    kinds = [(kind, kind.replace("_", " ")) for kind in sorted({entry.doc.kind for entry in entries})]
    return tag(
        "form",
        _select("Party", "parties", parties),
        _select("Year", "year", years),
        _select("Kind", "kind", kinds),
        tag("button", "Show all", type="reset"),
        tag("output", id="count", aria_live="polite"),
        class_="filters",
        hidden=True,
    )


def _select(label: str, name: str, options: Iterable[tuple[str, str]]) -> Safe:
    chosen = [tag("option", words, value=value) for value, words in (("", "all"), *options)]
    return tag("label", label, tag("select", chosen, name=name))


def _row(entry: _Entry) -> Safe:
    doc = entry.doc
    counts = (len(doc.consensus), len(doc.outcomes), len(doc.proposals))
    return tag(
        "tr",
        tag("th", tag("a", entry.title, href=f"#{entry.uid}", lang=language(entry.title)), scope="row"),
        tag("td", doc.date.edtf if doc.date else None, class_="day"),
        tag("td", join([tag("span", code, class_="chip party"), " "] for code in entry.parties)),
        tag("td", doc.kind.replace("_", " ")),
        [tag("td", str(count), class_="number") for count in counts],
        data_document=entry.uid,
        data_parties=" ".join(entry.parties),
        data_year=entry.year,
        data_kind=doc.kind,
    )


def _timeline(entries: Sequence[_Entry]) -> Safe | None:
    events = [
        Event(entry.doc.date.start, entry.title, f"#{entry.uid}")
        for entry in entries
        if entry.doc.date and entry.doc.date.start
    ]
    if len(entries) < 2 or not events:
        return None
    undated = len(entries) - len(events)
    return tag(
        "section",
        tag("h2", "Timeline"),
        dots(events, label="Documents along time"),
        tag("p", f"and {undated} whose day is not known", class_="soft") if undated else None,
    )


def _matrix(entries: Sequence[_Entry]) -> Safe | None:
    """Parties against parties: points of consensus and outcomes of the documents in which both met."""
    met: Counter[str] = Counter()
    points: Counter[tuple[str, str]] = Counter()
    outcomes: Counter[tuple[str, str]] = Counter()
    together: set[tuple[str, str]] = set()
    for entry in entries:
        met.update(entry.parties)
        for one, other in combinations(entry.parties, 2):
            for pair in ((one, other), (other, one)):
                together.add(pair)
                points[pair] += len(entry.doc.consensus)
                outcomes[pair] += len(entry.doc.outcomes)
    codes = [code for code, _ in met.most_common(MOST_PARTIES)]
    if len(entries) < 2 or len(codes) < 2:
        return None
    most = max((points[pair] + outcomes[pair] for pair in together), default=0)

    def cell(one: str, other: str) -> Safe:
        pair = (one, other)
        if pair not in together:
            return tag("td", tag("span", "–", class_="soft") if one != other else None)
        words = f"{one} and {other}: {points[pair]} points, {outcomes[pair]} outcomes"
        strong = 2 * (points[pair] + outcomes[pair]) > most
        return tag("td", f"{points[pair]} · {outcomes[pair]}", title=words, class_="strong" if strong else None)

    rows = [tag("tr", tag("th", one, scope="row"), [cell(one, other) for other in codes]) for one in codes]
    left_out = len(met) - len(codes)
    return tag(
        "section",
        tag("h2", "Points · outcomes between parties"),
        tag(
            "div",
            tag(
                "table",
                tag("thead", tag("tr", tag("td"), [tag("th", code, scope="col") for code in codes])),
                tag("tbody", rows),
                class_="matrix",
            ),
            class_="scroll",
            role="region",
            aria_label="Parties against parties",
            tabindex=0,
        ),
        tag("p", f"{left_out} more parties are not shown", class_="soft") if left_out else None,
    )
