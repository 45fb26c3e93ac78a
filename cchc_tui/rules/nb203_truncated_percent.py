"""A percentage cut off where the report rounds elsewhere.

What: a percentage that is its ratio cut after the last printed digit, in a report in which another
one is only right by rounding up.
Why: about a third of real percentages are cut off; that is no error, but one report should do one
thing.
Source: docs/relations.md, verdicts.

Fails:
    Hoàn thành 15/28 nhiệm vụ, đạt 53,5%; giải quyết 26/36 kiến nghị, đạt 72,3%;
    số hóa 20/30 hồ sơ, đạt 66,7%.

Passes:
    Hoàn thành 15/28 nhiệm vụ, đạt 53,5%; giải quyết 26/36 kiến nghị, đạt 72,2%.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_tui.model.checks import Check, RelationKind, Verdict
from cchc_tui.model.findings import Finding, FindingClass, Severity
from cchc_tui.model.messages import N_, Message
from cchc_tui.rules.base import Case, finding_of_check
from cchc_tui.text.worked import worked_sum

CODE = "NB203"
SLUG = "truncated-percent"
SEVERITIES = (Severity.INFO,)
CLASS = FindingClass.FORM


def check(case: Case) -> Iterator[Finding]:
    """A finding for each truncated percentage, where another one is rounded up."""
    ratios = [
        (index, found)
        for index, found in enumerate(case.checks)
        if found.kind is RelationKind.RATIO
    ]
    if not any(_rounded_up(found) for _, found in ratios):
        return
    for index, found in ratios:
        if found.verdict is Verdict.TRUNCATED:
            yield finding_of_check(
                CODE,
                Severity.INFO,
                index,
                found,
                Message(
                    N_("cut off, while the report rounds elsewhere: {sum}"),
                    {"sum": worked_sum(found)},
                ),
                finding_class=CLASS,
            )


def _rounded_up(found: Check) -> bool:
    """Whether the printed percentage is above its ratio: only rounding gives that."""
    numerator, denominator, percent = (operand.value for operand in found.operands[:3])
    if found.verdict is not Verdict.ROUNDED or numerator is None or not denominator:
        return False
    return percent is not None and numerator * 100 < percent * denominator
