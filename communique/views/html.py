"""A document, an item, a list as a card of HTML that stands by itself: for notebooks, and part of the report.

Nothing is fetched, everything is escaped. Without the script the marks and values still light up together and lead
to each other; without the style sheet, as on pages that strip it, plain headings, lists and links are left.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from communique.models import Communique, Enumeration, Item
from communique.views.element import Safe, asset, join, script, style, tag
from communique.views.items import Named
from communique.views.language import language
from communique.views.marks import Mark, marks
from communique.views.source import LONGEST, source_text
from communique.views.text import shortened
from communique.views.values import Values

__all__ = ["article", "card", "enumeration_card", "item_card"]

MOST_PAIRS = 150
"""Values beyond these light up by the script alone: a rule of style each would make the page slow."""


def card(doc: Communique, *, uid: str | None = None) -> Safe:
    """The whole document. `uid` begins every id; by default it is made of the document's own id."""
    uid = uid or f"communique-{doc.id}"
    shown, refs = article(doc, uid)
    return tag(
        "div",
        style(asset("card.css"), _pairs(refs)),
        shown,
        script(asset("card.js")),
        class_="communique",
    )


def article(doc: Communique, uid: str, *, level: int = 2) -> tuple[Safe, list[str]]:
    """The card without its style and script, and the refs of values that have a mark; the title is an `hN`."""
    found = marks(doc)
    marked = frozenset(mark.ref for mark in found if mark.start < mark.end and mark.start < LONGEST)
    values = Values(doc, uid, marked)
    head = values.head(level)
    parts = [values.announced(), *values.lists(), values.timeline(), *values.more()]
    shown = tag(
        "article",
        head,
        tag("div", tag("div", *parts, class_="values"), _source(doc, uid, values, found), class_="columns"),
        id=uid,
        aria_labelledby=f"{uid}-head",
        lang="en",
    )
    return shown, sorted(values.placed & marked)


def _source(doc: Communique, uid: str, values: Values, found: Sequence[Mark]) -> Safe:
    noise = "</" in doc.source or any(mark.kind == "noise" for mark in found)
    return tag(
        "section",
        tag(
            "h3",
            "Source",
            tag("label", tag("input", type="checkbox", class_="show"), " what was taken out") if noise else None,
        ),
        source_text(doc.source, found, uid, values.placed),
        class_="source",
        tabindex=0,
        aria_label="Source",
    )


def _pairs(refs: Iterable[str]) -> str:
    """Rules by which a mark and its value light up together where no script runs."""
    chosen = list(refs)[:MOST_PAIRS]
    if not chosen:
        return ""
    selectors = ",".join(
        f'.communique:has([data-r="{ref}"]:is(:hover,:focus-visible)) [data-r="{ref}"]' for ref in chosen
    )
    return f"{selectors}{{background:var(--glow);color:var(--ink)}}"


def item_card(item: Item) -> Safe:
    """One item: number, text, dates and parties, and the items inside it."""
    return _small(tag("ol", _item(Named("", str(item.ordinal), None, "other", item)), class_="items"))


def _item(named: Named) -> Safe:
    item = named.item
    chips = [tag("span", date.edtf or date.text, class_="chip date", title=date.text) for date in item.dates] + [
        tag("span", code, class_="chip party") for code in item.parties
    ]
    children = [_item(child) for child in named.children]
    return tag(
        "li",
        tag("span", str(item.ordinal), class_="n"),
        tag(
            "div",
            tag("span", item.text, lang=language(item.text)),
            join(" ", tag("span", chips, class_="chips")) if chips else None,
            tag("ol", children, class_="items") if children else None,
        ),
        value=item.ordinal,
    )


def enumeration_card(enumeration: Enumeration) -> Safe:
    """What a list is: its role, how it is written, how many items it has, where it stands."""
    form = tag("span", shortened(enumeration.form, 20), lang=language(enumeration.form))
    place = f"{enumeration.span.start}–{enumeration.span.end}"
    role = tag("span", enumeration.role, class_=f"chip {enumeration.role}")
    words = f" {enumeration.count} items · {enumeration.style} · "
    return _small(tag("p", role, words, form, tag("span", f" · {place} · {enumeration.rule}", class_="soft")))


def _small(content: Safe) -> Safe:
    return tag("div", style(asset("card.css")), content, class_="communique small", lang="en")
