"""Sentences whose subject is joint and whose verb states agreement: 双方一致同意…, 两国元首共同签署….

>>> from communique.reading.text import clean
>>> from communique.structure.header import find_header
>>> page = clean("4日，双方商定尽早复航。中方表示感谢。")
>>> [found] = find_leads(page, find_header(page), "readout", [], [], find_parties(page.text))
>>> page.text[slice(*found.items[0][:2])], found.role, found.form
('4日，双方商定尽早复航', 'consensus', '双方商定')
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import regex

from communique.mentions.parties import PartyMention, find_parties
from communique.mentions.people import PersonFound
from communique.reading.text import CleanText, clean
from communique.rule import FunctionRule
from communique.structure.attribution import StatementFound
from communique.structure.closing import without_closing
from communique.structure.header import Header
from communique.structure.joint_subjects import JointSubject, find_joint_subjects
from communique.structure.lead_openings import find_opening
from communique.structure.listing import ItemFound, ListFound
from communique.structure.occasions import SPEECH, Claim, Occasion, role_of
from communique.structure.one_sided import Names, is_one_sided
from communique.structure.predicates import find_predicate
from communique.structure.sentences import Sentence, find_sentences

__all__ = ["RULES", "find_leads"]

INTRODUCES = regex.compile(r"[：:]$|(?:如下|以下|下列)[^，。；]{0,14}。?$")
WHILE = regex.compile(r"[^，。；]{0,60}(?:以来|之后|以后|后|之[前时际]|期间|的时候)，")
"""The clause only dates what follows: 双方建立伙伴关系以来，…."""

NOTHING_MORE = regex.compile(r"[^，。；]{0,60}(?:交换了?(?:意见|看法)|举行了?会[谈晤]|共同会见了?(?:中外)?记者)")
LONGEST_HEADING = 36


class Lead(NamedTuple):
    """A sentence that is a lead: its item starts at `start`, `form` are subject and verb."""

    start: int
    sentence: int
    role: str
    form: tuple[int, int]
    speech: bool


def find_leads(
    page: CleanText,
    header: Header,
    kind: str,
    statements: list[StatementFound],
    taken: list[tuple[int, int]],
    mentions: Sequence[PartyMention] = (),
    people: Sequence[PersonFound] = (),
) -> list[ListFound]:
    """Lists of leads outside the stretches `taken` by marker and inline lists; neighbours of one role are one list."""
    if kind == "other":
        return []
    text = page.text
    subjects = find_joint_subjects(text, header.body, mentions, people)
    if not subjects:
        return []
    sentences = find_sentences(page, header.body)
    reader = _Reader(text, Occasion.of(text, header.body, kind), sentences, statements, sorted(taken))
    leads = list(reader.leads(subjects))
    if not leads:
        return []
    names = Names(mentions, people, subjects)
    with_leads = {lead.sentence for lead in leads}
    ends = [reader.item_end(lead, with_leads, names) for lead in leads]
    return list(_lists(text, leads, ends, sentences))


class _Reader:
    """Reads the sentences of one text."""

    def __init__(
        self,
        text: str,
        occasion: Occasion,
        sentences: list[Sentence],
        statements: list[StatementFound],
        taken: list[tuple[int, int]],
    ) -> None:
        self.text = text
        self.occasion = occasion
        self.sentences = sentences
        self.starts = [sentence.start for sentence in sentences]
        self.statements = sorted((statement.start, statement.end) for statement in statements)
        self.taken = taken

    def leads(self, subjects: Sequence[JointSubject]) -> Iterator[Lead]:
        """The first joint subject of each sentence that makes it a lead."""
        done = -1
        for subject in subjects:
            index = bisect_right(self.starts, subject.start) - 1
            if index <= done or index < 0 or subject.end >= self.sentences[index].end:
                continue
            lead = self.lead(subject, index)
            if lead:
                done = index
                yield lead

    def lead(self, subject: JointSubject, index: int) -> Lead | None:
        """The lead that `subject` makes of its sentence, or None."""
        text, sentence = self.text, self.sentences[index]
        opening = find_opening(text, sentence.start, subject.start)
        if opening is None:
            return None
        predicate = find_predicate(text, subject.end, sentence.end)
        if predicate is None or WHILE.match(text, predicate.end, sentence.end):
            return None
        reported = self.is_reported(sentence.start)
        if not self.occasion.is_agreed(Claim(text, subject, opening, predicate, reported), sentence.end):
            return None
        if self.is_taken(opening.start, sentence.end) or self.introduces(sentence):
            return None
        return Lead(
            start=opening.start + (text[opening.start] in "“‘"),
            sentence=index,
            role=role_of(text, predicate, sentence.end),
            form=(subject.start, predicate.end),
            speech=text[predicate.start : predicate.end] in SPEECH,
        )

    def is_reported(self, at: int) -> bool:
        """Whether a statement covers `at`."""
        index = bisect_right(self.statements, (at, len(self.text) + 1)) - 1
        return index >= 0 and at < self.statements[index][1]

    def is_taken(self, start: int, end: int) -> bool:
        """Whether a marker or inline list has a part of this stretch."""
        index = bisect_right(self.taken, (end - 1, len(self.text))) - 1
        return index >= 0 and self.taken[index][1] > start

    def introduces(self, sentence: Sentence) -> bool:
        """Whether a sentence only leads in the items that follow, or is a heading."""
        if INTRODUCES.search(self.text, max(sentence.start, sentence.end - 24), sentence.end):
            return True
        return self.text[sentence.end - 1].isalnum() and sentence.end - sentence.start <= LONGEST_HEADING

    def item_end(self, lead: Lead, leads: set[int], names: Names) -> int:
        """Where the item ends: before the next lead, list, speaker, one-sided sentence, or paragraph."""
        text = self.text
        last = self.sentences[lead.sentence]
        for index in range(lead.sentence + 1, len(self.sentences)):
            sentence = self.sentences[index]
            if (
                sentence.paragraph != last.paragraph
                or index in leads
                or self.is_taken(sentence.start, sentence.end)
                or self.introduces(sentence)
                or NOTHING_MORE.match(text, sentence.start, sentence.end)
                or is_one_sided(text, sentence.start, sentence.end, names, speakers_only=lead.speech)
            ):
                break
            last = sentence
        return without_closing(text, lead.start, _before_quotation_ends(text, lead.start, last.end))


def _before_quotation_ends(text: str, start: int, end: int) -> int:
    """Where a quotation that began before `start` ends, if it ends before `end`; else `end`."""
    closing = text.find("”", start, end)
    return closing if closing > start and text.find("“", start, closing) < 0 else end


def _lists(text: str, leads: list[Lead], ends: list[int], sentences: list[Sentence]) -> Iterator[ListFound]:
    """Neighbours of one role, no more than a paragraph between them, are one list."""
    group: list[tuple[Lead, int]] = []
    for lead, end in zip(leads, ends, strict=True):
        if group:
            before = group[-1][0]
            apart = sentences[lead.sentence].paragraph - sentences[before.sentence].paragraph
            if before.role != lead.role or apart > 2:
                yield _list(text, group)
                group = []
        group.append((lead, end))
    yield _list(text, group)


def _list(text: str, group: list[tuple[Lead, int]]) -> ListFound:
    items = tuple(ItemFound(lead.start, end, ordinal, None) for ordinal, (lead, end) in enumerate(group, 1))
    first = group[0][0]
    return ListFound(
        start=items[0].start,
        end=items[-1].end,
        style="lead",
        form=text[slice(*first.form)],
        items=items,
        declaration=None,
        rule="lead.joint-subject",
        role=first.role,
    )


def _read(text: str) -> list[ItemFound]:
    """The leads of an example sentence, as the news tell them."""
    page = clean(text)
    start = Header()
    return [item for found in find_leads(page, start, "news", [], [], find_parties(page.text)) for item in found.items]


def _show(text: str, item: ItemFound) -> str:
    return text[item.start : item.end]


RULES = (
    FunctionRule(
        "lead.joint-subject",
        "a sentence whose subject is all sides together and whose verb agrees, holds, intends or concludes",
        _read,
        _show,
        reads={
            "双方一致同意复航。中方表示感谢。": ("双方一致同意复航",),
            "发言人说，会谈后，中法签署了协定。": ("会谈后，中法签署了协定",),
            "两国元首坦诚沟通，商定再次会面。双方将办好论坛。": ("两国元首坦诚沟通，商定再次会面", "双方将办好论坛"),
        },
        spares=("双方就共同关心的问题交换意见。", "双方应当相向而行。", "去年，双方签署了协定。", "中方同意复航。"),
    ),
)
