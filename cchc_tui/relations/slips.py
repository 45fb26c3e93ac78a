"""Which number is the likely slip: the smallest edit that repairs most and breaks nothing.

A typo-shaped difference is no evidence (of unrelated figures every sixth window is one digit from
closing): this only explains checks that already stand as violated (docs/relations.md, K).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from cchc_tui.model.checks import Operand, RelationKind, Role, Slip, Verdict
from cchc_tui.relations.candidate import Candidate
from cchc_tui.relations.slip_effects import Effects, holds_with

_RANK = ("transposed", "digit", "dropped_digit", "extra_digit", "factor", "unit", "value")
_SUMS = (RelationKind.SUM, RelationKind.BALANCE)
_THOUSAND = Decimal(1000)
_MOST_SHOWN = 3


class _Proposal(NamedTuple):
    """One operand of a violated check and the value that would close the check."""

    place: int
    operand: Operand
    correct: Decimal


def diagnose(candidates: Sequence[Candidate]) -> None:
    """Give each violated check its likely slips, equal ones side by side."""
    violated = [c for c in candidates if c.verdict is Verdict.VIOLATED]
    proposed = [list(_proposals(candidate)) for candidate in violated]
    effects = Effects(candidates)
    for proposals in proposed:
        for proposal in proposals:
            effects.ask(proposal.operand.figure, proposal.correct)
    for candidate, proposals in zip(violated, proposed, strict=True):
        candidate.slips = tuple(_best([_slip(candidate, p, effects) for p in proposals]))


def _best(tried: Sequence[Slip]) -> list[Slip]:
    """The slips that break nothing, most repairs and smallest edit first."""
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


def _proposals(candidate: Candidate) -> Iterator[_Proposal]:
    for index, operand in enumerate(candidate.operands):
        if operand.figure < 0 or operand.value is None:
            continue
        correct = _repairing_value(candidate, index)
        if correct is None or correct < 0 or correct == operand.value:
            continue
        yield _Proposal(index, operand, correct)


def _slip(candidate: Candidate, proposal: _Proposal, effects: Effects) -> Slip:
    """The proposal with what it does to the other checks of its number."""
    place, operand, correct = proposal
    effect = effects.of(operand.figure, correct)
    others = effect.repairs - holds_with(candidate, operand.figure, correct)
    return Slip(place, correct, edit_kind(operand, correct), 1 + others, effect.breaks)


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
