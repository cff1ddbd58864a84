"""The sides that met or agreed, and what 双方 and the like stand for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.mentions.parties import find_parties
from communique.mentions.people import find_people
from communique.reading.text import clean
from communique.structure.header import find_header
from communique.structure.sides import Sides, settle_sides

DOCUMENTS = [
    # a meeting told by one of the two sides
    ("外长同约旦外交大臣萨法迪会谈\n3月5日，外交部长在安曼同约旦副首相兼外交大臣萨法迪举行会谈。", "CHN JOR"),
    ("国家主席会见秘鲁总统\n5月6日上午，国家主席在利马出席亚太经合组织领导人非正式会议期间会见秘鲁总统。", "CHN PER"),
    ("总理同荷兰首相通电话\n4月7日，国务院总理应约同荷兰首相通电话，就双边关系交换意见。", "CHN NLD"),
    ("全国政协主席会见坦桑尼亚客人\n全国政协主席10日在京会见坦桑尼亚革命党总书记率领的代表团。", "CHN TZA"),
    # two others
    ("芬兰总统会见爱沙尼亚总理\n芬兰总统8日在赫尔辛基会见爱沙尼亚总理，双方签署能源协议。", "FIN EST"),
    (
        "越共中央总书记同老挝国家主席会谈\n越南共产党中央总书记5日在河内同老挝人民革命党中央总书记、国家主席举行会谈。",
        "VNM LAO",
    ),
    ("日菲防长会谈 就装备转移达成共识\n日本防卫大臣9日在马尼拉与菲律宾国防部长会谈。", "JPN PHL"),
    ("俄土总统在索契会谈\n俄罗斯总统4日在索契与土耳其总统举行会谈，讨论黑海粮食出口问题。", "RUS TUR"),
    # run-on names settle a title by themselves
    ("欧美峰会再提气候议程 各方反应不一\n欧盟与美国领导人15日举行峰会，声明还提及日本和韩国。", "EU USA"),
    ("中美元首会晤在即 智利将主办亚太经合组织峰会\n两国元首将会晤，外界关注贸易问题。", "CHN USA"),
    # three and more
    ("第八次中日韩领导人会议举行\n三国领导人24日在成都举行会议，就自贸谈判交换意见。", "CHN JPN KOR"),
    ("法德波三国外长发表共同声明\n“魏玛三角”法国、德国、波兰三国外长12日会晤。", "FRA DEU POL"),
    ("中国、沙特、伊朗三方联合声明\n三方宣布，沙伊双方同意恢复外交关系，重开使馆和代表机构。", "CHN SAU IRN"),
    # who brings them together is none
    ("在卡塔尔和埃及斡旋下 以色列与哈马斯达成停火协议\n据报道，协议将于19日生效，双方将交换被扣押人员。", "ISR HAMAS"),
    ("塞尔维亚和科索沃领导人会谈\n在欧盟调解下，塞尔维亚总统和科索沃总理27日在布鲁塞尔举行会谈。", "SRB XKX"),
    ("印巴间接会谈举行\n由阿曼斡旋的印度与巴基斯坦间接会谈26日在马斯喀特举行，阿曼外交大臣居间传话。", "IND PAK"),
    # organisations and groups
    (
        "总理出席上海合作组织成员国政府首脑理事会会议\n国务院总理在莫斯科出席上海合作组织成员国政府首脑理事会会议。",
        "CHN SCO",
    ),
    ("中国—东盟外长会举行\n外交部长27日在万象主持中国—东盟外长会。东盟十国外长出席。", "CHN ASEAN"),
    ("阿拉伯国家联盟首脑会议在巴格达闭幕\n会议17日在伊拉克首都巴格达闭幕，通过最后声明。", "LAS"),
    ("中国—中亚峰会取得丰硕成果\n国家主席主持峰会。中国同中亚五国签署多份文件。", "CHN KAZ KGZ TJK TKM UZB"),
    ("中阿合作论坛部长级会议在京举行\n部长级会议30日在北京举行，通过《行动执行计划》。", "CHN LAS"),
    # the joint document itself
    (
        "中华人民共和国和加纳共和国关于深化合作的联合声明\n应中华人民共和国主席邀请，加纳共和国总统对中国进行国事访问。",
        "CHN GHA",
    ),
    ("苏联和芬兰发表联合公报\n苏维埃社会主义共和国联盟外交部长对芬兰进行了正式访问。", "SUN FIN"),
    # Taiwan, Hong Kong, Singapore
    ("台日签署渔业协定\n台湾与日本今天在台北签署渔业协定，双方同意设立渔业委员会。", "TWN JPN"),
    ("香港与新加坡签署备忘录\n香港特区政府与新加坡政府今日签署关于仲裁合作的谅解备忘录。", "HKG SGP"),
    ("马新领袖峰会落幕\n新加坡总理与马来西亚首相今天举行第十届马新领袖非正式峰会。", "MYS SGP"),
    # one side alone
    (
        "副总理出席世界智能产业大会并致辞\n国务院副总理出席大会开幕式。他表示，中国愿同各国分享机遇，国际社会应当合作。",
        "CHN",
    ),
    (
        "在上海合作组织成员国元首理事会会议上的讲话\n（2022年9月16日，撒马尔罕）\n中华人民共和国主席 周承岳\n各位同事：\n很高兴出席会议。",
        "CHN SCO",
    ),
    (
        "金砖国家领导人会晤宣言\n我们，巴西联邦共和国、俄罗斯联邦、印度共和国领导人举行会晤，重申团结合作。",
        "BRA RUS IND BRICS",
    ),
    (
        "停火协议签署\n据卡塔尔外交部5日发表的声明，苏丹和南苏丹代表当天签署停火协议。",
        "SDN SSD",
    ),
    (
        "日韩外长会谈\n据韩国外交部消息，日本外相同韩国外长5日在首尔举行会谈。",
        "JPN KOR",
    ),
    (
        "中国—非洲青年论坛致辞\n各位来宾：\n过去二十年，中非合作论坛成果丰硕，国际社会有目共睹，中方对此高度赞赏。",
        "CHN",
    ),
    (
        "外交部：中方支持伊沙改善关系\n外交部发言人6日表示，中方欢迎伊朗和沙特增进互信，国际社会应予鼓励。",
        "CHN",
    ),
    ("中国代表在安理会发言\n中国常驻联合国代表8日在安理会就苏丹局势发言，提出两点主张。", "CHN"),
    (
        "上海合作组织成员国司法部长会议新闻公报\n会议5日在杜尚别举行，各方通过了合作纲要。中方介绍了主办下次会议的设想。",
        "SCO",
    ),
    ("中塞自贸协定生效\n商务部发言人1日表示，中塞自贸协定生效，塞尔维亚成为中方又一自贸伙伴。", "CHN SRB"),
    # told at a briefing
    (
        "2023年5月9日外交部发言人主持例行记者会\n记者：中老边境磋商有何成果？\n答：磋商日前举行，中老双方达成两点共识。",
        "CHN LAO",
    ),
    # many
    (
        "区域合作外长会联合新闻公报\n澜湄合作外长会6日在清迈举行。中国、柬埔寨、老挝、缅甸、泰国和越南外长出席会议。",
        "LMC CHN KHM LAO MMR THA VNM",
    ),
    (
        "六方会谈共同声明\n会谈13日至19日在中国北京举行。中国外交部副部长、朝鲜外务省副相、日本外务省局长、俄罗斯外交部副部长率团参加。",
        "CHN PRK JPN RUS",
    ),
    # where, and what about
    ("朝美新加坡峰会联合声明\n美国总统和朝鲜国务委员会委员长12日在新加坡举行会晤。", "PRK USA"),
    ("非盟与海合会举行联合峰会\n非盟与海合会8日举行联合峰会，呼吁苏丹冲突各方立即停火。", "AU GCC"),
    ("日本大阪府知事访问上海\n上海市市长5日会见日本大阪府知事一行，双方签署友城协议。", "CHN JPN"),
    # whose press
    ("四川省省长会见新西兰客人\n四川省省长8日在成都会见新西兰商业部部长一行，双方商定扩大贸易。", "CHN NZL"),
    ("越南谅山省省长会见老挝客人\n越南谅山省省长8日会见老挝计划投资部部长一行，双方商定扩大贸易。", "VNM LAO"),
    (
        "外長與聖克里斯多福外長簽署協定\n（中央社記者張某台北8日電）外交部長今天與到訪的聖克里斯多福外長簽署技術合作協定。",
        "TWN KNA",
    ),
    ("駐美代表簽署備忘錄\n（中央社華盛頓1日專電）駐美代表與美國官員今天簽署衛生合作備忘錄。", "TWN USA"),
    ("台灣與捷克簽署備忘錄\n經濟部長今天在台北與捷克工貿部次長簽署備忘錄，雙方同意合作。", "TWN CZE"),
    ("我国与马国重启谈判\n（联合早报讯）我国交通部长与马国交通部长昨天发表联合声明，双方同意延长期限。", "SGP MYS"),
    ("行政長官訪問泰國\n行政長官率領的特區政府代表團今日在曼谷與泰國商務部長會面，簽署備忘錄。", "HKG THA"),
    ("兩岸兩會簽署協議\n海協會會長與海基會董事長29日在重慶簽署合作架構協議。", "CHN TWN"),
    # times past
    ("中苏边界谈判\n中苏两国政府特使8日就国家关系正常化问题举行磋商。", "CHN SUN"),
    ("中国和越南民主共和国联合公报\n越南民主共和国政府代表团应邀访问了中国，双方举行会谈。", "CHN VNM"),
    # nobody
    ("湿地大会准备就绪\n大会将于11月5日在主会场中国武汉和分会场瑞士日内瓦开幕，各项准备工作就绪。", ""),
    ("全省春耕备耕会议召开\n3月5日，全省春耕备耕会议在郑州召开，部署重点工作。", ""),
    ("国务院常务会议部署稳就业工作\n国务院总理3日主持召开国务院常务会议，部署稳就业工作。", ""),
]


def sides_of(text: str) -> Sides:
    page = clean(text)
    mentions = find_parties(page.text)
    return settle_sides(page, find_header(page), mentions, find_people(page, mentions))


@pytest.mark.parametrize(("text", "codes"), DOCUMENTS, ids=[text.split("\n")[0] for text, _ in DOCUMENTS])
def test_sides(text, codes):
    assert sorted(sides_of(text).codes) == sorted(codes.split())


def test_journey_takes_in_those_who_were_met_on_the_way():
    text = (
        "国家主席对肯尼亚、加纳进行国事访问取得圆满成功\n行程结束之际，外交部长介绍此访情况。\n"
        "访问期间，国家主席分别会见卢旺达总统、多哥总理，并同乍得总统举行会晤。去年，国家主席曾会见埃及总统。"
    )
    assert sides_of(text).codes == ("CHN", "KEN", "GHA", "RWA", "TGO", "TCD")


def test_agreement_told_at_a_briefing():
    text = (
        "外交部发言人主持例行记者会\n外交部发言人14日主持例行记者会。\n记者：请介绍磋商情况。\n"
        "发言人：13日，中尼边境事务磋商在拉萨举行，尼泊尔代表出席。双方达成四点共识。"
    )
    assert sides_of(text).codes == ("CHN", "NPL")


def test_those_present_at_a_summit():
    text = (
        "国家主席出席金砖国家领导人线上峰会\n9月8日晚，国家主席出席金砖国家领导人线上峰会。"
        "巴西总统主持峰会，俄罗斯总统、南非总统、埃及总统以及印度、埃塞俄比亚代表与会。"
    )
    assert set(sides_of(text).codes) == {"CHN", "BRICS", "BRA", "RUS", "ZAF", "EGY", "IND", "ETH"}


JOINT = [
    ("中日外长会谈\n双方同意合作，两国关系向好。", {"双方": "CHN JPN", "两国": "CHN JPN"}),
    ("中日韩领导人会议\n三国同意合作，三方保持沟通，各方表示满意。", {"三国": "CHN JPN KOR", "三方": "CHN JPN KOR", "各方": "CHN JPN KOR"}),
    ("中日韩领导人会议\n会议期间，中韩两国签署文件。", {"两国": "CHN KOR"}),
    ("挪威外长同冰岛外长会谈\n挪威支持对方办好活动。", {"对方": "ISL"}),
    ("挪威外长同冰岛外长会谈\n冰岛愿派员赴对方学习。", {"对方": "NOR"}),
    ("挪威外长同冰岛外长会谈\n双方将支持对方办好活动。", {"双方": "NOR ISL", "对方": "NOR ISL"}),
    ("挪威外长同冰岛外长会谈\n买卖双方到场，有关各方知情，他对方案满意。", {}),
    ("中日韩领导人会议\n双方同意合作。", {}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), JOINT, ids=[text for text, _ in JOINT])
def test_joint_words(text, expected):
    sides = sides_of(text)
    cleaned = clean(text).text
    found = {
        cleaned[mention.start : mention.end]: " ".join(mention.codes)
        for mention in sides.mentions
        if mention.rule in ("party.joint", "party.other-side")
    }
    assert found == expected


WORDS = "中巴 中国 巴西 双方 两国 三方 对方 会见 同 举行会谈 在 沙特 斡旋下 中亚五国 国家主席 出席 峰会 东盟 、 ， 。"
PIECES = st.lists(st.sampled_from([*WORDS.split(), "\n"]), max_size=60).map("".join)


@given(st.one_of(st.text(max_size=80), PIECES))
def test_any_text_has_sides_or_none(text):
    page = clean(text)
    sides = sides_of(text)
    assert len(set(sides.codes)) == len(sides.codes)
    assert [mention.start for mention in sides.mentions] == sorted(mention.start for mention in sides.mentions)
    for mention in sides.mentions:
        assert 0 <= mention.start < mention.end <= len(page.text)
        assert mention.codes or mention.candidates
