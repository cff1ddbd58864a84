"""Annotations in the forms of others: every place is the one in the source."""

from __future__ import annotations

import json

import pytest

from communique.views.annotation import displacy, label_studio, to_spacy, web_annotations
from tests.views.documents import SOURCE, bare, made


def test_web_annotations():
    page = json.loads(json.dumps(web_annotations(made())))
    assert (page["@context"], page["type"]) == ("http://www.w3.org/ns/anno.jsonld", "AnnotationPage")
    ids = [annotation["id"] for annotation in page["items"]]
    assert len(ids) == len(set(ids))
    for annotation in page["items"]:
        position, quote = annotation["target"]["selector"]
        start, end = position["start"], position["end"]
        assert quote["exact"] == SOURCE[start:end] != ""
        assert SOURCE[:start].endswith(quote["prefix"])
        assert SOURCE[end:].startswith(quote["suffix"])
    values = {tuple(body["value"] for body in annotation["body"]) for annotation in page["items"]}
    assert ("date", "../2021-06-30") in values
    assert ("party", "PRT 葡萄牙") in values


def test_the_address_of_the_source():
    page = web_annotations(made(), "https://example.org/page")
    assert {annotation["target"]["source"] for annotation in page["items"]} == {"https://example.org/page"}


def test_label_studio():
    task = label_studio(made(), model_version="1")
    results = task["predictions"][0]["result"]
    assert len({result["id"] for result in results}) == len(results)
    for result in results:
        value = result["value"]
        assert value["text"] == task["data"]["text"][value["start"] : value["end"]]


def test_displacy_has_one_label_a_character():
    shown = displacy(made())
    at = 0
    for entity in shown["ents"]:
        assert at <= entity["start"] < entity["end"]
        at = entity["end"]
    assert "date" in {entity["label"] for entity in shown["ents"]}


def test_displacy_spans():
    shown = displacy(made(), style="span")
    assert "".join(shown["tokens"]) == SOURCE
    date = next(span for span in shown["spans"] if span["label"] == "date")
    assert "".join(shown["tokens"][date["start_token"] : date["end_token"]]) == "2021-03-05"


def test_nothing_to_annotate():
    assert web_annotations(bare())["items"] == displacy(bare())["ents"] == []


@pytest.mark.filterwarnings("ignore")
def test_spacy():
    pytest.importorskip("spacy")
    made_by_spacy = to_spacy(made())
    spans = {(span.label_, span.text) for span in made_by_spacy.spans["communique"]}
    assert made_by_spacy.text == SOURCE
    assert {("date", "6月底前"), ("party", "葡萄牙"), ("outcome", "双方决定6月底前开通直航")} <= spans
