"""Exact, rounded, truncated: the ladder against its definition computed with fractions."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_tui.model.checks import Verdict
from cchc_tui.relations.ladder import (
    Amount,
    judge_ratio,
    judge_shares,
    judge_sum,
    shown_percent,
)

HALF = Fraction(1, 2)


def true_verdict(stated: Amount, low: Fraction, true: Fraction, high: Fraction) -> Verdict:
    """The verdict on a stated number of which the true value lies from `low` to `high`.

    u is the unit of the last printed digit: rounded |stated - true| <= u/2, truncated
    0 <= true - stated < u, for some possible true value.
    """
    value, unit = Fraction(stated.value), Fraction(stated.step)
    if value == true:
        return Verdict.EXACT
    if low - unit * HALF <= value <= high + unit * HALF:
        return Verdict.ROUNDED
    if low - unit < value <= high:
        return Verdict.TRUNCATED
    return Verdict.VIOLATED


def true_sum(total: Amount, parts: Sequence[Amount]) -> Verdict:
    true = sum((Fraction(part.value) for part in parts), Fraction(0))
    slack = sum((Fraction(part.step) for part in parts), Fraction(0)) * HALF
    return true_verdict(total, true - slack, true, true + slack)


def true_ratio(numerator: Amount, denominator: Amount, percent: Amount) -> Verdict:
    over, over_half = Fraction(numerator.value), Fraction(numerator.step) * HALF
    under, under_half = Fraction(denominator.value), Fraction(denominator.step) * HALF
    return true_verdict(
        percent,
        100 * (over - over_half) / (under + under_half),
        100 * over / under,
        100 * (over + over_half) / (under - under_half),
    )


def printed(digits: int, places: int) -> Amount:
    """A number printed with so many decimals, as an interval."""
    return Amount(Decimal(digits).scaleb(-places), Decimal(1).scaleb(-places))


counts = st.integers(min_value=0, max_value=100_000).map(lambda value: Amount(Decimal(value)))
wholes = st.integers(min_value=1, max_value=100_000).map(lambda value: Amount(Decimal(value)))
places = st.integers(min_value=0, max_value=3)
measures = st.builds(printed, st.integers(min_value=0, max_value=100_000), places)
nudges = st.integers(min_value=-3, max_value=3)


@given(st.lists(counts, min_size=1, max_size=8), nudges)
def test_counts_add_up_exactly_or_not_at_all(parts: list[Amount], nudge: int) -> None:
    true = sum((part.value for part in parts), Decimal(0))
    judged = judge_sum(Amount(true + nudge), parts)
    assert judged.verdict is (Verdict.VIOLATED if nudge else Verdict.EXACT)
    assert (judged.computed, judged.difference) == (true, Decimal(nudge))


@given(st.lists(measures, min_size=1, max_size=5), places, nudges)
def test_sums_of_intervals_against_fractions(parts: list[Amount], digits: int, nudge: int) -> None:
    unit = Decimal(1).scaleb(-digits)
    true = sum((part.value for part in parts), Decimal(0))
    total = Amount(true.quantize(unit) + nudge * unit, unit)
    verdict, expected = judge_sum(total, parts).verdict, true_sum(total, parts)
    assert verdict.holds == expected.holds
    if expected in (Verdict.EXACT, Verdict.ROUNDED):
        assert verdict is expected


@given(counts, wholes, places, nudges)
def test_ratios_of_counts_against_fractions(
    over: Amount, under: Amount, digits: int, nudge: int
) -> None:
    unit = Decimal(1).scaleb(-digits)
    true = Fraction(over.value) * 100 / Fraction(under.value)
    whole = int(true * 10**digits) + nudge
    percent = Amount(Decimal(whole).scaleb(-digits), unit)
    judged = judge_ratio(over, under, percent)
    assert judged is not None
    assert judged.verdict is true_ratio(over, under, percent)


@given(
    measures,
    st.builds(printed, st.integers(min_value=1, max_value=100_000), places),
    places,
    nudges,
)
def test_ratios_of_intervals_against_fractions(
    over: Amount, under: Amount, digits: int, nudge: int
) -> None:
    unit = Decimal(1).scaleb(-digits)
    true = Fraction(over.value) * 100 / Fraction(under.value)
    percent = Amount(Decimal(int(true * 10**digits) + nudge).scaleb(-digits), unit)
    judged = judge_ratio(over, under, percent)
    assert judged is not None
    assert judged.verdict is true_ratio(over, under, percent)


@given(st.lists(st.builds(printed, st.integers(min_value=0, max_value=1000), places), min_size=1))
def test_shares_hold_only_near_100(percents: list[Amount]) -> None:
    judged = judge_shares(percents)
    gap = abs(100 - sum((Fraction(percent.value) for percent in percents), Fraction(0)))
    slack = sum((Fraction(percent.step) for percent in percents), Fraction(0))
    assert (judged.verdict is Verdict.EXACT) == (gap == 0)
    if judged.verdict.holds:
        assert gap <= slack
    else:
        assert gap > slack * HALF


@pytest.mark.parametrize(
    ("numerator", "denominator", "percent", "step", "verdict", "computed"),
    [
        ("21", "28", "75", "1", Verdict.EXACT, "75"),
        ("15", "28", "53.6", "0.1", Verdict.ROUNDED, "53.57"),
        ("15", "28", "53.5", "0.1", Verdict.TRUNCATED, "53.57"),
        ("15", "28", "53.4", "0.1", Verdict.VIOLATED, "53.57"),
        ("15", "28", "53.7", "0.1", Verdict.VIOLATED, "53.57"),
        ("1", "8", "12.5", "0.1", Verdict.EXACT, "12.5"),
        ("1", "8", "13", "1", Verdict.ROUNDED, "12.50"),
        ("1", "8", "12", "1", Verdict.ROUNDED, "12.50"),
        ("2", "3", "66", "1", Verdict.TRUNCATED, "66.67"),
        ("0", "12", "0", "1", Verdict.EXACT, "0"),
        ("12", "10", "120", "1", Verdict.EXACT, "120"),
        ("26", "32", "82.15", "0.01", Verdict.VIOLATED, "81.25"),
    ],
)
def test_ratio_by_hand(
    numerator: str, denominator: str, percent: str, step: str, verdict: Verdict, computed: str
) -> None:
    judged = judge_ratio(
        Amount(Decimal(numerator)),
        Amount(Decimal(denominator)),
        Amount(Decimal(percent), Decimal(step)),
    )
    assert judged is not None
    assert (judged.verdict, judged.computed) == (verdict, Decimal(computed))


@pytest.mark.parametrize("step", ["0", "1"])
def test_a_denominator_that_may_be_zero_is_not_judged(step: str) -> None:
    zero = Amount(Decimal(0), Decimal(step))
    assert judge_ratio(Amount(Decimal(3)), zero, Amount(Decimal(0), Decimal(1))) is None


@pytest.mark.parametrize(
    ("true", "step", "shown"),
    [("53.5714", "0.1", "53.57"), ("53.5714", "1", "53.57"), ("53.5714", "0.001", "53.571"),
     ("53.575", "0.01", "53.58"), ("75", "0", "75.00")],
)  # fmt: skip
def test_true_percent_with_two_decimals_or_as_many_as_printed(
    true: str, step: str, shown: str
) -> None:
    assert str(shown_percent(Decimal(true), Amount(Decimal(75), Decimal(step)))) == shown
