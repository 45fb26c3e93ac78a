"""What another value of a number would do to every check the number stands in.

A list of a thousand shares hangs on one number, and each wrong share may want another value of
it. So all values wanted of a number are tried together: a share holds for a run of them only.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from itertools import accumulate
from typing import NamedTuple

from cchc_tui.model.checks import Operand, RelationKind, Role, Verdict
from cchc_tui.relations.candidate import Candidate, figure_indexes
from cchc_tui.relations.ladder import Amount, judge_ratio, judge_sum

_SUMS = (RelationKind.SUM, RelationKind.BALANCE)


class Effect(NamedTuple):
    """How many violated checks would hold, and how many holding ones would not."""

    repairs: int
    breaks: int


class Effects:
    """The effects of the values asked about; ask about all of them before the first answer."""

    def __init__(self, candidates: Iterable[Candidate]) -> None:
        self._of_figure: dict[int, list[Candidate]] = {}
        for candidate in candidates:
            for figure in candidate.figures():
                self._of_figure.setdefault(figure, []).append(candidate)
        self._asked: dict[int, set[Decimal]] = {}
        self._known: dict[int, dict[Decimal, Effect]] = {}

    def ask(self, figure: int, value: Decimal) -> None:
        """Have a value tried in the place of a figure."""
        self._asked.setdefault(figure, set()).add(value)

    def of(self, figure: int, value: Decimal) -> Effect:
        """What a value asked about does to all checks of the figure."""
        if figure not in self._known:
            values = sorted(self._asked[figure])
            effects = _effects(self._of_figure[figure], figure, values)
            self._known[figure] = dict(zip(values, effects, strict=True))
        return self._known[figure][value]


def _effects(
    candidates: Sequence[Candidate], figure: int, values: Sequence[Decimal]
) -> Iterator[Effect]:
    """The effect of each of the ascending values."""
    violated = [c for c in candidates if c.verdict is Verdict.VIOLATED]
    holding = [c for c in candidates if c.verdict.holds]
    repairs = held(violated, figure, values)
    kept = held(holding, figure, values)
    return (Effect(r, len(holding) - k) for r, k in zip(repairs, kept, strict=True))


def held(candidates: Sequence[Candidate], figure: int, values: Sequence[Decimal]) -> Iterator[int]:
    """How many of the checks hold with each of the ascending values."""
    steps = [0] * (len(values) + 1)
    for candidate in candidates:
        for first, end in _runs(candidate, figure, values):
            steps[first] += 1
            steps[end] -= 1
    return accumulate(steps[:-1])


def _runs(
    candidate: Candidate, figure: int, values: Sequence[Decimal]
) -> Iterator[tuple[int, int]]:
    """The stretches first:end of the ascending values with which a check holds."""

    def holds(value: Decimal) -> bool:
        return holds_with(candidate, figure, value)

    if not _is_denominator(candidate, figure):
        yield from ((i, i + 1) for i, value in enumerate(values) if holds(value))
        return
    middle = bisect_right(values, _exact_denominator(candidate))
    first = bisect_left(values, True, hi=middle, key=holds)
    yield first, bisect_left(values, True, lo=middle, key=lambda value: not holds(value))


def _is_denominator(candidate: Candidate, figure: int) -> bool:
    """Whether a figure is that of a share and nothing else in it."""
    if candidate.kind is not RelationKind.RATIO:
        return False
    numerator, _, percent = (_amount(operand) for operand in candidate.operands[:3])
    others = figure_indexes(o for o in candidate.operands if o is not candidate.operands[1])
    if candidate.operands[1].figure != figure or figure in others:
        return False
    return numerator.value >= 0 and percent.value >= 0


def _exact_denominator(candidate: Candidate) -> Decimal:
    """Up to here a larger denominator can only help a share to hold, from here on only hinder."""
    numerator, denominator, percent = (_amount(operand) for operand in candidate.operands[:3])
    if not percent.value:
        return Decimal("Infinity")
    return max(numerator.value * 100 / percent.value, denominator.step / 2)


def holds_with(candidate: Candidate, figure: int, value: Decimal) -> bool:
    """Whether another check holds when one figure has another value."""
    operands = [_replaced(operand, figure, value) for operand in candidate.operands]
    if candidate.kind in _SUMS:
        signed = [_signed(o) for o in operands if o.role is Role.PART]
        return judge_sum(_amount(operands[0]), signed).verdict.holds
    if candidate.kind is RelationKind.RATIO:
        return _ratio_holds(*(_amount(operand) for operand in operands[:3]))
    if candidate.kind is RelationKind.PART:
        return _amount(operands[1]).value <= _amount(operands[0]).value
    if candidate.kind is RelationKind.REPEAT:
        return len({operand.value for operand in operands}) == 1
    return False


def _ratio_holds(numerator: Amount, denominator: Amount, percent: Amount) -> bool:
    try:
        judgement = judge_ratio(numerator, denominator, percent)
    except InvalidOperation:
        # The ratio has more digits than can be compared.
        return False
    return judgement is not None and judgement.verdict.holds


def _replaced(operand: Operand, figure: int, value: Decimal) -> Operand:
    if operand.figure == figure:
        return replace(operand, value=value)
    if figure in figure_indexes(operand.terms):
        terms = tuple(_replaced(term, figure, value) for term in operand.terms)
        total = sum((term.value or Decimal(0) for term in terms), Decimal(0))
        return replace(operand, terms=terms, value=total)
    return operand


def _signed(operand: Operand) -> Amount:
    amount = _amount(operand)
    return amount._replace(value=-amount.value) if operand.slot == "minus" else amount


def _amount(operand: Operand) -> Amount:
    return Amount(operand.value or Decimal(0), operand.step)
