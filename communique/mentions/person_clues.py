"""What else shows a name, but an office: a verb of speech after it, Latin letters, a label, a list of those present."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from communique.lexicon import column
from communique.mentions.adverbs import ADVERB, PHRASE
from communique.mentions.lines import line_openings
from communique.mentions.offices import OfficeChain, PartyIndex, chain_ending_at, head_ending_at
from communique.mentions.person_candidates import LATIN_NOTE, Candidate, candidate_of, name_at
from communique.mentions.person_names import Shape, name_before, read_given, surname_length
from communique.mentions.person_titles import find_titled, holds_office
from communique.mentions.trie import pattern_of

__all__ = ["find_candidates"]

PUNCTUATION = re.compile(r"[，。；：！？“”\n]")

LAST_MARK = re.compile(r".*[，。；：！？“”\n]", re.DOTALL)

ADVERBS = re.compile(rf"{ADVERB}*+(?:{PHRASE}[^，。；：！？“”\n]{{0,36}})?")


@cache
def _verbs() -> re.Pattern[str]:
    return pattern_of(column("reporting_verbs"))


@cache
def _attendance() -> re.Pattern[str]:
    return re.compile(
        r"([一-鿿·]{2,12}?(?:、[一-鿿·]{2,12}?){0,12}?)等?(?:分别)?(?:参加(?:上述|会[见谈晤]|活动|有关|。|\n)|出席(?:。|上述|会[见谈晤]))"
    )


def find_candidates(text: str, index: PartyIndex) -> Iterator[Candidate]:
    """Every place of `text` that shows a name, from the surest kind of evidence to the least sure."""
    beside = list(find_titled(text, index))
    yield from beside
    for start, end in index.given.items():
        yield candidate_of(text, read_given(text, start, end), None, "person.given", sure=True)
    yield from _with_latin(text, index, {candidate.end for candidate in beside})
    yield from _in_attendance(text)
    yield from _then_pronoun(text, index)
    yield from _labels(text, index)
    yield from _of_speech(text, index)
    yield from _before_verbs(text, index, {candidate.name[:2] for candidate in beside if candidate.sure})


def _with_latin(text: str, index: PartyIndex, known: set[int]) -> Iterator[Candidate]:
    """甘思德（Scott Kennedy）是某中心资深顾问。"""
    if "（" not in text:
        return
    for note in LATIN_NOTE.finditer(text):
        if " " not in note.group(1):
            continue
        read = name_before(text, note.start())
        if read is not None and note.start() not in known and index.at(read.start) is None:
            yield candidate_of(text, read, _offices_after(text, note.end(), index), "person.latin", sure=True)


def _offices_after(text: str, at: int, index: PartyIndex) -> OfficeChain | None:
    """The offices that a predicate gives: （…）是某中心资深顾问、某学会会长。"""
    if text[at : at + 1] not in "是为任":
        return None
    stop = PUNCTUATION.search(text, at, at + 80)
    return None if stop is None else _offices_to(text, at + 1, stop.start(), index)


def _offices_to(text: str, start: int, end: int, index: PartyIndex) -> OfficeChain | None:
    """The offices that end at `end`, and begin at `start` or later."""
    head = head_ending_at(text, end, start)
    return None if head is None else chain_ending_at(text, head, end, index, start)


def _in_attendance(text: str) -> Iterator[Candidate]:
    """张平、李明等参加会见。"""
    if "参加" not in text and "出席" not in text:
        return
    for found in line_openings(_attendance(), text):
        at = found.start(1)
        for name in found.group(1).split("、"):
            length = surname_length(name)
            if length and length < len(name) <= length + 2:
                yield Candidate(at, at + len(name), name, Shape.SURNAME, None, None, True, "person.attendance")
            at += len(name) + 1


LABEL = re.compile(r"([一-鿿·]{2,12})：")


def _labels(text: str, index: PartyIndex) -> Iterator[Candidate]:
    """何某：… at the start of lines: believed where there are two, or the head of the page names him."""
    if "：" not in text:
        return
    names = list(line_openings(LABEL, text))
    counts = Counter(found.group(1) for found in names)
    for found in names:
        name, start = found.group(1), found.start(1)
        read = name_at(text, start, index)
        if read is None or read.end != found.end(1) or read.shape is Shape.OTHER:
            continue
        sure = counts[name] > 1 or 0 <= text.find(name, 0, 200) < start
        yield candidate_of(text, read, None, "person.label", sure=sure)


SPEAKER_LINE = re.compile(
    r"\n(?=[一-鿿· ]{2,14}\n|[一-鿿·]{2,12} [^\n，。：；]{2,30}\n)"
    r"|(?:^|\n)(?=[一-鿿·]{2,12}在[^\n，。]{4,60}的?(?:主旨|书面|重要|视频)?(?:讲话|致辞|演讲|发言)(?:\n|（|$))"
)
SALUTES = re.compile(r"\n(?:尊敬的|各位|女士们|先生们|亲爱的|同志们|朋友们|主席先生|主席女士|同事们)")
HEAD = 600


def _of_speech(text: str, index: PartyIndex) -> Iterator[Candidate]:
    """A line that is a name, or a title 某人在某会上的讲话, before a salutation."""
    salutation = SALUTES.search(text, 0, HEAD)
    if salutation is None:
        return
    for line in SPEAKER_LINE.finditer(text, 0, salutation.start() + 1):
        read = name_at(text, line.end(), index)
        if read is None or read.shape is Shape.OTHER:
            continue
        chain = None
        if text.startswith(" ", read.end):
            chain = _offices_to(text, read.end + 1, text.find("\n", read.end), index)
        if chain is not None or text.startswith(("\n", "在"), read.end):
            yield candidate_of(text, read, chain, "person.byline", sure=True)


PRONOUN_OPENS = ("。他", "。她", "，他", "，她")
PRONOUN_SPEAKS = re.compile(r"[。，][他她](?:说|表示|指出|强调|认为)")


def _then_pronoun(text: str, index: PartyIndex) -> Iterator[Candidate]:
    """林某代表省政府致辞。他说，…: a name that opens a paragraph, and a pronoun that speaks in it."""
    if not any(opening in text for opening in PRONOUN_OPENS):
        return
    paragraph_end = -1
    for found in PRONOUN_SPEAKS.finditer(text):
        if found.start() < paragraph_end:
            continue
        start = text.rfind("\n", 0, found.start()) + 1
        paragraph_end = text.find("\n", found.end())
        paragraph_end = len(text) if paragraph_end < 0 else paragraph_end
        read = name_at(text, start, index)
        if read is None or not read.ended or read.shape not in (Shape.SURNAME, Shape.DOTTED):
            continue
        heading = text.find(text[read.start : read.end], 0, min(read.start, 300)) >= 0
        yield candidate_of(text, read, None, "person.then-pronoun", sure=heading or read.end - read.start > 2)


def _before_verbs(text: str, index: PartyIndex, known: set[str]) -> Iterator[Candidate]:
    """何某指出，…: a name at the start of a clause, and no more than adverbs between it and a verb of speech.

    Those that begin as one of the `known` do are passed over: they are found by their names.
    """
    seen = -1
    counts: Counter[str] = Counter()
    for verb in _verbs().finditer(text):
        low = max(0, verb.start() - 41)
        mark = LAST_MARK.match(text, low, verb.start())
        start = mark.end() if mark else low
        if (
            text[verb.end() : verb.end() + 1] == "的"
            or start == seen
            or verb.start() - start < 2
            or (mark is None and low)
            or text[start : start + 2] in known
        ):
            continue
        seen = start
        read = name_at(text, start, index)
        if read is None or not read.ended or read.shape is Shape.LATIN or read.end > verb.start():
            continue
        if read.shape is Shape.SOUNDS and read.end - read.start < 3:
            continue
        if ADVERBS.fullmatch(text, read.end, verb.start()) and not holds_office(text, read):
            name = text[read.start : read.end]
            counts[name] += 1
            sure = read.shape is not Shape.OTHER and (len(name) > 2 or counts[name] > 1 or text.startswith(name))
            yield candidate_of(text, read, None, "person.before-verb", sure=sure)
