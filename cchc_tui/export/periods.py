"""Reporting periods in words."""

from __future__ import annotations

from datetime import date

from cchc_tui.model.messages import N_, Message
from cchc_tui.model.report import Period

_WITH_YEAR = {
    "month": N_("month {ordinal} of {year}"),
    "quarter": N_("quarter {ordinal} of {year}"),
    "half": N_("half {ordinal} of {year}"),
    "nine_months": N_("first nine months of {year}"),
    "year": N_("year {year}"),
}
QUARTERS = {1: "I", 2: "II", 3: "III", 4: "IV"}
"""as Vietnamese documents number them"""
_FIRST_HALF = N_("first half of {year}")
_SECOND_HALF = N_("second half of {year}")
_DAYS = N_("{first} to {last}")


def period_words(period: Period | None) -> Message | None:
    """What a report covers; None where it does not say."""
    if period is None:
        return None
    template = _WITH_YEAR.get(period.kind)
    if template is not None and period.year is not None:
        if period.kind == "half" and period.ordinal in (1, 2):
            template = _FIRST_HALF if period.ordinal == 1 else _SECOND_HALF
        ordinal = QUARTERS.get(period.ordinal or 0) if period.kind == "quarter" else period.ordinal
        values = {"year": str(period.year), "ordinal": str(ordinal or "?")}
        return Message(template, values)
    if period.start and period.end:
        return Message(_DAYS, {"first": day_words(period.start), "last": day_words(period.end)})
    return None


def day_words(day: date | None) -> str:
    """A date as Vietnamese documents write it, 05/03/2024; empty for none."""
    return "" if day is None else f"{day:%d/%m/%Y}"
