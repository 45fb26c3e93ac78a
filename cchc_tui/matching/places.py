"""Places in the names of bodies: "UBND quận Cái Răng", "Tỉnh ủy", "Sở Tài chính thành phố"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from cchc_tui.data.lexicons import load_lexicon, words_of
from cchc_tui.model.report import Level
from cchc_tui.text.levels import LEVEL_OF_PLACE
from cchc_tui.text.worktext import modern_tones

_NEXT_WORD = r"(?:[ -](?!tỉnh\b|thành phố\b|huyện\b)[^\W_][\w'’]*)"
_PLACE = re.compile(
    r"\b(tỉnh|thành phố|thành(?=\sủy)|tp\.?|huyện|quận|thị xã|thị trấn|thị(?=\sủy)|xã(?!\shội)"
    rf"|phường|đặc khu)(?!\w)(?:\sủy\b)?\s?([^\W_][\w'’]*{_NEXT_WORD}{{0,3}})?"
)
_SPELLINGS = {"thành": "thành phố", "tp": "thành phố", "tp.": "thành phố", "thị": "thị xã"}


class NamedPlace(NamedTuple):
    """A place in the name of a body; a relative one ("UBND tỉnh") has no name."""

    word: str
    name: str
    level: Level | None
    """None for a city without its name: it may be a province's or a district's"""

    @property
    def full(self) -> str:
        """The word and the name, lower case."""
        return f"{self.word} {self.name}".strip()


@lru_cache(maxsize=65536)
def place_in(words: str) -> NamedPlace | None:
    """The first place a name of a body speaks of."""
    match = _PLACE.search(modern_tones(" ".join(words.lower().split())))
    if match is None:
        return None
    word = _SPELLINGS.get(match[1], match[1])
    name = (match[2] or "").strip()
    if word == "thành phố":
        return NamedPlace(word, name, _city_level(name))
    return NamedPlace(word, name, LEVEL_OF_PLACE[word])


def _city_level(name: str) -> Level | None:
    if not name:
        return None
    central = words_of(load_lexicon("bodies"), "central_cities")
    return Level.PROVINCE if name in central else Level.DISTRICT
