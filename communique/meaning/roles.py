"""What a list is of: consensus, outcome, proposal, or none of these; and whose a proposal is.

The announcement decides where there is one (五点共识, 三点建议), next the words that lead the list in, next what its
items do (要…, 应…, 签署…), last the sort of document. Leads bring their role along.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

import regex

from communique.mentions.parties import PartyMention
from communique.mentions.people import PersonFound
from communique.reading.text import CleanText
from communique.rule import Rule
from communique.structure.attribution import StatementFound
from communique.structure.declarations import DeclarationFound
from communique.structure.header import Header
from communique.structure.listing import ListFound

__all__ = ["RULES", "settle_roles"]

JOINT_KINDS = frozenset({"joint_statement", "joint_communique"})
SPOKEN_KINDS = frozenset({"readout", "speech", "press_remarks", "press_conference"})
INTRODUCTION = 240
"""So many characters before the first marker are looked at for the words that lead a list in."""

JOINT = (
    r"(?:双方|两国|三国|[四五六七八]国|三方|各方|两党|两位|我们|领导人|元首|外长|团队|工作组"
    r"|(?<!\p{Han})(?:会[议谈晤]|峰会|磋商|对话|声明|公报))"
)

SIGNED = Rule(
    "role.signed",
    "words that lead in what was signed, decided or reached",
    rf"成果(?:共识)?|{JOINT}\p{{Han}}{{0,6}}(?:[将已]|决定|同意|商定)?(?:成立|设立|建立|组建|启动|开通|签署|互设)[^，。；：]{{1,16}}[：，]?$|"
    r"(?:作出|做出|达成|形成)[\p{Han}\d]{0,8}(?:决定|安排|协议|协定)|决定如下|(?:签署|签订|通过|发表|批准)(?:了|《[^》]{1,40}》|以下|如下|[\d一二三四五六七八九十]+)|交换了?\p{Han}{0,6}(?:文本|照会)"
    r"|(?:达成|达致)[^，。；]{0,24}(?:协议|协定|文件)|协议(?:的?(?:主要)?内容)?(?:包括|如下|规定|分[两三四五\d])",
    reads={"双方作出以下决定：": ("作出以下决定",), "会议成果清单如下：": ("成果",)},
    spares=("双方达成四点共识：", "把握签署协议的契机。"),
)
SHARED = Rule(
    "role.shared",
    "words that lead in what the sides hold in common",
    rf"(?<!落实\p{{Han}}{{0,12}}|凝聚|扩大|增进)共识|达成(?:\p{{Han}}{{0,6}})?一致|一致(?:同意|认为|决定)"
    rf"|{JOINT}[^，。；：]{{0,40}}(?:同意|商定|重申|确认|决定|约定|认为|强调|承诺|宣布|声明|将[^，。；：]{{0,24}}：$)"
    r"|(?:联合公报|联合声明|共同声明|宣言)[^。]{0,20}(?:要点|内容|包括|如下)|(?:会谈|会晤|磋商|会议)[^。]{0,30}(?:内容|要点|情况)\p{Han}{0,4}如下",
    reads={"双方商定推进以下工作：": ("双方商定",), "达成四点共识：": ("共识",)},
    spares=("他提出三点建议：", "落实两国领导人重要共识。"),
)
SUGGESTED = Rule(
    "role.suggested",
    "words by which one side suggests, asks, hopes or undertakes",
    r"建议|提议|主张|倡议|看法|(?<!交换)意见(?!》)|方案|要求|呼吁|诉求|警告|条件|期待|希望|期盼|盼|立场|支柱"
    r"|(?:国际社会|各国|各方|双方|两国|我们|企业|中\p{Han}|\p{Han}方(?!面)|成员国|国家)[^。；]{0,16}(?:应该?|(?<![主重])要|须|必须|需要?)|应(?:当|该|做到|从|坚持|努力)|要(?:做到|从|把握|总结|坚持|弘扬|继续|携)|愿(?:意|同|与|继续|提出|和)?|有条件有能力|(?<!双方|两国|各方|三方|我们)[将拟](?:继续)?(?:采取|实施|推出|做好|开展|办好|落实|推进)",
    reads={"中方提出三点主张：": ("主张",), "我愿提出以下建议。": ("愿提出", "建议")},
    spares=("会晤有三个特点：",),
)
OF_ITSELF = Rule(
    "role.of-itself",
    "a sentence that ends by naming features, causes, questions, or the parts of a measure",
    r"(?:进展|进步|成就|好处|优点|弊端|后果|危害|用处|前提|经验|启示|体会|教训|困难|风险|做法|表现|作用|影响|感受|误解|特点|亮点|意义|原因|理由|背景|得益于|归功于|体现在|表现在|质疑|趋势|选择|问题|挑战|因素|考量|角度|误区|事实|真相|阶段|环节|节点"
    r"|特征|优势|违反|借口|目的[^。]{0,16}|变化|(?<![将愿拟][^，。；：]{0,16})(?:措施|举措)|思考|观察)[主要有包括如下在于是为这些的以几个各多点条方面层次”“两三四五六七八九十\d：，。、]{0,12}$"
    r"|(?<!一定要)(?:做|办|抓|完成|开展|采取)了[^，。；：]{0,16}[：。]?$",
    reads={"会晤有三个特点：": ("特点：",), "这有以下几个原因。": ("原因。",)},
    spares=("双方达成四点共识：",),
)
AT_HOME = Rule(
    "role.at-home",
    "what a party congress or a state's own session brought about, retold to others",
    r"(?:[一二三四五六七八九十]大|[一二三四五六七八九]?中全会|代表大会|全国两会|经济工作会议)[^，。；：]{0,8}"
    r"(?:形成|作出|做出|取得|提出|确立|通过|部署)了?[^，。；：]{0,20}[：。]?$",
    reads={"党的二十大作出三项重大决定：": ("十大作出三项重大决定：",)},
    spares=("双方作出三项决定：",),
)
EXPECTED = Rule(
    "role.expected",
    "results that one side only hopes for",
    r"(?:期待|期望|希望|争取|力争|预期|预计|有望|愿|盼)[^。；：]{0,24}(?:成果|共识|协议|决定)",
    reads={"我方期待取得以下成果：": ("期待取得以下成果",)},
    spares=("会谈取得以下成果：",),
)

WISHES = regex.compile(r"建议|倡议|主张|希望|呼吁|期望|要求")
"""What makes a list of a text on a state's own affairs somebody's proposal."""

ASKS = regex.compile(
    r"(?:我们|双方|各方|中方|两国)?(?:一?[要应]|必须|须|应当|应该|不能|不应|希望|坚持|坚决|坚定|推动|加强|深化|维护|完善|加快|共同|共建|发挥|抓住|促进|秉持|弘扬|聚焦|继续|始终|强化|激发|践行|尊重|摒弃|做|把|推进|支持|扩大|拓展|携手|构建|打造|巩固|健全|提升|营造|恪守|停止|落实|充分|积极|努力|以.{2,20}[，为])"
)
DEMANDS = regex.compile(r"(?:我们|双方|各方|中方|两国)?(?:一?[要应]|必须|须|应当|应该|不能|不应|希望)")
OWN_WORDS = regex.compile(
    r"(?:(?![双各三四五六多]方)\p{Han}方(?!面)|[他她我](?!们)|[^：]{2,30}(?:指出|表示|认为|强调|说|称)[，：])[^：]*+：$"
)
"""A sentence in which somebody leads in a list of his own: what the sentence before says of others is not its role."""

DECIDES = regex.compile(r"决定[^，。]{0,12}[：，]?$")
DOES = regex.compile(
    r"(?:双方|两国)?(?:签署|签订|续签|建立|成立|设立|启动|开通|恢复|互设|举办|举行|商定|交换|发布|通过|将|同意)"
)
CLAUSE_MARKS = frozenset("。！？，；：\n")
SENTENCE = regex.compile(r"[^。！？\n]+[。！？：]?")


def settle_roles(
    page: CleanText,
    header: Header,
    kind: str,
    declarations: list[DeclarationFound],
    statements: list[StatementFound],
    lists: list[ListFound],
    people: Sequence[PersonFound] = (),
    mentions: Sequence[PartyMention] = (),
) -> tuple[list[DeclarationFound], list[ListFound]]:
    """Announcements and lists with their roles, and the holders of proposals.

    What proves to count something else than what was reached or put forward is no announcement.
    """
    if kind == "other":
        declarations = [declared._replace(role="other") for declared in declarations]
    if not lists:
        return _announced(declarations, lists)
    settled = []
    changed = list(declarations)
    holders = _Holders(page.text, statements, people, mentions)
    for found in lists:
        if found.style == "lead":
            settled.append(found)
            continue
        role = _role(page.text, header.body, kind, changed, found)
        if found.declaration is not None and changed[found.declaration].role != role:
            changed[found.declaration] = changed[found.declaration]._replace(role=role)
        holder = holders.of(found) if role == "proposal" else None
        settled.append(found._replace(role=role, holder=holder))
    return _announced(changed, settled)


def _announced(
    declarations: list[DeclarationFound], lists: list[ListFound]
) -> tuple[list[DeclarationFound], list[ListFound]]:
    """The announcements that are of some role, and the lists with their numbers among those."""
    kept = [index for index, declared in enumerate(declarations) if declared.role != "other"]
    if len(kept) == len(declarations):
        return declarations, lists
    numbers = {index: number for number, index in enumerate(kept)}
    lists = [
        found if found.declaration is None else found._replace(declaration=numbers.get(found.declaration))
        for found in lists
    ]
    return [declarations[index] for index in kept], lists


def _role(text: str, body: int, kind: str, declarations: list[DeclarationFound], found: ListFound) -> str:
    """What one marker or inline list is of."""
    sentences = _introduction(text, body, found.start)
    nearest = sentences[-1] if sentences else ""
    if kind == "other":
        return "proposal" if any(WISHES.search(sentence) for sentence in sentences) else "other"
    if AT_HOME.compiled.search(nearest):
        return "other"
    if EXPECTED.compiled.search(nearest):
        return "proposal"
    if kind in JOINT_KINDS:
        return "outcome" if "签署" in nearest else "consensus"
    if kind == "outcome_list":
        return "outcome"
    if found.declaration is not None:
        return declarations[found.declaration].role
    for sentence in reversed(sentences):
        role = _by_words(sentence)
        if role == "consensus" and DECIDES.search(sentence) and _share(DOES, text, found) > 0.5:
            return "outcome"
        if role:
            return role
        if OWN_WORDS.match(sentence):
            break
    return _by_items(text, kind, found)


def _by_words(introduction: str) -> str | None:
    """The role that a leading-in sentence gives away: its last telling word counts."""
    if OF_ITSELF.compiled.search(introduction):
        return "other"
    ends = {
        role: max((match.end() for match in rule.finditer(introduction)), default=0)
        for role, rule in (("outcome", SIGNED), ("consensus", SHARED), ("proposal", SUGGESTED))
    }
    role = max(ends, key=lambda name: ends[name])
    return role if ends[role] else None


def _by_items(text: str, kind: str, found: ListFound) -> str:
    """The role that the items give away where nothing leads them in."""
    if found.form.endswith("要") or _share(ASKS if kind in SPOKEN_KINDS else DEMANDS, text, found) > 0.5:
        return "proposal"
    if kind in ("readout", "press_remarks") and _share(DOES, text, found) > 0.5:
        return "outcome"
    return "other"


def _introduction(text: str, body: int, start: int) -> list[str]:
    """The last two sentences of the paragraph that leads a list in, the nearest last."""
    before = text[max(body, start - INTRODUCTION) : start].rstrip("\n")
    return [match.group() for match in SENTENCE.finditer(before, before.rfind("\n") + 1)][-2:]


def _share(pattern: regex.Pattern[str], text: str, found: ListFound) -> float:
    """How many of a list's items begin like this."""
    hits = sum(1 for item in found.items if pattern.match(text, item.start, item.end))
    return hits / max(1, len(found.items))


class _Holders:
    """Who speaks where, for finding whose a proposal is."""

    def __init__(
        self,
        text: str,
        statements: Sequence[StatementFound],
        people: Sequence[PersonFound],
        mentions: Sequence[PartyMention],
    ) -> None:
        self.text = text
        self.people = people
        self.statements = sorted(statements, key=lambda statement: statement.start)
        self.starts = [statement.start for statement in self.statements]
        self.mentions = mentions
        self.mention_starts = [mention.start for mention in mentions]

    def of(self, found: ListFound) -> str | None:
        """The person whose words the list is in, or the party that the announcement names."""
        index = bisect_right(self.starts, found.start) - 1
        if index >= 0 and found.start < self.statements[index].end:
            speaker = self.statements[index].speaker
            if speaker is not None:
                return self.people[speaker].name
        return self._party(found.start)

    def _party(self, start: int) -> str | None:
        """The one side that a clause of the leading-in sentence begins with: 中方提出三点主张."""
        text = self.text
        sentence = max(text.rfind(mark, max(0, start - INTRODUCTION), start - 1) for mark in "。！？\n") + 1
        sentence = max(sentence, start - INTRODUCTION)
        for index in range(bisect_left(self.mention_starts, sentence), bisect_left(self.mention_starts, start)):
            mention = self.mentions[index]
            begins = mention.start == 0 or text[mention.start - 1] in CLAUSE_MARKS
            if begins and len(mention.codes) == 1:
                return mention.codes[0]
        return None


RULES = (SIGNED, SHARED, SUGGESTED, OF_ITSELF, AT_HOME, EXPECTED)
