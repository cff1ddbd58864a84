"""Numerals with a unit of time: 2020年, 11月, 廿四日, 第三季度, 20世纪90年代, 三年内, 2020-11-24, “十四五”期间."""

from __future__ import annotations

import re
from functools import cache

from communique.lexicon import rows
from communique.mentions.durations import JOIN, N, duration, lasts, vague_duration
from communique.mentions.numerals import number
from communique.mentions.times import COARSE, Atom, Term

__all__ = ["NAMELESS_YEARS", "REPUBLIC", "numeral_times"]

REPUBLIC = 1911
"""What years of the Republic of China count from."""
NAMELESS_YEARS = range(100, 200)
"""Such years that need no name where a month or a part of the year follows: 112年3月, 112年底."""

_NUMERIC = re.compile(
    # What follows shows at once most numerals that are none of a time; the groups that tell the sort of the others
    # are empty, so that `re` sees the first character of each alternative.
    # The letter O stands for 〇 in old transcripts.
    rf"([{N}][{N}O]{{0,11}}+)(?:(?=[-/.年世月日号季时点:至到—－~～–、和与及”期末多余来几个半周星礼天])(?:"
    r"[-/.](?:1[0-2]|0?[1-9])[-/.](?:3[01]|[12][0-9]|0?[1-9])(?![0-9])"
    r"(?:[T ]{1,2}(?:[A-Z]{3,4} )?(?P<hour>[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?)(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?"
    r"(?P<iso>)"
    r"|年(?:代(?P<decade>)|度?(?P<year>))"
    r"|月份?(?![球亮饼牙])(?P<month>)"
    r"|[日号](?![本元圆游间式谈谭])(?P<day>)"
    r"|世纪(?!海上|议程)(?P<century>)"
    r"|季度?(?P<quarter>)"
    r"|(?P<clock>[时点](?![代期光机间刻常候共成建主倡意看希])(?:[0-9一二三四五六七八九十]{1,3}分|半|整)?许?|:[0-5][0-9](?::[0-5][0-9])?)"
    rf"|(?P<list>(?=(?:{JOIN}|[、和与及])[{N}]{{1,4}}(?P<unit>年(?!代)|月|日)))"
    rf"|(?P<years>{JOIN}(?:19|20)[0-9]{{2}}(?=[）)》]))"
    r"|(?P<period>”?(?:期间|时期|末期))"
    r"|(?P<duration>[多余来几]?个?(?:半)?(?:年|月|季度|周|星期|礼拜|天))"
    rf")|(?P<named>(?<=[12一二][{N}]{{3}})(?=[\u4e00-\u9fff]{{2,10}}(?:年会|论坛|峰会|大会|博览会|运动会|锦标赛)))"
    r"|(?P<code>(?<=[^0-9]）[01][0-9]{6})(?=\n|\Z)))"
)
_DATE_PARTS = re.compile("[0-9]+")
_SPOKEN_DAY = re.compile("上午|中午|下午|晚|凌晨|清晨|深夜")
_DAY_CONTEXT = re.compile(rf"上午|中午|下午|晚|凌晨|清晨|深夜|在|电|讯|，|就|{JOIN}[{N}]")
_FOREIGN_YEAR = re.compile(r"(?:中华)?民国$")
_YEAR_NAME = re.compile(
    r"(?:联合国|全球|非洲|东盟|可持续|发展|国家|经济|长期|数字|转型|共同体){0,3}(?:议程|愿景|远景|蓝图)"
)
_YEAR_NAME_STARTS = frozenset("联全非东可发国经长数转共议愿远蓝")
_PART_OF_YEAR = re.compile(r"度|年(?:[起底初]|[上下]半年|第[1-4一二三四]季)")
_OF_AGES = re.compile(r"的?(?:历史|文明|来(?!自)|古)")


def numeral_times(text: str) -> list[Atom]:
    """All numerals of `text` that count or name a time, from the left."""
    return [atom for match in _NUMERIC.finditer(text) if (atom := _numeric(text, match))]


def _numeric(text: str, match: re.Match[str]) -> Atom | None:
    """A numeral with its unit."""
    kind = match.lastgroup
    digits = match.group(1).replace("O", "〇")
    start, end = match.span()
    before = text[start - 1] if start else ""
    if before in _NOT_AFTER and not (before == "第" and kind == "quarter"):
        return None
    if digits[0] in "百千" and before == "上":
        return None
    value = number(digits)
    if value is not None and kind == "year":
        return _year(text, digits, value, start, end, before)
    if value is not None and kind == "month":
        return Atom(start, end, (Term("month", value),)) if 1 <= value <= 12 and len(digits) <= 2 else None
    if value is not None and kind == "day":
        return _day(text, digits, value, start, end, before)
    if kind == "iso":
        return None if before in _PATH or (before.isalpha() and before.isascii()) else _iso(match)
    if kind == "code":
        return _code(digits, start, end)
    if kind == "list":
        return _in_list(digits, match.group("unit"), start, end, before)
    if kind == "period":
        return _period(text, digits, start, end)
    if value is None:
        return vague_duration(text, start, end) if kind in ("year", "duration") else None
    if kind == "years":
        return _bare_years(text, value, start, end)
    if kind == "quarter":
        return _quarter(text, value, start, end, before)
    if kind == "century":
        return Atom(start, end, (Term("century", value - 1),)) if 1 <= value <= 22 and before != "前" else None
    if kind == "decade":
        return _decade(digits, value, start, end)
    if kind == "clock":
        return _clock(match, value, start, end)
    if kind == "named":
        return Atom(start, end, (Term("year", value),)) if len(digits) == 4 and 1900 <= value <= 2199 else None
    unit = match.group("duration")
    if unit[0] in "多余来几":
        return vague_duration(text, start, end)
    return duration(text, value, unit.lstrip("个").lstrip("半"), start, end) if "半" not in unit else None


_RUN = frozenset("0123456789〇○零一二三四五六七八九十百千两廿卅")
_NOT_AFTER = _RUN | frozenset(".第几数")
_PATH = frozenset("/-_=")
_JOINS = frozenset("至到—-~")
_PLAIN = frozenset("0123456789〇○零一二三四五六七八九")
_ARABIC = frozenset("0123456789")


def _iso(match: re.Match[str]) -> Atom | None:
    """2020-11-24, 2020/11/24, 2020.11.24, with a time or without."""
    start, end = match.span()
    year, month, day = _DATE_PARTS.findall(match.group())[:3]
    clock = match.group("hour")
    if len(year) != 4 or not year.isascii() or not 1000 <= int(year) <= 2199:
        return None
    terms: tuple[Term, ...] = (Term("year", int(year)), Term("month", int(month)), Term("day", int(day)))
    if clock:
        terms += (Term("clock", _seconds(clock)),)
    return Atom(start, end, terms)


def _code(digits: str, start: int, end: int) -> Atom | None:
    """1120416 behind the editor's name: a year of the Republic of China, month and day."""
    year, month, day = int(digits[:3]) + REPUBLIC, int(digits[3:5]), int(digits[5:])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return Atom(start, end, (Term("year", year), Term("month", month), Term("day", day)), rule="date.code")


def _seconds(clock: str) -> int:
    hours, minutes, *seconds = (int(part) for part in clock.split(":"))
    return hours * 3600 + minutes * 60 + (seconds[0] if seconds else 0)


def _in_list(digits: str, unit: str, start: int, end: int, before: str) -> Atom | None:
    """The first of two numerals that share a unit: 2026至2030年, 5、6月, 3—5日."""
    value = number(digits)
    if value is None:
        return None
    if unit == "年":
        return Atom(start, end, (Term("year", value),)) if len(digits) == 4 and 1000 <= value <= 2199 else None
    if unit == "月":
        return Atom(start, end, (Term("month", value),)) if 1 <= value <= 12 else None
    if digits[0] in _ARABIC or before == "月":
        return Atom(start, end, (Term("day", value),)) if 1 <= value <= 31 else None
    return None


def _bare_years(text: str, first: int, start: int, end: int) -> Atom | None:
    """（2021—2025）, which stands so only in brackets and titles."""
    last = int(text[end - 4 : end])
    if not 1900 <= first < last:
        return None
    return Atom(start, end, (Term("year", first),), last=(Term("year", last),), rule="date.range")


def _period(text: str, digits: str, start: int, end: int) -> Atom | None:
    """“十四五”期间, after the table of plans."""
    years = _periods().get(digits)
    if years is None:
        return None
    if start and text[start - 1] == "“":
        start -= 1
    return Atom(start, end, (Term("year", years[0]),), last=(Term("year", years[1]),), rule="date.period")


@cache
def _periods() -> dict[str, tuple[int, int]]:
    return {name: (int(first), int(last)) for name, first, last in rows("time_periods")}


def _year(text: str, digits: str, value: int, start: int, end: int, before: str) -> Atom | None:
    plain = _PLAIN.issuperset(digits)
    era = _FOREIGN_YEAR.search(text, max(0, start - 4), start) if before == "国" and value <= 200 else None
    if era:
        return Atom(era.start(), end, (Term("year", value + REPUBLIC),))
    if plain and len(digits) == 4 and 1000 <= value <= 2199:
        if (value % 100 == 0 and _OF_AGES.match(text, end)) or (value % 1000 == 0 and text.startswith("前", end)):
            return None
        if text[end : end + 1] in _YEAR_NAME_STARTS and _YEAR_NAME.match(text, end):
            return None
        return Atom(start, end, (Term("year", value),))
    with_month = text[end : end + 1] in _RUN and "月" in text[end : end + 3]
    nameless = plain and len(digits) == 3 and value in NAMELESS_YEARS
    if nameless and (with_month or _PART_OF_YEAR.match(text, end - 1)):
        return Atom(start, end, (Term("year", value + REPUBLIC),))
    if plain and len(digits) == 2 and (digits[0] in "0〇" or with_month):
        return Atom(start, end, (Term("year", value + (2000 if value < 50 else 1900)),))
    return duration(text, value, "年", start, end)


def _day(text: str, digits: str, value: int, start: int, end: int, before: str) -> Atom | None:
    """24日; 十四日 and 三号 only where something beside them says that they are days of a month."""
    if not 1 <= value <= 31 or lasts(text, start, before):
        return None
    after_month = before == "月"
    if text[end - 1] == "号":
        spoken = digits[0] in _ARABIC and _SPOKEN_DAY.match(text, end) is not None
        return Atom(start, end, (Term("day", value),)) if after_month or spoken else None
    if text.startswith("内", end):
        return duration(text, value, "日", start, end)
    if digits[0] not in _ARABIC and not after_month and before not in _JOINS:
        if value < 10 and not _DAY_CONTEXT.match(text, end):
            return None
        if text.startswith(("千里", "之"), end):
            return None
    return Atom(start, end, (Term("day", value),))


def _quarter(text: str, value: int, start: int, end: int, before: str) -> Atom | None:
    if not 1 <= value <= 4:
        return None
    if before == "前":
        return Atom(start - 1, end, (Term("quarters", value),))
    if before == "第":
        return Atom(start - 1, end, (Term("quarter", value),))
    return Atom(start, end, (Term("quarter", value),)) if text[end - 1] == "度" else None


def _decade(digits: str, value: int, start: int, end: int) -> Atom | None:
    if len(digits) == 4:
        return Atom(start, end, (Term("decade", value // 10),))
    if value % 10 or not 10 <= value <= 90:
        return None
    return Atom(start, end, (Term("decade", value // 10),))


def _clock(match: re.Match[str], hours: int, start: int, end: int) -> Atom | None:
    """Clock times, which count only after a day or a part of the day: 13日晚10时, 上午9:30."""
    clock = match.group("clock").rstrip("许")
    if hours > 24:
        return None
    if clock[0] == ":":
        words = match.group()
        return Atom(start, end, (Term("clock", _seconds(words)),), COARSE) if words.isascii() else None
    minutes = 30 if clock.endswith("半") else number(clock[1:-1]) or 0 if clock.endswith("分") else 0
    return Atom(start, end, (Term("clock", hours * 3600 + min(minutes, 59) * 60),), COARSE)
