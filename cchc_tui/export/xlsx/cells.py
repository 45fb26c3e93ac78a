"""Text and numbers as a workbook may safely hold them."""

from __future__ import annotations

import re
from decimal import Decimal

from cchc_tui.output.decimals import plain
from cchc_tui.output.display import visible

MOST_LETTERS = 32_767
"""of a cell, in UTF-16 units"""
_CUT = " …"
_EXACT_DIGITS = 15
"""that a spreadsheet keeps of a number"""
_NO_CHARACTERS = re.compile("[\ufdd0-\ufdef\ufffe\uffff]")


def cell_text(text: str) -> str:
    """One line that a cell shows as it is; what is too long is cut and says so."""
    shown = _NO_CHARACTERS.sub("\ufffd", visible(text))
    if shown.startswith("<r>"):
        # XlsxWriter would take it for markup of its own.
        shown = " " + shown
    if len(shown) * 2 > MOST_LETTERS and len(shown.encode("utf-16-le")) // 2 > MOST_LETTERS:
        return shown[: MOST_LETTERS // 2 - len(_CUT)] + _CUT
    return shown


def cell_number(value: Decimal) -> float | str:
    """A number if a spreadsheet keeps all its digits, else its digits as text."""
    digits = plain(value)
    return float(value) if sum(map(str.isdigit, digits)) <= _EXACT_DIGITS else digits
