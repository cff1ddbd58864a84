"""States and provinces as the place of an event, or before the name of a town that no list holds."""

from __future__ import annotations

from functools import cache

import regex

from communique import lexicon
from communique.mentions.gazetteer import party_names

__all__ = ["region_pattern", "regions", "state_pattern"]

NO_TOWN = r"时间|首都|当地|方面|政府|驻|国|举行|会谈|会见|会晤|同|与|和|发表|进行|召开|签署|出席|接受|结束|宣布|介绍"
"""Behind a region where no town follows."""

AT_TOWN = r"举行|会见|出席|同|与|开幕|召开|主持|签署|闭幕|揭幕|共同|成功|结束|会谈|会晤|发表|宣布|介绍|接受"
"""What is done in a town, right behind it."""

AT_STATE = r"举行|会见|会谈|会晤|召开|签署|同|与|进行|闭幕|开幕"
"""What is done in a state, right behind it."""

VISIT = r"访问|访问了|到访|造访|出访"
"""Before a state that is the place itself, where no city is named."""


@cache
def regions() -> dict[str, str]:
    """Provinces and states by name, with the code of the state."""
    provinces = {name: code for code, names in lexicon.rows("regions") for name in names.split()}
    states = {row[0] for row in lexicon.rows("states")}
    single = {name: codes[0] for name, codes in party_names().items() if len(codes) == 1}
    return {name: code for name, code in single.items() if code in states} | provinces


@cache
def region_pattern() -> regex.Pattern[str]:
    """A `region` and a `place` in it, to be matched behind 在 or 于."""
    names = lexicon.alternation(map(regex.escape, regions()))
    return regex.compile(rf"(?P<region>{names})(?!{NO_TOWN})(?P<place>\p{{Han}}{{2,5}}?)(?={AT_TOWN})")


@cache
def state_pattern() -> regex.Pattern[str]:
    """A state that is itself the `place`."""
    names = lexicon.alternation(regex.escape(name) for name in regions() if name in party_names())
    return regex.compile(
        rf"(?:(?<=[在于])(?P<place>{names})(?={AT_STATE}))|(?:(?<={VISIT})(?P<place>{names})(?=[，。；]|$|\n))"
    )
