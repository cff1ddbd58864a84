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
    rf"(?:[(（](?<={HAN}.)|[(（](?<=[，。、；：！？”’」』》）),.;:!?].)|[ \u3000\xa0](?<={HAN}.)[(（])"
    rf"[ \u3000\xa0]?([a-zü{TONED}]{{1,6}}+)[ \u3000\xa0]{{0,2}}+[)）]"
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
    found = [(note[1], note.span()) for note in scan(NOTE).finditer(text)]
    tones, syllables = _tones(), _syllables()
    plain = {written: written.translate(tones) for written in {written for written, _ in found}}
    toned = {written for written, syllable in plain.items() if syllable in syllables and syllable != written}
    if sum(written in toned for written, _ in found) >= ENOUGH:
        toned |= NEUTRAL
    return [span for written, span in found if written in toned]
