"""Rows of a whole text: where each letter is."""

from __future__ import annotations

import unicodedata
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_tui.session.structure import PageMark, structure_of
from cchc_tui.tui.text.layout import GridRow, Layout, Source, TextRow

Form = Literal["NFC", "NFD"]

TEXT = (
    "Số: 12/BC-UBND\n\nKết quả giải quyết hồ sơ trong kỳ báo cáo như sau:\n\n"
    "| Cấp | Tiếp nhận |\n|---|---|\n| Cấp tỉnh | 1.204 |\n| Cấp xã | 829 |\n\n"
    "Hết trang một.\n\f2\nTrang hai, tiến độ thực hiện.\fTrang ba.\n"
)


def seen(layout: Layout) -> list[str]:
    """The rows in short: text, a table line as "#", a page as its label in brackets."""
    text = layout.source.text
    rows = []
    for at in range(len(layout)):
        row = layout.row(at)
        if isinstance(row, TextRow):
            rows.append(" " * row.indent + text[row.start : row.end])
        else:
            rows.append("#" if isinstance(row, GridRow) else f"[{row.label}]")
    return rows


def layout_of(text: str, width: int) -> Layout:
    """With its own shape."""
    return Layout(Source(text, structure_of(text)), width)


def test_tables_and_pages_stand_among_the_text() -> None:
    assert seen(layout_of(TEXT, 30)) == [
        "Số: 12/BC-UBND",
        "",
        "Kết quả giải quyết hồ sơ trong",
        "kỳ báo cáo như sau:",
        "",
        *"######",
        "",
        "Hết trang một.",
        "",
        "[2]",
        "Trang hai, tiến độ thực hiện.",
        "[3]",
        "Trang ba.",
        "",
    ]


def test_without_a_shape_a_text_is_its_lines() -> None:
    rows = seen(Layout(Source(TEXT), 60))
    assert rows[4:8] == [
        "| Cấp | Tiếp nhận |",
        "|---|---|",
        "| Cấp tỉnh | 1.204 |",
        "| Cấp xã | 829 |",
    ]
    assert not any(row.startswith("[") for row in rows)


def test_a_table_too_wide_is_left_as_its_lines() -> None:
    rows = seen(layout_of(TEXT, 11))
    assert "#" not in rows
    assert "| Cấp tỉnh" in rows


@pytest.mark.parametrize("width", [12, 20, 30, 60])
@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("words", ["242", "829", "1.204", "Tiếp", "tiến", "ba.", "Số", "kỳ"])
def test_a_letter_is_on_the_row_said(words: str, form: Form, width: int) -> None:
    text = unicodedata.normalize(form, TEXT.replace("12/BC", "242/BC"))
    layout = layout_of(text, width)
    offset = text.index(unicodedata.normalize(form, words))
    row = layout.row(layout.row_at(offset))
    if isinstance(row, TextRow):
        assert row.start <= offset < row.end
    else:
        assert isinstance(row, GridRow)
        assert any(start <= offset < end for _, start, end in row.grid.draw(row.line).pieces)


@pytest.mark.parametrize("width", [14, 30, 60])
def test_a_click_on_a_letter_gives_the_letter(width: int) -> None:
    text = "- Tiếp nhận 表 1.204 hồ sơ\tmới tie\u0302\u0301p.\n" + TEXT
    layout = layout_of(text, width)
    for at in range(len(layout)):
        row = layout.row(at)
        if isinstance(row, TextRow):
            column = row.indent
            for offset in range(row.start, row.end):
                if not unicodedata.combining(text[offset]):
                    assert layout.offset_at(at, column) == offset
                    column += {"表": 2, "\t": 4}.get(text[offset], 1)
        elif isinstance(row, GridRow):
            for x, start, end in row.grid.draw(row.line).pieces:
                assert [layout.offset_at(at, x + n) for n in range(end - start)] == list(
                    range(start, end)
                )


def test_a_click_beside_the_text_gives_the_nearest_letter() -> None:
    layout = layout_of(TEXT, 30)
    assert layout.offset_at(0, 29) == len("Số: 12/BC-UBND") - 1
    assert layout.offset_at(1, 5) == TEXT.index("\n\n") + 1
    rule = layout.offset_at(5, 3)
    assert TEXT[rule:].startswith("| Cấp")


def test_numbers_are_those_of_editors() -> None:
    source = Source("một\nhai\fvẫn hai\nba")
    assert [source.number_of(offset) for offset in (0, 4, 8, 16)] == [1, 2, 2, 3]


@given(st.text(alphabet="aế1|-#.\n\f\t ", max_size=120), st.integers(8, 40))
def test_any_text_is_laid_out(text: str, width: int) -> None:
    layout = layout_of(text, width)
    starts = [layout.start_of(at) for at in range(len(layout))]
    assert starts == sorted(starts)
    for offset, letter in enumerate(text):
        at = layout.row_at(offset)
        row = layout.row(at)
        if isinstance(row, TextRow) and not letter.isspace():
            assert row.start <= offset < row.end
        if isinstance(row, PageMark):
            assert letter.isspace() or letter in "1-"
