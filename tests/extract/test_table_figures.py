"""Figures in table cells: one number a cell, with its row and column words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from cchc_tui.extract.figures import read_figures
from cchc_tui.extract.readings import read_numbers
from cchc_tui.extract.table_figures import Grid, read_tables
from cchc_tui.model.figures import FigureKind, Satellite
from cchc_tui.report import read_report
from cchc_tui.text.worktext import work_text

TABLE = """\
| TT | Đơn vị | Tiếp nhận | Đúng hạn | Tỷ lệ (%) |
|---|---|---|---|---|
| 1 | Xã Tân An | 1.120 | 1.100 | 98,2 |
| 2 | Thị trấn Hòa Bình | 880 | - | 97 |
| 3 | Cấp huyện | 40 (10) | 12/40 | 49,14,52 |
|  | Tổng cộng | 2.040 | 1.990 | 97,5% |
"""


def grid_of(text: str) -> Grid:
    """The one grid of a text."""
    work = work_text(text)
    report = read_report(work)
    (grid,) = read_tables(read_figures(work, report, read_numbers(work, report)))
    return grid


def test_one_figure_a_cell_that_holds_one_number() -> None:
    grid = grid_of(TABLE)
    shown = {place: figure.text for place, figure in grid.values.items()}
    first = min(row for row, _ in shown)
    assert {(row - first, column): text for (row, column), text in shown.items()} == {
        (0, 2): "1.120", (0, 3): "1.100", (0, 4): "98,2",
        (1, 2): "880", (1, 4): "97",
        (2, 4): "49,14,52",
        (3, 2): "2.040", (3, 3): "1.990", (3, 4): "97,5",
    }  # fmt: skip


def test_words_of_rows_and_columns() -> None:
    grid = grid_of(TABLE)
    assert grid.heads == ["tt", "đơn vị", "tiếp nhận", "đúng hạn", "tỷ lệ (%)"]
    assert grid.labels[-4:] == ["xã tân an", "thị trấn hòa bình", "cấp huyện", "tổng cộng"]
    assert grid.ordinals[-4:] == ["1", "2", "3", ""]


@pytest.mark.parametrize(
    ("printed", "value", "step", "kind", "satellite", "slot"),
    [
        ("1.120", "1120", "0", FigureKind.COUNT, Satellite.HEAD, "received"),
        ("1.990", "1990", "0", FigureKind.COUNT, Satellite.HEAD, "on_time"),
        ("98,2", "98.2", "0.1", FigureKind.PERCENT, Satellite.PERCENT, None),
        ("97", "97", "1", FigureKind.PERCENT, Satellite.PERCENT, None),
        ("97,5", "97.5", "0.1", FigureKind.PERCENT, Satellite.PERCENT, None),
        ("49,14,52", None, "0", FigureKind.PERCENT, Satellite.PERCENT, None),
    ],
)
def test_a_cell_is_read_by_its_column(
    printed: str, value: str | None, step: str, kind: FigureKind, satellite: Satellite,
    slot: str | None,
) -> None:  # fmt: skip
    (figure,) = (f for f in grid_of(TABLE).values.values() if f.text == printed)
    assert figure.value == (None if value is None else Decimal(value))
    assert (figure.step, figure.kind, figure.satellite) == (Decimal(step), kind, satellite)
    assert figure.slot == slot


def test_label_joins_row_and_column() -> None:
    grid = grid_of(TABLE)
    labels = {figure.text: figure.label for figure in grid.values.values()}
    assert labels["1.100"] == "xã tân an đúng hạn"
    assert labels["2.040"] == "tổng cộng tiếp nhận"


def test_place_of_a_cell_counts_rows_and_columns() -> None:
    grid = grid_of(TABLE)
    for (row, column), figure in grid.values.items():
        assert (figure.place.sentence, figure.place.item) == (-row - 1, column)
        assert figure.place.bracket < 0
        assert grid.cells[row][column] == figure.index


@pytest.mark.parametrize(
    "text",
    [
        "Đơn vị\tTiếp nhận\tGiải quyết\nXã Tân An\t12\t11\nXã Hòa Bình\t13\t13\n",
        "| Đơn vị | Tiếp nhận | Giải quyết |\n|---|---|---|\n| Xã Tân An | 12 | 11 |\n"
        "| Xã Hòa Bình | 13 | 13 |\n",
    ],
)
def test_pipes_and_tabs_read_alike(text: str) -> None:
    grid = grid_of(text)
    assert [figure.text for figure in grid.values.values()] == ["12", "11", "13", "13"]
    assert grid.heads == ["đơn vị", "tiếp nhận", "giải quyết"]


def test_ragged_rows_and_empty_cells_hold_no_figure() -> None:
    grid = grid_of("| Xã | Một | Hai |\n|---|---|---|\n| A | 4 |\n| B | | 6 |\n| C | 7 | 8 | 9 |\n")
    texts = sorted(figure.text for figure in grid.values.values())
    assert texts in (["4", "6", "7", "8"], ["4", "6", "7", "8", "9"])
    assert all(len(row) == len(grid.cells[0]) for row in grid.cells)


def test_formula_row_holds_no_figure() -> None:
    grid = grid_of(
        "| Xã | Tổng | Mới | Cũ |\n|---|---|---|---|\n| (1) | (2)=(3)+(4) | (3) | (4) |\n"
        "| A | 9 | 4 | 5 |\n"
    )
    assert grid.table.formula_row is not None
    assert [figure.text for figure in grid.values.values()] == ["9", "4", "5"]


CHANGES = """\
| Nội dung | Kỳ trước | Kỳ này | Tăng, giảm |
|---|---|---|---|
| Tin bài | 40 | 52 | {} |
"""


@pytest.mark.parametrize("printed", ["+12", "- 12", "–12", "tăng 12", "giảm 12"])
def test_a_number_with_a_sign_is_a_change(printed: str) -> None:
    grid = grid_of(CHANGES.format(printed))
    (change,) = grid.changes.values()
    assert (change.text, change.satellite) == ("12", Satellite.CHANGE)
    assert sorted(column for _, column in grid.values) == [1, 2]


def test_a_number_without_a_sign_is_a_value() -> None:
    assert not grid_of(CHANGES.format("12")).changes


@pytest.mark.parametrize(
    ("head", "above", "step"),
    [
        ("Kinh phí (triệu đồng)", "", "1"),
        ("Kinh phí", "Đơn vị tính: triệu đồng\n\n", "1"),
        ("Số hồ sơ", "", "0"),
        ("Số hộ ở huyện Triệu Phong", "", "0"),
    ],
)
def test_whole_numbers_in_scaled_units_are_rounded(head: str, above: str, step: str) -> None:
    grid = grid_of(f"{above}| Xã | {head} |\n|---|---|\n| Tân An | 12 |\n| Hòa Bình | 30 |\n")
    assert {figure.step for figure in grid.values.values()} == {Decimal(step)}


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("| Tổng số | Mới | Cũ |\n|---|---|---|\n| 12 | 7 | 5 |\n", [0, 1, 2]),
        ("| TT | Mới | Cũ |\n|---|---|---|\n| 12 | 7 | 5 |\n", [1, 2]),
        ("| Số | Mới | Cũ |\n|---|---|---|\n| 1 | 7 | 5 |\n| 2 | 8 | 6 |\n", [1, 1, 2, 2]),
    ],
)
def test_the_first_column_numbers_the_rows_unless_it_is_one_row_of_numbers(
    text: str, columns: list[int]
) -> None:
    assert sorted(column for _, column in grid_of(text).values) == columns
