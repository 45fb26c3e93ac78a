"""Going to a place that is typed, and having both texts scroll together."""

from __future__ import annotations

from textual import on

from cchc_tui.model.errors import CchcError
from cchc_tui.tui.review.bar import Bar
from cchc_tui.tui.review.going import Whereabouts, place_of
from cchc_tui.tui.review.searching import Searching
from cchc_tui.tui.review.trail import Stop


class Visiting(Searching):
    """A line, a page, a heading, a finding."""

    def action_go_to_place(self) -> None:
        """Type where to go."""
        self._goes = self.focused_text()
        self.leave_bars()
        self.goto_bar.ask("")

    @on(Bar.Typed, "#goto")
    def _place_typed(self, event: Bar.Typed) -> None:
        event.stop()
        if not event.entered:
            self.goto_bar.tell("")
        elif not event.words.strip() or self._go(event.words):
            self.leave_goto()

    def leave_goto(self) -> None:
        """From the field to the text."""
        self.goto_bar.hide()
        self.focus_part(self._goes)

    def _go(self, words: str) -> bool:
        """Go to what was typed; False if there is no such place, which the bar says."""
        pane = self._goes
        report = pane.report or self.report
        is_own = report is self.report
        shown = self.shown if is_own else report.items
        try:
            inside = Whereabouts(report.text, report.structure, shown, report.items)
            place = place_of(words, inside)
        except CchcError as error:
            self.goto_bar.tell(self.error_words(error), trouble=True)
            return False
        if is_own and place.item is not None:
            self.show_finding(place.item.fingerprint)
            return True
        pane.go_to(place.offset)
        if is_own:
            self.trail.visit(Stop(report.report, None, place.offset))
        return True

    def show_finding(self, fingerprint: str) -> None:
        """Go to a finding of this report; a filter that hides it is taken away."""
        if self.index_of(fingerprint) < 0:
            self.clear_filter()
        self.show_at(max(0, self.index_of(fingerprint)))
