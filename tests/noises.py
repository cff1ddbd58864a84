"""Dresses a document in the noises that pages wear, from a seed: the same seed gives the same page.

Each noise is a function of the paragraphs and a random generator. They are put on in the order in which the web puts
them on: first what happens to characters, then what a site adds, then how lines are broken, then the format.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape
from random import Random

from communique.lexicon import rows
from communique.reading.script import to_traditional

Paragraphs = list[str]
Dress = Callable[[Paragraphs, Random], Paragraphs]

HAN = re.compile(r"[㐀-鿿]")
SENTENCES = re.compile(r"。(?=.)")
TONES = {"a": "āáǎà", "e": "ēéěè", "o": "ōóǒò", "i": "īíǐì", "u": "ūúǔù", "ü": "ǖǘǚǜ"}
HALF = str.maketrans("，：；！？（）", ",:;!?()")
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
CARELESS = str.maketrans(
    {"里": "裏", "历": "曆", "面": "麵", "后": "後", "发": "髮", "只": "隻", "系": "係", "么": "麽", "制": "製"}
)


def _prose(paragraph: str) -> bool:
    return len(paragraph) >= 40 and "。" in paragraph


def _after(paragraph: str, pattern: re.Pattern[str], share: float, random: Random, added: Callable[[], str]) -> str:
    """The paragraph with something after a share of the matches."""
    return pattern.sub(lambda found: found.group() + (added() if random.random() < share else ""), paragraph)


def _syllable(random: Random) -> str:
    """A syllable of pinyin with a tone mark, on the vowel that carries it."""
    syllable = random.choice(random.choice(rows("pinyin")))
    for vowel in "aoe":
        if vowel in syllable:
            return syllable.replace(vowel, random.choice(TONES[vowel]), 1)
    last = max((at for at, letter in enumerate(syllable) if letter in "iuü"), default=None)
    if last is None:
        return _syllable(random)
    return syllable[:last] + random.choice(TONES[syllable[last]]) + syllable[last + 1 :]


def pinyin_notes(paragraphs: Paragraphs, random: Random) -> Paragraphs:
    shapes = ("({})", "({} )", "（{}）", " ({})", "({0})({0})")
    return [
        _after(paragraph, HAN, 0.08, random, lambda: random.choice(shapes).format(_syllable(random)))
        for paragraph in paragraphs
    ]


def careless_conversion(paragraphs: Paragraphs, _: Random) -> Paragraphs:
    return [paragraph.translate(CARELESS).replace("一切", "壹切") for paragraph in paragraphs]


def traditional(paragraphs: Paragraphs, _: Random) -> Paragraphs:
    return to_traditional("\n".join(paragraphs)).split("\n")


def half_width_marks(paragraphs: Paragraphs, _: Random) -> Paragraphs:
    return [paragraph.translate(HALF) for paragraph in paragraphs]


def wide_digits(paragraphs: Paragraphs, _: Random) -> Paragraphs:
    return [paragraph.translate(WIDE) for paragraph in paragraphs]


def corner_quotes(paragraphs: Paragraphs, _: Random) -> Paragraphs:
    return [paragraph.translate(str.maketrans("“”‘’", "「」『』")) for paragraph in paragraphs]


def doubled_marks(paragraphs: Paragraphs, random: Random) -> Paragraphs:
    return [
        re.sub(r"[，；：。](?![，；：。”])", lambda mark: mark.group() * (1 + (random.random() < 0.2)), paragraph)
        for paragraph in paragraphs
    ]


def anti_copy(paragraphs: Paragraphs, random: Random) -> Paragraphs:
    def garbage() -> str:
        letters, others = (
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
            "0123456789!\"#$%&'()*+,-./:;=?@^_{|}~",
        )
        tokens = [random.choice(letters) + random.choice(others) for _ in range(random.randint(4, 8))]
        return f"{random.choice(others)} {' '.join(tokens)} {random.choice(letters)}"

    return [_after(paragraph, SENTENCES, 0.6, random, garbage) for paragraph in paragraphs]


def invisible(paragraphs: Paragraphs, random: Random) -> Paragraphs:
    return [
        _after(paragraph, HAN, 0.05, random, lambda: random.choice("\u200b\u200c\xad\ufeff\u2060"))
        for paragraph in paragraphs
    ]


def broken_words(paragraphs: Paragraphs, random: Random) -> Paragraphs:
    inner = re.compile(r"(?<=[㐀-鿿][㐀-鿿])(?<![日电讯息道者问答一二三四五六七八九十])(?=[㐀-鿿])")
    return [
        inner.sub(lambda _: " " if random.random() < 0.03 else "", paragraph) if _prose(paragraph) else paragraph
        for paragraph in paragraphs
    ]


def censored(paragraphs: Paragraphs, random: Random) -> Paragraphs:
    inner = re.compile(r"(?<=[㐀-鿿][㐀-鿿])(?<![一二三四五六七八九十甲乙丙丁])(?=[㐀-鿿])")
    return [
        inner.sub(lambda _: random.choice(".*") if random.random() < 0.02 else "", paragraph)
        if _prose(paragraph)
        else paragraph
        for paragraph in paragraphs
    ]


def repeated_title(paragraphs: Paragraphs, _: Random) -> Paragraphs:
    return paragraphs[:1] * 3 + paragraphs[1:] if not _prose(paragraphs[0]) else paragraphs


def furniture(paragraphs: Paragraphs, random: Random) -> Paragraphs:
    before = [
        "首页 | 时政 | 国际 | 财经 | 视频 | 图片 | English",
        "海东在线 > 新闻中心 > 国际新闻 > 正文",
        "您当前的位置：首页 > 要闻",
        "分享到： 微信 微博 QQ空间 复制链接",
        "【字号 大 中 小】 打印 | 收藏 | 关闭窗口",
    ]
    after = [
        "相关阅读：",
        "- [11-24] 两国企业家举行座谈会",
        "- [11-17] 一图读懂今年的五大看点",
        "打印 | 收藏 | 发给好友 【字号 大 中 小】",
        "版权所有：海东在线 未经书面授权不得转载",
        "违法和不良信息举报电话：000-00000000 备案号：海ICP备00000000号",
    ]
    return random.sample(before, 3) + paragraphs + after[random.choice((0, 3)) :]


def disclaimer(paragraphs: Paragraphs, _: Random) -> Paragraphs:
    return [
        *paragraphs,
        "免责声明",
        "一、本站转载的内容不代表本站观点。",
        "二、双方同意以本站规则为准，达成三点共识。",
        "三、如有侵权，请联系我们，我们将在三日内删除。",
    ]


def comments(paragraphs: Paragraphs, _: Random) -> Paragraphs:
    return [
        *paragraphs,
        "网友评论",
        "海东网友：第一，支持；第二，希望早日落实；第三，期待明年！",
        "山里人 回复：双方一致同意，那就太好了。",
        "登录后发表评论",
    ]


def captions(paragraphs: Paragraphs, random: Random) -> Paragraphs:
    lines = ["图为会谈现场。", "6月3日，与会代表合影。新华社记者 李明 摄", "会谈前双方代表握手。（资料图片）"]
    at = random.randint(min(2, len(paragraphs)), len(paragraphs) - 1) if len(paragraphs) > 2 else len(paragraphs)
    return paragraphs[:at] + random.sample(lines, 2) + paragraphs[at:]


def translation(paragraphs: Paragraphs, random: Random) -> Paragraphs:
    lines = [
        "The two sides agreed to maintain close communication and to hold a new round of consultations next year.",
        "They also exchanged views on international and regional issues of common interest, and reached consensus.",
        "Both sides believe that the visit was fruitful and of great importance to bilateral relations in the future.",
    ]
    dressed = list(paragraphs)
    for at in sorted(random.sample(range(1, len(paragraphs) + 1), min(3, len(paragraphs))), reverse=True):
        dressed.insert(at, random.choice(lines))
    return dressed


def hard_wraps(paragraphs: Paragraphs, _: Random) -> Paragraphs:
    lines: Paragraphs = []
    for paragraph in paragraphs:
        indented = "　　" + paragraph
        lines += [indented[at : at + 40] for at in range(0, len(indented), 40)]
    return lines


def lost_breaks(paragraphs: Paragraphs, random: Random) -> Paragraphs:
    joined: Paragraphs = []
    for paragraph in paragraphs:
        if joined and joined[-1].endswith("。") and _prose(joined[-1]) and re.match(r"[㐀-鿿]", paragraph):
            joined[-1] += random.choice((" ", "  ", "　　")) + paragraph
        else:
            joined.append(paragraph)
    return joined


def indents(paragraphs: Paragraphs, _: Random) -> Paragraphs:
    return ["", *(line for paragraph in paragraphs for line in ("　　" + paragraph + "\r", "\r"))]


def html_page(paragraphs: Paragraphs, _: Random) -> Paragraphs:
    body = [f"<p>&emsp;&emsp;{_entities(paragraph)}</p>" for paragraph in paragraphs]
    return [
        "<!DOCTYPE html>",
        '<html lang="zh"><head><meta charset="utf-8">',
        f"<title>{_entities(paragraphs[0])}_要闻_海东在线</title>",
        '<script>var a = "<p>一是统计，二是广告。</p>"; if (1 < 2 && a) { document.write(a); }</script>',
        "<style>p { text-indent: 2em }</style></head><body>",
        '<!-- 双方同意 --><div class="nav"><a href="/">首页</a> | <a href="/gj/">国际</a></div><div class="content">',
        *body,
        '</div><ul><li><a href="/1.html">一图读懂两国合作</a></li><li><a href="/2.html">海东今日要闻</a></li></ul>',
        "<div>Copyright &copy; 2010-2026 海东在线</div></body></html>",
    ]


def html_fragment(paragraphs: Paragraphs, random: Random) -> Paragraphs:
    return [
        f'<p style="font-size: 14px">{_entities(paragraph)}<br></p>'
        if random.random() < 0.5
        else f"<P><SPAN><strong>{_entities(paragraph[:4])}</strong>{_entities(paragraph[4:])}</SPAN></P>"
        for paragraph in paragraphs
    ]


def _entities(paragraph: str) -> str:
    named = {"“": "&ldquo;", "”": "&rdquo;", "—": "&mdash;", "·": "&middot;", " ": "&nbsp;"}
    return "".join(named.get(character, escape(character)) for character in paragraph)


def markdown(paragraphs: Paragraphs, _: Random) -> Paragraphs:
    title, *rest = paragraphs
    lines = [
        "---",
        "layout: post",
        "tags: [news]",
        "---",
        "",
        f"# {title}",
        "",
        "![图](https://example.org/a(1).png)",
        "",
    ]
    for paragraph in rest:
        lines += [re.sub(r"(?<=。)([㐀-鿿]{3,4})", r"[\1](https://example.org/x)", paragraph, count=1), ""]
    return [*lines, '{{< video src="https://example.org/v" >}}', "", "---"]


NOISES: dict[str, tuple[int, Dress]] = {
    "careless conversion": (0, careless_conversion),
    "traditional": (0, traditional),
    "doubled marks": (1, doubled_marks),
    "broken words": (1, broken_words),
    "censored": (1, censored),
    "pinyin notes": (3, pinyin_notes),
    "invisible": (3, invisible),
    "anti-copy": (4, anti_copy),
    "half-width marks": (2, half_width_marks),
    "wide digits": (2, wide_digits),
    "corner quotes": (2, corner_quotes),
    "repeated title": (5, repeated_title),
    "captions": (5, captions),
    "translation": (5, translation),
    "furniture": (6, furniture),
    "disclaimer": (7, disclaimer),
    "comments": (7, comments),
    "hard wraps": (8, hard_wraps),
    "lost breaks": (8, lost_breaks),
    "indents": (8, indents),
    "html page": (9, html_page),
    "html fragment": (9, html_fragment),
    "markdown": (9, markdown),
}
"""Every noise, with the stage at which a page gets it; two of the last two stages are never worn together."""


def dress(paragraphs: Paragraphs, names: list[str], seed: int) -> str:
    """The page: `paragraphs` in the noises of these names."""
    random = Random(f"{seed} {' '.join(sorted(names))}")
    for name in sorted(names, key=lambda name: NOISES[name][0]):
        paragraphs = NOISES[name][1](list(paragraphs), random)
    return "\n".join(paragraphs)


def three(random: Random) -> list[str]:
    """Three noises that a page can wear together."""
    while True:
        names = random.sample(list(NOISES), 3)
        stages = [NOISES[name][0] for name in names]
        if (
            all(stages.count(stage) == 1 for stage in (0, 8, 9) if stage in stages)
            and sum(stage >= 8 for stage in stages) < 2
        ):
            return names
