"""The source text with every value marked where it stands, each mark a link to its value."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from communique.views.element import Safe, join, tag
from communique.views.language import language
from communique.views.marks import Close, Mark, Open, Text, nested

__all__ = ["LONGEST", "source_text"]

LONGEST = 100_000
"""No page shows more characters of a source than this."""

NUMBERED = ("consensus", "outcome", "proposal", "other")
TAGS = re.compile(r"</?[a-zA-Z!][^<>]{0,1000}>|&(?:nbsp|e[mn]sp);")
MARKUP = "markup"
BREAK = re.compile(r"</(?:p|div|h[1-6]|li|tr|section|title)>|<br", re.IGNORECASE)
LINKS = ("date", "party", "person", "place", "declaration")


def source_text(source: str, found: Sequence[Mark], uid: str, values: Container[str]) -> Safe:
    """The source, marked up. `found` are its marks, `values` the refs that have an element to lead to."""
    return _Source(source, uid, values).text(found)


class _Source:
    """One source on its way to markup; the first piece of each value gets the value's id."""

    def __init__(self, source: str, uid: str, values: Container[str]) -> None:
        self.source = source
        self.uid = uid
        self.values = values
        self.seen: set[str] = set()

    def text(self, found: Sequence[Mark]) -> Safe:
        length = len(self.source)
        pieces = list(nested(_with_markup(self.source, found), min(length, LONGEST)))
        closing: list[str] = []
        kinds: list[str] = []
        out: list[str] = []
        begun = False
        for place, piece in enumerate(pieces):
            if isinstance(piece, Text):
                text = join(self.source[piece.start : piece.end])
                blank = text.isspace() and _is_noise(pieces, place - 1) and _is_noise(pieces, place + 1)
                out.append(tag("span", text, class_="m noise") if blank else text)
                begun = begun or not (blank or "noise" in kinds)
            elif isinstance(piece, Close):
                out.append(closing.pop())
                kinds.pop()
                if piece.mark.ref == MARKUP and begun:
                    out.append(piece.mark.label)
                    begun = piece.mark.label != "\n"
            else:
                # Links can't stand inside one another: only a mark that holds nothing but text is one.
                leaf = piece.mark.kind in LINKS and isinstance(pieces[place + 2], Close)
                out.append(self.opening(piece, leaf))
                closing.append("</a>" if leaf else "</span>")
                kinds.append(piece.mark.kind)
        if length > LONGEST:
            out.append(tag("em", f" … {length - LONGEST:,} characters more", lang="en"))
        return tag("div", Safe("".join(out)), class_="text", lang=language(self.source))

    def opening(self, piece: Open, leaf: bool) -> str:
        mark = piece.mark
        first = mark.ref not in self.seen
        self.seen.add(mark.ref)
        name = f"{self.uid}-m-{mark.ref}" if first else None
        linked = leaf and mark.ref in self.values
        element = tag(
            "a" if leaf else "span",
            id=name,
            class_=f"m {mark.kind}" + ("" if piece.whole else " cut"),
            data_r=mark.ref,
            href=f"#{self.uid}-{mark.ref}" if linked else None,
            tabindex=-1 if linked and not first else None,
            title=_title(mark),
        )
        return element.removesuffix("</a>" if leaf else "</span>") + self.number(piece)

    def number(self, piece: Open) -> str:
        """Before an item, its number as a link to the item among the values."""
        mark = piece.mark
        if mark.kind not in NUMBERED or not piece.whole or mark.ref not in self.values:
            return ""
        label = mark.label.rpartition(" ")[2]
        return tag("a", label, class_="n", href=f"#{self.uid}-{mark.ref}", aria_label=f"to {mark.label}", lang="en")


def _with_markup(source: str, found: Sequence[Mark]) -> Sequence[Mark]:
    """The marks with those of the tags and blanks of HTML: noise to the eye, though no finding."""
    if "</" not in source:
        return found
    tags = (
        Mark(*match.span(), "noise", MARKUP, _stands_for(match[0]), None) for match in TAGS.finditer(source, 0, LONGEST)
    )
    return sorted([*found, *tags], key=lambda mark: (mark.start, -mark.end))


def _stands_for(markup: str) -> str:
    """What a tag or entity is to the eye."""
    if markup.startswith("&"):
        return " "
    return "\n" if BREAK.match(markup) else ""


def _is_noise(pieces: Sequence[Open | Close | Text], place: int) -> bool:
    """Whether noise, or nothing at all, stands there; blanks in the midst of noise are noise too."""
    if not 0 <= place < len(pieces):
        return True
    piece = pieces[place]
    return not isinstance(piece, Text) and piece.mark.kind == "noise"


def _title(mark: Mark) -> str | None:
    if mark.kind == "noise":
        return None
    return f"{mark.label} · {mark.rule}" if mark.rule else mark.label
