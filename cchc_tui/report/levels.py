"""The tier of government a heading or a scope line speaks of."""

from __future__ import annotations

import re
from functools import lru_cache

from cchc_tui.model.report import Level
from cchc_tui.text.levels import LEVEL_OF_PLACE

_PLACE = r"(?:tỉnh|thành\sphố|huyện|quận|thị\sxã|thị\strấn|xã|phường)"
_TIERS = {**LEVEL_OF_PLACE, "sở": Level.PROVINCE}
_TITLE_TIER = re.compile(rf"\bcấp\s(sở|{_PLACE})\b")
_SCOPE = re.compile(
    rf"""(?:(?:đối\ với|tại|về|ở|của|kết\ quả|số\ liệu|thực\ hiện|giải\ quyết|tiếp\ nhận|thuộc
        |tthc|hồ\ sơ|khối|bộ\ phận|một\ cửa|tiếp\ nhận\ và\ trả\ kết\ quả|trung\ tâm|phục\ vụ
        |hành\ chính\ công|thẩm\ quyền|chính\ quyền|cơ\ quan|đơn\ vị|chuyên\ môn|ubnd
        |ủy\ ban\ nhân\ dân        |các|cấp|toàn|riêng|phòng,?\ ban|phòng|và|trực)\s+){{0,12}}
    (?P<tier>sở|{_PLACE})\b
    (?P<rest>(?:,?\ (?:và\ )?(?:sở|ban|ngành|cơ\ quan\ ngang\ sở|{_PLACE})){{0,6}})
    (?P<tail>[^\d:.;]{{0,40}})""",
    re.VERBOSE,
)
_PLACE_SYLLABLES = ("tỉnh", "thành", "huyện", "quận", "xã", "trấn", "phường", "sở")
_CENTRAL = re.compile(
    r"(?:thành phố|tp\.?)\s(?:trực thuộc trung ương|hà nội|hồ chí minh|hải phòng|đà nẵng|cần thơ"
    r"|huế)\b"
)
_DIGIT = re.compile(r"\d")
_MOST_SCOPE = 90
_MOST_TITLE = 120


class Tiers:
    """The tiers of one text: "cấp thành phố" is the province's in a city under the centre."""

    def __init__(self, lower: str) -> None:
        head = lower[:4000]
        self._city = Level.PROVINCE if _CENTRAL.search(head) else Level.DISTRICT

    def of_title(self, lower: str) -> Level | None:
        """The one tier a title names ("… cấp xã"), None for none or several."""
        found = {
            _tier(match[1], self._city) for match in _TITLE_TIER.finditer(lower, 0, _MOST_TITLE)
        }
        if len(found) == 1 and len(lower) <= _MOST_TITLE:
            return found.pop()
        return None if found else self.of_scope(lower)

    def of_scope(self, lower: str) -> Level | None:
        """The tier of words that only say for whom lines hold: "Cấp quận", "Tại các xã"."""
        if len(lower) > _MOST_SCOPE:
            return None
        if lower.endswith(":"):
            return self.of_label(lower)
        return _of_scope_words(lower.strip(" :."), self._city)

    def of_label(self, lower: str) -> Level | None:
        """The tier of words that stand before a colon: also "Số thủ tục của cấp huyện"."""
        words = lower.strip(" :.")
        if len(words) > _MOST_SCOPE:
            return None
        found = _of_scope_words(words, self._city)
        if found is not None or _DIGIT.search(words) is not None:
            return found
        tiers = list(_TITLE_TIER.finditer(words))
        if len(tiers) == 1 and tiers[0].end() == len(words):
            return _tier(tiers[0][1], self._city)
        return None


def _tier(word: str, city: Level) -> Level:
    """The tier of a place word; `city` is that of a city of this text."""
    return city if word == "thành phố" else _TIERS[word]


@lru_cache(maxsize=2048)
def _of_scope_words(words: str, city: Level) -> Level | None:
    """The tier of words that name nothing else; remembered, for all reports have the same ones."""
    if not _has_place_word(words):
        return None
    match = _SCOPE.fullmatch(words)
    if match is None or (match["tail"].strip() and not _names_scope(match["tail"], words)):
        return None
    found = {_tier(match["tier"], city)}
    found.update(_tier(word, city) for word in re.findall(_PLACE, match["rest"]))
    return found.pop() if len(found) == 1 else None


def _has_place_word(words: str) -> bool:
    """Whether a tier could be named at all: most short lines have no such syllable."""
    for syllable in _PLACE_SYLLABLES:  # noqa: SIM110 - a generator costs three times as much here
        if syllable in words:
            return True
    return False


def _names_scope(tail: str, words: str) -> bool:
    """Whether what follows the tier word is still a name of places, not a statement."""
    tail = tail.strip()
    return tail.startswith(("(", "của", "thuộc", "trên địa bàn")) and "cấp" in words
