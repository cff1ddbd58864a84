"""The shape of a person's name: where one that begins here ends, and of what sort it is.

No list of people: a name is what stands where a name must stand and is written as names are. Chinese, Korean and
Vietnamese names begin with a surname; transliterated ones keep to the characters that are used to write sounds, with
`·` between their parts; a Japanese name can be any characters, so that only what follows shows its end.
"""

from __future__ import annotations

import re
from enum import IntEnum
from functools import cache, lru_cache
from typing import NamedTuple

from communique.lexicon import column, rows
from communique.mentions.trie import pattern_of

__all__ = [
    "NEVER_FIRST",
    "NameRead",
    "Shape",
    "is_all_sounds",
    "is_surname_before_prince",
    "may_end_name",
    "name_before",
    "name_between",
    "read_given",
    "read_latin",
    "read_name",
    "surname_length",
]


class Shape(IntEnum):
    """How a name is written, from the surest to the least sure."""

    LATIN = 0
    DOTTED = 1
    SURNAME = 2
    SOUNDS = 3
    OTHER = 4


class NameRead(NamedTuple):
    """`text[start:end]` can be a name. `ended` where what follows shows its end."""

    start: int
    end: int
    shape: Shape
    ended: bool


HAN = "㐀-鿿𠀀-𲎯"

SOUNDS = (
    "阿埃艾爱安昂奥澳巴芭白班邦包保鲍贝本比彼毕宾别波伯博柏勃卜布步采彩蔡策查察昌长彻茨慈次聪崔措达妲大代戴黛丹当岛道德邓迪狄蒂第丁定顿"
    "东杜多朵厄恩尔耳二法凡范方菲费芬丰冯佛夫弗福富盖甘冈高戈哥歌格葛根贡古顾瓜圭郭果哈海罕汉豪赫黑亨洪侯胡华怀霍基吉季加佳贾简姜杰捷金"
    "津京久居卡凯坎康考柯科可克肯孔库夸昆廓拉腊莱来赖兰蓝朗劳勒雷蕾黎李里理丽利莉丽连廉良列林琳龙隆卢鲁露路伦罗洛吕略马玛迈麦曼芒毛茂梅"
    "门蒙孟米密妙敏明缪摩莫墨默姆木穆拿那娜纳乃奈南内嫩尼涅宁纽农努女诺欧帕派潘庞培佩彭皮匹平珀颇普奇齐契恰乔切钦琴青琼丘屈让热仁日茹儒瑞"
    "若撒萨塞赛桑瑟森沙莎珊尚绍舍申圣施什石史士舒朔丝司思斯松苏孙所索塔台泰坦汤唐陶忒特滕提田铁廷通图吐托陀佗瓦万旺威韦维卫魏温翁沃乌武西"
    "希锡悉席夏香肖谢辛欣兴休许逊雅亚延颜扬耶叶伊依以因英永尤约云宰再赞泽扎詹湛张哲者珍朱卓孜兹宗祖佐扎崔克甸督尕嘎伽格吴阮黄氏蓬佩歌钮"
    "额呼济娃汀优义得力文慕敦晋登翰拜容易喀滨玻咖卢萧切芝德巍罕峰焕泽贡蓝颂拍他信英叻巴育披钦赛塔素皓妮姬娅婕媞婷薇萝茵蓉蒂蕾诗迦邱鄂郎闵阙霆露顾鸠麻鹏舜托钵"
)
"""Characters that write the sounds of foreign names."""

SOUND_SET = frozenset(SOUNDS + "-")
WRITTEN = re.compile(rf"[{HAN}·•・‧\-]+")
CLASS = f"[{SOUNDS}]"
PARTS = rf"(?:(?:(?![和与同及的在对向将])[{HAN}]){{1,8}}[·•・‧])"
SOUND_PARTS = rf"(?:{CLASS}{{1,8}}[·•・‧])"

ENDING_CHARACTERS = "昨时答在于同与和及对向就将也还又都已则从是等的说称指率赴抵访并被把给未不曾"
"""Function words of one character that are hardly ever the third or a later character of a name."""

NEVER_INSIDE = re.compile(
    "[的了着们这那哪此每很最更且虽但该各两某]|方$|国$|社$|报$|部$|会$|府$|署$|党$|媒$|员$|者$|家$|们$"
)

LATIN = re.compile(r"[A-Z][A-Za-z.'’\-]{1,24}(?: (?:[A-Z][A-Za-z.'’\-]{0,24}|de|da|bin|al|von|van|der|del|di|la)){0,5}")


@cache
def _ends() -> re.Pattern[str]:
    words = pattern_of(column("name_ends")).pattern
    return re.compile(rf"[^{HAN}·•・‧A-Za-z\-]|\Z|[{ENDING_CHARACTERS}]|{words}")


@cache
def _name() -> re.Pattern[str]:
    """A name up to the first word that can follow one."""
    return re.compile(
        rf"(?:{PARTS}{{1,5}}[{HAN}](?:-?[{HAN}]){{0,11}}?|[{HAN}](?:-?[{HAN}]){{1,11}}?)(?={_ends().pattern})"
    )


@cache
def _ending_words() -> re.Pattern[str]:
    return pattern_of((*column("name_ends"), *column("not_names")))


@cache
def _sounds() -> re.Pattern[str]:
    return re.compile(rf"{PARTS}{{0,5}}{CLASS}(?:-?{CLASS}){{1,9}}")


_ALL_SOUNDS = re.compile(rf"{CLASS}(?:-?{CLASS})+")


@cache
def _surnames() -> frozenset[str]:
    return frozenset(name for name, kind in rows("surnames") if kind == "zh")


@cache
def _japanese_surnames() -> frozenset[str]:
    return frozenset(name for name, kind in rows("surnames") if kind == "ja")


@lru_cache(4096)
def surname_length(name: str) -> int:
    """How many characters of `name` are its surname, where it begins with one; else 0."""
    if name[:2] in _surnames():
        return 2
    if name[:3] in _japanese_surnames():
        return 3
    if name[:2] in _japanese_surnames():
        return 2
    return 1 if name[:1] in _surnames() else 0


@lru_cache(4096)
def is_all_sounds(name: str) -> bool:
    """Whether a name is written with characters for sounds only."""
    return _ALL_SOUNDS.fullmatch(name) is not None


def read_latin(text: str, at: int) -> NameRead | None:
    """A name in Latin letters that begins at `at`: Mark Field, J. D. Vance."""
    found = LATIN.match(text, at)
    if found is None or found.end() - at < 4 or " " not in found.group():
        return None
    return NameRead(at, found.end(), Shape.LATIN, True)


def read_given(text: str, start: int, end: int) -> NameRead:
    """The name `text[start:end]`, which is known to be one."""
    return NameRead(start, end, Shape.LATIN if text[start].isascii() else _shape(text[start:end]), True)


def read_name(text: str, at: int) -> NameRead | None:
    """The name in Chinese characters that begins at `at`, if what stands there can be one."""
    if (text[at] in NEVER_FIRST and text[at + 1 : at + 2] not in DOTS) or _opens_no_name(text, at):
        return None
    found = _name().match(text, at)
    if found is None:
        found = _sounds().match(text, at)
        if found is None or (found.end() - at < 3):
            return _by_surname(text, at)
        return NameRead(at, found.end(), _shape(found.group()), False)
    name = found.group()
    if text[found.end() : found.end() + 1] in "和与" and SPEAKS_ON.match(text, found.end() + 1):
        name += text[found.end()]  # a verb can't follow 和, so that it is a part of the name
    shape = _shape(name)
    if shape is Shape.OTHER:
        # 奥巴马和米歇尔抵达 is read by what follows; 奥巴马上台 by the end of the characters that write sounds.
        sounds = _sounds().match(text, at)
        if sounds is not None and sounds.end() - at >= 3:
            return NameRead(at, sounds.end(), _shape(sounds.group()), False)
        if len(name) > 6 or NEVER_INSIDE.search(name):
            return None
    return NameRead(at, at + len(name), shape, True)


def _opens_no_name(text: str, at: int) -> bool:
    """Whether a word begins at `at` with which no name does.

    王子 is one, but for the name of three characters that the character after it shows: 王子某说.
    """
    word = _ending_words().match(text, at)
    return word is not None and not (word.group() == PRINCE and is_surname_before_prince(text, at))


PRINCE = "王子"


def is_surname_before_prince(text: str, at: int) -> bool:
    """Whether 王子 at `at` is a surname and the first of two characters of a given name, as what follows shows."""
    given = at + len(PRINCE)
    return (
        text.startswith(PRINCE, at)
        and text[given : given + 1] not in NEVER_FIRST
        and _ends().match(text, given) is None
        and _ends().match(text, given + 1) is not None
    )


def _by_surname(text: str, at: int) -> NameRead | None:
    length = surname_length(text[at : at + 3])
    end = at + length + 2
    if not length or end > len(text):
        return None
    name = text[at:end]
    return NameRead(at, end, Shape.SURNAME, False) if _plain(name) else None


@lru_cache(4096)
def _shape(name: str) -> Shape:
    if "·" in name or "•" in name or "・" in name or "‧" in name:
        return Shape.DOTTED
    length = surname_length(name)
    if length and length < len(name) <= length + (3 if length > 1 else 2) and _plain(name):
        return Shape.SURNAME
    strange = len(name) - sum(map(SOUND_SET.__contains__, name))
    if strange == 0 or (strange == 1 and len(name) > 3 and name[0] in SOUND_SET and not NEVER_INSIDE.search(name)):
        return Shape.SOUNDS
    return Shape.OTHER


_HAN_ONLY = re.compile(f"[{HAN}]+")


def _plain(name: str) -> bool:
    return _HAN_ONLY.fullmatch(name) is not None and NEVER_INSIDE.search(name) is None


BEFORE = re.compile(
    rf"(?:(?<=[^{HAN}·•・‧A-Za-z\-])|^|(?<=[同与和及请由向对见是按为谢经给据了过应年月日])|(?<=谈到|提到|谈及|提及|祝贺|感谢|欢迎|期待|访问|邀请|陪同|受到|会同|根据|引述))"
    rf"({SOUND_PARTS}{{1,5}}{CLASS}{{1,9}}|{CLASS}(?:-?{CLASS}){{2,9}}|[{HAN}]{{2,3}}|(?:(?![同与和及请由向对见是按为谢给据了过的在将应年月日])[{HAN}]){{4,5}})$"
)


def may_end_name(text: str, end: int) -> bool:
    """Cheap test before the costly one: a surname stands two to five characters back, or sounds are written."""
    if end < 2 or text[end - 1] in SOUND_SET:
        return end > 1
    words = text[max(0, end - 5) : end]
    surnames, longer = _surnames(), _japanese_surnames()
    return (
        words[-2] in surnames
        or words[-3:-2] in surnames
        or words[-3:-1] in longer
        or words[-4:-2] in longer
        or words[-5:-3] in longer
    )


DOTS = frozenset("·•・‧")
SPEAKS_ON = re.compile("表示|指出|强调|认为|[说称时同，。]")

NEVER_FIRST = frozenset("应而或即再此和与同及对兼暨就将也还又的在被把给则称说指访赴抵率等是以未不已并让时")


def name_between(text: str, start: int, end: int) -> NameRead | None:
    """`text[start:end]`, if it is written as a name is."""
    if text[start] in NEVER_FIRST or not WRITTEN.fullmatch(text, start, end) or _ending_words().match(text, start):
        return None
    shape = _shape(text[start:end])
    return None if shape is Shape.OTHER else NameRead(start, end, shape, True)


def name_before(text: str, end: int) -> NameRead | None:
    """The name that ends at `end`, before an office: 彼得罗夫外长. Only one whose beginning is certain."""
    # Only names in parts are longer than twelve characters.
    reach = 24 if text.find("·", max(0, end - 12), end) >= 0 else 12
    found = BEFORE.search(text, max(0, end - reach), end)
    if found is None:
        return None
    return name_between(text, found.start(1), end)
