"""A number that cannot be read.

What: digits with dots and commas that are no number under any reading (error), or a change with
decimals and no unit beside changes in per cent (warning).
Why: nobody can tell what was meant, and nothing is computed with it.
Source: docs/relations.md, figures; form of numbers in Nghị định 30/2020/NĐ-CP.

Fails:
    Tổng chi ngân sách đạt 239,426 tỷ đồng, đạt 49,14,52% dự toán.

    Tổng thu tăng 15,78% so với cùng kỳ, thu nội địa tăng 5,84 so với cùng kỳ.

Passes:
    Tổng chi ngân sách đạt 239,426 tỷ đồng, đạt 49,14% dự toán.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_tui.model.figures import FigureKind, ReadingKind, Satellite
from cchc_tui.model.findings import Finding, FindingClass, Severity
from cchc_tui.model.messages import N_, Message
from cchc_tui.rules.base import Case

_MALFORMED = ReadingKind.MALFORMED
_CHANGE = Satellite.CHANGE
CODE = "NB201"
SLUG = "malformed-number"
SEVERITIES = (Severity.ERROR, Severity.WARNING)
CLASS = FindingClass.FORM


def check(case: Case) -> Iterator[Finding]:
    """A finding for each number no reading fits."""
    for reading in case.facts.readings:
        if reading.kind is _MALFORMED:
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
    yield from _without_unit(case)


def _without_unit(case: Case) -> Iterator[Finding]:
    """Changes with decimals and no unit, in a block whose other changes are percentages.

    The unit of a table's cell stands over its column or beside its row.
    """
    for indexes in case.facts.by_block.values():
        changes = [
            figure
            for figure in (case.facts.figures[index] for index in indexes)
            if figure.satellite is _CHANGE and figure.place.sentence >= 0
        ]
        if not any(change.kind is FigureKind.PERCENT for change in changes):
            continue
        for change in changes:
            if change.kind is FigureKind.MEASURE and not change.unit and "," in change.text:
                yield Finding(
                    CODE,
                    Severity.WARNING,
                    CLASS,
                    change.start,
                    change.end,
                    Message(
                        N_("{printed} has no unit; the changes beside it are percentages"),
                        {"printed": change.text},
                    ),
                    roles=(("value", "", change.text),),
                )
