"""Kinds of documents, from title, opening and form together."""

from __future__ import annotations

import pytest

from communique.meaning.kinds import settle_kind
from communique.mentions.parties import find_parties
from communique.mentions.people import find_people
from communique.reading.text import clean
from communique.structure.header import find_header
from communique.structure.sides import settle_sides


def kind_of(text: str) -> str:
    page = clean(text)
    header = find_header(page)
    parties = find_parties(page.text)
    people = find_people(page, parties)
    return settle_kind(page, header, settle_sides(page, header, parties, people), people)


MEETING = (
    "3日，外交部长李明远在内罗毕同肯尼亚外长基普举行会谈。\n李明远表示，中方愿同肯方加强合作。\n双方同意扩大贸易。"
)
COMMENT = (
    "3日，中国和肯尼亚领导人举行会谈并发表联合声明。这充分说明，双方合作前景广阔。\n首先，互补性强。其次，民意基础好。"
)
DOMESTIC = "全省水利厅3日召开会议，部署春灌工作。截至当日，水库蓄水充足，能够满足春耕需要。\n一是科学调度，二是抢修渠系，三是推广节水。"


@pytest.mark.parametrize(
    ("title", "body", "kind"),
    [
        ("中华人民共和国和肯尼亚共和国联合声明", "双方重申相互支持。\n双方同意扩大贸易。", "joint_statement"),
        (
            "中国和肯尼亚关于深化农业合作的联合声明（全文）",
            "一、双方同意扩大贸易。\n二、双方支持多边主义。",
            "joint_statement",
        ),
        ("中国、肯尼亚、乌干达三国元首内罗毕宣言", "三方重申相互支持。", "joint_statement"),
        ("第十次中国—非洲合作论坛行动计划", "双方将加强农业合作。", "joint_statement"),
        (
            "中国和肯尼亚发表联合声明",
            "一、双方同意扩大贸易。\n二、双方支持多边主义。\n三、双方愿开展磋商。\n四、双方将办好论坛。\n五、双方欢迎投资。\n六、双方满意合作。",
            "joint_statement",
        ),
        ("中华人民共和国和肯尼亚共和国联合公报", "两国总理举行了会谈。\n双方重申相互支持。", "joint_communique"),
        ("中肯联合新闻公报", "应总理邀请，肯尼亚总统访华。\n双方重申相互支持。", "joint_communique"),
        ("中肯经贸混委会会谈纪要", "双方就扩大贸易达成一致。", "joint_communique"),
        ("中国—肯尼亚经贸联委会第五次会议成果清单", "1. 签署备忘录。\n2. 建立工作组。", "outcome_list"),
        ("李明远同肯尼亚外长举行会谈", MEETING, "readout"),
        ("李明远会见肯尼亚总统", MEETING, "readout"),
        ("李明远同肯尼亚外长通电话", MEETING.replace("举行会谈", "通电话"), "readout"),
        ("中肯举行第三轮外交磋商", MEETING, "readout"),
        (
            "李明远出席中非领导人峰会并发表重要讲话",
            "3日，国家主席李明远出席中非领导人峰会并发表讲话。",
            "readout",
        ),
        ("李明远同肯尼亚总统共同会见记者", MEETING, "press_remarks"),
        (
            "李明远谈中肯外长会谈成果",
            "会谈后，外交部长李明远向媒体介绍了会谈情况。李明远说，双方同意扩大贸易。",
            "press_remarks",
        ),
        ("商务部发言人介绍中肯经贸磋商情况", "商务部发言人今天介绍了中肯经贸磋商情况。", "press_remarks"),
        (
            "外交部发言人主持例行记者会",
            "记者：请介绍中肯会谈情况。\n发言人：双方同意扩大贸易。",
            "press_conference",
        ),
        ("商务部司长就中肯经贸磋商答记者问", "问：谈得如何？\n答：双方同意扩大贸易。", "press_conference"),
        (
            "中肯磋商有关情况",
            "问：中肯谈得如何？\n答：双方同意扩大贸易。\n问：何时签署？\n答：年内。",
            "press_conference",
        ),
        (
            "在中非合作论坛开幕式上的主旨演讲",
            "尊敬的各位嘉宾，女士们、先生们，\n中国愿同各国一道努力。",
            "speech",
        ),
        (
            "李明远出席中国—肯尼亚工商论坛并致辞",
            "3日，国务院副总理李明远在内罗毕出席论坛并致辞。李明远表示，两国经贸合作前景广阔。",
            "speech",
        ),
        (
            "携手共建美好未来",
            "尊敬的各位同事：\n中国和肯尼亚是好朋友。各国应当携手应对挑战。谢谢大家！",
            "speech",
        ),
        (
            "李明远谈访问肯尼亚成果",
            "3日，外交部长李明远结束对肯尼亚的正式访问后，接受媒体采访，介绍此访情况。",
            "press_remarks",
        ),
        (
            "中肯外长会谈 同意复航",
            "3日，外交部长李明远同肯尼亚外长基普举行会谈，双方同意复航。李明远会后对记者表示，合作领域广阔。",
            "readout",
        ),
        (
            "中肯商定复航",
            "外交部长李明远同肯尼亚外长基普会谈后在联合记者会上表示，双方同意复航。",
            "press_remarks",
        ),
        ("中肯渔业委员会闭幕", "第十届中肯渔业委员会会议今天在内罗毕闭幕，双方官员率团出席。", "readout"),
        ("中肯举行第三次理论研讨会", "中国和肯尼亚第三次理论研讨会今天在内罗毕举行。", "readout"),
        ("国际要闻", "1. 甲国总统会见乙国总理。\n2. 联合国召开紧急会议。", "news"),
        ("某项规划印发", "国家发展改革委近日印发规划，涉及国际合作。", "other"),
        ("携手前行", "——在某届大会上的演讲\n主席先生，各位同事：\n中国愿同各国一道努力。", "speech"),
        ("肯尼亚总统将与李明远会面", "肯尼亚总统3日说，他将于下月与中国国家主席李明远会面。", "news"),
        ("中国和肯尼亚举行联合军演", "中国和肯尼亚两国海军3日起在蒙巴萨举行联合军演。", "news"),
        ("国际观察：中肯合作前景广阔", COMMENT, "news"),
        ("中肯合作前景广阔", COMMENT + "\n（作者为某大学教授）", "news"),
        ("中国同肯尼亚签署渔业协定", "3日，中国同肯尼亚在内罗毕签署渔业协定。", "news"),
        ("【贸易谈判】分析：中美分歧难解", "有分析指出，中美两国关税谈判短期内难有突破，双方分歧仍大。", "news"),
        ("春灌用水有保障", DOMESTIC, "other"),
        ("省水利厅答记者问", DOMESTIC, "other"),
    ],
)
def test_kinds(title: str, body: str, kind: str) -> None:
    assert kind_of(f"{title}\n\n{body}") == kind


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (MEETING, "readout"),
        (DOMESTIC, "other"),
        ("", "other"),
        ("\x00", "other"),
        ("\ud800一", "other"),
        ("²", "other"),
    ],
)
def test_without_a_title(body: str, kind: str) -> None:
    assert kind_of(body) == kind
