"""Numbers as text."""

from __future__ import annotations

from decimal import Decimal


def plain(value: Decimal) -> str:
    """`value` without exponent and trailing zeros, as the contract wants it."""
    text = format(value, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def plain_or_none(value: Decimal | None) -> str | None:
    """`plain`, where there is a value."""
    return None if value is None else plain(value)
