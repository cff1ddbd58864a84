"""The script that people write first: thirty lines of regular expressions, in the shape that the accuracy is taken of."""

from __future__ import annotations

import re
from types import SimpleNamespace as Record
from typing import Any

COUNTRIES = {
    "中": "CHN",
    "日本": "JPN",
    "美国": "USA",
    "俄罗斯": "RUS",
    "法国": "FRA",
    "德国": "DEU",
    "英国": "GBR",
    "韩国": "KOR",
}
NUMERALS = "一二三四五六七八九十"
DATE = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日")
POINT = re.compile(rf"(?:第?([{NUMERALS}])(?:是|、|，)|(\d+)[.、])([^。；\n]+)")
COUNT = re.compile(rf"([{NUMERALS}\d]+)[点项]\S{{0,4}}(共识|成果|建议)")
SPEAKER = re.compile(r"([\u4e00-\u9fff]{2,3})(?:表示|指出|强调|说)，")
ROLES = {"共识": "consensus", "成果": "outcomes", "建议": "proposals"}


def parse(text: str) -> Any:
    """What the expressions take."""
    lines = text.strip().split("\n")
    title = text.index(lines[0]) if lines[0] else 0
    dates = [
        Record(span=Record(start=m.start(), end=m.end()), edtf=f"{m[1]}-{m[2]:0>2}-{m[3]:0>2}", text=m[0])
        for m in DATE.finditer(text)
    ]
    found: dict[str, list[Any]] = {"consensus": [], "outcomes": [], "proposals": [], "other": []}
    for m in POINT.finditer(text):
        announced = [c[2] for c in COUNT.finditer(text, 0, m.start())]
        item = Record(span=Record(start=m.start(3), end=m.end(3)), enumeration="e1", children=(), text=m[3], ordinal=1)
        found[ROLES[announced[-1]] if announced else "other"].append(item)
    return Record(
        kind="news",
        title=Record(span=Record(start=title, end=title + len(lines[0])), text=lines[0]),
        date=dates[0] if dates else None,
        published=None,
        dateline=None,
        place=None,
        parties=[Record(code=code) for name, code in COUNTRIES.items() if name in text],
        speakers=[Record(name=name, offices=(), party=None) for name in {m[1] for m in SPEAKER.finditer(text)}],
        declarations=[
            Record(count=NUMERALS.find(m[1]) + 1 if m[1] in NUMERALS else m[1], role=ROLES[m[2]].rstrip("s"))
            for m in COUNT.finditer(text)
        ],
        enumerations=[Record(id="e1", style="marker")],
        dates=dates,
        **found,
    )
