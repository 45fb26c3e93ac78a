"""Other checks that speak for the numbers of an accusation: the same figure in a sum that holds."""

from __future__ import annotations

from cchc_tui.model.checks import Check, Role
from cchc_tui.model.messages import N_, Message
from cchc_tui.model.spans import Span
from cchc_tui.rules.base import Case
from cchc_tui.text.worked import shown, worked_sum

_MOST = 3


def witnesses(case: Case, accused: Check) -> tuple[tuple[Message, ...], tuple[Span, ...]]:
    """A line for each operand that also stands in a sum that holds, and the place of its total."""
    lines: list[Message] = []
    spans: list[Span] = []
    for operand in accused.operands:
        for held in case.held_sums.get(operand.figure, ())[:_MOST]:
            total = next((o for o in held.operands if o.role is Role.TOTAL), operand)
            spans.append(Span(total.start, total.end))
            lines.append(
                Message(
                    N_("{number} also stands in {sum}, which holds"),
                    {"number": shown(operand, operand.value), "sum": worked_sum(held)},
                )
            )
    return tuple(lines[:_MOST]), tuple(spans[:_MOST])
