"""Tables: the formula row rules; else totals and percents that close prove the structure."""

from __future__ import annotations

import pytest

from tests.relations.notation import accused, lines


def table(heads: str, *rows: str) -> str:
    """A pipe table from cells separated by slashes-with-blanks."""
    cells = [row.split(" / ") for row in (heads, *rows)]
    drawn = ["| " + " | ".join(row) + " |" for row in cells]
    return "\n".join([drawn[0], "|" + "---|" * len(cells[0]), *drawn[1:]])


SUM_FORMULA = ("Đơn vị / Tổng / Mới / Cũ", "(1) / (2)=(3)+(4) / (3) / (4)", "Xã A / 12 / 7 / 5")
MINUS = ("Đơn vị / Còn / Nhận / Xong", "(1) / (2)=(3)-(4) / (3) / (4)", "Xã A / 2 / 7 / 5")
RATIO = (
    "Đơn vị / Nhận / Đúng hạn / Tỷ lệ (%)",
    "(1) / (2) / (3) / (4)=(3)/(2)",
    "Xã A / 120 / 90 / 75",
)
ROWS = (
    "Đơn vị / Nhận / Xong / Còn",
    "Xã A / 120 / 90 / 30",
    "Xã B / 200 / 190 / 10",
    "Xã C / 55 / 40 / 15",
)
COLUMNS = ("Đơn vị / Tổng số / Trước hạn / Đúng hạn", *ROWS[1:])
PERCENTS = ("Đơn vị / Nhận / Xong / Tỷ lệ (%)", "Xã A / 120 / 90 / 75", "Xã B / 200 / 190 / 95",
            "Xã C / 55 / 40 / 72,7")  # fmt: skip

TWINS = {
    "formula of a sum": (SUM_FORMULA, "Xã B / {} / 11 / 9", "21", "20", "sum", "exact", "{} | 11 | 9"),
    "formula of a difference": (MINUS, "Xã B / {} / 11 / 9", "3", "2", "sum", "exact", "{} | 11 | 9"),
    "formula of a ratio": (RATIO, "Xã B / 200 / 190 / {}", "95,5", "95", "ratio", "exact",
                           "190 | 200 | {}"),
    "total row below": (ROWS, "Tổng cộng / 375 / 320 / {}", "56", "55", "sum", "exact",
                        "{} | 30 | 10 | 15"),
    "total row without a word": (ROWS, " / 375 / 320 / {}", "56", "55", "sum", "exact",
                                 "{} | 30 | 10 | 15"),
    "total column": (COLUMNS, "Xã D / {} / 41 / 16", "75", "57", "sum", "exact", "{} | 41 | 16"),
    "percent column": (PERCENTS, "Xã D / 80 / 60 / {}", "57", "75", "ratio", "exact", "60 | 80 | {}"),
    "rounded percent column": (PERCENTS, "Xã D / 60 / 41 / {}", "86,3", "68,3", "ratio", "rounded",
                               "41 | 60 | {}"),
}  # fmt: skip
Case = tuple[tuple[str, ...], str, str, str, str, str, str]


@pytest.mark.parametrize("case", TWINS.values(), ids=TWINS.keys())
def test_cell_that_breaks_the_structure_is_accused(case: Case) -> None:
    rows, last, bad, _, kind, _, operands = case
    assert accused(table(*rows, last.format(bad))) == [f"{kind} violated: {operands.format(bad)}"]


@pytest.mark.parametrize("case", TWINS.values(), ids=TWINS.keys())
def test_its_sound_twin_holds(case: Case) -> None:
    rows, last, _, good, kind, verdict, operands = case
    text = table(*rows, last.format(good))
    assert f"{kind} {verdict}: {operands.format(good)}" in lines(text)
    assert accused(text) == []


def test_total_row_above_its_parts() -> None:
    text = table(ROWS[0], "Tổng số / 375 / 320 / {}", *ROWS[1:])
    assert accused(text.format("56")) == ["sum violated: 56 | 30 | 10 | 15"]
    assert "sum exact: 55 | 30 | 10 | 15" in lines(text.format("55"))


def test_groups_of_roman_rows_add_up() -> None:
    text = table(
        "TT / Đơn vị / Nhận / Xong / Còn",
        " / Tổng số / 100 / 90 / {}",
        "I / Cấp huyện / 40 / 35 / 5", "1 / Phòng A / 25 / 22 / 3", "2 / Phòng B / 15 / 13 / 2",
        "II / Cấp xã / 60 / 55 / 5", "1 / Xã A / 20 / 18 / 2", "2 / Xã B / 40 / 37 / 3",
    )  # fmt: skip
    assert "sum exact: 10 | 5 | 5" in lines(text.format("10"))
    assert accused(text.format("10")) == []
    assert accused(text.format("16")) == ["sum violated: 16 | 5 | 5"]


SILENT = {
    "too few columns close": table("Đơn vị / Nhận / Xong", "Xã A / 120 / 90", "Xã B / 200 / 190",
                                   "Xã C / 55 / 40", "Cộng / 999 / 888"),
    "two instances, one fails": table("Đơn vị / Nhận / Xong", "Xã A / 120 / 90", "Xã B / 200 / 190",
                                      "Toàn huyện / 320 / 288"),
    "no word for a total": table(*ROWS, "Xã D / 375 / 320 / 56"),
    "numbers of one column only": table("Đơn vị / Nhận", "Xã A / 120", "Xã B / 200", "Xã C / 55"),
    "malformed cell": table(*SUM_FORMULA, "Xã B / 1.2.34 / 11 / 9"),
    "cell of words": table(*SUM_FORMULA, "Xã B / chưa có / 11 / 9"),
    "denominator zero": table(*RATIO, "Xã B / 0 / 0 / 100"),
    "unknown column in the formula": table("Đơn vị / Tổng / Mới", "(1) / (2)=(3)+(9) / (3)",
                                           "Xã A / 12 / 7"),
    "words in the formula": table("Đơn vị / Tổng / Mới", "(1) / (2)=(3)+khác / (3)", "Xã A / 12 / 7"),
    "all zero": table(*SUM_FORMULA, "Xã B / 0 / 0 / 0"),
}  # fmt: skip


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT.keys())
def test_nothing_else_accuses(text: str) -> None:
    assert accused(text) == []


RAGGED = (
    "| Đơn vị | Nhận | Xong |\n|---|---|---|\n| Xã A | 12 |\n| Xã B | | 8 |\n| Xã C | 7 | 8 | 9 |\n"
)


@pytest.mark.parametrize(
    "ending", ["| Tổng cộng | 19 | 16 |", "| Tổng cộng | 20 | 17 |", "| Tổng", ""]
)
def test_ragged_rows_accuse_nothing(ending: str) -> None:
    assert accused(RAGGED + ending) == []


def test_ragged_rows_that_close_hold() -> None:
    assert lines(RAGGED + "| Tổng cộng | 19 | 16 |") == [
        "sum exact: 19 | 12 | 7",
        "sum exact: 16 | 8 | 8",
    ]


def test_tabs_are_a_table_too() -> None:
    rows = [
        "Đơn vị\tTổng\tMới\tCũ",
        "(1)\t(2)=(3)+(4)\t(3)\t(4)",
        "Xã A\t12\t7\t5",
        "Xã B\t{}\t11\t9",
    ]
    text = "\n".join(rows)
    assert accused(text.format("21")) == ["sum violated: 21 | 11 | 9"]
    assert accused(text.format("20")) == []
