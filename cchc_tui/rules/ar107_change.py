"""A change is not the difference of its two values.

What: "tăng n, từ a lên b", "giảm n, từ a xuống b" or "b, tăng n so với a của cùng kỳ", n a number
or a percentage.
Why: one of the three numbers is wrong.
Source: docs/relations.md, part 4 of the relation kinds.

Fails:
    Số thủ tục tăng 141 thủ tục, từ 1.274 lên 1.405 thủ tục.

Passes:
    Số thủ tục tăng 131 thủ tục, từ 1.274 lên 1.405 thủ tục.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_tui.model.checks import RelationKind
from cchc_tui.model.findings import Finding, FindingClass, Severity
from cchc_tui.model.messages import N_, Message
from cchc_tui.rules.base import Case, finding_of_check
from cchc_tui.text.worked import slip_messages, worked_sum

CODE = "AR107"
SLUG = "change"
SEVERITIES = (Severity.WARNING,)
CLASS = FindingClass.CONTENT


def check(case: Case) -> Iterator[Finding]:
    """A finding for each violated check of this kind."""
    for index, found in case.of_kind(RelationKind.CHANGE):
        yield finding_of_check(
            CODE,
            Severity.WARNING,
            index,
            found,
            Message(
                N_("the change is not the difference of the two values: {sum}"),
                {"sum": worked_sum(found)},
            ),
            slip_messages(found),
        )
