"""Which tier of government a phrase speaks of."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from cchc_tui.model.report import Level
from cchc_tui.text.names import name_follows

_PHRASE = re.compile(
    r"\b(?:(?P<explicit>cấp|tuyến)\s+(?P<tier>tỉnh|thành phố|huyện|quận|thị xã|xã|phường|cơ sở)"
    r"|(?P<whole>toàn (?:tỉnh|huyện|quận|thành phố|thị xã|xã|phường))"
    r"|(?P<province>sở,? (?:ban,? )?ngành|ubnd tỉnh|các sở|tỉnh)"
    r"|(?P<district>ubnd (?:các )?(?:huyện|quận)|các huyện|huyện|quận)"
    r"|(?P<commune>xã,? phường(?:,? thị trấn)?|xã,? thị trấn|phường,? xã"
    r"|(?:ubnd )?(?:các )?(?:xã|phường)|thị trấn))\b"
    r"(?!\s*(?:hội|luận|ủy|viên))"
)
_SYLLABLES = re.compile("cấp|tuyến|tỉnh|huyện|quận|xã|phường|sở|thị trấn")
LEVEL_OF_PLACE: Mapping[str, Level] = {
    "tỉnh": Level.PROVINCE,
    "huyện": Level.DISTRICT,
    "quận": Level.DISTRICT,
    "thị xã": Level.DISTRICT,
    "xã": Level.COMMUNE,
    "phường": Level.COMMUNE,
    "thị trấn": Level.COMMUNE,
    "đặc khu": Level.COMMUNE,
}
"""by the word before a place's name; a city's depends on the city"""
_TIERS = {**LEVEL_OF_PLACE, "cơ sở": Level.COMMUNE}


def level_in(lower: str, text: str | None = None, offset: int = 0) -> Level | None:
    """The tier `lower` names: an explicit "cấp …" first, else the last tier word that is no name.

    `text[offset:]` is the same words with their capitals: "phường Phú Thứ" is one place, no tier.
    """
    return _plain_level(lower) if text is None else _level(lower, text, offset)


@lru_cache(maxsize=4096)
def _plain_level(lower: str) -> Level | None:
    return _level(lower, None, 0)


def _level(lower: str, text: str | None, offset: int) -> Level | None:
    if not _SYLLABLES.search(lower):
        return None
    found: Level | None = None
    for match in _PHRASE.finditer(lower):
        if match["whole"]:
            continue
        if match["explicit"]:
            if match["tier"] == "thành phố":
                continue
            return _TIERS[match["tier"]]
        if text is not None and name_follows(text, offset + match.end()):
            continue
        found = _level_of(match)
    return found


def _level_of(match: re.Match[str]) -> Level:
    if match["province"]:
        return Level.PROVINCE
    return Level.DISTRICT if match["district"] else Level.COMMUNE
