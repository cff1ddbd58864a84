"""Those whom the text tells of as met, present or agreed with, beyond the sides of its title and opening."""

from __future__ import annotations

from collections.abc import Iterator

from communique.mentions.parties import PartyMention
from communique.rule import compiled
from communique.structure.mention_index import MentionIndex, Stretch

__all__ = ["agreed", "met", "names_many", "present"]

MET = (
    r"(?:会见|会晤)了?(?=(?P<stretch>[^。；！？\n]{2,150}))|"
    r"[同与和](?=(?P<stretch>[^。；！？\n]{2,80}?)举行[^，。；\n]{0,8}?会[晤谈见])"
)
"""A meeting that the text tells of, and the stretch in which the other sides stand."""

EARLIER = r"去年|前年|曾|先后|此前|以来|历史上|\d年前|上月|上个月|上次|访华期间|\d{4}年"
"""Before a meeting of another occasion."""

CLAUSE = 120
"""Characters before a meeting in which its clause begins."""

AGREED = r"(?:双方|两国)[^，。；\n]{0,12}?(?:达成|签署|商定|同意|决定)"

AGREEING = 160
"""Characters before an agreement in which those who agreed are named."""

ATTENDS = r"出席|与会|主持|致辞|参加"

OFFICE = (
    r"[副助理]{0,2}(?:总统|总理|首相|国家主席|主席|议长|外长|外交|外务|国务卿|国务秘书|"
    r"防长|国防部|财长|部长|王储|国王|秘书长|高级代表|代表|特使)"
)

MANY = 3
"""Holders of office whom one sentence names as present."""

SHARES = frozenset(("、", "和", "与", "及", "以及"))
"""Between two parties with the same office."""

NEXT_ONE = (
    r"[^，。；！？\n]{0,30}(?:[、和与及]|(?:主持|出席)(?:峰会|会议)，|致辞，)[^，。；！？\n]{0,3}|"
    r"[^，。；！？\n、]{0,14}"
)
"""What stands between two names of one enumeration: 俄罗斯总统某某、南非总统."""


def met(text: str, index: MentionIndex, start: int) -> Iterator[str]:
    """The parties whom the text from `start` on says were met on this occasion."""
    for meeting in compiled(MET).finditer(text, start):
        if index.ending_at(meeting.start()) is not None:  # 和 in 日本和俄罗斯 begins no meeting
            continue
        far = max(start, meeting.start() - CLAUSE)
        clause = max(far, *(text.rfind(mark, far, meeting.start()) + 1 for mark in "。；\n"))
        if compiled(EARLIER).search(text, clause, meeting.start()):
            continue
        for mention in _enumerated(text, index, (meeting.end(), meeting.end("stretch"))):
            yield from mention.codes


def agreed(text: str, index: MentionIndex, start: int) -> Iterator[str]:
    """The parties of which the text from `start` on says that both agreed: 中尼…会议举行，双方达成四点共识."""
    for agreement in compiled(AGREED).finditer(text, start):
        far = max(start, agreement.start() - AGREEING)
        paragraph = max(far, text.rfind("\n", far, agreement.start()) + 1)
        pairs = [mention for mention in index.within((paragraph, agreement.start())) if len(mention.codes) == 2]
        if pairs:
            yield from pairs[-1].codes


def names_many(text: str, index: MentionIndex, stretch: Stretch) -> bool:
    """Whether a stretch may name three or more as present."""
    return index.count(stretch) >= MANY and compiled(ATTENDS).search(text, *stretch) is not None


def present(text: str, index: MentionIndex, sentences: list[Stretch]) -> Iterator[str]:
    """The parties whose holders of office one of the sentences names as present, three or more together."""
    for sentence in sentences:
        if not names_many(text, index, sentence):
            continue
        held = list(_holders(text, index, sentence))
        if len(held) >= MANY:
            for mention in _enumerated(text, index, (held[0].start, sentence[1])):
                yield from mention.codes


def _holders(text: str, index: MentionIndex, sentence: Stretch) -> Iterator[PartyMention]:
    """The mentions before an office, and those that share it with the next: 智利、秘鲁和巴西外长."""
    waiting: list[PartyMention] = []
    for mention in index.within(sentence):
        if waiting and text[waiting[-1].end : mention.start] not in SHARES:
            waiting.clear()
        waiting.append(mention)
        if compiled(OFFICE).match(text, mention.end):
            yield from waiting
            waiting.clear()


def _enumerated(text: str, index: MentionIndex, stretch: Stretch) -> Iterator[PartyMention]:
    """The mentions of one enumeration from the start of a stretch on."""
    last = stretch[0]
    for mention in index.within(stretch):
        if compiled(NEXT_ONE).fullmatch(text, last, mention.start) is None:
            return
        yield mention
        last = mention.end
