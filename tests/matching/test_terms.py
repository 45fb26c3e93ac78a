"""The year or the term of the committee within which a number is unique."""

from __future__ import annotations

from datetime import date

import pytest

from cchc_tui.matching.terms import period_of


@pytest.mark.parametrize(
    ("day", "party", "central", "period"),
    [
        (date(2023, 1, 9), False, True, "2023"),
        (date(2022, 10, 18), True, False, "2020-2025"),
        (date(2023, 1, 18), True, False, "2020-2025"),
        (date(2017, 3, 31), True, False, "2015-2020"),
        (date(2020, 2, 1), True, False, "2015-2020"),
        (date(2020, 12, 1), True, False, "2020-2025"),
        (date(2020, 8, 1), True, False, "congress 2020"),
        (date(2018, 5, 1), True, True, "2016-2021"),
        (date(2021, 1, 20), True, True, "congress 2021"),
        (date(2021, 6, 1), True, True, "2021-2026"),
    ],
)
def test_period(day: date, party: bool, central: bool, period: str) -> None:
    assert period_of(day, party, central) == period
