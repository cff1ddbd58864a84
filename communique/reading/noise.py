"""Noise between characters, each kind a named rule: what it takes out, and what looks like it and stays.

The first group reads the page's own characters, before marks are unified; the second reads unified text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from communique.reading.alignment import Draft
from communique.reading.page import Removals
from communique.reading.patterns import HAN, scan
from communique.reading.pinyin import TONED, find_pinyin_notes
from communique.reading.spaces import broken_word_rule, letterspaced_rule, spaced_number
from communique.rule import FunctionRule, Rule, compiled

__all__ = [
    "BROKEN",
    "CONTROL",
    "INVISIBLE",
    "RARE",
    "RAW",
    "RULES",
    "UNIFIED",
    "Noise",
    "broken_characters",
    "take_out",
]

INVISIBLE = (
    "\xad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\ufeff\ufe0e\ufe0f"
)
CONTROL = "".join(map(chr, (*range(9), *range(14, 28), *range(127, 133), *range(134, 160))))

invisible = Rule(
    "noise.invisible",
    "soft hyphens, joiners, direction marks and control characters, which nobody sees",
    f"[{INVISIBLE}{CONTROL}]++",
    reads={"双\u200b方\xad同意": ("\u200b", "\xad"), "\ufeff公报": ("\ufeff",)},
    spares=("双方　同意",),
)

COPIED = (
    r"(?<![!-~])(?:[!-~]{1,2}[ \xa0]{1,2}){3,40}+"
    r"(?:[A-Za-z](?=[0-9]{1,4}[年月日时時点點个個项項次届屆家位名余餘多])|[!-~]{1,2}(?![!-~]))?"
)
LETTER_AND_DIGIT = r"[A-Za-z][0-9]|[0-9][A-Za-z]|[A-Za-z][!\"#$%&'*+/;<=>?@\[\]^_`{|}~]|[_\"'`][A-Za-z]"


def anti_copy(text: str) -> Iterator[tuple[int, int]]:
    """Garbage that a forum hides between sentences: a run of one or two ASCII characters at a time."""
    for found in compiled(COPIED).finditer(text):
        tokens = found.group().split()
        if sum(compiled(LETTER_AND_DIGIT).fullmatch(token) is not None for token in tokens) >= 2:
            yield found.span()


anti_copy_rule: FunctionRule[tuple[int, int]] = FunctionRule(
    "noise.anti-copy",
    anti_copy.__doc__ or "",
    anti_copy,
    lambda text, span: text[slice(*span)],
    reads={"会谈。* q1 N. k8 v% w, u双方同意。": ("* q1 N. k8 v% w, u",)},
    spares=("选项有 A B C D 四个。", "x + y = 2 z", "维生素 B1 和 B2"),
)

address = Rule(
    "noise.address",
    "an address on the web",
    r"[（(]?(?:https?://|www\.)[!-'*-~]{4,2000}+[）)]?",
    reads={"全文见https://example.org/a?b=1。": ("https://example.org/a?b=1",)},
    spares=("网址是外交部网站", "www是万维网"),
)

pinyin: FunctionRule[tuple[int, int]] = FunctionRule(
    "noise.pinyin",
    "a syllable in brackets after a character, as pages set it after hard ones",
    find_pinyin_notes,
    lambda text, span: text[slice(*span)],
    reads={"舉(jǔ)行會(huì )談": ("(jǔ)", "(huì )"), "协（xié）议": ("（xié）",), "簽 (qiān)署": (" (qiān)",)},
    spares=("全长200公里(km)", "世贸组织(WTO)", "葛来仪（Bonnie Glaser）", "人民币元(yuan)", "法国(à Paris)"),
)

RAW_MOJIBAKE = (
    "\ufffd++|[\ue000-\ue4c5\ue4c7-\ue5e4\ue5e6-\uf8ff]++"
    r"|(?<=\p{Han})\?[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}\)"
    r"|(?<=\p{Han})[?？]；(?=\p{Han})"
    r"|锟斤拷(?:锟斤拷|锟|斤|拷){0,200}+"
    r"|(?:[ÃÂÄÅÆÇÈÉàáâãäåæçèé][\x80-\xbf\u0152-\u0178\u2013-\u2122]{1,2}){3,2000}+"
)
BROKEN = "\ufffd锟ÃÂÄÅÆÇÈÉâãäåæçè"
"""Characters that stand where others were broken."""

BREAKS = f"[?？{BROKEN}\ue000-\uf8ff]"
"""How broken characters begin."""

mojibake = Rule(
    "noise.mojibake",
    "characters that the page has broken; they stay, and are reported",
    RAW_MOJIBAKE,
    reads={"率先\ufffd\ufffd出一条新路": ("\ufffd\ufffd",), "在當?shù)舉行": ("?shù)",), "合作?；鑳方": ("?；",)},
    spares=("是吗？双方", "(shù)", "§1 à la carte"),
)

doubled_mark = Rule(
    "noise.doubled-mark",
    "a punctuation mark set twice, or a weak one beside a strong one",
    r"[，、](?=[，、；：。！？])|；(?=；)|：(?=：)|(?<!。)。(?=。(?!。))|(?<=[。；：！？])[，、]",
    reads={
        "会谈，，双方：：同意；；": ("，", "：", "；"),
        "会谈。。": ("。",),
        "同意，。": ("，",),
        "共识：，": ("，",),
    },
    spares=("会谈，双方同意。", "等等。。。", "“好！”，他说", "真的吗？！"),
)

censored = Rule(
    "noise.censored",
    "a dot or an asterisk inside a word",
    r"(?<=\p{Han})(?<![\n一二三四五六七八九十甲乙丙丁])[.*＊_^]{1,3}+(?=\p{Han})",
    reads={"人.民政*府": (".", "*")},
    spares=("一.双方同意", "3.双方", "约翰·史密斯", "U.S.", "2.5亿"),
)

lost_space = Rule(
    "noise.lost-space",
    "question marks that stand for spaces which an encoding lost",
    r"(?<=[0-9]{2}:[0-9]{2})(?:\? ?){1,4}(?=\p{Han})|(?m:^)\?{2,4}(?=\p{Han})",
    reads={"2020-11-25 07:48? ?来源：新华网": ("? ?",), "??双方同意": ("??",)},
    spares=("双方同意吗?是的", "几点?来源"),
)


LABELS = r"(?:\A|(?<=\n))(?:标题|题目)：(?=[^\n。]{4,100}+\n)"
SUBJECT = r"(?:\A|(?<=\n))主题：(?=[^\n。]{4,100}+\n)"


def labels(text: str) -> Iterator[tuple[int, int]]:
    """What feeds and mails set before a title."""
    pattern = SUBJECT if "发件人：" in text else LABELS
    found = scan(pattern).search(text)
    if found is not None and text.count("\n", 0, found.start()) < 10:
        yield found.span()


label: FunctionRule[tuple[int, int]] = FunctionRule(
    "noise.label",
    labels.__doc__ or "",
    labels,
    lambda text, span: text[slice(*span)],
    reads={
        "标题：两国外长举行会谈\n双方同意合作。": ("标题：",),
        "发件人：新闻处\n主题：两国外长会谈\n双方同意合作。": ("主题：",),
    },
    spares=("会议主题：合作\n双方同意合作。", "主题：合作共赢\n双方同意合作。", "他宣读了标题：两国公报"),
)


class Noise(NamedTuple):
    """A rule, and signs of it: patterns without one of which it finds nothing.

    Those that begin with a character and not with a class are looked for the quickest.
    """

    rule: Rule | FunctionRule[tuple[int, int]]
    signs: tuple[str, ...] = ()
    new: str = ""

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Where it stands in `text`."""
        if self.signs and not any(scan(sign).search(text) for sign in self.signs):
            return []
        if isinstance(self.rule, Rule):
            return [found.span() for found in self.rule.finditer(text)]
        return list(self.rule.function(text))


RARE = (
    Noise(invisible, (f"[{INVISIBLE}{CONTROL}]",)),
    Noise(pinyin, (f"[{TONED}]",)),
)
"""Noise that shows in a character which clean text doesn't have."""

RAW = (
    Noise(anti_copy_rule, tuple(space + r"[!-~]{1,2}[ \xa0]{1,2}[!-~]{1,2}[ \xa0]" for space in " \xa0")),
    Noise(address, ("http", r"www\.")),
    Noise(lost_space, (r"\?",), " "),
    Noise(broken_word_rule, tuple(rf"{space}(?<={HAN}.)(?={HAN})" for space in " \xa0")),
    Noise(spaced_number, (rf" (?<=[0-9] )(?={HAN})",)),
)
"""What is taken out of the page's own characters, in this order."""

UNIFIED = (
    Noise(doubled_mark, ("[，、；：。！？][，、；：。！？]",)),
    Noise(censored, tuple(rf"{re.escape(mark)}(?<={HAN}.)" for mark in ".*＊_^")),
    Noise(letterspaced_rule, (" ",)),
    Noise(label, ("标题：", "题目：", "发件人：")),
)
"""What is taken out once marks have one form."""


def take_out(draft: Draft, kinds: Iterable[Noise], removed: Removals) -> Draft:
    """The draft without noise of some kinds; what was taken out is added to `removed`."""
    for noise in kinds:
        spans = noise.spans(draft.text)
        if spans:
            removed.setdefault(noise.rule.id.removeprefix("noise."), []).extend(draft.places(spans))
            draft = draft.edited([(start, end, noise.new) for start, end in spans])
    return draft


def broken_characters(text: str) -> list[tuple[int, int]]:
    """Where the page has broken its characters (noise.mojibake)."""
    spans: list[tuple[int, int]] = []
    end = 0
    for sign in scan(BREAKS).finditer(text):
        found = mojibake.match(text, sign.start()) if sign.start() >= end else None
        if found is not None:
            end = found.end()
            spans.append(found.span())
    return spans


RULES: tuple[Rule | FunctionRule[tuple[int, int]], ...] = (
    invisible,
    anti_copy_rule,
    address,
    pinyin,
    lost_space,
    broken_word_rule,
    spaced_number,
    mojibake,
    doubled_mark,
    censored,
    letterspaced_rule,
    label,
)
