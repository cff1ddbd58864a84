"""Times that hang on another event and have no value of their own: 会谈后, 访问期间, 疫情结束后, 建交以来."""

from __future__ import annotations

import re

from communique.mentions.times import TimeExpression

__all__ = ["event_times"]

_EVENTS = (
    *("会", "会[谈见晤议面]", "磋商", "谈判", "访问", "仪式", "峰会", "论坛", "签[字署]"),
    *("通话", "建交", "疫情", "战争"),
)
_ENDS = ("结束", "闭幕", "过后", "上台", "就任", "上任", "生效")
"""Words before which the name of the event stands: 疫情结束后."""
_HANG = r"(?:(?:结束|举行)?之?(?:后(?![续来果疫])|前(?![往来景提夕后]))|以来)"
_HANGING = re.compile("|".join((*(event + _HANG for event in (*_EVENTS, *_ENDS)), "期间", "其间")))
_OTHER_MEETINGS = frozenset("者两员大年例")
_CLAUSE_STARTS = frozenset(("", *"，。；：！？\n（“"))
_EVENT_NAME = re.compile(r"[^\W\d_在于是的了和与及并将由自从就同对一两这那席]{1,14}$")


def event_times(text: str) -> list[TimeExpression]:
    """The times of a text that hang on an event, in order; the name of the event belongs to them where it is short."""
    found: list[TimeExpression] = []
    for match in _HANGING.finditer(text):
        start, end = match.span()
        words = match.group()
        if words == "其间" and text[start - 1 : start] not in _CLAUSE_STARTS:
            continue
        if words in ("会后", "会前") and text[start - 1 : start] in _OTHER_MEETINGS:
            continue
        if words == "期间" or words[:2] in _ENDS or words == "会晤以来":
            name = _EVENT_NAME.search(text, max(0, start - 14), start)
            if name is None and words == "期间":
                continue
            start = name.start() if name else start
        found.append(TimeExpression(start, end, "date.event"))
    return found
