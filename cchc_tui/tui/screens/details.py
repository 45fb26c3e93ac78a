"""All that is known of one finding: evidence, journal, readings tried, the text of its rule."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.widget import Widget

from cchc_tui.model.messages import N_
from cchc_tui.session.journal import JournalLine
from cchc_tui.session.open_report import OpenReport
from cchc_tui.session.rule_texts import rule_text
from cchc_tui.session.tried import readings_tried
from cchc_tui.tui.actions import Scope, bindings
from cchc_tui.tui.local_time import local_time
from cchc_tui.tui.prose import unwrapped
from cchc_tui.tui.review.evidence_page import Shown, write_evidence
from cchc_tui.tui.review.evidence_pane import EvidencePane
from cchc_tui.tui.review.page import PageWriter
from cchc_tui.tui.screens.page import Page
from cchc_tui.tui.session_app import app_of
from cchc_tui.tui.speech import say

LANGUAGE = N_("en")
"""the language of the reviewer, as its two letters: the catalogue knows its own"""


class DetailsScreen(Page):
    """A page to scroll; the readings come when they have been made again."""

    SCOPE = Scope.DETAILS
    NAME = N_("Details")
    ABOUT = N_("Everything that is known of one finding.")
    AUTO_FOCUS = "EvidencePane"
    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.DETAILS)
    DEFAULT_CSS = """
    DetailsScreen EvidencePane { height: 1fr; }
    """

    def __init__(self, shown: Shown, report: OpenReport) -> None:
        super().__init__()
        self._shown = shown
        self._report = report
        self._tried: Sequence[str] | None = None
        self._tried_at = 0
        self._rule = ""

    def body(self) -> Iterable[Widget]:
        """One page."""
        yield EvidencePane()

    def heading(self) -> str:
        """Which finding of which report."""
        values = {"rule": self._shown.item.rule, "report": self._report.label}
        return say(self, N_("Details · {rule} · {report}"), **values)

    def on_mount(self) -> None:
        """Show what is at hand; try the readings again in a thread."""
        self._turn()
        self.run_worker(self._try_readings, thread=True, exclusive=True)

    def action_readings(self) -> None:
        """To the readings tried."""
        self.query_one(EvidencePane).go_to(self._tried_at)

    def _turn(self) -> None:
        writer = PageWriter()
        write_evidence(writer, self._shown)
        self._write_journal(writer)
        self._write_tried(writer)
        self._write_rule(writer)
        pane = self.query_one(EvidencePane)
        at = pane.offset_at_top() if pane.page else 0
        fingerprint = self._shown.item.fingerprint
        pane.turn_to(writer.page(), say(self, N_("finding {fingerprint}"), fingerprint=fingerprint))
        if at:
            pane.go_to(at)

    def _write_journal(self, writer: PageWriter) -> None:
        writer.heading(say(self, N_("Journal of this finding")))
        item = self._shown.item
        lines = [
            line
            for line in app_of(self).session.journal()
            if (line.report, line.fingerprint) == (item.report, item.fingerprint)
        ]
        for line in lines:
            writer.line(self._journal_words(line))
        if not lines:
            writer.line(say(self, N_("nobody has decided about it")))

    def _journal_words(self, line: JournalLine) -> str:
        words = f"{local_time(line.at)}  {line.reviewer}: {line.action}"
        if line.words:
            words += f" – {line.words}"
        return words + (say(self, N_(" (undone)")) if line.undone else "")

    def _write_tried(self, writer: PageWriter) -> None:
        self._tried_at = writer.length
        writer.heading(say(self, N_("Readings tried at this place")))
        if self._tried is None:
            writer.line(say(self, N_("reading the text again …")))
        elif not self._tried:
            writer.line(say(self, N_("no relation was tried here")))
        for line in self._tried or ():
            writer.line(line)

    def _write_rule(self, writer: PageWriter) -> None:
        rule = self._shown.item.rule
        writer.heading(say(self, N_("The rule {rule}"), rule=rule))
        installed = app_of(self).session.settings.installed
        writer.markdown(unwrapped(rule_text(rule, say(self, LANGUAGE), installed)))

    def _try_readings(self) -> None:
        """In a thread: what a fresh review tries at the places of the finding."""
        item = self._shown.item
        spans = [
            (item.start, item.end),
            *((row.start, row.end) for row in self._shown.evidence.operands),
        ]
        session = app_of(self).session
        tried = readings_tried(self._report.text, session.settings, spans, session.translate)
        self.app.call_from_thread(self._take_tried, tried)

    def _take_tried(self, tried: Sequence[str]) -> None:
        self._tried = tried
        if self.is_attached:
            self._turn()
