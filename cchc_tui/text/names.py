"""Proper names: words with a capital, which no character class of a pattern tells in Vietnamese."""

from __future__ import annotations

import re

_PLACE = re.compile(
    r"\b(?:trường|xã|phường|thị trấn|huyện|quận|thôn|sở|phòng|trạm|chi nhánh)(?= )", re.IGNORECASE
)
_NEXT_WORD = re.compile(r"\s{1,3}([^\W\d_]+|\d{1,2}\b)")
_NUMBERED_PLACES = frozenset("phường quận xã tổ thôn ấp khóm phố khu".split())
_LONGEST = 4


def name_follows(text: str, place: int) -> bool:
    """Whether the word after `place` begins with a capital or is a number: a name goes on."""
    match = _NEXT_WORD.match(text, place)
    return match is not None and (match.group(1)[0].isupper() or match.group(1).isdigit())


def place_names(text: str) -> list[str]:
    """Named places and offices: "Trường Tân An", "xã Hòa Bình"."""
    found: list[str] = []
    for match in _PLACE.finditer(text):
        end = match.end()
        for _ in range(_LONGEST):
            word = _NEXT_WORD.match(text, end)
            if word is None or not word.group(1)[0].isupper():
                break
            end = word.end()
        if end > match.end():
            found.append(" ".join(text[match.end() : end].split()))
    return found


def is_proper_name(text: str) -> bool:
    """Whether every word has a capital; a number may close the name of a place: "Phường 5"."""
    words = text.split()
    if not words or len(words) > _LONGEST + 1:
        return False
    if len(words) > 1 and words[-1].isdigit() and words[0].lower() in _NUMBERED_PLACES:
        words = words[:-1]
    return all(word.isalpha() and word[0].isupper() for word in words)
