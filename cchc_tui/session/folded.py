"""Text without its accents, for finding what was typed without them."""

from __future__ import annotations

import re
from unicodedata import normalize

from cchc_tui.text.folding import one_line

_MARKS = re.compile("[\u0300-\u036f]")
_STROKES = str.maketrans("đÐĐɖƉð", "dddddd")


def folded(text: str) -> str:
    """Lower case, one line, d for đ and no accents."""
    apart = normalize("NFD", text)
    return one_line(_MARKS.sub("", apart).translate(_STROKES).lower())
