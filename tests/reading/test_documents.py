"""Two documents on one page are told apart; one document with sections, boxes or comments is one."""

from __future__ import annotations

import pytest

from communique.reading.text import places_of_documents


def article(place: str, country: str) -> str:
    return (
        f"中国同{country}外长举行会谈\n2024-05-16 10:05 来源：海东网\n"
        f"新华社{place}5月16日电（记者 李明）外交部长16日在{place}同{country}外长举行会谈，双方交换了意见。\n"
        "双方一致同意加强各领域合作，推动两国关系不断向前发展。\n双方商定下月举行磋商。\n（责任编辑：李明）\n"
    )


FIRST, SECOND = article("河内", "越南"), article("曼谷", "泰国")


@pytest.mark.parametrize("between", ["", "\n\n", "相关阅读：\n- [05-10] 座谈会\n", "版权所有 海东网\n", "----------\n"])
def test_two_documents(between):
    page = FIRST + between + SECOND
    assert places_of_documents(page) == ((0, page.index(SECOND)), (page.index(SECOND), len(page)))


def test_three_documents_in_markup():
    page = "".join(f"<p>{line}</p>" for line in (FIRST + SECOND + article("万象", "老挝")).splitlines())
    assert [page[start:end].count("外长举行会谈</p>") for start, end in places_of_documents(page)] == [1, 1, 1]


@pytest.mark.parametrize(
    "page",
    [
        "",
        "双方同意合作。",
        FIRST,
        FIRST + "相关阅读：\n- [05-10] 外长举行会谈\n",
        FIRST + "网友评论\n山里人 发表于 2024-05-17 08:00\n支持会谈！\n",
        "联合声明\n一、政治\n双方同意合作。\n双方同意互访。\n二、经济\n双方同意扩大贸易。\n2024年5月16日于北京\n",
    ],
)
def test_one_document(page):
    assert places_of_documents(page) == ((0, len(page)),)
