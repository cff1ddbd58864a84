"""The card and the report in a real browser: both themes, narrow and wide, by pointer and by keyboard."""

from __future__ import annotations

import re

import pytest

from communique.views.html import card
from communique.views.report import report
from tests.views.browser import CHROMIUM, ask, printed
from tests.views.documents import bare, long, made

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine"),
]

TRADITIONAL = "王毅：中葡達成五點共識\n雙方一致同意，加強溝通，發展經貿關係，開通直航。"


def page(*cards: str, root: str = "") -> str:
    return f'<!doctype html><html {root}><meta charset="utf-8"><body>{"".join(cards)}</body></html>'


PAGES = {
    "card": page(card(made())),
    "long": page(card(long())),
    "traditional": page(card(bare(TRADITIONAL))),
    "report": report([made(), long(), bare(TRADITIONAL), made()]),
}


@pytest.mark.parametrize("width", [320, 700, 1200])
@pytest.mark.parametrize("name", PAGES)
def test_nothing_overlaps_overflows_or_is_fetched(name, width):
    overlaps, overflows, requests, nameless = ask(
        PAGES[name], ("overlaps",), ("overflows",), ("requests",), ("nameless",), width=width
    )
    assert (overlaps, overflows, requests, nameless) == ([], [], [], [])


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_every_text_stands_out(name, dark):
    assert ask(PAGES[name], ("contrast",), dark=dark) == [[]]


def test_lines_are_not_too_long():
    assert ask(PAGES["long"], ("longest_line",), width=1300)[0] <= 60


@pytest.mark.parametrize(
    ("root", "dark", "light"),
    [
        ("", False, True),
        ("", True, False),
        ('data-jp-theme-light="true"', True, True),
        ('data-jp-theme-light="false"', False, False),
        ('class="vscode-dark"', False, False),
        ('class="vscode-light"', True, True),
        ('theme="dark"', False, False),
    ],
)
def test_the_theme_of_the_host(root, dark, light):
    ground = ask(page(card(made()), root=root), ("background", ".communique"), dark=dark)[0]
    assert ground == ("rgb(255, 255, 255)" if light else "rgb(22, 25, 29)")


def test_marks_and_values_light_up_together():
    from_value, from_mark, date = ask(
        PAGES["card"],
        ("hover", "li[data-r='e1.2']"),
        ("hover", ".m[data-r='e1.2']"),
        ("hover", ".m.date[data-r='d5']"),
    )
    assert from_value == from_mark == ["li.e1.2", "span.e1.2"]
    assert date == ["a.d5", "a.d5"]


def test_links_lead_there_and_back():
    uid = f"communique-{made().id}"
    there, back, chip, hidden, folded = ask(
        PAGES["card"],
        ("follow", "li[data-r='e2.1'] > .n"),
        ("follow", ".text [data-r='e2.1'] > .n"),
        ("follow", ".m.date[data-r='d5']"),
        ("follow", ".chip.finding[data-r='x3']"),
        ("follow", ".m.date[data-r='d6']"),
    )
    assert (there["id"], back["id"]) == (f"{uid}-m-e2.1", f"{uid}-e2.1")
    assert there["lit"] == ["a.e2.1", "li.e2.1", "span.e2.1"]
    assert chip["id"] == f"{uid}-d5"
    assert (hidden["id"], hidden["seen"]) == (f"{uid}-m-x3", True)
    assert (folded["id"], folded["seen"]) == (f"{uid}-d6", True)


def test_without_scripts():
    still = re.sub(r"<script>.*?</script>", "", PAGES["card"], flags=re.DOTALL)
    before, focused, after, dangling = ask(
        still,
        ("background", "li[data-r='e2.1']"),
        ("focus", ".m.date[data-r='d5']"),
        ("background", ".chip[data-r='d5']"),
        ("dangling",),
    )
    assert (before, focused, after, dangling) == ("rgba(0, 0, 0, 0)", True, "rgb(255, 240, 168)", [])


def test_the_same_card_twice_on_a_page():
    duplicates, dangling, followed = ask(
        page(card(made()), card(made())),
        ("duplicates",),
        ("dangling",),
        ("follow", ".communique ~ .communique li[data-r='e1.1'] > .n"),
    )
    assert (duplicates, dangling) == ([], [])
    assert followed["id"] == f"communique-{made().id}-2-m-e1.1"


def test_filters():
    everything, of_year, none, again = ask(
        PAGES["report"], ("shown",), ("choose", "year", "2021"), ("choose", "kind", "other"), ("reset",)
    )
    assert everything == again == {"rows": 4, "documents": 4, "count": "4 of 4 documents"}
    assert of_year == {"rows": 2, "documents": 2, "count": "2 of 4 documents"}
    assert none == {"rows": 0, "documents": 0, "count": "0 of 4 documents"}


def test_a_filter_by_party():
    assert ask(PAGES["report"], ("choose", "parties", "PRT"))[0]["rows"] == 3


def test_the_shapes_of_both_scripts():
    simplified, traditional = (ask(page(card(doc)), ("fonts", ".text"))[0] for doc in (made(), bare(TRADITIONAL)))
    assert "Noto Sans CJK SC" in simplified
    assert "Noto Sans CJK TC" in traditional


def test_it_prints_a_document_a_page_at_least():
    assert len(re.findall(rb"/Type\s*/Page\b", printed(PAGES["report"]))) >= 5
