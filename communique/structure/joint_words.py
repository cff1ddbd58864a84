"""Words that stand for the sides together, or for the other of two: 双方, 两国元首, 三方, 各方, 对方."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from communique.mentions.parties import PartyMention
from communique.rule import compiled

__all__ = ["find_joint_words"]

WORD = (
    r"(?<!买卖|供需|劳资|交战|攻守)(?P<two>双方|两国|两党|两军|两岸)|(?P<number>[三四五六七八九十])[方国](?!面)|"
    r"(?<!有关|相关|社会|国际|其他|世界)(?P<all>各方)|(?P<other>对方)(?![案法式向便])"
)

NUMBERS = {character: number for number, character in enumerate("三四五六七八九十", 3)}

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
    return list(_resolved(text, mentions, ends, sides))


def _resolved(
    text: str, mentions: Sequence[PartyMention], ends: list[int], sides: tuple[str, ...]
) -> Iterator[PartyMention]:
    for word in compiled(WORD).finditer(text):
        start, end = word.span()
        kind = word.lastgroup
        after = bisect_left(ends, start + 1)
        if kind == "other":
            codes = _other(text, start, mentions[max(0, after - NEARBY) : after], sides)
        elif kind == "all":
            codes = sides if len(sides) > 2 else ()
        else:
            codes = _together(text, start, mentions, after, sides, 2 if kind == "two" else NUMBERS[word["number"]])
        if codes:
            yield PartyMention(start, end, codes, "party.other-side" if kind == "other" else "party.joint")


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
