"""Findings as RFC 4180 text that spreadsheets open as it is: a row a finding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cchc_tui.export.context import Context
from cchc_tui.export.exported import ExportedReport
from cchc_tui.export.rows import finding_rows
from cchc_tui.output.csv_text import MARK, csv_line


def texts(reports: Iterable[ExportedReport], context: Context) -> Iterator[str]:
    """The heads and a line a finding; no cell computes."""
    yield MARK
    yield from map(csv_line, finding_rows(reports, context))
