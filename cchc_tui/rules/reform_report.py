"""Whether a text is a periodic report on the reform, and which fields it covers."""

from __future__ import annotations

from cchc_tui.model.report import Area, Report

FIELDS = frozenset(
    (
        Area.DIRECTION,
        Area.INSTITUTIONS,
        Area.PROCEDURES,
        Area.APPARATUS,
        Area.CIVIL_SERVICE,
        Area.FINANCE,
        Area.DIGITAL,
    )
)
_LEAST_SECTIONS = 4
_LEAST_FIELDS = 3


def areas_of(report: Report) -> frozenset[Area]:
    """The areas that have a section of their own."""
    return frozenset(section.area for section in report.sections)


def is_report(report: Report) -> bool:
    """A title and sections on several fields: no news text, no passage of a report."""
    enough = len(report.sections) >= _LEAST_SECTIONS
    return (
        report.header.title is not None
        and enough
        and len(areas_of(report) & FIELDS) >= _LEAST_FIELDS
    )
