"""Greek and Cyrillic capitals printed for the Latin ones they look like."""

from __future__ import annotations

_GREEK = dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX", strict=True))
_CYRILLIC = dict(zip("АВЕКМНОРСТХУІЅЈ", "ABEKMHOPCTXYISJ", strict=True))
_LATIN = str.maketrans(_GREEK | _CYRILLIC)


def latin(symbol: str) -> str:
    """The symbol in Latin letters."""
    return symbol if symbol.isascii() else symbol.translate(_LATIN)
