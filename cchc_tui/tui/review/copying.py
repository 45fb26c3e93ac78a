"""The finding, or its place, for the clipboard."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_tui.model.messages import N_
from cchc_tui.output.presentation import SEVERITY_WORDS
from cchc_tui.session.items import Item
from cchc_tui.tui.review.choosing import Choosing
from cchc_tui.tui.review.evidence_page import Shown


class Copying(Choosing):
    """Over the terminal (OSC 52), which also works from a distant machine."""

    def action_copy_finding(self) -> None:
        """Text with place, numbers and sum."""
        item = self.current
        if item is None:
            self.tell_nothing()
            return
        words = copied_finding(self.shown_finding(item), self.report.path, self.report.label)
        self.app.copy_to_clipboard(words)
        self.tell(N_("Copied: {words}"), words=words.split("\n")[0])

    def action_copy_location(self) -> None:
        """File, line, column."""
        item = self.current
        if item is None:
            self.tell_nothing()
            return
        words = location(self.report.path, item)
        self.app.copy_to_clipboard(words)
        self.tell(N_("Copied: {words}"), words=words)


def location(path: str, item: Item) -> str:
    """As editors and the formats of `cchc check` write it."""
    return f"{path}:{item.line}:{item.column}"


def copied_finding(shown: Shown, path: str, label: str) -> str:
    """A few lines that can be sent to the author of the report."""
    return "\n".join(_copied_lines(shown, path, label))


def _copied_lines(shown: Shown, path: str, label: str) -> Iterator[str]:
    item, evidence = shown.item, shown.evidence
    severity = shown.translate(SEVERITY_WORDS[item.severity])
    yield f"{location(path, item)} {item.rule} {severity}: {shown.message}"
    yield label
    if evidence.operands:
        yield evidence.worked
    for row in evidence.operands:
        where = shown.say(N_("line {line}"), line=str(row.line))
        yield f"- {row.role}: {row.printed or row.value} ({where})"
    if item.note:
        yield shown.say(N_("Note: {note}"), note=item.note)
