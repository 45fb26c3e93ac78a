"""What all parts of the main screen share: its widgets, the open report, the current finding."""

from __future__ import annotations

from cchc_tui.model.errors import CchcError
from cchc_tui.session.filters import Filter
from cchc_tui.session.items import Item
from cchc_tui.session.marks import Jump
from cchc_tui.session.open_report import OpenReport
from cchc_tui.session.session import Session
from cchc_tui.tui.opening import Opening
from cchc_tui.tui.review.bar import Bar
from cchc_tui.tui.review.evidence_line import EvidenceLine
from cchc_tui.tui.review.other_side import OtherSide
from cchc_tui.tui.review.report_pane import ReportPane
from cchc_tui.tui.review.trail import Trail
from cchc_tui.tui.review.troubled import TroubleLine
from cchc_tui.tui.rows.row_list import RowList
from cchc_tui.tui.screens.page import Page
from cchc_tui.tui.session_app import app_of
from cchc_tui.tui.speech import say, translate_of


class ReviewBase(Page):
    """State and widgets; what can be done with them is in the classes below it."""

    report: OpenReport
    """the report of the left pane, whose findings are listed"""

    def __init__(self, opening: Opening) -> None:
        super().__init__()
        self.opening = opening
        """what is to be shown when the screen is there"""
        self.shown: list[Item] = []
        """the findings that the filter wants, in text order"""
        self.filter = Filter.parse("")
        self.trail = Trail()
        self.jump: Jump | None = None
        """the two places of the current finding"""

    @property
    def session(self) -> Session:
        """The reviewer at work."""
        return app_of(self).session

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
        """A template, not yet filled."""
        return translate_of(self)(template)

    def tell(self, template: str, *, warn: bool = False, **values: str) -> None:
        """A short message that goes away by itself."""
        app_of(self).tell(template, "warning" if warn else "information", **values)

    def error_words(self, error: CchcError) -> str:
        """What happened and what to do, in one line."""
        return app_of(self).error_line(error)

    def show_trouble(self, error: CchcError) -> None:
        """Say that something could not be done; the line stays until something works again."""
        self.query_one(TroubleLine).tell(self.error_words(error))

    def clear_trouble(self) -> None:
        """All is well again."""
        self.query_one(TroubleLine).tell("")
