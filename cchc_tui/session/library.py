"""The reports of a database as the library lists them."""

from __future__ import annotations

import json
from typing import NamedTuple

from cchc_tui.session.words import Translate, label_of, level_words, period_words
from cchc_tui.store.reading import StoredReport


class LibraryRow(NamedTuple):
    """One report; numbers of findings are those of its latest version."""

    report: int
    version: int
    unit: str
    """empty where the head of the report does not print it, as the other words"""
    level: str
    """in words"""
    period: str
    """in words"""
    number: str
    date: str | None
    """ISO"""
    title: str
    path: str
    errors: int
    warnings: int
    infos: int
    decided: int
    figures: int
    figures_used: int
    """figures that some judged relation uses"""
    label: str
    period_order: tuple[str, str] = ("", "")
    """last and first day of the period, ISO: puts reports in order of time"""

    @property
    def findings(self) -> int:
        """How many there are."""
        return self.errors + self.warnings + self.infos


def library_row(report: StoredReport, translate: Translate) -> LibraryRow:
    """A stored report in words."""
    coverage = json.loads(report.coverage)
    return LibraryRow(
        report.id,
        report.latest,
        report.unit or "",
        level_words(report.level, translate),
        period_words(report, translate),
        report.number or "",
        report.date,
        report.title or "",
        report.path,
        report.errors,
        report.warnings,
        report.infos,
        report.decided,
        coverage.get("figures", 0),
        coverage.get("figures_used", 0),
        label_of(report, translate),
        _order(report),
    )


def _order(report: StoredReport) -> tuple[str, str]:
    """By the end of the period; reports without one first."""
    end = report.period_end or (f"{report.period_year}-12-31" if report.period_year else "")
    return end, report.period_start or ""
