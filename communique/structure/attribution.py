"""Who says which stretch of the text.

A statement begins after the verb of speech and its comma or colon (王毅说，|…) and runs on over sentences and
paragraphs until somebody else speaks or the narration takes over again. Statements do not overlap, save those of
people who are said to speak together, which share one stretch. Where one person tells everything (向媒体介绍), what
others said is set off inside it, and the rest is the teller's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from communique.mentions.people import PersonFound
from communique.reading.text import CleanText
from communique.structure.header import Header
from communique.structure.turns import (
    SENTENCE_END,
    Naming,
    Turn,
    find_labels,
    find_performed,
    find_told,
    find_turns,
    names_somebody,
)

__all__ = ["StatementFound", "find_statements"]


class StatementFound(NamedTuple):
    """`text[start:end]` reports the words of `people[speaker]`, or of one unnamed where `speaker` is None."""

    start: int
    end: int
    speaker: int | None
    verb: str | None
    rule: str


JOINT = re.compile(
    r"(?:[^，。；]{0,12}，)?(?:双方|三方|四方|各方|与会(?:各方|领导人|[^，。；]{0,8})|[两三四五六]国(?:元首|总理|领导人|外长|政府|部长|代表|议长|国防部长)?"
    r"|[一-鿿]{1,3}双方|会议|峰会|会谈|会晤|会见|[一-鿿]{2}两国(?:元首|领导人|总理|外长)?)"
)
AGREES = re.compile(
    r"(?:一致|还|共同|均|都|充分|也|并|再次|[就在][^，。；]{1,40}?)*(?:同意|商定|决定|达成|确认|重申|强调|认为|指出|积极评价|高度评价|注意到|宣布|签署|发表|通过"
    r"|见证|会见|回顾|交换|进行|举行|表示|出席|听取|讨论|欢迎|承诺|取得|介绍|观看|检阅|由|在|持续|气氛)"
)
NARRATION = re.compile(
    r"(?:会[谈见晤](?:[前后]|期间|结束|开始|在)|[^，。；\n]{0,6}(?:活动|仪式|讲话|致辞|演讲|宴会)[前后]，|当[天晚日]|同日|当地时间|\d{1,2}日[，上下晚]"
    r"|访问期间|会议期间|逗留期间|此前一?天?，|[^，。；\n]{2,40}等?(?:参加|出席)(?:上述|会[见谈晤]|活动|。|，|\n|\Z)"
    r"|据(?!我|此|统计|估计|测算|不完全|预测)|[^，。；\n]{0,16}(?:报道|消息人士|分析人士)|（?完）?(?:\n|\Z))"
)
ITEM = re.compile(
    r"(?:第[一二三四五六七八九十]{1,3}[，、：]|[一二三四五六七八九十]{1,3}(?:是|要|、)|（[一二三四五六七八九十\d]{1,3}）|首先|其次|再次|再者|最后|此外，我"
    r"|\d{1,2}[.、．)）]|[①-⑳•●■◆]|——|其[一二三四五]，)"
)
SIDE = re.compile(r"[一-鿿]{1,3}方(?!面|针|案|式|法|向)")
HEADING = re.compile(r"[^。！？；：，\n]{2,40}(?:，[^。！？；：，\n]{2,20})?(?<![”）])\n")
"""A short line without a full stop."""
PRESS = re.compile(r"报道|据悉|消息人士|分析人士|有分析|外电|传媒|路透|美联社|法新社|彭博|《[^》]{2,8}报》")
SALUTATION = re.compile(
    r"(?:^|\n)(?:尊敬的|各位|女士们|先生们|亲爱的|同志们|朋友们|主席先生|[^\n，。]{0,30}阁下[，：])[^\n。]{0,80}[：！，\n]"
)


def find_statements(page: CleanText, header: Header, people: list[PersonFound]) -> list[StatementFound]:
    """The stretches in which somebody's words are reported, in order."""
    naming = Naming(people)
    text, body = page.text, header.body
    speech = _speech(text, body, naming)
    if speech is not None:
        return [speech]
    starts = [body, *(found.end() for found in SENTENCE_END.finditer(text, body))]
    turns = find_turns(text, body, naming, starts)
    lines = [line.start for line in page.lines if line.kind == "text" and line.start >= body]
    turns = sorted((*turns, *find_performed(text, naming, lines, turns), *find_labels(text, body, naming)))
    told = find_told(text, body, naming, starts)
    if told is not None:
        turns = [turn for turn in turns if turn.start > told.start]
    press = len(PRESS.findall(text, body, body + 20_000)) > 2
    return list(_Bounds(text, naming, press, told).statements(turns))


def _speech(text: str, body: int, naming: Naming) -> StatementFound | None:
    """The whole body, where it is one person's speech: a byline or a title names one, and a salutation opens it."""
    found = SALUTATION.search(text, max(0, body - 1), body + 600)
    if found is None:
        return None
    start = found.start() + (text[found.start()] == "\n")
    named = {who for _, _, who in naming.between(0, start)}
    if len(named) != 1 or find_turns(text[:start], body, naming, [body]):
        return None
    return StatementFound(start, len(text.rstrip()), named.pop(), None, "speech.whole")


class _Bounds:
    """How far the words of each turn reach in one text."""

    def __init__(self, text: str, naming: Naming, press: bool, told: Turn | None) -> None:
        self.text = text
        self.naming = naming
        self.press = press
        self.told = told

    def statements(self, turns: list[Turn]) -> Iterator[StatementFound]:
        """Each turn with its end; the teller's words between them."""
        last = Turn(len(self.text), len(self.text), (None,), None, "")
        at = self.told.start if self.told else 0
        for turn, following in pairwise((*turns, last)):
            if self.told:
                yield from self.stretch(at, turn.at, self.told)
            # Whose words are only what another one said is left with the clause that says so.
            at = self.end(turn, following.at if following.at > turn.start else max(following.start, turn.start))
            yield from self.stretch(turn.start, at, turn)
        if self.told:
            yield from self.stretch(at, len(self.text), self.told)

    def stretch(self, start: int, end: int, turn: Turn) -> Iterator[StatementFound]:
        """The statements of all who speak in `turn`, without white space at the ends."""
        words = self.text[start:end]
        start += len(words) - len(words.lstrip())
        end = start + len(words.strip())
        if end > start:
            for who in turn.speakers:
                yield StatementFound(start, end, who, turn.verb, turn.rule)

    def end(self, turn: Turn, limit: int) -> int:
        """Where the words of `turn` end, at `limit` at the latest."""
        at = turn.start
        while True:
            stop = SENTENCE_END.search(self.text, at, limit)
            if stop is None or stop.end() >= limit:
                return limit
            at = stop.end()
            if self.text[stop.start()] != "；" and self.ends_at(turn, at, new_paragraph="\n" in stop.group()):
                return at

    def ends_at(self, turn: Turn, at: int, *, new_paragraph: bool) -> bool:
        """Whether the sentence at `at` is no longer in the words of the one who speaks."""
        text = self.text
        if turn.rule == "speech.label" or (self.told and turn.speakers == self.told.speakers):
            return False
        if turn.speakers[0] is None and SIDE.match(text, at):
            return True
        joint = JOINT.match(text, at)
        if joint is not None and AGREES.match(text, joint.end()):
            return True
        if NARRATION.match(text, at) or names_somebody(text, self.naming, at, turn.speakers):
            return True
        if not new_paragraph or ITEM.match(text, at):
            return False
        if HEADING.match(text, at):
            return True
        return self.press or turn.speakers[0] is None or self.told is not None
