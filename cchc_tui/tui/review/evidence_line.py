"""The line under the list: the worked sum of the finding, its numbers with their roles."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from cchc_tui.output.display import visible, width
from cchc_tui.session.evidence import Evidence
from cchc_tui.tui.header import cut


class EvidenceLine(Static):
    """One line; what has no place is on the evidence page."""

    DEFAULT_CSS = """
    EvidenceLine { height: 1; padding: 0 1; background: $panel; text-style: bold; }
    """

    def __init__(self) -> None:
        super().__init__(markup=False)
        self.words = ""

    def tell(self, words: str) -> None:
        """Show a line."""
        self.words = words
        self.update(Content(cut(words, self.size.width - 2)))

    def on_resize(self) -> None:
        """Cut for another width."""
        self.tell(self.words)


def evidence_words(evidence: Evidence, message: str, columns: int) -> str:
    """The worked sum, and where there is place who is who in it."""
    worked = evidence.worked or visible(message)
    roles = " · ".join(
        f"{row.role} {_printed(row.printed or row.value)}" for row in evidence.operands
    )
    whole = f"{worked}   [{roles}]" if evidence.worked and roles else worked
    return whole if width(whole) <= columns else worked


def _printed(text: str | None) -> str:
    return " ".join((text or "").split())
