"""PDF documents: lines, ruled tables, raised digits, pages, legacy fonts."""

from __future__ import annotations

import pytest
from fpdf import FPDF

from cchc_tui.ingest.fences import Fences, legacy_font
from cchc_tui.ingest.pdf_grids import find_grids
from cchc_tui.ingest.pdf_lines import Line, in_order
from cchc_tui.ingest.pdf_page import Box, Ruling
from cchc_tui.ingest.reading import source_of
from tests.ingest.documents import new_pdf


def _text(paper: FPDF) -> str:
    return source_of("a.pdf", bytes(paper.output())).text


def _paper() -> FPDF:
    paper = new_pdf()
    paper.add_page()
    return paper


def test_pages_and_lines() -> None:
    paper = _paper()
    paper.multi_cell(0, 6, "Tiep nhan 12 ho so\nda giai quyet 10")
    paper.add_page()
    paper.cell(text="trang 2")
    assert _text(paper) == "Tiep nhan 12 ho so\nda giai quyet 10\ftrang 2"


def test_a_hyphen_at_the_end_of_a_line_stays() -> None:
    paper = _paper()
    paper.multi_cell(0, 6, "so 107/2021/ND-\nCP ngay")
    assert _text(paper) == "so 107/2021/ND-\nCP ngay"


def test_raised_digits_are_no_part_of_a_number() -> None:
    paper = _paper()
    for words, place in (("co 2.345", "LINE"), ("12", "SUP"), (" ho so", "LINE"), ("3", "SUP"), (".", "LINE")):  # fmt: skip
        paper.char_vpos = place
        paper.write(6, words)
    assert _text(paper) == "co 2.345¹² ho so³."


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_tables_between_lines(turned: int) -> None:
    paper = _paper()
    with paper.rotation(turned, x=105, y=148):
        paper.cell(text="truoc", new_x="LMARGIN", new_y="NEXT")
        with paper.table(first_row_as_headings=False, width=120) as table:
            for cells in (("Cap", "Ho so"), ("Xa", "1.034"), ("Huyen", "")):
                table.row(cells)
        paper.cell(text="sau")
    assert _text(paper) == "truoc\nCap\tHo so\nXa\t1.034\nHuyen\t\nsau"


def test_merged_cells_keep_their_columns() -> None:
    paper = _paper()
    with paper.table(first_row_as_headings=False) as table:
        row = table.row()
        row.cell("Cap", rowspan=2)
        row.cell("Ho so", colspan=2)
        table.row(("moi", "cu"))
        table.row(("Xa", "1", "2"))
    assert _text(paper) == "Cap\tHo so\t\n\tmoi\tcu\nXa\t1\t2"


def test_a_number_broken_in_a_narrow_cell_is_whole() -> None:
    paper = _paper()
    with paper.table(first_row_as_headings=False, width=60, col_widths=(16, 44)) as table:
        table.row(("210.632", "12\n13"))
        table.row(("1.662", "14"))
    assert _text(paper) == "210.632\t12 13\n1.662\t14"


def test_a_frame_is_no_table() -> None:
    paper = _paper()
    paper.rect(10, 10, 150, 60)
    paper.cell(text="trong khung")
    assert _text(paper) == "trong khung"


def _lattice(xs: list[float], ys: list[float]) -> list[Ruling]:
    return [Ruling(True, x, ys[0], ys[-1]) for x in xs] + [
        Ruling(False, y, xs[0], xs[-1]) for y in ys
    ]


@pytest.mark.parametrize(
    ("rulings", "shapes"),
    [
        ([], []),
        (_lattice([0, 50, 100], [0, 20, 40]), [(2, 2)]),
        (_lattice([0, 1.5, 50, 51, 100], [0, 1, 20, 40, 41.5]), [(2, 2)]),
        (_lattice([0, 50], [0, 20, 40]), []),
        (_lattice([0, 50, 100], [0, 20, 40]) + _lattice([0, 30, 100], [60, 80, 99]), [(2, 2), (2, 2)]),
        ([*_lattice([20, 60], [0, 20, 40])[:2], *_lattice([0, 100], [0, 20, 40])[2:]], [(3, 2)]),
        (_lattice([n * 4.0 for n in range(700)], [0, 5]), []),
    ],
    ids=["nothing", "plain", "drawn twice", "one column", "two tables", "open sides", "too many"],
)  # fmt: skip
def test_grids(rulings: list[Ruling], shapes: list[tuple[int, int]]) -> None:
    found = find_grids(rulings)
    assert sorted((grid.columns, len(grid.ys) - 1) for grid in found) == shapes


def _line(text: str, left: float, top: float) -> Line:
    return Line(text, Box(left, top - 10, left + 100, top))


@pytest.mark.parametrize(
    ("drawn", "read"),
    [
        ([_line("a", 0, 700), _line("b", 0, 680)], "ab"),
        ([_line("2", 0, 30), _line("a", 0, 700), _line("b", 0, 680)], "ab2"),
        ([_line("a", 0, 600), _line("b", 0, 580), _line("1", 0, 800)], "1ab"),
        ([_line("a", 0, 700), _line("b", 0, 680), _line("c", 200, 700), _line("d", 200, 680)], "abcd"),
    ],
    ids=["as drawn", "foot first", "head last", "two columns"],
)  # fmt: skip
def test_reading_order(drawn: list[Line], read: str) -> None:
    assert "".join(line.text for line in in_order(drawn)) == read


def test_fonts_tell_legacy_codes() -> None:
    paper = _paper()
    paper.cell(text="C¶i c¸ch hµnh chÝnh: 12")
    data = bytes(paper.output()).replace(b"/BaseFont /Helvetica", b"/BaseFont /#2eVnTime", 1)
    source = source_of("a.pdf", data)
    assert source.text == "Cải cách hành chính: 12"
    assert len(source.notes) == 1


def test_pages_that_are_pictures_are_told() -> None:
    from PIL import Image

    paper = _paper()
    paper.multi_cell(0, 6, "Tiep nhan 12 ho so tai Bo phan Mot cua cac cap trong ky bao cao")
    paper.add_page()
    paper.image(Image.new("L", (40, 40)), x=20, y=40, w=150)
    (note,) = source_of("a.pdf", bytes(paper.output())).notes
    assert note.values == {"pages": "2"}


@pytest.mark.parametrize(
    ("font", "legacy"),
    [
        (".VnTime", ("TCVN3 (ABC)", False)),
        ("ABCDEF+.VnTimeH", ("TCVN3 (ABC)", True)),
        (".Vn3DH", ("TCVN3 (ABC)", True)),
        ("VNI-Times", ("VNI", False)),
        ("ABCDEF+VNI-Helve-Bold", ("VNI", False)),
        ("Times New Roman", None),
        ("Vnkh", None),
    ],
)
def test_names_of_fonts(font: str, legacy: tuple[str, bool] | None) -> None:
    found = legacy_font(font)
    assert (found and (str(found.coding), found.capitals)) == legacy


def test_neighbours_in_other_fonts_stay_apart() -> None:
    fences = Fences()
    text = (
        fences.fence(".VnTime", "b¸o")
        + fences.fence(".VnTimeH", "c¸o")
        + fences.fence("Arial", "¸")
    )
    assert fences.resolved(text) == "báoCÁO¸"
