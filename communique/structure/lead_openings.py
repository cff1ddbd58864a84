"""What may stand before the subject of a lead: adverbials, which are part of the item, and an attribution."""

from __future__ import annotations

from typing import Literal, NamedTuple

import regex

from communique.lexicon import alternation, column
from communique.rule import Rule

__all__ = ["RULES", "Opening", "Voice", "find_opening"]

Voice = Literal["narrator", "reported", "joint"]
"""Whose words a sentence is: the text's own, somebody's, or a joint document's."""


class Opening(NamedTuple):
    """The item starts at `start`. `adverbial` is what stands between there and the subject."""

    start: int
    voice: Voice
    adverbial: str


ATTRIBUTION = Rule(
    "lead.attribution",
    "a clause that ends in a verb of saying: who says what follows",
    lambda: (
        rf"(?:{alternation(column('reporting_verbs'))}|显示|指|报道|消息|据悉|写道|称|提到|载明|规定|列明)[说称道]?[：:]?[“‘]?$"
    ),
    reads={"发言人说": ("说",), "通报指": ("指",)},
    spares=("会谈后",),
)

RETOLD = Rule(
    "lead.retold",
    "a clause that names the paper whose words follow",
    r"^[据按][^，。]{1,40}(?:声明|公报|公告|通报|新闻稿|通稿)$",
    reads={"据某国外交部3日发表的声明": ("据某国外交部3日发表的声明",)},
    spares=("声明说",),
)
LONGEST_VERB = 9
"""A verb of saying, and what follows it in an attribution."""

BY_ITSELF = (
    r"但是?|然而|不过|因此|因而|所以|此外|另外|同时|与此同时|(?:有?鉴于|[鉴为据因对就由])此|今后.{0,6}|未来.{0,6}|接下来|下[一阶]步|下阶段|当前|目前|随后|最后|日前|近日"
    r"|[今昨明][天日晚]|当[天日晚]|同[日样]|其[中间]|会[后上前]|此[访行]|[此这本]次.{0,6}|期间|展望未来|面向未来"
)
BEGINS = (
    r"在|自|从|当|随着|为|根据|按照|依据|基于|鉴于|关于|针对|围绕|就(?!算|是|连)|对于?|依托|依靠|凭借|通过|作为|面[对向]|站在|立足|着眼|本着|遵循"
    r"|秉[持承]|任凭|无论|不[管论]|除|经|应|于|至于?|出于|考虑到|继|以|由于|借|趁|截至|尽管|虽然?|当地时间|[今昨][天日晚]|谈[到及]|到|每|第"
)
ENDS = (
    r"后|之?[前时]|期间|以来|之际|同时|之余|方面|领域|问题[上中]?|基础上|框架[内下]|[引率带]领下|形势下|背景下|斡旋下|推动下|见证下|[上中下内间里]"
    r"|[日年月晚]|上午|下午|凌晨|晚间|时刻|(?:周|星期)[一二三四五六日]"
)
LAST_OF_ADVERBIALS = frozenset("后前时间来际余面域题上中下内里日年月晚午晨刻一二三四五六")
FIRST_OF_ADVERBIALS = frozenset(
    "但然不所此另同与有鉴为据因对就由今未接下当目随最日近昨明其会这本期展面在自从根按依基关针围凭通作站立着遵秉任无不除经应于至出考"
    "继以借趁截尽虽谈到每第"
)
"""Characters that end or begin an adverbial: a clause with neither is none."""

ADVERBIAL = Rule(
    "lead.adverbial",
    "a clause that only says when, where, on what basis or in what field",
    rf"^(?:{BY_ITSELF}|(?:{BEGINS})(?!.{{0,30}}(?:表示|指出|强调)).{{1,80}}|[^，]{{0,40}}(?:{ENDS}))$",
    reads={
        "会谈后": ("会谈后",),
        "在安全领域": ("在安全领域",),
        "4日": ("4日",),
        "为此": ("为此",),
        "但是": ("但是",),
        "因此": ("因此",),
    },
    spares=("中方愿意合作", "两国人民友谊深厚"),
)

NAMED_AS = Rule(
    "lead.named-as",
    "此访的一大成果是: the result that the sentence goes on to tell",
    r"^[^，。]{0,20}(?:成果|亮点|时刻|看点|收获|共识|结果|标志|举措|突破)(?:之一)?(?:就?是|为|在于)$",
    reads={"此访的最大亮点是": ("此访的最大亮点是",)},
    spares=("协议是",),
)

JOINT_PAPER = regex.compile(
    r"联合|共同声明|共同文件|公报|宣言|峰会声明|会议声明|会议纪要|协议|备忘录|主席声明|成果文件"
)

DISPATCH = regex.compile(r"^据|社(?!会)|报道|报导|电视|媒体|新闻稿|通报|消息|据悉|[日晚早时]报|网(?!络)")
NUMBER = regex.compile(
    r"(?:\d{1,2}(?:\.\d{1,2}){0,3}[.、]?\s*+(?!\d|[年月日点时])|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十\d]{1,3}）)"
)
MEETS = Rule(
    "lead.meets",
    "a clause that only tells that the sides met: what follows it is what they agreed",
    r"(?:(?:举行|进行|召开|展开)了?[^，。；]{0,24}(?:会[谈晤面议见商]|磋商|对话|谈判|协商|峰会)|会[见晤谈]了?[^，。；的]{0,24}|通了?电话|通话"
    r"|(?:会[谈晤议]|磋商|对话|谈判|峰会)[^，。；]{0,24}(?:举行|召开|闭幕|落幕|结束))$",
    reads={
        "部长会议3日在线上召开": ("会议3日在线上召开",),
        "3日，甲国外长在首都同乙国外长举行会谈": ("举行会谈",),
        "同乙国外长通电话": ("通电话",),
    },
    spares=("举行会谈的消息",),
)

CALLS_ON = regex.compile(r"(?:呼吁|敦促|促请|要求|建议|提议|主张|希望|期待|提醒)[^，。；：]{0,2}[：:]?[“‘]?$")
"""What somebody calls on the sides to do is not agreed."""

LONGEST = 220
"""An opening is no longer."""

SPECULATES = regex.compile(
    r"学者|专家|分析|观察|评论|舆论|市场|投资者|人士|教授|研究员|预[计期测料]|估计|猜测|如果|假如|倘若|一旦"
)
"""Those who only guess what the sides will do, and what is only supposed."""

LABEL = regex.compile(r"[^，。：]{1,20}(?<!包括|如下|以下|即|内容|方面|要点)：")
"""A speaker's label before a colon: 发言人：…."""


def find_opening(text: str, start: int, subject: int) -> Opening | None:
    """What stands in `text[start:subject]`, or None where it makes the joint noun anything but the first subject."""
    if subject > start:
        number = NUMBER.match(text, start, subject)
        start = number.end() if number else start
    if subject == start:
        return Opening(start, "narrator", "")
    floor = max(start, subject - LONGEST)
    at = subject
    while at > start:
        before = at - 1
        comma, semicolon, colon = (
            text.rfind("，", floor, before),
            text.rfind("；", floor, before),
            text.rfind("：", floor, before),
        )
        first = max(comma, semicolon, colon) + 1 or floor
        if first == floor > start:
            return None
        clause = text[first:at].strip("，“‘’” ；")
        if not clause or _only_leads_up(clause):
            at = first
            continue
        tail = max(0, len(clause) - LONGEST_VERB)
        if CALLS_ON.search(clause, tail):
            return None
        if (
            ATTRIBUTION.compiled.search(clause, tail)
            or RETOLD.match(clause)
            or (text[at - 1] == "：" and LABEL.fullmatch(clause))
        ):
            if SPECULATES.search(clause):
                return None
            return Opening(at, _voice(text[floor:at]), text[at:subject])
        if subject == at and text[at - 1] == "，" and MEETS.compiled.search(clause):
            return Opening(at, "narrator", text[first:subject])
        return None
    return Opening(start, "narrator", text[start:subject])


def _only_leads_up(clause: str) -> bool:
    """Whether a clause only says when, where or on what basis, or names the sentence's subject a result."""
    if (clause[-1] in LAST_OF_ADVERBIALS or clause[0] in FIRST_OF_ADVERBIALS) and ADVERBIAL.match(clause):
        return True
    return clause[-1] in "是为于" and NAMED_AS.match(clause) is not None


def _voice(attribution: str) -> Voice:
    """A joint paper speaks for the sides, a newspaper tells, anybody else speaks for one side."""
    if JOINT_PAPER.search(attribution):
        return "joint"
    return "narrator" if DISPATCH.search(attribution) else "reported"


RULES = (ATTRIBUTION, RETOLD, ADVERBIAL, NAMED_AS, MEETS)
