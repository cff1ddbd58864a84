"""The values of a document as HTML: the head, the lists with their chips, the dates, who says what, the findings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from communique.models import Communique, Dateline, DateMention, Declaration, Diagnostic, Enumeration, Person
from communique.views.element import Child, Safe, join, tag
from communique.views.items import HEADINGS, Named, dates_of, every_item, items_of
from communique.views.language import language
from communique.views.text import shortened
from communique.views.timeline import Lane, lanes

__all__ = ["Values"]

MOST_ITEMS = 500
"""No list shows more items than this."""

MODIFIERS = {
    "BEFORE": "before",
    "AFTER": "after",
    "ON_OR_BEFORE": "by",
    "ON_OR_AFTER": "from",
    "START": "start of",
    "MID": "middle of",
    "END": "end of",
    "APPROX": "about",
}
"""What a modifier adds to its date, in words."""


class Values:
    """The values of one document. Each has the id `UID-REF` once, and leads to its mark where there is one.

    `placed` holds, once the parts were made, the refs that have an element.
    """

    def __init__(self, doc: Communique, uid: str, marked: frozenset[str]) -> None:
        self.doc = doc
        self.uid = uid
        self.marked = marked
        self.placed: set[str] = set()
        self.lang = language(doc.source)
        self.dates = dates_of(doc)
        self.date_refs = {(date.span.start, date.span.end): f"d{index}" for index, date in enumerate(self.dates, 1)}

    def link(
        self, ref: str, *children: Child, class_: str = "v", title: str | None = None, lang: str | None = None
    ) -> Safe:
        """A value that leads to its mark; the first one of a ref is what the mark leads to."""
        return tag(
            "a" if ref in self.marked else "span",
            *children,
            id=self.place(ref),
            class_=class_,
            href=f"#{self.uid}-m-{ref}" if ref in self.marked else None,
            data_r=ref,
            title=title,
            lang=lang,
        )

    def place(self, ref: str) -> str | None:
        """The id of a ref, the first time."""
        if ref in self.placed:
            return None
        self.placed.add(ref)
        return f"{self.uid}-{ref}"

    def date(self, date: DateMention) -> Safe:
        """A chip with the date's value, or the words where the text leaves it open."""
        ref = self.date_refs[date.span.start, date.span.end]
        if date.edtf is None:
            return self.link(ref, date.text, class_="chip date unknown", title="no date", lang=self.lang)
        words = f"{MODIFIERS[date.mod]} {date.edtf}" if date.mod and ".." not in date.edtf else date.edtf
        return self.link(ref, words, class_="chip date", title=date.text)

    def party(self, code: str) -> Safe:
        """A chip with the code of a party."""
        name = next((party.name for party in self.doc.parties if party.code == code), None)
        return self.link(f"p.{code}", code, class_="chip party", title=name)

    def head(self, level: int) -> Safe:
        """Title and the facts: when, where, who."""
        doc = self.doc
        title = doc.title.text if doc.title else "Without a title"
        return tag(
            "header",
            tag("p", doc.kind.replace("_", " "), class_="kind"),
            tag(
                f"h{level}",
                self.link("title", title, lang=self.lang) if doc.title else title,
                id=f"{self.uid}-head",
            ),
            tag(
                "dl", [join(tag("dt", name), tag("dd", value)) for name, value in self.facts() if value], class_="facts"
            ),
        )

    def facts(self) -> Iterable[tuple[str, Safe | None]]:
        doc = self.doc
        yield "When", self.date(doc.date) if doc.date else None
        if doc.place:
            country = tag("span", f" {doc.place.country}", class_="soft") if doc.place.country else None
            yield "Where", join(self.link("place", doc.place.name, lang="zh-Hans"), country)
        yield (
            "Parties",
            join(
                [
                    self.link(
                        f"p.{party.code}",
                        party.code,
                        tag("span", f" {party.name}", lang="zh-Hans"),
                        class_="chip party",
                    )
                    for party in doc.parties
                ]
            ),
        )
        for name, people, first in (
            ("Speakers", doc.speakers, 1),
            ("Present", doc.participants, 1 + len(doc.speakers)),
        ):
            yield name, join([self.person(person, f"n{index}") for index, person in enumerate(people, first)])
        yield "Published", self.date(doc.published) if doc.published else None
        yield "Outlet", self.link("outlet", doc.outlet.text, lang=self.lang) if doc.outlet else None
        yield "Dateline", self.dateline(doc.dateline) if doc.dateline else None

    def dateline(self, line: Dateline) -> Safe:
        words = " ".join(word for word in (line.agency, line.place) if word) or line.text
        reporters = f" {'、'.join(line.reporters)}" if line.reporters else None
        return join(
            self.link("dateline", words, lang="zh-Hans"),
            " ",
            line.date and self.date(line.date),
            reporters and tag("span", reporters, lang="zh-Hans", class_="soft"),
        )

    def person(self, person: Person, ref: str) -> Safe:
        offices = "、".join(office.title for office in person.offices)
        return tag(
            "span",
            self.link(ref, person.name, lang="zh-Hans"),
            tag("span", f" {offices}", class_="soft", lang="zh-Hans") if offices else None,
            tag("span", f" {person.party}", class_="soft") if person.party else None,
            class_="person",
        )

    def announced(self) -> Safe | None:
        """Declared against found."""
        rows = [self.declaration(each, f"a{index}") for index, each in enumerate(self.doc.declarations, 1)]
        return _section("Announced", tag("ul", rows, class_="plain")) if rows else None

    def declaration(self, declared: Declaration, ref: str) -> Safe:
        count = str(declared.count) if declared.exact else f"{declared.count} or more"
        if declared.found is None:
            state, words = "open", f"{count} announced, not listed"
        else:
            state = "fits" if declared.complete else "differs"
            sign = "✓" if declared.complete else "≠"
            words = f"{sign} {count} announced, {declared.found} found"
        quote = self.link(ref, declared.text, class_=f"chip {declared.role}", lang=self.lang)
        return tag("li", quote, " ", tag("span", words, class_=f"state {state}"))

    def lists(self) -> list[Safe]:
        """A section for each role that has items, the lists of each apart."""
        return [self.section(HEADINGS[role], items) for role, items in items_of(self.doc).items() if items]

    def section(self, heading: str, items: Sequence[Named]) -> Safe:
        lists: dict[str, list[Named]] = {}
        for named in items[:MOST_ITEMS]:
            lists.setdefault(named.item.enumeration, []).append(named)
        described = {enumeration.id: enumeration for enumeration in self.doc.enumerations} if len(lists) > 1 else {}
        return _section(
            tag("span", heading, " ", tag("span", str(len(items)), class_="count")),
            [
                join(
                    _described(described[name]) if name in described else None,
                    tag("ol", [self.item(named) for named in group], class_=f"items {group[0].role}"),
                )
                for name, group in lists.items()
            ],
            tag("p", f"and {len(items) - MOST_ITEMS:,} more", class_="soft") if len(items) > MOST_ITEMS else None,
        )

    def item(self, named: Named) -> Safe:
        item = named.item
        chips = [self.date(date) for date in item.dates] + [self.party(code) for code in item.parties]
        children = list(named.children)
        number = tag(
            "a" if named.id in self.marked else "span",
            str(item.ordinal),
            class_="n",
            href=f"#{self.uid}-m-{named.id}" if named.id in self.marked else None,
            aria_label=f"{named.number}, to the text",
        )
        return tag(
            "li",
            number,
            tag(
                "div",
                tag("span", item.text, lang=language(item.text)),
                join(" ", tag("span", named.holder, class_="chip holder", title="whose it is", lang="zh-Hans"))
                if named.holder
                else None,
                join(" ", tag("span", chips, class_="chips")) if chips else None,
                tag("ol", [self.item(child) for child in children], class_="items") if children else None,
            ),
            id=self.place(named.id),
            data_r=named.id,
            value=item.ordinal,
        )

    def timeline(self) -> Safe | None:
        """The day of the event and every item that has a date."""
        event = [self.lane("event", self.doc.date, "event", None)] if self.doc.date else []
        things = [
            self.lane(f"{named.role} {named.number}", date, named.role, named.id)
            for named in every_item(self.doc)
            if not named.item.children
            for date in named.item.dates
        ]
        drawn = lanes([*event, *things], label="Timeline of the dated items") if things else None
        return _section("Timeline", drawn) if drawn else None

    def lane(self, name: str, date: DateMention, kind: str, ref: str | None) -> Lane:
        ref = ref or self.date_refs[date.span.start, date.span.end]
        return Lane(
            label=f"{name} · {date.edtf}",
            start=date.start,
            end=date.end,
            kind=kind,
            href=f"#{self.uid}-{ref}",
            ref=ref,
            title=f"{date.text} · {date.edtf}",
        )

    def more(self) -> list[Safe]:
        """What is folded away: dates that no item has, who says what, findings."""
        rest = [date for date in self.dates if self.date_refs[date.span.start, date.span.end] not in self.placed]
        statements = [
            tag(
                "li",
                self.link(
                    f"s{index}", statement.speaker, " ", tag("span", statement.verb, class_="soft"), lang="zh-Hans"
                ),
                " ",
                tag("span", shortened(statement.text, 60), lang=self.lang),
            )
            for index, statement in enumerate(self.doc.statements, 1)
        ]
        dates = [tag("li", self.date(date), " ", tag("span", date.text, lang=self.lang)) for date in rest]
        findings = [self.finding(each, f"x{index}") for index, each in enumerate(self.doc.diagnostics, 1)]
        folds = (("Who says what", statements, False), ("Other dates", dates, False), ("Diagnostics", findings, True))
        return [_fold(name, rows, opened=opened) for name, rows, opened in folds if rows]

    def finding(self, found: Diagnostic, ref: str) -> Safe:
        return tag("li", self.link(ref, found.code, class_="chip finding"), " ", found.message)


def _described(enumeration: Enumeration) -> Safe:
    form = tag("span", shortened(enumeration.form, 12), lang=language(enumeration.form))
    return tag("p", form, f" · {enumeration.count}", class_="form soft")


def _section(heading: Child, *children: Child) -> Safe:
    return tag("section", tag("h3", heading), *children)


def _fold(name: str, rows: list[Safe], *, opened: bool) -> Safe:
    summary = tag("summary", name, " ", tag("span", str(len(rows)), class_="count"))
    return tag("details", summary, tag("ul", rows[:MOST_ITEMS], class_="plain"), open=opened)
