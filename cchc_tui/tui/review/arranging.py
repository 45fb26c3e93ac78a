"""Where the parts of the screen are, and which of them has the focus."""

from __future__ import annotations

from textual.widget import Widget

from cchc_tui.tui.review.bar import Bar
from cchc_tui.tui.review.base import ReviewBase
from cchc_tui.tui.review.report_pane import ReportPane
from cchc_tui.tui.review.shape import Mode, shape_of
from cchc_tui.tui.rows.row_list import RowList
from cchc_tui.tui.text.pane import TextPane


class Arranging(ReviewBase):
    """Sizes follow the terminal at once; a part that gets the focus comes into view."""

    mode = Mode.NORMAL

    @property
    def list_shown(self) -> RowList:
        """The list under the texts: findings, or figures that are compared."""
        return self.query_one("#figures" if self.has_class("comparing") else "#findings", RowList)

    def share_out(self) -> None:
        """Share the place out."""
        width, height = self.app.size
        shape = shape_of(width, height, self.mode)
        self.set_class(not shape.two_panes, "one-pane")
        for rows in self.query(RowList):
            rows.styles.height = shape.list_rows
            rows.heads = shape.heads

    def action_next_mode(self) -> None:
        """Normal, a tall list, one pane."""
        self._set_mode(self.mode.turned(1))

    def action_previous_mode(self) -> None:
        """The other way round."""
        self._set_mode(self.mode.turned(-1))

    def _set_mode(self, mode: Mode) -> None:
        self.mode = mode
        self.share_out()

    def bring_to_front(self, right: bool) -> None:
        """Which text is seen where there is place for one only."""
        self.set_class(right, "right-front")

    def focus_part(self, part: Widget) -> None:
        """Give a part the focus and bring it into view."""
        if isinstance(part, TextPane):
            self.bring_to_front(part is not self.left)
        part.focus()

    def action_focus_left(self) -> None:
        """To the left text."""
        self.focus_part(self.left)

    def action_focus_right(self) -> None:
        """To what is beside it."""
        self.focus_part(self.right.shown)

    def action_focus_list(self) -> None:
        """To the list."""
        self.focus_part(self.list_shown)

    def action_next_pane(self) -> None:
        """Left, right, list, left."""
        self._turn_focus(1)

    def action_previous_pane(self) -> None:
        """The other way round."""
        self._turn_focus(-1)

    def _turn_focus(self, step: int) -> None:
        parts: list[Widget] = [self.left, self.right.shown, self.list_shown]
        at = next((at for at, part in enumerate(parts) if part.has_focus), len(parts) - 1)
        self.focus_part(parts[(at + step) % len(parts)])

    def focused_pane(self) -> TextPane:
        """The text that has the focus, else the one in front."""
        shown = self.right.shown
        in_front = self.has_class("one-pane") and self.has_class("right-front")
        return shown if shown.has_focus or (in_front and not self.left.has_focus) else self.left

    def focused_text(self) -> ReportPane:
        """The same, of the two reports."""
        pane = self.focused_pane()
        return pane if isinstance(pane, ReportPane) else self.left

    def leave_bars(self) -> None:
        """One bar at a time."""
        for bar in self.query(Bar):
            bar.remove_class("shown")
