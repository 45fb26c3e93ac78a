"""Periods, levels and reports in the words a reader knows."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping

from cchc_tui.export.periods import QUARTERS
from cchc_tui.model.messages import N_, Message
from cchc_tui.model.report import Level
from cchc_tui.store.reading import StoredReport

Translate = Callable[[str], str]

LEVEL_WORDS = {
    Level.PROVINCE: N_("province"),
    Level.DISTRICT: N_("district"),
    Level.COMMUNE: N_("commune"),
}
_GAP = " · "


def level_words(level: str | None, translate: Translate) -> str:
    """The tier of a unit; empty where it is not known."""
    return translate(LEVEL_WORDS[Level(level)]) if level else ""


def period_words(report: StoredReport, translate: Translate) -> str:
    """The period a report speaks of: "quý I/2024"; empty where it prints none."""
    if report.period_kind == "window":
        return _window(report, translate)
    period = (report.period_kind, report.period_year, report.period_ordinal)
    return point_period(*period, translate=translate)


def point_period(
    kind: str | None = None,
    year: int | None = None,
    ordinal: int | None = None,
    *,
    translate: Translate,
) -> str:
    """A period without its days; empty for one that has only days, and for none."""
    templates = _PERIODS.get((kind, ordinal if kind == "half" else None))
    if templates is None:
        return ""
    shown = QUARTERS.get(ordinal or 0, "") if kind == "quarter" else str(ordinal or "")
    template = templates[0 if year else 1]
    return Message(template, {"ordinal": shown, "year": str(year)}).render(translate)


def _window(report: StoredReport, translate: Translate) -> str:
    days = [_day(day) for day in (report.period_start, report.period_end)]
    if not all(days):
        return ""
    return Message(_WINDOW, {"start": days[0], "end": days[1]}).render(translate)


def _day(iso: str | None) -> str:
    return "/".join(reversed(iso.split("-"))) if iso else ""


def label_of(report: StoredReport, translate: Translate) -> str:
    """Number, unit and period: "242/BC-UBND · UBND huyện Tân Lập · quý I/2024"; else the file."""
    parts = (report.number, report.unit, period_words(report, translate))
    return _GAP.join(filter(None, parts)) or os.path.basename(report.path)


_PERIODS: Mapping[tuple[str | None, int | None], tuple[str, str]] = {
    ("month", None): (N_("month {ordinal}/{year}"), N_("month {ordinal}")),
    ("quarter", None): (N_("quarter {ordinal}/{year}"), N_("quarter {ordinal}")),
    ("half", 1): (N_("first half of {year}"), N_("first half of the year")),
    ("half", 2): (N_("second half of {year}"), N_("second half of the year")),
    ("nine_months", None): (N_("nine months of {year}"), N_("nine months")),
    ("year", None): (N_("the year {year}"), N_("a year")),
}
"""with the year and without"""
_WINDOW = N_("{start} to {end}")
