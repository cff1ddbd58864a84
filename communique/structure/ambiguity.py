"""What an ambiguous short form stands for in this document: 中巴 beside 巴基斯坦, 阿方 where 阿联酋 is the guest.

A form is settled by what else the text names: a full name, the state that an office holder serves, and, where
there is neither, the cities and the place that the story was filed from. Where nothing decides, the candidates stay.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from functools import cache, cached_property

from communique import lexicon
from communique.mentions.parties import PartyMention
from communique.mentions.people import PersonFound
from communique.mentions.short_forms import ShortForm, forms_of, is_bound, is_plain
from communique.mentions.towns import find_towns
from communique.reading.text import CleanText
from communique.structure.header import Header

__all__ = ["settle_mentions"]

NAMED = ("party.name", "party.group")

IN_TITLE, IN_LEAD, IN_TEXT, HELD_OFFICE = 6, 3, 1, 2
"""What a full name counts for in the title, in the opening, elsewhere; and an office of the state."""

LEAD = 300
"""Characters of the body that count as its opening."""

NEARBY = 400
"""Characters of the paragraph before a form that may settle it where the document as a whole does not."""

CLEARLY = 2
"""How many times the evidence for one candidate must be that for the next."""


def settle_mentions(
    page: CleanText, header: Header, mentions: list[PartyMention], people: list[PersonFound]
) -> list[PartyMention]:
    """The mentions with their ambiguous forms settled, as far as the text allows.

    What could not be settled keeps its candidates, with the codes of the certain members of a run. An everyday word
    that only looks like a form (新方, 海方) and that nothing in the text bears out is left out.
    """
    text = page.text
    evidence: _Evidence | None = None
    settled: list[PartyMention] = []
    for mention in mentions:
        if mention.rule in NAMED or is_plain(text[mention.start : mention.end]):
            settled.append(mention)
            continue
        evidence = evidence or _Evidence(page, header, mentions, people)
        kept = evidence.settle(mention)
        if kept is not None:
            settled.append(kept)
    return settled


def _paired(form: ShortForm, forms: tuple[ShortForm, ...], *, otherwise: bool = False) -> str | None:
    """What convention says of two forms side by side: 巴以 is always about Palestine.

    `otherwise` asks for what holds only where the text names no candidate: 中苏 is about the Soviet Union.
    """
    pairs = _conventions(otherwise)
    found = (pairs.get((form.form, other.form)) for other in forms)
    return next((code for code in found if code is not None), None)


@cache
def _conventions(otherwise: bool) -> dict[tuple[str, str], str]:
    rows = lexicon.rows("paired_forms")
    return {(form, beside): code for form, beside, code, *only in rows if bool(only) == otherwise}


class _Evidence:
    """How strongly the document speaks for each party, apart from short forms."""

    def __init__(
        self, page: CleanText, header: Header, mentions: list[PartyMention], people: list[PersonFound]
    ) -> None:
        self.text = page.text
        self.header = header
        self.named = [mention for mention in mentions if mention.rule in NAMED]
        self.starts = [mention.start for mention in self.named]
        self.weights: Counter[str] = Counter()
        title = header.title or (0, 0)
        opening = header.body + LEAD
        for mention in self.named:
            if title[0] <= mention.start < title[1]:
                weight = IN_TITLE
            else:
                weight = IN_LEAD if mention.start < opening else IN_TEXT
            for code in mention.codes:
                self.weights[code] += weight
        for person in people:
            if person.party is not None:
                self.weights[person.party] += HELD_OFFICE
        self.choices: dict[str, str | None] = {}
        self.readings: dict[str, PartyMention] = {}

    def settle(self, mention: PartyMention) -> PartyMention | None:
        """The mention as the document means it; None for an everyday word."""
        words = self.text[mention.start : mention.end]
        if words in self.readings:
            return PartyMention(mention.start, mention.end, self.readings[words].codes, mention.rule)
        forms = forms_of(words.removesuffix("方"))
        read = self.read(mention, forms)
        if read is not None and all(_paired(form, forms) or self.choose(form) for form in forms):
            self.readings[words] = read  # the same wherever the words stand
        return read

    def read(self, mention: PartyMention, forms: tuple[ShortForm, ...]) -> PartyMention | None:
        """Form by form: by convention, by the document as a whole, by the paragraph."""
        codes: list[str] = []
        candidates: list[str] = []
        for form in forms:
            bound = mention.rule == "party.run-on" and is_bound(self.text, mention.end)
            named = self.any(form)
            usual = None if named else _paired(form, forms, otherwise=True)
            if form.everyday and not bound and not named and usual is None:
                return None
            choice = _paired(form, forms) or self.choose(form) or self.nearest(form, mention.start) or usual
            if choice is not None:
                codes.append(choice)
            else:
                candidates.extend(form.candidates)
        return mention._replace(codes=tuple(dict.fromkeys(codes)), candidates=tuple(candidates))

    def any(self, form: ShortForm) -> bool:
        """Whether the text speaks for one of the form's candidates at all."""
        return any(self.weights[code] for code in form.candidates)

    def choose(self, form: ShortForm) -> str | None:
        """The party that `form` stands for in the whole document, or None."""
        if len(form.candidates) == 1:
            return form.candidates[0]
        if form.form not in self.choices:
            self.choices[form.form] = _clear(form.candidates, self.weights) or self._by_town(form)
        return self.choices[form.form]

    def _by_town(self, form: ShortForm) -> str | None:
        """Cities speak only where no state does."""
        return None if self.any(form) else _clear(form.candidates, self.towns)

    @cached_property
    def towns(self) -> Counter[str]:
        """How often the text names cities of each state, the dateline's among them."""
        return Counter(town.country for town in find_towns(self.text))

    def nearest(self, form: ShortForm, at: int) -> str | None:
        """The candidate that the paragraph names before the form, if it names no other."""
        paragraph = self.text.rfind("\n", max(0, at - NEARBY), at) + 1 or max(0, at - NEARBY)
        before = self.named[bisect_left(self.starts, paragraph) : bisect_left(self.starts, at)]
        found = {code for mention in before for code in mention.codes if code in form.candidates}
        return found.pop() if len(found) == 1 else None


def _clear(candidates: tuple[str, ...], weights: Counter[str]) -> str | None:
    """The one candidate with any weight, or with clearly the most."""
    ranked = sorted(((weights[code], code) for code in candidates), reverse=True)
    (most, best), (next_most, _) = ranked[0], ranked[1]
    return best if most > 0 and most >= CLEARLY * next_most else None
