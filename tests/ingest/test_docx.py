"""Word documents: paragraphs, numbers as printed, tables, notes, legacy fonts."""

from __future__ import annotations

import pytest

from cchc_tui.ingest.reading import source_of
from tests.ingest.documents import W, docx, item, packed, paragraph, run


def _text(body: str, **parts: str) -> str:
    return source_of("a.docx", docx(body, parts)).text


def _level(place: int, kind: str, text: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def _numbering(levels: str, others: str = "") -> str:
    return (
        f'<w:abstractNum w:abstractNumId="7">{levels}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>{others}'
    )


OUTLINE = (
    _level(0, "upperRoman", "%1.")
    + _level(1, "decimal", "%2.")
    + _level(2, "lowerLetter", "%3)")
    + _level(3, "decimal", "%1.%2.%4", "<w:isLgl/>")
    + _level(4, "bullet", "\uf0b7")
    + _level(5, "decimalZero", "%6", '<w:lvlRestart w:val="0"/>')
)
RESTART = (
    '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="1">'
    '<w:startOverride w:val="5"/></w:lvlOverride></w:num>'
)


@pytest.mark.parametrize(
    ("items", "printed"),
    [
        ([(1, 0), (1, 0), (1, 0), (1, 0)], "I. II. III. IV."),
        ([(1, 0), (1, 1), (1, 1), (1, 0), (1, 1)], "I. 1. 2. II. 1."),
        ([(1, 1), (1, 2), (1, 2), (1, 1), (1, 2)], "1. a) b) 2. a)"),
        ([(1, 2)] * 5, "a) b) c) d) e)"),
        ([(1, 0), (1, 1), (1, 3), (1, 3)], "I. 1. 1.1.1 1.1.2"),
        ([(1, 1), (1, 4), (1, 4), (1, 1)], "1. \uf0b7 \uf0b7 2."),
        ([(1, 1), (2, 1), (2, 1), (1, 1)], "1. 5. 6. 7."),
        ([(1, 5), (1, 0), (1, 5)], "01 I. 02"),
        ([(1, 2), (9, 0), (0, 0), (1, 2)], "a) x x b)"),
        ([(1, 2)] * 28, " ".join([f"{chr(97 + n)})" for n in range(26)] + ["aa)", "bb)"])),
    ],
)
def test_list_numbers_are_printed(items: list[tuple[int, int]], printed: str) -> None:
    body = "".join(item(number, level) for number, level in items)
    lines = _text(body, numbering=_numbering(OUTLINE, RESTART)).split("\n")
    assert " ".join(line.removesuffix(" x") for line in lines) == printed


def test_a_style_stands_for_a_level() -> None:
    levels = _level(0, "decimal", "%1.") + _level(1, "decimal", "%1.%2.", '<w:pStyle w:val="H2"/>')
    styles = (
        '<w:style w:styleId="H2"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="H3"><w:basedOn w:val="H2"/></w:style>'
    )
    none = '<w:pStyle w:val="H2"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    body = (
        item(1)
        + paragraph("a", '<w:pStyle w:val="H2"/>')
        + paragraph("b", '<w:pStyle w:val="H3"/>')
        + paragraph("c", none)
    )
    text = _text(body, numbering=_numbering(levels), styles=styles)
    assert text == "1. x\n1.1. a\n1.2. b\nc"


BORDERS = '<w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr>'


def _cell(text: str, properties: str = "") -> str:
    body = "".join(paragraph(line) for line in text.split("|"))
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{body}</w:tc>"


def _table(*rows: list[str], properties: str = BORDERS) -> str:
    lines = "".join(f"<w:tr>{''.join(row)}</w:tr>" for row in rows)
    return f"<w:tbl>{properties}{lines}</w:tbl>"


@pytest.mark.parametrize(
    ("table", "text"),
    [
        (_table([_cell("Cấp"), _cell("Hồ sơ")], [_cell("Xã"), _cell("12")]), "Cấp\tHồ sơ\nXã\t12"),
        (_table([_cell("Cấp|xã"), _cell("")], [_cell("a"), _cell("b")]), "Cấp xã\t\na\tb"),
        (
            _table(
                [_cell("Cấp", '<w:vMerge w:val="restart"/>'), _cell("Hồ sơ", '<w:gridSpan w:val="2"/>')],
                [_cell("", "<w:vMerge/>"), _cell("mới"), _cell("cũ")],
            ),
            "Cấp\tHồ sơ\t\n\tmới\tcũ",
        ),
        (
            _table([_cell("UBND|HUYỆN"), _cell("CỘNG HÒA|Độc lập")], properties=""),
            "UBND\nHUYỆN\nCỘNG HÒA\nĐộc lập",
        ),
        (_table([_cell(str(n)) for n in range(5)], properties=""), "0\t1\t2\t3\t4"),
        (
            _table([f"<w:tc>{_table([_cell('1'), _cell('2')])}{paragraph('3')}</w:tc>", _cell("4")]),
            "1 2 3\t4",
        ),
    ],
    ids=["plain", "lines in a cell", "merged", "layout", "wide without lines", "nested"],
)  # fmt: skip
def test_tables(table: str, text: str) -> None:
    assert _text(paragraph("đầu") + table + paragraph("cuối")) == f"đầu\n{text}\ncuối"


def test_footnotes_follow_their_block() -> None:
    mark = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    notes = (
        f'<w:footnote w:id="2">{paragraph("Tính đến ngày 14/6.")}</w:footnote>'
        f'<w:footnote w:id="3">{paragraph("Không tính")}{paragraph("bản giấy.")}</w:footnote>'
    )
    body = (
        paragraph("", runs=run("Có 10 đơn vị") + mark.format(2) + run("; 12 hồ sơ") + mark.format(3))
        + paragraph("sau")
    )  # fmt: skip
    text = _text(body, footnotes=notes)
    assert text == ("Có 10 đơn vị¹; 12 hồ sơ²\n¹ Tính đến ngày 14/6.\n² Không tính bản giấy.\nsau")


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (run("a") + "<w:r><w:tab/><w:t>b</w:t></w:r>", "a b"),
        (run("a") + "<w:r><w:br/><w:t>b</w:t></w:r>", "a\nb"),
        (run("a") + '<w:r><w:br w:type="page"/></w:r>', "a\f"),
        ("<w:r><w:t>NĐ</w:t><w:noBreakHyphen/><w:t>CP</w:t></w:r>", "NĐ\u2011CP"),
        (run("12") + f"<w:ins>{run('3')}</w:ins><w:del><w:r><w:delText>4</w:delText></w:r></w:del>", "123"),
        (run("12") + f"<w:moveFrom>{run('3')}</w:moveFrom>", "12"),
        (run("12") + run("3", "<w:vanish/>"), "12"),
        (run("đơn vị") + run("3", '<w:vertAlign w:val="superscript"/>'), "đơn vị³"),
        (f"<w:hyperlink>{run('Điều 5')}</w:hyperlink>", "Điều 5"),
        ("<w:r><w:instrText>PAGE</w:instrText></w:r>" + run("2"), "2"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{run('2')}</w:sdtContent></w:sdt>", "2"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>' + run(" xong"), "\uf0fc xong"),
        (run("x") + f"<w:r><w:pict><w:txbxContent>{paragraph('hộp')}</w:txbxContent></w:pict></w:r>", "x\nhộp"),
    ],
)  # fmt: skip
def test_runs(inside: str, text: str) -> None:
    assert _text(paragraph("", runs=inside)) == text


def _font(name: str) -> str:
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}"/>'


@pytest.mark.parametrize(
    ("runs", "text"),
    [
        (run("C¶i c¸ch", _font(".VnTime")) + run(" năm 2024"), "Cải cách năm 2024"),
        (run("b¸o c¸o", _font(".VnTimeH")), "BÁO CÁO"),
        (run("caùc xaõ, phöôøng", _font("VNI-Times")), "các xã, phường"),
        (run("ca", _font("VNI-Times")) + run("ùc xaõ", _font("VNI-Times") + "<w:b/>"), "các xã"),
        (run("Uû ban", _font(".VnTime")) + run(" xã "), "Uỷ ban xã "),
        (run("có hồ sơ và báo cáo", _font(".VnTime")), "có hồ sơ và báo cáo"),
        (run("h", _font(".VnTime")) + f"<w:r><w:rPr>{_font('.VnTime')}</w:rPr><w:t>­</w:t></w:r>", "hư"),
    ],
    ids=["tcvn3", "capitals", "vni", "cut between letter and tone", "mixed", "unicode", "soft hyphen"],
)  # fmt: skip
def test_legacy_fonts(runs: str, text: str) -> None:
    assert _text(paragraph("", runs=runs)) == text


def test_the_font_may_come_from_the_style() -> None:
    styles = (
        f'<w:style w:styleId="Old"><w:rPr>{_font(".VnTime")}</w:rPr></w:style>'
        '<w:style w:styleId="Older"><w:basedOn w:val="Old"/></w:style>'
    )
    body = paragraph("kÕ ho¹ch", '<w:pStyle w:val="Older"/>') + paragraph("kế hoạch")
    source = source_of("a.docx", docx(body, {"styles": styles}))
    assert source.text == "kế hoạch\nkế hoạch"
    assert [note.values["codings"] for note in source.notes] == ["TCVN3 (ABC)"]


def test_the_strict_name_space_is_read_too() -> None:
    body = f'<w:document xmlns:w="{W}"><w:body>{paragraph("12")}</w:body></w:document>'
    other = body.replace(W, "http://purl.oclc.org/ooxml/wordprocessingml/main")
    assert source_of("a.docx", packed({"word/document.xml": other.encode()})).text == "12"
