"""What sort of document it is, from title, opening and form together.

A title that says what the document is decides; else what the opening says was done; else the form (questions and
answers, a salutation); else whether there is anything diplomatic in it at all.

>>> from communique.reading.text import clean
>>> from communique.structure.header import find_header
>>> page = clean("甲国外长同乙国外长通电话\\n3日，甲国外长同乙国外长通电话，双方就双边关系交换意见。")
>>> settle_kind(page, find_header(page), Sides((), ()), [])
'readout'
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from communique.meaning.kind_signs import (
    ADDRESS_TITLE,
    AUTHOR,
    COMMUNIQUE_TITLE,
    CONFERENCE_TITLE,
    DIPLOMATIC,
    DOMESTIC,
    LEAD_ADDRESS,
    LEAD_CONFERENCE,
    LEAD_READOUT,
    LEAD_REMARKS,
    LEAD_STATEMENT,
    NEWS_TITLE,
    OUTCOME_LIST_TITLE,
    QUESTIONS,
    READOUT_TITLE,
    REMARKS_TITLE,
    SALUTATION,
    STATEMENT_TITLE,
    SUBTITLE_ADDRESS,
    TELLS_OF_ONE,
)
from communique.mentions.people import PersonFound
from communique.reading.text import CleanText
from communique.structure.header import Header
from communique.structure.sides import Sides

__all__ = ["settle_kind"]

OPENING = 320
"""How many characters of the text proper are its opening."""


JOINT_PAPER = regex.compile(r"联合声明|联合公报|新闻公报|联合宣言|共同声明|宣言|行动计划|协[定议]|条约|备忘录|议定书")
ARTICLE = regex.compile(
    r"(?m)^(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[.、]|双方|两国|各方|三方|我们|会议|第[一二三四五六七八九十]{1,3}条)"
)
FEWEST_ARTICLES = 6
FEWEST_QUESTIONS = 3
FIRST_SENTENCE = 90
LONGEST_OFFICE = 8
BREAK = frozenset(" 】，：")
SAMPLE = 4000
LEAST_DIPLOMATIC = 2.5
"""With fewer such words in a thousand characters, a text that names no two parties is not about diplomacy."""


def settle_kind(page: CleanText, header: Header, sides: Sides, people: Sequence[PersonFound]) -> str:
    """One of `models.Kind`."""
    text = page.text
    title = text[slice(*header.title)] if header.title else ""
    kind = _by_title(title)
    if kind in DOCUMENTS:
        return kind
    if _is_joint_text(title, text, header.body):
        return "joint_communique" if "公报" in title else "joint_statement"
    if not _is_diplomatic(text, header.title, header.body, sides):
        return "other"
    if header.title and SUBTITLE_ADDRESS.compiled.search(text, header.title[1], header.body + FIRST_SENTENCE):
        return "speech"
    return kind or _by_body(page, header, title, people)


DOCUMENTS = frozenset({"joint_statement", "joint_communique", "outcome_list"})


def _by_title(title: str) -> str | None:
    """The kind that a title gives away by itself."""
    if not title:
        return None
    if not TELLS_OF_ONE.search(title):
        for kind, rule in DOCUMENT_TITLES:
            if rule.compiled.search(title):
                return kind
    for kind, rule in TITLES:
        if rule.compiled.search(title):
            return kind
    return None


def _by_body(page: CleanText, header: Header, title: str, people: Sequence[PersonFound]) -> str:
    """The kind that the opening and the form give away."""
    text, body = page.text, header.body
    end = min(len(text), body + OPENING)
    if LEAD_STATEMENT.compiled.search(text, body, body + 2 * OPENING):
        return "joint_statement"
    if AUTHOR.compiled.search(text, max(body, len(text) - OPENING)):
        return "news"
    asked = len(QUESTIONS.compiled.findall(text, body))
    if asked >= FEWEST_QUESTIONS or LEAD_CONFERENCE.compiled.search(text, body, end):
        return "press_conference"
    remarks = LEAD_REMARKS.compiled.search(text, body, end)
    if remarks and not (remarks["aside"] and _follows_meeting(text, body, remarks.start())):
        return "press_remarks"
    if _quotes_a_person(text, header, people):
        return "press_remarks"
    if LEAD_ADDRESS.compiled.search(text, body, end) and not READOUT_TITLE.compiled.search(title):
        return "speech"
    # a headline about something else outweighs a meeting that is mentioned further down
    reach = end if READOUT_TITLE.compiled.search(title) else body + FIRST_SENTENCE
    if LEAD_READOUT.compiled.search(text, body, min(reach, end)):
        return "readout"
    if title and READOUT_TITLE.compiled.search(title):
        return "readout"
    return "speech" if SALUTATION.compiled.search(text, body) else "news"


def _follows_meeting(text: str, body: int, remarks: int) -> bool:
    """Whether a sentence before the remarks tells of the meeting that they only follow."""
    stop = text.find("。", body, remarks)
    return stop >= 0 and LEAD_READOUT.compiled.search(text, body, stop) is not None


def _quotes_a_person(text: str, header: Header, people: Sequence[PersonFound]) -> bool:
    """Whether the title begins with a person and a colon: 某外长：…, 外交部某人：…."""
    if header.title is None:
        return False
    start, end = header.title
    return any(
        start <= first <= start + LONGEST_OFFICE
        and last < end
        and text[last] == "："
        and not BREAK.intersection(text[start:first])
        for person in people
        for first, last in person.mentions
    )


def _is_joint_text(title: str, text: str, body: int) -> bool:
    """Whether a text whose title speaks of a joint document is mostly that document's own articles."""
    if not JOINT_PAPER.search(title):
        return False
    return len(ARTICLE.findall(text, body)) >= FEWEST_ARTICLES


def _is_diplomatic(text: str, title: tuple[int, int] | None, body: int, sides: Sides) -> bool:
    if len(sides.codes) > 1:
        return True
    if DOMESTIC.compiled.search(text, 0, min(len(text), body + FIRST_SENTENCE)):
        return False
    start = min(body, title[0]) if title else body
    words = sum(1 for _ in DIPLOMATIC.finditer(text, start, body + SAMPLE))
    return words > 0 and words * 1000 >= LEAST_DIPLOMATIC * min(len(text) - start, SAMPLE)


DOCUMENT_TITLES = (
    ("outcome_list", OUTCOME_LIST_TITLE),
    ("joint_communique", COMMUNIQUE_TITLE),
    ("joint_statement", STATEMENT_TITLE),
)
TITLES = (
    ("news", NEWS_TITLE),
    ("press_conference", CONFERENCE_TITLE),
    ("press_remarks", REMARKS_TITLE),
    ("speech", ADDRESS_TITLE),
)
