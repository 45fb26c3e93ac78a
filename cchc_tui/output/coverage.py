"""How much of a report was looked at, in words."""

from __future__ import annotations

from cchc_tui.model.messages import N_, Message
from cchc_tui.model.review import Coverage


def coverage_lines(coverage: Coverage) -> tuple[Message, ...]:
    """How much was looked at: silence must never mean that nothing was."""
    values = {
        "figures": str(coverage.figures),
        "used": str(coverage.figures_used),
        "unpaired": str(coverage.percents_unpaired),
        "checks": str(coverage.checks),
        "holding": str(
            coverage.exact + coverage.rounded + coverage.truncated + coverage.alternative
        ),
        "violated": str(coverage.violated),
        "not_judged": str(coverage.not_judged),
    }
    return (
        Message(
            N_(
                "Sums and other relations: {checks}, of which {holding} hold, "
                "{violated} do not, {not_judged} could not be judged."
            ),
            values,
        ),
        Message(
            N_(
                "Figures: {figures}, of which {used} stand in a relation; "
                "percentages without a printed base: {unpaired}."
            ),
            values,
        ),
    )
