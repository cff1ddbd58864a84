"""Documents for the benchmarks: one clean page, and the same page as the web dresses it. All sentences are made up."""

from __future__ import annotations

from pathlib import Path

SAMPLES = Path(__file__).resolve().parents[2] / "samples"

CLEAN = """\
王毅:中泰达成五点重要共识和六项具体成果
2022-07-05 21:40 来源：外交部网站
当地时间2022年7月5日，国务委员兼外交部长王毅在曼谷同泰国副总理兼外长敦举行会谈后共同会见记者。
王毅表示，我很高兴再次访问泰国。中泰是山水相连的友好邻邦，去年以来两国高层往来频繁，贸易额首次突破一千亿美元。\
明年是两国建立全面战略合作伙伴关系十周年，双方应以此为契机，把传统友谊转化为发展动力。\
这次会谈富有成果，双方达成五点重要共识：
一是双方同意坚持相互尊重、平等相待，在涉及彼此核心利益和重大关切的问题上相互支持，巩固政治互信。
二是双方同意加快中泰铁路建设，力争在2028年前实现全线通车，推动中老泰联通发展构想早日落地。
三是双方支持对方办好年内主场多边活动，共同维护以联合国为核心的国际体系和以国际法为基础的国际秩序。
四是双方将扩大农产品贸易，探讨在跨境电商、新能源汽车和数字经济等领域开展合作，保持产业链供应链稳定畅通。
五是双方同意恢复直航航班，便利留学生返校，加强青年、媒体、智库和地方之间的友好交流。
敦副总理表示，泰方坚定奉行一个中国政策，愿同中方深化各领域合作，支持中方提出的全球发展倡议。泰国将在11月举办\
亚太经合组织领导人非正式会议，期待中方领导人出席。
会谈结束后，王毅宣布，双方还取得六项具体成果，包括：完成铁路二期工程的可行性研究；签署关于打击跨境电信诈骗的谅解备忘录；\
于本月内启动榴莲、山竹等水果的快速通关试点；8月底前恢复每周三十班客运航班；建立外交部门北京至曼谷的热线电话；\
今年下半年召开经贸联委会第七次会议。
王毅强调，中方愿同地区国家一道，弘扬亚洲价值观，推动南海各方行为宣言得到全面有效落实，争取早日达成“南海行为准则”。\
东盟国家有智慧、有能力把本地区的事情办好，域外国家应当尊重地区国家的共同意愿，多做有利于和平稳定的事。
双方还就缅甸局势、湄公河次区域合作等共同关心的问题交换了意见，同意继续保持密切沟通。中国驻泰国大使韩志强等参加会谈。
"""
"""A page of some 1,000 characters, in the manner of a foreign ministry's release."""


def dressed(clean: str) -> str:
    """The page as a mirror site shows it: Traditional, readings in brackets, doubled commas, markup and a footer."""
    import opencc

    notes = {
        "達": "dá",
        "項": "xiàng",
        "點": "diǎn",
        "識": "shí",
        "會": "huì",
        "長": "zhǎng",
        "國": "guó",
        "雙": "shuāng",
    }
    text = opencc.OpenCC("s2t").convert(clean)
    for character, reading in notes.items():
        text = text.replace(character, f"{character}({reading})")
    body = "".join(f'<p style="text-indent: 2em;">　　{line}</p>\n' for line in text.splitlines())
    footer = "<div>責任編輯：某某</div><div>分享到：微信 微博</div><p>版權所有 未經許可不得轉載</p>"
    return f"<html><head><title>新聞</title></head><body>\n{body}{footer}</body></html>\n"


def listing(count: int) -> str:
    """A page that announces `count` points of consensus and has them."""
    points = "".join(
        f"{number}. 双方同意于{2000 + number % 30}年底前完成第{number}项合作。\n" for number in range(1, count + 1)
    )
    return f"中日外长会谈\n2020年11月24日，中国外长同日本外相在东京举行会谈，达成{count}点重要共识：\n{points}"


def load(path: Path | None = None) -> dict[str, str]:
    """The documents to measure, by name: those of a file or folder, else `samples/`, else the made-up page."""
    root = path or SAMPLES
    files = [root] if root.is_file() else sorted(root.glob("*.txt")) + sorted(root.glob("*.html"))
    if files:
        return {file.name: file.read_text(encoding="utf-8") for file in files}
    return {"made-up, raw": dressed(CLEAN), "made-up, clean": CLEAN}
