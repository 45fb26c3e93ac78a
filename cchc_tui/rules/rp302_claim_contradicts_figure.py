"""A claim that there is none against a printed number.

What: "không có hồ sơ trễ hạn", "100 % hồ sơ được giải quyết đúng hạn" as a statement of result,
against a late or overdue number above zero of the same level; or "không có …" with the very words
of a number above zero.
Why: the assessment and the figures of one report cannot both be right.
Requests, instructions, aims and the sections of tasks ahead are no claims.
Source: docs/relations.md, part J.

Fails:
    Tổng số hồ sơ đã giải quyết là 5.335 hồ sơ, trong đó: đúng hạn 5.328 hồ sơ; trễ hạn 07 hồ sơ.
    Việc giải quyết thủ tục đi vào nề nếp, không có hồ sơ trễ hạn.

Passes:
    Tổng số hồ sơ đã giải quyết là 5.335 hồ sơ, trong đó: đúng hạn 5.328 hồ sơ; trễ hạn 07 hồ sơ.
    Yêu cầu các đơn vị phấn đấu không có hồ sơ trễ hạn.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_tui.model.checks import SAME_NAME, RelationKind, Role
from cchc_tui.model.findings import Finding, FindingClass, Severity
from cchc_tui.model.messages import N_, Message
from cchc_tui.rules.base import Case, finding_of_check
from cchc_tui.text.worked import shown

CODE = "RP302"
SLUG = "claim-contradicts-figure"
SEVERITIES = (Severity.WARNING,)
CLASS = FindingClass.CONTENT
_SAYS_NONE = N_("the text says “{claim}”, but the number printed is {values}")
_SAYS_NONE_LATE = N_("the text says “{claim}”, but {values} late are printed")


def check(case: Case) -> Iterator[Finding]:
    """A finding for each claim that a printed figure contradicts."""
    for index, found in case.of_kind(RelationKind.CLAIM):
        claim = next(o for o in found.operands if o.role is Role.CLAIM)
        values = [shown(o, o.value) for o in found.operands if o.role is Role.VALUE]
        yield finding_of_check(
            CODE,
            Severity.WARNING,
            index,
            found,
            Message(
                _SAYS_NONE if found.channel == SAME_NAME else _SAYS_NONE_LATE,
                {"claim": " ".join((claim.text or "").split()), "values": ", ".join(values)},
            ),
        )
