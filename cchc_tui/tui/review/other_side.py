"""The right half of the screen: a second text, or the evidence of the finding."""

from __future__ import annotations

from enum import StrEnum

from textual.app import ComposeResult
from textual.containers import Container

from cchc_tui.tui.review.evidence_pane import EvidencePane
from cchc_tui.tui.review.report_pane import ReportPane


class Holds(StrEnum):
    """What the right half shows; the values are the ids of its widgets."""

    TEXT = "other"
    EVIDENCE = "evidence"


class Wish(StrEnum):
    """What the reviewer wants to see there."""

    AUTOMATIC = "automatic"
    """the second place of a finding, or the evidence where the left pane shows it already"""
    EVIDENCE = "evidence"
    REPORT = "report"
    """a report that was picked; it stays, whatever the finding"""


class OtherSide(Container):
    """One of its two panes is shown at a time."""

    DEFAULT_CSS = """
    OtherSide > * { display: none; }
    OtherSide.other > #other { display: block; }
    OtherSide.evidence > #evidence { display: block; }
    """

    wish = Wish.AUTOMATIC

    def compose(self) -> ComposeResult:
        """Both; only one is displayed."""
        yield ReportPane(id="other")
        yield EvidencePane(id="evidence")

    @property
    def text(self) -> ReportPane:
        """The second text."""
        return self.query_one("#other", ReportPane)

    @property
    def evidence(self) -> EvidencePane:
        """The evidence of the current finding."""
        return self.query_one("#evidence", EvidencePane)

    @property
    def holds(self) -> Holds:
        """What is displayed."""
        return Holds.TEXT if self.has_class(Holds.TEXT) else Holds.EVIDENCE

    @property
    def shown(self) -> ReportPane | EvidencePane:
        """The pane that is displayed."""
        return self.text if self.holds is Holds.TEXT else self.evidence

    def display_only(self, wanted: Holds) -> None:
        """Display one pane; the focus goes with it if it was inside."""
        if self.has_class(wanted):
            return
        had_focus = self.has_focus_within
        for kind in Holds:
            self.set_class(kind is wanted, kind)
        if had_focus:
            self.shown.focus()
