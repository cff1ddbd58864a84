"""The report: one page, one section a document, and everything that its scripts rely on."""

from __future__ import annotations

import re

from communique.views.report import report
from tests.views.documents import bare, long, made
from tests.views.pages import Page


def several():
    return [made(), long(), bare("没有日期的文字。"), made()]


def test_a_whole_page_that_fetches_nothing():
    page = Page(report(several(), title="A & B"))
    assert page.fetched == page.handlers == []
    assert set(page.ids.values()) == {1}
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)
    assert page.tags["h1"] == 1
    assert "A & B" in page.text


def test_rows_and_sections_belong_together():
    html = report(several())
    rows = re.findall(
        r'<tr data-document="([^"]+)" data-parties="([^"]*)" data-year="([^"]+)" data-kind="([^"]+)"', html
    )
    assert [row[1:] for row in rows] == [
        ("CHN PRT", "2021", "press_remarks"),
        ("CHN PRT", "unknown", "joint_statement"),
        ("", "unknown", "other"),
        ("CHN PRT", "2021", "press_remarks"),
    ]
    for name, *_ in rows:
        assert f'<section id="{name}"' in html


def test_the_matrix_counts_points_and_outcomes():
    text = Page(report(several())).text
    assert "54 · 2" in text  # fifty articles, and twice two points and one outcome
    assert "Documents: 4 · points of consensus: 54 · outcomes: 2" in text
    assert "and 2 whose day is not known" in text


def test_one_document_needs_no_index():
    page = Page(report([made()]))
    assert page.tags["form"] == page.tags["table"] == 0
    assert page.tags["article"] == 1


def test_none_at_all():
    assert "Documents: 0" in Page(report([])).text
