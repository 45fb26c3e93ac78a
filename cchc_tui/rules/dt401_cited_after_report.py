"""A cited document is younger than the report.

What: a document dated after the day of the report, or numbered in a later year.
Why: the report cannot rest on a document that did not exist yet; a date or a number is wrong.
Source: Nghị định 30/2020/NĐ-CP, Điều 8 (thể thức: số, ký hiệu, ngày tháng).

Fails:
    Số: 112/BC-UBND
    Long Mỹ, ngày 14 tháng 6 năm 2024
    BÁO CÁO
    Kết quả công tác cải cách hành chính 6 tháng đầu năm 2024
    Huyện đã thực hiện Kế hoạch số 35/KH-UBND ngày 20/8/2024 về cải cách hành chính.

Passes:
    Số: 112/BC-UBND
    Long Mỹ, ngày 14 tháng 6 năm 2024
    BÁO CÁO
    Kết quả công tác cải cách hành chính 6 tháng đầu năm 2024
    Huyện đã thực hiện Kế hoạch số 35/KH-UBND ngày 20/02/2024 về cải cách hành chính.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_tui.model.findings import Finding, FindingClass, Severity
from cchc_tui.model.messages import N_, Message
from cchc_tui.rules.base import Case
from cchc_tui.rules.mentions import finding_at, place_of
from cchc_tui.text.dates import shown_date

CODE = "DT401"
SLUG = "cited-after-report"
SEVERITIES = (Severity.WARNING,)
CLASS = FindingClass.CONTENT


def check(case: Case) -> Iterator[Finding]:
    """A finding for each citation later than the report's own date."""
    day, span = case.facts.report.header.date, case.facts.report.header.date_span
    if day is None:
        return
    for citation in case.citations:
        late = shown_date(citation.date) if citation.date and citation.date > day else ""
        if not late and not citation.date and citation.number and (citation.year or 0) > day.year:
            late = str(citation.year)
        if late and not citation.own:
            yield finding_at(
                CODE,
                Severity.WARNING,
                CLASS,
                citation.date_span or place_of(citation),
                Message(
                    N_("{document} is of {late}, after the report of {day}"),
                    {
                        "document": citation.canonical or citation.alias or "",
                        "late": late,
                        "day": shown_date(day),
                    },
                ),
                (citation,),
                () if span is None else (span,),
            )
