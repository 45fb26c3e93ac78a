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

from cchc_tui.model.checks import Check, RelationKind
from cchc_tui.model.figures import Modality
from cchc_tui.model.findings import Finding, FindingClass, Severity
from cchc_tui.model.messages import N_, Message
from cchc_tui.rules.base import Case, finding_of_check
from cchc_tui.rules.witnesses import witnesses
from cchc_tui.text.worked import slip_messages, worked_difference, worked_sum

CODE = "AR101"
SLUG = "sum"
SEVERITIES = (Severity.ERROR, Severity.WARNING)
CLASS = FindingClass.CONTENT

_SAYS_ALL = frozenset(("gồm", "chia", "class_set", "percents_100", "formula", "table_total"))


def check(case: Case) -> Iterator[Finding]:
    """A finding for each violated check of this kind."""
    for index, found in case.of_kind(RelationKind.SUM):
        lines, spans = witnesses(case, found)
        yield finding_of_check(
            CODE,
            _severity(found),
            index,
            found,
            Message(
                N_("the parts do not add up to the total: {sum}, off by {difference}"),
                {"sum": worked_sum(found), "difference": worked_difference(found)},
            ),
            (*slip_messages(found), *lines),
            also=spans,
        )


def _severity(found: Check) -> Severity:
    """Error where wording names all parts and every operand is an exact count."""
    says_all = not _SAYS_ALL.isdisjoint(found.evidence) and "same_noun" in found.evidence
    exact = all(
        operand.modality is Modality.EXACT and not operand.step for operand in found.operands
    )
    return Severity.ERROR if says_all and exact and found.exhaustive else Severity.WARNING
