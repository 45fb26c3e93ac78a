"""The journal: every decision of everybody, newest first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, cast

from textual.binding import BindingType

from cchc_tui.model.messages import N_
from cchc_tui.output.display import visible
from cchc_tui.session.journal import JournalLine
from cchc_tui.tui.action_spec import Scope
from cchc_tui.tui.actions import bindings
from cchc_tui.tui.local_time import local_time
from cchc_tui.tui.navigation import Navigating
from cchc_tui.tui.opening import Opening
from cchc_tui.tui.rows.row_list import Column, RowList
from cchc_tui.tui.screens.listing import Listing
from cchc_tui.tui.speech import say


class JournalScreen(Listing):
    """Nothing here is ever deleted; what was taken back stays, and says so."""

    SCOPE = Scope.JOURNAL
    NAME = N_("Journal")
    ABOUT = N_(
        "Every decision with who made it and when, newest first. {key:list.choose} opens the"
        " finding. Undo takes back your own last decision; it stays in the journal as undone."
    )
    EMPTY = N_("Nothing has been decided yet.\n\nOpen a report and decide; it will stand here.")
    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.JOURNAL)

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[JournalLine] = []

    def columns(self) -> Sequence[Column]:
        """When, who, what, about which finding, with which words."""
        return (
            Column(say(self, N_("When")), 16),
            Column(say(self, N_("Who")), 12, least=70),
            Column(say(self, N_("What")), 20),
            Column(say(self, N_("Rule")), 7),
            Column(say(self, N_("Report"))),
            Column(say(self, N_("Words")), 34, least=120),
        )

    def read(self) -> list[tuple[str, ...]]:
        """The lines as cells."""
        self._lines = self.session_app.session.journal()
        return [self._line(line) for line in self._lines]

    def _line(self, line: JournalLine) -> tuple[str, ...]:
        what = say(self, N_("{action}, undone"), action=line.action) if line.undone else line.action
        words = (line.reviewer, what, line.rule, line.label, line.words)
        return (local_time(line.at), *map(visible, words))

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Open the finding the line is about."""
        line = self._lines[self.shown[event.index]]
        app = cast(Navigating, self.app)
        with app.guarded():
            reports = {row.report for row in app.session.library()}
            if line.report is None or line.report not in reports:
                app.tell(N_("The report of this line is not in the library."), "warning")
            else:
                app.open_report(Opening(line.report, finding=line.fingerprint or None))
