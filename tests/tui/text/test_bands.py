"""Tables too wide for the screen: their columns in bands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_tui.session.structuring import structure_of
from cchc_tui.tui.text.bands import BandedGrid
from cchc_tui.tui.text.layout import GridRow, Layout, Source
from tests.tui.text.test_tables import seen

TITLES = ("Stt", "Cấp", "Tiếp nhận", "Kỳ trước", "Mới nhận", "Giải quyết", "Trực tuyến")
ROWS = (
    ("1", "Cấp tỉnh", "96.418", "1.526", "94.892", "94.207", "78.643"),
    ("2", "Cấp xã", "214.806", "692", "214.114", "213.977", "186.217"),
    ("", "Toàn tỉnh", "311.224", "2.218", "309.006", "308.184", "264.860"),
)


def table(rows: tuple[tuple[str, ...], ...] = ROWS) -> str:
    """A table between two lines."""
    lines = (TITLES, ("---",) * len(TITLES), *rows)
    return "Biểu 1\n\n" + "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n\nHết."


def layout(text: str, width: int) -> Layout:
    return Layout(Source(text, structure_of(text)), width)


def drawn(text: str, width: int) -> list[str]:
    """The rows of the table as the screen shows them."""
    laid = layout(text, width)
    rows = [laid.row(at) for at in range(len(laid))]
    return [seen(text, row.grid.draw(row.line)) for row in rows if isinstance(row, GridRow)]


def test_each_band_names_its_rows() -> None:
    shown = "\n".join(drawn(table(), 40))
    assert shown.count("Toàn tỉnh") == 2
    assert shown.count("264.860") == 1
    assert shown.count("Stt") == 1


@pytest.mark.parametrize("width", [24, 30, 36, 40])
def test_every_figure_is_on_the_line_its_place_leads_to(width: int) -> None:
    text = table()
    laid = layout(text, width)
    for row in ROWS:
        for cell in filter(None, row[1:]):
            offset = text.index(f" {cell} ") + 1
            shown = laid.row(laid.row_at(offset))
            assert isinstance(shown, GridRow)
            assert isinstance(shown.grid, BandedGrid)
            pieces = shown.grid.draw(shown.line).pieces
            piece = next(piece for piece in pieces if piece.start <= offset < piece.end)
            assert laid.offset_at(laid.row_at(offset), piece.x) == piece.start


@given(st.integers(6, 80))
def test_nothing_is_lost_and_nothing_too_wide(width: int) -> None:
    text = table()
    laid = layout(text, width)
    starts = [laid.start_of(at) for at in range(len(laid))]
    assert starts == sorted(starts)
    lines = drawn(text, width)
    assert all(len(line) <= width for line in lines)
    shown = "\n".join(lines)
    assert not lines or all(cell in shown for row in ROWS for cell in row[2:])


def test_too_narrow_for_any_band_it_stands_as_it_is_written() -> None:
    assert drawn(table(), 12) == []


def test_the_text_behind_the_table_is_found() -> None:
    text = table()
    laid = layout(text, 40)
    assert laid.row_at(text.index("Hết.")) == len(laid) - 1
    assert laid.row_at(0) == 0
