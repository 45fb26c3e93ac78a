"""Which number is the likely slip: the smallest edit that repairs most and breaks nothing.

A typo-shaped difference is no evidence (of unrelated figures every sixth window is one digit from
closing): this only explains checks that already stand as violated (docs/relations.md, K).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from cchc_tui.model.checks import Operand, RelationKind, Role, Slip, Verdict
from cchc_tui.relations.candidate import Candidate, figure_indexes
from cchc_tui.relations.ladder import Amount, judge_ratio, judge_sum

_RANK = ("transposed", "digit", "dropped_digit", "extra_digit", "factor", "unit", "value")
_SUMS = (RelationKind.SUM, RelationKind.BALANCE)
_THOUSAND = Decimal(1000)
_MOST_SHOWN = 3


def diagnose(candidates: Sequence[Candidate]) -> None:
    """Give each violated check its likely slips, equal ones side by side."""
    by_figure: dict[int, list[Candidate]] = {}
    for candidate in candidates:
        for index in candidate.figures():
            by_figure.setdefault(index, []).append(candidate)
    for candidate in candidates:
        if candidate.verdict is Verdict.VIOLATED:
            candidate.slips = tuple(_best(_slips(candidate, by_figure)))


def _best(slips: Iterator[Slip]) -> list[Slip]:
    """The slips that break nothing, most repairs and smallest edit first."""
    tried = list(slips)
    found = [slip for slip in tried if not slip.breaks]
    if not found:
        return []
    found.sort(key=lambda slip: (-slip.repairs, _RANK.index(slip.kind)))
    first = found[0]
    key = (first.repairs, first.kind == "value")
    equal = [slip for slip in found if (slip.repairs, slip.kind == "value") == key]
    if first.kind == "value" and (len(equal) > 1 or len(tried) == 1):
        return []
    return equal[:_MOST_SHOWN]


def _slips(candidate: Candidate, by_figure: dict[int, list[Candidate]]) -> Iterator[Slip]:
    for index, operand in enumerate(candidate.operands):
        if operand.figure < 0 or operand.value is None:
            continue
        correct = _repairing_value(candidate, index)
        if correct is None or correct < 0 or correct == operand.value:
            continue
        others = [c for c in by_figure[operand.figure] if c is not candidate]
        after = [(c, _holds_with(c, operand.figure, correct)) for c in others]
        repairs = 1 + sum(1 for c, holds in after if c.verdict is Verdict.VIOLATED and holds)
        breaks = sum(1 for c, holds in after if c.verdict.holds and not holds)
        yield Slip(index, correct, edit_kind(operand, correct), repairs, breaks)


def _repairing_value(candidate: Candidate, index: int) -> Decimal | None:
    """The value of one operand that closes the check with the others as printed."""
    operand = candidate.operands[index]
    assert operand.value is not None
    if candidate.kind in _SUMS and candidate.difference is not None:
        if operand.role is Role.TOTAL:
            return candidate.computed
        sign = -1 if operand.slot == "minus" else 1
        return operand.value + sign * candidate.difference
    if candidate.kind is RelationKind.RATIO:
        return _repairing_ratio(candidate, operand)
    if candidate.kind is RelationKind.CHANGE and operand.role is Role.CHANGE:
        return candidate.computed
    if candidate.kind is RelationKind.LISTED and operand.role is Role.STATED:
        return candidate.computed
    return None


def _repairing_ratio(candidate: Candidate, operand: Operand) -> Decimal | None:
    numerator, denominator, percent = candidate.operands[:3]
    if numerator.value is None or denominator.value is None or percent.value is None:
        return None
    if operand.role is Role.PERCENT:
        computed = candidate.computed
        return None if computed is None else computed.quantize(percent.step or Decimal(1))
    if operand.role is Role.NUMERATOR:
        return _rounded(percent.value * denominator.value / 100, operand)
    return _rounded(numerator.value * 100 / percent.value, operand) if percent.value else None


def _rounded(value: Decimal, operand: Operand) -> Decimal:
    unit = operand.step or Decimal(1)
    return (value / unit).to_integral_value() * unit


def _holds_with(candidate: Candidate, figure: int, value: Decimal) -> bool:
    """Whether another check holds when one figure has another value."""
    operands = [_replaced(operand, figure, value) for operand in candidate.operands]
    if candidate.kind in _SUMS:
        signed = [_signed(o) for o in operands if o.role is Role.PART]
        return judge_sum(_amount(operands[0]), signed).verdict.holds
    if candidate.kind is RelationKind.RATIO:
        judgement = judge_ratio(*(_amount(operand) for operand in operands[:3]))
        return judgement is not None and judgement.verdict.holds
    if candidate.kind is RelationKind.PART:
        return _amount(operands[1]).value <= _amount(operands[0]).value
    if candidate.kind is RelationKind.REPEAT:
        return len({operand.value for operand in operands}) == 1
    return False


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


def edit_kind(operand: Operand, correct: Decimal) -> str:
    """How far the printed number is from the correct one, as the name of a slip."""
    assert operand.value is not None
    if operand.value and correct:
        if operand.unit == "đồng" and correct in (
            operand.value * _THOUSAND, operand.value / _THOUSAND,
        ):  # fmt: skip
            return "unit"
        for factor in (Decimal(10), Decimal(100), _THOUSAND):
            if correct in (operand.value * factor, operand.value / factor):
                return "factor"
    printed, wanted = _digits(operand.value, operand), _digits(correct, operand)
    return _digit_slip(printed, wanted)


def _digits(value: Decimal, operand: Operand) -> str:
    unit = operand.step or Decimal(1)
    return str(int((value / unit).to_integral_value()))


def _digit_slip(printed: str, wanted: str) -> str:
    if len(printed) == len(wanted):
        differing = [i for i in range(len(printed)) if printed[i] != wanted[i]]
        if len(differing) == 1:
            return "digit"
        if len(differing) == 2 and _swapped(printed, wanted, differing):
            return "transposed"
    if len(printed) + 1 == len(wanted) and _without_one(wanted, printed):
        return "dropped_digit"
    if len(printed) == len(wanted) + 1 and _without_one(printed, wanted):
        return "extra_digit"
    return "value"


def _swapped(printed: str, wanted: str, places: Sequence[int]) -> bool:
    one, other = places
    return other == one + 1 and printed[one] == wanted[other] and printed[other] == wanted[one]


def _without_one(longer: str, shorter: str) -> bool:
    return any(longer[:i] + longer[i + 1 :] == shorter for i in range(len(longer)))
