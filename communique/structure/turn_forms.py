"""Turns that the form of a text shows: labels of questions and answers, one who tells everything, thanks."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from communique.mentions.lines import line_openings
from communique.structure.naming import Naming, Turn
from communique.structure.turns import HIDDEN

__all__ = ["find_labels", "find_performed", "find_told"]

LABEL = re.compile(r"([^\n，。；：！？“”]{1,24})：")
QUESTION = re.compile(r".{0,2}问$|.*(?:记者|社|台|报|网|提问)$")
ANSWER = re.compile(r"答|发言人|主持人")

TELLS = re.compile(
    r"向(?:随行|中外|在场|随团|中央)*(?:记者|媒体)[^，。；：\n]{0,6}(?:介绍|通报|吹风)了?[^，。；：\n]{0,30}。"
)
MANNER = "(?:再次|首先|高度(?!评价)|热烈|衷心|诚挚|由衷|也|还)"
PERFORMS = re.compile(
    rf"(?:[一-鿿]{{2,4}}?)??{MANNER}*+(?:(?:代表|[向对就请])[^，。；\n]{{1,40}}?)??{MANNER}*+"
    r"(感谢|祝贺|欢迎|赞赏|预祝|高度评价|积极评价|转达|致以|表达|希望|期待|期盼|相信)"
)


def find_labels(text: str, body: int, naming: Naming) -> list[Turn]:
    """王某：… at the start of lines; 问：… 答：…, where the one who answers is known."""
    if text.count("：", body) < 2:
        return []
    labels = list(line_openings(LABEL, text, body))
    if len(labels) < 2:
        return []
    return list(_labelled(labels, naming))


def _labelled(labels: list[re.Match[str]], naming: Naming) -> Iterator[Turn]:
    for label in labels:
        start, end = label.span(1)
        named = [who for _, last, who in naming.between(start, end) if last == end]
        if named:
            speaker: int | None = named[0]
        elif ANSWER.match(label.group(1)):
            speaker = _spokesman(naming, start)
        elif QUESTION.match(label.group(1)):
            speaker = None
        else:
            continue
        yield Turn(start, label.end(), (speaker,), None, "speech.label")


def _spokesman(naming: Naming, at: int) -> int | None:
    """The one who answers: the last one named before whose office is 发言人, or the only person of the text."""
    speaking = {
        who for who, person in enumerate(naming.people) if any("发言人" in title for title, _ in person.offices)
    }
    for _, _, who in reversed(naming.between(max(0, at - 2000), at)):
        if who in speaking:
            return who
    if len(speaking) == 1:
        return next(iter(speaking))
    return 0 if len(naming.people) == 1 else None


def find_told(text: str, body: int, naming: Naming, starts: list[int]) -> Turn | None:
    """The one in whose words all the rest is told: 外交部长王某向随行记者介绍此访情况。"""
    told = TELLS.search(text, body, body + 700)
    if told is None:
        return None
    index = bisect_right(starts, told.start())
    sentence = starts[index - 1]
    named = naming.between(sentence, told.start())
    if not named:
        return None
    subject = next(
        (each for each in named if each[0] == sentence or not HIDDEN.match(text, sentence, each[0])), named[-1]
    )
    start = starts[index] if index < len(starts) else len(text)
    return Turn(
        sentence, start, (named[-1][2] if "，" in text[subject[1] : told.start()] else subject[2],), None, "speech.told"
    )


def find_performed(text: str, naming: Naming, lines: list[int], turns: list[Turn]) -> Iterator[Turn]:
    """阿某代表政府致以问候，…: a paragraph that opens with what somebody does by words, without a verb of speech."""
    taken = [turn.at for turn in turns]
    for line in lines:
        named = naming.at(line)
        if named is None:
            continue
        performs = PERFORMS.match(text, named[1])
        if performs is None:
            continue
        index = bisect_left(taken, line)
        if index < len(taken) and taken[index] == line:
            continue
        yield Turn(line, performs.start(1), (named[2],), performs.group(1), "speech.performed")
