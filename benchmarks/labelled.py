"""Relations labelled by hand: where their operands stand, and whether a fault contradicts them.

A label has values, no places. The places come from the check of the unchanged review that matches
the label, by the same comparison that the judge of the labels makes. What a fault breaks is
computed here from the printed digits alone, apart from the engine's own judgement.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from benchmarks.faults import Fault, Place, read_printed
from cchc_tui.model.checks import Check, Operand, RelationKind, Role

TYPES = ("sum", "balance", "repeat", "ratio", "subset", "count")
"""The strongest first: a fault is counted under the strongest relation it breaks."""
_ADDED = (RelationKind.SUM, RelationKind.BALANCE, RelationKind.SHARES, RelationKind.PART)
_PERCENT = re.compile(r"\s{0,3}(?:%|phần trăm)", re.IGNORECASE)
_SEPARATOR = re.compile(r"[,;]|\bvà\b")
_FAR = Decimal(10**30)

Label = Mapping[str, Any]
Interval = tuple[Decimal, Decimal]
Term = tuple[Place, int]
"""A place and its sign."""


@dataclass(frozen=True, slots=True)
class Located:
    """A labelled relation and its operands, each the signed places it is added up from."""

    label: Label
    kind: RelationKind
    operands: tuple[tuple[Role, tuple[Term, ...]], ...]
    listed: tuple[int, int] | None = None
    """least and most items of the list that a stated number counts"""

    def places(self) -> Iterator[Place]:
        """Every number the relation is made of."""
        return (place for _, terms in self.operands for place, _ in terms)

    def by_range(self) -> bool:
        """Whether it holds only by a range: commas and "và" stand in names too."""
        return self.listed is not None and self.listed[0] != self.listed[1]

    def agrees(self, fault: Fault | None = None) -> bool:
        """Whether the relation is within rounding and truncation, with or without a fault."""
        sides: dict[Role, list[Interval]] = {}
        for role, terms in self.operands:
            bounds = [(_place_after(place, fault).bounds(), sign) for place, sign in terms]
            sides.setdefault(role, []).append(_added(bounds))
        return _agree(self, sides)


def find_check(label: Label, checks: tuple[Check, ...]) -> Check | None:
    """The check a label speaks of."""
    return next((check for check in checks if _matches(label, check)), None)


def locate(label: Label, check: Check, text: str) -> Located | None:
    """The operands of a label in the text; None if they do not add up to what the label says."""
    wanted = {plain(value) for value in label.get("values", ())}
    if label["type"] == "subset":
        wanted = {plain(value) for value in (label["total"], *label["parts"])}
    operands = []
    for operand in check.operands:
        if not wanted or _plain(operand) in wanted or operand.terms:
            terms = tuple(_terms(operand, text))
            if terms:
                operands.append((operand.role, terms))
    listed = next((o for o in check.operands if o.role is Role.LISTED), None)
    count = count_range(text[listed.start : listed.end]) if listed else None
    located = Located(label, check.kind, tuple(operands), count)
    return located if operands and located.agrees() else None


def count_range(items: str) -> tuple[int, int]:
    """The least and most items of a list: only ";" surely separates, names hold "," and "và"."""
    return items.count(";") + 1, len(_SEPARATOR.findall(items)) + 1


def plain(value: object) -> Decimal | None:
    """A labelled or a checked value in one form."""
    try:
        return Decimal(str(value)).normalize()
    except InvalidOperation:
        return None


def _matches(label: Label, check: Check) -> bool:
    have = [value for value in map(_plain, check.operands) if value is not None]
    kind = label["type"]
    if kind in ("sum", "balance"):
        return _matches_sum(label, check, have)
    if kind == "ratio":
        return _matches_ratio(label, check, have)
    if kind == "repeat":
        wanted = {plain(value) for value in label["values"]} - {None}
        stated = {_plain(operand) for operand in _with_terms(check)}
        return bool(wanted) and check.kind is RelationKind.REPEAT and wanted <= stated
    if kind == "subset":
        stands = all(plain(value) in have for value in (label["total"], *label["parts"]))
        return check.kind in (RelationKind.PART, RelationKind.SUM) and stands
    return check.kind is RelationKind.LISTED and plain(label["stated"]) in have


def _matches_sum(label: Label, check: Check, have: list[Decimal]) -> bool:
    parts = [plain(part) for part in label["parts"]]
    wanted = _present([plain(label["total"]), *parts])
    if check.kind in _ADDED and _present(have) == wanted:
        return True
    if check.kind is RelationKind.SHARES and _present(have) == _present(parts):
        return True
    flat = _present([_plain(o) for o in _with_terms(check) if not o.terms])
    summed = (RelationKind.SUM, RelationKind.BALANCE, RelationKind.REPEAT)
    return check.kind in summed and flat == wanted


def _matches_ratio(label: Label, check: Check, have: list[Decimal]) -> bool:
    if check.kind is not RelationKind.RATIO:
        return False
    over = [_plain(o) or Decimal(0) for o in check.operands if o.role is Role.NUMERATOR]
    number = plain(label["num"])
    stands = plain(label["pct"]) in have and plain(label["den"]) in have
    return stands and (number in have or sum(over, Decimal(0)) == number)


def _with_terms(check: Check) -> Iterator[Operand]:
    for operand in check.operands:
        yield operand
        yield from operand.terms


def _plain(operand: Operand) -> Decimal | None:
    return None if operand.value is None else operand.value.normalize()


def _present(values: list[Decimal | None] | list[Decimal]) -> list[Decimal]:
    return sorted(value for value in values if value)


def _terms(operand: Operand, text: str, sign: int = 1) -> Iterator[Term]:
    sign = -sign if operand.slot == "minus" else sign
    for term in operand.terms:
        yield from _terms(term, text, sign)
    if operand.text is None or operand.value is None or operand.terms:
        return
    place = _place(operand, text)
    if place is not None:
        yield place, sign


def _place(operand: Operand, text: str) -> Place | None:
    printed = read_printed(text[operand.start : operand.end])
    if printed is None or operand.value is None:
        return None
    number = printed.value()
    scale = operand.value / number if number else Decimal(1)
    percent = operand.role is Role.PERCENT or _PERCENT.match(text, operand.end) is not None
    interval = percent or scale != 1 or bool(printed.fraction)
    return Place(operand.start, operand.end, printed, scale.normalize(), interval)


def _place_after(place: Place, fault: Fault | None) -> Place:
    return fault.changed if fault and place.start == fault.place.start else place


def _agree(relation: Located, sides: Mapping[Role, list[Interval]]) -> bool:
    if relation.kind is RelationKind.RATIO:
        return _ratio_agrees(sides)
    if relation.kind is RelationKind.REPEAT:
        return all(_meet(a, b) for a in sides[Role.VALUE] for b in sides[Role.VALUE])
    if relation.listed is not None:
        low, high = sides[Role.STATED][0]
        return low <= relation.listed[1] and high >= relation.listed[0]
    total = sides.get(Role.TOTAL, [(Decimal(100), Decimal(100))])[0]
    if relation.label["type"] == "subset":
        return all(low <= total[1] for low, _ in sides[Role.PART])
    return _meet(total, _added([(part, 1) for part in sides[Role.PART]]))


def _ratio_agrees(sides: Mapping[Role, list[Interval]]) -> bool:
    over = _added([(numerator, 1) for numerator in sides[Role.NUMERATOR]])
    low, high = sides[Role.DENOMINATOR][0]
    least = 100 * over[0] / high if high else Decimal(0)
    most = 100 * over[1] / low if low > 0 else _FAR
    return _meet(sides[Role.PERCENT][0], (least, most))


def _added(intervals: list[tuple[Interval, int]]) -> Interval:
    low = sum((i[0] if sign > 0 else -i[1] for i, sign in intervals), Decimal(0))
    return low, sum((i[1] if sign > 0 else -i[0] for i, sign in intervals), Decimal(0))


def _meet(a: Interval, b: Interval) -> bool:
    return a[0] <= b[1] and b[0] <= a[1]
