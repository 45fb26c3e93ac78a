"""Letters in no Vietnamese word: a cheap sign that a text holds legacy codes."""

from __future__ import annotations

import re

_ODD_LETTER = re.compile("[¨©ª¬\u00ad®µ¶·¸¹»¼½¾ÅÆÇÄËÎÏÑÖ×ØÛÜÞßäåæçëîïñö÷øûüþÿ]")


def has_odd_letters(text: str) -> bool:
    """Whether any letter stands in the text that no Vietnamese word has."""
    return _ODD_LETTER.search(text) is not None


def looks_legacy(text: str) -> bool:
    """Whether letters stand in the text that no Vietnamese word has: one in fifty or more."""
    return len(_ODD_LETTER.findall(text)) * 50 > len(text)
