"""What a page puts around a document: navigation, share bars, related links, licences; and its line of information."""

from __future__ import annotations

import re

__all__ = ["INFO", "TEXT", "judge"]

TEXT, INFO, FURNITURE = "text", "info", "furniture"

TIME = r"(?:\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?|民国\d{2,3}年\d{1,2}月\d{1,2}日)"
ABOUT = re.compile(
    r"(?:来源|来源于|责任?编辑|责编|编辑|作者|发布时间|发表时间|发布日期|更新时间|时间|日期|字号|稿源|文章来源|信息来源|记者)[：:]|发表于|发布于"
)
DATED = re.compile(TIME + r"(?:[ T]{1,3}\d{1,2}:\d{2}(?::\d{2})?)?")
BAR = re.compile(r"(?:[^。！？]{1,12} [|>＞›»·] ?){2,}")
TAIL = re.compile(
    r"(?:【|\[)?(?:相关(?:阅读|新闻|链接|报道|推荐|文章|专题)|延伸阅读|推荐阅读|更多(?:新闻|阅读|精彩)|热门(?:文章|推荐|新闻)|上一篇|下一篇|"
    r"打印|收藏|分享(?:到|至)|关闭窗口|返回(?:顶部|首页)|版权(?:声明|所有)|免责声明|声明：本|特别声明|Copyright|©|"
    r"责任?编辑[：:]|网友评论|我来说两句|评论|备案号|.{0,8}ICP备|请加入成为|本帖最近评分|-{8,}|_{8,}|={8,})"
)
SHARE = re.compile(r"(?:分享(?:到|至)|字号|字体|打印|收藏|扫一扫|关注我们|微信|微博|QQ空间)")


def judge(lines: list[str]) -> list[str]:
    """What each line of a page is: text, info or furniture."""
    kinds: list[str] = []
    body = 0
    for line in lines:
        kind = TEXT
        size = len(line)
        if size < 160 and ABOUT.search(line) and (DATED.search(line) or size < 40) and "。" not in line:
            kind = INFO
        elif size < 60 and DATED.match(line) and not line.endswith("。") and size < 24:
            kind = INFO
        elif body >= 1 and TAIL.match(line):
            kinds += [FURNITURE] * (len(lines) - len(kinds))
            return kinds
        elif "。" not in line and (BAR.match(line) or (size < 40 and SHARE.match(line))):
            kind = FURNITURE
        elif not any(character.isalnum() for character in line):
            kind = FURNITURE
        else:
            body += size > 40 or line.endswith("。")
        kinds.append(kind)
    return kinds
