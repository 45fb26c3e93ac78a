"""Two reports lined up: the same indicator or the same words on both sides, and the difference.

First the indicators of the catalogue, also those that only one side has. Then the numbers of each
judged relation that both reports state in the same words, all of it, once each: one number whose
words happen to agree is lined up with nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import zip_longest
from typing import NamedTuple, TypeAlias

from cchc_tui.model.checks import Check, Operand
from cchc_tui.output.decimals import plain
from cchc_tui.output.display import visible
from cchc_tui.output.places import printed_operands
from cchc_tui.session.figure_words import INDICATOR_WORDS, ROLE_WORDS, SLOT_WORDS
from cchc_tui.session.open_report import OpenReport
from cchc_tui.session.words import Translate, level_words, point_period
from cchc_tui.store.records import PointRow
from cchc_tui.text.folding import content_words, one_line

_FEWEST_WORDS = 3
"""of all labels of a relation that carry meaning, so that it is the same because of them"""
_EDGES = " .,;:+-*"


class Point(NamedTuple):
    """A number where it stands."""

    start: int
    end: int
    text: str
    """as printed"""
    value: Decimal


class ComparedRow(NamedTuple):
    """One figure of two reports; at least one side is there."""

    indicator: str
    """in words"""
    slot: str
    """in words, empty for none"""
    level: str
    """in words, empty where the report does not say"""
    period: str
    """in words, empty for the period of the report itself"""
    left: Point | None
    right: Point | None
    difference: Decimal | None
    """right minus left; None where a side is missing"""


_Key: TypeAlias = tuple[object, ...]
_Named: TypeAlias = tuple[str, str, str, str]
"""the words of a row"""


def compare(left: OpenReport, right: OpenReport) -> list[ComparedRow]:
    """The rows: indicators first, then relations with the same words in the order of the left."""
    rows = list(_of_points(left, right))
    seen = {row.left.start for row in rows if row.left}
    for row in _of_checks(left, right):
        if row.left and row.left.start not in seen:
            seen.add(row.left.start)
            rows.append(row)
    return rows


def _of_points(left: OpenReport, right: OpenReport) -> Iterator[ComparedRow]:
    sides = [_points(report) for report in (left, right)]
    names = {key: name for side in sides for key, (name, _) in side.items()}
    for key, name in names.items():
        pairs = (side[key][1] if key in side else [] for side in sides)
        for one, other in zip_longest(*pairs):
            yield _row(name, one, other)


def _points(report: OpenReport) -> Mapping[_Key, tuple[_Named, list[Point]]]:
    """The values of each indicator; one that is only repeated counts once."""
    found: dict[_Key, tuple[_Named, list[Point]]] = {}
    for row in report.points():
        key = (row.indicator, row.slot, row.level, *_relative(row, report), row.unit)
        _, values = found.setdefault(key, (_names(row, report), []))
        point = Point(row.start, row.end, visible(row.text), Decimal(row.value))
        if point.value not in {known.value for known in values}:
            values.append(point)
    return found


def _relative(row: PointRow, report: OpenReport) -> tuple[str | None, int | None, int | None]:
    """The period of a number, nothing where it is that of its report."""
    period = (row.period_kind, row.period_year, row.period_ordinal)
    return (None, None, None) if period == report.period else period


def _names(row: PointRow, report: OpenReport) -> _Named:
    translate = report.translate
    indicator = translate(INDICATOR_WORDS.get(row.indicator, row.indicator))
    period = point_period(*_relative(row, report), translate=translate)
    return indicator, _slot(row.slot, translate), level_words(row.level, translate), period


def _slot(slot: str | None, translate: Translate) -> str:
    words = SLOT_WORDS.get(slot or "")
    return translate(words) if words else ""


def _of_checks(left: OpenReport, right: OpenReport) -> Iterator[ComparedRow]:
    mine, theirs = _by_words(left.checks()), _by_words(right.checks())
    for words, check in mine.items():
        other = theirs.get(words)
        if check is not None and other is not None:
            pairs = zip(_operands(check), _operands(other), strict=True)
            for one, two in pairs:
                yield _row(_label(one, check, left.translate), _point(one), _point(two))


def _by_words(checks: Iterable[Check]) -> Mapping[_Key, Check | None]:
    """The relations by everything their words say; None where several say the same."""
    found: dict[_Key, Check | None] = {}
    for check in checks:
        operands = _operands(check)
        words = [(o.role, o.slot, o.unit, content_words(o.label)) for o in operands]
        if sum(len(labels) for *_, labels in words) >= _FEWEST_WORDS:
            key = (check.kind, *words)
            found[key] = None if key in found else check
    return found


def _operands(check: Check) -> list[Operand]:
    """The numbers of a relation that are printed and understood."""
    printed = printed_operands(check.operands)
    return [operand for operand in printed if operand.text and operand.value is not None]


def _label(operand: Operand, check: Check, translate: Translate) -> _Named:
    """The words before the number; where there are none, those before the first of its relation."""
    shown = operand.label.strip(_EDGES)
    if not content_words(operand.label):
        first = next((o.label.strip(_EDGES) for o in check.operands if content_words(o.label)), "")
        shown = f"{first}: {translate(ROLE_WORDS[operand.role])}"
    return visible(one_line(shown)), _slot(operand.slot, translate), "", ""


def _point(operand: Operand) -> Point:
    text = visible(one_line(operand.text or ""))
    return Point(operand.start, operand.end, text, operand.value or Decimal(0))


def _row(name: _Named, left: Point | None, right: Point | None) -> ComparedRow:
    difference = Decimal(plain(right.value - left.value)) if left and right else None
    return ComparedRow(*name, left, right, difference)
