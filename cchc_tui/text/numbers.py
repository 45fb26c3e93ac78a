"""The value of a number as printed: dots group thousands, a comma starts decimals."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

_LONGEST = 40
_GROUPED = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+")
_ENGLISH_GROUPED = re.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{3})+")


class Number(NamedTuple):
    """A printed number; `value` is None where the separators make no sense."""

    value: Decimal | None
    decimals: int
    """digits printed after the decimal separator"""


_MALFORMED = Number(None, 0)


@lru_cache(maxsize=4096)
def parse_number(surface: str) -> Number:
    """The value of digits with inner dots and commas."""
    if len(surface) > _LONGEST:
        return _MALFORMED
    if surface.isdigit():
        return Number(Decimal(surface), 0)
    commas = surface.count(",")
    if commas == 0:
        return _parse_dotted(surface)
    if commas > 1 or "." in surface.partition(",")[2]:
        return _parse_english(surface)
    whole, _, fraction = surface.partition(",")
    if whole.isdigit() or _GROUPED.fullmatch(whole):
        return _number(whole.replace(".", ""), fraction)
    return _MALFORMED


def _parse_dotted(surface: str) -> Number:
    """Thousands groups, or an English decimal where the groups cannot be thousands."""
    if _GROUPED.fullmatch(surface):
        return Number(Decimal(surface.replace(".", "")), 0)
    whole, _, fraction = surface.partition(".")
    if "." in fraction or (len(fraction) == 3 and whole != "0"):
        return _MALFORMED
    return _number(whole, fraction)


def _parse_english(surface: str) -> Number:
    """Comma groups with or without a dot and decimals: 1,234,567 and 1,234.56."""
    whole, _, fraction = surface.partition(".")
    if _ENGLISH_GROUPED.fullmatch(whole) and "." not in fraction and "," not in fraction:
        return _number(whole.replace(",", ""), fraction)
    return _MALFORMED


def _number(whole: str, fraction: str) -> Number:
    return Number(Decimal(f"{whole}.{fraction}"), len(fraction))
