"""The main screen: two texts side by side, the findings of the left one under them.

Each class between `ReviewBase` and this one adds one thing a reviewer does; this one lays the
screen out and is what the app talks to.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual import events, on
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.timer import Timer
from textual.widget import Widget

from cchc_tui.model.messages import N_
from cchc_tui.session.filters import Filter
from cchc_tui.tui.actions import Scope, bindings
from cchc_tui.tui.opening import Opening
from cchc_tui.tui.review.bar import Bar
from cchc_tui.tui.review.clicking import Clicking
from cchc_tui.tui.review.compared_list import ComparedList, compared_columns
from cchc_tui.tui.review.evidence_line import EvidenceLine
from cchc_tui.tui.review.findings import finding_columns
from cchc_tui.tui.review.list_head import ListHead
from cchc_tui.tui.review.other_side import OtherSide, Wish
from cchc_tui.tui.review.report_pane import ReportPane
from cchc_tui.tui.review.shape import Mode
from cchc_tui.tui.review.troubled import TroubleLine
from cchc_tui.tui.rows.row_list import RowList
from cchc_tui.tui.session_app import app_of

_NEED_FINDING = frozenset({
    "finding.next", "finding.previous", "finding.confirm", "finding.dismiss",
    "finding.dismiss_reason", "finding.annotate", "finding.flag", "finding.reopen",
    "finding.details", "finding.counterpart", "select.same_kind", "copy.finding",
    "copy.location", "list.choose",
})  # fmt: skip
_REST = 0.05
"""seconds the cursor of the list rests before the texts follow"""


class ReviewScreen(Clicking):
    """Where findings are decided."""

    SCOPE = Scope.REVIEW
    NAME = N_("Review")
    ABOUT = N_("Two texts side by side and what was found in the left one; one key decides.")
    AUTO_FOCUS = "#findings"
    LABELS: ClassVar[dict[str, str]] = {"list.choose": N_("Details")}
    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.REVIEW)
    DEFAULT_CSS = """
    ReviewScreen #texts { height: 1fr; }
    ReviewScreen #left, ReviewScreen OtherSide { width: 1fr; height: 1fr; }
    ReviewScreen OtherSide TextPane { height: 1fr; }
    ReviewScreen #figures { display: none; }
    ReviewScreen.comparing #figures { display: block; }
    ReviewScreen.comparing #findings { display: none; }
    ReviewScreen.one-pane OtherSide { display: none; }
    ReviewScreen.one-pane.right-front OtherSide { display: block; }
    ReviewScreen.one-pane.right-front #left { display: none; }
    """

    _resting: Timer | None = None

    def body(self) -> Iterable[Widget]:
        """Texts, list, evidence, bars."""
        translate = self.translate
        yield Horizontal(ReportPane(id="left"), OtherSide(), id="texts")
        yield ListHead()
        yield RowList(finding_columns(translate), id="findings")
        yield ComparedList(compared_columns(translate), id="figures")
        yield EvidenceLine()
        yield TroubleLine()
        yield Bar(translate(N_("Filter")), translate(N_("rule:AR* state:open words")), id="filter")
        yield Bar(translate(N_("Search")), translate(N_("words of the text")), id="search")
        yield Bar(translate(N_("Go to")), translate(N_("line 120, p3, II.1, #12")), id="goto")

    def on_mount(self) -> None:
        """Show what the screen was made for, arranged as it was left."""
        place = app_of(self).place
        self.mode = Mode(place.mode) if place.mode in set(Mode) else Mode.NORMAL
        if place.report == self.opening.report and place.filter:
            self.filter = Filter.parse(place.filter)
        self.share_out()
        self.watch_scrolling()
        self.call_after_refresh(self.open, self.opening)

    def open(self, opening: Opening) -> None:
        """Show a report, with another one beside it if there is one."""
        with app_of(self).guarded():
            is_beside = opening.other != opening.report or opening.other_span is not None
            if opening.other is not None and is_beside:
                self.keep_beside(self.session.open(opening.other))
            else:
                self.right.wish = Wish.AUTOMATIC
            self.end_comparing()
            self.show_report(self.session.open(opening.report), opening.finding)
            if opening.finding is not None and self.index_of(opening.finding) < 0:
                self.clear_filter()
            if opening.span is not None and opening.finding is None:
                self.show_span(*opening.span)
            if opening.other_span is not None:
                self.show_other_span(*opening.other_span)

    def step_back(self) -> bool:
        """Esc: place, search, range, figures, filter; a range would not outlive the filter."""
        if self.goto_bar.is_shown:
            self.leave_goto()
        elif self.is_searching:
            self.end_search()
        elif len(self.findings.selected) > 1:
            self.findings.end_range()
        elif self.is_comparing:
            self.end_comparing()
            self.focus_part(self.findings)
            self.show_current(visit=False)
        elif self.filter or self.filter_bar.is_shown:
            self.clear_filter()
        else:
            return False
        return True

    def remember_soon(self) -> None:
        """Keep where the reviewer is for the next session."""
        current, right = self.current, self.right
        picked = right.text.report if right.wish is Wish.REPORT else None
        app_of(self).remember(
            screen="review",
            report=self.report.report,
            fingerprint=current.fingerprint if current else None,
            other=picked.report if picked else None,
            filter=self.filter.words,
            mode=str(self.mode),
        )

    def action_details(self) -> None:
        """All that is known of the finding."""
        # With it come the texts of all rules.
        from cchc_tui.tui.screens.details import DetailsScreen

        item = self.current
        if item is None:
            self.tell_nothing()
        else:
            self.app.push_screen(DetailsScreen(self.shown_finding(item), self.report))

    def why_not(self, action_id: str) -> str:
        """Without a finding there is nothing to decide or to tell about."""
        if action_id in _NEED_FINDING and (not self.is_open or self.current is None):
            return self.say(N_("There is no finding here"))
        return ""

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        """Other screens may have opened other reports: the session keeps the last few only."""
        super().on_screen_resume(event)
        if self.is_open:
            with app_of(self).guarded():
                self.stay_open()

    def on_resize(self, event: events.Resize) -> None:
        """The terminal has another size."""
        self.share_out()

    @on(RowList.Moved, "#findings")
    def _finding_moved(self, event: RowList.Moved) -> None:
        """The texts follow when the cursor rests: a key that is held down runs through the list."""
        event.stop()
        if self._resting is not None:
            self._resting.stop()
        self._resting = self.set_timer(_REST, self._show_moved)

    def _show_moved(self) -> None:
        if self.current is not self.jumped:
            with app_of(self).guarded():
                self.show_current()

    @on(RowList.Chosen, "#findings")
    def _finding_chosen(self, event: RowList.Chosen) -> None:
        event.stop()
        self.action_details()
