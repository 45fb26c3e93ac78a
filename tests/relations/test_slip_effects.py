"""Values tried in the place of a number: all at once gives what one after the other gives."""

from __future__ import annotations

from decimal import Decimal
from itertools import islice, product

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cchc_tui.model.checks import Operand, RelationKind, Role, Verdict
from cchc_tui.relations.candidate import Candidate
from cchc_tui.relations.slip_effects import Effects, held, holds_with
from tests.relations.conftest import review

_ROLES = (Role.NUMERATOR, Role.DENOMINATOR, Role.PERCENT)
_BASE = 7
Printed = tuple[str, str]
"""a value and the unit of its last digit, 0: exact"""


def _share(*printed: Printed, verdict: Verdict = Verdict.VIOLATED) -> Candidate:
    """Numerator, denominator and percent; the denominator is the figure all shares are of."""
    figures = (_BASE + 1, _BASE, _BASE + 2)
    operands = [
        Operand(role, 0, 1, value, Decimal(value), Decimal(step), figure=figure)
        for role, (value, step), figure in zip(_ROLES, printed, figures, strict=True)
    ]
    return Candidate(RelationKind.RATIO, "pair", operands, verdict, None, None, {})


_NUMBERS = st.tuples(
    st.decimals(min_value=0, max_value=300, places=1).map(str), st.sampled_from(["0", "0.1", "10"])
)
_SHARES = st.builds(_share, _NUMBERS, _NUMBERS, _NUMBERS)
_VALUES = st.sets(st.decimals(min_value=0, max_value=400, places=1), min_size=1).map(sorted)


@given(st.lists(_SHARES, min_size=1, max_size=5), _VALUES)
@example([_share(("0", "10"), ("5", "0"), ("1", "10"))], [Decimal(value) for value in range(9)])
@example([_share(("0", "0"), ("5", "10"), ("0", "0"))], [Decimal(value) for value in range(9)])
@example([_share(("1", "0"), ("5", "0"), ("0", "10"))], [Decimal(value) for value in range(99)])
@example([_share(("3", "0"), ("9", "0"), ("33", "1"))], [Decimal(value) for value in range(20)])
def test_many_values_at_once_hold_as_each_alone(
    shares: list[Candidate], values: list[Decimal]
) -> None:
    alone = [sum(holds_with(share, _BASE, value) for share in shares) for value in values]
    assert list(held(shares, _BASE, values)) == alone


@pytest.mark.parametrize(
    ("value", "effect"),
    [("80", (1, 1)), ("60", (1, 1)), ("100", (0, 0)), ("50", (0, 1))],
)
def test_what_a_value_repairs_and_breaks(value: str, effect: tuple[int, int]) -> None:
    effects = Effects(
        [
            _share(("40", "0"), ("100", "0"), ("50.0", "0.1")),
            _share(("30", "0"), ("100", "0"), ("50.0", "0.1")),
            _share(("25", "0"), ("100", "0"), ("25.0", "0.1"), verdict=Verdict.EXACT),
        ]
    )
    for asked in ("100", "80", "60", "50"):
        effects.ask(_BASE, Decimal(asked))
    assert effects.of(_BASE, Decimal(value)) == effect


def test_a_ratio_of_more_digits_than_can_be_compared_does_not_hold() -> None:
    share = _share(("5", "0"), ("4", "0"), ("9" * 30, "1"))
    assert list(held([share], _BASE, [Decimal("1e-28"), Decimal(4)])) == [0, 0]


def test_thousands_of_wrong_shares_of_one_number_take_linear_time() -> None:
    """Anything worse than linear would not come to an end here."""
    count = 3000
    names = islice(map("".join, product("bcdghklmnp", repeat=4)), count)
    items = "".join(
        f"- Hài lòng về {name}: {1000 + 7 * number} phiếu, chiếm {30 + number % 67},3%;\n"
        for number, name in enumerate(names)
    )
    checks = review(f"Kết quả khảo sát trên 2.015 phiếu hợp lệ:\n{items}").checks
    assert len(checks) == count
    assert sum(check.verdict is Verdict.VIOLATED for check in checks) > count * 9 // 10
