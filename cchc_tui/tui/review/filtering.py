"""The filter of the list, typed in a bar under it; the list follows every letter."""

from __future__ import annotations

from textual import on
from textual.timer import Timer

from cchc_tui.model.errors import CchcError
from cchc_tui.model.messages import N_
from cchc_tui.session.filters import Filter
from cchc_tui.tui.review.bar import Bar
from cchc_tui.tui.review.deciding import Deciding

_MANY = 1000
"""findings from which on the list waits until the typing stops"""
_PAUSE = 0.15


class Filtering(Deciding):
    """Only the findings the reviewer wants to see."""

    _filter_timer: Timer | None = None
    _anchor: str | None = None
    """the finding to come back to when the filter lets it through again"""

    def action_filter_list(self) -> None:
        """Type a filter."""
        self.leave_bars()
        self._anchor = self.current.fingerprint if self.current else None
        words = self.filter.words
        self.filter_bar.ask(f"{words} " if words else "")

    @on(Bar.Typed, "#filter")
    def _filter_typed(self, event: Bar.Typed) -> None:
        event.stop()
        if self._filter_timer is not None:
            self._filter_timer.stop()
        if event.entered:
            if self.set_filter(event.words):
                self.leave_filter_bar()
                self.remember_soon()
        elif len(self.report.items) > _MANY:
            self._filter_timer = self.set_timer(_PAUSE, lambda: self.set_filter(event.words))
        else:
            self.set_filter(event.words)

    def set_filter(self, words: str) -> bool:
        """Show what a filter wants; False if it makes no sense, which the bar says."""
        try:
            wanted = Filter.parse(words)
        except CchcError as error:
            self.filter_bar.tell(self.error_words(error), trouble=True)
            return False
        self.filter = wanted
        self.list_findings(self._anchor, visit=False)
        counts = {"shown": str(len(self.shown)), "count": str(len(self.report.items))}
        self.filter_bar.tell(self.say(N_("{shown} of {count}"), **counts))
        return True

    def clear_filter(self) -> None:
        """All findings again."""
        was_filtered = bool(self.filter)
        self.drop_filter()
        if was_filtered:
            self.list_findings()

    def drop_filter(self) -> None:
        """No filter any more; the findings are still to be listed."""
        if self.filter_bar.field.has_focus:
            self.leave_filter_bar()
        self.filter_bar.hide()
        self.filter = Filter.parse("")

    def leave_filter_bar(self) -> None:
        """From the field to the list; an empty filter needs no bar."""
        self.focus_part(self.findings)
        self.filter_bar.remove_class("shown")
