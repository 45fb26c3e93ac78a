"""The evidence of the current finding beside the text; a click on a number goes to it."""

from __future__ import annotations

from cchc_tui.tui.review.page import Page
from cchc_tui.tui.text.pane import TextPane


class EvidencePane(TextPane):
    """A page that the program wrote."""

    page: Page | None = None

    def turn_to(self, page: Page, title: str) -> None:
        """Show another page."""
        self.page = page
        self.show(page.text, title=title, structure=page.structure, marks=page.marks)

    def clear(self) -> None:
        """An empty page."""
        self.page = None
        self.show("")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The screen turns to other hits: it also tells which of how many."""
        return action not in ("next_hit", "previous_hit")
