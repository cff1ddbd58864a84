"""The days that a text rests on, of the event, the dateline, the publication; and all other times resolved on them."""

from __future__ import annotations

import datetime
import re
from functools import cached_property
from typing import NamedTuple

from communique.mentions.calendar import Anchor, Day, ResolvedTime, month_of, resolve
from communique.mentions.times import ADJACENT, PREVIOUS, TELLING, TimeExpression
from communique.reading.text import CleanText, PageFact
from communique.structure.event_day import event_candidates, is_answer, is_joint, of_another, year_of_meeting
from communique.structure.header import Header
from communique.structure.publication import find_closing_day, find_publication, published_fact, within

__all__ = ["Timeline", "settle_times"]


class Timeline(NamedTuple):
    """Every expression resolved, and the three that date the document.

    Where no line of the text tells when the page appeared, `published_fact` is what the page says of it outside its
    text, and `published` has no place there: its offsets are -1.
    """

    times: tuple[ResolvedTime, ...]
    event: ResolvedTime | None
    published: ResolvedTime | None
    dateline: ResolvedTime | None
    published_fact: PageFact | None = None


def settle_times(
    page: CleanText, header: Header, expressions: list[TimeExpression], reference_date: datetime.date | None
) -> Timeline:
    """The times of a page. `reference_date` stands in for the days of the event and of the report."""
    return _Settling(page, header, expressions, reference_date).timeline()


_BREAK = re.compile(r"[。！？\n]")
LATER_WITHIN = 40
"""Characters within which 三年后 counts from the time before it."""
CONTINUED_WITHIN = 400
"""Characters within which a day takes month and year from the one before."""
SENTENCE_WITHIN = 300
_TODAY = ("今天", "今日", "今早", "今晚", "今（")
_DURING = re.compile(r"(?:此|本次|这次|该)?(?P<what>访问?|出访|行|[峰年大]会|会[议谈晤]|论坛|会|活动)期间|其间")


class _Settling:
    """What is known so far while a page's times are settled."""

    def __init__(
        self, page: CleanText, header: Header, expressions: list[TimeExpression], reference_date: datetime.date | None
    ) -> None:
        self.page = page
        self.text = page.text
        self.header = header
        self.expressions = expressions
        self.reference = Anchor(Day.of(reference_date)) if reference_date else None
        self.by_weekday: Anchor | None = None
        heads = [one.first[0] for one in expressions if one.first]
        self.latest = max([head.value for head in heads if head.unit == "year" and not head.relative], default=None)

    def timeline(self) -> Timeline:
        """The three days, then all times."""
        publication = find_publication(self.page, self.header, self.expressions)
        published = resolve(publication, Anchor()) if publication else None
        fact, said = (None, None) if published else published_fact(self.page)
        published = published or said
        closing = None if published else find_closing_day(self.page, self.expressions)
        shown = resolve(closing, Anchor()) if closing else published
        dateline = self.dateline(shown)
        report = dateline or self.today(shown) or shown
        self.by_weekday = self.named_weekday(report)
        event = self.event(report, published)
        return Timeline(self.times(event, report, published), event, published, dateline, fact)

    def together(self, start: int, end: int) -> bool:
        """Whether two offsets, not far from each other, are of one sentence."""
        return end - start <= CONTINUED_WITHIN and _BREAK.search(self.text, start, end) is None

    def sentence(self, offset: int) -> str:
        """The sentence around an offset, or as much of it as is near."""
        floor = max(0, offset - SENTENCE_WITHIN)
        opening = max(self.text.rfind(mark, floor, offset) for mark in "。！？\n")
        closing = _BREAK.search(self.text, offset, offset + SENTENCE_WITHIN)
        return self.text[max(opening, floor) : closing.start() if closing else offset + SENTENCE_WITHIN]

    # -- the three days ------------------------------------------------------------------------------------------

    def dateline(self, published: ResolvedTime | None) -> ResolvedTime | None:
        """The day in the dateline, its month and year from the day of publication."""
        found = self.header.dateline
        if found is None or found.date is None:
            return None
        for one in within(self.expressions, *found.date):
            if one.is_day:
                return self.day_before(one, published)
        return None

    def today(self, published: ResolvedTime | None) -> ResolvedTime | None:
        """The day that the text calls today: 今天（5月7日）."""
        for one in self.expressions:
            if one.rule == "date.apposition" and self.text.startswith(_TODAY, one.start):
                return self.day_before(one, published)
        return None

    def event(self, report: ResolvedTime | None, published: ResolvedTime | None) -> ResolvedTime | None:
        """The day of the event or of adoption.

        Where the text says 周五 and nothing places it, the days of the paragraphs that follow are of something else.
        """
        unplaced: TimeExpression | None = None
        for one in event_candidates(self.page, self.header, self.expressions):
            if published is not None and one.start == published.start:
                continue
            apart = unplaced is not None and self.text.find("\n", unplaced.end, one.start) >= 0
            if apart and one.first[0].unit != "year":
                continue
            time = self.day_before(one, report)
            if time.edtf is not None:
                return self.adopted(published, time) or time
            if one.basis == TELLING and unplaced is None:
                unplaced = one
        return self.adopted(published, None)

    def adopted(self, published: ResolvedTime | None, meeting: ResolvedTime | None) -> ResolvedTime | None:
        """The date alone under the title, where the text tells of no other single day.

        A joint document is adopted then, a spokesman's answers are given then.
        """
        if published is None or published.start < 0 or published.edtf is None or "T" in published.edtf:
            return None
        answers = meeting is None and is_answer(self.page, self.header)
        if not (answers or is_joint(self.page, self.header)):
            return None
        if meeting is None:
            return published
        first, last, day = meeting.first, meeting.last, published.first
        during = first is not None and last is not None and day is not None and first < last and first <= day <= last
        return published if during else None

    def day_before(self, one: TimeExpression, report: ResolvedTime | None) -> ResolvedTime:
        """A day told at the time of a report: 31日 in a report of the 1st is of the month before."""
        base = self.reference or Anchor(self.partial(report), _place(report))
        if base.day.date is None and one.basis == TELLING and self.by_weekday:
            base = self.by_weekday
        head = one.first[0]
        if not head.relative and head.unit in ("month", "day") and base.day.year is None:
            base = self.completed(one, base)
        day = base.day
        if head.unit == "day" and not head.relative and day.month and day.day and head.value - day.day >= 15:
            year, month = (day.year, day.month - 1) if day.month > 1 else (day.year and day.year - 1, 12)
            base = Anchor(Day(year, month, day.day), base.place)
        return resolve(one, base)

    def completed(self, one: TimeExpression, base: Anchor) -> Anchor:
        """An anchor with the year and month that the page gives elsewhere for this day, or in a meeting's name."""
        wanted = {term.unit: term.value for term in one.first}
        day, place = Day(None, base.day.month), base.place
        for other in self.expressions:
            if other is one or not other.first or other.first[0].relative:
                continue
            named = month_of(other, wanted)
            if named and (named.year or "month" not in wanted) and (day.year or 0) <= self.recent(named.year):
                day, place = named, (other.start, other.end)
        if day.year is None and self.meeting:
            day, place = Day(self.meeting[0], day.month), self.meeting[1]
        return Anchor(day, place)

    @cached_property
    def meeting(self) -> tuple[int, tuple[int, int]] | None:
        """The year in the name of the meeting."""
        return year_of_meeting(self.page, self.header)

    def recent(self, year: int | None) -> int:
        """The year, but -1 for one long before the others that the text names: 1945年5月9日 in news of 5月9日."""
        return -1 if year is not None and self.latest is not None and self.latest - year > 10 else year or 0

    def named_weekday(self, report: ResolvedTime | None) -> Anchor | None:
        """A day that the text gives with its day of the week, on which others can be counted: 本周一（6月10日）."""
        for one in self.expressions:
            if one.weekday is not None and one.weekday < 8:
                time = self.day_before(one, report)
                return Anchor(self.partial(time), _place(time), weekday=one.weekday)
        return None

    # -- all the others ------------------------------------------------------------------------------------------

    def times(
        self, event: ResolvedTime | None, report: ResolvedTime | None, published: ResolvedTime | None
    ) -> tuple[ResolvedTime, ...]:
        """All expressions, each on what it rests on."""
        told = report if report is not None and report is not published else event or report
        century = None if self.latest is None else self.latest // 100
        of_event = self.reference or Anchor(self.partial(event or told), _place(event or told), century)
        of_report = self.reference or Anchor(self.partial(told), _place(told), century)
        if of_report.day.date is None and self.by_weekday:
            of_report = self.by_weekday
        settled = {time.start: time for time in (published, report, event) if time is not None}
        times: list[ResolvedTime] = []
        stretches: list[ResolvedTime] = []
        previous: ResolvedTime | None = None
        dated: ResolvedTime | None = None
        for one in self.expressions:
            if known := settled.get(one.start):
                time = known
            elif not one.first:
                time = self.event_relative(one, stretches, dated)
            else:
                base = of_event
                if one.basis == TELLING and not self.quoted(one.start):
                    base = of_report
                elif one.basis == ADJACENT and times[-1].first is not None:
                    base = Anchor(Day.of(times[-1].first), _place(times[-1]))
                elif one.basis == PREVIOUS and previous is not None:
                    base = Anchor(self.partial(previous), _place(previous))
                elif dated is not None:
                    base = self.beside(one, dated) or base
                time = resolve(one, base)
            times.append(time)
            if one.is_day and time.edtf is not None:
                if not self.to_come(time, event) and not self.since(one):
                    previous = time
                if one.last:
                    stretches.append(time)
            if time.edtf is not None and one.bound is None and one.finest in ("year", "month", "day"):
                dated = time
        return tuple(times)

    def beside(self, one: TimeExpression, dated: ResolvedTime) -> Anchor | None:
        """The anchor of a day or month that continues another: 2013年3月访问…，10月又…; 9月25日至30日访华。29日，….

        So does 三年后 soon after a date.
        """
        head = one.first[0]
        day = self.partial(dated)
        if self.text[one.end - 1] == "后" and head.relative and one.start - dated.end <= LATER_WITHIN:
            return Anchor(day, _place(dated)) if day.year is not None else None
        if head.relative or head.unit not in ("month", "day") or one.start - dated.end > CONTINUED_WITHIN:
            return None
        near = self.together(dated.end, one.start)
        if head.unit == "month":
            if not near or day.year is None:
                return None
            return Anchor(day if one.bound else Day(day.year), _place(dated))
        if day.month is None:
            return None
        if not near:
            apart = "\n" in self.text[dated.end : one.start]
            if day.day is None or apart or of_another(self.text, dated.end):
                return None
        return Anchor(day, _place(dated))

    def event_relative(
        self, one: TimeExpression, stretches: list[ResolvedTime], dated: ResolvedTime | None
    ) -> ResolvedTime:
        """访问期间, where the text has said from when to when the visit was; else no value."""
        time = resolve(one, Anchor())
        during = _DURING.fullmatch(self.text, one.start, one.end)
        if during is None or not stretches:
            return time
        last = stretches[-1]
        if dated is not None and dated is not last and self.together(dated.end, one.start):
            return time
        what = during.group("what")
        if what is not None and what != "行" and what[0] not in self.sentence(last.start):
            return time
        return last._replace(start=one.start, end=one.end, rule=one.rule, anchor=_place(last))

    def since(self, one: TimeExpression) -> bool:
        """Whether it says since when: what follows tells of now."""
        return one.bound == "ON_OR_AFTER" and self.text.startswith("以来", one.end - 2)

    def to_come(self, time: ResolvedTime, event: ResolvedTime | None) -> bool:
        """Whether a day lies after the event, so that 当天 further on does not mean it."""
        if event is not None and event.last is not None and time.first is not None:
            return time.first > event.last
        day, last = self.partial(time), self.partial(event)
        if None in day[1:] or None in last[1:]:
            return False
        return (day.year or 0, *day[1:]) > (last.year or 0, *last[1:])

    def quoted(self, offset: int) -> bool:
        """Whether somebody's own words stand at `offset`."""
        floor = max(0, offset - 300)
        return self.text.rfind("“", floor, offset) > self.text.rfind("”", floor, offset)

    def partial(self, time: ResolvedTime | None) -> Day:
        """The day of a resolved time as far as it is known; of a stretch the day that it ends."""
        if time is None or time.edtf is None:
            return Day()
        return Day.read(time.edtf.removesuffix("/..").rpartition("/")[2])


def _place(time: ResolvedTime | None) -> tuple[int, int] | None:
    return None if time is None or time.start < 0 else (time.start, time.end)
