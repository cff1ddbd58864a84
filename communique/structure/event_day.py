"""Which expression of a page names the day of the event, or of adoption.

A joint document is dated by its signature or by the brackets under its title; news by the first day that the body
gives for what happened; where the body gives none, by the dateline, then the title, then a month.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from communique.mentions.times import TELLING, Term, TimeExpression
from communique.reading.text import CleanText, Line
from communique.structure.header import Header
from communique.structure.publication import within

__all__ = ["event_candidates", "is_answer", "is_joint", "of_another", "year_of_meeting"]

LEADING_LINES = 4
"""Paragraphs of the body in which news says when it happened."""
LEADING_TEXT = 700
WITHIN_YEARS = 4
"""What is told of earlier years than this before the latest is history."""
MOST = 8
"""Candidates of one sort that are tried."""
CLOSING_LINES = 6
"""Lines at the end among which a signature stands."""

_JOINT = re.compile(
    r"联合[^\n]{0,6}(?:声明|公报|宣言)|公报|宣言|协[定议]|谅解备忘录|行动计划|会谈纪要|议定书|条约|倡议$"
)
_ANSWER = re.compile(r"答[^，。\n]{0,12}(?:记者|媒体)[^，。\n]{0,6}问|发言人[^，。\n]{0,20}(?:谈话|表态|记者会)")
_SIGNED = re.compile(
    r"(?:签署|签订|订立|缔结|发表|通过|写成|完成)?于|在[^，。]{1,12}(?:签署|签订|发表|通过|订立)|签署|签订"
)
_PLACE_ALONE = re.compile(r"[，、 ][^\W\d_·]{2,6}[，、 ·]?[^\W\d_]{0,8}。?")
_APART = re.compile(r"[，。、 ]")
_TODAY = ("今天", "今日", "今（")
_RECENTLY = frozenset(("近日", "日前", "近期", "不久前", "前不久"))
_OTHER_DAY = re.compile(r"(?:截至|截止|至|到|自|从|因|原定|早在|继|自从)(?:当地时间)?$")
_OTHER_DAY_ENDS = frozenset("至止到自从因定在继间")
_FUTURE_ENDS = frozenset("将拟定划计备于在间")
"""What the words of the patterns above and below end in, so that few places have to be searched."""
_FUTURE = re.compile(r"(?:将|拟|定|计划|预计|预定|准备)[于在]?(?:当地时间)?$")
_RECITAL = re.compile(r"(?:双方|各方)?(?:忆及|回顾|考虑到|铭记|注意到|根据|鉴于|重申|欢迎)")
_QUESTION = re.compile(r"(?:问|[^，。：\n]{0,12}记者)：")
_OF_ANOTHER = re.compile(
    r"[^，。；：\n]{0,14}?(?:签署|通过|发表|发布|达成|举行|召开|提出|印发|公布|签订|闭幕|结束|落幕)的"
)
_MEETING = re.compile(
    r"(?<![0-9])((?:19|20)[0-9]{2})年?(?:度|第[^，。的]{1,6}届)?[^\W\d_的在于是和与初底末内前后起召开举行将月至到]{2,12}?"
    r"(?:大会|论坛|峰会|年会|博览会|运动会|锦标赛|世锦赛|世界杯|进博会|服贸会|会议|首脑会|对话会)"
)


def event_candidates(page: CleanText, header: Header, expressions: list[TimeExpression]) -> Iterator[TimeExpression]:
    """Expressions that may name the day of the event, the best first; the first that can be placed is it.

    Nothing comes where the text says 近日 or 日前 instead of a day.
    """
    days = [one for one in expressions if one.is_day and not one.bound]
    signature = list(_signature(page, days)) if days else []
    if is_joint(page, header):
        yield from signature[:MOST]
    yield from _in_brackets(page, days)
    if header.title:
        yield from (one for one in within(days, *header.title) if one.first[0].unit == "year")
    leading = _leading(page, header)
    told, later, recently = _told(page, leading, expressions)
    yield from told[:MOST]
    if recently:
        return
    if header.dateline and header.dateline.date:
        yield from within(days, *header.dateline.date)
    today = (one for one in days if one.rule == "date.apposition" and page.text.startswith(_TODAY, one.start))
    yield from islice(today, MOST)
    if header.title:
        yield from within(days, *header.title)
    if not any(one.basis == TELLING for one in told):
        yield from later[:MOST]
    yield from signature[:MOST]
    for line in leading[:1]:
        for one in within(expressions, line.start, line.end):
            if one.finest == "month" and not one.bound and not one.last and not of_another(page.text, one.end):
                yield one


def is_joint(page: CleanText, header: Header) -> bool:
    """Whether the title is that of a document that sides adopt."""
    return _JOINT.search(page.text, 0, header.title[1] if header.title else 0) is not None


def is_answer(page: CleanText, header: Header) -> bool:
    """Whether the title is that of what a spokesman said to the press."""
    return _ANSWER.search(page.text, 0, header.title[1] if header.title else 0) is not None


def _signature(page: CleanText, days: list[TimeExpression]) -> Iterator[TimeExpression]:
    """二〇二五年四月十日于北京, on a line of its own near the end; or the sentence that says where it was signed."""
    closing = page.lines[-CLOSING_LINES:]
    if days[-1].start < closing[0].start:
        return
    for line in reversed(closing):
        for one in reversed(within(days, line.start, line.end)):
            if one.first[0].unit != "year" or one.last:
                continue
            if one.start - line.start + line.end - one.end <= 24:
                if _stands_alone(page.text[line.start : one.start], page.text[one.end : line.end]):
                    yield one
            elif _SIGNED.match(page.text, one.end, min(one.end + 24, line.end)):
                yield one


def _stands_alone(before: str, after: str) -> bool:
    """Whether what surrounds a date on its line is at most where it was signed: 于北京, （签字）, ，比什凯克市."""
    around = before + after
    if len(around) <= 3 or _SIGNED.search(around) or not _APART.search(around):
        return True
    return not before and _PLACE_ALONE.fullmatch(after) is not None


def _in_brackets(page: CleanText, days: list[TimeExpression]) -> Iterator[TimeExpression]:
    """（2022年11月17日，阿尔及尔） under a title."""
    for line in page.lines[1:LEADING_LINES]:
        if page.text[line.start] == "（" and page.text[line.end - 1] == "）" and line.end - line.start <= 60:
            yield from within(days, line.start, line.end)[:1]


def _leading(page: CleanText, header: Header) -> list[Line]:
    """The first paragraphs of the body; the first may begin behind a dateline."""
    lines: list[Line] = []
    for line in page.lines:
        if line.end <= header.body or line.kind != "text":
            continue
        start = max(line.start, header.body)
        if start > header.body + LEADING_TEXT or len(lines) == LEADING_LINES:
            break
        lines.append(Line(start, line.end, line.kind))
    return lines


def _told(
    page: CleanText, leading: list[Line], expressions: list[TimeExpression]
) -> tuple[list[TimeExpression], list[TimeExpression], bool]:
    """Days on which something happened, days to come, and whether the text begins with 近日 instead of either."""
    text = page.text
    told: list[TimeExpression] = []
    later: list[TimeExpression] = []
    first_stop = text.find("。", leading[0].start) if leading else -1
    for line in leading:
        if _RECITAL.match(text, line.start) or _QUESTION.match(text, line.start):
            continue
        for one in within(expressions, line.start, min(line.end, leading[0].start + LEADING_TEXT)):
            opens = one.start < first_stop or first_stop < 0
            if opens and not told and text[one.start : one.end] in _RECENTLY:
                return [], [], True
            if not one.is_day or one.bound or one.rule == "date.code" or of_another(text, one.end):
                continue
            before, floor = text[one.start - 1 : one.start], max(0, one.start - 8)
            if before in _OTHER_DAY_ENDS and _OTHER_DAY.search(text, floor, one.start):
                continue
            coming = before in _FUTURE_ENDS and _FUTURE.search(text, floor, one.start) is not None
            (later if coming else told).append(one)
        if told and told[0].last and told[0].start >= line.start:
            told = _single_day(told)
    return _newest(told), later, False


def _newest(told: list[TimeExpression]) -> list[TimeExpression]:
    """Without what is told of years long before the latest: 1979年1月1日，两国建交。…2024年1月5日，招待会举行."""
    years = [one.first[0].value for one in told if one.first[0].unit == "year"]
    if not years:
        return told
    floor = max(years) - WITHIN_YEARS
    return [one for one in told if one.first[0].unit != "year" or one.first[0].value >= floor]


def _single_day(told: list[TimeExpression]) -> list[TimeExpression]:
    """A stretch of days gives way to the only single day inside it that its paragraph names: that of the meeting."""
    single = [one for one in told[1:] if not one.last and not one.first[0].relative]
    first, last = _day_of(told[0].first), _day_of(told[0].last or ())
    if len(single) == 1 and (first <= _day_of(single[0].first) <= last or _day_of(single[0].first) == last):
        return single + told[:1]
    return told


def _day_of(terms: tuple[Term, ...]) -> int:
    """Number of the day in its month."""
    return next((term.value for term in terms if term.unit == "day"), 0)


def of_another(text: str, end: int) -> bool:
    """Whether a day that ends at `end` is that of something else: 8日签署的协议."""
    return text.find("的", end, end + 18) > 0 and _OF_ANOTHER.match(text, end) is not None


def year_of_meeting(page: CleanText, header: Header) -> tuple[int, tuple[int, int]] | None:
    """The year in the name of the meeting that the text reports (出席2024年中非合作论坛峰会), and where it stands.

    It is looked for in the title, the first paragraphs and in headings; two different years give none.
    """
    years: dict[int, tuple[int, int]] = {}
    leading = {line.end for line in _leading(page, header)[:3]}
    for line in page.lines:
        heading = line.end - line.start <= 40 and page.text[line.end - 1] not in "。；，"
        if line.end in leading or line.end <= header.body or heading:
            for match in _MEETING.finditer(page.text, line.start, line.end):
                years.setdefault(int(match.group(1)), match.span(1))
    return next(iter(years.items())) if len(years) == 1 else None
