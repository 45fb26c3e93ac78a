"""Numbers as the contract prints them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_tui.output.decimals import plain, plain_or_none


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("1034", "1034"),
        ("90.30", "90.3"),
        ("100.00", "100"),
        ("3.47344E+11", "347344000000"),
        ("1E+1", "10"),
        ("0.00", "0"),
        ("-0.0", "0"),
        ("-7.50", "-7.5"),
        ("0.000001", "0.000001"),
    ],
)
def test_plain(value: str, text: str) -> None:
    assert plain(Decimal(value)) == text


def test_none_stays_none() -> None:
    assert plain_or_none(None) is None


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15))
def test_plain_keeps_the_value(value: Decimal) -> None:
    text = plain(value)
    assert Decimal(text) == value
    assert "E" not in text
    assert not ("." in text and text.endswith("0"))
