"""What a click in a text does."""

from __future__ import annotations

from textual import on

from cchc_tui.session.items import Item
from cchc_tui.session.marks import Mark, MarkKind
from cchc_tui.tui.review.exporting import Exporting
from cchc_tui.tui.text.pane import TextPane


class Clicking(Exporting):
    """A highlight selects its finding; a number of the evidence page shows its place."""

    @on(TextPane.Clicked)
    def _text_clicked(self, event: TextPane.Clicked) -> None:
        event.stop()
        if event.pane is self.right.evidence:
            self._follow_link(event.offset)
        elif event.pane is self.left or self.right.text.report is self.report:
            self._select_at(event.offset)

    def _select_at(self, offset: int) -> None:
        item = item_at(self.report.items, offset)
        if item is not None and item is not self.current:
            self.show_finding(item.fingerprint)

    def _follow_link(self, offset: int) -> None:
        page = self.right.evidence.page
        link = page.link_at(offset) if page else None
        if link is not None:
            self.show_span(link.at, link.to)

    def show_span(self, start: int, end: int) -> None:
        """Bring the left text to a place; the marks of the finding stay."""
        marks = self.marks_in(self.report.report)
        self.left.set_focus_marks([*marks, Mark(start, end, MarkKind.CURRENT)])
        self.left.go_to(start, end)
        self.focus_part(self.left)

    def show_other_span(self, start: int, end: int) -> None:
        """Bring the right text to a place."""
        self.right.text.set_focus_marks([Mark(start, end, MarkKind.CURRENT)])
        self.right.text.go_to(start, end)


def item_at(items: list[Item], offset: int) -> Item | None:
    """The shortest finding on a letter."""
    found = [item for item in items if item.start <= offset < item.end]
    return min(found, key=lambda item: item.end - item.start, default=None)
