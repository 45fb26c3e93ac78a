"""What all parts of the main screen share: its widgets, the open report, the current finding."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from textual.screen import Screen

from cchc_tui.model.errors import CchcError
from cchc_tui.session.filters import Filter
from cchc_tui.session.items import Item
from cchc_tui.session.marks import Focus, Jump, Mark
from cchc_tui.session.open_report import OpenReport
from cchc_tui.session.session import Session
from cchc_tui.tui.review.bar import Bar
from cchc_tui.tui.review.evidence_line import EvidenceLine
from cchc_tui.tui.review.other_side import OtherSide
from cchc_tui.tui.review.report_pane import ReportPane
from cchc_tui.tui.review.trail import Trail
from cchc_tui.tui.rows.row_list import RowList
from cchc_tui.tui.speech import say


class ReviewBase(Screen[None]):
    """State and widgets; what can be done with them is in the classes below it."""

    def __init__(self, session: Session, report: OpenReport) -> None:
        super().__init__()
        self.session = session
        self.report = report
        """the report of the left pane, whose findings are listed"""
        self.shown: list[Item] = []
        """the findings that the filter wants, in text order"""
        self.filter = Filter.parse("")
        self.trail = Trail()
        self.jump: Jump | None = None
        """the two places of the current finding"""

    @property
    def left(self) -> ReportPane:
        """The text the findings are of."""
        return self.query_one("#left", ReportPane)

    @property
    def right(self) -> OtherSide:
        """The other half."""
        return self.query_one(OtherSide)

    @property
    def findings(self) -> RowList:
        """The list."""
        return self.query_one("#findings", RowList)

    @property
    def evidence_line(self) -> EvidenceLine:
        """The line under the list."""
        return self.query_one(EvidenceLine)

    @property
    def filter_bar(self) -> Bar:
        """Where the filter is typed."""
        return self.query_one("#filter", Bar)

    @property
    def search_bar(self) -> Bar:
        """Where the searched words are typed."""
        return self.query_one("#search", Bar)

    @property
    def goto_bar(self) -> Bar:
        """Where a place to go to is typed."""
        return self.query_one("#goto", Bar)

    @property
    def current(self) -> Item | None:
        """The finding under the cursor of the list."""
        at = self.findings.cursor
        return self.shown[at] if 0 <= at < len(self.shown) else None

    def say(self, template: str, **values: str) -> str:
        """A text in the language of the reviewer."""
        return say(self, template, **values)

    def translate(self, template: str) -> str:
        """A text without values."""
        return say(self, template)

    def tell(self, template: str, *, warn: bool = False, **values: str) -> None:
        """A short message that goes away by itself."""
        words = self.say(template, **values)
        self.notify(words, severity="warning" if warn else "information", markup=False, timeout=4)

    def error_words(self, error: CchcError) -> str:
        """What happened and what to do, in one line."""
        parts = [part.render(self.translate) for part in (error.message, error.hint) if part]
        return ": ".join(parts)
