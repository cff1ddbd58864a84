"""HTML by small steps: whatever goes in is escaped, and what comes out is known to be safe.

>>> tag("p", "a < b", tag("b", "!"), class_="note", data_r=None)
'<p class="note">a &lt; b<b>!</b></p>'
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from functools import cache
from importlib import resources
from typing import TypeAlias

__all__ = ["Child", "Safe", "asset", "join", "script", "style", "tag"]

UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""What can't stand in HTML, or in a file of UTF-8: controls, halves of surrogate pairs, noncharacters."""

VOID = frozenset({"input", "meta", "br"})


class Safe(str):
    """Markup that may be put into a page as it stands."""

    __slots__ = ()


Child: TypeAlias = "str | Safe | Iterable[Child] | None"


def join(*children: Child) -> Safe:
    """The children one after the other; plain strings are escaped, None is nothing."""
    return Safe("".join(_parts(children)))


def _parts(children: Iterable[Child]) -> Iterable[str]:
    for child in children:
        if isinstance(child, Safe):
            yield child
        elif isinstance(child, str):
            yield html.escape(UNFIT.sub("\ufffd", child))
        elif child is not None:
            yield from _parts(child)


def tag(name: str, /, *children: Child, **attributes: str | int | bool | None) -> Safe:
    """An element. In names of attributes `_` stands for `-`, a last one falls away; None and False leave one out."""
    opening = "".join(
        f" {key.rstrip('_').replace('_', '-')}" + ("" if value is True else f'="{join(str(value))}"')
        for key, value in attributes.items()
        if value is not None and value is not False
    )
    return Safe(f"<{name}{opening}>" if name in VOID else f"<{name}{opening}>{join(*children)}</{name}>")


@cache
def asset(name: str) -> str:
    """A file of `views/assets`."""
    return resources.files("communique.views").joinpath("assets", name).read_text(encoding="utf-8")


def style(*sheets: str) -> Safe:
    """Style sheets of our own, or rules made of our own names: no text of a document goes through here."""
    return Safe(f"<style>{''.join(sheets)}</style>")


def script(source: str) -> Safe:
    """A script of our own."""
    return Safe(f"<script>{source}</script>")
