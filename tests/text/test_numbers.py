"""Values of printed numbers."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_tui.text.numbers import Number, parse_number


@pytest.mark.parametrize(
    ("surface", "value", "decimals"),
    [
        ("2.181", "2181", 0),
        ("34,983", "34.983", 3),
        ("7.370.895.908", "7370895908", 0),
        ("5328", "5328", 0),
        ("07", "7", 0),
        ("00", "0", 0),
        ("1.234,5", "1234.5", 1),
        ("32.556,80", "32556.80", 2),
        ("99,90", "99.90", 2),
        ("0,10", "0.10", 2),
        ("16.72", "16.72", 2),
        ("16.7", "16.7", 1),
        ("16.7251", "16.7251", 4),
        ("0.125", "0.125", 3),
        ("1,234,567", "1234567", 0),
        ("1,234.56", "1234.56", 2),
        ("12,345.678", "12345.678", 3),
    ],
)
def test_value_and_decimals(surface: str, value: str, decimals: int) -> None:
    assert parse_number(surface) == Number(Decimal(value), decimals)


@pytest.mark.parametrize(
    "surface",
    ["49,14,52", "1.23.456", "1.2345.678", "1234.567", "012.345", "1,5.5", "1.234.56", "1.234,5,6",
     "1.23,4", "12,34,567", "1" * 41],
)  # fmt: skip
def test_malformed(surface: str) -> None:
    assert parse_number(surface) == Number(None, 0)


@given(st.integers(min_value=0, max_value=10**14))
def test_grouped_by_dots_or_commas_or_not_at_all(count: int) -> None:
    english = f"{count:,}"
    assert parse_number(english.replace(",", ".")).value == count
    assert parse_number(str(count)).value == count
    if english.count(",") > 1:
        assert parse_number(english).value == count


@given(st.integers(min_value=0, max_value=10**9), st.text("0123456789", min_size=1, max_size=6))
def test_decimal_comma(count: int, fraction: str) -> None:
    surface = f"{count:,}".replace(",", ".") + "," + fraction
    assert parse_number(surface) == Number(Decimal(f"{count}.{fraction}"), len(fraction))


@given(st.from_regex(r"[0-9]{1,4}([.,][0-9]{1,4}){0,4}", fullmatch=True))
def test_never_fails(surface: str) -> None:
    number = parse_number(surface)
    assert number.decimals == 0 or number.value is not None
