"""A text pane that shows a report: its findings marked, the current place over them."""

from __future__ import annotations

from collections.abc import Sequence

from cchc_tui.session.marks import Focus, Mark, MarkKind
from cchc_tui.session.open_report import OpenReport
from cchc_tui.session.structure import Structure
from cchc_tui.tui.text.pane import TextPane

_AT_ONCE = 100_000
"""letters whose structure is read before the first paint, at 0.4 s a million"""


class ReportPane(TextPane):
    """One of the two texts."""

    report: OpenReport | None = None

    def open(self, report: OpenReport) -> None:
        """Show a report from its beginning; one that is shown stays where it is."""
        if report is self.report:
            self.set_marks(report.marks())
            return
        self.report = report
        structure = report.structure() if len(report.text) <= _AT_ONCE else None
        self.show(report.text, title=report.label, structure=structure, marks=report.marks())
        if structure is None:
            self.run_worker(lambda: self._read_structure(report), thread=True, exclusive=True)

    def go_to_focus(self, focus: Focus, marks: Sequence[Mark]) -> None:
        """Bring a place into view, with all the marks of its finding in this report."""
        current = Mark(focus.start, focus.end, MarkKind.CURRENT)
        self.set_focus_marks([*marks, current])
        self.go_to(focus.start, focus.end)

    def decided(self) -> None:
        """Show findings in the states they have now."""
        if self.report is not None:
            self.set_marks(self.report.marks())

    def shows(self, focus: Focus) -> bool:
        """Whether a place is on the screen as it is."""
        rows = self.scrollable_content_region.height
        if self.report is None or focus.report != self.report.report or not rows:
            return False
        below = self.offset_at(0, rows)
        return self.offset_at_top() <= focus.start and (below is None or focus.end <= below)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The screen turns to other hits: it also tells which of how many."""
        return action not in ("next_hit", "previous_hit")

    def _read_structure(self, report: OpenReport) -> None:
        """In a thread: the shape of a long text."""
        structure = report.structure()
        self.app.call_from_thread(self._take_structure, report, structure)

    def _take_structure(self, report: OpenReport, structure: Structure) -> None:
        if report is self.report:
            self.set_structure(structure)
