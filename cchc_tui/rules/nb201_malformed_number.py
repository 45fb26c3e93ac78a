"""A number that cannot be read.

What: digits with dots and commas that are no number under any reading.
Why: nobody can tell what was meant, and nothing is computed with it.
Source: docs/relations.md, figures; form of numbers in Nghị định 30/2020/NĐ-CP.

Fails:
    Tổng chi ngân sách đạt 239,426 tỷ đồng, đạt 49,14,52% dự toán.

Passes:
    Tổng chi ngân sách đạt 239,426 tỷ đồng, đạt 49,14% dự toán.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_tui.model.figures import ReadingKind
from cchc_tui.model.findings import Finding, FindingClass, Severity
from cchc_tui.model.messages import Message, N_
from cchc_tui.rules.base import Case

CODE = "NB201"
SLUG = "malformed-number"
SEVERITIES = (Severity.ERROR,)
CLASS = FindingClass.FORM


def check(case: Case) -> Iterator[Finding]:
    """A finding for each number no reading fits."""
    for reading in case.facts.readings:
        if reading.kind is ReadingKind.MALFORMED:
            printed = case.facts.work.text[reading.start : reading.end]
            yield Finding(
                CODE,
                Severity.ERROR,
                CLASS,
                reading.start,
                reading.end,
                Message(N_("{printed} is not a number; nothing is computed with it"),
                        {"printed": printed}),
                roles=(("value", "", printed),),
            )  # fmt: skip
