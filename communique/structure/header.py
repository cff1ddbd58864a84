"""The head of a page: title, outlet, dateline.

>>> from communique.reading.text import clean
>>> page = clean("甲乙两国外长会谈\\n新华社东京11月24日电（记者张三）当地时间24日，两国外长举行会谈。")
>>> head = find_header(page)
>>> page.text[slice(*head.title)], head.dateline.agency, head.dateline.place, head.dateline.reporters
('甲乙两国外长会谈', '新华社', '东京', ('张三',))
"""

from __future__ import annotations

from typing import Any, NamedTuple

import regex

from communique.reading.text import CleanText, Line, PageFact, clean
from communique.rule import FunctionRule, Rule
from communique.structure.datelines import DatelineFound, find_dateline

__all__ = ["RULES", "DatelineFound", "Header", "find_header"]


class Header(NamedTuple):
    """What stands before the text proper. All offsets are of the clean text.

    `body` is where the text proper begins: past title, subtitle, page information and dateline. `title_fact` is
    the page's own `<title>` or headline, given only where the text has no title line.
    """

    title: tuple[int, int] | None = None
    outlet: tuple[int, int] | None = None
    dateline: DatelineFound | None = None
    body: int = 0
    title_fact: PageFact | None = None


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
ATTACHED = regex.compile(r"附(?:件|录|表)?(?:\d{1,2}|[一二三四五六七八九十])?[：:]?$")
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
    if len(lines) > 2 and ATTACHED.match(text, lines[0].start, lines[0].end):
        title, index = _title(page, lines[1:])
        return title, index + 1
    first = lines[0]
    if (
        _sentence(page, first)
        or NUMBERED.match(text, first.start, first.end)
        or find_dateline(page, first.start, first.end)
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
    dateline = None
    body = title[1] if title else 0
    while index < len(lines):
        line = lines[index]
        dateline = find_dateline(page, line.start, line.end)
        if dateline:
            body = dateline.end
            while body < line.end and page.text[body] == " ":
                body += 1
            break
        if (
            title is None
            or NUMBERED.match(page.text, line.start, line.end)
            or not PREAMBLE.match(page.text, line.start, line.end)
        ):
            body = line.start
            break
        index += 1
    fact = None
    if title is None:
        fact = next((fact for fact in page.facts if fact.name == "title"), None)
    return Header(title, _outlet(page), dateline, body, fact)


def _titles(text: str) -> list[tuple[int, int]]:
    title = find_header(clean(text)).title
    return [title] if title else []


def _title_facts(text: str) -> list[PageFact]:
    fact = find_header(clean(text)).title_fact
    return [fact] if fact else []


TITLE_LINE: FunctionRule[tuple[int, int]] = FunctionRule(
    "header.title-line",
    "the first line that is no sentence, item or dateline, with the lines that end a joint document's title",
    _titles,
    lambda text, title: text[slice(*title)],
    reads={
        "甲乙外长会谈\n当地时间5日，两国外长举行会谈。\n双方同意通航。": ("甲乙外长会谈",),
        "甲国和乙国\n关于通航的协定\n两国政府同意通航。": ("甲国和乙国\n关于通航的协定",),
    },
    spares=("当地时间5日，两国外长举行会谈。\n双方同意通航。", "一、双方同意通航\n二、双方同意互访"),
)

TITLE_FACT: FunctionRule[PageFact] = FunctionRule(
    "header.title-fact",
    "what a page of HTML says in <title> or a headline of its data, where its text has no title line",
    _title_facts,
    lambda _, fact: fact.value,
    reads={"<title>甲乙外长会谈</title><p>当地时间5日，两国外长举行会谈。</p><p>双方同意通航。</p>": ("甲乙外长会谈",)},
    spares=("<p>当地时间5日，两国外长举行会谈。</p><p>双方同意通航。</p>",),
)

RULES: tuple[Rule | FunctionRule[Any], ...] = (TITLE_LINE, TITLE_FACT, TITLE_TAIL, OUTLET)
