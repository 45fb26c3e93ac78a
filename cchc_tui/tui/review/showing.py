"""Bringing a report and a finding on the screen, in all its parts at once."""

from __future__ import annotations

from functools import partial

from cchc_tui.model.messages import N_
from cchc_tui.session.items import Item
from cchc_tui.session.open_report import OpenReport
from cchc_tui.tui.review.beside import Beside
from cchc_tui.tui.review.evidence_page import nothing_found_page
from cchc_tui.tui.review.findings import Words, finding_cells
from cchc_tui.tui.review.list_head import Counts, ListHead
from cchc_tui.tui.review.other_side import Holds, Wish
from cchc_tui.tui.review.page import PageWriter
from cchc_tui.tui.review.trail import Stop


class Showing(Beside):
    """The report of the left pane, the finding under the cursor, its two places."""

    compared_count = 0
    """figures that are lined up"""
    jumped: Item | None = None
    """the finding whose places are shown"""

    def show_report(self, report: OpenReport, fingerprint: str | None = None) -> None:
        """Take a report into the left pane and list its findings."""
        self.take_report(report)
        self.list_findings(fingerprint)

    def take_report(self, report: OpenReport) -> None:
        """Take a report into the left pane; its findings are still to be listed."""
        self.report = report
        self.left.open(report)

    @property
    def is_open(self) -> bool:
        """Whether a report is shown yet."""
        return hasattr(self, "report")

    def stay_open(self) -> None:
        """Keep the report among those the session keeps up to date."""
        report = self.session.open(self.report.report)
        if report is not self.report:
            current = self.current
            self.show_report(report, current.fingerprint if current else None)

    def list_findings(self, fingerprint: str | None = None, *, visit: bool = True) -> None:
        """List what the filter wants and go to a finding; else stay where one is.

        Where the filter hides it, to the next one of the text.
        """
        current = self.current
        wanted = fingerprint or (current.fingerprint if current else None)
        self.relist(self.wanted_of(self.report))
        at = self._index_near(wanted)
        if at > 0:
            self.findings.move_to(at)
        self.show_current(visit=visit)

    def _index_near(self, fingerprint: str | None) -> int:
        item = self.report.item(fingerprint) if fingerprint else None
        if item is None:
            return 0
        at = self.index_of(item.fingerprint)
        if at >= 0:
            return at
        later = (at for at, one in enumerate(self.shown) if one.start >= item.start)
        return next(later, len(self.shown) - 1)

    def relist(self, shown: list[Item], cursor: int = 0) -> None:
        """Put findings in the list; the panes stay where they are."""
        self.shown = shown
        words = Words(self.translate, self.report.message)
        findings = self.findings
        findings.empty = self.empty_words()
        at = max(0, min(cursor, len(shown) - 1))
        findings.show(len(shown), lambda row: finding_cells(shown[row], words), at)

    def wanted_of(self, report: OpenReport) -> list[Item]:
        """The findings of a report that the filter wants."""
        if not self.filter:
            return list(report.items)
        wants, message = self.filter.wants, report.message
        return [item for item in report.items if wants(item, partial(message, item))]

    def is_wanted(self, item: Item) -> bool:
        """Whether the filter wants a finding of this report."""
        return self.filter.wants(item, partial(self.report.message, item))

    def relist_in_place(self) -> None:
        """What the filter wants now; the cursor stays on its finding, the texts where they are."""
        current = self.current
        self.relist(self.wanted_of(self.report), self.findings.cursor)
        at = self.index_of(current.fingerprint) if current else -1
        if at >= 0:
            self.findings.move_to(at)
            self.show_counts()
        else:
            self.show_current(visit=False)

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
        item = self.jumped = self.current
        if item is None:
            self._show_nothing()
            return
        jump = self.jump = self.report.jump(item)
        self.turn_to_left()
        self.left.go_to_focus(jump.here, self.marks_in(jump.here.report))
        self.show_beside(item, jump)
        self.show_counts()
        if visit:
            self.trail.visit(Stop(item.report, item.fingerprint, item.start))
            self.remember_soon()

    def show_counts(self) -> None:
        """What the head of the screen and of the list tell, as it is now."""
        report = self.report
        at = self.findings.cursor + 1 if self.shown else 0
        counts = Counts(at, len(self.shown), report.decided, len(report.items), self.filter.words)
        figures = self.compared_count if self.has_class("comparing") else None
        self.query_one(ListHead).show(counts._replace(compared=figures))
        self.show_heading()

    def heading(self) -> str:
        """Both reports, where two are seen."""
        if not self.is_open:
            return self.say(self.NAME)
        other = self.right.text.report if self.right.holds is Holds.TEXT else None
        if other is None or other.report == self.report.report:
            return self.report.label
        return f"{self.report.label}  ║  {other.label}"

    def remember_soon(self) -> None:
        """Keep where the reviewer is for the next session; the screen does it."""

    def empty_words(self) -> str:
        """Why the list is empty and what to press."""
        if self.report.items:
            return self.say(N_("no finding matches; {key:app.back} clears the filter"))
        return self.say(N_("nothing was found in this report; {key:report.open} opens the library"))

    def _show_judged(self) -> None:
        """Of a report without findings what was looked at; of a filtered list why it is empty."""
        report = self.report
        if report.items:
            writer = PageWriter()
            writer.line(self.empty_words())
            page = writer.page()
        else:
            page = nothing_found_page(report.judged(), self.translate)
        self.right.evidence.turn_to(page, self.say(N_("Evidence")))

    def _show_nothing(self) -> None:
        """The list is empty: the text stays where it is."""
        self.jump = None
        self.left.set_focus_marks(())
        self.right.text.set_focus_marks(())
        self.evidence_line.tell("")
        if self.right.wish in (Wish.AUTOMATIC, Wish.EVIDENCE):
            self._show_judged()
            self.right.display_only(Holds.EVIDENCE)
        self.show_counts()
