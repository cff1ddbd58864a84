"""The card: whole, safe, alone, the same every time, and readable in both themes."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique import ConsensusPoint, Enumeration, Quote, Span
from communique.views.element import asset
from communique.views.html import card
from communique.views.source import LONGEST
from tests.views.documents import SOURCE, bare, long, made
from tests.views.pages import Page

HOSTILE = '<script>alert(1)</script><img src=x onerror="alert(2)">\'"&amp;</div></article>{{x}}'


def hostile():
    """A document whose every word would like to be markup."""
    words = {"text": HOSTILE, "span": Span(start=0, end=len(HOSTILE)), "rule": HOSTILE}
    return bare(HOSTILE + "\x00\ud800" + HOSTILE).model_copy(
        update={
            "title": Quote(**words),
            "outlet": Quote(**words),
            "consensus": (ConsensusPoint(**words, ordinal=1, enumeration="e1"),),
            "enumerations": (
                Enumeration(
                    id="e1",
                    role="consensus",
                    style="lead",
                    form=HOSTILE,
                    span=Span(start=0, end=3),
                    rule=HOSTILE,
                    count=1,
                ),
            ),
        }
    )


@pytest.mark.parametrize("doc", [made(), long(), bare(), bare("你好"), hostile()], ids=lambda doc: doc.kind)
def test_a_whole_page_that_fetches_nothing(doc):
    page = Page(doc._repr_html_())
    assert page.fetched == page.handlers == []
    assert set(page.ids.values()) <= {1}
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)
    assert (page.tags["script"], page.tags["style"], page.tags["img"]) == (1, 1, 0)


def test_values_and_marks_lead_to_each_other():
    html = card(made(), uid="x")
    for ref in ("title", "place", "p.CHN", "n1", "d2", "a1", "e1.1", "e1.1.2", "e2.1", "e3.1", "s1", "x1"):
        assert f'id="x-{ref}"' in html
        assert f'id="x-m-{ref}"' in html
        assert f'href="#x-m-{ref}"' in html


def test_the_source_is_all_there():
    shown = re.search(r'<div class="text"[^>]*>(.*)</div></section>', card(made()), re.DOTALL)[1]
    shown = re.sub(r'<a class="n".*?</a>', "", shown)
    assert unescape(re.sub(r"<[^>]+>", "", shown)) == SOURCE


def test_what_is_shown():
    text = Page(card(made())).text
    for words in (
        "press remarks",
        "✓ 2 announced, 2 found",
        "≠ 3 announced, 1 found",
        "1 or more announced, not listed",
    ):
        assert words in text


def test_the_same_every_time():
    assert card(made()) == card(made())
    assert f'id="communique-{made().id}"' in card(made())


def test_two_prefixes_share_no_id():
    page = Page(card(made(), uid="a") + card(made(), uid="b"))
    assert set(page.ids.values()) == {1}


def test_the_language_of_what_is_quoted():
    assert set(Page(card(made())).langs) == {"en", "zh-Hans"}
    assert "zh-Hant" in Page(card(bare("中日雙方達成五點共識。"))).langs


def test_what_is_long_is_cut_and_says_so():
    text = Page(card(bare("双方" * LONGEST))).text
    assert f"{LONGEST:,} characters more" in text
    assert Page(card(long(1200))).text.count("and 700 more") == 1


@given(st.text(max_size=200))
def test_any_text(source):
    html = card(bare(source))
    html.encode("utf-8")
    Page(html)


def test_items_and_lists_show_themselves():
    doc = made()
    item = Page(doc.consensus[0]._repr_html_())
    assert "便利通关" in item.text
    assert item.tags["script"] == 0
    described = Page(doc.enumerations[0]._repr_html_())
    assert "2 items · marker · 一是" in described.text
    assert Page(hostile().consensus[0]._repr_html_()).tags["img"] == 0
    assert Page(hostile().enumerations[0]._repr_html_()).tags["img"] == 0


def test_a_page_of_html_is_shown_by_its_lines():
    html = card(bare("<div><p>双方会谈。</p><p>达成&nbsp;共识。</p></div>"))
    assert Page(html).tags["p"] == 1
    assert "</span>\n" in html


PALETTE = dict(re.findall(r"--([a-z-]+): (light-dark\([^)]+\))", asset("card.css")))
TINTED = [name for name in PALETTE if f"{name}-tint" in PALETTE]
PAIRS = [
    *(
        (front, back)
        for front in ("ink", "soft", "link")
        for back in ("paper", "raised", "glow")
        if front != "soft" or back != "glow"
    ),
    *((name, back) for name in TINTED for back in ("paper", "raised", f"{name}-tint")),
    *((front, f"{name}-tint") for name in TINTED for front in ("ink", "date")),
]


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("front", "back"), PAIRS)
def test_contrast(front, back, theme):
    colours = [re.findall(r"#[0-9a-f]{6}", PALETTE[name])[theme] for name in (front, back)]
    darker, lighter = sorted(luminance(colour) for colour in colours)
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5
