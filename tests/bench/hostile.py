"""Texts that would make a careless pattern slow: python tests/bench/hostile.py [--size N]

Each is read at N and at four times N characters; linear growth is a factor of four.
"""

from __future__ import annotations

import argparse
from time import process_time

import communique

PIECES = {
    "one character": "好",
    "rare character": "龘",
    "digits": "1",
    "Chinese numerals": "一",
    "ordinals": "第一，",
    "markers": "一是",
    "numbered": "1.",
    "numbered lines": "一、好\n",
    "brackets": "（",
    "closing brackets": "）",
    "ASCII brackets": "(",
    "opening quotes": "“",
    "straight quotes": '"',
    "pairs of quotes": "“好”",
    "less-than signs": "<",
    "open tags": "<p>",
    "open tags with attributes": '<div class="',
    "comments": "<!--",
    "scripts": "<script>",
    "ampersands": "&",
    "entities": "&#",
    "references": "&#20013;",
    "spaces": " ",
    "full-width spaces": "　",
    "line feeds": "\n",
    "carriage returns": "\r",
    "lines of two": "好\n",
    "full stops": "。",
    "semicolons": "；",
    "commas": "，",
    "colons": "：",
    "enumeration commas": "中国、",
    "dashes": "—",
    "pinyin": "好(hǎo)",
    "open pinyin": "好(hǎo",
    "Traditional": "雙方達成共識",
    "states": "中国",
    "short forms": "中日韩",
    "both sides": "双方同意",
    "both sides, clauses": "双方同意，",
    "dates": "2020年11月24日",
    "days": "24日",
    "years": "年",
    "relative dates": "下月",
    "speakers": "王毅说，",
    "said": "表示，",
    "offices": "外交部长",
    "names with a point": "费尔南多·",
    "declarations": "五点共识",
    "open declarations": "达成五点",
    "sources": "来源：",
    "reporters": "记者",
    "datelines": "新华社东京11月24日电",
    "Latin": "a",
    "Latin words": "a b ",
    "emphasis": "**",
    "links": "[a](",
    "open links": "[",
    "rules": "---\n",
    "question marks": "?",
    "surrogates": "\ud800",
    "null": "\x00",
    "joined": "\u200d",
    "combining": "e\u0301",
    "mathematics": "𝟏",
}


def seconds(parser: communique.Parser, text: str) -> float:
    """The best of three readings."""
    best = float("inf")
    for _ in range(3):
        began = process_time()
        parser.parse(text)
        best = min(best, process_time() - began)
        if best > 1:
            break
    return best


def main() -> None:
    """Print the slowest first."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--size", type=int, default=20_000)
    size = arguments.parse_args().size
    parser = communique.Parser()
    found = []
    for name, piece in PIECES.items():
        short, long = (piece * (characters // len(piece)) for characters in (size, 4 * size))
        once, again = seconds(parser, short), seconds(parser, long)
        found.append((again / len(long) * 1e6, again / once, name))
    for cost, factor, name in sorted(found, reverse=True):
        warning = "  MORE THAN LINEAR" if factor > 6 else ""
        print(f"{name:<26} {cost:8.2f} µs a character, × {factor:5.1f}{warning}")


if __name__ == "__main__":
    main()
