"""Columns of source text as the screen shows it; no letter is shown that could move the cursor.

Most lines are plain: every letter takes one column and is shown as it is. The others are measured
letter by letter, once for each different letter, by the library that draws them.
"""

from __future__ import annotations

import re
from itertools import accumulate
from unicodedata import normalize

from rich.cells import cell_len

from cchc_tui.output.display import shown_letter

_PLAIN = (
    r" -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0377\u0391-\u03c9\u0410-\u044f\u1e00-\u1eff"
    r"\u2010-\u2015\u2018-\u2022\u2026\u2030\u20ab\u2190-\u2193\u2200-\u22ff\u2500-\u257f\u25a0-\u25cf"
)
ODD = re.compile(f"[^\n\f{_PLAIN}]")
"""the next letter of many lines that is not surely one column wide and shown as it is"""
_NOT_PLAIN = re.compile(f"[^{_PLAIN}]")
TAB = 4
"""columns of a tab, wherever it stands: a letter has one width, whatever stands before it"""
_VARIATIONS = "\ufe00\ufe0f"


class _Shown(dict[str, str]):
    """What is shown for a letter, remembered."""

    def __missing__(self, letter: str) -> str:
        if letter == "\t":
            shown = " " * TAB
        else:
            hidden = _VARIATIONS[0] <= letter <= _VARIATIONS[1]
            shown = "" if hidden else shown_letter(letter)
        self[letter] = shown
        return shown


class _Widths(dict[str, int]):
    """Columns of what is shown for a letter, remembered."""

    def __missing__(self, letter: str) -> int:
        self[letter] = columns = cell_len(_SHOWN[letter])
        return columns


_SHOWN = _Shown()
_WIDTHS = _Widths()


def is_plain(text: str) -> bool:
    """Whether every letter takes one column and is shown as it is."""
    return _NOT_PLAIN.search(text) is None


def shown(text: str) -> str:
    """What a terminal is given for `text`: composed, tabs as blanks, controls as escapes."""
    if is_plain(text):
        return text
    return normalize("NFC", "".join(map(_SHOWN.__getitem__, text)))


def columns(text: str) -> int:
    """Columns `shown(text)` takes."""
    return len(text) if is_plain(text) else sum(map(_WIDTHS.__getitem__, text))


def edges(text: str) -> list[int]:
    """For each letter the column after it; one number for each code point."""
    return list(accumulate(map(_WIDTHS.__getitem__, text)))


def cut(text: str, room: int) -> str:
    """`text` as shown in at most `room` columns, its end an ellipsis where something is cut."""
    if columns(text) <= room:
        return shown(text)
    if room <= 0:
        return ""
    kept = sum(1 for edge in edges(text) if edge < room)
    return shown(text[:kept]) + "…"
