"""Spaces that separate nothing: within words, beside numbers, between letters that are set wide."""

from __future__ import annotations

from collections.abc import Iterator

from communique.reading.patterns import HAN, scan
from communique.rule import FunctionRule, Rule, compiled

__all__ = ["broken_word_rule", "letterspaced_rule", "spaced_number"]

INNER_SPACE = r"[ \xa0](?<=\p{Han}.)(?=\p{Han})"
PARAGRAPH = 40
SEPARATES = r"(?:电|電|讯|訊|消息|报道|報道|报导|報導|记者|記者|(?<![^\n。；：])[问問答一二三四五六七八九十])$"
OPENING, CLOSING = "（(【《「『“‘〈", "）)】》」』”’〉"
ROUND = "（(【"
MOTTO = r"(?<=\p{Han}{3})[ \xa0](?=\p{Han}{3})"
"""A space inside quotation marks that sets two parts of a motto or a headline apart."""

LOOKED_BACK = 60


def _separates(text: str, start: int, at: int) -> bool:
    """Whether the space at `at` sets something apart, in a line that begins at `start`."""
    if compiled(SEPARATES).search(text, max(0, at - 3), at):
        return True
    before = text[max(start, at - LOOKED_BACK) : at]
    opened = max(map(before.rfind, OPENING))
    if opened <= max(map(before.rfind, CLOSING)):
        return False
    return before[opened] in ROUND or compiled(MOTTO).match(text, at) is not None


def broken_words(text: str) -> Iterator[tuple[int, int]]:
    """A space between two characters of a paragraph with sentences, where it separates nothing."""
    start = end = -1
    in_paragraph = False
    for found in compiled(INNER_SPACE).finditer(text):
        at = found.start()
        if at > end:
            start = text.rfind("\n", 0, at) + 1
            end = text.find("\n", at)
            end = len(text) if end < 0 else end
            in_paragraph = end - start >= PARAGRAPH and any(text.find(mark, start, end) >= 0 for mark in "。；")
        if in_paragraph and not _separates(text, start, at):
            yield found.span()


broken_word_rule: FunctionRule[tuple[int, int]] = FunctionRule(
    "noise.broken-word",
    broken_words.__doc__ or "",
    broken_words,
    lambda text, span: text[span[0] - 1 : span[1] + 1],
    reads={
        "双方一致同意保持高层交往势头，深化各领域务 实合作，就共同关心的国际和地区问 题加强沟通协调。": (
            "务 实",
            "问 题",
        )
    },
    spares=(
        "新华社东京11月24日电 外交部长在东京同日本外相举行会谈，双方就共同关心的问题交换了意见。",
        "应邀出席并发表题为《团结合作 共谋发展》的讲话，就进一步深化务实合作提出了四点建议和主张。",
        "两国外长举行会谈 达成四点共识",
    ),
)

UNIT = r"(?:[年月时時點点分届屆轮輪次个個项項条條名位亿億万萬多余餘]|日(?!本))"
spaced_number = Rule(
    "noise.spaced-number",
    "spaces that set a number apart from its unit",
    rf"(?<=\p{{Han}}) (?=[0-9]{{1,8}} {UNIT})"
    rf"|(?<=(?<![0-9:：.\-/])[0-9]{{1,8}}) (?={UNIT})"
    r"|(?<=[年月]) (?=[0-9]{1,2} ?[月日])",
    reads={"于 2024 年 5 月 16 日在": (" ", " ", " ", " ", " ", " ")},
    spares=("10:05 日本外相", "2020-11-24 年度报告", "编辑 2024年"),
)

LETTERSPACED = (
    rf" (?:(?<={HAN} )(?<!{HAN}{HAN} )(?<!{HAN}  )(?<!{HAN} {HAN} ){HAN}(?: {{1,2}}{HAN}){{2,60}}+(?! ?{HAN})"
    rf"|(?:(?<=\A{HAN} )|(?<=\n{HAN} )) {{0,3}}{HAN}(?=\n|\Z))"
)
GAPS = r" +"


def letterspaced(text: str) -> Iterator[tuple[int, int]]:
    """Spaces between all characters of a word that is set wide (联 合 公 报)."""
    for found in scan(LETTERSPACED).finditer(text):
        for gap in scan(GAPS).finditer(text, *found.span()):
            yield gap.span()


letterspaced_rule: FunctionRule[tuple[int, int]] = FunctionRule(
    "noise.letterspaced",
    letterspaced.__doc__ or "",
    letterspaced,
    lambda text, span: text[span[0] - 1 : span[1] + 1],
    reads={"联 合 公 报": ("联 合", "合 公", "公 报"), "公  报": ("公  报",)},
    spares=("中国 日本 韩国", "记者 乌仁 段一舟", "王 刚 李四 张三"),
)
