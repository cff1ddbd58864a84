"""Where somebody begins to speak: the subjects of verbs of speech.

The subject is a person, a pronoun for the last who spoke, or one who is not named (外交部发言人表示, 声明说). Subjects
that speak for all sides together (双方认为) take no turn: what they hold is nobody's own words.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from communique.lexicon import rows
from communique.mentions.adverbs import ADVERB, PHRASE
from communique.mentions.trie import pattern_of
from communique.structure.naming import Naming, Speakers, Turn

__all__ = ["HIDDEN", "SENTENCE_END", "find_turns"]

SENTENCE_END = re.compile(r"[。！？；\n][”’）\n]*")
PAUSE = re.compile(r"(?:[着说道称指]|了[^，。；：\n]{0,16})?(?:[，：]|(?=“))+“?")

BROKEN_BEFORE = {
    "称": "声宣号简名职对堪据自通统昵爱美谓著匀相",
    "说": "学小传假邪游照按据来可比再虽解",
    "指": "食手屈首道纳恒拇所戒直",
}
BROKEN_AFTER = {
    "称": "为之号赞职谓呼霸",
    "说": "明法服理辞教到谎",
    "指": "标导挥南定控责示数派望向令纹点着正名明引",
}
NEVER_AFTER = "的"
PASSIVE = frozenset("被所可各应须要")
SET_FORTH = re.compile(r"[^，。；：！？\n]{0,40}(?:立场|看法|主张|观点|态度|关注|关切|不满|共鸣)")
COUNTED = re.compile(
    r"(?:了?[^，。；：！？\n]{0,8}[一二三四五六七八九十几多数两\d]+(?:点|项|条|个|方面|大)[^，。；：！？\n]{0,10}[：，。]|[^，。；！？\n]{0,24}：)"
)
AT_MEETING = re.compile(r"(?:会上|会[谈议晤见][上中时]|讲话中|致辞中|发言中|受访时|采访时)$")

PRONOUN = re.compile(r"(?<![其吉])[他她](?!们的|国|人|方|日|山|乡|者|律)")
FILLER = re.compile(rf"{ADVERB}*+(?:{PHRASE}[^，。；：！？“”\n]{{0,40}})?")
GAP = re.compile(
    rf"(?:[一-鿿]{{2,4}}?(?=[在对向就还也均再曾表指强说重]))?{ADVERB}*+(?:{PHRASE}[^，。；：！？“”\n]{{0,40}})?"
)
HIDDEN = re.compile(
    r"(?:[并还也又再另但]|同时|随后|会上)?(?:[向同与和跟被请给为]|对(?!外)|就|由|经(?!济|贸)|以(?!色列)|在[^，]{0,14}(?:会[见谈晤]|陪同|[与同对])"
    r"|双方|两国|[各三四多]方|[一-鿿]{1,4}方(?!谈判|代表|翻译|主席|团长|首席|牵头|的)|我(?!国)|会议|峰会)"
)
SOMEBODY_ELSES = re.compile(
    r"(?:政府|团队|办公室|方面|阵营|竞选)?[^在对向就]{0,6}(?:官员|发言人|消息人士|助手|律师|夫人|办公室|团队|之子|儿子)"
)
BELONGS = re.compile(r"[一-鿿]{0,4}(?:的|办公室)[^，。；]{0,20}")
"""Between two names: the second is an aide, a relative or a guest of the first. 某秘书长的发言人某"""
BETWEEN = re.compile(r"[一-鿿]{0,5}[、和与及暨][^，。；：同向对]{0,24}")
UNNAMED = re.compile(
    r"(?:[部方军院府社报网员人者士团宫馆局署办党司室处盟台厅稿]|组织|当局|公司|集团|媒体|声明|公报|文章|报道|消息|通报|社论|简报|报告|使团|领袖|首脑|》"
    r"|部长|外长|总统|总理|学者|专家|分析|评论)"
    rf"{ADVERB}*+就?(?:{PHRASE}[^，。；：]{{1,24}})?$"
)
WE = re.compile(r"(?:双方|各方|三方|两国|我们|大家|国际社会|人们|会议|峰会|.{0,6}(?:舆论|国家)$)")


@cache
def _verbs() -> re.Pattern[str]:
    return pattern_of(verb for verb, _ in rows("reporting_verbs"))


@cache
def _uses() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("reporting_verbs")}


def find_turns(text: str, body: int, naming: Naming, starts: list[int]) -> list[Turn]:
    """Places where somebody begins to speak, in order. `starts` are the beginnings of the sentences."""
    return list(_Finder(text, naming, starts).turns(body))


class _Finder:
    """Goes through the verbs of speech of one text; remembers who spoke last."""

    def __init__(self, text: str, naming: Naming, starts: list[int]) -> None:
        self.text = text
        self.naming = naming
        self.starts = starts
        self.last: Speakers = ()
        self.words = -1
        """Where the words of the last turn begin."""

    def turns(self, body: int) -> Iterator[Turn]:
        text = self.text
        for verb in _verbs().finditer(text, body):
            start = self.words_start(verb)
            closing = (
                start is None and text[verb.end() : verb.end() + 1] == "。" and text[verb.start() - 1] not in PASSIVE
            )
            if closing:
                start = verb.end() + 1
            if start is None or start <= self.words or self.in_quotation(verb.start()):
                continue
            sentence = self.starts[max(0, bisect_right(self.starts, verb.start()) - 1)]
            inside = self.words > sentence
            found = self.speakers(max(sentence, self.words) if inside else sentence, verb, inside)
            if found is None:
                continue
            speakers, clause = found
            if speakers[0] is not None:
                self.last = speakers
            elif inside:
                continue
            quotation = self.quotation_before(clause)
            if quotation is not None:
                yield Turn(quotation, quotation, speakers, verb.group(), "speech.quoted")
            if closing:
                continue
            self.words = start
            rule = "speech.unnamed" if speakers[0] is None else "speech.verb"
            yield Turn(clause if inside or quotation is not None else sentence, start, speakers, verb.group(), rule)

    def words_start(self, verb: re.Match[str]) -> int | None:
        """Where the words begin that the verb introduces, or None where it introduces none."""
        text, word = self.text, verb.group()
        start, end = verb.span()
        before, after = text[start - 1 : start], text[end : end + 1]
        if not after or after in NEVER_AFTER or after in BROKEN_AFTER.get(word, "的"):
            return None
        if before and (before in BROKEN_BEFORE.get(word, "") or before in PASSIVE):
            return None
        if word == "提出":
            counted = COUNTED.match(text, end)
            if counted is not None:
                return counted.end()
            return end if AT_MEETING.search(text, max(0, start - 8), start) else None
        if _uses()[word] == "object":
            return end if SET_FORTH.match(text, end) else None
        pause = PAUSE.match(text, end)
        if pause is not None:
            return pause.end() - (text[pause.end() - 1] == "“")
        return None if _uses()[word] == "pause" or after in "。；！？、）”\n" else end

    def quotation_before(self, at: int) -> int | None:
        """Where the quotation begins that ends before the clause at `at`: “…”，某人说。"""
        text = self.text
        end = at - 1 if text[at - 1 : at] == "，" else at
        if end < 1 or text[end - 1] != "”":
            return None
        start = text.rfind("“", max(0, end - 600), end)
        return start if start >= 0 and start > self.words else None

    def in_quotation(self, at: int) -> bool:
        low = max(0, at - 200, self.text.rfind("\n", max(0, at - 200), at))
        return self.text.rfind("“", low, at) > self.text.rfind("”", low, at)

    def speakers(self, floor: int, verb: re.Match[str], inside: bool) -> tuple[Speakers, int] | None:
        """The verb's subject, and where the clause begins that names it. Nothing before `floor` is looked at."""
        text = self.text
        end = verb.start()
        for step in range(6):
            start = max(floor, text.rfind("，", floor, end) + 1, text.rfind("：", floor, end) + 1)
            start += text[start] == "”"
            speakers = self.subject(start, end, verb, step == 0, inside)
            if speakers is not None:
                return speakers, start
            if inside or not FILLER.fullmatch(text, start, end) if step == 0 else WE.match(text, start, end):
                return None
            if start <= floor:
                return self.goes_on(floor, verb) if step == 0 else None
            end = start - 1
        return None

    def goes_on(self, sentence: int, verb: re.Match[str]) -> tuple[Speakers, int] | None:
        """表示，… at the start of a sentence: the subject is the one that the sentence before begins with."""
        text = self.text
        if (
            sentence == 0
            or text[sentence - 1] == "\n"
            or text[sentence : verb.start()] not in ("", "并", "还", "也", "同时")
        ):
            return None
        before = self.starts[max(0, bisect_right(self.starts, sentence - 1) - 1)]
        named = self.naming.at(before)
        if named is not None:
            return (named[2],), sentence
        return (self.last, sentence) if self.last and self.words >= before else None

    def subject(self, start: int, end: int, verb: re.Match[str], direct: bool, inside: bool) -> Speakers | None:
        """The people who are the subject of the clause `text[start:end]`; `(None,)` for somebody unnamed."""
        text = self.text
        paused = text[verb.end() : verb.end() + 1] in "，：“"
        use = _uses()[verb.group()]
        weak = use in ("noun", "pause") or (use == "loose" and not paused)
        if weak and not direct:
            return None
        named = self.naming.between(start, end)
        if direct and named and PRONOUN.search(text, named[-1][1], end) is None and text[named[-1][0] - 1] == "的":
            named = named[-1:]
        for index, (first, last, who) in enumerate(named):
            if index + 1 < len(named) and BELONGS.fullmatch(text, last, named[index + 1][0]):
                continue
            if first > start and HIDDEN.match(text, start, first) and text[first - 1] != "的":
                continue
            if direct and SOMEBODY_ELSES.fullmatch(text, last, end):
                return (None,)
            if (inside or weak) and not GAP.fullmatch(text, last, end):
                continue
            return self.together(named[index:], who)
        pronoun = PRONOUN.match(text, start, end)
        if pronoun is None and direct:
            pronoun = PRONOUN.search(text, max(start, end - 4), end)
        if pronoun is not None:
            if text[pronoun.end() : pronoun.end() + 1] == "们":
                return self.group_before(start)
            return self.one_before(start) or self.last[-1:] or None
        if (
            direct
            and end - start > 1
            and text[verb.end() : verb.end() + 1] in "，：“"
            and not WE.match(text, start, end)
        ):
            return (None,) if UNNAMED.search(text, start, end) else None
        return None

    def together(self, named: list[tuple[int, int, int]], who: int) -> Speakers:
        """The person, with those named beside: 甲、乙和丙分别表示."""
        speakers = [who]
        before = named[0][1]
        for first, last, other in named[1:8]:
            if not BETWEEN.fullmatch(self.text, before, first):
                break
            if other not in speakers:
                speakers.append(other)
            before = last
        return tuple(speakers)

    def one_before(self, at: int) -> Speakers | None:
        """Whom 他 means, where the sentence before is not yet in anybody's words: its subject."""
        index = bisect_right(self.starts, at) - 1
        if index < 1 or self.text[self.starts[index] - 1] == "\n" or self.words >= self.starts[index - 1]:
            return None
        sentence = self.starts[index - 1]
        for first, _, who in self.naming.between(sentence, self.starts[index]):
            clause = max(sentence, self.text.rfind("，", sentence, first) + 1)
            if (first == clause or not HIDDEN.match(self.text, clause, first)) and not self.in_quotation(first):
                return (who,)
        return None

    def group_before(self, at: int) -> Speakers | None:
        """Whom 他们 means: those whom the sentence before names together at its start."""
        index = bisect_right(self.starts, at) - 1
        if index < 1 or self.text[self.starts[index] - 1] == "\n":
            return None
        sentence = self.starts[index - 1]
        named = self.naming.between(sentence, self.starts[index])
        if len(named) < 2 or named[0][0] - sentence > 20:
            return None
        group = self.together(named, named[0][2])
        return group if len(group) > 1 else None
