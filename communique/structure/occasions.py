"""Whether a joint subject and its verb are an agreement of this occasion, and an outcome or a shared view.

The same words count or not by who says them: 双方将… is agreed where the text itself or a newspaper tells it, and one
side's wish in a leader's own words; 双方一致同意… is agreed whoever reports it; 去年，双方签署… is told again.
"""

from __future__ import annotations

from typing import NamedTuple

import regex

from communique.structure.joint_subjects import JointSubject
from communique.structure.lead_openings import Opening
from communique.structure.predicates import Predicate

__all__ = ["SPEECH", "Claim", "Occasion", "role_of"]

JOINT_KINDS = frozenset({"joint_statement", "joint_communique", "outcome_list"})
TOLD_KINDS = frozenset({"press_remarks", "press_conference", "news"})
"""Where a minister, a spokesman or a newspaper tells what the sides hold: 双方愿… is then nobody's proposal."""

AGREED = frozenset({"agree", "sign", "announce", "decide", "reach"})
"""Acts that are the sides' own, whoever reports them."""

REPORTED = frozenset({"agree", "decide", "reach"})
"""Acts that count in the words of one side, who may otherwise be telling of earlier occasions."""

BY_SUBJECT = {
    "meeting": AGREED | {"view"},
    "document": AGREED | {"view"},
    "council": AGREED | {"view"},
    "people": AGREED | {"found"},
    "we": AGREED,
}
"""What may be said of subjects other than words for the sides."""

SPEECH = frozenset({"认为", "表示", "指出", "强调", "一致认为", "都认为", "均认为", "都表示", "均表示", "一致表示"})

OUTCOMES = frozenset({"sign", "announce", "found"})
CONCRETE = regex.compile(
    r"[^，。；]{0,30}?(?:建立|设立|恢复|启动|成立|开通|举行|举办|召开|互设|互派|组建|提升为|提升至|延长|签署)"
)
ACCORD = regex.compile(r"[^，。；共识]{0,24}(?:协议|协定|谅解|安排|合同|停火|文件|宣言|声明|清单)")

THIRD_PERSON = regex.compile(r"领导人|元首|首脑|总理|领袖|外长|部长|与会|总书记")
"""Words that nobody uses of a group that they belong to."""

JUST_NOW = regex.compile(r"今天|刚[刚才]|此访|此次|这次|本次|访问期间|会[谈晤见]后|会后")
EARLIER = regex.compile(
    r"去年|前年|上个?[月周次]|此前|早在|当时|曾经?|年前|多年来|以来(?:，|$)|长期以来|迄今|至今|截至|一直|始终|历来"
)
BARE_YEAR = regex.compile(r"\d{4}年(?:[初底末]|上半年|下半年)?(?:[，双两中各]|$)")
"""The occasion itself is dated to the day, not to the year."""

YEAR = regex.compile(r"(\d{4})年")
HEAD_DATE = regex.compile(r"((?:19|20)\d\d)(?:年\d{1,2}月|[-/.]\d{1,2}[-/.]\d{1,2})")
HEAD = 200

SCHEDULE = regex.compile(r"(?<=将)[于在]?[^，。；]{0,20}(?:峰会|会面|会晤|会谈|见面|碰面|到访|出访|访问)")
"""What news announces of leaders' meetings is nothing agreed."""


class Claim(NamedTuple):
    """What a sentence says of the sides; `reported` where it stands in somebody's words."""

    text: str
    subject: JointSubject
    opening: Opening
    predicate: Predicate
    reported: bool

    @property
    def verb(self) -> str:
        return self.text[self.predicate.start : self.predicate.end]

    @property
    def adverbial(self) -> str:
        """The words that stand before the subject and between it and the verb."""
        return self.opening.adverbial + self.text[self.subject.end : self.predicate.start]


class Occasion(NamedTuple):
    """What a document is about: its kind, and the year that its head names."""

    kind: str
    year: int | None

    @classmethod
    def of(cls, text: str, body: int, kind: str) -> Occasion:
        """The occasion of a text; its year is the latest of the full dates at its head."""
        years = [int(match[1]) for match in HEAD_DATE.finditer(text, 0, body + HEAD)]
        return cls(kind, max(years, default=None))

    def is_agreed(self, claim: Claim, end: int) -> bool:
        """Whether the claim, in a sentence that ends at `end`, is an agreement of this occasion."""
        if self.kind in JOINT_KINDS or claim.opening.voice == "joint":
            return not (claim.subject.kind == "meeting" and claim.predicate.act == "intent")
        if not self._fits(claim):
            return False
        if self.kind == "news" and SCHEDULE.match(claim.text, claim.predicate.end, end):
            return False
        if self.kind not in TOLD_KINDS and self._is_one_sides(claim) and not self._is_the_sides_own(claim):
            return False
        return not self._is_earlier(claim.adverbial)

    def _fits(self, claim: Claim) -> bool:
        """Whether such a subject can do such a thing: a meeting adopts, but does not intend."""
        kind, act = claim.subject.kind, claim.predicate.act
        shared = claim.predicate.shared
        if act == "ought" or (kind == "we" and self.kind != "press_remarks" and not shared):
            return False
        allowed = BY_SUBJECT.get(kind)
        return allowed is None or act in allowed or (shared and kind != "meeting")

    def _is_one_sides(self, claim: Claim) -> bool:
        """Whether the sentence stands in the words of one side."""
        if claim.opening.voice == "reported":
            return True
        return claim.reported and not THIRD_PERSON.search(claim.text, claim.subject.start, claim.subject.end)

    def _is_the_sides_own(self, claim: Claim) -> bool:
        """Whether the claim counts though one side makes it: 双方同意…, 双方都认为…."""
        act = claim.predicate.act
        return (
            act in REPORTED
            or (claim.opening.voice == "reported" and claim.verb == "将")
            or (claim.predicate.shared and claim.verb in SPEECH)
            or (act in AGREED and JUST_NOW.search(claim.adverbial) is not None)
        )

    def _is_earlier(self, adverbial: str) -> bool:
        """Whether the words before the verb place it before this occasion."""
        if EARLIER.search(adverbial) or BARE_YEAR.search(adverbial):
            return True
        year = YEAR.search(adverbial)
        return bool(year and self.year and int(year[1]) < self.year)


def role_of(text: str, predicate: Predicate, end: int) -> str:
    """An outcome where something was signed, announced, set up; else a shared view."""
    act = predicate.act
    concrete = (
        act in OUTCOMES
        or (act == "decide" and CONCRETE.match(text, predicate.end, end))
        or (act == "reach" and ACCORD.match(text, predicate.end, end))
    )
    return "outcome" if concrete else "consensus"
