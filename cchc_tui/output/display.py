"""Text as a terminal may safely show it, and how many columns it takes there."""

from __future__ import annotations

import re
from unicodedata import category, combining, east_asian_width

_SAFE = re.compile(
    r"[ -~\u00a1-\u00ac\u00ae-\u036f\u1e00-\u1eff\u2010-\u2027\u2030-\u205e\u2190-\u22ff]*"
)
_SPACES = "\t\n\r\x0b\x0c\x85\u2028\u2029"
_NO_LETTERS = "\ufffe\uffff"
"""forbidden in XML 1.0"""
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def shown_letter(letter: str) -> str:
    """One code point made safe: controls and direction marks as escapes, invisible ones left out.

    A report must not be able to move the cursor, change colours or reverse what is read.
    """
    if " " <= letter <= "~":
        return letter
    if letter in _SPACES:
        return " "
    kind = category(letter)
    if kind in ("Cc", "Cs") or letter in _BIDI or letter in _NO_LETTERS:
        return letter.encode("unicode_escape").decode("ascii")
    return "" if kind == "Cf" else letter


def visible(text: str) -> str:
    """`text` on one line without any control character."""
    if _SAFE.fullmatch(text):
        return text
    return "".join(map(shown_letter, text))


def width(text: str) -> int:
    """Columns of text that `visible` has made safe: combining marks take none, wide letters two."""
    if text.isascii():
        return len(text)
    return sum(map(_letter_width, text))


def _letter_width(letter: str) -> int:
    if combining(letter) or category(letter) in ("Mn", "Me"):
        return 0
    return 2 if east_asian_width(letter) in "WF" else 1
