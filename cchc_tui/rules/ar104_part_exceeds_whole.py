"""A part is larger than its whole.

What: a number named as part of another ("trong đó", a bracket, a/b) that is larger than it.
Why: no part can exceed its whole; targets, which may be exceeded, are left alone.
Source: docs/relations.md, part E.

Fails:
    Đã tiếp nhận 320 hồ sơ (trong đó 450 hồ sơ trực tuyến).

Passes:
    Đã tiếp nhận 320 hồ sơ (trong đó 250 hồ sơ trực tuyến).

    Thực hiện 12/10 chỉ tiêu, đạt 120%.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_tui.model.checks import RelationKind
from cchc_tui.model.findings import Finding, FindingClass, Severity
from cchc_tui.model.messages import N_, Message
from cchc_tui.rules.base import Case, finding_of_check
from cchc_tui.text.worked import slip_messages, worked_sum

CODE = "AR104"
SLUG = "part-exceeds-whole"
SEVERITIES = (Severity.WARNING,)
CLASS = FindingClass.CONTENT


def check(case: Case) -> Iterator[Finding]:
    """A finding for each violated check of this kind."""
    for index, found in case.of_kind(RelationKind.PART):
        yield finding_of_check(
            CODE,
            Severity.WARNING,
            index,
            found,
            Message(N_("the part is larger than its whole: {sum}"), {"sum": worked_sum(found)}),
            slip_messages(found),
        )
