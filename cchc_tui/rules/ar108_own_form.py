"""An equation of a province's own form does not hold.

What: the numbers that the words of a [[relations]] entry of cchc.toml recognise, put into its
equation: a sum, a difference, a part and its whole, or a percentage.
Why: a form of one's own has numbers that must fit together and that no general rule knows.
Error when all the numbers stand in one sentence, list, row or column, else a warning. Judged only
where each indicator has one exact number, all of one level and period.
Source: the form itself; docs/extending.md; docs/relations.md, part L.

Form:
    [[relations]]
    name = "mobile one-stop desk"
    noun = "hồ sơ"
    equation = "received = on_time + late + pending"
    [relations.indicators]
    received = "tiếp nhận lưu động"
    on_time = ["trả đúng hẹn", "trả trước hẹn"]
    late = "trả trễ hẹn"
    pending = "chờ trả"

Fails:
    Tiếp nhận lưu động 512 hồ sơ; trả đúng hẹn 468 hồ sơ; trả trễ hẹn 12 hồ sơ; chờ trả 23 hồ sơ.

Passes:
    Tiếp nhận lưu động 512 hồ sơ; trả đúng hẹn 468 hồ sơ; trả trễ hẹn 12 hồ sơ; chờ trả 32 hồ sơ.

    Tiếp nhận lưu động khoảng 510 hồ sơ; trả đúng hẹn 468 hồ sơ; trả trễ hẹn 12 hồ sơ;
    chờ trả 32 hồ sơ.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_tui.model.findings import Finding, FindingClass, Severity
from cchc_tui.model.messages import N_, Message
from cchc_tui.rules.base import Case, finding_of_check
from cchc_tui.rules.witnesses import witnesses
from cchc_tui.text.worked import slip_messages, worked_difference, worked_sum

CODE = "AR108"
SLUG = "own-form"
SEVERITIES = (Severity.ERROR, Severity.WARNING)
CLASS = FindingClass.CONTENT


def check(case: Case) -> Iterator[Finding]:
    """A finding for each equation of cchc.toml that does not hold."""
    for index, found in case.of_own_forms():
        severity = Severity.ERROR if "one_list" in found.evidence else Severity.WARNING
        lines, spans = witnesses(case, found)
        note = (found.note,) if found.note else ()
        yield finding_of_check(
            CODE,
            severity,
            index,
            found,
            Message(
                N_("the equation of the form does not hold: {sum}, off by {difference}"),
                {"sum": worked_sum(found), "difference": worked_difference(found)},
            ),
            (*note, *slip_messages(found), *lines),
            also=spans,
        )
