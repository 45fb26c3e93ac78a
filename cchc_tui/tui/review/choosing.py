"""What the reviewer puts beside the text: a report, the evidence, the figures of both."""

from __future__ import annotations

from textual import on

from cchc_tui.session.compare import ComparedRow, Point, compare
from cchc_tui.session.marks import Focus, Mark, MarkKind
from cchc_tui.session.open_report import OpenReport
from cchc_tui.tui.review.compared_list import ComparedList, compared_words
from cchc_tui.tui.review.other_side import Wish
from cchc_tui.tui.review.report_pane import ReportPane
from cchc_tui.tui.review.syncing import Syncing
from cchc_tui.tui.rows.row_list import RowList
from cchc_tui.tui.screens.picker import AUTOMATIC, PickerScreen


class Choosing(Syncing):
    """The right half, and the list of figures in place of the findings."""

    @property
    def figures(self) -> ComparedList:
        """The figures that both reports print."""
        return self.query_one(ComparedList)

    @property
    def is_comparing(self) -> bool:
        """Whether figures are listed in place of findings."""
        return self.has_class("comparing")

    def action_pick_other(self) -> None:
        """Choose the report of the other pane."""
        self.app.push_screen(PickerScreen(self.session, self.report.report), self._take_picked)

    def _take_picked(self, picked: int | None) -> None:
        if picked is None:
            return
        self.end_comparing()
        if picked == AUTOMATIC:
            self.right.wish = Wish.AUTOMATIC
            self.show_current(visit=False)
        else:
            self.keep_beside(self.session.open(picked))
            self.show_current(visit=False)
            self.focus_part(self.right.text)

    def action_show_evidence(self) -> None:
        """The evidence page; once more: the second place again."""
        self.end_comparing()
        right = self.right
        right.wish = Wish.AUTOMATIC if right.wish is Wish.EVIDENCE else Wish.EVIDENCE
        self.show_current(visit=False)
        self.bring_to_front(right.wish is Wish.EVIDENCE)

    def action_compare_figures(self) -> None:
        """The figures of both reports line by line; once more: the findings again."""
        if self.is_comparing:
            self.end_comparing()
            self.focus_part(self.findings)
            return
        other = self.right.text.report
        if other is None or other is self.report:
            self.app.push_screen(PickerScreen(self.session, self.report.report), self._compare_with)
        else:
            self._compare(other)

    def _compare_with(self, picked: int | None) -> None:
        if picked is not None and picked != AUTOMATIC:
            self._compare(self.session.open(picked))

    def _compare(self, other: OpenReport) -> None:
        self.keep_beside(other)
        self.session.open(self.report.report)
        rows = compare(self.report, other)
        self.figures.show_rows(rows, self.translate)
        self.compared_count = len(rows)
        self.add_class("comparing")
        self.evidence_line.tell("")
        self.focus_part(self.figures)
        self.show_counts()
        if rows:
            self._show_compared(rows[0])

    def end_comparing(self) -> None:
        """The findings again."""
        if self.is_comparing:
            self.remove_class("comparing")
            self.show_counts()

    @on(RowList.Moved, "#figures")
    def _figure_moved(self, event: RowList.Moved) -> None:
        event.stop()
        if self.is_comparing and 0 <= event.index < len(self.figures.rows):
            self._show_compared(self.figures.rows[event.index])

    @on(RowList.Chosen, "#figures")
    def _figure_chosen(self, event: RowList.Chosen) -> None:
        event.stop()
        self.focus_part(self.left)

    def _show_compared(self, row: ComparedRow) -> None:
        """Bring both panes to the two figures."""
        for pane, point in ((self.left, row.left), (self.right.text, row.right)):
            _go_to_point(pane, point)
        self.evidence_line.tell(compared_words(row))


def _go_to_point(pane: ReportPane, point: Point | None) -> None:
    if point is None:
        pane.set_focus_marks(())
    elif pane.report is not None:
        mark = Mark(point.start, point.end, MarkKind.VALUE)
        where = Focus(pane.report.report, pane.report.version, point.start, point.end, ())
        pane.go_to_focus(where, [mark])
