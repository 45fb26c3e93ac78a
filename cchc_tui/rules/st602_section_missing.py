"""A report on the reform without the section of one of its fields.

What: a periodic report on administrative reform whose sections cover most fields, but not all:
direction, institutions, procedures, organisation, public service, public finance, digital
government.
Why: nothing was done or nothing was written: whoever consolidates cannot tell.
Source: Công văn 581/BNV-CCHC (đề cương báo cáo).

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
    3. Cải cách tổ chức bộ máy
    Đã sắp xếp các phòng.
    4. Cải cách chế độ công vụ
    Đã đào tạo công chức.

Passes:
    BÁO CÁO
    Kết quả công tác cải cách hành chính 6 tháng đầu năm 2023
    I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH
    Đã ban hành kế hoạch.
    II. KẾT QUẢ THỰC HIỆN
    1. Cải cách thể chế
    Đã rà soát văn bản.
    2. Cải cách thủ tục hành chính
    Đã niêm yết công khai.
    3. Cải cách tổ chức bộ máy
    Đã sắp xếp các phòng.
    4. Cải cách chế độ công vụ
    Đã đào tạo công chức.
    5. Cải cách tài chính công
    Đã giao quyền tự chủ.
    6. Xây dựng và phát triển chính quyền điện tử, chính quyền số
    Đã cấp chữ ký số.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_tui.model.findings import Finding, FindingClass, Severity
from cchc_tui.model.messages import N_, Message
from cchc_tui.model.report import Area
from cchc_tui.rules.base import Case
from cchc_tui.rules.mentions import finding_at
from cchc_tui.rules.reform_report import FIELDS, areas_of, is_report
from cchc_tui.text.worktext import modern_tones

CODE = "ST602"
SLUG = "section-missing"
SEVERITIES = (Severity.INFO,)
CLASS = FindingClass.CONTENT
_LEAST_FIELDS = 5
_NAMES = {
    Area.DIRECTION: N_("no section on direction and management of the reform"),
    Area.INSTITUTIONS: N_("no section on institutions"),
    Area.PROCEDURES: N_("no section on administrative procedures"),
    Area.APPARATUS: N_("no section on the organisation of bodies"),
    Area.CIVIL_SERVICE: N_("no section on the public service"),
    Area.FINANCE: N_("no section on public finance"),
    Area.DIGITAL: N_("no section on digital government"),
}


def check(case: Case) -> Iterator[Finding]:
    """A finding for each field without a section, where the report covers most of them."""
    header = case.facts.report.header
    if header.title is None or header.title_span is None or not is_report(case.facts.report):
        return
    title = modern_tones(header.title.lower())
    found = areas_of(case.facts.report)
    if "cải cách hành chính" not in title and "cchc" not in title:
        return
    if len(found & FIELDS) < _LEAST_FIELDS:
        return
    for area, template in _NAMES.items():
        if area not in found:
            yield finding_at(CODE, Severity.INFO, CLASS, header.title_span, Message(template))
