"""Every rule reads what its examples say, and spares what they say it must spare."""

from __future__ import annotations

from collections import Counter

import pytest

import communique

RULES = communique.rules()
READS = [(rule, text, taken) for rule in RULES for text, taken in rule.reads.items()]
SPARES = [(rule, text) for rule in RULES for text in rule.spares]


@pytest.mark.parametrize(("rule", "text", "taken"), READS, ids=[f"{rule.id}-{text}" for rule, text, _ in READS])
def test_rule_reads(rule, text, taken):
    assert rule.taken(text) == taken


@pytest.mark.parametrize(("rule", "text"), SPARES, ids=[f"{rule.id}-{text}" for rule, text in SPARES])
def test_rule_spares(rule, text):
    assert rule.taken(text) == ()


def test_every_rule_has_a_name_of_its_own():
    repeated = [name for name, count in Counter(rule.id for rule in RULES).items() if count > 1]
    assert repeated == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_shows_what_it_reads(rule):
    assert rule.summary
    assert rule.reads
