"""Where an item of a list ends: at the next marker, at a change of speaker, or where the list is over."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

import regex

from communique.reading.text import CleanText
from communique.structure.attribution import StatementFound
from communique.structure.closing import without_closing

__all__ = ["JOINT_KINDS", "Ends"]

JOINT_KINDS = frozenset({"joint_statement", "joint_communique", "outcome_list"})

HEADS_NEXT = regex.compile(r"【[^【】\n]{1,30}】[ \n]*$")
JOINS_NEXT = regex.compile(r"[；，](?:和|及|以及|并|并且|或|或者)$")
STOP = regex.compile(r"[。！？]++[”’）】]*+")
HEADING_LENGTH = 24
TITLE_LENGTH = 36
MORE_SENTENCES = regex.compile(r"[。！？](?!$|[”’）]$)|[；：，、]$")
ENDS_SENTENCE = regex.compile(r"[。；，：！？、…）”]$")

YEAR = r"(?:\d{4}|[〇○零一二三四五六七八九]{4})年"
DOCUMENT = r"(?:声明|公报|宣言|协定|协议|条约|纪要)"
SIGNATURE = regex.compile(
    rf"[^，。；]{{0,16}}{YEAR}[^，。；]{{1,8}}[日号][^，。；]{{0,24}}$"
    rf"|[^。]{{0,60}}一式[两二三四五六]?份|(?:本|该)?{DOCUMENT}[^，。；]{{0,6}}于[^。；]{{4,40}}(?:签署|签订|订立|发表)"
    r"|[^，。；]{0,30}(?:代表|主席|总统|总理|部长|外长|首相)[ ：]*$|[^，。；]{0,12}(?:代表|签字人)："
    r"|（完）|（[^（）]{2,20}签[字名署]）|来源：|责任?编[辑：]|附[件：]"
)
"""Lines that come after the last article: place and day, languages and copies, who signed."""

OVER = regex.compile(
    r"此外，(?:双方|两国|会)|另外，(?:双方|两国)|双方还|会[谈见晤]后|会后，|当[天日晚]，|同日，|(?:访问|会议)期间，双方|具体(?:安排|细节|日期|内容)|据悉，"
)
"""How a sentence begins that comes after any list."""

SPEAKER_GOES_ON = regex.compile(
    r"此外|另外|双方并|两国(?:元首|总理|领导人|外长)|随后|具体|\p{Han}{1,3}方(?:愿|将|期待|希望|欢迎|相信|始终|一贯|高度|感谢)|欢迎|相信|希望|我|让|总之|面向未来|下一步|同时|与此同时|各位|\p{Han}{2,8}(?:表示|指出|强调|认为|积极回应|完全赞同|说，|称，)"
)
"""How a sentence begins with which a speaker goes on after a list in one paragraph."""

GOES_ON = regex.compile(r"这|其中|此举|该|对此|为此")
"""How a sentence begins that still speaks of the item."""


class Ends:
    """Finds the ends of items in one page."""

    def __init__(
        self, page: CleanText, kind: str, statements: Sequence[StatementFound], opened: frozenset[int]
    ) -> None:
        self.text = page.text
        self.lines = page.lines
        self.line_starts = [line.start for line in page.lines]
        self.joint = kind in JOINT_KINDS
        self.statements = sorted(statements, key=lambda statement: statement.start)
        self.statement_starts = [statement.start for statement in self.statements]
        self.opened = opened
        """Numbers of the lines that begin with a marker."""

    def line(self, offset: int) -> int:
        """The number of the line that holds `offset`."""
        return bisect_right(self.line_starts, offset) - 1

    def line_end(self, offset: int) -> int:
        """Where the line that holds `offset` ends."""
        return self.lines[self.line(offset)].end

    def trimmed(self, start: int, end: int) -> int:
        """`end` without closing punctuation and marks that close nothing inside."""
        text = self.text
        head = HEADS_NEXT.search(text, max(start, end - 34), end)
        if head and head.start() > start:
            end = head.start()
        join = JOINS_NEXT.search(text, max(start, end - 4), end)
        if join:
            end = join.start()
        return without_closing(text, start, end)

    def is_title(self, start: int) -> bool:
        """Whether the rest of the line is a title: short, and without closing punctuation."""
        end = self.line_end(start)
        return 0 < end - start <= TITLE_LENGTH and not ENDS_SENTENCE.search(self.text, start, end)

    def is_motto(self, start: int) -> bool:
        """Whether the rest of the line is a title or one short sentence."""
        end = self.line_end(start)
        return 0 < end - start <= TITLE_LENGTH and not MORE_SENTENCES.search(self.text, start, end)

    def has_own_paragraphs(self, start: int, bound: int) -> bool:
        """Whether paragraphs follow the line of `start` before `bound`."""
        return self.line(max(start, bound - 1)) > self.line(start)

    # -- items before the last --------------------------------------------------------------------------------------

    def between(self, start: int, bound: int) -> int:
        """The end of an item that another follows at `bound`."""
        first = self.line(start)
        last = self.line(max(start, bound - 1))
        if last == first:
            return self.trimmed(start, bound)
        last = min(last, self.before_other_speaker(start, first, bound))
        while last > first and (self.lines[last].kind != "text" or self.is_heading(last)):
            last -= 1
        return self.trimmed(start, min(bound, self.lines[last].end))

    def before_other_speaker(self, start: int, first: int, bound: int) -> int:
        """The last line before a paragraph in which somebody else begins to speak."""
        speaker = self.speaker(start)
        at = bisect_left(self.statement_starts, self.lines[first].end)
        while not self.joint and at < len(self.statements) and self.statement_starts[at] < bound:
            if self.statements[at].speaker != speaker:
                return max(first, self.line(self.statement_starts[at]) - 1)
            at += 1
        return len(self.lines)

    def another_speaks(self, start: int, begin: int, end: int) -> bool:
        """Whether somebody who does not speak at `start` begins to speak between `begin` and `end`."""
        at = bisect_left(self.statement_starts, begin)
        return (
            at < len(self.statements)
            and self.statement_starts[at] < end
            and self.statements[at].speaker != self.speaker(start)
        )

    def speaker(self, offset: int) -> int | None:
        """Whose words stand at `offset`; -1 where it is nobody's."""
        at = bisect_right(self.statement_starts, offset) - 1
        if at < 0 or self.statements[at].end <= offset:
            return -1
        return self.statements[at].speaker

    def is_heading(self, number: int) -> bool:
        """Whether a line between two items is a heading of what comes next."""
        line = self.lines[number]
        if number in self.opened or line.end - line.start > HEADING_LENGTH:
            return False
        if self.text.startswith("【", line.start):
            return True
        before = self.lines[number - 1]
        return not ENDS_SENTENCE.search(self.text, line.start, line.end) and bool(
            ENDS_SENTENCE.search(self.text, before.start, before.end)
        )

    # -- the last item ----------------------------------------------------------------------------------------------

    def last(self, start: int, earlier: list[tuple[int, int]], opens: bool, limit: int) -> int:
        """The end of a list's last item; `earlier` are the others, `opens` says that it begins a paragraph."""
        paragraph = min(limit, self.line_end(start))
        if opens:
            return self.trimmed(start, self.last_paragraph(start, paragraph, earlier, limit))
        return self.trimmed(start, self.last_sentence(start, paragraph, earlier))

    def last_paragraph(self, start: int, paragraph: int, earlier: list[tuple[int, int]], limit: int) -> int:
        """The end of an item that is a paragraph, or several, where the others are."""
        sizes = [self.line(end - 1) - self.line(begin) for begin, end in earlier]
        if self.joint and (self.is_title(start) or sum(size > 0 for size in sizes) * 2 > len(sizes)):
            return self.paragraphs(start, len(self.lines), limit)
        if self.is_title(start):
            return self.paragraphs(start, max(sizes, default=0), limit)
        for stop in STOP.finditer(self.text, start, paragraph):
            if OVER.match(self.text, stop.end(), paragraph):
                return stop.end()
        return paragraph

    def paragraphs(self, start: int, most: int, limit: int) -> int:
        """The end of an article: at most so many paragraphs more, before the signature, a note of the page, `limit`."""
        first = number = self.line(start)
        while number + 1 < len(self.lines) and number - first < most:
            following = self.lines[number + 1]
            if following.start >= limit or following.kind != "text":
                break
            if SIGNATURE.match(self.text, following.start, following.end):
                break
            if not self.joint and OVER.match(self.text, following.start, following.end):
                break
            number += 1
        return min(limit, self.lines[number].end)

    def last_sentence(self, start: int, paragraph: int, earlier: list[tuple[int, int]]) -> int:
        """The end of an item inside a paragraph: it has about as many sentences as its like, and keeps its subject.

        One sentence more is taken where the first is a headline (维护和平。) and others were none.
        """
        text = self.text
        stops = [stop.end() for stop in STOP.finditer(text, start, paragraph)]
        if not stops:
            return paragraph
        if stops[-1] < paragraph:
            stops.append(paragraph)
        sizes = [1 + len(STOP.findall(text, begin, end)) for begin, end in earlier] or [1]
        headline = text.find("，", start, stops[0]) < 0 and any(text.find("，", *item) >= 0 for item in earlier)
        most = 2 if max(sizes) == 1 and headline else max(sizes)
        least = min(sizes) if len(sizes) > 1 else min(2, sizes[0])
        for size, (stop, following) in enumerate(pairwise(stops), 1):
            if OVER.match(text, stop, paragraph) or SIGNATURE.match(text, stop, paragraph):
                return stop
            if self.another_speaks(start, stop, following):
                return stop
            if size < least or GOES_ON.match(text, stop, paragraph):
                continue
            if size >= most or self.changes_subject(stop, paragraph, earlier):
                return stop
        return paragraph

    def changes_subject(self, at: int, end: int, earlier: list[tuple[int, int]]) -> bool:
        """Whether the speaker goes on to other things at `at`, unless items before had such sentences too."""
        match = SPEAKER_GOES_ON.match(self.text, at, end)
        return match is not None and not any(self.text.find("。" + match.group(), *item) >= 0 for item in earlier)
