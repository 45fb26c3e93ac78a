"""The stated number is not the number of items listed.

What: a number followed by the list it counts, in a bracket or after "gồm".
Why: a name is missing or the number is wrong.
Names hold commas and "và" themselves: only a number outside every way to count is accused.
Source: docs/relations.md, part J.

Fails:
    Đoàn đã kiểm tra 04 phường (Tân An, Hòa Bình và Phú Lợi).

Passes:
    Đoàn đã kiểm tra 03 phường (Tân An, Hòa Bình và Phú Lợi).

    Đã làm việc với 3 sở gồm Tài chính, Công Thương, Khoa học và Công nghệ.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_tui.model.checks import RelationKind
from cchc_tui.model.findings import Finding, FindingClass, Severity
from cchc_tui.model.messages import N_, Message
from cchc_tui.rules.base import Case, finding_of_check
from cchc_tui.text.worked import shown

CODE = "AR106"
SLUG = "listed-count"
SEVERITIES = (Severity.WARNING,)
CLASS = FindingClass.CONTENT


def check(case: Case) -> Iterator[Finding]:
    """A finding for each violated check of this kind."""
    for index, found in case.of_kind(RelationKind.LISTED):
        stated, listed = found.operands[:2]
        yield finding_of_check(
            CODE,
            Severity.WARNING,
            index,
            found,
            Message(
                N_("the text says {stated} but lists {listed}"),
                {"stated": stated.text or "", "listed": shown(listed, listed.value)},
            ),
            () if found.note is None else (found.note,),
        )
