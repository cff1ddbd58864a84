"""Expressions of time: where they stand in the text, and what they say before a day is known that they rest on.

Words of time are put together from coarse to fine (明年 + 第三季度), two such points make a stretch (3日至5日),
what follows or precedes bounds it (6月底前, 自10月起, 2024年左右).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import partial

from communique.mentions.event_times import event_times
from communique.mentions.time_bounds import bounded
from communique.mentions.time_words import time_words
from communique.mentions.times import ADJACENT, COARSE, RANK, Atom, Term, TimeExpression
from communique.rule import FunctionRule

__all__ = ["RULES", "TimeExpression", "find_times"]

_RANGE = re.compile(r" ?(?:起?[至到]|—{1,2}|－|-|~|～|–) ?")
_EDGE = re.compile(
    r"的?(?:(?P<beginning>初(?![步心级中次始衷审稿选见期])|伊始)"
    r"|(?P<end>[年月]?[底末](?![线层气子下蕴]))"
    r"|(?P<middle>中[叶期])"
    r"|(?P<early>早些时候?|较早时候?)"
    r"|(?P<late>晚些时候?|稍[后晚](?:时候?)?|较[后晚](?:时候?)?))"
)
LONGEST_JOIN = 4
"""Characters between the two times of a stretch."""


def find_times(text: str) -> list[TimeExpression]:
    """All expressions of time in `text`, in the order of their places, none overlapping another."""
    atoms = time_words(text)
    found: list[TimeExpression] = []
    at = 0
    while at < len(atoms):
        expression, at = _expression(text, atoms, at)
        if expression is None:
            continue
        if expression.rule == "date.span":
            expression = _after_another(text, found, expression)
        if found and (joined := _apposition(text, found[-1], expression)):
            found[-1] = joined
        else:
            found.append(expression)
    return _merged(found, event_times(text))


def _after_another(text: str, found: list[TimeExpression], span: TimeExpression) -> TimeExpression:
    """A span that runs from a date (8月12日起90天内), or from an event and has no value (签署之日起六个月内)."""
    if found and found[-1].end == span.start and found[-1].bound:
        return span._replace(basis=ADJACENT)
    if text[span.start - 1 : span.start] in _FROM_THEN:
        return TimeExpression(span.start, span.end, "date.event")
    return span


def _expression(text: str, atoms: list[Atom], at: int) -> tuple[TimeExpression | None, int]:
    """The expression that begins with atom `at`, if it begins one, and the index of the next atom."""
    head = atoms[at]
    if head.basis == COARSE:
        return None, at + 1
    if not head.terms:
        return TimeExpression(head.start, head.end, head.rule), at + 1
    terms, end, at = _point(text, atoms, at)
    last, rule = head.last, head.rule
    if last is None and at < len(atoms) and 0 < atoms[at].start - end <= LONGEST_JOIN:
        join = _RANGE.fullmatch(text, end, atoms[at].start)
        if join and _may_end(terms, atoms[at]):
            last, end, at = _point(text, atoms, at)
            rule = "date.range"
    return bounded(text, head.start, end, rule, terms, last, head.basis), at


def _point(text: str, atoms: list[Atom], at: int) -> tuple[tuple[Term, ...], int, int]:
    """Terms of one point in time from atom `at` on, where it ends, and the index of the next atom."""
    terms, end = atoms[at].terms, atoms[at].end
    at += 1
    while at < len(atoms) and atoms[at].last is None and atoms[at].terms:
        start = atoms[at].start
        gap = text[end:start] if start - end <= 1 else None
        if gap not in _GAPS or (gap == "的" and atoms[at].basis == COARSE and atoms[at].terms[0].unit != "season"):
            break
        more = _continuation(terms, atoms[at].terms)
        if more is None:
            break
        terms, end = terms + more, atoms[at].end
        at += 1
    if (
        text[end : end + 1] in _EDGE_STARTS
        and RANK[terms[-1].unit] <= RANK["month"]
        and (edge := _EDGE.match(text, end))
    ):
        terms += (_EDGES[edge.lastgroup or "end"],)
        end = edge.end()
    return terms, end, at


_EDGES = {
    "beginning": Term("edge", 1),
    "middle": Term("edge", 2),
    "end": Term("edge", 3),
    "early": Term("lean", 1),
    "late": Term("lean", 3),
}
_EDGE_STARTS = frozenset("的初伊年月底末中早较晚稍")
_FROM_THEN = ("起", "后")
_GAPS = frozenset(("", " ", "的"))


def _continuation(terms: tuple[Term, ...], more: tuple[Term, ...]) -> tuple[Term, ...] | None:
    """What `more` adds to `terms`: finer steps; 年底 after a year and 月底 after a month add only their edge."""
    last = terms[-1].unit
    if last in ("century", "edge") and more[0].unit == last:
        return None
    if more[0].unit == last and more[0].relative and more[0].value == 0:
        return more[1:]
    return more if RANK[more[0].unit] > RANK[last] else None


def _may_end(first: tuple[Term, ...], atom: Atom) -> bool:
    """Whether a stretch from `first` can end with this word: 3日至5日, 今年11月到明年1月, not 5日至上午."""
    if atom.last is not None or not atom.terms or atom.basis == COARSE:
        return False
    return RANK[atom.terms[0].unit] <= RANK[first[-1].unit] or first[-1].unit in ("part", "clock", "edge")


def _apposition(text: str, left: TimeExpression, right: TimeExpression) -> TimeExpression | None:
    """今天（7月31日）, 周四（30日）, 11月24日 星期二: one day said twice; the number on the calendar counts."""
    if right.start - left.end > 2:
        return None
    gap = text[left.end : right.start]
    if gap not in ("（", " ", "", " （") or not (left.is_day and right.is_day) or left.bound or left.last or right.last:
        return None
    bracket = "（" in gap
    if bracket and text[right.end : right.end + 1] not in ("）", "，", "、", ")"):
        return None
    value, other = (left, right) if left.rule == "date.calendar" else (right, left)
    if value.rule != "date.calendar" or (other.rule == "date.calendar"):
        return None
    weekday = other.first[-1].value if other.first[-1].unit == "weekday" else None
    end = right.end + 1 if bracket and text[right.end : right.end + 1] in "）)" else right.end
    return value._replace(start=left.start, end=end, rule="date.apposition", weekday=weekday, bound=right.bound)


def _merged(found: list[TimeExpression], event_relative: list[TimeExpression]) -> list[TimeExpression]:
    """Both in order; where two overlap, the one with a value stays, then the earlier."""
    every = sorted(found + event_relative, key=lambda expression: (expression.start, -expression.end))
    kept: list[TimeExpression] = []
    for expression in every:
        if kept and expression.start < kept[-1].end:
            last = kept[-1]
            if expression.first and not last.first:
                kept[-1] = expression
            elif last.first and not expression.first and expression.end > last.end + 1:
                kept.append(expression._replace(start=last.end))
            continue
        kept.append(expression)
    return kept


def _of(rule: str, text: str) -> Iterable[TimeExpression]:
    return (expression for expression in find_times(text) if expression.rule == rule)


def _show(text: str, expression: TimeExpression) -> str:
    return text[expression.start : expression.end]


def _rule(
    id: str, summary: str, *, reads: dict[str, tuple[str, ...]], spares: tuple[str, ...] = ()
) -> FunctionRule[TimeExpression]:
    return FunctionRule(id, summary, partial(_of, id), _show, reads=reads, spares=spares)


RULES = (
    _rule(
        "date.calendar",
        "a year, month, day, quarter, decade or century by its number, and what bounds it",
        reads={
            "协定于2021年3月18日签署，5月起生效。": ("2021年3月18日", "5月起"),
            "一九八二年七月，双方恢复磋商。": ("一九八二年七月",),
            "港口2027年底前建成，第三季度试航。": ("2027年底前", "第三季度"),
            "上世纪是动荡的，21世纪20年代充满希望。": ("21世纪20年代",),
            "两国自1979年建交以来合作密切。": ("自1979年建交以来",),
            "会议于2018-04-09 15:30开始": ("2018-04-09 15:30",),
        },
        spares=(
            "达成六点共识和7点成果。",
            "三号泊位已经启用，十一国派出代表。",
            "一日千里，三中全会，一日三餐。",
            "落实2030年可持续发展议程和2063年议程。",
            "建交50周年，为期3天，五年合作计划。",
            "第三天，第12月，共3.5年。",
        ),
    ),
    _rule(
        "date.relative",
        "a time counted from the day of the event, of the report, or of what was said before",
        reads={
            "明年上半年开工，年底前立项。": ("明年上半年", "年底前"),
            "今明两年各派一团，明后年轮换。": ("今明两年", "明后年"),
            "昨天抵达，当晚出席晚宴。": ("昨天", "当晚"),
            "三年前签约，两个月后生效。": ("三年前", "两个月后"),
        },
        spares=(
            "同日本外相会谈，前日本首相出席。",
            "这是文明年代的产物。",
            "时隔三年后再次访问。",
            "开创更加美好的明天。",
        ),
    ),
    _rule(
        "date.weekday",
        "a week, or a day of the week",
        reads={"下周二起联合巡查，本周内公布。": ("下周二起", "本周内"), "外长周四抵达。": ("周四",)},
        spares=("庆祝建交五十周年。", "每周一发布，一周一次。", "周边外交。"),
    ),
    _rule(
        "date.range",
        "from one time to another",
        reads={
            "5月3日至6日访问三国。": ("5月3日至6日",),
            "实施2026—2030年行动计划": ("2026—2030年",),
            "从今年11月到明年1月": ("今年11月到明年1月",),
        },
        spares=("3至5年内见效", "一至两个月"),
    ),
    _rule(
        "date.span",
        "a number of years, months, weeks or days from now on, or up to now",
        reads={
            "未来五年再建十所学校，一周内复函。": ("未来五年", "一周内"),
            "过去两年里贸易翻番，三十年来情谊日深。": ("过去两年里", "三十年来"),
        },
        spares=("时隔六年", "为期三天", "五年合作计划", "历时两年", "十年磨一剑"),
    ),
    _rule(
        "date.period",
        "the years of a five-year plan",
        reads={"“十四五”期间扩大进口，十三五时期打下基础。": ("“十四五”期间", "十三五时期")},
        spares=("落实“十四五”规划", "二十五期间歇"),
    ),
    _rule(
        "date.apposition",
        "a day, month or year said twice: by a word and, in brackets, by its number",
        reads={
            "外交部今天（7月31日）宣布": ("今天（7月31日）",),
            "周四（30日）抵达": ("周四（30日）",),
            "今（2）日抵达": ("今（2）日",),
        },
        spares=("今天（周五除外）休会",),
    ),
    _rule(
        "date.code",
        "the day in the code that a Taiwanese agency sets behind the editor's name",
        reads={"双方将续谈。（编辑：王平）1120416": ("1120416",)},
        spares=("电话（02）1120416转5", "（编辑：王平）1121316"),
    ),
    _rule(
        "date.vague",
        "a time that has no value",
        reads={"双方将适时磋商，尽早签署。": ("适时", "尽早"), "近日，双方在方便时通话。": ("近日", "方便时")},
        spares=("接近日本海岸", "如期举行"),
    ),
    _rule(
        "date.event",
        "a time that hangs on an event",
        reads={
            "会谈后，双方会见记者。疫情结束后恢复航班。": ("会谈后", "疫情结束后"),
            "访问期间签约，建交以来互利。": ("访问期间", "建交以来"),
        },
        spares=("记者会后台", "会后续工作"),
    ),
)
"""What `find_times` finds, by the sort of expression."""
