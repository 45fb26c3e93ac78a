"""Does the arithmetic hold? Exact for counts, intervals for numbers with a last printed digit.

`rounded`: the stated number is within half a unit of its last digit of a possible true value.
`truncated`: the true value may exceed the stated number by less than one unit of that digit.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal, localcontext
from typing import NamedTuple

from cchc_tui.model.checks import Verdict

_ZERO = Decimal(0)
_TWO = Decimal(2)
_HUNDRED = Decimal(100)


class Amount(NamedTuple):
    """A stated number and the unit of its last printed digit (0: exact)."""

    value: Decimal
    step: Decimal = _ZERO


class Judgement(NamedTuple):
    """Verdict, what the parts give, and stated minus computed."""

    verdict: Verdict
    computed: Decimal
    difference: Decimal


def judge_sum(total: Amount, parts: Sequence[Amount]) -> Judgement:
    """Whether the parts add up to the total."""
    computed = sum([part.value for part in parts], _ZERO)
    difference = total.value - computed
    if not difference:
        return Judgement(Verdict.EXACT, computed, difference)
    slack = sum((part.step for part in parts), _ZERO)
    if abs(difference) * 2 <= total.step + slack:
        return Judgement(Verdict.ROUNDED, computed, difference)
    if -total.step < difference < slack:
        return Judgement(Verdict.TRUNCATED, computed, difference)
    return Judgement(Verdict.VIOLATED, computed, difference)


def judge_part(whole: Amount, part: Amount) -> Judgement:
    """Whether the part is not larger than the whole, within half a unit of each last digit."""
    difference = part.value - whole.value
    held = difference * 2 <= whole.step + part.step
    return Judgement(Verdict.EXACT if held else Verdict.VIOLATED, whole.value, difference)


def judge_ratio(numerator: Amount, denominator: Amount, percent: Amount) -> Judgement | None:
    """Whether the percent is the ratio; None where the denominator is 0."""
    if denominator.value - denominator.step / _TWO <= 0:
        return None
    with localcontext() as context:
        context.prec = 24
        true = numerator.value * _HUNDRED / denominator.value
        low = (numerator.value - numerator.step / _TWO) * _HUNDRED
        high = (numerator.value + numerator.step / _TWO) * _HUNDRED
        low /= denominator.value + denominator.step / _TWO
        high /= denominator.value - denominator.step / _TWO
    difference = percent.value - shown_percent(true, percent)
    if true == percent.value:
        return Judgement(Verdict.EXACT, true, _ZERO)
    half = percent.step / _TWO
    if low - half <= percent.value <= high + half:
        return Judgement(Verdict.ROUNDED, shown_percent(true, percent), difference)
    if low - percent.step < percent.value <= high:
        return Judgement(Verdict.TRUNCATED, shown_percent(true, percent), difference)
    return Judgement(Verdict.VIOLATED, shown_percent(true, percent), difference)


def shown_percent(true: Decimal, percent: Amount) -> Decimal:
    """The true percent with the printed decimals, at least two."""
    digits = min(percent.step, Decimal("0.01")) if percent.step else Decimal("0.01")
    return true.quantize(digits, rounding=ROUND_HALF_UP)


def judge_shares(percents: Sequence[Amount]) -> Judgement:
    """Whether shares of one whole reach 100, each off by at most one unit of its last digit."""
    computed = sum((percent.value for percent in percents), _ZERO)
    difference = _HUNDRED - computed
    if not difference:
        return Judgement(Verdict.EXACT, computed, difference)
    slack = sum((percent.step for percent in percents), _ZERO)
    if abs(difference) <= slack / _TWO:
        return Judgement(Verdict.ROUNDED, computed, difference)
    if _ZERO < difference < slack:
        return Judgement(Verdict.TRUNCATED, computed, difference)
    return Judgement(Verdict.VIOLATED, computed, difference)
