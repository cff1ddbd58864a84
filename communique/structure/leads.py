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
from communique.structure.header import Header
from communique.structure.joint_subjects import JointSubject, find_joint_subjects
from communique.structure.lead_openings import Opening, find_opening
from communique.structure.listing import ItemFound, ListFound
from communique.structure.one_sided import Names, is_one_sided
from communique.structure.predicates import Predicate, find_predicate
from communique.structure.sentences import Sentence, find_sentences

__all__ = ["RULES", "find_leads"]

JOINT_KINDS = frozenset({"joint_statement", "joint_communique", "outcome_list"})
TOLD_KINDS = frozenset({"press_remarks", "press_conference", "news"})
"""Where a minister, a spokesman or a newspaper tells what the sides hold: 双方愿… is then nobody's proposal."""

AGREED = frozenset({"agree", "sign", "announce", "decide", "reach"})
"""Acts that are the sides' own, whoever reports them."""

REPORTED = frozenset({"agree", "decide", "reach"})
"""Acts that count in the words of one side, who may otherwise be telling of earlier occasions."""

SPEECH = frozenset({"认为", "表示", "指出", "强调", "一致认为", "都认为", "均认为", "都表示", "均表示", "一致表示"})
OUTCOMES = frozenset({"sign", "announce", "found"})
BY_SUBJECT = {
    "meeting": AGREED | {"view"},
    "document": AGREED | {"view"},
    "people": AGREED | {"found"},
    "we": AGREED,
}

INTRODUCES = regex.compile(r"[：:]$|(?:如下|以下|下列)[^，。；]{0,14}。?$")
CONCRETE = regex.compile(
    r"[^，。；]{0,30}?(?:建立|设立|恢复|启动|成立|开通|举行|举办|召开|互设|互派|组建|提升为|提升至|延长|签署)"
)
ACCORD = regex.compile(r"[^，。；共识]{0,24}(?:协议|协定|谅解|安排|合同|停火|文件|宣言|声明|清单)")
THIRD_PERSON = regex.compile(r"领导人|元首|首脑|总理|领袖|外长|部长|与会|总书记")
JUST_NOW = regex.compile(r"今天|刚[刚才]|此访|此次|这次|本次|访问期间|会[谈晤见]后|会后")
EARLIER = regex.compile(
    r"去年|前年|上[个]?[月周次]|此前|早在|当时|曾经?|年前|多年来|以来$|以来，|长期以来|迄今|至今|截至|一直|始终|历来"
)
BARE_YEAR = regex.compile(r"\d{4}年(?:[初底末]|上半年|下半年)?(?:[，双两中各]|$)")
"""An occasion of today is dated to the day, not to the year."""

YEAR = regex.compile(r"(\d{4})年")
WHILE = regex.compile(r"[^，。；]{0,60}(?:以来|之后|以后|后|之[前时际]|期间|的时候)，")
"""The clause only dates what follows: 双方建立伙伴关系以来，…."""

SCHEDULE = regex.compile(r"(?<=将)[于在]?[^，。；]{0,20}(?:峰会|会面|会晤|会谈|见面|碰面|到访|出访|访问)")
"""What news announces of leaders' meetings is nothing agreed."""

NOTHING_MORE = regex.compile(r"[^，。；]{0,60}(?:交换了?(?:意见|看法)|举行了?会[谈晤]|共同会见了?(?:中外)?记者)")
CLOSING = "，。！？；：、”’“‘）】… "


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
    reader = _Reader(text, kind, sentences, statements, sorted(taken), _year(page, header))
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
        kind: str,
        sentences: list[Sentence],
        statements: list[StatementFound],
        taken: list[tuple[int, int]],
        year: int | None,
    ) -> None:
        self.text = text
        self.kind = kind
        self.sentences = sentences
        self.starts = [sentence.start for sentence in sentences]
        self.statements = sorted((statement.start, statement.end) for statement in statements)
        self.taken = taken
        self.year = year

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
        if predicate and WHILE.match(text, predicate.end, sentence.end):
            return None
        if predicate is None or not self.stands(subject, opening, predicate, sentence):
            return None
        if self.is_taken(opening.start, sentence.end) or self.introduces(sentence):
            return None
        return Lead(
            start=opening.start + (text[opening.start] in "“‘"),
            sentence=index,
            role=self.role(predicate, sentence.end),
            form=(subject.start, predicate.end),
            speech=text[predicate.start : predicate.end] in SPEECH,
        )

    def stands(self, subject: JointSubject, opening: Opening, predicate: Predicate, sentence: Sentence) -> bool:
        """Whether subject, verb and voice together make an agreement of this occasion."""
        voice = opening.voice
        if voice == "narrator" and self.is_reported(sentence.start) and not self.is_told_of(subject):
            voice = "reported"
        joint = self.kind in JOINT_KINDS or voice == "joint"
        act = predicate.act
        allowed = BY_SUBJECT.get(subject.kind)
        if subject.kind == "we" and not joint and self.kind != "press_remarks" and not predicate.shared:
            return False
        if (
            not joint
            and allowed is not None
            and act not in allowed
            and not (predicate.shared and subject.kind != "meeting")
        ):
            return False
        if act == "ought" and not joint:
            return False
        if self.kind == "news" and SCHEDULE.match(self.text, predicate.end, sentence.end):
            return False
        adverbial = opening.adverbial + self.text[subject.end : predicate.start]
        if voice == "reported" and not joint and self.kind not in TOLD_KINDS:
            verb = self.text[predicate.start : predicate.end]
            if not (
                act in REPORTED
                or (opening.voice == "reported" and verb == "将")
                or (predicate.shared and verb in SPEECH)
                or (act in AGREED and JUST_NOW.search(adverbial))
            ):
                return False
        return joint or not self.is_earlier(adverbial)

    def is_earlier(self, adverbial: str) -> bool:
        """Whether the words before the verb place it before this occasion."""
        if EARLIER.search(adverbial):
            return True
        if BARE_YEAR.search(adverbial):
            return True
        year = YEAR.search(adverbial)
        return bool(year and self.year and int(year[1]) < self.year)

    def role(self, predicate: Predicate, end: int) -> str:
        """An outcome where something was signed, announced, set up; else a shared view."""
        act = predicate.act
        concrete = (
            act in OUTCOMES
            or (act == "decide" and CONCRETE.match(self.text, predicate.end, end))
            or (act == "reach" and ACCORD.match(self.text, predicate.end, end))
        )
        return "outcome" if concrete else "consensus"

    def is_reported(self, at: int) -> bool:
        """Whether a statement covers `at`."""
        index = bisect_right(self.statements, (at, len(self.text) + 1)) - 1
        return index >= 0 and at < self.statements[index][1]

    def is_told_of(self, subject: JointSubject) -> bool:
        """Whether the subject is in the third person, as nobody would speak of a group that they belong to."""
        return THIRD_PERSON.search(self.text, subject.start, subject.end) is not None

    def is_taken(self, start: int, end: int) -> bool:
        """Whether a marker or inline list has a part of this stretch."""
        index = bisect_right(self.taken, (end - 1, len(self.text))) - 1
        return index >= 0 and self.taken[index][1] > start

    def introduces(self, sentence: Sentence) -> bool:
        """Whether a sentence only leads in the items that follow."""
        return INTRODUCES.search(self.text, max(sentence.start, sentence.end - 24), sentence.end) is not None

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
        end = _before_quotation_ends(text, lead.start, last.end)
        while end > lead.start and text[end - 1] in CLOSING:
            end -= 1
        return end


def _before_quotation_ends(text: str, start: int, end: int) -> int:
    """Where a quotation that began before `start` ends, if it ends before `end`; else `end`."""
    closing = text.find("”", start, end)
    return closing if closing >= 0 and text.find("“", start, closing) < 0 else end


def _year(page: CleanText, header: Header) -> int | None:
    """The latest year named in a full date at the head of the page: the occasion's, most likely."""
    years = [int(match[1]) for match in HEAD_DATE.finditer(page.text, 0, header.body + 200)]
    return max(years, default=None)


HEAD_DATE = regex.compile(r"((?:19|20)\d\d)(?:年\d{1,2}月|[-/.]\d{1,2}[-/.]\d{1,2})")


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
    start = Header(None, "", None, None, 0)
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
