"""Lists whose items are set off only by marks: 四点共识，包括：…；…, 即…、…、…

The announced count decides how far a series splits: at semicolons, then at the pause mark 、 or at commas.

>>> from communique.structure.declarations import DeclarationFound
>>> text = "双方达成三点共识，即相互尊重、和平共处和合作共赢。"
>>> declared = DeclarationFound(4, 8, 3, True, "consensus", "declaration.counted")
>>> [found] = find_inline_lists(text, 0, [declared])
>>> [text[item.start:item.end] for item in found.items]
['相互尊重', '和平共处', '合作共赢']
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from communique.rule import Rule
from communique.structure.declarations import DeclarationFound
from communique.structure.listing import ItemFound, ListFound

__all__ = ["RULES", "find_inline_lists"]

Piece = tuple[int, int]

COUNTED = Rule(
    "inline.counted",
    "what leads from an announced count to its items: ：, 即, 内容包括",
    r"(?<=[点项条个份方面大][^，。；：！？\n]{1,14})(?P<value>(?:，[^，。；：\n]{0,14}+)?：(?:即|包括)?"
    r"|，?(?:即(?![将使可便])|分别(?:是|为)|(?:主要)?(?:内容)?包括)[：，]?)\n?",
    reads={"达成四点共识，主要内容包括：双方复航；": ("，主要内容包括：",), "五点承诺，即不对抗，": ("，即",)},
    spares=("达成五点共识，即将签署。",),
)
INTRODUCED = Rule(
    "inline.introduced",
    "a colon after words that lead in what was agreed, and 包括 before several clauses",
    r"(?<=(?:共识|成果|协议|协定|决定|商定|同意|安排|举措|措施|要点|内容|建议|主张|倡议|承诺|原则|要求|方面|领域|如下|以下|包括|即|一致|清单|合作|工作|行动|文件|违反)"
    r"(?:\p{Han}{0,4}”?，?\p{Han}{0,4})?)(?P<value>：)\n?|(?P<value>(?:内容)?包括)(?=[\p{Han}“《])",
    reads={"双方决定：恢复直航；": ("：",), "《意见》包括建立制度；落实责任；": ("包括",)},
    spares=("他说：今天天气好；", "会谈于10:00开始"),
)
RULES = (COUNTED, INTRODUCED)

QUOTED = r"“[^“”\n]{0,200}+”|（[^（）\n]{0,200}+）|《[^《》\n]{0,100}+》"
SEMICOLON = regex.compile(rf"{QUOTED}|(?P<mark>；\n?)")
PAUSE = regex.compile(rf"{QUOTED}|(?P<mark>、)")
COMMA = regex.compile(rf"{QUOTED}|(?P<mark>，)")
ANY = regex.compile(rf"{QUOTED}|(?P<mark>[，、])")
AS_WELL = regex.compile(rf"{QUOTED}|(?P<mark>，?以及|，并(?=[签决同商])|；)")
LAST_JOINED = regex.compile(
    rf"{QUOTED}|(?P<mark>以及|(?<![共缓温柔调饱总])和(?!平(?!等)|谐|解|睦|缓)|(?<![涉普波以])及(?!时)|(?<![参给赋])与(?!会))"
)
"""The conjunction before the last member, which stands in no word: 和平, 共和国, 及时, 参与."""
SERIES = regex.compile(rf"(?:{QUOTED}|；\n|[^。！？\n“（《]|[“（《])*+")
TAIL = regex.compile(
    r"等(?:[一二三四五六七八九十\d]+(?:个|项|点|大|条|方面)[^，；、]{0,12}|多?(?:个?方面|项?内容|个?领域)(?:的?内容)?)?$"
)
"""How a series closes that names only some of its members: 等内容, 等七个方面."""

JOINING = regex.compile(r"(?:以及|并且|并(?![购轨网肩存非]))(?=[\p{Han}“《])")
AGREEMENT = regex.compile(r"(?:协议|协定|共识|声明|方案|文件|公报|备忘录|成果|意见》|规划)\p{Han}{0,2}，?\p{Han}{0,2}$")
MARKS = " \n，、；。："
MOST_TRIES = 3
"""So many words that lead in a series are followed up in one sentence."""

LONGEST = 2000
SHORTEST_CLAUSE = 4


def find_inline_lists(text: str, start: int, declarations: Sequence[DeclarationFound]) -> list[ListFound]:
    """The inline lists from `start` on, in order; whether markers stand among their items is for others to see."""
    leads = [
        (lead.end(), index, lead)
        for index, declared in enumerate(declarations)
        if declared.start >= start and (lead := COUNTED.match(text, declared.end))
    ]
    known = {end for end, _, _ in leads}
    leads += [(lead.end(), -1, lead) for lead in INTRODUCED.finditer(text, start) if lead.end() not in known]
    found: list[ListFound] = []
    tried = 0
    last = -1
    for at, index, lead in sorted(leads, key=lambda one: one[:2]):
        tried = tried + 1 if at < last else 0
        if tried >= MOST_TRIES:
            continue
        series = _series(text, at)
        last = series[1]
        if index >= 0:
            pieces = _counted_pieces(text, series, declarations[index].count)
        else:
            pieces = _introduced_pieces(text, series, lead)
        if pieces:
            found.append(_list(pieces, text, index))
    return list(_apart(found))


def _apart(lists: list[ListFound]) -> Iterator[ListFound]:
    """Lists that do not overlap, the first to begin coming first."""
    end = -1
    for found in lists:
        if found.start >= end:
            end = found.end
            yield found


def _list(pieces: list[Piece], text: str, index: int) -> ListFound:
    items = tuple(ItemFound(start, end, ordinal, None) for ordinal, (start, end) in enumerate(pieces, 1))
    start, end = pieces[0][0], pieces[-1][1]
    between = text[pieces[0][1] : pieces[1][0]].strip()
    declaration, rule = (index, COUNTED.id) if index >= 0 else (None, INTRODUCED.id)
    return ListFound(start, end, "inline", between[:1] or "，", items, declaration, rule)


def _series(text: str, start: int) -> Piece:
    """The series that begins at `start`: to the end of its sentence, over lines that end with a semicolon."""
    match = SERIES.match(text, start, min(len(text), start + LONGEST))
    end = match.end() if match else start
    tail = TAIL.search(text, max(start, end - 32), end)
    return start, tail.start() if tail else end


def _counted_pieces(text: str, series: Piece, wanted: int) -> list[Piece]:
    """The items of an announced series, or nothing where marks alone give another number of bare words."""
    pieces = _split(text, series, SEMICOLON)
    if len(pieces) > 1:
        return pieces if len(pieces) >= wanted else _more(text, pieces, wanted)
    for mark in (PAUSE, COMMA, ANY):
        pieces = _split(text, series, mark)
        if len(pieces) == wanted:
            return pieces
        if len(pieces) == wanted - 1 and mark is not COMMA:
            halves = _split(text, pieces[-1], LAST_JOINED)
            if len(halves) == 2:
                return [*pieces[:-1], *halves]
    return []


def _more(text: str, pieces: list[Piece], wanted: int) -> list[Piece]:
    """Pieces split further at commas where the next clause begins like the whole, up to the number wanted."""
    lead = text[pieces[0][0] : pieces[0][0] + 2]
    finer: list[Piece] = []
    for piece in pieces:
        begin = piece[0]
        for mark in COMMA.finditer(text, *piece):
            if mark["mark"] and text.startswith(lead, mark.end()):
                finer.append((begin, mark.start()))
                begin = mark.end()
        finer.append((begin, piece[1]))
    return finer if len(finer) <= wanted else pieces


def _introduced_pieces(text: str, series: Piece, lead: regex.Match[str]) -> list[Piece]:
    """The items of a series without a count: several clauses, set off by semicolons or alike in how they begin."""
    colon = lead["value"] == "："
    pieces = _split(text, series, SEMICOLON)
    if len(pieces) > (1 if colon else 2) and all(end - start >= SHORTEST_CLAUSE for start, end in pieces):
        return pieces
    if len(pieces) > 1:
        return []
    if colon:
        pieces = _split(text, series, ANY)
        alike = len({text[start] for start, _ in pieces}) == 1
        if len(pieces) > 2 and alike and all(end - start >= SHORTEST_CLAUSE for start, end in pieces):
            return pieces
        return []
    if AGREEMENT.search(text, max(0, lead.start() - 12), lead.start()):
        pieces = _split(text, series, AS_WELL)
        if len(pieces) > 1 and all(end - start >= SHORTEST_CLAUSE for start, end in pieces):
            return pieces
    return []


def _split(text: str, series: Piece, mark: regex.Pattern[str]) -> list[Piece]:
    """A series cut at a mark that stands outside quotations, without joining words and closing marks."""
    start, end = series
    cuts = [found.span() for found in mark.finditer(text, start, end) if found["mark"]]
    begins = (start, *(cut[1] for cut in cuts))
    ends = (*(cut[0] for cut in cuts), end)
    pieces = [_bare(text, begin, stop, begin > start) for begin, stop in zip(begins, ends, strict=True)]
    return [(first, last) for first, last in pieces if last > first]


def _bare(text: str, first: int, last: int, joined: bool) -> Piece:
    """A piece without the marks around it and the word that joins it to the one before."""
    joining = JOINING.match(text, first, last) if joined else None
    first = joining.end() if joining else first
    while first < last and text[first] in MARKS:
        first += 1
    while last > first and text[last - 1] in MARKS:
        last -= 1
    return first, last
