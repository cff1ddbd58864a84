"""What a page sets around a document: navigation, share bars, links, licences; and its own line of information.

Each kind is a named rule. `sorting` says which of them a line follows, `judging` what it is where it stands.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from communique.lexicon import rows
from communique.reading.patterns import scan
from communique.rule import FunctionRule, Rule

__all__ = [
    "ABOUT",
    "BAR",
    "BOX",
    "CAPTION",
    "CAPTION_BEGINS",
    "CAPTION_ENDS",
    "CLOCK",
    "CREDITED",
    "DATE",
    "ENDS",
    "FOREIGN",
    "FURNITURE",
    "HEAD",
    "HEADING",
    "INFO",
    "LINK",
    "LONGEST_INFO",
    "PROSE",
    "REPEATED",
    "RULES",
    "SHORT",
    "TEXT",
    "WORD",
    "bar_words",
    "bars",
    "byline",
    "caption",
    "dated",
    "end_mark",
    "foreign",
    "labelled",
    "listed",
    "pager",
    "phrases",
]

TEXT, INFO, CAPTION, FURNITURE, REPEATED = "text", "info", "caption", "furniture", "repeated-title"
FOREIGN = "foreign"
"""What a line of a page is in the end."""

PROSE, SHORT, LINK, HEADING = "prose", "short", "link", "heading"
BAR, WORD, BOX, ENDS = "bar", "word", "box", "ends"
"""What a line looks like by itself: also a bar, a word of bars alone, the head of a box, the beginning of a footer."""

DATE = (
    r"(?:[0-9]{4}(?:[-./][0-9]{1,2}[-./][0-9]{1,2}|年[0-9]{1,2}月[0-9]{1,2}日)"
    r"|民国[0-9]{2,3}年[0-9]{1,2}月[0-9]{1,2}日)"
)
CLOCK = r"(?:[ T]{0,2}(?:[A-Z]{3,4} )?[0-9]{1,2}[:：][0-9]{2}(?:[:：][0-9]{2})?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)"
ABOUT = (
    r"(?:文章|信息|稿件|新闻|消息|资料)?来源|稿源|(?:责任|本文|值班|网络|执行)?编辑|责编|校对|审核|监制|作者|撰文"
    r"|(?:发布|发表|更新|发稿|刊登|创建|出版|发送)(?:时间|日期)?"
)
CREDITED = "文|图|发布|更新|来源|稿源|编辑|责编|校对|审核|监制|作者|撰文|记者"
"""What a credit names before a stroke: 文/李明, 来源 | 新华社."""

LONGEST_INFO = 160

dated = Rule(
    "furniture.dated",
    "a line that is a date, with the time, the weekday or the page of a newspaper, and then what else a page says of "
    "itself",
    rf"^《[^》]{{2,14}}》 ?（ ?{DATE}[^。]{{0,12}}）$"
    rf"|^[\[【（(][0-9]{{4}}[-./][0-9]{{1,2}}[-./][0-9]{{1,2}}{CLOCK}?[\]】）)]$"
    rf"|^(?:(?:更新|发布)(?:于|时间|日期)? ?)?{DATE}{CLOCK}?(?:[ ,，]{{0,2}}（?(?:星期|周)[一二三四五六日天]）?)?"
    r"(?:[ ]{0,2}第?[0-9A-Z]{1,3}版[^。]{0,12})?"
    rf"(?:$|[ |]{{0,4}}(?:{ABOUT}|[|])|（[^（）]{{2,20}}更新）$"
    rf"|(?:(?<=[0-9]{{2}}:[0-9]{{2}})|(?<=星期[一二三四五六日天])) [^。，：]{{2,16}}$)",
    reads={
        "2020-11-25 07:48:54 来源：新华网": ("2020-11-25 07:48:54 来源",),
        "2020-11-25 07:48 海东在线": ("2020-11-25 07:48 海东在线",),
        "2025年3月13日 第03版：要闻": ("2025年3月13日 第03版：要闻",),
        "2024/5/17 09:12（5/17 10:30更新）": ("2024/5/17 09:12（5/17 10:30更新）",),
        "2025年7月28日 星期一": ("2025年7月28日 星期一",),
        "2025年7月28日 星期一 海东晨报": ("2025年7月28日 星期一 海东晨报",),
        "更新 2025年7月28日": ("更新 2025年7月28日",),
        "[2025-07-28]": ("[2025-07-28]",),
        "2025-07-28T08:30:00+08:00": ("2025-07-28T08:30:00+08:00",),
        "2025-07-28 HKT 21:47": ("2025-07-28 HKT 21:47",),
        "《海东日报》（2024年05月16日 03 版）": ("《海东日报》（2024年05月16日 03 版）",),
    },
    spares=(
        "2020年11月25日，双方在北京举行会谈。",
        "2013年6月6日于北京",
        "（2022年11月17日，阿尔及尔）",
        "（2022年11月17日）",
    ),
)
labelled = Rule(
    "furniture.labelled",
    "a line that names the page's source, editor, author or time of publication",
    rf"(?:^|[ |(（【\[])(?:{ABOUT})[：:](?=[^。]*+$)|^(?:时间|日期)：{DATE}(?:{CLOCK}|$)"
    r"|^[^。，：]{0,20} ?发(?:表|布)于 ?[0-9]{4}|^原创 [^。，]{2,60}$"
    rf"|^(?:{CREDITED}) ?[/|] ?[^。，：|]{{2,40}}$|^[^ 。，：；、]{{2,16}} {DATE}{CLOCK}(?: [^ 。，：]{{2,8}})?$"
    r"|^附(?:件|录)[0-9一二三四五六七八九十]{0,2}[：:]?$",
    reads={
        "来源：新华网 责任编辑：李明": ("来源：", " 责任编辑："),
        "（责任编辑：李明）": ("（责任编辑：",),
        "文/李明": ("文/李明",),
        "环球观察 2024-05-17 09:12 北京": ("环球观察 2024-05-17 09:12 北京",),
        "附件1": ("附件1",),
        "塞上牧人 发表于 2009-8-21 07:33 只看该作者": ("塞上牧人 发表于 2009",),
        "发表于 2009-8-21 07:33 | 打印": ("发表于 2009",),
        "时间：2024-05-16": ("时间：2024-05-16",),
    },
    spares=(
        "他说，资金来源：一是财政，二是社会资本。",
        "双方就能源来源多元化达成共识",
        "总台记者：请介绍情况",
        "时间：2024年5月16日 地点：曼谷",
    ),
)
byline = Rule(
    "furniture.byline",
    "a line that is a reporter's name",
    r"^(?:(?:本报|本刊|本台|新华社|人民日报|中新社|中国日报)(?:驻[^ 。，]{2,8})?)?(?:特派|特约)?"
    r"(?:记者|通讯员|评论员) ?[^。，：；、的了在]{2,14}$",
    reads={"本报记者 李明 王芳": ("本报记者 李明 王芳",)},
    spares=("记者从外交部获悉，双方将举行会谈", "本报记者在现场看到"),
)
CAPTION_BEGINS, CAPTION_ENDS = "▲△▼↑↓◀▶图资上下左右配视", "摄影发图片"
caption = Rule(
    "furniture.caption",
    "what stands under a picture",
    r"^(?:[▲△▼↑↓◀▶]|(?:图为|资料图|图片来源|图：|图/|图源|上图|下图|左图|右图|配图|视频：|视频来源)).{0,160}+$"
    r"|^.{0,160}(?:新华社|中新社|中新网|法新社|路透社|美联社|人民网|央视|本报|[^，。]{0,8}记者)[^，。]{0,24}(?:摄影?|发)[）)]?$"
    r"|^.{0,120}(?:资料图片?|资料照片|图片来自网络|供图|网络截图|视频截图)[）)]?$",
    reads={
        "6月3日，两国外长握手。新华社记者 李明 摄": ("6月3日，两国外长握手。新华社记者 李明 摄",),
        "图为会谈现场。": ("图为会谈现场。",),
        "两国外长在会场外合影。（资料图片）": ("两国外长在会场外合影。（资料图片）",),
    },
    spares=("双方同意联合拍摄纪录片", "外交部供图书馆使用的资料", "图书馆合作协议"),
)
foreign = Rule(
    "furniture.foreign",
    "a passage in Latin letters",
    r"^(?=(?:[^a-zA-Z\n]*+[a-zA-Z]){30})"
    r"(?:[^\u2e80-\ud7ff]|[，。；：！？（）“”](?=[ -~“”]|$)|[^ -~](?=[ -~]{20})){40,}+$",
    reads={
        "The two sides agreed to hold a new round of consultations.": (
            "The two sides agreed to hold a new round of consultations.",
        )
    },
    spares=("双方同意在G20、APEC、WTO框架内加强合作", "OK", "葛来仪（Bonnie Glaser）说，双方应保持沟通"),
)
end_mark = Rule(
    "furniture.end-mark",
    "a line that says that the text ends",
    r"^(?:[（(【]|[•\-—=]{1,3} ?)?(?:完|全文完|本文完|END|End)(?:[）)】]| ?[\-—=]{1,3})?$|^#{2,5}$",
    reads={"（完）": ("（完）",), "—END—": ("—END—",)},
    spares=("（完成）", "会谈结束（完）"),
)
listed = Rule(
    "furniture.listed",
    "a headline with its date, as lists of links have it",
    rf"^[•\-·*]? ?[\[【（(]?(?:[0-9]{{2,4}}[-./])?[0-9]{{2}}[-./][0-9]{{2}}[\]】）)]? ?[^0-9].{{0,80}}$"
    rf"|^[^。；]{{6,60}} ?[（(\[]?(?:{DATE}|[0-9]{{2}}-[0-9]{{2}}){CLOCK}?[）)\]]?$",
    reads={"• [11-24] 两国外长举行会谈": ("• [11-24] 两国外长举行会谈",)},
    spares=("2013年6月6日于北京", "一、11月24日举行会谈。"),
)

SEGMENTS = r"[ |>＞›»/·•,，、_\[\]【】（）()：:；;〉《》「」“”\-—→+]+"
CROWDED = r"[|>＞›»·/]"
SENTENCE = frozenset("。！？；")
LONGEST_BAR = 200

LEADING = frozenset(("首页", "主页", "当前位置", "您的位置", "您现在的位置", "您当前的位置", "所在位置"))
HEAD = 10
"""Among so many first lines a title may be repeated."""


@cache
def phrases(role: str) -> tuple[str, ...]:
    """Phrases of furniture that have this role."""
    return tuple(row[1] for row in rows("furniture") if row[0] == role)


@cache
def bar_words() -> frozenset[str]:
    """Words that bars consist of."""
    return frozenset(phrases(BAR))


def bars(text: str) -> tuple[str, ...]:
    """A line of navigation, of share buttons or of font sizes: it consists of such words, or of short ones apart."""
    if len(text) > LONGEST_BAR or not SENTENCE.isdisjoint(text):
        return ()
    words = [word for word in scan(SEGMENTS).split(text) if word]
    if not words:
        return ()
    known = bar_words()
    of_bars = sum(len(word) for word in words if word in known or word.isdigit())
    if of_bars * 5 >= sum(map(len, words)) * 3 and len(text) > 1:
        return (text,)
    set_apart = len(scan(CROWDED).findall(text)) >= 2 and len(words) >= 3 and max(map(len, words)) <= 8
    leads = words[0] in LEADING and len(words) > 1 and len(text) < 40
    return (
        (text,)
        if leads or (set_apart and of_bars) or text.count(" > ") >= 2 or text.count("›") >= 2 or ">>" in text
        else ()
    )


pager = Rule(
    "furniture.pager",
    "a line that leads to other pages",
    r"^(?:第 ?[0-9]{1,3} ?页[^。，]{0,20}+|(?:\[?[0-9]{1,3}\]? ?){2,20}+(?:下一页|尾页|末页|后一页).{0,8}+"
    r"|(?:#[^ #]{1,20}+ ?){1,12}+|[•—–\-] ?[0-9]{1,3} ?[—–\-])$",
    reads={
        "第1页 共3页": ("第1页 共3页",),
        "[1] [2] [3] 下一页": ("[1] [2] [3] 下一页",),
        "#日本 #菲律宾": ("#日本 #菲律宾",),
        "— 12 —": ("— 12 —",),
    },
    spares=("第1页写道，双方同意合作。", "1 2 3", "# 中泰会谈达成共识"),
)

bar: FunctionRule[str] = FunctionRule(
    "furniture.bar",
    bars.__doc__ or "",
    bars,
    lambda _, found: found,
    reads={
        "首页 | 时政 | 国际 | 财经": ("首页 | 时政 | 国际 | 财经",),
        "海东在线 > 新闻中心 > 正文": ("海东在线 > 新闻中心 > 正文",),
        "打印 | 收藏 | 发给好友 【字号 大 中 小】": ("打印 | 收藏 | 发给好友 【字号 大 中 小】",),
        "分享到： 微信 微博 QQ空间": ("分享到： 微信 微博 QQ空间",),
    },
    spares=("政治互信", "两国外长会谈 达成四点共识", "中国 日本 韩国", "贸易、投资、金融", "国际形势", "一、政治"),
)


RULES: tuple[Rule | FunctionRule[Any], ...] = (dated, labelled, byline, caption, foreign, end_mark, listed, pager, bar)
