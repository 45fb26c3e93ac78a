"""A line that says what could not be done; it stays until something works again."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static


class TroubleLine(Static):
    """Hidden while all is well."""

    DEFAULT_CSS = """
    TroubleLine { height: auto; max-height: 3; display: none; padding: 0 1;
        background: $error; color: $text; text-style: bold; }
    TroubleLine.shown { display: block; }
    """

    def __init__(self) -> None:
        super().__init__(markup=False)
        self.words = ""

    def tell(self, words: str) -> None:
        """Show what is wrong; nothing hides the line."""
        if words == self.words:
            # Most decisions clear a line that is clear: an update would lay out the screen anew.
            return
        self.words = words
        self.update(Content(words))
        self.set_class(bool(words), "shown")
