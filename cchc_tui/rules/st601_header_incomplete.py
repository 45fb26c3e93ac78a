"""A report without a part of its head.

What: a report whose issuing unit, number, date or period is not printed above its body.
Why: without them it cannot be filed, cited or compared with the report of the next period.
Only texts that are clearly reports are looked at: a title and several sections.
Source: Nghị định 30/2020/NĐ-CP, Điều 8 (thể thức văn bản hành chính).

Fails:
    BÁO CÁO
    Kết quả công tác cải cách hành chính 6 tháng đầu năm 2023
    I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH
    Đã ban hành kế hoạch.
    II. KẾT QUẢ THỰC HIỆN
    1. Cải cách thể chế
    Đã rà soát văn bản.
    2. Cải cách thủ tục hành chính
    Đã niêm yết công khai.

Passes:
    UBND HUYỆN LONG MỸ
    Số: 112/BC-UBND
    Long Mỹ, ngày 14 tháng 6 năm 2023
    BÁO CÁO
    Kết quả công tác cải cách hành chính 6 tháng đầu năm 2023
    I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH
    Đã ban hành kế hoạch.
    II. KẾT QUẢ THỰC HIỆN
    1. Cải cách thể chế
    Đã rà soát văn bản.
    2. Cải cách thủ tục hành chính
    Đã niêm yết công khai.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_tui.model.findings import Finding, FindingClass, Severity
from cchc_tui.model.messages import N_, Message
from cchc_tui.rules.base import Case
from cchc_tui.rules.mentions import finding_at
from cchc_tui.rules.reform_report import is_report

CODE = "ST601"
SLUG = "header-incomplete"
SEVERITIES = (Severity.INFO,)
CLASS = FindingClass.FORM
_PARTS = (
    ("unit", N_("the head of the report does not name the issuing unit")),
    ("number", N_("the head of the report has no number and symbol")),
    ("date", N_("the head of the report has no complete date")),
    ("period", N_("the title does not say which period is reported")),
)


def check(case: Case) -> Iterator[Finding]:
    """A finding for each part of the head that is missing."""
    header = case.facts.report.header
    if header.title_span is None or not is_report(case.facts.report):
        return
    for part, template in _PARTS:
        if getattr(header, part) is None:
            yield finding_at(CODE, Severity.INFO, CLASS, header.title_span, Message(template))
