"""A percentage is not the ratio of its numbers.

What: a percentage printed with both its numbers, one of a run of percentages of one base, or one
of which the words say what it is of.
Why: readers trust the percentage and do not recompute it.
Error for a/b printed with its percentage and for a run of three or more on one base, else a
warning. Rounded and truncated percentages hold.
Source: docs/relations.md, part G.

Fails:
    Huyện đã hoàn thành 26/32 nhiệm vụ, đạt 82,15%.

Passes:
    Huyện đã hoàn thành 26/32 nhiệm vụ, đạt 81,25%.

    Còn 2/7 phường chưa đạt tỷ lệ đề ra (chỉ tiêu 50%).
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_tui.model.checks import RelationKind
from cchc_tui.model.findings import Finding, FindingClass, Severity
from cchc_tui.model.messages import N_, Message
from cchc_tui.rules.base import Case, finding_of_check
from cchc_tui.text.worked import slip_messages, worked_sum

CODE = "AR103"
SLUG = "ratio"
SEVERITIES = (Severity.ERROR, Severity.WARNING)
CLASS = FindingClass.CONTENT


def check(case: Case) -> Iterator[Finding]:
    """A finding for each violated check of this kind."""
    for index, found in case.of_kind(RelationKind.RATIO):
        explicit = not {"fraction", "run", "formula"}.isdisjoint(found.evidence)
        yield finding_of_check(
            CODE,
            Severity.ERROR if explicit else Severity.WARNING,
            index,
            found,
            Message(
                N_("the percentage is not the ratio of its numbers: {sum}"),
                {"sum": worked_sum(found)},
            ),
            slip_messages(found),
        )
