"""Dates in running text."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_tui.text.dates import date_at, find_dates


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ngày 23/4/2018 của", [("23/4/2018", date(2018, 4, 23))]),
        ("05/9/2016; 2.1.2018", [("05/9/2016", date(2016, 9, 5)), ("2.1.2018", date(2018, 1, 2))]),
        ("hết hạn 3-3-2025.", [("3-3-2025", date(2025, 3, 3))]),
        ("ngày 21 tháng 5 năm 2024", [("21 tháng 5 năm 2024", date(2024, 5, 21))]),
        ("Ngày 06 THÁNG 02 NĂM 2024", [("06 THÁNG 02 NĂM 2024", date(2024, 2, 6))]),
        ("ngày 02\ntháng 3 năm\n\n2023 của", [("02\ntháng 3 năm\n\n2023", date(2023, 3, 2))]),
        ("ngày 13 / 06/ 2011", [("13 / 06/ 2011", date(2011, 6, 13))]),
        (
            "từ 1/2/2023 đến 4/6/2024",
            [("1/2/2023", date(2023, 2, 1)), ("4/6/2024", date(2024, 6, 4))],
        ),
        (
            "ngày 2/6/2024,3/6/2024",
            [("2/6/2024", date(2024, 6, 2)), ("3/6/2024", date(2024, 6, 3))],
        ),
        ("ngày 31/02/2024", [("31/02/2024", None)]),
        ("ngày 45/13/2024", [("45/13/2024", None)]),
        ("từ ngày 15/12 và 16/12", [("15/12", None)]),
        ("ngày 5 tháng 6 hằng năm", [("5 tháng 6", None)]),
    ],
)  # fmt: skip
def test_finds_dates(text: str, expected: list[tuple[str, date | None]]) -> None:
    assert [(text[d.start : d.end], d.date) for d in find_dates(text)] == expected


@pytest.mark.parametrize(
    "text",
    ["tháng 6/2024", "quý II/2024", "trong 5 tháng 6 huyện", "15/12 hồ sơ", "đạt 21/28", "12/2023",
     "1/2/3/2024", "1.5/6/2024", "2.13.2018", "32.1.2018", "2-13-2018", "1.2.2018.5",
     "số 61/2018/QH",
     "123/4/2024", "5-1-2-2024",
     "23/4/20245"],
)  # fmt: skip
def test_leaves_others(text: str) -> None:
    assert list(find_dates(text)) == []


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)), st.booleans())
def test_every_form_of_a_date(day: date, padded: bool) -> None:
    number = "{:02}" if padded else "{}"
    d, m = number.format(day.day), number.format(day.month)
    forms = (f"{d}/{m}/{day.year}", f"{d}.{m}.{day.year}", f"{d} tháng {m} năm {day.year}")
    for form in forms:
        text = f"ban hành ngày {form}, của"
        (found,) = find_dates(text)
        assert (found.date, text[found.start : found.end]) == (day, form)
        assert date_at(text, found.start) == found


@given(st.text("0123456789/.- tháng", max_size=40))
def test_spans_are_ordered_and_cut_no_number(text: str) -> None:
    end = 0
    for found in find_dates(text):
        assert found.start >= end
        assert not text[found.start - 1 : found.start].isdigit()
        assert not text[found.end : found.end + 1].isdigit()
        end = found.end
