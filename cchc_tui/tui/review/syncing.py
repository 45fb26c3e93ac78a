"""Both texts scrolling together."""

from __future__ import annotations

from functools import partial

from cchc_tui.model.messages import N_
from cchc_tui.tui.review.report_pane import ReportPane
from cchc_tui.tui.review.visiting import Visiting


class Syncing(Visiting):
    """When locked, a text follows the other by as many rows."""

    _gap: float | None = None
    """rows the right text is further down than the left one; None where each scrolls alone"""

    def action_toggle_sync(self) -> None:
        """Lock or unlock."""
        if self._gap is None:
            self._gap = self.right.text.scroll_y - self.left.scroll_y
            self.tell(N_("Both texts scroll together; {key:view.sync} lets each scroll alone"))
        else:
            self._gap = None
            self.tell(N_("Each text scrolls alone"))

    def watch_scrolling(self) -> None:
        """From now on the panes are told of each other."""
        left, right = self.left, self.right.text
        self.watch(left, "scroll_y", partial(self._follow, left, right, 1), init=False)
        self.watch(right, "scroll_y", partial(self._follow, right, left, -1), init=False)

    def _follow(self, moved: ReportPane, other: ReportPane, sign: int) -> None:
        """Only what the reviewer scrolls is followed: a jump brings both to their own places."""
        if self._gap is None:
            return
        if not moved.has_focus:
            self._gap = self.right.text.scroll_y - self.left.scroll_y
            return
        other.scroll_to(y=moved.scroll_y + sign * self._gap, animate=False)
