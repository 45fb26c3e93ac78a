"""How a finding is shown in a row of the list."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from cchc_tui.model.findings import FindingState
from cchc_tui.model.messages import N_
from cchc_tui.session.items import SUPPRESSED, Item
from cchc_tui.session.marks import OF_SEVERITY
from cchc_tui.tui.rows.row_list import Column
from cchc_tui.tui.text.styles import LOOKS

STATE_MARKS: dict[str, str] = {
    FindingState.OPEN: " ",
    FindingState.CONFIRMED: "✓",
    FindingState.DISMISSED: "✗",
    FindingState.FLAGGED: "⚑",
    SUPPRESSED: "⊘",
}
NOTE_MARK = "✎"
SEVERITY_MARKS = {severity: LOOKS[kind].sign for severity, kind in OF_SEVERITY.items()}
"""the signs in the gutter of the text"""


class Words(NamedTuple):
    """What rows need of the screen."""

    translate: Callable[[str], str]
    message: Callable[[Item], str]


def finding_columns(translate: Callable[[str], str]) -> tuple[Column, ...]:
    """The columns of the list of findings."""
    return (
        Column("", 2),
        Column(translate(N_("rule")), 5),
        Column("", 2),
        Column(translate(N_("line")), 5, right=True),
        Column(translate(N_("finding"))),
        Column(translate(N_("decided by")), 12, least=120),
    )


def finding_cells(item: Item, words: Words) -> tuple[str, ...]:
    """State and note, rule, severity, line, message, who decided."""
    note = NOTE_MARK if item.note else " "
    return (
        STATE_MARKS[item.standing] + note,
        item.rule,
        SEVERITY_MARKS[item.severity],
        str(item.line),
        words.message(item),
        item.reviewer or "",
    )
