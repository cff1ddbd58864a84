"""Pinyin notes that a page sets after hard characters: 達(dá)成, 會(huì )談."""

from __future__ import annotations

import re
from functools import cache
from operator import itemgetter

from communique.lexicon import rows
from communique.reading.patterns import HAN, scan

__all__ = ["TONED", "find_pinyin_notes"]

TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ"
PLAIN = "aaaaeeeeiiiioooouuuuüüüünnn"
NEUTRAL = frozenset(("de", "le", "zhe", "zi", "men", "me", "ne", "ba", "ma", "shang", "li", "tou"))
"""Syllables that such notes write without a tone mark."""

ENOUGH = 3
"""So many toned notes make a page one that writes notes."""

SYLLABLE = rf"[ \u3000\xa0]?([a-zü{TONED}]{{1,6}}+)[ \u3000\xa0]{{0,2}}+[)）]"
NOTE = rf"[(（](?<=[{HAN[1:-1]}，。、；：！？”’」』》）),.;:!?].){SYLLABLE}"
"""After a character or a mark. A note after another note follows that one's bracket."""

SPACED_SIGNS = (" [(（]", "\u3000[(（]", "\xa0[(（]")
SPACED_NOTE = rf"[ \u3000\xa0](?<={HAN}.)[(（]{SYLLABLE}"


@cache
def _toned_syllables() -> frozenset[str]:
    """Every syllable of Mandarin with a tone mark on each of the letters that can have one."""
    return frozenset(
        syllable[:at] + toned + syllable[at + 1 :]
        for row in rows("pinyin")
        for syllable in row
        for toned, plain in zip(TONED, PLAIN, strict=True)
        for at, letter in enumerate(syllable)
        if letter == plain
    )


def find_pinyin_notes(text: str) -> list[tuple[int, int]]:
    """Where the notes stand, with the spaces that came with them.

    A note is a syllable of Mandarin in brackets: with a tone mark anywhere after a character, without one only where
    the page has several and the syllable is one that has a neutral tone. (km), (WTO) and (yuan) stay.
    """
    found = list(scan(NOTE).finditer(text))
    if any(scan(sign).search(text) for sign in SPACED_SIGNS):
        found = sorted((*found, *scan(SPACED_NOTE).finditer(text)), key=re.Match.start)
    written = list(map(itemgetter(1), found))
    known = _toned_syllables()
    if not known.issuperset(written):
        neutral = NEUTRAL if sum(map(known.__contains__, written)) >= ENOUGH else frozenset[str]()
        found = [
            note for note, syllable in zip(found, written, strict=True) if syllable in known or syllable in neutral
        ]
    return list(map(re.Match.span, found))
