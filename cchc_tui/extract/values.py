"""Value, step of the last printed digit and kind of a printed number with its unit."""

from __future__ import annotations

import re
from decimal import Decimal

from cchc_tui.model.figures import FigureKind
from cchc_tui.text.numbers import parse_number
from cchc_tui.text.units import Unit, is_measure, scale_of

_COUNT = FigureKind.COUNT
_MEASURE = FigureKind.MEASURE
_MONEY = FigureKind.MONEY
_PERCENT = FigureKind.PERCENT
_LETTER = re.compile(r"[^\W\d_]")
_ZERO = Decimal(0)
_COUNTED = frozenset(
    ("hồ sơ", "thủ tục", "người", "đơn vị", "văn bản", "trường hợp", "lượt", "đơn", "vụ")
)


def valued(surface: str, unit: Unit) -> tuple[Decimal | None, Decimal, FigureKind]:
    """Value, step of the last digit and kind of a printed number with its unit."""
    if _LETTER.search(surface):
        return _compound(surface, unit)
    value, decimals = parse_number(surface)
    if value is None:
        return None, _ZERO, _PERCENT if unit.percent else _COUNT
    if unit.percent:
        return value, Decimal(1).scaleb(-decimals), _PERCENT
    if decimals == 3 and not unit.scaled and unit.noun in _COUNTED and "," in surface:
        return value * 1000, _ZERO, _COUNT
    if unit.scaled:
        kind = _MONEY if unit.money else _MEASURE
        return value * unit.scale, unit.scale.scaleb(-decimals), kind
    if unit.money:
        return value, _ZERO, _MONEY
    if decimals or is_measure(unit.noun):
        return value, Decimal(1).scaleb(-decimals), _MEASURE
    return value, _ZERO, _COUNT


def _compound(surface: str, unit: Unit) -> tuple[Decimal | None, Decimal, FigureKind]:
    """ "4 tỷ 136 triệu 500" with "nghìn đồng" after it."""
    words = surface.split()
    total = _ZERO
    for position in range(0, len(words), 2):
        value, _ = parse_number(words[position])
        if value is None:
            return None, _ZERO, _MONEY
        scale = scale_of(" ".join(words[position + 1 : position + 2])) or unit.scale
        total += value * scale
    return total, unit.scale, _MONEY
