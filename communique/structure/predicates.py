"""What a joint subject does: agrees, holds, intends, signs; or nothing that is worth a point.

The verb is that of the first clause (双方一致同意…), behind adverbs and what 在, 就, 对 lead in (双方就…达成一致), or,
where the first clause only tells what the sides did together, that of a later one (双方深入沟通，一致同意…).
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import regex

from communique.lexicon import alternation, rows
from communique.rule import Rule

__all__ = ["RULES", "Predicate", "find_predicate"]


class Predicate(NamedTuple):
    """`text[start:end]` is the verb, `act` its class in the lexicon; `shared` where 一致, 共同, 均 go with it."""

    start: int
    end: int
    act: str
    shared: bool


@cache
def _acts() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("stance_verbs")}


@cache
def _verbs(*acts: str) -> str:
    """An alternation of the verbs of these classes (of all, where none is named), longest first."""
    words = (verb for verb, act in _acts().items() if not acts or act in acts)
    return alternation(words)


MANNER = (
    "一致|一致地|高度|积极|坚决|坚定|强烈|严正|充分|特别|郑重|热烈|诚挚|由衷|普遍|明确|认真|共同|联合|正式|分别|相互|互相|反复|不约而同|、"
    "|十分|非常|极为|深为|严重|满意地?|高兴地?|愉快地|欣慰地|欣喜地|遗憾地|原则上?|初步"
)
LINK = (
    "还|也|共(?!同|商|建|享)|一共|总共|另|又|则|都|均|并|仍|再次|进一步|最终|终于|继续|就此|对此|分别就|随后|同时|已经?"
)
WHEN = r"当场|当[日天]|同日|[今昨][天日晚]|周[一二三四五六日]|(?:\d{1,2}月)?\d{1,2}日[晚早]?|在会上|会后"
ADVERB = rf"(?:{MANNER}|{LINK}|{WHEN})"
"""What may stand between a subject and its verb."""

LED_IN = r"(?:在|就|对(?!话)|为|从|以|本着|按照|根据|依据|通过|围绕|针对|于|同(?!意)|与(?!会)|向|把|经(?!贸|济))"
SHARED = regex.compile(r"一致|共同|都|均|联合|不约而同")

PAPERS = r"(?:宣言|声明|决议|公报|计划|文件|议程|战略|倡议|章程|纲要|共识)"
OTHER_THAN_A_VERB = (
    r"[的、]",
    r"(?<=达成)(?:这|该|此)",
    r"(?<=将)(?:来|军|士|领|要|可能|或|有望|面临|陷入|遭|失去|取决|迎来)",
    r"(?<=将)[^，。；]{1,40}(?:定位为|视为|看作|称为|比作)",
    r"(?<=要)(?:点|素|闻|么|案|员)",
    r"(?<=应)(?:对|邀|用|急|约|付|变|有)",
    r"(?<=愿)[望景]|(?<=需)求|(?<=须)知|(?<=盼)望",
    r"(?<=看到)了?(?:希望|曙光)",
    r"(?<=决定)缔结",
    r"(?<=拒绝)(?:置评|透露|评论|回应|证实)",
    r"(?<=坚持)(?:各自|己见|自己|原有|不让)",
    r"(?<=交换)(?!.{0,24}(?:文本|文件|照会|换文|批准书|协议|协定))|(?<=交换)了?.{0,6}(?:意见|看法)",
    r"(?<=发表)了?.{0,8}(?:讲话|演讲|致辞|谈话|文章|评论|看法|意见|感言)",
    rf"(?<=通过)(?!了|并|《|关于|多[项份]|[\d一二三四五六七八九十]+[项系份个]|.{{0,30}}{PAPERS}[》”]?(?:[，。；和以及]|等|$))",
)
"""What shows, behind a word of the lexicon, that it is a noun, a preposition or part of another word there."""

NOT_A_VERB = "|".join(OTHER_THAN_A_VERB)

DIRECT = Rule(
    "lead.verb",
    "a verb of agreement, stance, intent or conclusion behind adverbs",
    lambda: rf"(?:{ADVERB}){{0,5}}+(?P<value>{_verbs()})(?!{NOT_A_VERB})",
    reads={"一致同意加强合作": ("同意",), "还签署了协议": ("签署",), "愿继续沟通": ("愿",)},
    spares=("将来会更好", "交换了意见", "发表讲话", "通过对话解决争端"),
)

BEHIND_BEGINS = "达表深感签发宣同商决一都均给持予建设成启开恢提升确关满"
"""First characters of the verbs of the next rule."""

BEHIND = Rule(
    "lead.verb-behind",
    "such a verb behind what 在, 就, 对 lead in",
    lambda: (
        rf"(?:{ADVERB}){{0,4}}+{LED_IN}[^，。；：！？\n]{{1,90}}?(?=[{BEHIND_BEGINS}])"
        rf"(?<![支保坚秉维])(?P<value>达成|表示|深感|感到|签署|签订|发表|发布|宣布|同意|商定|决定|一致认为|(?:都|均)认为|给予|持有?(?:相同|相似|一致|共同)|予以|建立|设立|成立|启动|开通|恢复|(?:提升|升级)(?=[为至到])|确定|确立|关切|满意)"
        rf"(?!{NOT_A_VERB})"
    ),
    reads={"就开展对话达成一致": ("达成",), "对局势恶化深表关切": ("关切",)},
    spares=("就共同关心的问题交换意见",),
)

LATER = Rule(
    "lead.verb-later",
    "such a verb at the head of a later clause",
    lambda: (
        rf"[，；](?:并|并且|还|也|同时|都|均|一致|共同|双方|再次|进一步|愿意|表示|对此|就[^，。；]{{1,40}}?(?=达成)){{0,3}}+"
        rf"(?P<value>{_verbs('agree', 'sign', 'announce', 'decide', 'reach')}"
        rf"|认为|强调|愿|呼吁|致力于|支持|反对|指出|欢迎|赞赏|谴责|(?:高度|积极)(?:评价|肯定))(?!{NOT_A_VERB})"
    ),
    reads={"深入沟通，一致同意推动解决": ("同意",)},
    spares=("深入沟通，进行了讨论",),
)

TOGETHER = Rule(
    "lead.together",
    "what sides do together before they agree: meet, discuss, look back",
    rf"(?:{ADVERB}){{0,5}}+(?:{LED_IN}[^，。；：！？\n]{{1,60}}?)?[^，。；：！？\n的]{{0,40}}?"
    r"(?P<value>举行|进行|讨论|探讨|回顾|总结|介绍|通报|听取|阐明|阐述|落实|交流|交换|沟通|会谈|会晤|会见|研究|审议|评估|梳理|揭牌|观摩|出席|参观|参加|访问|会面)",
    reads={"今天举行会议": ("举行",), "积极落实共识": ("落实",)},
    spares=("的分歧犹在",),
)

ASIDE = regex.compile(r"(?:，(?:根据|本着|为|基于|鉴于|考虑到|按照|遵循|秉持|依照|通过|经)[^，。；：\n]{2,80}){1,3}+，")
"""Where and why, between commas behind a subject: 双方，本着友好精神，…."""

LONGEST = 400
"""No verb is looked for further from its subject."""

REACHED = regex.compile(r"[^，。；]{0,60}?(?:共识|一致|协议|协定|谅解|安排|合同|停火|文件|宣言|声明|清单|成果)")
SET_UP = regex.compile(
    r"[^，。；]{0,60}?(?:机制|委员会|小组|工作组|中心|热线|渠道|平台|基金|联盟|伙伴关系|外交关系|网络|学院|园区|航线|航班|谈判|进程|对话|磋商|项目|窗口|通道|计划)"
)
RAISED = regex.compile(r"(?:提升|升级|上升|升格)(?:为|至|到)")
EMPTY_REACH = regex.compile(
    r"达[成致]了?(?:(?:重要|广泛|新的?|高度|许多|诸多|多项|一系列|一些|若干|积极|原则|初步|基本|战略|政治|\p{Han}?\d+[项点个]|[一二三四五六七八九十]+[项点个])的?|、){0,4}+(?:共识|一致|成果)(?:和(?:成果|共识))?(?:[。，；！]|$)"
)
EXCHANGE = regex.compile(r"[将愿]意?(?:继续)?就[^，。；]{1,60}(?:交换意见|交换看法|沟通|交流)(?=[，。；]|$)")
COMMON_CONCERN = regex.compile(r"共同关心|共同关切|双边关系|国际和?地区问题|广泛议题|有关问题|相关问题")


def find_predicate(text: str, start: int, end: int) -> Predicate | None:
    """The verb of a subject that ends at `start`, within the sentence that ends at `end`."""
    end = min(end, start + LONGEST)
    if text.startswith("，", start):
        aside = ASIDE.match(text, start, end)
        start = aside.end() if aside else start
    match = DIRECT.compiled.match(text, start, end) or BEHIND.compiled.match(text, start, end)
    if match is None or _is_empty(text, start, match, end):
        if text.find("，", start, end) < 0:
            return None
        later = (found for found in LATER.compiled.finditer(text, start, end) if not _is_empty(text, start, found, end))
        first_part, match = match, next(later, None)
        if match is None or (first_part is None and TOGETHER.match(text, start, end) is None):
            return None
    verb = match["value"]
    act = _acts().get(verb, "view")
    if act == "reach" and not REACHED.match(text, match.end(), end):
        return None
    if act == "found" and not SET_UP.match(text, match.end(), end):
        return None
    first, last = match.span("value")
    if (
        verb == "将"
        and RAISED.search(text, last, min(last + 40, _clause_end(text, last, end)))
        and not STILL_TO_DO.match(text, last, end)
    ):
        act = "found"
    if verb in ("提升", "升级"):
        act = "found"
    return Predicate(first, last, act, SHARED.search(text, match.start(), first) is not None)


STILL_TO_DO = regex.compile(
    r"(?:继续|推动|努力|进一步|以|在|把|加强|深化|加快|不断|共同|携手|积极|于|会|大力|全力|坚定)"
)


def _clause_end(text: str, start: int, end: int) -> int:
    """The next comma, or `end`."""
    comma = text.find("，", start, end)
    return end if comma < 0 else comma


def _is_empty(text: str, start: int, match: regex.Match[str], end: int) -> bool:
    """达成重要共识 and no more, unless it is said what about; 将就…交换意见."""
    verb = match.start("value")
    if text[verb] in "将愿":
        return EXCHANGE.match(text, verb, end) is not None
    empty = EMPTY_REACH.match(text, verb, end) if text[verb] == "达" else None
    if empty is None:
        return False
    about = text[max(start, text.rfind("，", start, verb)) : verb]
    return "就" not in about or COMMON_CONCERN.search(about) is not None


RULES = (DIRECT, BEHIND, LATER, TOGETHER)
