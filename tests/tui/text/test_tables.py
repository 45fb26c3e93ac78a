"""Tables as grids."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_tui.model.spans import Span
from cchc_tui.session.structure import TableShape, structure_of
from cchc_tui.tui.text.tables import DrawnRow, TableGrid, measure, share_out
from cchc_tui.tui.text.width import columns, shown

TABLE = (
    "| Stt | Đơn vị | Tổng tiếp nhận | Đã giải quyết |\n"
    "|---|---|---|---|\n"
    "| (1) | (2) | (3)=(4)+(5) | (6) |\n"
    "| 1 | Ủy ban nhân dân huyện Tân Lập | 1.204 | 892 |\n"
    "| 2 | Xã Hòa Bình | 96.418 | - |\n"
)


def shape_of(text: str) -> TableShape:
    """The only table of a text."""
    (shape,) = structure_of(text).tables
    return shape


def grid_of(text: str, width: int) -> TableGrid | None:
    """It drawn."""
    shape = shape_of(text)
    shared = share_out(measure(text, shape), width)
    return TableGrid(text, shape, *shared) if shared else None


def seen(text: str, row: DrawnRow) -> str:
    """A row as the screen shows it."""
    line, x = "", 0
    for piece in row.pieces:
        words = text[piece.start : piece.end]
        line += row.frame[x : piece.x] + shown(words)
        x = piece.x + columns(words)
    return line + row.frame[x:]


def drawn(text: str, width: int) -> list[str]:
    """The whole grid as the screen shows it."""
    grid = grid_of(text, width)
    assert grid is not None
    return [seen(text, grid.draw(at)) for at in range(len(grid.lines))]


def test_a_table_that_fits() -> None:
    assert drawn(TABLE, 80) == [
        "┌─────┬───────────────────────────────┬────────────────┬───────────────┐",
        "│ Stt │ Đơn vị                        │ Tổng tiếp nhận │ Đã giải quyết │",
        "│ (1) │                           (2) │ (3)=(4)+(5)    │           (6) │",
        "├─────┼───────────────────────────────┼────────────────┼───────────────┤",
        "│   1 │ Ủy ban nhân dân huyện Tân Lập │          1.204 │           892 │",
        "│   2 │ Xã Hòa Bình                   │         96.418 │             - │",
        "└─────┴───────────────────────────────┴────────────────┴───────────────┘",
    ]


def test_a_narrow_one_wraps_words_and_formulas_but_no_number() -> None:
    assert drawn(TABLE, 36) == [
        "┌───┬─────────────────┬──────┬─────┐",
        "│Stt│Đơn vị           │Tổng  │Đã   │",
        "│   │                 │tiếp  │giải │",
        "│   │                 │nhận  │quyết│",
        "│(1)│              (2)│(3)   │  (6)│",
        "│   │                 │=(4)  │     │",
        "│   │                 │+(5)  │     │",
        "├───┼─────────────────┼──────┼─────┤",
        "│  1│Ủy ban nhân dân  │ 1.204│  892│",
        "│   │huyện Tân Lập    │      │     │",
        "├───┼─────────────────┼──────┼─────┤",
        "│  2│Xã Hòa Bình      │96.418│    -│",
        "└───┴─────────────────┴──────┴─────┘",
    ]


def test_one_that_would_break_a_number_is_not_drawn() -> None:
    assert grid_of(TABLE, 25) is not None
    assert grid_of(TABLE, 20) is None


def test_wide_and_composed_letters_keep_the_lines_straight() -> None:
    text = "| A | B |\n|---|---|\n| 表 | tie\u0302\u0301n |\n| x\u200by | 1 |\n"
    lines = drawn(text, 30)
    assert {columns(line) for line in lines} == {columns(lines[0])}
    assert "│ 表  │ tiến │" in lines


@pytest.mark.parametrize("width", [36, 60, 80])
def test_every_letter_of_a_cell_is_found_where_it_is_drawn(width: int) -> None:
    grid = grid_of(TABLE, width)
    assert grid is not None
    for row in shape_of(TABLE).rows:
        for start, end in row:
            for offset in range(start, end):
                if not TABLE[offset].isspace():
                    pieces = grid.draw(grid.line_at(offset)).pieces
                    assert any(a <= offset < b for _, a, b in pieces)


CELL = st.text(alphabet="aếĐ1.9= +表\u0301", max_size=14).map(str.strip)


@given(
    st.integers(1, 5).flatmap(
        lambda count: st.lists(
            st.lists(CELL, min_size=count, max_size=count), min_size=1, max_size=4
        )
    ),
    st.integers(0, 4),
    st.integers(5, 60),
)
def test_any_grid_is_a_rectangle_that_fits(rows: list[list[str]], head: int, width: int) -> None:
    text, spans = "", []
    for row in rows:
        line = []
        for cell in row:
            text += "|"
            line.append(Span(len(text), len(text) + len(cell)))
            text += cell
        spans.append(tuple(line))
        text += "|\n"
    shape = TableShape(0, len(text) - 1, tuple(spans), min(head, len(rows)))
    shared = share_out(measure(text, shape), width)
    if shared is None:
        return
    grid = TableGrid(text, shape, *shared)
    wide = {columns(seen(text, grid.draw(at))) for at in range(len(grid.lines))}
    assert len(wide) == 1
    assert wide.pop() <= width
    starts = [grid.start_of(at) for at in range(len(grid.lines))]
    assert starts == sorted(starts)
