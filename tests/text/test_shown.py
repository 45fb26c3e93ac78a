"""Numbers as they are shown, and read back."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_tui.text.numbers import parse_number
from cchc_tui.text.shown import shown_money, shown_number


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("0", "0"),
        ("0.00", "0"),
        ("7", "7"),
        ("999", "999"),
        ("1034", "1.034"),
        ("1234567", "1.234.567"),
        ("-9.5", "-9,5"),
        ("-1043", "-1.043"),
        ("90.30", "90,3"),
        ("34.983", "34,983"),
        ("0.05", "0,05"),
        ("1E+3", "1.000"),
        ("1234.5", "1.234,5"),
    ],
)
def test_dots_group_and_a_comma_starts_decimals(value: str, shown: str) -> None:
    assert shown_number(Decimal(value)) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("347344000000", "347,344 tỷ đồng"),
        ("1000000000", "1 tỷ đồng"),
        ("2500000000000", "2.500 tỷ đồng"),
        ("999999999", "999,999999 triệu đồng"),
        ("6479000000", "6,479 tỷ đồng"),
        ("1922000000", "1,922 tỷ đồng"),
        ("24500000", "24,5 triệu đồng"),
        ("500000", "500.000 đồng"),
        ("0", "0 đồng"),
        ("-42000000", "-42 triệu đồng"),
        ("7370895908", "7,370896 tỷ đồng"),
    ],
)
def test_money_in_the_largest_unit_that_fits(value: str, shown: str) -> None:
    assert shown_money(Decimal(value)) == shown


@given(st.integers(min_value=0, max_value=10**12))
def test_shown_whole_numbers_read_back(value: int) -> None:
    number = parse_number(shown_number(Decimal(value)))
    assert (number.value, number.decimals) == (Decimal(value), 0)


@given(st.decimals(min_value=0, max_value=10**9, places=2))
def test_shown_decimals_read_back(value: Decimal) -> None:
    assert parse_number(shown_number(value)).value == value
