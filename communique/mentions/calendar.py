"""From expressions of time to days: EDTF values, resolved against anchors."""

from __future__ import annotations

import datetime
from typing import NamedTuple


class ResolvedTime(NamedTuple):
    """An expression with its value. `anchor` is the place (in clean text) of the expression that it rests on."""

    start: int
    end: int
    rule: str
    edtf: str | None
    first: datetime.date | None
    last: datetime.date | None
    mod: str | None
    anchor: tuple[int, int] | None
