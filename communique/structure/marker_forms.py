"""Forms of markers, one rule each: 一是, 第一，, 一、, （一）, 1., ①, 首先，, 其一，, 第一条, ——, •."""

from __future__ import annotations

from communique.rule import Rule

__all__ = [
    "AMONG",
    "ARABIC",
    "ARABIC_BRACKETED",
    "ARTICLE",
    "BRACKETED",
    "BULLET",
    "BULLETS",
    "CHINESE",
    "CHOICE",
    "CIRCLED",
    "DECIMAL",
    "FIRSTLY",
    "LETTERED",
    "ORDINAL_COMMA",
    "ORDINAL_DI",
    "ORDINAL_IS",
    "ROMAN",
    "RULES",
    "STEM",
    "STEMS",
]

CHINESE = "一二三四五六七八九十百两廿卅卌〇零壹贰叁参肆伍陆柒捌玖拾佰"
ORDINAL = rf"(?P<ordinal>[{CHINESE}]{{1,5}}+)"
DIGITS = r"(?P<ordinal>\d{1,3}+)"
LONG_DIGITS = r"(?P<ordinal>\d{1,4}+)"
LINE = r"(?<=^|\n)"
STRONG = r"(?<=^|[\n。；：！？”）】 ])"
CLAUSE = r"(?<=^|[\n。；：，！？”“）】 ]|[；，](?:以及|[和及并]))"
NOT_TOGETHER = rf"(?![{CHINESE}\d]{{1,3}}(?:[、和及与至条款章]|[线类级期次批轮届号等]|产业|阶段|季度|把手))"
"""What follows is no other member of a series: 第一、二条, 一、二线城市."""

LATIN = "x{0,2}(?:ix|iv|v?i{1,3}|v|x)"
STEMS = "甲乙丙丁戊己庚辛壬癸"
BULLETS = "•●▽▼▪■◆◇○◎★☆※➤►▶✓✔❖□△▲"

ORDINAL_IS = Rule(
    "marker.ordinal-is",
    "一是…；二是…, 一要…；二要…: a Chinese ordinal and 是 or 要 where a clause begins",
    rf"(?:{CLAUSE}|(?<=[有为括即方国们家](?=一)))(?P<value>{ORDINAL}(?:则?是|要|须|靠|盼|则(?!消息|新闻|报道|故事)))"
    rf"(?!(?P=ordinal))[，、：]? ?",
    reads={
        "双方决定：一是建立机制，二是尽早开会。": ("一是", "二是"),
        "一要互信；二要共赢。": ("一要", "二要"),
        "一则增信，二则释疑。": ("一则", "二则"),
    },
    spares=("一是一，二是二。", "原因之一是成本。", "统一是大势。", "一则新闻"),
)
ORDINAL_DI = Rule(
    "marker.ordinal-di",
    "第一，…第二，…: 第 and a number where a clause begins, then a mark, 是 or 要",
    rf"{CLAUSE}(?P<value>第(?:{ORDINAL}|(?P<ordinal>\d{{1,2}}))(?:点|个方面|方面|个|步|类|种)?"
    rf"(?:[，、：.]|就?是|要(?!求)|(?<=(?:^|\n)第[^第\n]{{1,4}})(?= )))"
    rf"[，：、]? ?(?:(?<=[点面步类种个][，：])是)?{NOT_TOGETHER}",
    reads={
        "他提出：第一，加强互信。第二、扩大贸易。": ("第一，", "第二、"),
        "第一是信任，第2，是合作": ("第一是", "第2，"),
    },
    spares=("第一、二条另行规定。", "连续三年世界第一，", "第一时间，", "第一阶段，双方互访。"),
)
ARTICLE = Rule(
    "marker.article",
    "第一条 …: an article of a treaty at the start of a line",
    rf"{LINE}(?P<value>第(?:{ORDINAL}|(?P<ordinal>\d{{1,3}}))条)"
    rf"(?:[ ：、，]|(?=\n)|(?!规定|所|的|和|及|至|中|第|款|[{CHINESE}\d]+款))",
    reads={"第一条 双方互不侵犯。\n第二条\n双方加强合作。": ("第一条", "第二条")},
    spares=("《声明》第一条", "第一条规定的义务"),
)
ORDINAL_COMMA = Rule(
    "marker.ordinal-comma",
    "一、…二、…: a Chinese numeral and a mark; at the start of a line also before a space, or alone on the line",
    rf"(?:{STRONG}(?P<value>{ORDINAL}、)|{LINE}(?P<value>{ORDINAL}(?:[.：，]|(?=\n| \p{{Han}}))))[、.]? ?"
    rf"{NOT_TOGETHER}",
    reads={
        "如下：一、互不侵犯。二、扩大贸易。": ("一、", "二、"),
        "一\n双方同意。\n二\n三方欢迎。": ("一", "二"),
        "二、三方将推进铁路建设。": ("二、",),
    },
    spares=("一、二线城市", "一、二、三产业融合"),
)
BRACKETED = Rule(
    "marker.bracketed",
    "（一）…（二）…: a Chinese numeral in brackets, or with the closing one alone where a clause begins",
    rf"(?<!第|[》件款])(?P<value>（{ORDINAL}）)(?!、?（|[项款条第])、? ?|{STRONG}(?P<value>{ORDINAL}）) ?",
    reads={"双方将：（一）互设文化中心；（二）便利往来。": ("（一）", "（二）"), "一）开会": ("一）",)},
    spares=("第（一）项规定", "《条例》（二）"),
)
ARABIC_BRACKETED = Rule(
    "marker.arabic-bracketed",
    "（1）…（2）… and 1）…2）…",
    rf"(?<!第|[》件款a-zA-Z])(?P<value>（{DIGITS}）)(?!、?（|[项款条])、? ?|{STRONG}(?P<value>{DIGITS}）)(?!、) ?",
    reads={"清单：（1）签署协定；（2）互设机构。": ("（1）", "（2）"), "1）开会": ("1）",)},
    spares=("第（1）项", "（2024）"),
)
ARABIC = Rule(
    "marker.arabic",
    "1. …, 1、…, 1 …: a number and a mark; at the start of a line also before a space",
    rf"(?:{STRONG}(?P<value>{LONG_DIGITS}(?:、(?!\d{{1,4}}[、年月日号])|\.(?![\d.])|\.(?=\d{{1,2}}[年月日]\p{{Han}})))"
    rf"|{LINE}(?P<value>{DIGITS}(?:[：，](?!\d)|(?= [\p{{Han}}“《]))))[.、]? ?{NOT_TOGETHER}",
    reads={"成果清单：\n1. 签署协定。\n2、互设机构。\n3 开通航线": ("1.", "2、", "3")},
    spares=("3.5亿美元", "10、11月", "1.1.1 总则", "2023、2024年"),
)
DECIMAL = Rule(
    "marker.decimal",
    "1.1 …, 1.1.1 …: numbers of several levels at the start of a line",
    rf"{LINE}(?P<value>(?P<above>\d{{1,2}}(?:\.\d{{1,2}}){{0,2}}\.){DIGITS})[.、]? ?"
    r"(?=[\p{Han}“《])(?!亿|万|个|倍|元|美元|公里|平方|度|级|版|米|吨|人|岁|点|年|月)",
    reads={"1.1 建立机制\n1.2 定期会晤": ("1.1", "1.2"), "2.1.3 培训": ("2.1.3",)},
    spares=("3.5亿美元", "1.5%"),
)
CIRCLED = Rule(
    "marker.circled",
    "①…②…, ⑴, ⒈, ㈠: one character",
    r"(?P<value>(?P<sign>[①-⑳⑴-⒇⒈-⒛㈠-㈩]))[、.]? ?",
    reads={"主要是：①互信；②互利。": ("①", "②")},
    spares=("一、互信",),
)
ROMAN = Rule(
    "marker.roman",
    "Ⅰ、…Ⅱ、…, （i）…（ii）…",
    rf"{STRONG}(?P<value>(?P<sign>[Ⅰ-Ⅻ])[、. ])|(?P<value>（(?P<roman>{LATIN})）) ?"
    rf"|{LINE}(?P<value>(?P<roman>{LATIN})[.、）]) ?",
    reads={"Ⅰ、总则\nⅡ、合作": ("Ⅰ、", "Ⅱ、"), "（i）会晤；（ii）互访": ("（i）", "（ii）")},
    spares=("第Ⅱ期工程",),
)
LETTERED = Rule(
    "marker.lettered",
    "（a）…（b）…, a. …",
    rf"(?P<value>（(?P<letter>[a-hj-uwyzA-Z])）) ?"
    rf"|{LINE}(?P<value>(?P<letter>[a-hj-uwyzA-Z])[.、）]) ?(?=[\p{{Han}}“《])",
    reads={"包括：（a）会晤；（b）互访": ("（a）", "（b）"), "a. 会晤": ("a.",)},
    spares=("U.S.", "A股"),
)
STEM = Rule(
    "marker.stem",
    "（甲）…（乙）…, 甲、…乙、…",
    rf"(?P<value>（(?P<stem>[{STEMS}])）) ?|{LINE}(?P<value>(?P<stem>[{STEMS}])、)(?![{STEMS}]) ?",
    reads={"（甲）缔约双方\n乙、任何一方": ("（甲）", "乙、")},
    spares=("甲、乙双方", "甲方"),
)
FIRSTLY = Rule(
    "marker.firstly",
    "首先，…其次，…再次，…最后，…: words of order where a sentence begins",
    rf"(?:{STRONG}(?P<value>(?:(?P<first>首先)|其次|再次|再者|最后|此外|另外)(?:，|是(?!否)|要(?!求)|：)(?:就?是)?)"
    r"|(?<=，)(?P<value>(?:其次|再次|最后)(?:就?是(?!否)|要(?!求))))"
    r"(?!他|她|我(?![们国])|让|祝|预祝|据|记者|(?:(?<=最后，)|(?<=[此另]外，))(?:双方|两国|我们|中方)[^将同要在]"
    r"|(?<=[此另]外，)(?:双方|两国|我|中方))",
    reads={
        "首先，要守住底线。其次，要扩大开放。最后，要讲信用。": ("首先，", "其次，", "最后，"),
        "首先，两国复航。其次，双方减税。最后，两国将设馆。": ("首先，", "其次，", "最后，"),
        "首先是成本上升，其次是需求不足，最后是信心不够。": ("首先是", "其次是", "最后是"),
    },
    spares=(
        "他首先表示，",
        "最后，我祝大会成功。",
        "最后，双方合影留念。",
        "首先，我谨表示祝贺。",
        "此外，双方还就地区局势交换意见。",
    ),
)
AMONG = Rule(
    "marker.among",
    "其一，…其二，…",
    rf"{CLAUSE}(?P<value>其{ORDINAL}(?:[，、：]|就?是|在于)) ?",
    reads={"得益于：其一，引领；其二，互补。": ("其一，", "其二，")},
    spares=("其一生", "只知其一，不知其二。"),
)
BULLET = Rule(
    "marker.bullet",
    "——, • and ▽ at the start of a line, or after a colon or semicolon",
    rf"(?:{LINE}(?P<value>[{BULLETS}]|——|[—–\-](?= )|[·*](?![·*\d]))|(?<=[：；。])(?P<value>[{BULLETS}]|——))(?!—) ?",
    reads={"包括：\n• 重申立场；\n• 扩大贸易。": ("•", "•"), "如下：——互信；——互利。": ("——", "——")},
    spares=("和平——发展的前提", "2020—2025年"),
)
CHOICE = Rule(
    "marker.choice",
    "一种是…另一种是…, 一个是…另一个是…",
    rf"{CLAUSE}(?P<value>(?:(?P<more>另|还有|再有)一|(?P<first>一))[种个类](?:选择|情况|可能)?是)[，：]?",
    reads={"有两种选择：一种是合作，另一种是对抗。": ("一种是", "另一种是")},
    spares=("这一种是对的",),
)

RULES = (
    ORDINAL_IS,
    ORDINAL_DI,
    ARTICLE,
    ORDINAL_COMMA,
    BRACKETED,
    ARABIC_BRACKETED,
    ARABIC,
    DECIMAL,
    CIRCLED,
    ROMAN,
    LETTERED,
    STEM,
    FIRSTLY,
    AMONG,
    BULLET,
    CHOICE,
)
