"""The published schema: complete, versioned; and what was written is read back equal."""

from __future__ import annotations

import json

import pytest

import communique
from communique import Communique
from communique.models import SCHEMA_VERSION
from communique.views.schema import json_schema
from tests.expected import SAMPLES
from tests.views.documents import bare, long, made

SCHEMA = json_schema()
OBJECTS = {"Communique": SCHEMA, **SCHEMA["$defs"]}


def test_version():
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert SCHEMA["$id"] == f"urn:communique:schema:{SCHEMA_VERSION}"
    assert SCHEMA["version"] == SCHEMA_VERSION
    json.dumps(SCHEMA)


@pytest.mark.parametrize("name", OBJECTS)
def test_every_field_is_described(name):
    missing = [field for field, about in OBJECTS[name]["properties"].items() if not about.get("description")]
    assert missing == []
    assert OBJECTS[name]["description"]


@pytest.mark.parametrize("doc", [made(), long(), bare(), bare("\x00🙂")], ids=lambda doc: doc.kind)
def test_what_was_written_is_read_back(doc):
    assert Communique.model_validate_json(doc.model_dump_json()) == doc


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_samples_are_read_back(path):
    doc = communique.read(path)
    assert Communique.model_validate_json(doc.model_dump_json()) == doc
