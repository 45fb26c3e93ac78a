"""Periods and data windows in words."""

from __future__ import annotations

from datetime import date

import pytest

from cchc_tui.model.report import Period
from cchc_tui.report.periods import declared_window, first_period


def period(kind: str, ordinal: int | None, first: tuple[int, int], last: tuple[int, int]) -> Period:
    return Period(kind, 2024, ordinal, date(2024, *first), date(2024, *last))


HALF = period("half", 1, (1, 1), (6, 30))
SECOND_HALF = period("half", 2, (7, 1), (12, 31))
QUARTER_2 = period("quarter", 2, (4, 1), (6, 30))
NINE = period("nine_months", None, (1, 1), (9, 30))
MAY = period("month", 5, (5, 1), (5, 31))
YEAR = period("year", None, (1, 1), (12, 31))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Kết quả 6 tháng đầu năm 2024", HALF),
        ("Kết quả 06 tháng đầu năm 2024, nhiệm vụ 6 tháng cuối năm", HALF),
        ("sáu tháng đầu năm 2024", HALF),
        ("tình hình 6 tháng năm 2024", HALF),
        ("nhiệm vụ 6 tháng cuối năm 2024", SECOND_HALF),
        ("công tác quý II năm 2024", QUARTER_2),
        ("công tác Quý II/2024", QUARTER_2),
        ("công tác quý 2/2024", QUARTER_2),
        ("thu Q2/2024", QUARTER_2),
        ("kết quả 9 tháng năm 2024", NINE),
        ("kết quả 9 tháng đầu năm 2024", NINE),
        ("kết quả tháng 5/2024", MAY),
        ("kết quả tháng 05 năm 2024", MAY),
        ("công tác năm 2024", YEAR),
        ("công tác cả năm 2024", YEAR),
        ("12 tháng năm 2024", YEAR),
        ("11 tháng năm 2024", period("window", None, (1, 1), (11, 30))),
    ],
)
def test_periods(words: str, expected: Period) -> None:
    assert first_period(words.lower()) == expected


def test_a_year_left_out_comes_from_outside() -> None:
    assert first_period("6 tháng đầu năm", 2024) == HALF
    assert first_period("6 tháng đầu năm") == Period("half", None, 1)


def test_no_period() -> None:
    assert first_period("kế hoạch công tác") is None


@pytest.mark.parametrize(
    "words",
    [
        "(số liệu tính từ ngày 05/12/2023 đến ngày 20/6/2024)",
        "số liệu tính từ 05/12/2023 đến 20/6/2024:",
        "số liệu từ ngày 05 tháng 12 năm 2023 đến hết ngày 20 tháng 6 năm 2024",
        "trong kỳ báo cáo (tính từ ngày 5/12/2023 đến ngày 20/6/2024)",
        "số liệu tính đến ngày 1/1/2024. Số liệu tính từ ngày 05/12/2023 đến ngày 20/6/2024",
    ],
)
def test_windows(words: str) -> None:
    expected = Period("window", 2024, None, date(2023, 12, 5), date(2024, 6, 20))
    assert declared_window(words.lower()) == expected


@pytest.mark.parametrize(
    "words",
    [
        "từ ngày 05/12/2023 đến ngày 20/6/2024 diễn ra hội thi",
        "số liệu tính đến ngày 20/6/2024",
        "số liệu tính từ ngày 20/6/2024 đến ngày 05/12/2023",
    ],
)
def test_no_window(words: str) -> None:
    assert declared_window(words) is None
