"""The side at home: a state whose own press names its offices without the country (国家主席, 外交部长).

>>> from communique.mentions.parties import find_parties
>>> from communique.reading.text import clean
>>> from communique.structure.header import find_header
>>> page = clean("外交部长今天同来访的芬兰外长会谈。")
>>> find_hosts(page.text, find_header(page), MentionIndex(find_parties(page.text)), [(0, len(page.text))])
['CHN']
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from communique.lexicon import column
from communique.rule import compiled
from communique.structure.header import Header
from communique.structure.mention_index import MentionIndex, Stretch

__all__ = ["find_hosts"]

MINISTRY = (
    r"(?:(?<!\p{Han})|(?<=\d[日月]))(?:外交|商务|国防|财政|教育|科技|科学技术|文化和旅游|农业农村|生态环境|公安|交通运输|"
    r"工业和信息化|司法|民政)部(?![门署落分队])"
)
"""A ministry at the start of a clause, or behind a day."""

OFFICES = (
    r"国家(?:副)?主席|国务院|国务委员(?!长)|全国人大|全国政协|中共中央|中央军委|中央政治局|中央外事|中联部|中国政府|中国外交部|[来访]华(?!盛)|"
    r"国家\p{Han}{2,6}(?:委|局|署)(?:员会)?(?:副?主任|副?局长|副?署长)|(?:省|自治区)(?:委|党委|人民政府|政府)?(?:副?省长|副?主席|副?书记)|"
    rf"(?:北京|上海|天津|重庆)市?(?:副?市长|委(?:副?书记|常委))|{MINISTRY}"
)
"""Offices of the People's Republic."""

HOME_OFFICES = (
    r"我国|我(?:方|总统|政府|外长)|(?<!\p{Han})(?:副?总统|总理)|总统府|行政院|立法院|经济部|贸工部|"
    rf"(?<!\p{{Han}})驻\p{{Han}}{{1,4}}(?:代表|大使)|{MINISTRY}"
)
"""Offices of the state at whose home an outlet of another state writes."""

REPUBLIC_OF_CHINA = "中华民国"

HONG_KONG = r"(?:行政长官|特区政府|(?:财政|政务|律政)司司?长)(?<!澳门[^，。；\n]{0,20})"
"""Offices of the Special Administrative Region, in its own press."""

OTHER_OFFICE = r"[^，。；：同与和会]{0,16}+"
"""Between a foreign state and an office that is therefore its own: 老挝人民革命党中央总书记、国家主席."""


def find_hosts(text: str, header: Header, index: MentionIndex, stretches: Sequence[Stretch]) -> list[str]:
    """The codes of those whose own offices stand in one of the stretches without their name."""
    home = _home(text, header, index, stretches)
    offices = ((home, HOME_OFFICES),) if home else (("CHN", OFFICES), ("HKG", HONG_KONG))
    return [
        code
        for code, pattern in offices
        if any(_is_named(text, index, pattern, code, stretch) for stretch in stretches)
    ]


def _home(text: str, header: Header, index: MentionIndex, stretches: Sequence[Stretch]) -> str | None:
    """The state at whose home the text was written, where that is not the People's Republic."""
    press = _home_press()
    if header.dateline is not None and header.dateline.agency in press:
        return press[header.dateline.agency]
    if any(text.find(REPUBLIC_OF_CHINA, *stretch) >= 0 for stretch in stretches):
        return "TWN"
    named = (mention for stretch in stretches for mention in index.within(stretch))
    if any("TWN" in mention.codes for mention in named) and not any("CHN" in each.codes for each in index.mentions):
        return "TWN"
    return None


@cache
def _home_press() -> dict[str, str]:
    return dict(zip(column("home_press"), column("home_press", 1), strict=True))


def _is_named(text: str, index: MentionIndex, offices: str, code: str, stretch: Stretch) -> bool:
    """Whether one of the offices stands there, and not another state's of the same name."""
    for office in compiled(offices).finditer(text, *stretch):
        owner = index.before(office.start())
        if owner is None or code in owner.codes or owner.end > office.start() or owner.start < stretch[0]:
            return True
        if not compiled(OTHER_OFFICE).fullmatch(text, owner.end, office.start()):
            return True
    return False
