"""What the library shows, and in which order."""

from __future__ import annotations

from typing import Any

import pytest

from cchc_tui.session.library import LibraryRow
from cchc_tui.tui.screens.shelf import Sorting, Wanted, cells, columns, day, shelf


def row(report: int, unit: str, **values: Any) -> LibraryRow:
    known = LibraryRow(
        report=report, version=report, unit=unit, level="", period="", number="", date=None,
        title="", path=f"/r/{report}.md", errors=0, warnings=0, infos=0, decided=0, figures=0,
        figures_used=0, label="",
    )  # fmt: skip
    return known._replace(**values)


ROWS = [
    row(
        1,
        "UBND huyện Tân Lập",
        period="quý I/2024",
        date="2024-03-19",
        errors=1,
        figures=10,
        figures_used=9,
    ),
    row(
        2,
        "UBND xã Bàu Sen",
        number="58/BC-UBND",
        date="2024-06-14",
        errors=3,
        warnings=2,
        decided=5,
    ),
    row(3, "UBND tỉnh Đức Giang", title="Báo cáo công tác", errors=1, infos=2, decided=1),
]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", [1, 2, 3]), ("tan lap", [1]), ("TÂN", [1]), ("duc giang", [3]), ("58/bc", [2]),
        ("ubnd cong tac", [3]), ("2024-06", [2]), ("3.md", [3]), ("zzz", []),
        ("text:giải quyết", [1, 2, 3]), ("huyen text:giải quyết", [1]),
    ],
)  # fmt: skip
def test_words_in_any_order_and_without_accents(typed: str, found: list[int]) -> None:
    shown = shelf(ROWS, Wanted.parse(typed).words, None, Sorting())
    assert [one.report for one in shown] == found


def test_words_for_the_texts_stand_behind_text() -> None:
    assert Wanted.parse('tan text: "giải quyết" đúng hạn').texts == '"giải quyết" đúng hạn'
    assert Wanted.parse("tan").texts == ""


def test_only_what_the_search_found_is_shown() -> None:
    assert [one.report for one in shelf(ROWS, ("ubnd",), {2, 3}, Sorting())] == [2, 3]


@pytest.mark.parametrize(
    ("by", "order"),
    [
        (Sorting("loaded", True), [3, 2, 1]), (Sorting("unit"), [1, 3, 2]),
        (Sorting("date"), [3, 1, 2]), (Sorting("errors", True), [2, 3, 1]),
        (Sorting("open", True), [3, 1, 2]), (Sorting("coverage"), [1, 2, 3]),
    ],
)  # fmt: skip
def test_orders(by: Sorting, order: list[int]) -> None:
    assert [one.report for one in shelf(ROWS, (), None, by)] == order


def test_the_key_goes_through_all_orders_and_back() -> None:
    seen = [Sorting()]
    while (following := seen[-1].next()) != seen[0]:
        seen.append(following)
    assert len(seen) == 16
    assert all(Sorting.stored(one.words) == one for one in seen)
    assert Sorting.stored("-what") == Sorting()


def test_periods_are_sorted_by_time_and_not_by_their_words() -> None:
    orders = {
        "quý I/2024": ("2024-03-31", "2024-01-01"), "năm 2023": ("2023-12-31", "2023-01-01"),
        "9 tháng năm 2024": ("2024-09-30", "2024-01-01"), "": ("", ""),
        "quý III/2024": ("2024-09-30", "2024-07-01"),
    }  # fmt: skip
    rows = [
        row(at, "UBND xã", period=period, period_order=order)
        for at, (period, order) in enumerate(orders.items())
    ]
    assert [one.period for one in shelf(rows, (), None, Sorting("period"))] == [
        "", "năm 2023", "quý I/2024", "quý III/2024", "9 tháng năm 2024",
    ]  # fmt: skip


def test_a_click_sorts_and_once_more_turns_round() -> None:
    by = Sorting("date").clicked(1)
    assert by == Sorting("unit")
    assert by.clicked(1) == Sorting("unit", True)
    assert by.clicked(1).clicked(1) == Sorting("unit")
    assert by.clicked(0) == Sorting()
    names = [Sorting().clicked(column).name for column in range(len(columns(str, by)))]
    assert {Sorting.stored(name).name for name in names} == set(names)


def test_the_sorted_column_has_an_arrow() -> None:
    titles = [column.title for column in columns(str, Sorting("date", True))]
    assert "Date ▼" in titles and "Unit" in titles
    assert titles[0] == ""


def test_cells_tell_what_is_done_and_never_a_control_letter() -> None:
    assert cells(ROWS[1], True)[0] == "●"
    assert cells(ROWS[1], False)[9] == "5/5 ✓"
    assert cells(ROWS[0], False)[10] == "90%"
    assert cells(ROWS[2], False)[10] == "–"
    assert "\x1b" not in "".join(cells(row(4, "UBND\x1b[31m xã"), False))
    assert cells(row(5, "", path="/r/báo cáo.md"), False)[1] == "báo cáo.md"


def test_dates_as_they_are_printed() -> None:
    assert day("2024-10-05") == "05/10/2024"
    assert day(None) == ""
