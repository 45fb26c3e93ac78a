"""Received is not resolved plus pending.

What: in one record, dossiers received (with or without those carried over) against resolved plus
pending, plus returned ones where printed. Levels and periods are never mixed.
Why: a dossier is resolved or pending; one that is neither was lost from the report.
Error when all the slots stand in one list. A warning where the list is spread out, where the verbs
are others than those of the form, or where only the wording ("tổng số", "trong đó") says that what
the last period left is counted in.
Source: Thông tư 01/2020/TT-VPCP, biểu số II.06a (3 = 7 + 11); docs/relations.md, part F.

Fails:
    Tổng số hồ sơ đã tiếp nhận: 1.043 hồ sơ; đã giải quyết: 1.034 hồ sơ; đang giải quyết: 0 hồ sơ.

Passes:
    Tổng số hồ sơ đã tiếp nhận: 1.043 hồ sơ; đã giải quyết: 1.034 hồ sơ; đang giải quyết: 09 hồ sơ.

    Tiếp nhận 200 hồ sơ; đã giải quyết 230 hồ sơ; đang giải quyết 12 hồ sơ.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_tui.model.checks import RelationKind
from cchc_tui.model.findings import Finding, FindingClass, Severity
from cchc_tui.model.messages import N_, Message
from cchc_tui.rules.base import Case, finding_of_check
from cchc_tui.rules.witnesses import witnesses
from cchc_tui.text.worked import slip_messages, worked_difference, worked_sum

CODE = "AR102"
SLUG = "balance"
SEVERITIES = (Severity.ERROR, Severity.WARNING)
CLASS = FindingClass.CONTENT


def check(case: Case) -> Iterator[Finding]:
    """A finding for each violated check of this kind."""
    for index, found in case.of_kind(RelationKind.BALANCE):
        severity = Severity.ERROR if "one_list" in found.evidence else Severity.WARNING
        lines, spans = witnesses(case, found)
        yield finding_of_check(
            CODE,
            severity,
            index,
            found,
            Message(
                N_("received is not resolved plus pending: {sum}, off by {difference}"),
                {"sum": worked_sum(found), "difference": worked_difference(found)},
            ),
            (*slip_messages(found), *lines),
            also=spans,
        )
