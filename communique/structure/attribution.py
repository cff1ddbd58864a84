"""Who says which stretch of the text.

A statement begins after the verb of speech and its comma or colon (李明说，|…) and runs on over sentences and
paragraphs until somebody else speaks or the narration takes over again. Statements do not overlap, save those of
people who are said to speak together, which share one stretch. Where one person tells everything (向媒体介绍), what
others said is set off inside it, and the rest is the teller's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from communique.mentions.lines import line_openings
from communique.mentions.parties import find_parties
from communique.mentions.people import PersonFound, find_people
from communique.reading.text import CleanText, clean
from communique.rule import FunctionRule
from communique.structure.header import Header
from communique.structure.naming import Naming, Turn, names_somebody
from communique.structure.turn_forms import find_labels, find_performed, find_told
from communique.structure.turns import SENTENCE_END, find_turns

__all__ = ["RULES", "StatementFound", "find_statements"]


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
JOINTLY = "(?:一致|还|共同(?!表示)|均|都|充分|也|并|再次)"
AGREES = re.compile(
    rf"{JOINTLY}*+(?:[就在][^，。；\n]{{1,40}}?)??{JOINTLY}*+(?:同意|商定|决定|达成|确认|重申|强调|认为|指出|积极评价|高度评价|注意到|宣布|签署|发表|通过"
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
BRIEF = re.compile(r"(?:[^，。；：“\n]{0,6}(?:感谢|欢迎|祝贺|满意|赞赏|谢意|慰问|哀悼|赞同|支持|关切|不满))[，。；]")
"""Thanks and the like, and no more: 表示感谢，…"""
SIDE = re.compile(r"[一-鿿]{1,3}方(?!面|针|案|式|法|向)")
HEADING = re.compile(r"[^。！？；：，\n]{2,40}(?:，[^。！？；：，\n]{2,20})?(?<![”）])\n")
"""A short line without a full stop."""
PRESS = re.compile(r"报道|据悉|消息人士|分析人士|有分析|外电|传媒|路透|美联社|法新社|彭博|《[^》]{2,8}报》")
SALUTATION = re.compile(
    r"(?:尊敬的|各位|女士们|先生们|亲爱的|同志们|朋友们|主席先生|[^\n，。]{0,30}阁下[，：])[^\n。]{0,80}[：！，\n]"
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
    return list(_Bounds(text, body, naming, told).statements(turns))


def _speech(text: str, body: int, naming: Naming) -> StatementFound | None:
    """The whole body, where it is one person's speech: a byline or a title names one, and a salutation opens it."""
    found = next(line_openings(SALUTATION, text, body, body + 600), None)
    if found is None:
        return None
    start = found.start()
    named = {who for _, _, who in naming.between(0, start)}
    if len(named) != 1 or find_turns(text[:start], body, naming, [body]):
        return None
    return StatementFound(start, len(text.rstrip()), named.pop(), None, "speech.whole")


class _Bounds:
    """How far the words of each turn reach in one text."""

    def __init__(self, text: str, body: int, naming: Naming, told: Turn | None) -> None:
        self.text = text
        self.body = body
        self.naming = naming
        self.told = told

    @cached_property
    def press(self) -> bool:
        """Whether the text tells what several reported, so that nobody's words run on over a paragraph."""
        return len(PRESS.findall(self.text, self.body, self.body + 20_000)) > 2

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
        brief = BRIEF.match(self.text, at) is not None
        while True:
            stop = SENTENCE_END.search(self.text, at, limit)
            if stop is None or stop.end() >= limit:
                return limit
            at = stop.end()
            if self.text[stop.start()] == "；":
                continue
            if brief or self.ends_at(turn, at, new_paragraph="\n" in stop.group()):
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
        return turn.speakers[0] is None or self.told is not None or self.press


class _Shown(NamedTuple):
    """A statement with the name of its speaker, for the examples."""

    speaker: str
    words: str


def _rule(name: str, summary: str, reads: dict[str, tuple[str, ...]], spares: tuple[str, ...]) -> FunctionRule[_Shown]:
    """One of the ways in which a text says who speaks, with its own examples."""

    def found(text: str) -> list[_Shown]:
        page = clean(text)
        people = find_people(page, find_parties(page.text))
        return [
            _Shown(people[said.speaker].name if said.speaker is not None else "", page.text[said.start : said.end])
            for said in find_statements(page, Header(), people)
            if said.rule == name
        ]

    return FunctionRule(
        name, summary, found, lambda _, shown: f"{shown.speaker}：{shown.words}", reads=reads, spares=spares
    )


RULES: tuple[FunctionRule[_Shown], ...] = (
    _rule(
        "speech.verb",
        "somebody named, and a verb of speech",
        {
            "外长何其安说，形势很好。大家要努力。双方同意再次会晤。": ("何其安：形势很好。大家要努力。",),
            "外长何其安和外相桐原庆介均表示，愿意合作。": ("何其安：愿意合作。", "桐原庆介：愿意合作。"),
            "外长何其安在会见总统马丁内斯时强调：合作重要。": ("何其安：合作重要。",),
            "外长何其安出席会议。他指出，时间不多。": ("何其安：时间不多。",),
            "外长何其安提出三点建议：\n一是开放。\n二是合作。\n会谈后，双方签署协议。": (
                "何其安：一是开放。\n二是合作。",
            ),
        },
        ("外长何其安对小说很感兴趣，对称谓也是。", "双方认为，合作重要。", "外长何其安的说法没有根据。"),
    ),
    _rule(
        "speech.unnamed",
        "somebody who is not named, and a verb of speech before a pause",
        {"外交部发言人当天表示，双方将会晤。": ("：双方将会晤。",), "声明说，谈判有进展。": ("：谈判有进展。",)},
        ("大家都认为，天气很好。", "双方表示，愿意合作。"),
    ),
    _rule(
        "speech.quoted",
        "a quotation, and after it who said so",
        {
            "“形势很好。”外长何其安说。": ("何其安：“形势很好。”",),
            "“形势很好，”外长何其安在会后说，“大家放心。”": ("何其安：“形势很好，”",),
        },
        ("外长何其安无话可说。",),
    ),
    _rule(
        "speech.label",
        "who speaks, and a colon, at the starts of lines",
        {"外交部发言人何其安主持记者会。\n问：有何评论？\n何其安：没有评论。": ("：有何评论？", "何其安：没有评论。")},
        ("地点：北京\n时间：周一",),
    ),
    _rule(
        "speech.told",
        "one who tells the press of everything that follows",
        {"外交部长何其安向随行记者介绍此访情况。\n此访成果丰硕。": ("何其安：此访成果丰硕。",)},
        ("外交部长何其安会见记者。",),
    ),
    _rule(
        "speech.performed",
        "what somebody does by words, at the start of a paragraph",
        {
            "外长何其安会见外相桐原庆介。\n桐原庆介感谢中方接待。期待访问成功。": (
                "桐原庆介：感谢中方接待。期待访问成功。",
            )
        },
        ("外长何其安抵达东京。",),
    ),
    _rule(
        "speech.whole",
        "a speech: a byline, and a salutation that opens it",
        {"国务院副总理 何其安\n尊敬的各位来宾：\n欢迎大家。谢谢！": ("何其安：尊敬的各位来宾：\n欢迎大家。谢谢！",)},
        ("各位来宾：\n欢迎大家。",),
    ),
)
