"""A text pane that shows a report: its findings marked, the current place over them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from threading import Lock

from cchc_tui.session.items import Item
from cchc_tui.session.marks import Focus, Mark, MarkKind
from cchc_tui.session.open_report import OpenReport, mark_of
from cchc_tui.session.structure import Structure
from cchc_tui.tui.text.pane import TextPane

_AT_ONCE = 100_000
"""letters whose structure is read before the first paint, at 0.4 s a million"""
_ONE_AT_A_TIME = Lock()
"""of two texts the first is not kept waiting by the second"""


class ReportPane(TextPane):
    """One of the two texts."""

    report: OpenReport | None = None
    _found: list[Mark]
    """the marks of its findings, in the order of its items"""
    _decided: list[Item]
    """findings whose marks may have changed"""

    def open(self, report: OpenReport) -> None:
        """Show a report from its beginning; one that is shown stays where it is."""
        if report is self.report:
            self.show_decided()
            return
        self.report = report
        self._found = report.marks()
        self._decided = []
        structure = report.structure() if len(report.text) <= _AT_ONCE else None
        self.show(report.text, title=report.label, structure=structure, marks=self._found)
        if structure is None:
            self.run_worker(lambda: self._read_structure(report), thread=True, exclusive=True)

    def go_to_focus(self, focus: Focus, marks: Sequence[Mark]) -> None:
        """Bring a place into view, with all the marks of its finding in this report."""
        current = Mark(focus.start, focus.end, MarkKind.CURRENT)
        self.set_focus_marks([*marks, current])
        self.go_to(focus.start, focus.end)

    def take_decided(self, items: Iterable[Item]) -> None:
        """Findings that have other states now; they are shown so when the pane is seen."""
        report = self.report
        if report is not None:
            self._decided += [item for item in items if item.report == report.report]
            if self.display:
                self.show_decided()

    def show_decided(self) -> None:
        """Mark findings by the states they have now: only the changed ones are looked at."""
        if self.report is None or not self._decided:
            return
        for item in self._decided:
            place = self.report.places.get(item.fingerprint)
            if place is not None:
                before, self._found[place] = self._found[place], mark_of(item)
                self.replace_mark(before, self._found[place])
        self._decided = []

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
        with _ONE_AT_A_TIME:
            structure = report.structure(apart=True)
        self.app.call_from_thread(self._take_structure, report, structure)

    def _take_structure(self, report: OpenReport, structure: Structure) -> None:
        if report is self.report:
            self.set_structure(structure)
