"""Every value that is read of the samples names a rule of the library."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pydantic import BaseModel

import communique
from tests.expected import SAMPLES

KNOWN = {rule.id for rule in communique.rules()}


def named(value: object) -> Iterator[str]:
    if isinstance(value, BaseModel):
        if "rule" in type(value).model_fields:
            yield value.rule
        for name in type(value).model_fields:
            yield from named(getattr(value, name))
    elif isinstance(value, tuple):
        for part in value:
            yield from named(part)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_every_value_names_a_rule(path):
    names = set(named(communique.read(path)))
    assert names
    assert names <= KNOWN
