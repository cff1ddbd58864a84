"""The head of a page: title, outlet, dateline.

>>> from communique.reading.text import clean
>>> page = clean("甲乙两国外长会谈\\n新华社东京11月24日电（记者张三）当地时间24日，两国外长举行会谈。")
>>> head = find_header(page)
>>> page.text[slice(*head.title)], head.dateline.agency, head.dateline.place, head.dateline.reporters
('甲乙两国外长会谈', '新华社', '东京', ('张三',))
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import regex

from communique.lexicon import column
from communique.reading.text import CleanText, Line, PageFact
from communique.rule import Rule

__all__ = ["RULES", "DatelineFound", "Header", "find_header"]


class DatelineFound(NamedTuple):
    """新华社东京11月24日电（记者…）: agency and place Simplified, `date` where its day stands."""

    start: int
    end: int
    agency: str | None
    place: str | None
    date: tuple[int, int] | None
    reporters: tuple[str, ...]
    rule: str


class Header(NamedTuple):
    """What stands before the text proper. All offsets are of the clean text.

    `body` is where the text proper begins: past title, subtitle, page information and dateline. `title_fact` is
    the page's own `<title>` or headline, given only where the text has no title line.
    """

    title: tuple[int, int] | None
    title_rule: str
    outlet: tuple[int, int] | None
    dateline: DatelineFound | None
    body: int
    title_fact: PageFact | None = None


# ---------------------------------------------------------------------------------------------------------------
# Datelines
# ---------------------------------------------------------------------------------------------------------------

DAY = (
    r"(?P<date>(?:(?:\d{4}|[〇○零一二三四五六七八九]{4})年)?"
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
    r"(?:通讯社|通信社|社|网|日报|晚报|早报|时报|商报|晨报|青年报|新闻|在线|电视台|电台|之声|客户端|融媒体?|周刊)"
)
OWN = r"(?:本报|本网|本台|本刊|本社|我台)"


@cache
def _outlet_names() -> str:
    """The known outlets as an alternation, longest first, and how the others end."""
    known = "|".join(sorted(column("outlets"), key=len, reverse=True))
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


DATELINES = (
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
    """Names in a byline, without what they are: 记者姜俏梅 张旌 → two names."""
    if not byline:
        return ()
    names = regex.split(r"[、，,/ 　]+|(?:\p{Han}{0,6}(?:记者|通讯员|编辑|撰稿))", byline)
    return tuple(name for name in names if name and len(name) >= 2)


def _dateline(page: CleanText, at: int, limit: int) -> DatelineFound | None:
    """The dateline that begins at `at`, if one does. Own papers (本报) have a dateline and no agency."""
    opening = page.text[at : min(limit, at + LONGEST_DATELINE)]
    if not any(word in opening for word in DATELINE_WORDS):
        return None
    for rule in DATELINES:
        match = rule.match(page.text, at, limit)
        if match is None:
            continue
        groups = match.groupdict()
        agency = groups.get("agency")
        start, end = at, match.end()
        while end > start and page.text[end - 1] == " ":
            end -= 1
        return DatelineFound(
            start=start,
            end=end,
            agency=None if agency is None or regex.fullmatch(OWN, agency) else agency,
            place=groups.get("place"),
            date=match.span("date") if groups.get("date") else None,
            reporters=_reporters(groups.get("byline")),
            rule=rule.id,
        )
    return None


# ---------------------------------------------------------------------------------------------------------------
# Title and outlet
# ---------------------------------------------------------------------------------------------------------------

OUTLET = Rule(
    "header.outlet",
    "the publisher that a page names after 来源",
    r"(?:来源|稿源|转自|摘自)[：:] ?[《“]?(?P<value>[^\s|，。；：、（）《》“”【】]{2,24}?)[》”]?"
    r"(?=[\s|，。；、（）【】]|责任?编|编辑|作者|记者|发布|时间|字号|字体|点击|浏览|$)",
    reads={
        "2020-11-25 07:48 来源：新华网 责任编辑：王平": ("新华网",),
        "来源：《人民日报》（2019年3月4日）": ("人民日报",),
    },
    spares=("能源来源多样化是双方共识。", "资金来源：", "来源： "),
)

DOCUMENT_WORDS = r"(?:声明|公报|宣言|协定|协议|议定书|备忘录|纪要|共识|清单|规划|倡议|文件|条约|公约|计划|报告)"

TITLE_TAIL = Rule(
    "header.title-tail",
    "a second line that ends a joint document's title: 关于…的联合声明",
    rf"(?<![^\n])(?:(?:关于|建立|深化|的|在|与|和)[^。；：\n]{{0,60}}{DOCUMENT_WORDS}(?:（[^）\n]{{1,30}}）)?$"
    r"|(?:联合|新闻|主席|共同)?(?:声明|公报|宣言)(?:（[^）\n]{1,30}）)?$)",
    reads={
        "关于建立战略伙伴关系的联合声明": ("关于建立战略伙伴关系的联合声明",),
        "联合公报": ("联合公报",),
    },
    spares=("双方发表了联合声明。", "——在论坛开幕式上的演讲"),
)

SENTENCE = regex.compile(r"[。；](?=.)|[。；：，、]$")
NUMBERED = regex.compile(
    r"第[一二三四五六七八九十]{1,3}(?:[，、是]|条|部分)|[一二三四五六七八九十]{1,3}[、是]|\d{1,2}[.、] ?\p{Han}|[①•·—▽]"
    r"|[（(][^）)]{0,60}[）)]$"
)
PREAMBLE = regex.compile(
    r"[（(]\s?(?:\d{4}|[〇○零一二三四五六七八九]{4})年[^）\n]{2,40}[）)]$"  # （2024年7月23日，昆明）
    r"|(?:——|—)[^。\n]{2,80}$"  # a subtitle
    r"|[^，。；：\d\n]{2,24} \p{Han}[\p{Han}· ]{1,14}$"  # office and name of one who speaks
    r"|[（(](?:全文|译文|摘要|节选)[）)]$"
    r"|\p{Han}{2,4}$"  # the name alone
)
LONGEST_TITLE = 110
TITLE_LINES = 5


def _title(page: CleanText, lines: list[Line]) -> tuple[tuple[int, int] | None, int]:
    """The title's place, and the index of the first line after it."""
    if len(lines) < 2:  # a text of one paragraph has none
        return None, 0
    text = page.text
    first = lines[0]
    if (
        _sentence(page, first)
        or NUMBERED.match(text, first.start, first.end)
        or _dateline(page, first.start, first.end)
    ):
        return None, 0
    for index, line in enumerate(lines[1:TITLE_LINES], 1):
        if _sentence(page, line):
            break
        if TITLE_TAIL.match(text, line.start, line.end):
            return (first.start, line.end), index + 1
    return (first.start, first.end), 1


def _sentence(page: CleanText, line: Line) -> bool:
    """Whether a line is too long for a title, or is punctuated as a sentence."""
    return line.end - line.start > LONGEST_TITLE or SENTENCE.search(page.text, line.start, line.end) is not None


def _outlet(page: CleanText) -> tuple[int, int] | None:
    for line in page.lines:
        if line.kind == "info":
            for match in OUTLET.finditer(page.text, line.start, line.end):
                start, end = match.span("value")
                return start, end
    return None


def find_header(page: CleanText) -> Header:
    """Title, outlet and dateline of a page, and where its text proper begins."""
    lines = [line for line in page.lines if line.kind == "text"]
    title, index = _title(page, lines)
    rule = "header.title-line"
    dateline = None
    body = title[1] if title else 0
    while index < len(lines):
        line = lines[index]
        dateline = _dateline(page, line.start, line.end)
        if dateline:
            body = dateline.end
            while body < line.end and page.text[body] == " ":
                body += 1
            break
        if title is None or not PREAMBLE.match(page.text, line.start, line.end):
            body = line.start
            break
        index += 1
    fact = None
    if title is None:
        fact = next((fact for fact in page.facts if fact.name == "title"), None)
    return Header(title, rule, _outlet(page), dateline, body, fact)


RULES = (*DATELINES, OUTLET, TITLE_TAIL)
