"""Pinyin notes that a page sets after hard characters: 達(dá)成, 會(huì )談."""

from __future__ import annotations

from functools import cache

from communique.lexicon import rows
from communique.reading.patterns import HAN, scan

__all__ = ["TONED", "find_pinyin_notes"]

TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ"
PLAIN = "aaaaeeeeiiiioooouuuuüüüünnn"
NEUTRAL = frozenset(("de", "le", "zhe", "zi", "men", "me", "ne", "ba", "ma", "shang", "li", "tou"))
"""Syllables that such notes write without a tone mark."""

ENOUGH = 3
"""So many toned notes make a page one that writes notes."""

NOTE = (
    rf"(?:[(（](?<={HAN}.)|[(（](?<=[，。、；：！？”’」』》）),.;:!?].)|[ 　](?<={HAN}.)[(（])"
    rf"[ 　]?([a-zü{TONED}]{{1,6}}+)[ 　]{{0,2}}+[)）]"
)
"""After a character or a mark. A note after another note follows that one's bracket."""


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
    found = list(scan(NOTE).finditer(text))
    tones = _tones()
    plain = {written: written.translate(tones) for written in {note[1] for note in found}}
    notes = {written for written, syllable in plain.items() if syllable in _syllables()}
    toned = {written for written in notes if plain[written] != written}
    if sum(note[1] in toned for note in found) < ENOUGH:
        notes = toned
    else:
        notes &= toned | NEUTRAL
    return [note.span() for note in found if note[1] in notes]
