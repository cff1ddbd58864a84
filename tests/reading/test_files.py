"""Bytes are read in the encoding they are in, or refused in one sentence."""

from __future__ import annotations

import pytest

from communique.reading.files import UndecodableError, decode, load

SIMPLIFIED = "王明同泰国外长举行会谈，双方达成三点共识。"
TRADITIONAL = "王明同泰國外長舉行會談，雙方達成三點共識。"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "gb18030", "gbk"])
@pytest.mark.parametrize("text", [SIMPLIFIED, TRADITIONAL, "双方", "plain ASCII", ""])
def test_encodings_of_the_mainland(text, encoding):
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["big5", "big5hkscs"])
@pytest.mark.parametrize("text", [TRADITIONAL, "雙方同意", "「合作」與『共贏』"])
def test_encodings_of_the_islands(text, encoding):
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(
    ("declared", "encoding"), [("gb2312", "gbk"), ("GBK", "gb18030"), ("big5", "big5hkscs"), ("utf-8", "utf-8")]
)
def test_declared_encoding_is_used(declared, encoding):
    page = f'<html><head><meta charset="{declared}"></head><body>會談</body></html>'
    assert decode(page.encode(encoding)) == page


def test_wrong_declaration_is_passed_over():
    page = f'<meta http-equiv="Content-Type" content="text/html; charset=utf-8"><p>{SIMPLIFIED}</p>'
    assert decode(page.encode("gbk")) == page
    unknown = f'<meta charset="no-such-thing"><p>{SIMPLIFIED}</p>'
    assert decode(unknown.encode("gbk")) == unknown


@pytest.mark.parametrize(
    "data",
    [b"\xff\xff\x80abc", "été à Paris".encode("latin-1"), "Привет, мир".encode("cp1251"), bytes(range(128, 256))],
)
def test_what_is_no_such_text_is_refused(data):
    with pytest.raises(UndecodableError):
        decode(data)


def test_broken_mark_is_refused():
    with pytest.raises(UndecodableError, match="utf-8"):
        decode(b"\xef\xbb\xbf\xff\xfe")


def test_files_and_their_errors(tmp_path):
    path = tmp_path / "page.txt"
    path.write_bytes(SIMPLIFIED.encode("gbk"))
    assert load(path) == load(str(path)) == load(path.read_bytes()) == SIMPLIFIED
    path.write_bytes(b"\xff\xff\x80abc")
    with pytest.raises(UndecodableError, match=r"page\.txt"):
        load(path)
    with pytest.raises(FileNotFoundError):
        load(tmp_path / "missing.txt")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_a_detector_gives_a_second_opinion(encoding):
    pytest.importorskip("charset_normalizer", reason="needs the extra charset")
    page = f"{SIMPLIFIED}\n会谈后，双方签署两份合作文件，并商定下月在曼谷举行磋商。\n" * 4
    assert decode(page.encode(encoding)) == page
