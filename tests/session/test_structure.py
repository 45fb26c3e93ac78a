"""The shape of a text as a reader sees it."""

from __future__ import annotations

import unicodedata
from typing import Literal

import pytest

from cchc_tui.session.structure import structure_of

Form = Literal["NFC", "NFD"]

TABLE = "| Stt | Cấp | Tiếp nhận |\n|---|---|---|\n| 1 | Cấp tỉnh | 1.204 |\n| 2 | Cấp xã | 829 |\n"
REPORT = (
    "Số: 12/BC-UBND\n\n## I. CÔNG TÁC CHỈ ĐẠO\n\n"
    "1. Ủy ban nhân dân huyện đã ban hành kế hoạch với 46 nhiệm vụ.\n\n"
    "### a) Cải cách thể chế\n\nKết quả như sau:\n\n" + TABLE + "\nTrên đây là kết quả.\n"
)


def test_headings_are_titles_with_their_number_not_numbered_paragraphs() -> None:
    found = structure_of(REPORT).headings
    assert [(REPORT[h.start : h.end], h.number) for h in found] == [
        ("I. CÔNG TÁC CHỈ ĐẠO", "I"),
        ("a) Cải cách thể chế", "a"),
    ]
    assert found[0].depth < found[1].depth


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_table_is_whole_lines_with_cells_in_the_source(form: Form) -> None:
    text = unicodedata.normalize(form, REPORT)
    (table,) = structure_of(text).tables
    assert text[table.start : table.end] == unicodedata.normalize(form, TABLE.rstrip("\n"))
    cells = [[unicodedata.normalize("NFC", text[a:b]) for a, b in row] for row in table.rows]
    assert cells == [
        ["Stt", "Cấp", "Tiếp nhận"],
        ["1", "Cấp tỉnh", "1.204"],
        ["2", "Cấp xã", "829"],
    ]
    assert table.header_rows == 1


def test_a_table_over_two_pages_is_two_tables() -> None:
    text = "Bảng:\n\n" + TABLE + "\f| 3 | Cấp huyện | 77 |\n| 4 | Khác | 5 |\n\nHết.\n"
    tables = structure_of(text).tables
    assert [len(table.rows) for table in tables] == [3, 2]
    assert [table.header_rows for table in tables] == [1, 0]
    assert all("\f" not in text[table.start : table.end] for table in tables)


def test_a_table_with_a_row_cut_in_two_is_left_as_it_stands() -> None:
    text = "| Mục | Gồm: • Một phần; • Hai phần |\n|---|---|\n| a | 1 |\n| b | 2 |\n"
    assert structure_of(text).tables == ()


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("Một đoạn văn.\fTrang sau.", [("\f", "2")]),
        ("Một đoạn.\n\nTrang 3/9\n\nĐoạn khác.", [("T", "3")]),
        ("Một đoạn.\n- 4 -\nĐoạn khác.", [("-", "4")]),
        ("Cuối trang đầu.\n\f2\nĐầu trang hai.", [("2", "2")]),
        ("Cuối trang ba.\n3\n\fĐầu trang bốn.", [("3", "3")]),
        ("Một.\f\fBa.", [("\f", "2"), ("\f", "3")]),
        ("Trang 3 của phụ lục nêu 12 việc.", []),
        ("Không có trang.", []),
    ],
)
def test_pages(text: str, pages: list[tuple[str, str]]) -> None:
    found = structure_of(text).pages
    assert [(text[page.offset], page.label) for page in found] == pages


def test_offsets_of_pages_and_headings_count_in_the_source() -> None:
    text = unicodedata.normalize(
        "NFD", "Tiến độ thực hiện.\f## II. KẾT QUẢ THỰC HIỆN\n\nNội dung.\n"
    )
    structure = structure_of(text)
    (page,) = structure.pages
    assert text[page.offset] == "\f"
    (heading,) = structure.headings
    words = unicodedata.normalize("NFC", text[heading.start : heading.end])
    assert words == "II. KẾT QUẢ THỰC HIỆN"


@pytest.mark.parametrize("text", ["", "\n", "\f", "|", "|||\n|||", "\ud800", "1\n2\n3\n"])
def test_odd_texts_have_a_shape(text: str) -> None:
    structure = structure_of(text)
    assert all(0 <= page.offset < len(text) for page in structure.pages)
