"""Numbers as Vietnamese readers write them: dots group thousands, a comma starts decimals."""

from __future__ import annotations

from decimal import Decimal

_BILLION = Decimal(10**9)
_MILLION = Decimal(10**6)


def shown_number(value: Decimal) -> str:
    """1034 -> "1.034", -9.5 -> "-9,5"."""
    plain = format(value.normalize() if value else Decimal(0), "f")
    sign, plain = ("-", plain[1:]) if plain.startswith("-") else ("", plain)
    whole, _, decimals = plain.partition(".")
    grouped = f"{int(whole):,}".replace(",", ".")
    return f"{sign}{grouped},{decimals}" if decimals else f"{sign}{grouped}"


def shown_money(value: Decimal) -> str:
    """347344000000 -> "347,344 tỷ đồng"."""
    size = abs(value)
    if size >= _BILLION:
        return f"{shown_number(_short(value / _BILLION))} tỷ đồng"
    if size >= _MILLION:
        return f"{shown_number(_short(value / _MILLION))} triệu đồng"
    return f"{shown_number(value)} đồng"


def _short(value: Decimal) -> Decimal:
    rounded = round(value, 6)
    return rounded.quantize(Decimal(1)) if rounded == rounded.to_integral() else rounded
