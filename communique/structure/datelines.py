"""Datelines: the opening of a wire story, with agency, place, day and reporters.

>>> from communique.reading.text import clean
>>> page = clean("新华社东京11月24日电（记者张三）当地时间24日，两国外长举行会谈。")
>>> found = find_dateline(page, 0, len(page.text))
>>> found.agency, found.place, found.reporters
('新华社', '东京', ('张三',))
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import regex

from communique.lexicon import alternation, column
from communique.mentions.towns import town_country
from communique.reading.text import CleanText
from communique.rule import Rule

__all__ = ["RULES", "DatelineFound", "find_dateline"]


class DatelineFound(NamedTuple):
    """新华社东京11月24日电（记者…）: agency and place Simplified, `date` where its day stands."""

    start: int
    end: int
    agency: str | None
    place: str | None
    date: tuple[int, int] | None
    reporters: tuple[str, ...]
    rule: str


DAY = (
    r"(?P<date>(?:(?:\d{4}|民国\d{2,3}|1\d{2}|[〇○零一二三四五六七八九]{4})年)?"
    r"(?:(?:\d{1,2}|[一二三四五六七八九十]{1,2})月)?(?:\d{1,2}|[一二三四五六七八九十廿卅]{1,3})日)"
)
PLACE = r"(?P<place>\p{Han}[\p{Han}·]{1,11}?(?:[/、]\p{Han}[\p{Han}·]{1,9}?){0,2})"
POSTED = r"(?:驻\p{Han}{2,5})?(?:特派|特约)?"
NAMES = r"[\p{Han}·、 a-zA-Z]{2,60}?"
BYLINE = (
    r"(?:[（(][^）)\n]{0,20}?(?P<byline>(?:(?:本报|本网|特约|特派|驻\p{Han}{2,5}?|全媒体|总台)*)"
    r"(?:记者|通讯员|编辑|撰稿)[^）)\n]{1,80})[）)])"
)
OUTLET_ENDING = (
    r"(?:通讯社|通信社|社|网站|网|日报|晚报|早报|时报|商报|晨报|青年报|新闻|在线|电视台|电台|之声|客户端|融媒体?|周刊)"
)
OWN = r"(?:本报|本网|本台|本刊|本社|我台)"


@cache
def _outlet_names() -> str:
    """The known outlets as an alternation, longest first, and how the others end."""
    known = alternation(column("outlets"))
    return rf"(?P<agency>{OWN}|(?:{known})|\p{{Han}}{{2,7}}?{OUTLET_ENDING})(?:新闻)?(?:客户端)?"


def _wire() -> str:
    return (
        rf"据?{_outlet_names()} ?{PLACE}? ?{DAY}(?:\d{{1,2}}时)? ?(?:专电|综合电|电讯|电|讯|消息|报道)"
        rf"[】]?[ /：]{{0,2}} ?{BYLINE}?[：]? ?"
    )


def _bracketed() -> str:
    agency = _outlet_names()
    return (
        rf"[（【〔\[](?=\p{{Han}}{{3}})(?:据?{agency})?(?:{POSTED}记者 ?(?P<byline>{NAMES}))?[ ，/]?{PLACE}?{DAY}?"
        r"(?:综合)?(?:专电|专讯|电讯|电|讯|报道|报导)[）】〕\]] ?"
        rf"|[【\[]{agency} ?(?:{POSTED}记者 ?(?P<byline>[^】\]\n]{{1,40}})|消息)[】\]] ?"
    )


def _message() -> str:
    return (
        rf"{_outlet_names()}(?:\p{{Han}}{{2,4}})?(?:消息|讯)(?=[ ：，（]|\d|当地|据|今|昨|记者|$) ?"
        rf"(?:（新闻联播）|（朝闻天下）|（[^）记\n]{{2,12}}）)?{BYLINE}?[：，]? ?"
    )


def _report() -> str:
    agency = _outlet_names()
    return (
        rf"据[《“]?{agency}[》”]?(?:网站)?(?:{DAY})?(?:消息|报道)(?:称|说|指)?[，：] ?"
        rf"|[《“]{agency}[》”](?:网站)?(?:{DAY})?(?:的?报道|消息)(?:称|说|指)?[，：] ?"
    )


RULES = (
    Rule(
        "dateline.wire",
        "an agency, a place, a day and 电 or 讯 at the start of a line",
        _wire,
        reads={
            "新华社万象3月5日电（记者李平）外交部长说": ("新华社万象3月5日电（记者李平）",),
            "中新社雅典9月11日电 （记者 王平）两国": ("中新社雅典9月11日电 （记者 王平）",),
            "人民网3月2日电 据外电报道": ("人民网3月2日电 ",),
            "中评社首尔8月3日电/据韩国媒体": ("中评社首尔8月3日电/",),
        },
        spares=("新华社报道说，两国在3月5日签署协定。", "双方商定3月5日讯问证人。"),
    ),
    Rule(
        "dateline.bracketed",
        "the whole dateline in brackets: （某社记者…东京28日专电）, （吉隆坡27日讯）, 【…记者…】",
        _bracketed,
        reads={
            "（中央社记者陈安东京28日专电）外务大臣": ("（中央社记者陈安东京28日专电）",),
            "（吉隆坡27日讯）外长会议": ("（吉隆坡27日讯）",),
            "【环球时报记者 李明】两国": ("【环球时报记者 李明】",),
            "【环球网综合报道】两国": ("【环球网综合报道】",),
            "（北京综合讯）中国外长": ("（北京综合讯）",),
            "【明报专讯】两国外长": ("【明报专讯】",),
            "〔记者王平/台北报导〕外交部": ("〔记者王平/台北报导〕",),
        },
        spares=("（2022年11月17日，阿尔及尔）", "【贸易畅通】", "（全文）"),
    ),
    Rule(
        "dateline.message",
        "an outlet and 消息 or 讯 without a day",
        _message,
        reads={
            "央视网消息（新闻联播）：4月8日，": ("央视网消息（新闻联播）：",),
            "国际在线消息（记者周舒）：当地时间": ("国际在线消息（记者周舒）：",),
            "湖北日报讯（记者尤兰 通讯员丁山）3月": ("湖北日报讯（记者尤兰 通讯员丁山）",),
            "央视新闻客户端消息 当地时间": ("央视新闻客户端消息 ",),
            "本报讯（记者王平）昨日": ("本报讯（记者王平）",),
        },
        spares=("据悉，双方签署协定。", "外交部网站发布消息灵通人士的说法"),
    ),
    Rule(
        "dateline.report",
        "据某社报道 or 某报…报道 as the first words of the text",
        _report,
        reads={
            "据新华社报道，两国外长": ("据新华社报道，",),
            "《朝日新闻》5日报道，日本": ("《朝日新闻》5日报道，",),
        },
        spares=("据报道，两国", "据外国媒体报道，两国"),
    ),
)


DATELINE_WORDS = ("电", "讯", "消息", "报道", "报导", "记者")
"""One of these ends every dateline: where none stands, there is no need to try the rules."""

LONGEST_DATELINE = 160


def _reporters(byline: str | None) -> tuple[str, ...]:
    """Names in a byline, without what they are: 记者李平 张三 → two names."""
    if not byline:
        return ()
    names = regex.split(r"[、，,/ 　]+|(?:\p{Han}{0,6}(?:记者|通讯员|编辑|撰稿))", byline)
    return tuple(name for name in names if name and len(name) >= 2)


def _parted(words: str) -> tuple[str, str]:
    """A reporter's name and the city that follows it without a mark: 高以珊东京."""
    for at in range(2, len(words) - 1):
        if town_country(words[at:]):
            return words[:at], words[at:]
    return words[:3], words[3:]


def find_dateline(page: CleanText, at: int, limit: int) -> DatelineFound | None:
    """The dateline that begins at `at`, if one does. Own papers (本报) have a dateline and no agency."""
    opening = page.text[at : min(limit, at + LONGEST_DATELINE)]
    if not any(word in opening for word in DATELINE_WORDS):
        return None
    for rule in RULES:
        match = rule.match(page.text, at, limit)
        if match is None:
            continue
        groups = match.groupdict()
        agency = groups.get("agency")
        start, end = at, match.end()
        while end > start and page.text[end - 1] == " ":
            end -= 1
        place, byline = groups.get("place"), groups.get("byline")
        if place and byline and match.end("byline") == match.start("place"):
            byline, place = _parted(byline + place)
        return DatelineFound(
            start=start,
            end=end,
            agency=None if agency is None or regex.fullmatch(OWN, agency) else agency,
            place=place,
            date=match.span("date") if groups.get("date") else None,
            reporters=_reporters(byline),
            rule=rule.id,
        )
    return None
