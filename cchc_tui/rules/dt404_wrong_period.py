"""A sentence speaks of another period than the report.

What: "trong quý" without its number in a report of a half or whole year; results of a year said to
be there "ngay từ đầu năm" of that same year; last year's plan of the reform named as the one that
is carried out now.
Why: sentences taken over from an older report keep its period, and mostly its figures too.
Source: Công văn 581/BNV-CCHC (kỳ báo cáo).

Fails:
    BÁO CÁO
    Kết quả công tác cải cách hành chính 6 tháng đầu năm 2023
    Trong quý, xã không có thủ tục hành chính nào bị trả lại.

    BÁO CÁO
    Kết quả công tác cải cách hành chính năm 2023
    Phát huy kết quả đã đạt được trong năm 2023, ngay từ đầu năm xã đã ban hành kế hoạch.

Passes:
    BÁO CÁO
    Kết quả công tác cải cách hành chính 6 tháng đầu năm 2023
    Trong quý II năm 2023, xã không có thủ tục hành chính nào bị trả lại.

    BÁO CÁO
    Kết quả công tác cải cách hành chính quý I năm 2023
    Trong quý, xã không có thủ tục hành chính nào bị trả lại.

    BÁO CÁO
    Kết quả công tác cải cách hành chính năm 2023
    Phát huy kết quả đã đạt được trong năm 2022, ngay từ đầu năm 2023 xã đã ban hành kế hoạch.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc_tui.model.citations import Citation
from cchc_tui.model.findings import Finding, FindingClass, Severity
from cchc_tui.model.messages import N_, Message
from cchc_tui.model.report import Area, Block
from cchc_tui.model.spans import Span
from cchc_tui.rules.base import Case
from cchc_tui.rules.mentions import finding_at
from cchc_tui.text.occurrences import occurrences
from cchc_tui.text.worktext import modern_tones

CODE = "DT404"
SLUG = "wrong-period"
SEVERITIES = (Severity.WARNING,)
CLASS = FindingClass.CONTENT
_LONGER_THAN_QUARTER = ("half", "nine_months", "year")
_IN_QUARTER = re.compile(
    r"(?:\A|(?<=[.;:!?\n])\s{1,3}|\n[-+* ]{0,4})(?:trong|đến hết|kết thúc)\s{1,3}quý"
    r"(?:\s{1,3}này)?(?=\s{0,2},|\s{1,3}(?:không|có|đã|địa phương|xã|phường|huyện|ubnd"
    r"|ủy ban|đơn vị|tiếp nhận)(?!\w))"
)
_QUARTER_WORD = "quý"
_SAME_YEAR = re.compile(
    r"(?:kết quả|thành tích|thành quả)[^.;\n\d]{0,40}?đạt được[^.;\n\d]{0,20}?năm\s{1,3}"
    r"(?P<year>(?:19|20)\d\d)\s?,?\s{1,3}ngay từ (?:những ngày |những tháng )?đầu năm"
    r"(?:\s{1,3}(?P<next>(?:19|20)\d\d))?"
)
_PLAN = re.compile(
    r"(?:ban hành\s)?kế hoạch\s(?:thực hiện\s)?(?:công tác\s)?(?:cải cách hành chính|cchc)(?!\w)"
    r"[^.;,\d]{0,60}?năm\s{1,3}(?P<year>20\d\d)\Z"
)
_CARRIED_OUT = ("triển khai", "thực hiện", "căn cứ")


def check(case: Case) -> Iterator[Finding]:
    """A finding for each sentence that betrays another period."""
    period = case.facts.report.header.period
    if period is None:
        return
    if period.kind in _LONGER_THAN_QUARTER:
        yield from _quarters(case)
    if period.year is not None:
        yield from _same_years(case, period.year)
        yield from _old_plans(case, period.year)


def _quarters(case: Case) -> Iterator[Finding]:
    lower = case.facts.work.lower
    for start in occurrences(lower, _QUARTER_WORD):
        end = start + len(_QUARTER_WORD)
        match = _IN_QUARTER.search(lower, max(0, start - 20), end + 24)
        if match is not None and match.end() >= end:
            span = Span(match.end() - len(match.group().lstrip(" .;:\n-+*")), match.end())
            yield finding_at(
                CODE,
                Severity.WARNING,
                CLASS,
                span,
                Message(
                    N_('"{words}" in a report that is not of a quarter'),
                    {"words": _printed(case, span)},
                ),
                related=_title(case),
            )


def _same_years(case: Case, report_year: int) -> Iterator[Finding]:
    lower = case.facts.work.lower
    for start in occurrences(lower, "ngay từ"):
        match = _SAME_YEAR.search(lower, max(0, start - 110), start + 60)
        if match is not None and int(match["next"] or report_year) <= int(match["year"]):
            span = Span(*match.span())
            yield finding_at(
                CODE,
                Severity.WARNING,
                CLASS,
                span,
                Message(
                    N_("the results of {year} cannot be there at the beginning of {next}"),
                    {"year": match["year"], "next": match["next"] or str(report_year)},
                ),
                related=_title(case),
            )


def _old_plans(case: Case, report_year: int) -> Iterator[Finding]:
    for citation in case.citations:
        if citation.title is None or citation.title_span is None or citation.date is None:
            continue
        if citation.date.year != report_year - 1:
            continue
        plan = _PLAN.match(modern_tones(citation.title.lower()))
        if plan is None or int(plan["year"]) != citation.date.year:
            continue
        if _is_carried_out(case, citation):
            yield finding_at(
                CODE,
                Severity.WARNING,
                CLASS,
                citation.title_span,
                Message(
                    N_("the plan of {year} is named as the one carried out in {next}"),
                    {"year": plan["year"], "next": str(report_year)},
                ),
                (citation,),
                _title(case),
            )


def _is_carried_out(case: Case, citation: Citation) -> bool:
    """Whether the part on direction names the document as one that is carried out."""
    block = _block(case, citation.start)
    sections = case.facts.report.sections
    if block is None or block.section < 0:
        return False
    section = sections[block.section]
    while section.parent >= 0 and section.area is not Area.DIRECTION:
        section = sections[section.parent]
    before = case.facts.work.lower[max(block.start, citation.start - 80) : citation.start]
    return section.area is Area.DIRECTION and any(word in before for word in _CARRIED_OUT)


def _block(case: Case, position: int) -> Block | None:
    for block in case.facts.report.blocks:
        if block.start <= position < block.end:
            return block
    return None


def _title(case: Case) -> tuple[Span, ...]:
    span = case.facts.report.header.title_span
    return () if span is None else (span,)


def _printed(case: Case, span: Span) -> str:
    return " ".join(case.facts.work.text[span.start : span.end].split())
