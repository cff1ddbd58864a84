"""Numbers of years, months, weeks or days that tell a time: 三年内, 未来五年, 两个月后, 十多年来."""

from __future__ import annotations

import re

from communique.mentions.times import COARSE, Atom, Term

__all__ = ["JOIN", "N", "duration", "lasts", "vague_duration"]

N = "0-9〇○零一二三四五六七八九十百千两廿卅"
"""Characters of the numerals of times, for use inside a character class."""
JOIN = "(?:至|到|—{1,2}|－|-|~|～|–)"
"""What stands between the two ends of a stretch."""
LIVING_MEMORY = 200
"""Years above which a count of years is a figure of speech (两千年前), not a date."""

_AHEAD = re.compile(r"(?:未来|今后|此后|接下来|往后|随后)的?这?$")
_BACK = re.compile(r"(?:过去|最近|近|以往)的?这?$")
_LASTING = re.compile(
    r"(?:为期|时隔|事隔|睽违|相隔|历时|长达|每|连续|第|持续|任期|有效期|延长|最长|最多|至少|不超过|停留|共)$"
)
_SIDE = re.compile(
    r"(?P<within>之内|以内|内(?!阁|部|容|外|地|政|塔|罗|蒙|贾)|里(?!程)|间|中(?![国方华亚欧非美东央心外共]))"
    r"|(?P<since>以来|来(?![自到的华访京]))"
    r"|(?P<before>之前|以前|前(?!往|来|后|景|进|提|线|沿))"
    r"|(?P<after>之后|以后|后(?!续|来|果))"
)
_DURATION_UNITS = {"年": ("year", 1), "月": ("month", 1), "季度": ("month", 3), "周": ("day", 7), "星期": ("day", 7)}
_DURATION_UNITS |= {"礼拜": ("day", 7), "天": ("day", 1), "日": ("day", 1)}
_SEVERAL = re.compile(r"[一二三四五六七八九两]{2}")
_FIRST_OF_TWO = re.compile(rf"(?<![{N}])[{N}]{{1,3}}{JOIN}$")
_JOIN_ENDS = frozenset("至到—－-~～–")
_LASTING_ENDS = frozenset("期隔违时达每续第长多少过留共")
_AHEAD_ENDS = frozenset("来后这的")
_BACK_ENDS = frozenset("去近往这的")
"""What the words of these patterns end in, so that few places have to be searched."""


def lasts(text: str, start: int, before: str) -> bool:
    """Whether what stands before a number says that it counts how long something lasts, or how often it is."""
    return before in _LASTING_ENDS and _LASTING.search(text, max(0, start - 3), start) is not None


def vague_duration(text: str, start: int, end: int) -> Atom | None:
    """十多年前, 20余年来: looser than a value could be."""
    side = _SIDE.match(text, end)
    return Atom(start, side.end(), (), rule="date.vague") if side else None


def duration(text: str, value: int, unit: str, start: int, end: int) -> Atom | None:
    """A number of years, months, weeks or days before or after the anchor; one that only lasts is no time.

    Of two numbers (三至五年内) the second is the later end.
    """
    if _SEVERAL.match(text, start):
        return vague_duration(text, start, end)
    before = text[start - 1] if start else ""
    joined = _FIRST_OF_TWO.search(text, max(0, start - 5), start) if before in _JOIN_ENDS else None
    if joined:
        start = joined.start()
        before = text[start - 1] if start else ""
    if lasts(text, start, before):
        return None
    name, size = _DURATION_UNITS[unit]
    if unit == "月" and text[end - 2] != "个":
        return None
    value *= size
    if value > 100_000 or (name == "year" and value > LIVING_MEMORY):
        return None
    side = _SIDE.match(text, end)
    kind = side.lastgroup if side else None
    now = (Term(name, 0, True),)
    later, earlier = (Term(name, value, True),), (Term(name, -value, True),)
    if before in _AHEAD_ENDS and (ahead := _AHEAD.search(text, max(0, start - 6), start)):
        stop = side.end() if side and kind == "within" else end
        return Atom(ahead.start(), stop, now, last=later, rule="date.span")
    if before in _BACK_ENDS and (back := _BACK.search(text, max(0, start - 6), start)):
        stop = side.end() if side and kind in ("within", "since") else end
        if name == "year" and value == 1:
            return Atom(back.start(), stop, (Term("past-year", 1, True),), rule="date.span")
        return Atom(back.start(), stop, earlier, last=now, rule="date.span")
    if before == "前" and name == "month" and value <= 12:
        return Atom(start - 1, end, (Term("months", value),), COARSE)
    if side is None or text.startswith("的今天", side.end()):
        return None
    if kind == "within":
        return Atom(start, side.end(), now, last=later, rule="date.span") if side.group()[-1] == "内" else None
    if kind == "since":
        return Atom(start, side.end(), earlier, last=now, rule="date.span")
    if joined:
        return vague_duration(text, start, end)
    return Atom(start, side.end(), earlier if kind == "before" else later, rule="date.relative")
