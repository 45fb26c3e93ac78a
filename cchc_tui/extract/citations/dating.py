"""The date of a cited document: right after its symbol or its issuer."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from cchc_tui.extract.citations.reach import Reach
from cchc_tui.model.spans import Span
from cchc_tui.text.dates import PrintedDate, date_at

_NOTE = r"(?:\[\^?\w{1,4}\]|\([0-9]{1,2}\)|[⁰¹²³⁴-⁹]{1,3})"
_MADE = r"(?:(?:được\s{1,3})?(?:ký\s{1,3}ban\s{1,3}hành|ban\s{1,3}hành|phát\s{1,3}hành|ký)\s{1,3})"
_AT_SYMBOL = re.compile(
    rf"(?:[0-9]{{1,2}}(?=[\s,]))?[\s,()\"”“]{{0,6}}{_NOTE}?[\s,(]{{0,6}}{_MADE}?(?:vào\s{{1,3}})?"
    r"(?P<same>cùng\s{1,3})?(?P<day>ngày\s{0,8}(?:ký\s{0,3}:?\s{0,3})?)?"
)
_AFTER_ISSUER = re.compile(
    rf"[\s,()]{{0,6}}{_NOTE}?[\s,(]{{0,6}}{_MADE}?(?P<same>cùng\s{{1,3}})?(?P<day>ngày\s{{0,8}}(?:ký\s{{0,3}})?)"
)
_SAME_DAY = re.compile(
    r"[\s,(]{1,4}(?:(?:được\s)?(?:ban hành|ký)\s{1,3})?cùng\s{1,3}ngày(?:\s{1,4}(?P<day>[0-9]))?"
)
_FULL_DATE = re.compile(r"[0-9]{1,2}\s{0,3}(?:[/.-]|tháng)")
_DIGIT = re.compile("[0-9]")
_BEFORE = re.compile(
    r"(?<!\w)ngày\s{1,3}(?=[0-9])[^.;\n]{6,150}?(?:ban\s{1,3}hành|thông\s{1,3}qua|đã\s{1,3}ký)"
    r"(?:\s{1,3}(?:các|một số|bổ sung|kèm theo))?\s{1,4}\Z"
)
_VERB_REACH = 28
_VERBS = ("ban", "ký", "qua", "tại", "theo", "bằng")
_TOLD_BEFORE = re.compile(
    r"(?:ban\s{1,3}hành|phê\s{1,3}duyệt|thông\s{1,3}qua)[^.;\n\d]{0,40}?\sngày\s{1,3}(?=[0-9])[^.;\n]{6,40}?"
    r"\s(?:tại|theo|bằng|kèm theo)\s{1,3}\Z"
)


class Dated(NamedTuple):
    """A date in a reach: the printed one, its span, where it ends in the reach."""

    date: date | None
    span: Span | None
    end: int
    """index in the reach after the date"""
    same: bool = False
    """whether "cùng ngày" stands before it"""


def date_after_symbol(reach: Reach) -> Dated | None:
    """The date at the beginning of a reach; without "ngày" only a full one."""
    match = _AT_SYMBOL.match(reach.text)
    return _dated(reach, match) if match else None


def date_after_issuer(reach: Reach, start: int) -> Dated | None:
    """The date that follows at an index of a reach; "ngày" must stand before it."""
    match = _AFTER_ISSUER.match(reach.text, start)
    return _dated(reach, match) if match else None


def same_day(lower: str, start: int, end: int) -> tuple[int, PrintedDate | None] | None:
    """Where "cùng ngày" begins in a title, and the date printed after it."""
    match = _SAME_DAY.search(lower, start, end)
    if match is None:
        return None
    return match.start(), date_at(lower, match.start("day")) if match["day"] else None


def date_before(lower: str) -> PrintedDate | None:
    """The date of "Ngày …, UBND tỉnh ban hành" where the kind of a document follows at once."""
    if "ngày" not in lower or not any(verb in lower[-_VERB_REACH:] for verb in _VERBS):
        return None
    match = _BEFORE.search(lower) or _TOLD_BEFORE.search(lower)
    if match is None or lower.find("ngày", match.start()) != lower.rfind("ngày"):
        return None
    digits = _DIGIT.search(lower, match.start())
    found = date_at(lower, digits.start()) if digits else None
    if found is None or found.date is None or _DIGIT.search(lower, found.end):
        return None
    return found


def _dated(reach: Reach, match: re.Match[str]) -> Dated | None:
    start = match.end()
    same = match["same"] is not None
    if not reach.text[start : start + 1].isdigit():
        return Dated(None, None, start, same) if same and match["day"] else None
    if not match["day"] and _FULL_DATE.match(reach.text, start) is None:
        return None
    printed = date_at(reach.text, start)
    if printed is None or not (printed.year or match["day"]):
        return None
    return Dated(printed.date, reach.span(printed.start, printed.end), printed.end, same)
