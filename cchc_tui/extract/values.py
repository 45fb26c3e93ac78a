"""Value, step of the last printed digit and kind of a printed number with its unit."""

from __future__ import annotations

from decimal import Decimal

from cchc_tui.model.figures import FigureKind
from cchc_tui.text.numbers import parse_number
from cchc_tui.text.units import Unit, is_measure

_ZERO = Decimal(0)
_COUNTED = frozenset(
    ("hồ sơ", "thủ tục", "người", "đơn vị", "văn bản", "trường hợp", "lượt", "đơn", "vụ")
)


def valued(surface: str, unit: Unit) -> tuple[Decimal | None, Decimal, FigureKind]:
    """Value, step of the last digit and kind of a printed number with its unit."""
    value, decimals = parse_number(surface)
    if value is None:
        return None, _ZERO, FigureKind.PERCENT if unit.percent else FigureKind.COUNT
    if unit.percent:
        return value, Decimal(1).scaleb(-decimals), FigureKind.PERCENT
    if decimals == 3 and not unit.scaled and unit.noun in _COUNTED and "," in surface:
        return value * 1000, _ZERO, FigureKind.COUNT
    if unit.scaled:
        kind = FigureKind.MONEY if unit.money else FigureKind.MEASURE
        return value * unit.scale, unit.scale.scaleb(-decimals), kind
    if unit.money:
        return value, _ZERO, FigureKind.MONEY
    if decimals or is_measure(unit.noun):
        return value, Decimal(1).scaleb(-decimals), FigureKind.MEASURE
    return value, _ZERO, FigureKind.COUNT
