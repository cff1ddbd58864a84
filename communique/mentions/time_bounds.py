"""What bounds a time or loosens it, before it and after it: 自…起, 6月底前, 不晚于…, …左右."""

from __future__ import annotations

import re

from communique.mentions.times import Term, TimeExpression

__all__ = ["bounded"]

_SIDE = re.compile(
    r"(?P<before>以前|之前|前夕|[之以]?前(?!往|来(?!自)|后|夕|线|景|进(?![行入])|提(?![交出供升名前起])|所未|述|总|首[相席富]|外长|外交部长|国家|国务"
    r"|防长|任|沿|瞻|途|身|主[席任]|副|部长|期|方|面|台|[0-9一二三四五六七八九十两]|议[长员]|财长|大使|领导|苏联))"
    r"|(?P<after>以后|之后|过后|后(?![来续果半者备勤代疫方面期台]))"
    r"|(?P<since>以来|至今|迄今|起(?![草来到步点飞义重诉因初伏])|开始(?![时停]))"
    r"|(?P<loose>左右(?!手)|前后|上下)"
    r"|(?P<within>之内|以内|年内|内(?![阁部容外地政塔罗蒙贾])|期间|间(?![接隔谍]))"
)
_SINCE_EVENT = re.compile(r"(?P<since>[^\W\d_是有在为使让将了至到前后起]{1,8}以来)")
_FROM = re.compile(r"(?:自从|自|从|由)(?:[^\W\d_]{2,4}时间)?$")
_BY = re.compile(r"(?:不晚于|不迟于|最迟于?|最晚于?|至迟于?|早于)$")
_ABOUT = re.compile(r"(?:大约|大概|约)$")
_ZONE = re.compile(r"(?:当地|北京|东京|美东|欧洲|莫斯科|格林尼治|世界标准)时间 ?$")
_BOUNDS = {"before": "ON_OR_BEFORE", "after": "AFTER", "since": "ON_OR_AFTER"}
_SIDE_STARTS = frozenset("以之前后过至迄起开左上内期间年")
_FROM_ENDS = frozenset("从自由间")
_BY_ENDS = frozenset("于迟晚")
_ABOUT_ENDS = frozenset("约概")
_ZONE_ENDS = frozenset("间 ")
"""What the words around a time begin or end in, so that few places have to be searched."""


def bounded(
    text: str,
    start: int,
    end: int,
    rule: str,
    first: tuple[Term, ...],
    last: tuple[Term, ...] | None,
    basis: str,
) -> TimeExpression:
    """The expression with the words before and after it that bound it or loosen it."""
    before = text[start - 1 : start]
    from_here = _FROM.search(text, max(0, start - 8), start) if before in _FROM_ENDS else None
    side = _SIDE.match(text, end) if text[end : end + 1] in _SIDE_STARTS else None
    if side is None and rule == "date.calendar" and text.find("以来", end, end + 10) > end:
        side = _SINCE_EVENT.match(text, end)
    if side and not from_here and side.group() == "开始":
        side = None
    kind = side.lastgroup or "" if side else ""
    bound = _BOUNDS.get(kind)
    loose = kind == "loose"
    opening = start
    if before in _ZONE_ENDS and (zone := _ZONE.search(text, max(0, start - 8), start)):
        opening = zone.start()
        before = text[opening - 1 : opening]
    if from_here and bound == "ON_OR_AFTER":
        opening = from_here.start()
    elif before in _BY_ENDS and (limit := _BY.search(text, max(0, opening - 4), opening)):
        opening, bound = limit.start(), "ON_OR_BEFORE"
    elif before in _ABOUT_ENDS and _ABOUT.search(text, max(0, opening - 2), opening):
        loose = True
    return TimeExpression(opening, side.end() if side else end, rule, first, last, basis, bound, loose)
