"""Documents put together by hand, so that the views are tested without the parser."""

from __future__ import annotations

import datetime
import hashlib
from typing import Any

from communique import (
    Communique,
    ConsensusPoint,
    Dateline,
    DateMention,
    Declaration,
    Diagnostic,
    Enumeration,
    Item,
    Office,
    Outcome,
    Party,
    Person,
    Place,
    Proposal,
    Quote,
    Span,
    Statement,
)

SOURCE = """王安平：中葡达成两点共识和一项成果
2021-03-05 来源：测试网
新华社里斯本3月4日电（记者甲乙）当地时间3月4日，外长王安平在里斯本同葡萄牙外长席尔瓦会谈。
双方达成两点重要共识：一是扩大贸易，（一）年内签署协定，（二）便利通关。二是加强(qiáng)沟通。
双方决定6月底前开通直航。王安平说，为此提出三点建议：第一，<b>平等</b>相待。
疫情结束后再议其他。 打印 | 收藏
"""


def span(text: str, nth: int = 0, source: str = SOURCE) -> Span:
    """Where `text` stands for the nth time."""
    start = -1
    for _ in range(nth + 1):
        start = source.index(text, start + 1)
    return Span(start=start, end=start + len(text))


def quoted(text: str, nth: int = 0, **more: Any) -> dict[str, Any]:
    """The fields that everything taken from the text has."""
    return {"text": text, "span": span(text, nth), "rule": "test.rule", **more}


def day(year: int, month: int, number: int) -> datetime.date:
    """Short for a date."""
    return datetime.date(year, month, number)


def made() -> Communique:
    """A document with something in every field."""
    event = DateMention(**quoted("当地时间3月4日"), edtf="2021-03-04", start=day(2021, 3, 4), end=day(2021, 3, 4))
    filed = DateMention(**quoted("3月4日"), edtf="2021-03-04", start=day(2021, 3, 4), end=day(2021, 3, 4))
    published = DateMention(**quoted("2021-03-05"), edtf="2021-03-05", start=day(2021, 3, 5), end=day(2021, 3, 5))
    within = DateMention(**quoted("年内"), edtf="2021", start=day(2021, 1, 1), end=day(2021, 12, 31), anchor=event.span)
    by = DateMention(**quoted("6月底前"), edtf="../2021-06-30", end=day(2021, 6, 30), mod="ON_OR_BEFORE")
    later = DateMention(**quoted("疫情结束后"), edtf=None)
    children = (
        Item(**quoted("年内签署协定"), ordinal=1, marker="（一）", enumeration="e1", dates=(within,)),
        Item(**quoted("便利通关"), ordinal=2, marker="（二）", enumeration="e1"),
    )
    first = ConsensusPoint(
        **quoted("扩大贸易，（一）年内签署协定，（二）便利通关"),
        ordinal=1,
        marker="一是",
        enumeration="e1",
        children=children,
        dates=(within,),
    )
    second = ConsensusPoint(
        text="加强沟通", span=span("加强(qiáng)沟通"), rule="test.rule", ordinal=2, marker="二是", enumeration="e1"
    )
    outcome = Outcome(
        **quoted("双方决定6月底前开通直航"), ordinal=1, enumeration="e2", dates=(by,), parties=("CHN", "PRT")
    )
    proposal = Proposal(
        text="平等相待",
        span=span("<b>平等</b>相待"),
        rule="test.rule",
        ordinal=1,
        marker="第一，",
        enumeration="e3",
        holder="王安平",
    )
    wang = Person(
        name="王安平",
        offices=(Office(title="外长", party="CHN"),),
        party="CHN",
        mentions=(Quote(**quoted("王安平")), Quote(**quoted("王安平", 1)), Quote(**quoted("王安平", 2))),
    )
    silva = Person(name="席尔瓦", latin="Silva", party="PRT", mentions=(Quote(**quoted("席尔瓦")),))
    return Communique(
        id=hashlib.sha256(SOURCE.encode()).hexdigest()[:16],
        source=SOURCE,
        kind="press_remarks",
        title=Quote(**quoted("王安平：中葡达成两点共识和一项成果")),
        outlet=Quote(**quoted("测试网")),
        dateline=Dateline(
            **quoted("新华社里斯本3月4日电（记者甲乙）"),
            agency="新华社",
            place="里斯本",
            date=filed,
            reporters=("甲乙",),
        ),
        published=published,
        date=event,
        place=Place(**quoted("里斯本", 1), name="里斯本", country="PRT"),
        parties=(
            Party(code="CHN", name="中国", kind="state", mentions=(Quote(**quoted("中")),)),
            Party(code="PRT", name="葡萄牙", kind="state", mentions=(Quote(**quoted("葡")), Quote(**quoted("葡萄牙")))),
        ),
        speakers=(wang,),
        participants=(silva,),
        statements=(Statement(**quoted("为此提出三点建议：第一，<b>平等</b>相待"), speaker="王安平", verb="说"),),
        declarations=(
            Declaration(**quoted("两点重要共识"), count=2, role="consensus", found=2, complete=True),
            Declaration(**quoted("三点建议"), count=3, role="proposal", found=1, complete=False),
            Declaration(**quoted("一项成果"), count=1, exact=False, role="outcome"),
        ),
        enumerations=(
            Enumeration(
                id="e1",
                role="consensus",
                style="marker",
                form="一是",
                span=span("一是扩大贸易，（一）年内签署协定，（二）便利通关。二是加强(qiáng)沟通"),
                rule="test.rule",
                declaration=0,
                count=2,
            ),
            Enumeration(
                id="e2",
                role="outcome",
                style="lead",
                form="双方决定",
                span=outcome.span,
                rule="test.rule",
                count=1,
            ),
            Enumeration(
                id="e3",
                role="proposal",
                style="marker",
                form="第一，",
                span=span("第一，<b>平等</b>相待"),
                rule="test.rule",
                declaration=1,
                count=1,
            ),
        ),
        consensus=(first, second),
        outcomes=(outcome,),
        proposals=(proposal,),
        dates=(filed, event, within, by, later),
        diagnostics=(
            Diagnostic(code="count-mismatch", message="announced 3 (三点建议), found 1", span=span("三点建议")),
            Diagnostic(code="noise-removed", message="1 × pinyin taken out", span=span("(qiáng)")),
            Diagnostic(code="noise-removed", message="1 × furniture taken out", span=span("打印 | 收藏")),
        ),
    )


def bare(source: str = "") -> Communique:
    """A document in which nothing was found."""
    name = hashlib.sha256(source.encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return Communique(id=name, source=source, kind="other")


def long(articles: int = 50) -> Communique:
    """A joint statement of many articles, one in five with a date."""
    lines, items, dates = ["中华人民共和国和葡萄牙共和国联合声明"], [], []
    at = len(lines[0]) + 1
    for number in range(1, articles + 1):
        when = f"{2021 + number % 7}年" if number % 5 == 0 else ""
        text = f"双方同意{when}在第{number}个领域扩大务实合作，鼓励两国企业和机构加强往来，为双向投资提供便利条件"
        marker = f"{number}、"
        start = at + len(marker)
        mentions = ()
        if when:
            year = int(when[:4])
            place = Span(start=start + 4, end=start + 4 + len(when))
            mention = DateMention(
                text=when, span=place, rule="test.rule", edtf=when[:4], start=day(year, 1, 1), end=day(year, 12, 31)
            )
            mentions = (mention,)
            dates.append(mention)
        items.append(
            ConsensusPoint(
                text=text,
                span=Span(start=start, end=start + len(text)),
                rule="test.rule",
                ordinal=number,
                marker=marker,
                enumeration="e1",
                dates=mentions,
                parties=("CHN", "PRT"),
            )
        )
        lines.append(marker + text + "。")
        at += len(lines[-1]) + 1
    source = "\n".join(lines)
    return Communique(
        id=hashlib.sha256(source.encode()).hexdigest()[:16],
        source=source,
        kind="joint_statement",
        title=Quote(text=lines[0], span=Span(start=0, end=len(lines[0])), rule="test.rule"),
        parties=(Party(code="CHN", name="中国", kind="state"), Party(code="PRT", name="葡萄牙", kind="state")),
        enumerations=(
            Enumeration(
                id="e1",
                role="consensus",
                style="marker",
                form="1、",
                span=Span(start=len(lines[0]) + 1, end=items[-1].span.end),
                rule="test.rule",
                count=articles,
            ),
        ),
        consensus=tuple(items),
        dates=tuple(dates),
    )
