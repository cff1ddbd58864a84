"""Signs of what sort of document a text is: in its title, its opening, its form."""

from __future__ import annotations

import regex

from communique.rule import Rule

__all__ = ["RULES"]

NEWS_TITLE = Rule(
    "kind.title-news",
    "a title of comment or analysis, or of what is still to come",
    r"^\p{Han}{0,8}(?:评论员?|社评|社论|述评|时评|短评|观察|热点\p{Han}{0,3}|辨析|综述|特稿|分析|观点|解读|专栏|专家|学者|智库"
    r"|[日美英法德俄韩外港台]媒)[：丨|]|前[夕瞻]|要闻|简讯|快讯|一周回顾|大事记|^(?:评论|社评|述评|解读|评)[：丨|]|署名文章"
    r"|(?:将|拟|有望|料|计划)[^，]{0,12}(?:会面|会晤|会谈|会见|访问|通话)",
    reads={"国际观察：一场及时的对话": ("国际观察：",)},
    spares=("甲乙两国外长会谈",),
)
OUTCOME_LIST_TITLE = Rule(
    "kind.title-outcome-list",
    "a title that calls the document a list of outcomes",
    r"成果(?:文件)?清单|成果(?:一览|列表)|合作(?:文件|项目)清单$",
    reads={"第三次会议成果清单": ("成果清单",)},
    spares=("会议成果丰硕",),
)
COMMUNIQUE_TITLE = Rule(
    "kind.title-communique",
    "a title that ends in 联合公报, 新闻公报, 会谈纪要",
    r"(?:联合|新闻|会谈|会晤|会议|两国|(?:领导人|元首|首脑|[外财防]长)\p{Han}{0,8}|峰会|[外财防]长会|建交|建立外交关系的?|访问\p{Han}{0,12}的?)(?:联合)?(?:新闻)?公报(?:（[^）]{0,20}）)?(?:全文)?$|会[谈议]纪要(?:（[^）]{0,20}）)?$",
    reads={
        "甲国和乙国联合公报": ("联合公报",),
        "双边会谈纪要（摘要）": ("会谈纪要（摘要）",),
        "某组织领导人某城峰会公报": ("领导人某城峰会公报",),
    },
    spares=("国民经济统计公报", "两国发表联合公报引发热议"),
)
STATEMENT_TITLE = Rule(
    "kind.title-statement",
    "a title that ends in 联合声明, 宣言, 行动计划, 协议",
    r"(?:(?:联合|共同|新闻|主席|元首|首脑|领导人|外长|峰会|会[议晤]|[两三四五六七八]国|[双三各]方|合作)\p{Han}{0,24}(?:声明|宣言|文件|行动计划|协议|协定)|联合\p{Han}{0,6}声明|宣言|[—－-]\p{Han}{2,20}行动计划|关于.{2,60}的(?:联合)?(?:声明|宣言|协议|协定|谅解备忘录|行动计划)|(?:条约|议定书|谅解备忘录))(?:（[^）]{0,30}）)?(?:[（(]?(?:全文|摘要|要点|草案)[）)]?)?”?$",
    reads={"甲国和乙国关于深化合作的联合声明": ("关于深化合作的联合声明",), "某城宣言": ("宣言",)},
    spares=("两国元首将签署声明引关注", "外交部发言人说明"),
)
"""What such a title must not also do: tell of a statement instead of being one."""

TELLS_OF_ONE = regex.compile(
    r"发表|发布|签署|签订|签|通过|达成|达\p{Han}{0,6}(?:协议|协定)|公布|批准|回应|驳|这份|无|没有|反对|谴责|拟|将|就.{1,20}发表|外交部(?!长)|国防部(?!长)|发言人|：|？|评|解读|生效"
)

CONFERENCE_TITLE = Rule(
    "kind.title-conference",
    "a title of questions and answers",
    r"例行记者会|记者招待会|中外记者会|主持\p{Han}{0,4}记者会|举行\p{Han}{0,6}(?:记者会|新闻发布会)"
    r"|答\p{Han}{0,8}记者(?:提)?问|答问|问答|新闻发布会|接受\p{Han}{0,12}(?:采访|专访)|专访|记者会实录",
    reads={"外交部例行记者会": ("例行记者会",), "某司长就磋商答记者问": ("答记者问",)},
    spares=("两国总理共同会见记者",),
)
REMARKS_TITLE = Rule(
    "kind.title-remarks",
    "a title of one side's account to the press, or of leaders before the press",
    r"(?:共同|一道|联合)?会见(?:中外|在场)?记者|联合记者会|吹风会|谈(?:[访出]|此访|对)\p{Han}{0,12}(?:访问|成果|情况|之行)|谈访问|向(?:中外|随行)?(?:媒体|记者)"
    r"|发言人\p{Han}{0,6}(?:介绍|发表谈话|谈|说明)|介绍.{2,30}(?:情况|成果|磋商)|访问.{0,10}(?:取得|圆满|成功|亮点|硕果|意义)",
    reads={"甲国总统同乙国总理共同会见记者": ("共同会见记者",), "发言人介绍磋商情况": ("发言人介绍",)},
    spares=("甲国总统会见乙国总理",),
)
ADDRESS_TITLE = Rule(
    "kind.title-address",
    "a title of an address",
    r"(?:并|上的?|发表|作)\p{Han}{0,6}(?:致辞|致词|演讲|主旨发言|祝酒辞)|开幕[式会].{0,14}(?:讲话|致辞|演讲)"
    r"|(?:致辞|致词|演讲|演说|祝酒辞|贺词|贺信)(?:（[^）]{0,20}）)?(?:[（(]?全文[）)]?)?$"
    r"|在.{2,50}上的(?:主旨|重要|书面)*(?:讲话|发言|演讲|致辞)|^(?:致辞|演讲)",
    reads={"某副总理出席论坛并致辞": ("并致辞",), "在某论坛上的主旨演讲": ("在某论坛上的主旨演讲",)},
    spares=("某总统出席领导人峰会并发表重要讲话",),
)
READOUT_TITLE = Rule(
    "kind.title-readout",
    "a title of a meeting or a call",
    r"会见|会谈|会晤|会面|通电话|通话|通了?电话|视频会|拜会|晤"
    r"|(?:举行|进行|召开|开展)\p{Han}{0,16}(?:会谈|会晤|磋商|对话|会议|会商|协商|谈判)"
    r"|(?:出席|主持|参加).{0,40}(?:峰会|会议|理事会|领导人|大会|委员会|对话|磋商|辩论|元首|首脑)"
    r"|(?:举行|进行|召开)\p{Han}{0,16}(?:研讨会|座谈会|委员会)"
    r"|(?:外长|防长|总理|总统|元首|领导人|首脑|部长|高层|峰会|会议|磋商|对话|委员会|[混联]委会)[\p{Han}—－]{0,8}(?:会|达成|通过|取得|举行|闭幕|落幕|结束|无协议)"
    r"|同.{2,30}(?:共同主持|举行)|达成\p{Han}{0,8}共识|第.{1,4}[次轮届].{2,30}(?:举行|召开|闭幕)|访问\p{Han}{2,10}$",
    reads={"某主席会见某议员": ("会见",), "第五轮甲乙战略对话举行": ("第五轮甲乙战略对话举行",)},
    spares=("第三方市场合作前景广阔",),
)

LEAD_STATEMENT = Rule(
    "kind.opening-statement",
    "an opening that leads in the articles of a joint document",
    r"(?:声明|宣布|宣言|公报|协议)如下(?:内容)?[：。]|(?:现|特)(?:发表|声明)\p{Han}{0,10}如下",
    reads={"两国元首会晤后声明如下：": ("声明如下：",)},
    spares=("现将问答如下：", "清单如下：", "双方商定如下："),
)
SUBTITLE_ADDRESS = Rule(
    "kind.subtitle-address",
    "a line under the title that says where the address was given",
    r"(?m)^[（(]?——在[^\n]{2,60}的?\p{Han}{0,4}(?:演讲|讲话|致辞|发言)[）)]?$",
    reads={"——在某届大会上的演讲": ("——在某届大会上的演讲",)},
    spares=("——双方发表演讲稿",),
)
LEAD_CONFERENCE = Rule(
    "kind.opening-conference",
    "an opening of a press conference, or a question that was put",
    r"例行记者会|主持[^。，]{0,20}记者会|答记者问|有记者问|记者提问|现场实录",
    reads={"这是例行记者会。": ("例行记者会",), "有记者问：": ("有记者问",)},
    spares=("两国总理共同会见记者。",),
)
LEAD_REMARKS = Rule(
    "kind.opening-remarks",
    "an opening in which somebody accounts to the press",
    r"向(?:中外|随行|在场|中国)*(?:媒体|记者)(?:们)?(?:介绍|通报|说明|发表|表示)|(?:共同|一道|联合)会见(?:了)?(?:中外|在场)?(?:记者|媒体)"
    r"|应询(?:向媒体)?介绍|吹风会|(?P<aside>联合记者会)|接受\p{Han}{0,16}(?:采访|专访)(?:时|，介绍)|(?P<aside>对(?:记者|媒体|传媒)(?:说|表示))"
    r"|(?:发言人|负责人|部长|司长)[^。]{0,30}(?:介绍了?|发表谈话)",
    reads={"会谈后，两国总理共同会见记者。": ("共同会见记者",), "某外长向媒体介绍情况。": ("向媒体介绍",)},
    spares=("两国外长举行会谈。",),
)
LEAD_ADDRESS = Rule(
    "kind.opening-address",
    "an opening in which somebody gives an address, or the address's own salutation",
    r"(?:并|发表|作)了?(?:题为[^。]{2,40}的)?(?:视频|主旨|开幕|欢迎)*(?:致辞|致词|演讲|演说)|^尊敬的|女士们[，、]\s*先生们",
    reads={"某副总理出席论坛并致辞。": ("并致辞",)},
    spares=("两国外长举行会谈。",),
)
LEAD_READOUT = Rule(
    "kind.opening-readout",
    "an opening in which sides meet or speak",
    r"(?:举行|进行)了?\p{Han}{0,18}(?:会谈|会晤|磋商|对话|会议|谈判|会商|会面|会见|战略沟通)|会见了?(?!记者)|会晤|会谈后|通了?电话|通话"
    r"|(?:出席|主持)了?[^。]{0,60}(?:峰会|会议|理事会|委员会|对话|磋商|辩论)|共同主持"
    r"|(?:会议|会晤|会谈|磋商|对话|峰会|研讨会|委员会|[混联]委会)[^。]{0,24}(?:举行|召开|闭幕|落幕)(?!的)",
    reads={"两国外长3日举行会谈。": ("举行会谈",), "某总统会见了某总理。": ("会见了",)},
    spares=("两国元首宣布建交。",),
)
AUTHOR = Rule(
    "kind.author",
    "the line of an author of comment or analysis",
    r"[（(](?:本文)?作者(?:为|系|是|：|单位|现为)",
    reads={"（作者为某大学教授）": ("（作者为",)},
    spares=("本书作者出席。",),
)

QUESTIONS = Rule(
    "kind.form-questions",
    "a line that is a question or an answer by its label",
    r"(?m)^(?:[问答]|[^：\n]{0,24}(?:记者|社|台|报|网)(?:提?问)?|发言人)：",
    reads={"问：请介绍情况。\n答：谢谢。": ("问：", "答：")},
    spares=("会议决定：一是开会。",),
)
SALUTATION = Rule(
    "kind.form-salutation",
    "a salutation or the thanks at the end of an address",
    r"(?m)^(?:尊敬的|各位|女士们|先生们|同事们|朋友们|亲爱的)[^。\n]{0,60}(?:[：:，！]|$)|^谢谢(?:大家|各位)?[！。]|(?:我|我们)(?:的回答是|愿提出)",
    reads={"尊敬的各位来宾，\n谢谢大家！": ("尊敬的各位来宾，", "谢谢大家！")},
    spares=("各方表示欢迎。",),
)
DOMESTIC = Rule(
    "kind.domestic",
    "bodies and acts of a state's own affairs",
    r"国务院常务会议|国务院令|政治局(?:常委会)?(?:\d+月\d+日)?(?:召开|会议)|中办|国办|全面深化改革委员会|全国人大常委会(?!委员长)\p{Han}{0,10}(?:审议|表决|会议)|[省市县区]委|[省市县]政府|我省|我市|全省|全市|中央\p{Han}{2,6}工作会议"
    r"|国家发展改革委|国家发改委|印发\p{Han}{0,8}(?:方案|意见|规划|通知|办法)|“十[一二三四五六]五”",
    reads={"国务院常务会议部署外贸工作。": ("国务院常务会议",)},
    spares=("两国外长会晤。",),
)
DIPLOMATIC = Rule(
    "kind.diplomatic",
    "words of dealings between states",
    r"外交|外长|双边|多边|两国|双方|各国|国际社会|国际合作|全球治理|人类命运共同体|一带一路|大使|领事|国事访问|正式访问|联合国|峰会|会晤|主权|外方|制裁|停火|谈判|首脑|元首|邻国|盟友|国际秩序|关税|来访|出访|各方",
    reads={"两国外长会晤。": ("两国", "外长", "会晤")},
    spares=("全省春灌用水有保障。",),
)

RULES = (
    NEWS_TITLE,
    OUTCOME_LIST_TITLE,
    COMMUNIQUE_TITLE,
    STATEMENT_TITLE,
    CONFERENCE_TITLE,
    REMARKS_TITLE,
    ADDRESS_TITLE,
    READOUT_TITLE,
    LEAD_STATEMENT,
    SUBTITLE_ADDRESS,
    LEAD_CONFERENCE,
    LEAD_REMARKS,
    LEAD_ADDRESS,
    LEAD_READOUT,
    AUTHOR,
    QUESTIONS,
    SALUTATION,
    DOMESTIC,
    DIPLOMATIC,
)
