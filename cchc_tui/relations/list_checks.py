"""The check of a stated number against the length of a list."""

from __future__ import annotations

from decimal import Decimal

from cchc_tui.model.checks import Operand, RelationKind, Role, Verdict
from cchc_tui.model.figures import Figure
from cchc_tui.model.messages import N_, Message
from cchc_tui.relations.candidate import Candidate, operand_of
from cchc_tui.relations.evidence import weigh
from cchc_tui.relations.list_items import Count


def listed_candidate(figure: Figure, count: Count, start: int, end: int) -> Candidate:
    """The check of a stated number against what was counted at `start:end`."""
    assert figure.value is not None
    holds = count.least <= figure.value <= count.most
    length = figure.value if holds else Decimal(count.most)
    listed = Operand(Role.LISTED, start, end, None, length, unit=figure.unit, figure=-1)
    return Candidate(
        RelationKind.LISTED,
        "listed",
        [operand_of(figure, Role.STATED), listed],
        Verdict.EXACT if holds else Verdict.VIOLATED,
        length,
        figure.value - length,
        weigh(("counted",)),
        note=_range_note(count),
        group=frozenset((figure.index,)),
    )


def _range_note(count: Count) -> Message | None:
    if count.least == count.most:
        return None
    return Message(
        N_("the list can be read as {least} to {most} items"),
        {"least": str(count.least), "most": str(count.most)},
    )
