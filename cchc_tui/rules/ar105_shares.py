"""Shares of one whole do not reach 100 %.

What: percentages of a complete class set (early, on time, late …), of a rating scale, or of a list
that its words close, that do not reach 100.
Why: with the classes complete, something is counted twice or left out.
Each share may be off by one unit of its last digit.
Source: docs/relations.md, part E.

Fails:
    Kết quả: trước hạn chiếm 60,5%, đúng hạn chiếm 38,2%, trễ hạn chiếm 3,1%.

Passes:
    Kết quả: trước hạn chiếm 60,5%, đúng hạn chiếm 38,2%, trễ hạn chiếm 1,3%.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_tui.model.checks import RelationKind
from cchc_tui.model.findings import Finding, FindingClass, Severity
from cchc_tui.model.messages import N_, Message
from cchc_tui.rules.base import Case, finding_of_check
from cchc_tui.text.worked import slip_messages, worked_difference, worked_sum

CODE = "AR105"
SLUG = "shares"
SEVERITIES = (Severity.WARNING,)
CLASS = FindingClass.CONTENT


def check(case: Case) -> Iterator[Finding]:
    """A finding for each violated check of this kind."""
    for index, found in case.of_kind(RelationKind.SHARES):
        yield finding_of_check(
            CODE,
            Severity.WARNING,
            index,
            found,
            Message(
                N_("the shares do not reach 100%: {sum}, off by {difference}"),
                {"sum": worked_sum(found), "difference": worked_difference(found)},
            ),
            slip_messages(found),
        )
