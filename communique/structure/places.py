"""Where the event took place.

What the text says of itself comes first: the signature of a joint document (…日于北京), the line below a title
(2024年7月23日，昆明), then the sentences that tell of the event (在东京同…会谈), the title, and last the dateline,
which names the reporter's desk and therefore counts for nothing where people only telephoned.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, takewhile
from typing import NamedTuple

import regex

from communique.mentions.gazetteer import party_names
from communique.mentions.towns import find_towns, town_country, venue_city
from communique.reading.text import CleanText, clean
from communique.rule import Example, FunctionRule, compiled
from communique.structure.header import Header, find_header
from communique.structure.mention_index import Stretch
from communique.structure.regions import region_pattern, regions, state_pattern

__all__ = ["RULES", "PlaceFound", "find_place"]


class PlaceFound(NamedTuple):
    """`text[start:end]` names the place; `name` is the city where there is one, `country` its code where known."""

    start: int
    end: int
    name: str
    country: str | None
    rule: str


OPENING, SENTENCES = 700, 4
"""How much of the body may tell where the event was."""

TAIL = 240
"""Characters at the end of a document in which it may be signed."""

NOTE, BEFORE = 60, 24
"""Characters of the body in which a note on place and date ends; and before a place that bear on it."""

SIGNED = (
    r"[日月时](?:签署|签订|订|缔结|发表|写|作)?于(?P<place>\p{Han}[\p{Han}·]{1,9}+)(?=。?(?:\n|$)|，一式)|"
    r"[日月]在(?P<place>\p{Han}[\p{Han}·]{1,9}?)(?:签[订署字]|缔结|订立)(?=[，。；]|$)"
)

NOTED = r"（[^（）\n]{0,20}[日月年][，、 ]{1,2}(?P<place>\p{Han}[\p{Han}·]{1,9}+)(?<![电讯])）"

HAPPENS = (
    "举行|会见|会谈|会晤|会面|出席|主持|共同|集体|同|与|和|向|开幕|揭幕|闭幕|落幕|召开|签署|签字|发表|通过|以|参加|成功|接受|宣布|介绍|"
    "分别|应约|应邀|举办|启动|接见|宴请|欢迎|拜会|进行|隆重|正式|拉开|达成|双边|为|首次|见|谈|对|听取|考察|就|的会|说|表示|联合|线下"
)
"""What is done at a place, right behind it or behind the building that follows it."""

BEHIND = rf"(?:[^，。；：！？“”《》\n]{{0,16}}?)(?:{HAPPENS})|[，、]"

IN = r"(?:在|于|抵达|到达|飞抵)(?:[^，。；：！？“”《》\n在于]{0,9})$"

VISITED = r"(?:访问|到访|造访|率团到|率团访问|抵达|离开|访)了?(?P<state>\p{Han}{2,7}(?:首都)?)?$"

NOT_YET = r"将|稍后|(?<![^，。；\n])若|如果|明年|下月|下周|原定|计划|拟|去年|前年|此前|早前|曾|\d{4}年[^，。\d]{0,8}$"
"""Before a place where something else happened, or is yet to happen."""

ABBREVIATED = rf"(?<=[在于])(?P<place>[京沪津渝穗])(?=[^，。；\n]{{0,12}}?(?:{HAPPENS}))"

FULL = {"京": "北京", "沪": "上海", "津": "天津", "渝": "重庆", "穗": "广州"}

TITLE_EVENT = r"[\p{Han}]{0,6}?(?:会晤|会谈|峰会|磋商|会议|谈判|宣言|对话|论坛|举行|会见)"

REMOTE = r"通电话|通话|致电|视频|线上|视像|书面"

TOUR = (
    r"(?:对|访问)(?P<states>\p{Han}{2,12}?(?:[、和]\p{Han}{2,12}?){0,5}?)"
    r"(?:[两三四五]国)?(?:进行)?(?:的)?(?:国事|正式|工作)?访问"
)
"""The states visited, where the title tells of the whole journey."""

EVENT = r"会[谈见晤面商议]|访|磋商|谈判|对话|峰会|论坛|签|致辞|讲话|出席|仪式|记者会|举行|召开|抵达|接受"
"""In a title or opening that tells of people who met: only then does the dateline say where."""

SENTENCE = r"[^。！？\n]{8,400}+"

QUESTION = r"[^，。：\n]{0,16}(?:记者|问|提问)："
"""Where the questions of journalists begin, whose answers tell of other occasions."""


def find_place(page: CleanText, header: Header) -> PlaceFound | None:
    """The place of the event; None where the text does not say, or where nobody met in person."""
    return next(_indications(page.text, header), None)


def _indications(text: str, header: Header) -> Iterator[PlaceFound]:
    """Every indication, the most telling first."""
    title = header.title or (0, 0)
    yield from _patterned(text, SIGNED, (max(header.body, len(text) - TAIL), len(text)), "place.signed")
    yield from _patterned(text, NOTED, (title[1], min(len(text), header.body + NOTE)), "place.noted")
    opening = _opening(text, header.body)
    remote = any(compiled(REMOTE).search(text, *stretch) for stretch in (title, *opening[:1]))
    yield from _towns(text, title)
    for number, stretch in enumerate(opening):
        yield from sorted((*_towns(text, stretch), *_unlisted(text, stretch), *_abbreviated(text, stretch)))
        if number == 0 and not remote:
            yield from _titled(text, title)
    for sentence in opening:
        yield from _venues(text, sentence, header.body)
    if not remote:
        if any(compiled(EVENT).search(text, *stretch) for stretch in (title, *opening)):
            yield from _dateline(text, header)
        yield from _tour(text, title)
        for sentence in (*opening, title):
            yield from _states(text, sentence)


def _opening(text: str, body: int) -> list[Stretch]:
    """The first sentences, up to the first question of a journalist."""
    found = compiled(SENTENCE).finditer(text, body, body + OPENING)
    sentences = [sentence.span() for sentence in islice(found, SENTENCES)]
    return list(takewhile(lambda sentence: compiled(QUESTION).match(text, sentence[0]) is None, sentences))


def _patterned(text: str, pattern: str, stretch: Stretch, rule: str) -> Iterator[PlaceFound]:
    for found in compiled(pattern).finditer(text, *stretch):
        name = found.group("place")
        yield PlaceFound(*found.span("place"), name, town_country(name), rule)


def _towns(text: str, sentence: Stretch) -> Iterator[PlaceFound]:
    """在东京同…会谈, 在日本大阪揭幕, 访问北京."""
    for town in find_towns(text, *sentence):
        before = text[max(sentence[0], town.start - BEFORE) : town.start]
        led = compiled(IN).search(before)
        if led is None and not _is_visited(before):
            continue
        if led is not None and compiled(BEHIND).match(text, town.end, sentence[1]) is None:
            continue
        if compiled(NOT_YET).search(before) is None:
            yield PlaceFound(town.start, town.end, town.name, town.country, "place.town")


def _is_visited(before: str) -> bool:
    """Whether a visit is told right before a town, or before its state: 访问日本大阪."""
    visit = compiled(VISITED).search(before)
    return visit is not None and (visit["state"] is None or visit["state"].removesuffix("首都") in regions())


def _unlisted(text: str, sentence: Stretch) -> Iterator[PlaceFound]:
    """A name that no list holds, behind the name of its state or province and before what was done there."""
    for led in compiled("[在于]").finditer(text, *sentence):
        found = region_pattern().match(text, led.end(), sentence[1])
        if found is None:
            continue
        place = found.span("place")
        before = text[max(sentence[0], found.start() - BEFORE) : found.start()]
        if found.group("place") in venue_city() or compiled(NOT_YET).search(before):
            continue
        if next(find_towns(text, *place), None) is None:
            yield PlaceFound(*place, found.group("place"), regions()[found.group("region")], "place.region")


def _abbreviated(text: str, sentence: Stretch) -> Iterator[PlaceFound]:
    for found in compiled(ABBREVIATED).finditer(text, *sentence):
        yield PlaceFound(*found.span(), FULL[found.group()], "CHN", "place.abbreviated")


def _titled(text: str, title: Stretch) -> Iterator[PlaceFound]:
    yield from _abbreviated(text, title)
    for town in find_towns(text, *title):
        if text[town.start - 1] in "—-":  # 新山—新加坡 joins two
            continue
        if compiled(TITLE_EVENT).match(text, town.end, title[1]):
            yield PlaceFound(town.start, town.end, town.name, town.country, "place.title")


def _venues(text: str, sentence: Stretch, body: int) -> Iterator[PlaceFound]:
    """A building stands for itself, unless the text names its city."""
    for venue, (city, country) in venue_city().items():
        at = text.find(venue, *sentence)
        if at > sentence[0] and text[at - 1] in "在于" and compiled(BEHIND).match(text, at + len(venue)):
            elsewhere = text.find(city, body)
            if elsewhere >= 0:
                yield PlaceFound(elsewhere, elsewhere + len(city), city, country, "place.venue")
            else:
                yield PlaceFound(at, at + len(venue), venue, country, "place.venue")


def _dateline(text: str, header: Header) -> Iterator[PlaceFound]:
    if header.dateline is None or header.dateline.place is None:
        return
    for town in find_towns(text, header.dateline.start, header.dateline.end):
        if town.name in header.dateline.place:
            yield PlaceFound(town.start, town.end, town.name, town.country, "place.dateline")
    at = text.find(header.dateline.place, header.dateline.start, header.dateline.end)
    if at >= 0:
        name = header.dateline.place
        yield PlaceFound(at, at + len(name), name, town_country(name), "place.dateline")


def _tour(text: str, title: Stretch) -> Iterator[PlaceFound]:
    for found in compiled(TOUR).finditer(text, *title):
        names = regex.split(r"[、和]", found.group("states"))
        codes = [party_names().get(name, ()) for name in names]
        if all(codes):
            country = codes[0][0] if len(codes) == 1 else None
            yield PlaceFound(*found.span("states"), "、".join(names), country, "place.tour")


def _states(text: str, sentence: Stretch) -> Iterator[PlaceFound]:
    for found in state_pattern().finditer(text, *sentence):
        name = found.group("place")
        if not compiled(NOT_YET).search(text[max(sentence[0], found.start() - BEFORE) : found.start()]):
            yield PlaceFound(*found.span("place"), name, party_names()[name][0], "place.state")


def _rule(rule: str, summary: str, reads: Example, spares: tuple[str, ...]) -> FunctionRule[PlaceFound]:
    """One kind of indication, with its own examples."""

    def indicated(text: str) -> list[PlaceFound]:
        page = clean(text)
        return [found for found in _indications(page.text, find_header(page)) if found.rule == rule][:1]

    return FunctionRule(rule, summary, indicated, _show, reads=reads, spares=spares)


def _show(_: str, found: PlaceFound) -> str:
    return f"{found.name} {found.country}"


RULES: tuple[FunctionRule[PlaceFound], ...] = (
    _rule(
        "place.signed",
        "the last line of a joint document: day and city",
        {"双方对会谈结果表示满意。\n二〇一八年五月三日于维也纳": ("维也纳 AUT",)},
        ("协定将于明年生效。", "双方于五日于会后发表声明。这一点十分重要。"),
    ),
    _rule(
        "place.noted",
        "day and city in brackets below the title",
        {"在合作论坛上的讲话\n（2019年4月2日，海口）\n各位来宾，女士们、先生们：": ("海口 CHN",)},
        ("部长会谈\n（记者2日专电）部长今天抵达。",),
    ),
    _rule(
        "place.town",
        "a city behind 在 or 访问 and before what was done there",
        {
            "外交部长6日在河内同越南外长举行会谈，就双边关系交换意见。": ("河内 VNM",),
            "峰会周二在日本大阪揭幕，各国领导人出席了开幕式。": ("大阪 JPN",),
        },
        (
            "双方将于明年在巴黎举行下一轮磋商，具体日期另行商定。",
            "这是北京和华盛顿都愿意看到的结果，各方对此表示欢迎。",
        ),
    ),
    _rule(
        "place.region",
        "a place that no list holds, behind its province or state",
        {"论坛3日在浙江桐乡开幕，来自多国的代表出席了开幕式。": ("桐乡 CHN",)},
        ("会谈在瑞士时间周三举行，双方均未透露细节。",),
    ),
    _rule(
        "place.abbreviated",
        "a city in one character: 在京",
        {"国务院副总理5日在京会见来访的外国客人，双方进行了交谈。": ("北京 CHN",)},
        ("在津贴问题上，双方仍有分歧，会谈将继续进行下去。",),
    ),
    _rule(
        "place.title",
        "a city before the kind of meeting, in the title",
        {"中法元首尼斯会晤成果丰硕\n两国元首就双边关系深入交换了意见，达成许多共识。": ("尼斯 FRA",)},
        ("纽约时报评论称谈判艰难\n该报认为双方仍有不少分歧，短期内难以弥合。",),
    ),
    _rule(
        "place.venue",
        "a building, where no city is named",
        {"国家主席6日上午在人民大会堂会见来访的外国总统，双方进行了友好交谈。": ("人民大会堂 CHN",)},
        ("白宫发言人表示，会谈富有建设性，双方同意继续保持沟通。",),
    ),
    _rule(
        "place.dateline",
        "where the story was filed, if people met in person",
        {"新华社喀布尔5月4日电（记者张三）两国代表团4日举行会谈，讨论边境问题。": ("喀布尔 AFG",)},
        ("新华社喀布尔5月4日电（记者张三）两国外长4日通电话，讨论边境问题。",),
    ),
    _rule(
        "place.tour",
        "the states visited, in a title that tells of the whole journey",
        {"总理对德国、法国进行正式访问取得圆满成功\n访问期间，双方达成多项共识，成果十分丰富。": ("德国、法国 None",)},
        ("总理对双方关系的看法\n他说，两国合作前景广阔，潜力巨大，值得珍惜。",),
    ),
    _rule(
        "place.state",
        "a state behind 在, where no city is named",
        {"两国代表团18日在沙特举行会谈，就停火安排交换了意见。": ("沙特 SAU",)},
        ("中方在美国问题上的立场是一贯的，各方对此都很清楚。",),
    ),
)
