"""Pipe and tab tables: cells, header rows, the row of column formulas."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cchc_tui.model.report import BlockKind
from tests.report.conftest import Reading

Read = Callable[[str], Reading]

PIPES = """| STT | Lĩnh vực | Tổng | Huyện | Xã |
|---|---|---|---|---|
| (1) | (2) | (3)=(4)+(5) | (4) | (5) |
| 1 | Đất đai | 10 | 4 | 6 |
| 2 | Hộ tịch | 20 | | 20 |
"""


def cells(reading: Reading, table: int = 0) -> list[list[str]]:
    rows = reading.report.tables[table].rows
    return [[reading.text[start:end] for start, end in row] for row in rows]


def test_pipe_table(read: Read) -> None:
    reading = read(f"Số liệu như sau:\n\n{PIPES}\nHết.")
    table = reading.report.tables[0]
    block = reading.report.blocks[table.block]
    assert cells(reading)[2:] == [
        ["1", "Đất đai", "10", "4", "6"],
        ["2", "Hộ tịch", "20", "", "20"],
    ]
    assert (table.header_rows, table.formula_row) == (2, 1)
    assert (block.kind, len(block.pieces), block.parent) == (BlockKind.TABLE, 5, 0)


def test_tab_table_with_empty_and_missing_cells(read: Read) -> None:
    reading = read("Năm\tQuận\tPhường\n2023\t10\t20\n\t30\t\n")
    assert cells(reading) == [["Năm", "Quận", "Phường"], ["2023", "10", "20"], ["", "30", ""]]
    assert reading.report.tables[0].header_rows == 1


@pytest.mark.parametrize(
    ("row", "formula_row"),
    [
        ("1\t2\t3=4+5\t4\t5", 1),
        ("A\tB\t1\t2\t3", 1),
        ("(1)\t(2)\t(3)\t(4)\t(5)", 1),
        ("A\tB\t(1)=(2)+(3)\t(2)\t(3)", 1),
        ("1\tĐất đai\t9\t4\t5", None),
        ("1\t4\t9\t4\t5", None),
    ],
)
def test_formula_row(read: Read, row: str, formula_row: int | None) -> None:
    table = read(f"STT\tTên\tTổng\tMột\tHai\n{row}\n1\tX\t9\t4\t5").report.tables[0]
    assert table.formula_row == formula_row


@pytest.mark.parametrize(
    "text",
    [
        "UBND QUẬN A\tCỘNG HÒA XÃ HỘI\nPHÒNG NỘI VỤ\tĐộc lập - Tự do - Hạnh phúc",
        "Đúng hạn | quá hạn\nMột đoạn văn.",
        "Một dòng\tcó tab",
    ],
)  # fmt: skip
def test_what_is_no_table(read: Read, text: str) -> None:
    assert read(text).report.tables == ()


def test_short_rows_are_padded_and_pipes_escaped(read: Read) -> None:
    reading = read("| A | B\\|C | D |\n| 1 | 2 |\n")
    assert cells(reading) == [["A", "B\\|C", "D"], ["1", "2", ""]]
