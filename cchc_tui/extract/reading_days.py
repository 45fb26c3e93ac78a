"""Days without a year: "ngày 12, 13/6", "từ 1/7", "ngày 28.12", holidays such as 30/4."""

from __future__ import annotations

import re

from cchc_tui.extract.reading_token import NumberToken, number_token
from cchc_tui.model.figures import Reading, ReadingKind

_DAYS = re.compile(
    r"[0-9]{1,2}(?:\s?(?:,|-|và|đến)\s?[0-9]{1,2}){1,6}\s?/\s?[0-9]{1,2}"
    r"(/(?:19|20)[0-9]{2})?(?![0-9]|[.,/][0-9])"
)
_DAY_OF_MONTH = re.compile(r"([0-9]{1,2})/([0-9]{1,2})(?![0-9]|[.,/][0-9])")
_DOTTED_DAY = re.compile(r"(?:0?[1-9]|[12][0-9]|3[01])\.(?:0?[1-9]|1[0-2])")
_HOLIDAYS = frozenset("30/4 20/11 27/7 8/3 08/3 19/5 22/12 21/6 20/10 24/7".split())
_FEAST = frozenset("dịp lễ khánh nghỉ mừng niệm sinh tết".split())
_ON = frozenset("từ trước sau vào sáng chiều tối hôm hạn ngày hết mốc".split())
_UNTIL = frozenset(("đến", "tới"))
_NEAR = 20
_RISES = frozenset(("lên", "xuống"))


def read_day(token: NumberToken, previous: Reading | None) -> Reading | None:
    """The reading of a day of the month, None for any other number."""
    if token.last in ("ngày", "từ"):
        days = _DAYS.match(token.lower, token.start)
        if days and (days[1] or token.last == "ngày"):
            return Reading(ReadingKind.DATE, token.start, days.end())
    if token.after == "/":
        return _read_day_of_month(token, previous)
    dotted = _DOTTED_DAY.fullmatch(token.surface) is not None
    if token.last == "ngày" and (dotted or 1 <= token.whole <= 31) and not token.measured:
        return Reading(ReadingKind.DATE, token.start, token.end)
    return None


def _read_day_of_month(token: NumberToken, previous: Reading | None) -> Reading | None:
    match = _DAY_OF_MONTH.match(token.text, token.start)
    if match is None or _counts_things(token, match):
        return None
    if match[0] in _HOLIDAYS:
        return Reading(ReadingKind.NAME, token.start, match.end())
    day, month = int(match[1]), int(match[2])
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    if token.last in _FEAST or _continues_feast(token, previous):
        return Reading(ReadingKind.NAME, token.start, match.end())
    if token.last in _ON or _follows_day(token, previous) or (day > month and _until(token)):
        return Reading(ReadingKind.DATE, token.start, match.end())
    return None


def _continues_feast(token: NumberToken, previous: Reading | None) -> bool:
    if previous is None or previous.kind is not ReadingKind.NAME:
        return False
    between = token.lower[previous.end : min(token.start, previous.end + 6)]
    return between.strip() in ("và", ",", "-") and "/" in token.text[previous.start : previous.end]


def _counts_things(token: NumberToken, match: re.Match[str]) -> bool:
    """Whether a noun of things that are counted or a percent sign follows: then it is a ratio."""
    month = number_token(token.text, token.lower, match.start(2), match.end(2))
    return month.measured or month.next_word in _RISES


def _until(token: NumberToken) -> bool:
    """ "từ 25 đến 27/6", "ngày cao điểm 29/12"."""
    if token.last in _UNTIL:
        return True
    return "ngày" in token.lower[max(0, token.start - _NEAR) : token.start]


def _follows_day(token: NumberToken, previous: Reading | None) -> bool:
    """ "ngày 12/7 và 13/7"."""
    if previous is None or previous.kind is not ReadingKind.DATE:
        return False
    between = token.lower[previous.end : min(token.start, previous.end + 6)]
    return between.strip() in ("và", ",", "-", "đến")
