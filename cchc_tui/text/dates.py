"""Dates in running text, in figures (23/4/2018, 2.1.2018) or words (21 tháng 5 năm 2024)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

_DATE = re.compile(
    r"""
    ([0-9]{1,2})(?![0-9])
    (?:
        \s{0,3} / \s{0,3} ([0-9]{1,2}) (?: \s{0,3} / \s{0,3} ([0-9]{4}) )? (?![./]?[0-9])
      | ([.-]) ([0-9]{1,2}) \4 ((?:19|20)[0-9]{2}) (?![./-]?[0-9])
      | \s{0,5} [Tt][Hh][áÁ][Nn][Gg] \s{0,5} ([0-9]{1,2}) (?![.,/]?[0-9])
        (?: \s{0,4} ,? \s{0,4} [Nn][ăĂ][Mm] \s{0,5} ([0-9]{4}) (?![./]?[0-9]) )?
    )
    """,
    re.VERBOSE,
)
_DAY_WORD = re.compile(r"ng[àa]y\s{0,4}\Z", re.IGNORECASE)
_JOINS_NUMBER = ".,/"


class PrintedDate(NamedTuple):
    """A date as printed, from the digits of its day to its last digit; it may be impossible."""

    start: int
    end: int
    day: int | None
    month: int | None
    year: int | None

    @property
    def date(self) -> date | None:
        """The calendar date; None where a part is missing or there is no such day."""
        if self.day is None or self.month is None or self.year is None:
            return None
        try:
            return date(self.year, self.month, self.day)
        except ValueError:
            return None


def find_dates(text: str) -> Iterator[PrintedDate]:
    """All dates of a text in order; day and month without a year only after "ngày"."""
    end = -2
    for match in _DATE.finditer(text):
        found = _printed_date(text, match, end)
        if found is not None:
            end = found.end
            yield found


def date_at(text: str, start: int, previous_end: int = -2) -> PrintedDate | None:
    """The date whose day begins at `start`; `previous_end` is where the reading before it ends."""
    match = _DATE.match(text, start)
    return _printed_date(text, match, previous_end) if match else None


def _printed_date(text: str, match: re.Match[str], previous_end: int) -> PrintedDate | None:
    day, slash_month, slash_year, mark, mark_month, mark_year, word_month, word_year = (
        match.groups()
    )
    start = match.start()
    if start > previous_end + 1 and _continues_number(text, start, mark):
        return None
    month = mark_month or slash_month or word_month
    year = mark_year or slash_year or word_year
    if mark or not year:
        if not (1 <= int(day) <= 31 and 1 <= int(month) <= 12):
            return None
        if not year and _DAY_WORD.search(text, max(0, start - 8), start) is None:
            return None
    return PrintedDate(start, match.end(), int(day), int(month), int(year) if year else None)


def _continues_number(text: str, start: int, mark: str | None) -> bool:
    before = text[start - 1] if start else ""
    if before.isdigit():
        return True
    joins = before in _JOINS_NUMBER or (mark == "-" and before == "-")
    return joins and start > 1 and text[start - 2].isdigit()


def shown_date(day: date | None) -> str:
    """A date as reports print it; empty for none."""
    return f"{day.day:02d}/{day.month:02d}/{day.year}" if day else ""
