"""Lines of CSV for spreadsheets: no cell computes, none holds a line end."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import StringIO

from cchc_tui.output.display import visible

MARK = "\ufeff"
"""tells spreadsheets that the text is UTF-8"""
_FORMULA_STARTS = tuple("=+-@\t\r")


def csv_line(cells: Iterable[str]) -> str:
    """One row, quoted where needed (RFC 4180)."""
    buffer = StringIO()
    csv.writer(buffer).writerow(map(_harmless, cells))
    return buffer.getvalue()


def _harmless(cell: str) -> str:
    """A report must not be able to make a spreadsheet compute: such a cell gets a quote mark."""
    shown = visible(cell)
    computes = cell.startswith(_FORMULA_STARTS) or shown.lstrip().startswith(_FORMULA_STARTS)
    return f"'{shown}" if computes else shown
