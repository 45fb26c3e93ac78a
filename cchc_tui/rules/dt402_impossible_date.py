"""A date that is not in the calendar.

What: a day, month and year that no calendar has: 31/02/2024, month 13.
Why: nobody can find the document or the event by it; a digit is wrong.
Source: Nghị định 30/2020/NĐ-CP, Phụ lục I (ngày, tháng, năm).

Fails:
    Thực hiện Kế hoạch số 15/KH-UBND ngày 31/02/2024 của UBND huyện về kiểm tra công vụ.

    Đoàn đã làm việc tại xã vào ngày 31 tháng 4 năm 2024.

Passes:
    Thực hiện Kế hoạch số 15/KH-UBND ngày 29/02/2024 của UBND huyện về kiểm tra công vụ.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_tui.model.figures import ReadingKind
from cchc_tui.model.findings import Finding, FindingClass, Severity
from cchc_tui.model.messages import N_, Message
from cchc_tui.model.spans import Span
from cchc_tui.rules.base import Case
from cchc_tui.rules.mentions import finding_at
from cchc_tui.text.dates import PrintedDate, date_at

_DATE = ReadingKind.DATE
CODE = "DT402"
SLUG = "impossible-date"
SEVERITIES = (Severity.WARNING,)
CLASS = FindingClass.FORM
_LEAP_YEAR = 2000


def check(case: Case) -> Iterator[Finding]:
    """A finding for each date no calendar has that stands behind "ngày" or a citation."""
    text, lower = case.facts.work.text, case.facts.work.lower
    cited = {citation.date_span for citation in case.citations}
    for reading in case.facts.readings:
        if reading.kind is not _DATE:
            continue
        printed = date_at(text, reading.start)
        if printed is None or _is_possible(printed):
            continue
        span = Span(reading.start, reading.end)
        before = lower[max(0, reading.start - 8) : reading.start].rstrip()
        if (
            before.endswith("ngày")
            or span in cited
            or "tháng" in lower[reading.start : reading.end]
        ):
            shown = " ".join(text[reading.start : reading.end].split())
            message = Message(N_("{date} is no day of the calendar"), {"date": shown})
            yield finding_at(CODE, Severity.WARNING, CLASS, span, message)


def _is_possible(printed: PrintedDate) -> bool:
    """Whether a calendar has the day; without a year 29/02 may be one."""
    return printed._replace(year=printed.year or _LEAP_YEAR).date is not None
