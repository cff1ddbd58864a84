"""Expressions of time beside what other libraries make of them: how many right, how fast, how slow at worst.

    python tests/bench/dates.py [PYTHON ...]

Each PYTHON is an interpreter that has some of jionlp, recognizers-text-date-time (with emoji 1.7.0) and dateparser;
communique is measured in this one. The table is `tests/mentions/expressions.tsv`. A value is right where its first
and last day are those of the table; of a time open on one side (6月底前) only the closed side is asked, because the
others close it with the day of asking. A sentence without a time is right where nothing is found in it. On crafted
input each is stopped after a while.
"""

from __future__ import annotations

import datetime
import json
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from importlib import import_module, metadata
from pathlib import Path
from typing import Any

TABLE = Path(__file__).resolve().parents[1] / "mentions" / "expressions.tsv"
CRAFTED = ("2020年", "一", "年月日", "从今年到", "1日至", "上", "周一", "十一点", "前后", "12:3")
LENGTH = 720
LIMIT = 20

Found = tuple[int, int, str | None, str | None]
"""Start, end, first day, last day."""
Reader = Callable[[str, datetime.date], list[Found]]


def communique() -> Reader:
    from communique.mentions.calendar import Anchor, Day, resolve
    from communique.mentions.dates import find_times

    def read(text: str, day: datetime.date) -> list[Found]:
        times = [resolve(one, Anchor(Day.of(day))) for one in find_times(text)]
        return [(one.start, one.end, _text(one.first), _text(one.last)) for one in times if one.edtf]

    return read


def jionlp() -> Reader:
    library = import_module("jionlp")

    def read(text: str, day: datetime.date) -> list[Found]:
        base = {"year": day.year, "month": day.month, "day": day.day}
        found = library.ner.extract_time(text, time_base=base, with_parsing=True)
        spans = [(one, one["detail"].get("time")) for one in found if one["type"] in ("time_point", "time_span")]
        return [(*one["offset"], span[0][:10], span[1][:10]) for one, span in spans if isinstance(span, list)]

    return read


def recognizers_text() -> Reader:
    library = import_module("recognizers_date_time")

    def read(text: str, day: datetime.date) -> list[Found]:
        now = datetime.datetime.combine(day, datetime.time())
        found = library.recognize_datetime(text, library.Culture.Chinese, reference=now)
        return [
            (one.start, one.end + 1, *_days(value))
            for one in found
            for value in one.resolution["values"]
            if value["type"] in ("date", "daterange", "datetime", "datetimerange")
        ]

    return read


def _days(value: dict[str, str]) -> tuple[str | None, str | None]:
    """First and last day of a value of Recognizers-Text, whose ends are exclusive."""
    if "value" in value:
        return value["value"][:10], value["value"][:10]
    end = value.get("end")
    if end and "range" in value["type"]:
        end = str(datetime.date.fromisoformat(end[:10]) - datetime.timedelta(days=1))
    return value.get("start", "")[:10] or None, end


def dateparser() -> Reader:
    search = import_module("dateparser.search").search_dates

    def read(text: str, day: datetime.date) -> list[Found]:
        now = datetime.datetime.combine(day, datetime.time())
        found = search(text, languages=["zh"], settings={"RELATIVE_BASE": now}) or []
        places = [(text.find(words), words, str(when.date())) for words, when in found]
        return [(start, start + len(words), when, when) for start, words, when in places]

    return read


PEERS: dict[str, Callable[[], Reader]] = {
    "communique": communique,
    "jionlp": jionlp,
    "recognizers-text-date-time": recognizers_text,
    "dateparser": dateparser,
}


def _text(day: datetime.date | None) -> str | None:
    return None if day is None else str(day)


def rows() -> Iterator[tuple[datetime.date, str, list[tuple[int, int, str | None]]]]:
    """Day, sentence, and the expressions with where they stand and what they mean."""
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        day, marked, values = line.split("\t")
        meanings = iter(values.split(" ; "))
        places: list[tuple[int, int, str | None]] = []
        for removed, found in enumerate(re.finditer("【(.*?)】", marked)):
            start = found.start() - 2 * removed
            meaning = next(meanings)
            places.append((start, start + len(found.group(1)), None if meaning == "?" else meaning))
        yield datetime.date.fromisoformat(day), re.sub("[【】]", "", marked), places


def measure(name: str) -> dict[str, Any]:
    """What one library makes of the table."""
    truth = communique() if name == "communique" else None
    read = PEERS[name]()
    # What is compiled and loaded at the first call is no part of the time.
    read("会议于2020年11月24日举行，明年下半年结束。", datetime.date(2020, 11, 24))
    right = wrong = spared = noisy = failed = 0
    seconds = 0.0
    characters = 0
    expected = json.loads(sys.stdin.read()) if truth is None else [truth(text, day) for day, text, _ in rows()]
    for (day, text, places), days in zip(rows(), expected, strict=True):
        began = time.perf_counter()
        try:
            found = read(text, day)
        except Exception:  # a peer that raises has found nothing
            found, failed = [], failed + 1
        seconds += time.perf_counter() - began
        characters += len(text)
        valued = [place for place in places if place[2]]
        if not valued:
            spared, noisy = spared + (not found), noisy + bool(found)
        for start, end, _ in valued:
            first, last = next((one[2], one[3]) for one in days if one[0] < end and start < one[1])
            over = [one for one in found if one[0] < end and start < one[1]]
            same = any((first in (None, one[2])) and (last in (None, one[3])) for one in over)
            right, wrong = right + same, wrong + (not same)
    return {
        "right": right,
        "of": right + wrong,
        "spared": spared,
        "without": spared + noisy,
        "raised": failed,
        "ms": 1e6 * seconds / characters,
        "days": expected if truth else None,
    }


def crafted(name: str) -> None:
    """Seconds for each crafted input, one a line as they come."""
    read = PEERS[name]()
    for unit in CRAFTED:
        text = (unit * LENGTH)[:LENGTH]
        began = time.perf_counter()
        try:
            read(text, datetime.date(2020, 11, 24))
        except Exception as error:  # raising is an answer
            sys.stdout.write(f"{type(error).__name__} ")
        sys.stdout.write(f"{time.perf_counter() - began}\n")
        sys.stdout.flush()


def _child(python: str, *arguments: str, given: str = "", limit: float | None = None) -> str:
    """What this file prints when another interpreter runs it; what it had printed where it took too long."""
    command = [python, __file__, *arguments]
    try:
        done = subprocess.run(command, input=given, capture_output=True, text=True, timeout=limit, check=False)
    except subprocess.TimeoutExpired as late:
        return (late.stdout or b"").decode() + f"{limit}\n"
    return done.stdout


def main() -> None:
    """The comparison, or one part of it for one library where the arguments say so."""
    arguments = sys.argv[1:]
    if arguments[:1] == ["--table"]:
        sys.stdout.write("\n" + json.dumps({**measure(arguments[1]), "version": _version(arguments[1])}))
        return
    if arguments[:1] == ["--crafted"]:
        crafted(arguments[1])
        return
    own = json.loads(_child(sys.executable, "--table", "communique"))
    sys.stdout.write("library                            right     spared  raised  ms/1,000  worst of crafted (s)\n")
    _report("communique", sys.executable, own)
    for python in arguments:
        for name in PEERS:
            if name == "communique":
                continue
            printed = _child(python, "--table", name, given=json.dumps(own["days"])).rpartition("\n")[2]
            if printed:
                _report(name, python, json.loads(printed))


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""


def _report(name: str, python: str, result: dict[str, Any]) -> None:
    printed = _child(python, "--crafted", name, limit=LIMIT * 2).splitlines()
    times = [float(line.rpartition(" ")[2]) for line in printed if line.rpartition(" ")[2].replace(".", "").isdigit()]
    title = f"{name} {result['version']}"
    score = f"{result['right']}/{result['of']}"
    spared = f"{result['spared']}/{result['without']}"
    line = f"{title:32} {score:>9} {spared:>9} {result['raised']:7} {result['ms']:9.2f} {max(times, default=0):9.3f}\n"
    sys.stdout.write(line)


if __name__ == "__main__":
    main()
