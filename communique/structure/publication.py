"""When a page appeared, by what it says of itself: 发布时间：2020-11-25 07:48, 人民日报 2020年11月25日 第03版."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from operator import attrgetter

from communique.mentions.calendar import Anchor, ResolvedTime, resolve
from communique.mentions.dates import find_times
from communique.mentions.times import TimeExpression
from communique.reading.text import CleanText, Line, PageFact
from communique.structure.header import Header

__all__ = ["find_closing_day", "find_publication", "is_full_date", "published_fact", "within"]

OUTER_LINES = 4
"""Lines at the beginning and the end that may be about the page though they are not known for such."""
LONGEST_INFO = 120
_start = attrgetter("start")
_SEPARATORS = ("-", "/", ".")
_PUBLISHED = re.compile(
    r"(?:发[布表]|发稿|刊登|上传|更新)(?:于|时间|日期)?[：， ]?(?=[0-9]|于|时间|日期)|(?:时间|日期)：|来源：|编辑："
    r"|[0-9]版|(?:日报|时报|晚报|新闻网|人民网|新华网|网站)[ 》]?（?(?=[0-9])|(?i:published|updated|posted)"
)


def find_publication(page: CleanText, header: Header, expressions: list[TimeExpression]) -> TimeExpression | None:
    """The first full date on the page's own lines about itself, which stand above the text or below it."""
    seen = -1
    for one in expressions:
        if not is_full_date(one):
            continue
        number = bisect_right(page.lines, one.start, key=_start) - 1
        if number == seen:
            continue
        seen = number
        line = page.lines[number]
        if line.kind != "info" and OUTER_LINES <= number < len(page.lines) - OUTER_LINES:
            continue
        if line.end - line.start <= LONGEST_INFO and _tells_publication(page, header, line, one):
            return one
    return None


def find_closing_day(page: CleanText, expressions: list[TimeExpression]) -> TimeExpression | None:
    """The date that stands alone on the last line, or its code behind the editor's name."""
    for line in page.lines[-1:]:
        for one in within(expressions, line.start, line.end)[-1:]:
            alone = line.end - line.start - (one.end - one.start) <= 2
            if is_full_date(one) and (alone or one.rule == "date.code"):
                return one
    return None


def published_fact(page: CleanText) -> tuple[PageFact, ResolvedTime] | tuple[None, None]:
    """What the page says outside its text of when it appeared, and its value."""
    for fact in page.facts:
        if fact.name == "published":
            for one in find_times(fact.value):
                if is_full_date(one):
                    return fact, resolve(one, Anchor())._replace(start=-1, end=-1)
    return None, None


def within(expressions: list[TimeExpression], start: int, end: int) -> list[TimeExpression]:
    """Those that begin in `text[start:end]`."""
    first = bisect_left(expressions, start, key=_start)
    return expressions[first : bisect_left(expressions, end, first, key=_start)]


def is_full_date(one: TimeExpression) -> bool:
    """Whether it names one day with its year."""
    return one.last is None and bool(one.first) and one.first[0].unit == "year" and one.is_day


def _tells_publication(page: CleanText, header: Header, line: Line, one: TimeExpression) -> bool:
    """Whether a line tells when the page appeared: by a word, a time of day, or by standing above the text."""
    words = page.text[line.start : line.end]
    if "。" in words or "地点：" in words:
        return False
    info = line.kind == "info"
    if (info and line.start < header.body) or _PUBLISHED.search(words):
        return True
    in_figures = page.text[one.start + 4 : one.start + 5] in _SEPARATORS
    at_an_hour = one.first[-1].unit == "clock"
    return (in_figures and (at_an_hour or len(words) <= 40)) or (info and at_an_hour)
