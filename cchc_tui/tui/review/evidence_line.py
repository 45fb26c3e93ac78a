"""The line under the list: the worked sum of the finding, its numbers with their roles."""

from __future__ import annotations

from textual.app import RenderResult
from textual.content import Content
from textual.widget import Widget

from cchc_tui.output.display import visible, width
from cchc_tui.session.evidence import Evidence
from cchc_tui.tui.header import cut


class EvidenceLine(Widget):
    """One line; what has no place is on the evidence page."""

    DEFAULT_CSS = """
    EvidenceLine {
        height: 1; padding: 0 1; background: $panel; color: $foreground; text-style: bold;
    }
    """

    words = ""

    def tell(self, words: str) -> None:
        """Show a line; nothing else on the screen moves."""
        self.words = words
        self.refresh()

    def render(self) -> RenderResult:
        """As much as fits."""
        return Content(cut(self.words, self.content_size.width))


def evidence_words(evidence: Evidence, message: str, columns: int) -> str:
    """The worked sum, and where there is place who is who in it."""
    worked = evidence.worked or visible(message)
    parts = [f"{row.role} {_printed(row.printed or row.value)}" for row in evidence.operands]
    whole = f"{worked}   [{' · '.join(parts)}]" if evidence.worked and parts else worked
    return whole if width(whole) <= columns else worked


def _printed(text: str | None) -> str:
    return " ".join((text or "").split())
