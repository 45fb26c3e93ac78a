"""Web pages: blocks, lists with their numbers, tables, entities, codings."""

from __future__ import annotations

import pytest

from cchc_tui.ingest.reading import source_of


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p>Tiếp nhận</p><p>12 hồ sơ</p>", "Tiếp nhận\n12 hồ sơ"),
        ("<div>a<div>b</div>c</div>", "a\nb\nc"),
        ("<p>một <b>hai</b>\n   ba<br>bốn</p>", "một hai ba\nbốn"),
        ("<p>1&nbsp;034 &lt; 2&#x1EBF; &amp;amp;</p>", "1\u00a0034 < 2ế &amp;"),
        ("<head><title>x</title></head><style>p{}</style><script>1</script><p>12", "12"),
        ('<p>a<span style="display: none">b</span>c</p>', "ac"),
        ("<ol><li>a</li><li>b</li></ol>", "1. a\n2. b"),
        ('<ol type="a" start="3"><li>x<li>y<li value="7">z</ol>', "c. x\nd. y\ng. z"),
        ('<ol type="I"><li>x<ol><li>y</ol><li>z</ol>', "I. x\n1. y\nII. z"),
        ("<ol reversed><li>x<li>y</ol>", "2. x\n1. y"),
        ("<ul><li>x<li><p>y</p></ul>", "- x\n- y"),
        ("<p>đơn vị<sup>3</sup>; m<sup>2</sup>; 10<sup>th</sup></p>", "đơn vị³; m²; 10th"),
        ("<pre>a\n  b</pre>", "a\n  b"),
        ("<table><tr><td>a<td>b<tr><td>c</td><td>1\n2</td></table>x", "a\tb\nc\t1 2\nx"),
        ("<table><tr><th colspan=2>a<th>b<tr><td>1<td>2<td>3</table>", "a\t\tb\n1\t2\t3"),
        ("<table><tr><td rowspan=2>a<td>b<tr><td>c<tr><td>d<td>e</table>", "a\tb\n\tc\nd\te"),
        ("<table><tr><td><p>UBND</p><p>HUYỆN</p><td>CỘNG HÒA</table>", "UBND\nHUYỆN\nCỘNG HÒA"),
        ("<table><tr><td><table><tr><td>1<td>2</table><td>3<td>4<td>5</table>", "1 2\t3\t4\t5"),
        ("<p>a<!-- 12 -->b</p><!-- c --><p>d", "ab\nd"),
        ("<p>a</p><!--cchc: ignore AR1 x--><p>b", "a\n<!-- cchc: ignore AR1 x -->\nb"),
        (
            "<table><tr><td>a<td>b</tr><!-- cchc: ignore AR1 x --><tr><td>c<td>1</table>d",
            "a\tb <!-- cchc: ignore AR1 x -->\nc\t1\nd",
        ),
        ("<style><!-- cchc: ignore AR1 x --></style><select><!-- cchc: a --></select><p>b", "b"),
        ('<p><font face=".VnTime">C¶i c¸ch</font> xã</p>', "Cải cách xã"),
        ("<p style=\"font-family: 'VNI-Times', serif\">caùc xaõ</p>", "các xã"),
    ],
)
def test_blocks(page: str, text: str) -> None:
    assert source_of("a.html", f"<!DOCTYPE html><body>{page}".encode()).text == text


WORDS = "Ủy ban nhân dân xã tiếp nhận hồ sơ, giải quyết đúng hạn lĩnh vực đất đai"


@pytest.mark.parametrize(
    "data",
    [
        f"<html><p>{WORDS}".encode(),
        f"<html><p>{WORDS}".encode("utf-16"),
        f'<html><meta charset="utf-8"><p>{WORDS}'.encode(),
        f'<html><meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><p>{WORDS}'.encode(),
        b'<html><meta charset="windows-1252"><p>' + "".join(f"&#{ord(letter)};" for letter in WORDS).encode(),
    ],
    ids=["utf-8", "utf-16", "stated", "stated wrongly", "entities"],
)  # fmt: skip
def test_codings(data: bytes) -> None:
    assert source_of("a.htm", data).text == WORDS


def test_a_page_in_a_legacy_font_only_the_tags_tell() -> None:
    page = '<html><meta charset="iso-8859-1"><p><font face=".VnTime">Hå s¬</font>: 12'
    assert source_of("a.html", page.encode("latin-1")).text == "Hồ sơ: 12"


def test_depth_and_spans_have_limits() -> None:
    deep = "<html>" + "<div>" * 20_000 + "12"
    wide = '<html><table><tr><td rowspan="99999" colspan="99999">12' + "<tr><td>x" * 300
    assert "12" in source_of("a.html", wide.encode()).text
    try:
        assert source_of("a.html", deep.encode()).text in ("12", "")
    except Exception as error:
        assert type(error).__name__ == "InputError"
