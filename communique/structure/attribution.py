"""Who says which stretch of the text.

A statement begins after the verb of speech and its comma or colon (王毅说，|…) and runs on over sentences and
paragraphs until somebody else speaks or the narration takes over again. Statements do not overlap, save those of
people who are said to speak together, which share one stretch.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from communique.lexicon import rows
from communique.mentions.people import PersonFound
from communique.mentions.trie import pattern_of
from communique.reading.text import CleanText
from communique.structure.header import Header

__all__ = ["StatementFound", "find_statements"]


class StatementFound(NamedTuple):
    """`text[start:end]` reports the words of `people[speaker]`, or of one unnamed where `speaker` is None."""

    start: int
    end: int
    speaker: int | None
    verb: str | None
    rule: str


class Turn(NamedTuple):
    """Somebody begins to speak: the clause that says so begins at `at`, the words themselves at `start`."""

    at: int
    start: int
    speakers: tuple[int | None, ...]
    verb: str | None
    rule: str


class Clause(NamedTuple):
    """What stands between two marks; `sentence` is where its sentence begins."""

    start: int
    end: int
    sentence: int


MARK = re.compile(r"[，。；：！？\n]|(?<=[。！？])”")
SENTENCE_END = re.compile(r"[。！？；\n][”’）]*")
AFTER_VERB = re.compile(r"[了着说道称指]?(?:[，：]|(?=“))+")

BROKEN_BEFORE = {
    "称": "声宣号简名职对堪据自通统昵爱美谓著匀相",
    "说": "学小传假邪游照按据话来可比再虽听解",
    "指": "食手屈首道纳恒拇所戒",
}
BROKEN_AFTER = {
    "称": "为之号赞职谓呼霸职",
    "说": "明法服理辞教到谎",
    "指": "标导挥南定控责示数派望向令纹点着正名明",
    "表示": "的",
    "指出": "的",
    "强调": "的",
    "认为": "的",
    "提出": "的了",
    "宣布": "的",
    "建议": "的书",
    "主张": "的",
}
PASSIVE = frozenset("被所可各应须要")

PRONOUN = re.compile(r"[他她](?!们|国|人|方|日|山|乡|者|律)")
PREPOSITIONS = frozenset("对向同与和跟给被请把让于为见由据按及比像经")
UNNAMED = re.compile(
    r"(?:[部方军院府社报网员人者士团会宫馆局署办党司室处国盟台厅媒]|组织|当局|公司|集团|媒体|声明|公报|文章|报道|消息|通报|社论|简报|报告|使团|领袖|首脑|》|部长|外长|总统|总理|学者|专家|分析|评论)$"
)
JOINT = re.compile(
    r"(?:[^，。；]{0,12}，)?(?:双方|三方|四方|各方|与会(?:各方|领导人|[^，。；]{0,8})|[两三四五六]国(?:元首|总理|领导人|外长|政府|部长|代表|议长|国防部长)?"
    r"|[一-鿿]{1,3}双方|会议|峰会|会谈|会晤|会见|[一-鿿]{2}两国(?:元首|领导人|总理|外长)?)"
)
AGREES = re.compile(
    r"(?:一致|还|共同|均|都|充分|也|并|再次|[就在][^，。；]{1,40}?)*(?:同意|商定|决定|达成|确认|重申|强调|认为|指出|积极评价|高度评价|注意到|宣布|签署|发表|通过"
    r"|见证|会见|回顾|交换|进行|举行|表示|出席|听取|讨论|欢迎|承诺|取得|介绍|观看|检阅|由|在|持续|气氛)"
)
NARRATION = re.compile(
    r"(?:会[谈见晤](?:[前后]|期间|结束|开始|在)|[^，。；\n]{0,6}(?:活动|仪式|讲话|致辞|演讲|宴会)[前后]，|当[天晚日]|同日|访问期间|会议期间|逗留期间|此前一?天?，|[^，。；\n]{2,40}等?(?:参加|出席)(?:上述|会[见谈晤]|活动|。|，|$)"
    r"|据(?!我|此)|[^，。；\n]{0,16}(?:报道|消息人士|分析人士|舆论|外界)|（?完）?$)"
)
ITEM = re.compile(
    r"(?:第[一二三四五六七八九十]{1,3}[，、：]|[一二三四五六七八九十]{1,3}(?:是|要|、)|（[一二三四五六七八九十\d]{1,3}）|首先|其次|再次|再者|最后|此外，我|\d{1,2}[.、．)）]|[①-⑳•●■◆]|——|其[一二三四五]，)"
)
PRESS = re.compile(r"报道|据悉|消息人士|分析人士|有分析|外电|传媒|路透|美联社|法新社|彭博|《[^》]{2,8}报》")
SOLO = re.compile(
    r"(?:向|对|与)(?:随行|中外|在场|随团)?(?:中央)?(?:记者|媒体)[^，。；\n]{0,8}(?:介绍|通报|谈|阐述|表示|说明)|接受[^，。；\n]{0,16}(?:采访|专访)|回答[^，。；\n]{0,6}提问|答记者问"
)
SALUTATION = re.compile(
    r"(?:^|\n)(?:尊敬的|各位|女士们|先生们|亲爱的|同志们|朋友们|主席先生|[^\n，。]{0,30}阁下[，：])[^\n。]{0,80}[：！，\n]"
)
LABEL = re.compile(r"(?:^|\n)([^\n，。；：！？“”]{1,24})：")
QUESTION_LABEL = re.compile(r"问|.*(?:记者|社|台|报|网|提问)$")
ANSWER_LABEL = re.compile(r"答|发言人|主持人")
COUNTED = re.compile(
    r"[^，。；：！？\n]{0,14}(?:建议|看法|主张|倡议|意见|设想|要求|原则|方案|举措|希望|思考|观点)[：，。]"
)


@cache
def _verbs() -> re.Pattern[str]:
    return pattern_of(verb for verb, _ in rows("reporting_verbs"))


@cache
def _bound_verbs() -> frozenset[str]:
    return frozenset(verb for verb, use in rows("reporting_verbs") if use == "comma")


def find_statements(page: CleanText, header: Header, people: list[PersonFound]) -> list[StatementFound]:
    """The stretches in which somebody's words are reported, in order."""
    reader = _Reader(page, header, people)
    speech = reader.speech()
    if speech is not None:
        return [speech]
    turns = reader.turns()
    return list(reader.statements(turns)) if turns else []


class _Reader:
    """One text with what is known of it."""

    def __init__(self, page: CleanText, header: Header, people: list[PersonFound]) -> None:
        self.text = page.text
        self.body = header.body
        self.people = people
        self.lines = [line for line in page.lines if line.kind == "text" and line.end > header.body]
        self.line_starts = [line.start for line in self.lines]
        mentions = sorted((start, end, who) for who, person in enumerate(people) for start, end in person.mentions)
        self.mentions = mentions
        self.mention_starts = [start for start, _, _ in mentions]
        self.solo: int | None = None
        self.press = len(PRESS.findall(self.text, self.body, self.body + 20_000)) > 2

    # -- a speech ------------------------------------------------------------------------------------------------

    def speech(self) -> StatementFound | None:
        """The whole body, where it is one person's speech: a byline or a title names one, and a salutation opens it."""
        found = SALUTATION.search(self.text, max(0, self.body - 1), self.body + 600)
        if found is None:
            return None
        named = {who for start, _, who in self.mentions if start < found.start() + 1}
        if len(named) != 1 or self.verb_between(self.body, found.start()):
            return None
        return StatementFound(
            found.start() + (self.text[found.start()] == "\n"),
            len(self.text.rstrip()),
            named.pop(),
            None,
            "speech.whole",
        )

    def verb_between(self, start: int, end: int) -> bool:
        return _verbs().search(self.text, start, max(start, end)) is not None

    # -- who begins to speak -----------------------------------------------------------------------------------

    def turns(self) -> list[Turn]:
        """Places where somebody begins to speak, in order."""
        labelled = list(self.labelled())
        found: list[Turn] = []
        last: int | None = None
        sentence_at = -1
        sentence_who: tuple[int | None, ...] = ()
        for verb in _verbs().finditer(self.text, self.body):
            start = self.words_start(verb)
            if start is None:
                continue
            sentence = self.sentence_start(verb.start())
            who, at = self.speakers(sentence, verb, last)
            if who is None:
                # 表示，… with no subject goes on with the one before, in the same paragraph.
                if at != sentence or sentence_at < 0 or "\n" in self.text[sentence_at:sentence]:
                    continue
                if self.text[sentence : verb.start()] not in ("", "并", "还", "也", "同时"):
                    continue
                who = sentence_who
            if found and start <= found[-1].start:
                continue
            sentence_at, sentence_who = sentence, who
            found.append(Turn(at, start, who, verb.group(), "speech.verb" if who[0] is not None else "speech.unnamed"))
            if who[-1] is not None:
                last = who[-1]
        return sorted((*found, *labelled)) if labelled else found

    def words_start(self, verb: re.Match[str]) -> int | None:
        """Where the words begin that the verb introduces, or None where it introduces none."""
        text, word = self.text, verb.group()
        start, end = verb.span()
        before, after = text[start - 1 : start], text[end : end + 1]
        if before in BROKEN_BEFORE.get(word, "") and before:
            return None
        if after and after in BROKEN_AFTER.get(word, "") and not (word == "说" and after == "到"):
            return None
        if before in PASSIVE and before:
            return None
        pause = AFTER_VERB.match(text, end)
        if pause is not None:
            return pause.end()
        if word == "提出":
            counted = COUNTED.match(text, end)
            return counted.end() if counted else None
        if word in _bound_verbs() or not after or after in "。；！？、）”\n":
            return None
        return end

    def sentence_start(self, at: int) -> int:
        """Where the sentence begins that holds `at`."""
        text = self.text
        start = max(self.body, at - 200)
        for mark in "。！？；\n":
            start = max(start, text.rfind(mark, start, at) + 1)
        while start < at and text[start] in "”’） ":
            start += 1
        return start

    def speakers(
        self, sentence: int, verb: re.Match[str], last: int | None
    ) -> tuple[tuple[int | None, ...] | None, int]:
        """Who the verb's subject is, and where the clause begins that names it; (None, …) where there is no subject."""
        text = self.text
        end = verb.start()
        for _ in range(6):
            start = max(sentence, text.rfind("，", sentence, end) + 1, text.rfind("：", sentence, end) + 1)
            who = self.subject(start, end, verb.end())
            if who == PRONOUNS:
                return ((last,), start) if last is not None else (None, -1)
            if who is not None:
                return who, start
            if start <= sentence:
                return None, sentence
            end = start - 1
        return None, -1

    def subject(self, start: int, end: int, verb_end: int) -> tuple[int | None, ...] | None:
        """The people who are the subject of the clause `text[start:end]`; `(None,)` for an unnamed one."""
        text = self.text
        at = bisect_left(self.mention_starts, start)
        while at < len(self.mentions) and self.mentions[at][1] <= end:
            first, stop, who = self.mentions[at]
            if self.is_subject(start, first):
                return self.together(at, end, who, stop)
            at += 1
        if start < end and PRONOUN.match(text, start) or PRONOUN.search(text, max(start, end - 3), end):
            return PRONOUNS
        if end - start >= 2 and text[verb_end : verb_end + 1] in "，：“" and UNNAMED.search(text, start, end):
            return (None,)
        return None

    def together(self, at: int, end: int, who: int, stop: int) -> tuple[int | None, ...]:
        """The person, with those named beside him: 甲、乙和丙分别表示."""
        speakers = [who]
        for first, after, other in self.mentions[at + 1 : at + 8]:
            between = self.text[stop:first]
            if after > end or len(between) > 30 or not between.startswith(("、", "和", "与", "及")):
                break
            if other not in speakers:
                speakers.append(other)
            stop = after
        return tuple(speakers)

    def is_subject(self, start: int, first: int) -> bool:
        """Whether a name at `first` can be the subject of the clause that begins at `start`."""
        before = self.text[start:first]
        if not before or before.endswith("的"):
            return True
        if len(before) > 40:
            return False
        return not any(mark in PREPOSITIONS for mark in before[-1:]) and not HIDES.search(before)

    # -- labels ------------------------------------------------------------------------------------------------

    def labelled(self) -> Iterator[Turn]:
        """王某：…; 问：… 答：… at the start of lines, where there are several."""
        labels = list(LABEL.finditer(self.text, max(0, self.body - 1)))
        if len(labels) < 2:
            return
        spokesman = self.spokesman()
        for label in labels:
            start, end = label.span(1)
            at = bisect_left(self.mention_starts, start)
            inside = self.mentions[at] if at < len(self.mentions) and self.mentions[at][1] <= end else None
            who: int | None = None
            if inside is not None and inside[1] == end:
                who = inside[2]
            elif ANSWER_LABEL.match(label.group(1)):
                who = spokesman
            elif not QUESTION_LABEL.match(label.group(1)):
                continue
            yield Turn(start, label.end(), (who,), None, "speech.label")

    def spokesman(self) -> int | None:
        """The one who answers: the only person with 发言人 among the offices, or the only one named."""
        speaking = [
            who for who, person in enumerate(self.people) if any("发言人" in title for title, _ in person.offices)
        ]
        if len(speaking) == 1:
            return speaking[0]
        return 0 if len(self.people) == 1 else None

    # -- how far they speak ------------------------------------------------------------------------------------

    def statements(self, turns: list[Turn]) -> Iterator[StatementFound]:
        """Each turn with its end."""
        for turn, following in zip(turns, [*turns[1:], None], strict=True):
            limit = following.at if following is not None else len(self.text)
            end = self.end(turn, max(limit, turn.start))
            while end > turn.start and self.text[end - 1] in " \n":
                end -= 1
            if end > turn.start:
                for who in turn.speakers:
                    yield StatementFound(turn.start, end, who, turn.verb, turn.rule)

    def end(self, turn: Turn, limit: int) -> int:
        """Where the words of `turn` end, at `limit` at the latest."""
        text = self.text
        at = turn.start
        while True:
            stop = SENTENCE_END.search(text, at, limit)
            if stop is None:
                return limit
            at = stop.end()
            if at >= limit:
                return limit
            if text[stop.start()] == "；":
                continue
            new_paragraph = "\n" in stop.group() or text[at] == "\n"
            if text[at] == "\n":
                at += 1
            if turn.rule != "speech.label" and self.is_narration(turn, at, new_paragraph):
                return stop.end()

    def is_narration(self, turn: Turn, at: int, new_paragraph: bool) -> bool:
        """Whether the sentence at `at` is no longer in the words of the one who speaks."""
        text = self.text
        joint = JOINT.match(text, at)
        if joint is not None and AGREES.match(text, joint.end()):
            return True
        if NARRATION.match(text, at, text.find("\n", at) if text.find("\n", at) >= 0 else len(text)):
            return True
        if self.names_somebody(at):
            return True
        if not new_paragraph:
            return False
        if ITEM.match(text, at):
            return False
        return self.press or turn.speakers[0] is None

    def names_somebody(self, at: int) -> bool:
        """Whether the sentence begins with a name, as people do not in speaking of themselves or, without a title, of others."""
        index = bisect_left(self.mention_starts, at)
        return index < len(self.mentions) and self.mention_starts[index] == at


PRONOUNS: tuple[int | None, ...] = (-1,)
"""Stands for a pronoun, to be resolved to the last one who spoke."""

HIDES = re.compile(r"(?:双方|两国|中方|[一-鿿]方|向|对|同|与|和|见|陪同|邀请|祝贺|感谢|引述|援引|转达)[^，]*$")
