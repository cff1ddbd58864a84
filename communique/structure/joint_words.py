"""Words that stand for the sides together or for one of them: 双方, 两国, 三方, 各方, 对方."""

from __future__ import annotations

from communique.mentions.parties import PartyMention
from communique.reading.text import CleanText
from communique.structure.header import Header

__all__ = ["find_joint_words"]


def find_joint_words(
    page: CleanText, header: Header, mentions: list[PartyMention], codes: tuple[str, ...]
) -> list[PartyMention]:
    return []
