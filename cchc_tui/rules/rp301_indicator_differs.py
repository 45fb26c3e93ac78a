"""One figure stated twice with different values.

What: an indicator of the catalogue stated twice for one level, period and modality, one
breakdown printed twice with the same labels of which only some numbers agree, or a number named in
full ("số thư xin lỗi gửi công dân") that the assessment names again, word for word.
Why: both cannot be right, and the next reader will quote either.
Assigned and present, plan and result, period and cumulative are different figures.
Source: docs/relations.md, part J.

Fails:
    Tổng số thủ tục hành chính là 425 thủ tục.
    Đến nay, tổng số thủ tục hành chính của quận là 452 thủ tục.

Passes:
    Tổng số thủ tục hành chính là 425 thủ tục.
    Đến nay, tổng số thủ tục hành chính của quận là 425 thủ tục.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_tui.model.checks import RelationKind
from cchc_tui.model.findings import Finding, FindingClass, Severity
from cchc_tui.model.messages import N_, Message
from cchc_tui.rules.base import Case, finding_of_check
from cchc_tui.text.worked import shown

CODE = "RP301"
SLUG = "indicator-differs"
SEVERITIES = (Severity.WARNING,)
CLASS = FindingClass.CONTENT


def check(case: Case) -> Iterator[Finding]:
    """A finding for each figure that another place of the report states differently."""
    for index, found in case.of_kind(RelationKind.REPEAT):
        values = dict.fromkeys(shown(operand, operand.value) for operand in found.operands)
        yield finding_of_check(
            CODE,
            Severity.WARNING,
            index,
            found,
            Message(
                N_("the same figure is stated differently: {values}"),
                {"values": " ≠ ".join(values)},
            ),
        )
