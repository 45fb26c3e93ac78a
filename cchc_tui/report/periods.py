"""Reporting periods in words: "6 tháng đầu năm 2024", "quý I/2024", "từ ngày … đến ngày …"."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from cchc_tui.model.report import Period
from cchc_tui.text.dates import PrintedDate, find_dates


def _year_group(name: str) -> str:
    year = rf"(?:năm\s{{0,2}})?(?P<{name}>(?:19|20)\d\d)(?!\d)"
    return rf"(?:\s{{0,2}}(?:/|,|-|của|trong)?\s{{0,2}}{year})"


_PERIOD = re.compile(
    rf"""(?<!\w)(?:
    (?:quý\s{{0,2}}|q)(?P<quarter>iv|i{{1,3}}|0?[1-4])(?![\w.]){_year_group("quarter_year")}?
  | (?P<count>\d{{1,2}}|sáu|chín|một|mười\ một)\s{{0,2}}tháng(?!\s{{0,2}}\d)
    (?P<half>\s(?:đầu|cuối))?(?:\snăm)?{_year_group("count_year")}?
  | tháng\s{{0,2}}(?P<month>0?[1-9]|1[0-2])(?![\d.]){_year_group("month_year")}?
  | (?:cả\s)?năm\s{{0,2}}(?P<year>(?:19|20)\d\d)(?!\d)
    )""",
    re.VERBOSE,
)
_WINDOW = re.compile(
    r"(?:số liệu|tính|báo cáo)[^.\n;]{0,60}?\b(?P<from>từ|đến)\b(?=[^.\n;]{0,20}\d)"
)
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_COUNTS = {"một": 1, "sáu": 6, "chín": 9, "mười một": 11}
_WINDOW_REACH = 110


def first_period(lower: str, year: int | None = None) -> Period | None:
    """The first period lower-case words name; `year` where they leave it out."""
    match = _PERIOD.search(lower)
    if match is None:
        return None
    if match["quarter"]:
        return _quarter(match, year)
    if match["count"]:
        return _months(match, year)
    if match["month"]:
        month, in_year = int(match["month"]), _year(match["month_year"]) or year
        return Period("month", in_year, month, *_bounds(in_year, month, month))
    in_year = int(match["year"])
    return Period("year", in_year, None, *_bounds(in_year, 1, 12))


def declared_window(lower: str) -> Period | None:
    """The data window a report declares: "số liệu tính từ ngày 05/12/2023 đến ngày 20/6/2024"."""
    for match in _WINDOW.finditer(lower):
        reach = lower[match.end() : match.end() + _WINDOW_REACH]
        dates = list(find_dates(reach))
        if match["from"] == "từ" and len(dates) > 1 and _joined(reach, dates):
            start, end = dates[0].date, dates[1].date
            start = start or _same_year(dates[0], dates[1])
            if start and end and start <= end:
                return Period("window", end.year, None, start, end)
    return None


def _joined(reach: str, dates: list[PrintedDate]) -> bool:
    """Whether the two dates are the ends of one range."""
    between = reach[dates[0].end : dates[1].start].strip(" ,")
    return len(between) < 24 and (between.startswith("đến") or between.startswith("-"))


def _same_year(first: PrintedDate, second: PrintedDate) -> date | None:
    """The first date of a range that prints its year only once."""
    if first.year is not None:
        return None
    return PrintedDate(first.start, first.end, first.day, first.month, second.year).date


def _quarter(match: re.Match[str], year: int | None) -> Period:
    printed = match["quarter"]
    ordinal = _QUARTERS.get(printed) or int(printed)
    in_year = _year(match["quarter_year"]) or year
    bounds = _bounds(in_year, ordinal * 3 - 2, ordinal * 3)
    return Period("quarter", in_year, ordinal, *bounds)


def _months(match: re.Match[str], year: int | None) -> Period:
    printed = match["count"]
    count = _COUNTS.get(printed) or int(printed)
    in_year = _year(match["count_year"]) or year
    last_half = (match["half"] or "").strip() == "cuối"
    if count == 6:
        ordinal, first = (2, 7) if last_half else (1, 1)
        return Period("half", in_year, ordinal, *_bounds(in_year, first, first + 5))
    if count == 9:
        return Period("nine_months", in_year, None, *_bounds(in_year, 1, 9))
    if not 1 <= count <= 12:
        return Period("window", in_year)
    if count == 12:
        return Period("year", in_year, None, *_bounds(in_year, 1, 12))
    first = 13 - count if last_half else 1
    return Period("window", in_year, None, *_bounds(in_year, first, first + count - 1))


def _year(printed: str | None) -> int | None:
    return int(printed) if printed else None


def _bounds(year: int | None, first: int, last: int) -> tuple[date | None, date | None]:
    """First and last calendar day of the months of a year."""
    if year is None:
        return None, None
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])
