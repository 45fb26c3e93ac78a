"""Bringing a report and a finding on the screen, in all its parts at once."""

from __future__ import annotations

from collections.abc import Sequence

from cchc_tui.model.messages import N_
from cchc_tui.session.items import Item
from cchc_tui.session.open_report import OpenReport
from cchc_tui.tui.review.beside import Beside
from cchc_tui.tui.review.findings import Words, finding_cells
from cchc_tui.tui.review.headline import HeadLine, Headings
from cchc_tui.tui.review.other_side import Holds, Wish
from cchc_tui.tui.review.trail import Stop


class Showing(Beside):
    """The report of the left pane, the finding under the cursor, its two places."""

    def show_report(self, report: OpenReport, fingerprint: str | None = None) -> None:
        """Take a report into the left pane and list its findings."""
        self.report = report
        self.left.open(report)
        self.list_findings(fingerprint)

    def list_findings(self, fingerprint: str | None = None) -> None:
        """List what the filter wants and go to a finding; else stay at the one there is."""
        current = self.current
        wanted = fingerprint or (current.fingerprint if current else None)
        self.shown = self._wanted()
        words = Words(self.translate, self.report.message)
        findings = self.findings
        findings.empty = self._empty_words()
        at = max(self.index_of(wanted), 0)
        findings.show(len(self.shown), lambda row: finding_cells(self.shown[row], words), at)
        self.show_current()

    def index_of(self, fingerprint: str | None) -> int:
        """Where a finding stands in the list, -1 if the filter hides it."""
        found = (at for at, item in enumerate(self.shown) if item.fingerprint == fingerprint)
        return next(found, -1)

    def show_at(self, index: int) -> None:
        """Move the cursor of the list and show that finding."""
        self.findings.move_to(index)
        self.show_current()

    def show_current(self, *, visit: bool = True) -> None:
        """Bring both panes to the two places of the current finding."""
        item = self.current
        if item is None:
            self._show_nothing()
            return
        jump = self.jump = self.report.jump(item)
        self.left.go_to_focus(jump.here, self.marks_in(jump.here.report))
        self.show_beside(item, jump)
        self.show_headline()
        if visit:
            self.trail.visit(Stop(item.report, item.fingerprint, item.start))
            self.remember_soon()

    def show_headline(self) -> None:
        """Labels, filter and counts as they are now."""
        right, report = self.right, self.report
        other = right.text.report if right.holds is Holds.TEXT else None
        beside = other.label if other and other is not report else ""
        counts = (len(self.shown), report.decided, len(report.items))
        self.query_one(HeadLine).show(Headings(report.label, beside, self.filter.words, *counts))

    def remember_soon(self) -> None:
        """Keep where the reviewer is for the next session; the screen does it."""

    def _wanted(self) -> list[Item]:
        items: Sequence[Item] = self.report.items
        message = self.report.message
        if not self.filter:
            return list(items)
        return [item for item in items if self.filter.wants(item, lambda: message(item))]

    def _empty_words(self) -> str:
        if self.report.items:
            return self.say(N_("no finding matches; press esc to clear"))
        return self.say(N_("nothing was found in this report; O opens the library"))

    def _show_nothing(self) -> None:
        """The list is empty: the text stays where it is."""
        self.jump = None
        self.left.set_focus_marks(())
        self.right.text.set_focus_marks(())
        self.evidence_line.tell("")
        if self.right.wish in (Wish.AUTOMATIC, Wish.EVIDENCE):
            self.right.evidence.clear()
            self.right.display_only(Holds.EVIDENCE)
        self.show_headline()
