"""Raised digits, as footnote marks are printed, kept apart from the number before them."""

from __future__ import annotations

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def superscript(text: str) -> str:
    """Digits as superscript digits; text with other letters ("(1)", "[1]", "a") stays as it is."""
    bare = text.strip()
    return text.translate(_RAISED) if bare.isascii() and bare.isdigit() else text
