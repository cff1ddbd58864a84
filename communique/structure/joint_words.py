"""Words that stand for the sides together, or for the other of two: 双方, 两国元首, 三方, 各方, 对方."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from communique.mentions.parties import PartyMention

__all__ = ["find_joint_words"]

WORD = r"[双两三四五六七八九十各对][方国党军岸]"

TOGETHER = dict.fromkeys(("双方", "两国", "两党", "两军", "两岸"), 2) | {
    f"{character}{end}": number for number, character in enumerate("三四五六七八九十", 3) for end in "方国"
}
"""How many sides a word stands for."""

ALL, OTHER = "各方", "对方"

OTHER_PAIRS = frozenset(("买卖", "供需", "劳资", "交战", "攻守"))
"""Before 双方, these make others of it than the sides."""

OTHER_PARTIES = frozenset(("有关", "相关", "社会", "国际", "其他", "世界"))
"""Before 各方, likewise."""

NOT_OTHER = frozenset("案法式向便")
"""After 对方, these make another word: 对方案."""

SENTENCE = 150
"""Characters before 对方 in which its subject is looked for."""

PARAGRAPH = 400
"""Characters before a word within which its paragraph may name the pair that it is about."""

NEARBY = 12
"""Mentions before a word that are asked which pair it is about, in a document of more than two sides."""


def find_joint_words(text: str, mentions: Sequence[PartyMention], sides: tuple[str, ...]) -> list[PartyMention]:
    """The joint words of `text` that can be resolved, given its settled mentions and its sides."""
    if not mentions:
        return []
    ends = [mention.end for mention in mentions]
    found: list[PartyMention] = []
    for match in _word().finditer(text):
        start, end = match.span()
        word = match.group()
        number = TOGETHER.get(word)
        rule = "party.joint"
        codes: tuple[str, ...] = ()
        if number is not None:
            spared = text[start - 2 : start] in OTHER_PAIRS if number == 2 else text.startswith("面", end)
            if not spared:
                codes = _together(text, start, mentions, bisect_right(ends, start), sides, number)
        elif word == ALL:
            if len(sides) > 2 and text[start - 2 : start] not in OTHER_PARTIES:
                codes = sides
        elif word == OTHER and text[end : end + 1] not in NOT_OTHER:
            rule = "party.other-side"
            after = bisect_right(ends, start)
            codes = _other(text, start, mentions[max(0, after - NEARBY) : after], sides)
        if codes:
            found.append(PartyMention(start, end, codes, rule))
    return found


@cache
def _word() -> re.Pattern[str]:
    return re.compile(WORD)


def _together(
    text: str, start: int, mentions: Sequence[PartyMention], after: int, sides: tuple[str, ...], number: int
) -> tuple[str, ...]:
    """As many parties as the word says: named right before it, or the sides, or the last ones named together.

    `after` is how many of the mentions end before the word.
    """
    if after:
        last = mentions[after - 1]
        if last.end == start and len(last.codes) == number:
            return last.codes
    if len(sides) == number:
        return sides
    for mention in reversed(mentions[max(0, after - NEARBY) : after]):
        if start - mention.end > PARAGRAPH or text.find("\n", mention.end, start) >= 0:
            break
        if len(mention.codes) == number:
            return mention.codes
    return ()


def _other(text: str, start: int, before: Sequence[PartyMention], sides: tuple[str, ...]) -> tuple[str, ...]:
    """Of two sides the one that is not the subject; both, where they act together (相互支持对方)."""
    if len(sides) != 2:
        return ()
    far = max(0, start - SENTENCE)
    sentence = max(far, *(text.rfind(mark, far, start) + 1 for mark in "。！？；\n"))
    subject = next(
        (mention.codes for mention in before if mention.start >= sentence and set(mention.codes) <= set(sides)), sides
    )
    if len(subject) != 1:
        return sides
    return tuple(code for code in sides if code not in subject)
