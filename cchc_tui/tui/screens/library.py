"""The library: every report of the database; what to review is chosen here."""

from __future__ import annotations

from typing import ClassVar, cast

from textual.binding import BindingType

from cchc_tui.model.messages import N_
from cchc_tui.tui.action_spec import Scope
from cchc_tui.tui.actions import bindings
from cchc_tui.tui.navigation import Navigating
from cchc_tui.tui.opening import Opening
from cchc_tui.tui.rows.row_list import RowList
from cchc_tui.tui.screens.library_searching import LibrarySearching
from cchc_tui.tui.speech import say


class LibraryScreen(LibrarySearching):
    """Opening, marking, adding and removing reports."""

    SCOPE = Scope.LIBRARY
    NAME = N_("Library")
    ABOUT = N_(
        "All reports of the database. {key:list.choose} opens one for review; mark two with"
        " {key:library.mark} to open them side by side. Words in the filter may stand without their"
        " accents; text:WORDS and enter looks into the texts."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.LIBRARY)

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Open the report, or the two that are marked."""
        app = cast(Navigating, self.app)
        with app.guarded():
            if len(self.marked) == 2:
                here, there = self.marked
                self.marked.clear()
                app.open_report(Opening(here, there))
            else:
                app.open_report(self._opening(self.shown[event.index].report))

    def _opening(self, report: int) -> Opening:
        """A report, at the first place of the words that were looked for."""
        hit = (self.found or {}).get(report)
        if hit is None:
            return Opening(report)
        span = hit.spans[0]
        return Opening(report, span=(span.start, span.end))

    def action_mark(self) -> None:
        """Mark a report, or take the mark away; a third mark takes the place of the first."""
        row = self.current()
        if row is None:
            return
        if row.report in self.marked:
            self.marked.remove(row.report)
        else:
            self.marked = [*self.marked[-1:], row.report]
        self.rows.refresh()
        if len(self.marked) == 2:
            self.session_app.tell(
                N_("Two reports are marked: {key:list.choose} opens them side by side.")
            )

    # Exporting, adding, removing

    def action_open_export(self) -> None:
        """Choose what leaves: the marked reports, the one under the cursor, or all."""
        row = self.current()
        labels = {one.report: one.label for one in self.all_rows}
        marked = [(report, labels[report]) for report in self.marked]
        here = [(row.report, row.label)] if row is not None else []
        cast(Navigating, self.app).export(marked, here if marked != here else [])

    def action_add_files(self) -> None:
        """Go to the screen that adds reports."""
        cast(Navigating, self.app).add_files()

    def action_remove(self) -> None:
        """Take the report out of the library; nothing of it is deleted."""
        row = self.current()
        if row is None:
            return
        self.session_app.session.remove(row.report)
        self._removed += 1
        self.session_app.mark_saved()
        self.session_app.tell(
            N_("Removed: {label}. {key:history.undo} brings it back."), label=row.label
        )
        self.read()

    def action_restore(self) -> None:
        """Bring back what this reviewer removed last."""
        report = self.session_app.session.restore()
        self._removed = max(0, self._removed - 1)
        if report is None:
            self.session_app.tell(N_("You have removed no report."))
            return
        self.session_app.mark_saved()
        self.read()
        label = next((row.label for row in self.all_rows if row.report == report), "")
        self.session_app.tell(N_("Brought back: {label}"), label=label)

    def undo_here(self) -> bool:
        """In the library undo takes back removals of this session first."""
        if not self._removed:
            return False
        self.action_restore()
        return True

    def why_not(self, action_id: str) -> str:
        """Without reports there is nothing to open, mark, sort or remove."""
        if action_id in _NEED_REPORTS and not self.all_rows:
            return say(self, N_("There are no reports yet."))
        return ""


_NEED_REPORTS = frozenset(
    {
        "export.open",
        "library.mark",
        "library.sort",
        "library.search",
        "library.remove",
        "list.choose",
    }
)
