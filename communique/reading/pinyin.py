"""Pinyin notes that a page sets after hard characters: 達(dá)成, 會(huì )談."""

from __future__ import annotations

from functools import cache

from communique.lexicon import rows
from communique.reading.patterns import scan

__all__ = ["TONED", "find_pinyin_notes"]

TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ"
PLAIN = "aaaaeeeeiiiioooouuuuüüüünnn"
NEUTRAL = frozenset(("de", "le", "zhe", "zi", "men", "me", "ne", "ba", "ma", "shang", "li", "tou"))
"""Syllables that such notes write without a tone mark."""

ENOUGH = 3
"""So many toned notes make a page one that writes notes."""

NOTE = rf"[(（][ 　]?([a-zü{TONED}]{{1,6}}+)[ 　]{{0,2}}+[)）]"
SPACE = (" ", "　")
BEFORE = frozenset("，。、；：！？”’」』》）),.;:!?")
FIRST_HAN = "㐀"


@cache
def _syllables() -> frozenset[str]:
    return frozenset(syllable for row in rows("pinyin") for syllable in row)


@cache
def _tones() -> dict[int, str]:
    return {ord(toned): plain for toned, plain in zip(TONED, PLAIN, strict=True)}


def find_pinyin_notes(text: str) -> list[tuple[int, int]]:
    """Where the notes stand, with the spaces that came with them.

    A note is a syllable of Mandarin in brackets: with a tone mark anywhere after a character, without one only where
    the page has several and the syllable is one that has a neutral tone. (km), (WTO) and (yuan) stay.
    """
    syllables, tones = _syllables(), _tones()
    known: dict[str, str] = {}
    notes: list[tuple[int, int]] = []
    neutral: list[tuple[int, int]] = []
    for found in scan(NOTE).finditer(text):
        written = found.group(1)
        plain = known.get(written)
        if plain is None:
            plain = known[written] = written.translate(tones)
        start, end = found.span()
        before = text[start - 1 : start]
        if before in SPACE:
            start -= 1
            before = text[start - 1 : start]
        if plain not in syllables or not before or (before < FIRST_HAN and before not in BEFORE):
            continue
        if plain != written:
            notes.append((start, end))
        elif written in NEUTRAL:
            neutral.append((start, end))
    if neutral and len(notes) >= ENOUGH:
        return sorted(notes + neutral)
    return notes
