"""A page taken apart, to ask whether it is whole: tags that close, ids, where links lead, what it would fetch."""

from __future__ import annotations

from collections import Counter
from html.parser import HTMLParser

VOID = {"meta", "input", "br"}
FETCHING = {"src", "srcset", "background", "poster", "data", "action", "formaction", "ping"}


class Page(HTMLParser):
    """What a test wants to know of a page."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: Counter[str] = Counter()
        self.ids: Counter[str] = Counter()
        self.links: list[str] = []
        self.langs: list[str] = []
        self.fetched: list[str] = []
        self.handlers: list[str] = []
        self.words: list[str] = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attributes):
        assert not (tag == "a" and "a" in self.open), "a link inside a link"
        self.tags[tag] += 1
        if tag not in VOID:
            self.open.append(tag)
        for name, value in attributes:
            if name == "id":
                self.ids[value] += 1
            elif name == "href":
                self.links.append(value)
            elif name == "lang":
                self.langs.append(value)
            elif name in FETCHING and not name.startswith("data-"):
                self.fetched.append(value)
            elif name.startswith("on"):
                self.handlers.append(value)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open and self.open[-1] not in ("style", "script"):
            self.words.append(data)

    @property
    def text(self) -> str:
        """What a reader would see."""
        return "".join(self.words)
