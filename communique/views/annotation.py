"""What was found as annotations on the source, in the forms that others' tools read.

Offsets count code points of the source, end-exclusive, as everywhere here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from communique.models import Communique
from communique.views.marks import Mark, marks

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

__all__ = ["displacy", "label_studio", "to_spacy", "web_annotations"]

Tree = dict[str, Any]

CONTEXT = 32
"""How many characters stand before and after a quotation."""


def _found(doc: Communique) -> list[Mark]:
    """All marks but those of noise and findings, which say nothing about the document."""
    return [mark for mark in marks(doc) if mark.kind not in ("noise", "finding") and mark.start < mark.end]


def web_annotations(doc: Communique, source: str | None = None) -> Tree:
    """A W3C AnnotationPage in JSON-LD. `source` is the address of the text; by default a URN made of its id."""
    address = source or f"urn:communique:{doc.id}"
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": f"urn:communique:{doc.id}:annotations",
        "type": "AnnotationPage",
        "items": [_annotation(doc, mark, address) for mark in _found(doc)],
    }


def _annotation(doc: Communique, mark: Mark, address: str) -> Tree:
    return {
        "id": f"urn:communique:{doc.id}:{mark.ref}:{mark.start}-{mark.end}",
        "type": "Annotation",
        "motivation": "classifying",
        "generator": {"type": "Software", "name": "communique"},
        "body": [
            {"type": "TextualBody", "purpose": "classifying", "value": mark.kind},
            {"type": "TextualBody", "purpose": "describing", "value": mark.label},
        ],
        "target": {
            "source": address,
            "selector": [
                {"type": "TextPositionSelector", "start": mark.start, "end": mark.end},
                {
                    "type": "TextQuoteSelector",
                    "exact": doc.source[mark.start : mark.end],
                    "prefix": doc.source[max(0, mark.start - CONTEXT) : mark.start],
                    "suffix": doc.source[mark.end : mark.end + CONTEXT],
                },
            ],
        },
    }


def label_studio(doc: Communique, model_version: str = "communique") -> Tree:
    """A task of Label Studio with one prediction.

    It is for a labelling interface of `<Labels name="label" toName="text">` over `<Text name="text" value="$text">`.
    """
    return {
        "data": {"text": doc.source, "document": doc.id},
        "predictions": [
            {
                "model_version": model_version,
                "result": [
                    {
                        "id": f"{mark.ref}:{mark.start}-{mark.end}",
                        "from_name": "label",
                        "to_name": "text",
                        "type": "labels",
                        "value": {
                            "start": mark.start,
                            "end": mark.end,
                            "text": doc.source[mark.start : mark.end],
                            "labels": [mark.kind],
                        },
                        "meta": {"text": [mark.label]},
                    }
                    for mark in _found(doc)
                ],
            }
        ],
    }


def displacy(doc: Communique, style: Literal["ent", "span"] = "ent") -> Tree:
    """What `spacy.displacy.render(..., style=style, manual=True)` takes; spaCy itself is not needed.

    `ent` has room for one label a character: of marks that overlap, the shortest is taken. In `span`, where they may,
    every character is a token.
    """
    title = doc.title.text if doc.title else None
    found = _found(doc)
    if style == "span":
        spans = [{"start_token": mark.start, "end_token": mark.end, "label": mark.kind} for mark in found]
        return {"text": doc.source, "spans": spans, "tokens": list(doc.source), "title": title}
    taken: list[Mark] = []
    free = bytearray(b"\1" * len(doc.source))
    for mark in sorted(found, key=lambda mark: (mark.end - mark.start, mark.start)):
        if all(free[mark.start : mark.end]):
            free[mark.start : mark.end] = bytes(mark.end - mark.start)
            taken.append(mark)
    ents = [{"start": mark.start, "end": mark.end, "label": mark.kind} for mark in sorted(taken)]
    return {"text": doc.source, "ents": ents, "title": title}


def to_spacy(doc: Communique, nlp: Language | None = None) -> Doc:
    """A spaCy `Doc` of the source with all marks in `doc.spans["communique"]`, each value's name as `span_id`.

    `nlp` gives the words, by default `spacy.blank("zh")`, which cuts into characters. Where a mark ends inside a
    word of it, the whole word is taken.
    """
    if nlp is None:
        import spacy

        nlp = spacy.blank("zh")
    made = nlp.make_doc(doc.source)
    spans = (
        made.char_span(mark.start, mark.end, label=mark.kind, span_id=mark.ref, alignment_mode="expand")
        for mark in _found(doc)
    )
    made.spans["communique"] = [span for span in spans if span is not None]
    return made
