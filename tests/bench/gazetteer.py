"""Looks for 300 names and for 3,000 in the same text: a trie is walked once, whatever the number of its names.

python tests/bench/gazetteer.py [FILE]

Beside it stands a plain alternation of the same names, whose time does grow.
"""

from __future__ import annotations

import random
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

from communique.mentions.gazetteer import Gazetteer, party_names
from communique.mentions.parties import find_parties
from communique.mentions.trie import pattern_of

SYLLABLES = "阿巴卡达尔法格哈伊贾克拉马纳奥帕里萨塔乌维扎斯特罗德米诺布索图亚加比"
PARAGRAPH = (
    "双方商定，明年在雅加达举行下一轮对话，东盟秘书长和各成员国外长将出席。中方愿同印度尼西亚一道，"
    "落实两国领导人达成的共识，推动海洋、能源、农业合作，支持两国企业扩大投资，便利人员往来。"
)


def names(number: int) -> list[str]:
    """The first names of the lexicon, and made-up ones where it has no more."""
    draw = random.Random(number)
    real = sorted(party_names())
    draw.shuffle(real)
    made = {"".join(draw.choices(SYLLABLES, k=draw.randint(3, 6))) for _ in range(2 * number)}
    return [*real, *sorted(made)][:number]


def best(read: Callable[[], object], rounds: int = 7) -> float:
    """Milliseconds of the quickest round."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        read()
        times.append(time.perf_counter() - start)
    return min(times) * 1000


def main(text: str) -> None:
    thousands = len(text) / 1000
    print(f"{len(text):,} characters; milliseconds per 1,000 characters")
    for number in (300, 3000):
        words = names(number)
        trie = pattern_of(words)
        plain = re.compile("|".join(sorted(map(re.escape, words), key=len, reverse=True)))
        quick = best(lambda trie=trie: sum(1 for _ in trie.finditer(text)))  # type: ignore[misc]
        slow = best(lambda plain=plain: sum(1 for _ in plain.finditer(text)), 3)  # type: ignore[misc]
        print(f"{number:>6,} names: trie {quick / thousands:.3f}, alternation {slow / thousands:.3f}")
    for number in (0, 3000):
        own = Gazetteer(parties=dict.fromkeys(names(number), "CHN"))
        find_parties(text, own)
        print(
            f"find_parties with {number:,} names of a caller's own: {best(lambda own=own: find_parties(text, own)) / thousands:.3f}"
        )  # type: ignore[misc]


if __name__ == "__main__":
    main(Path(sys.argv[1]).read_text(encoding="utf-8") if len(sys.argv) > 1 else PARAGRAPH * 400)
