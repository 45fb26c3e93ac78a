"""The workbook: findings, reports, checks, citations and a summary with charts.

Written by XlsxWriter (Office Open XML, ISO/IEC 29500) a row at a time; what is held in memory are
the counts of the summary.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

from cchc_tui.export.context import Context
from cchc_tui.export.exported import ExportedReport
from cchc_tui.export.tally import Tally
from cchc_tui.export.xlsx.book import Book
from cchc_tui.export.xlsx.sheets import CheckSheet, CitationSheet, FindingSheet, ReportSheet
from cchc_tui.export.xlsx.summary import TopReports, add_summary

__all__ = ["write"]


def write(reports: Iterable[ExportedReport], context: Context, file: BinaryIO) -> None:
    """Write the whole workbook."""
    tally, top = Tally(), TopReports()
    with Book(file, context) as book:
        kinds = (FindingSheet, ReportSheet, CheckSheet, CitationSheet)
        sheets = [kind(book) for kind in kinds]
        for report in tally.counted(reports):
            top.add(report)
            for sheet in sheets:
                sheet.add(report)
        for sheet in sheets:
            sheet.finish()
        add_summary(book, tally, top)
