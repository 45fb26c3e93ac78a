"""The right half of the screen: a second text, the evidence, or the figures of two reports."""

from __future__ import annotations

from enum import StrEnum

from textual.app import ComposeResult
from textual.containers import Container

from cchc_tui.tui.review.compared_list import ComparedList
from cchc_tui.tui.review.evidence_pane import EvidencePane
from cchc_tui.tui.review.report_pane import ReportPane


class Holds(StrEnum):
    """What the right half shows; the values are the ids of its widgets."""

    TEXT = "other"
    EVIDENCE = "evidence"
    FIGURES = "figures"


class Wish(StrEnum):
    """What the reviewer wants to see there."""

    AUTOMATIC = "automatic"
    """the second place of a finding, or the evidence where the left pane shows it already"""
    EVIDENCE = "evidence"
    REPORT = "report"
    """a report that was picked; it stays, whatever the finding"""
    FIGURES = "figures"
    """the figures of both reports line by line"""


class OtherSide(Container):
    """One of its widgets is shown at a time."""

    DEFAULT_CSS = """
    OtherSide > * { display: none; }
    OtherSide.other > #other { display: block; }
    OtherSide.evidence > #evidence { display: block; }
    OtherSide.figures > #figures { display: block; }
    """

    wish = Wish.AUTOMATIC

    def compose(self) -> ComposeResult:
        """All of them; only one is displayed."""
        yield ReportPane(id="other")
        yield EvidencePane(id="evidence")
        yield ComparedList(id="figures")

    @property
    def text(self) -> ReportPane:
        """The second text."""
        return self.query_one("#other", ReportPane)

    @property
    def evidence(self) -> EvidencePane:
        """The evidence of the current finding."""
        return self.query_one("#evidence", EvidencePane)

    @property
    def figures(self) -> ComparedList:
        """The figures of both reports."""
        return self.query_one("#figures", ComparedList)

    @property
    def holds(self) -> Holds:
        """What is displayed."""
        return next((kind for kind in Holds if self.has_class(kind)), Holds.EVIDENCE)

    @property
    def shown(self) -> ReportPane | EvidencePane | ComparedList:
        """The widget that is displayed."""
        widgets = {Holds.TEXT: self.text, Holds.FIGURES: self.figures}
        return widgets.get(self.holds, self.evidence)

    def display_only(self, wanted: Holds) -> None:
        """Display one widget; the focus goes with it if it was inside."""
        if self.has_class(wanted):
            return
        had_focus = self.has_focus_within
        for kind in Holds:
            self.set_class(kind is wanted, kind)
        if had_focus:
            self.shown.focus()
