"""Short texts: `repr`, `print`, Markdown."""

from __future__ import annotations

import pytest

from communique import Quote, Span
from communique.views.text import shortened
from tests.views.documents import bare, long, made

DOC = made()
REPRS = [
    (
        DOC,
        "<Communique press_remarks '王安平：中葡达成两点共识和一项成果' 2021-03-04 CHN–PRT (2 points, 1 outcomes, 1 proposals)>",
    ),
    (bare("x"), "<Communique other (no items)>"),
    (DOC.title.span, "Span(0, 17)"),
    (DOC.dates[-1], "<DateMention '疫情结束后' open 178–183>"),
    (DOC.consensus[1], "<ConsensusPoint 2 '加强沟通'>"),
    (DOC.outcomes[0], "<Outcome 1 '双方决定6月底前开通直航' [../2021-06-30]>"),
    (DOC.proposals[0], "<Proposal 1 '平等相待' 王安平>"),
    (DOC.enumerations[0], "<Enumeration e1 consensus 2 × 一是 95–133>"),
    (DOC.parties[0], "<Party CHN 中国>"),
    (DOC.speakers[0], "<Person 王安平 CHN 外长>"),
    (DOC.speakers[0].offices[0], "<Office 外长 CHN>"),
    (DOC.place, "<Place 里斯本 PRT 68–71>"),
    (DOC.declarations[1], "<Declaration '三点建议' proposal announced 3 found 1>"),
    (DOC.diagnostics[1], "<Diagnostic noise-removed: 1 × pinyin taken out>"),
]


@pytest.mark.parametrize(("value", "wanted"), REPRS, ids=lambda value: type(value).__name__)
def test_repr(value, wanted):
    assert repr(value) == wanted


def test_print():
    assert str(DOC.title) == "王安平：中葡达成两点共识和一项成果"
    assert str(DOC.speakers[0]) == "王安平"
    assert (
        str(DOC).splitlines()[1] == "press_remarks · 2021-03-04 · 里斯本 · CHN–PRT · 2 points, 1 outcomes, 1 proposals"
    )
    assert len(str(long())) < 5_000


def test_one_line_however_long():
    assert shortened("双方\n会谈", 10) == "双方 会谈"
    assert shortened("双" * 50, 10) == "双" * 9 + "…"
    assert "\n" not in repr(Quote(text="一\n二" * 500, span=Span(start=0, end=9), rule="r"))


def test_markdown():
    text = DOC.to_markdown()
    assert text.startswith(
        "# 王安平：中葡达成两点共识和一项成果\n\n- **Kind:** press remarks\n- **When:** 2021-03-04\n"
    )
    assert "- 三点建议: 3 announced, 1 found\n" in text
    assert (
        "1. 扩大贸易，（一）年内签署协定，（二）便利通关 _(2021)_\n   1. 年内签署协定 _(2021)_\n   2. 便利通关\n2. 加强沟通\n"
        in text
    )
    assert bare().to_markdown() == "# Without a title\n\n- **Kind:** other\n"


def test_markdown_of_words_that_look_like_it():
    title = Quote(text="# <b>*重要*</b>\n[链接](x)", span=Span(start=0, end=1), rule="r")
    text = bare("x").model_copy(update={"title": title}).to_markdown()
    assert text.startswith("# \\# \\<b\\>\\*重要\\*\\</b\\> \\[链接\\](x)\n")
