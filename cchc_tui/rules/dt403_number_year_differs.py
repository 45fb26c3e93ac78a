"""The year in a document's number is not the year of its date.

What: a number with its year, dated in another year.
Why: the year is part of the number; one of the two is wrong. The turn of the year is left out:
a document numbered in December may be signed or dated in January.
Source: Nghị định 30/2020/NĐ-CP, Phụ lục I (số, ký hiệu).

Fails:
    Thực hiện Nghị định số 42/2022/NĐ-CP ngày 24/6/2021 của Chính phủ.

Passes:
    Thực hiện Nghị định số 42/2022/NĐ-CP ngày 24/6/2022 của Chính phủ.

    Thực hiện Quyết định số 45/2023/QĐ-UBND ngày 04/01/2024 của UBND tỉnh.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from cchc_tui.model.findings import Finding, FindingClass, Severity
from cchc_tui.model.messages import N_, Message
from cchc_tui.rules.base import Case
from cchc_tui.rules.mentions import finding_at, place_of
from cchc_tui.text.dates import shown_date

CODE = "DT403"
SLUG = "number-year-differs"
SEVERITIES = (Severity.INFO,)
CLASS = FindingClass.FORM


def check(case: Case) -> Iterator[Finding]:
    """A finding for each numbered document whose date lies in another year."""
    for citation in case.citations:
        year, day = citation.year, citation.date
        if year is None or day is None or citation.number is None or _fits(year, day):
            continue
        yield finding_at(
            CODE,
            Severity.INFO,
            CLASS,
            citation.date_span or place_of(citation),
            Message(
                N_("{document} is numbered in {year} and dated {date}"),
                {
                    "document": citation.canonical or "",
                    "year": str(year),
                    "date": shown_date(day),
                },
            ),
            (citation,),
            (place_of(citation),) if citation.date_span else (),
        )


def _fits(year: int, day: date) -> bool:
    if day.year == year + 1:
        return day.month == 1
    return day.year == year or (day.year == year - 1 and day >= date(day.year, 12, 25))
