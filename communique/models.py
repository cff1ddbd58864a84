"""What comes back: frozen Pydantic models, every value with its place in the input.

All spans count code points of the string that was passed in, end-exclusive, as in the W3C Web Annotation
model's TextPositionSelector. Tuples, not lists, so that a document can be hashed, cached and shared by threads.
"""

from __future__ import annotations

import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

__all__ = [
    "Communique",
    "ConsensusPoint",
    "DateMention",
    "Dateline",
    "Declaration",
    "Diagnostic",
    "Enumeration",
    "Item",
    "Kind",
    "Modifier",
    "Office",
    "Outcome",
    "Party",
    "PartyKind",
    "Person",
    "Place",
    "Proposal",
    "Quote",
    "Role",
    "Span",
    "Statement",
    "Style",
]

SCHEMA_VERSION = "1.0"
"""Version of the JSON shape; the first number changes where a reader of the old shape would fail."""


Kind = Literal[
    "joint_statement",
    "joint_communique",
    "outcome_list",
    "press_remarks",
    "readout",
    "press_conference",
    "speech",
    "news",
    "other",
]
"""What sort of document it is."""

Role = Literal["consensus", "outcome", "proposal", "other"]
"""What an enumeration is of: shared views, concrete results, what one side suggests, or none of these."""

Style = Literal["marker", "inline", "lead"]
"""How an enumeration is written: by ordinals, by punctuation after a count, by repeated joint subjects."""

PartyKind = Literal["state", "territory", "organisation"]
"""What a party is."""

Modifier = Literal["BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER", "START", "MID", "END", "APPROX"]
"""TIMEX3's `mod`: how an expression bounds or loosens its date (ISO 24617-1)."""


class Model(BaseModel):
    """Frozen, and built when first used."""

    model_config = ConfigDict(frozen=True, defer_build=True)

    def __repr__(self) -> str:
        from communique.views.text import brief

        return brief(self)


class Span(Model):
    """A stretch of the input: `source[span.start:span.end]`."""

    start: Annotated[int, Field(description="first code point")]
    end: Annotated[int, Field(description="one past the last code point")]


class Quote(Model):
    """Something the text says: its words, their place, and the rule that took them."""

    text: Annotated[str, Field(description="the words, in the source's script, without the page's noise")]
    span: Annotated[Span, Field(description="where they stand in the input")]
    rule: Annotated[str, Field(description="id of the rule that made the value")]

    def __str__(self) -> str:
        return self.text


class DateMention(Quote):
    """An expression of time and what it means on the calendar."""

    edtf: Annotated[str | None, Field(description="EDTF (ISO 8601-2) value; None where the text leaves it open")] = None
    start: Annotated[datetime.date | None, Field(description="first day meant")] = None
    end: Annotated[datetime.date | None, Field(description="last day meant")] = None
    mod: Annotated[Modifier | None, Field(description="TIMEX3 modifier")] = None
    anchor: Annotated[Span | None, Field(description="the expression that a relative one rests on")] = None


class Dateline(Quote):
    """The opening of a wire story: 新华社东京11月24日电（记者…）."""

    agency: Annotated[str | None, Field(description="agency or outlet, Simplified")] = None
    place: Annotated[str | None, Field(description="where the story was filed, Simplified")] = None
    date: Annotated[DateMention | None, Field(description="the day of filing")] = None
    reporters: Annotated[tuple[str, ...], Field(description="names in the byline, Simplified")] = ()


class Place(Quote):
    """Where the event took place."""

    name: Annotated[str, Field(description="Simplified; the city where there is one")]
    country: Annotated[str | None, Field(description="ISO 3166-1 alpha-3, where the place is known")] = None


class Party(Model):
    """A side that met or agreed."""

    code: Annotated[str, Field(description="ISO 3166-1 alpha-3, or an organisation's acronym")]
    name: Annotated[str, Field(description="usual name, Simplified")]
    kind: Annotated[PartyKind, Field(description="state, territory or organisation")]
    mentions: Annotated[tuple[Quote, ...], Field(description="where the text names it")] = ()

    def __str__(self) -> str:
        return self.name


class Office(Model):
    """One office of a person."""

    title: Annotated[str, Field(description="Simplified, without the country")]
    party: Annotated[str | None, Field(description="code of the state or organisation it is an office of")] = None


class Person(Model):
    """Somebody named in the text."""

    name: Annotated[str, Field(description="Simplified, the fullest form written")]
    latin: Annotated[str | None, Field(description="the name in Latin letters, where given in brackets")] = None
    offices: Annotated[tuple[Office, ...], Field(description="one by one, in the order written")] = ()
    party: Annotated[str | None, Field(description="code of the party the person belongs to")] = None
    mentions: Annotated[tuple[Quote, ...], Field(description="where the text names the person")] = ()

    def __str__(self) -> str:
        return self.name


class Statement(Quote):
    """A stretch of the text that reports somebody's words."""

    speaker: Annotated[str, Field(description="name of the person, as in `Communique.speakers`")]
    verb: Annotated[str | None, Field(description="the verb of speech, Simplified")] = None


class Declaration(Quote):
    """An announcement that counts what was reached: 五点重要共识."""

    count: Annotated[int, Field(ge=1, description="the number announced")]
    exact: Annotated[bool, Field(description="False for 20多项, 上百项")] = True
    role: Annotated[Role, Field(description="what is counted")]
    found: Annotated[int | None, Field(description="items found in its enumeration; None where it has none")] = None
    complete: Annotated[bool | None, Field(description="whether all announced items were found")] = None


class Enumeration(Model):
    """The list that items came from."""

    id: Annotated[str, Field(description="unique in the document: e1, e2, …")]
    role: Annotated[Role, Field(description="what the list is of")]
    style: Annotated[Style, Field(description="how it is written")]
    form: Annotated[str, Field(description="its first marker or separator: 一是, 第一, 一、, ；, 双方一致同意")]
    span: Annotated[Span, Field(description="from the first item's marker to the end of the last item")]
    rule: Annotated[str, Field(description="id of the rule that made the list")]
    declaration: Annotated[int | None, Field(description="index of its announcement in `declarations`")] = None
    count: Annotated[int, Field(ge=0, description="items found, children not counted")]

    def _repr_html_(self) -> str:
        from communique.views.html import enumeration_card

        return enumeration_card(self)


class Item(Quote):
    """One entry of an enumeration, from after its marker to before its closing punctuation."""

    ordinal: Annotated[int, Field(description="its number, as written; by position where nothing is written")]
    marker: Annotated[str | None, Field(description="the marker as written; None for leads and inline items")] = None
    enumeration: Annotated[str, Field(description="id of the list it belongs to")]
    children: Annotated[tuple[Item, ...], Field(description="items of a list inside this one")] = ()
    dates: Annotated[tuple[DateMention, ...], Field(description="expressions of time inside it")] = ()
    parties: Annotated[tuple[str, ...], Field(description="codes of the parties it names")] = ()

    def _repr_html_(self) -> str:
        from communique.views.html import item_card

        return item_card(self)


class ConsensusPoint(Item):
    """What the sides hold or agree in common."""


class Outcome(Item):
    """A concrete result: a decision, a mechanism, a document signed."""


class Proposal(Item):
    """What one side suggests or demands."""

    holder: Annotated[str | None, Field(description="whose it is: a person's name, or a party's code")] = None


class Diagnostic(Model):
    """Something a reader of the result should know."""

    code: Annotated[str, Field(description="what sort of finding: count-mismatch, numbering-gap, noise-removed, …")]
    message: Annotated[str, Field(description="one sentence")]
    span: Annotated[Span | None, Field(description="where in the input; the first place of several")] = None
    count: Annotated[int, Field(ge=1, description="in how many places")] = 1
    places: Annotated[
        tuple[tuple[int, int], ...], Field(description="start and end of each, where there are several")
    ] = ()


class Communique(Model):
    """A document, read."""

    id: Annotated[str, Field(description="first 16 hex digits of the SHA-256 of the source in UTF-8")]
    source: Annotated[str, Field(description="the input as it was passed in")]
    kind: Annotated[Kind, Field(description="what sort of document it is")]
    title: Annotated[Quote | None, Field(description="the title line")] = None
    outlet: Annotated[Quote | None, Field(description="the publisher that the page names (来源：新华网)")] = None
    dateline: Annotated[Dateline | None, Field(description="agency, place, day and reporters of a wire story")] = None
    published: Annotated[DateMention | None, Field(description="the day of publication, where it is stated")] = None
    date: Annotated[DateMention | None, Field(description="the day of the event or of adoption")] = None
    place: Annotated[Place | None, Field(description="where the event took place")] = None
    parties: Annotated[tuple[Party, ...], Field(description="the sides that met or agreed")] = ()
    speakers: Annotated[tuple[Person, ...], Field(description="those whose words are reported")] = ()
    participants: Annotated[tuple[Person, ...], Field(description="the others who met")] = ()
    statements: Annotated[tuple[Statement, ...], Field(description="which stretch of the text is whose")] = ()
    declarations: Annotated[tuple[Declaration, ...], Field(description="announcements that count")] = ()
    enumerations: Annotated[tuple[Enumeration, ...], Field(description="the lists of the text, in order")] = ()
    consensus: Annotated[tuple[ConsensusPoint, ...], Field(description="what the sides hold in common")] = ()
    outcomes: Annotated[tuple[Outcome, ...], Field(description="concrete results")] = ()
    proposals: Annotated[tuple[Proposal, ...], Field(description="what one side suggests")] = ()
    other: Annotated[tuple[Item, ...], Field(description="items of lists of any other sort")] = ()
    dates: Annotated[tuple[DateMention, ...], Field(description="every expression of time in the text")] = ()
    diagnostics: Annotated[
        tuple[Diagnostic, ...], Field(description="what does not add up, is left open, or was taken out")
    ] = ()

    def __str__(self) -> str:
        from communique.views.text import summary

        return summary(self)

    def _repr_html_(self) -> str:
        from communique.views.html import card

        return card(self)

    def to_markdown(self) -> str:
        """The reading as Markdown: the head, what was announced, every list with its items."""
        from communique.views.markdown import markdown

        return markdown(self)

    def to_csv(self) -> str:
        """The items as CSV with a header, one row each, as in `communique.frames`."""
        from communique.views.tables import items_csv

        return items_csv([self])
