"""Parts do not add up to their total.

What: a printed total and the parts that the wording or the layout gives as all of it.
Why: a total that its own parts contradict cannot be used, and one of the numbers is wrong.
Error where the base is explicit, the breakdown exhaustive and the operands exact counts, else a
warning. A sum that only misses by the rounding of its operands holds.
Source: the method in docs/relations.md, parts C to E; forms of Thông tư 01/2020/TT-VPCP.

Fails:
    Tổng số thủ tục hành chính là 425 thủ tục, gồm: cấp huyện 281 thủ tục; cấp xã 154 thủ tục.

    Bộ phận Một cửa có 58 công chức (cấp huyện 09 công chức, cấp xã 48 công chức).

Passes:
    Tổng số thủ tục hành chính là 425 thủ tục, gồm: cấp huyện 281 thủ tục; cấp xã 144 thủ tục.

    Đã tổ chức 12 cuộc kiểm tra, trong đó có 3 cuộc đột xuất.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_tui.model.checks import RelationKind
from cchc_tui.model.findings import Finding, FindingClass, Severity
from cchc_tui.model.messages import Message, N_
from cchc_tui.rules.base import Case, finding_of_check
from cchc_tui.rules.worked import slip_messages, worked_sum

CODE = "AR101"
SLUG = "sum"
SEVERITIES = (Severity.ERROR, Severity.WARNING)
CLASS = FindingClass.CONTENT


def check(case: Case) -> Iterator[Finding]:
    """A finding for each violated check of this kind."""
    for index, found in case.of_kind(RelationKind.SUM):
        yield finding_of_check(
            CODE,
            Severity.WARNING,
            index,
            found,
            Message(N_("TODO {sum}"), {"sum": worked_sum(found)}),
            slip_messages(found),
        )
