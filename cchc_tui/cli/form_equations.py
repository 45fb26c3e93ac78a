"""The small language of equations: a = b + c - d, a <= b, a >= b, a % = b / c."""

from __future__ import annotations

import re
from typing import NamedTuple

from cchc_tui.model.checks import RelationKind, Role

SHAPES = ("a = b + c", "a = b - c", "a <= b", "a % = b / c")
_KEY = r"[^\W\d]\w*"
_SUM = re.compile(rf"(?P<total>{_KEY})\s*=\s*(?P<parts>{_KEY}(?:\s*[+-]\s*{_KEY})+)")
_PART = re.compile(rf"(?P<left>{_KEY})\s*(?P<sign><=|>=|≤|≥)\s*(?P<right>{_KEY})")
_RATIO = re.compile(rf"(?P<percent>{_KEY})\s*%\s*=\s*(?P<over>{_KEY})\s*/\s*(?P<under>{_KEY})")
_TERM = re.compile(rf"(?P<sign>[+-]?)\s*(?P<key>{_KEY})")


class Equation(NamedTuple):
    """The kind of relation and its operands in the order of a check: (key, role, minus)."""

    kind: RelationKind
    operands: tuple[tuple[str, Role, bool], ...]


def parsed_equation(text: str) -> Equation | None:
    """The equation of a text on one line; None where it has none of the shapes."""
    if found := _SUM.fullmatch(text):
        parts = tuple(
            (term["key"], Role.PART, term["sign"] == "-") for term in _TERM.finditer(found["parts"])
        )
        return Equation(RelationKind.SUM, ((found["total"], Role.TOTAL, False), *parts))
    if found := _PART.fullmatch(text):
        whole, part = found["right"], found["left"]
        if found["sign"] in (">=", "≥"):
            whole, part = part, whole
        operands = ((whole, Role.TOTAL, False), (part, Role.PART, False))
        return Equation(RelationKind.PART, operands)
    if found := _RATIO.fullmatch(text):
        return Equation(
            RelationKind.RATIO,
            (
                (found["over"], Role.NUMERATOR, False),
                (found["under"], Role.DENOMINATOR, False),
                (found["percent"], Role.PERCENT, False),
            ),
        )
    return None
