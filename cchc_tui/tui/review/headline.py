"""The first line of the screen: which reports, which filter, how much is decided."""

from __future__ import annotations

from typing import NamedTuple

from textual.content import Content
from textual.widgets import Static

from cchc_tui.model.messages import N_
from cchc_tui.output.display import visible, width
from cchc_tui.tui.speech import say

_BAR = 8


class Headings(NamedTuple):
    """What the line tells."""

    left: str
    right: str
    """empty where no second report is shown"""
    filter: str
    shown: int
    decided: int
    findings: int


class HeadLine(Static):
    """One line."""

    DEFAULT_CSS = """
    HeadLine { height: 1; padding: 0 1; background: $panel; }
    """

    def __init__(self) -> None:
        super().__init__(markup=False)
        self._headings: Headings | None = None

    def show(self, headings: Headings) -> None:
        """Tell something else."""
        if headings != self._headings:
            self._headings = headings
            self._draw()

    def on_resize(self) -> None:
        """Another width."""
        self._draw()

    def _draw(self) -> None:
        headings = self._headings
        if headings is None:
            return
        count = {"decided": str(headings.decided), "count": str(headings.findings)}
        told = say(self, N_("{decided} of {count} decided"), **count)
        right = f"{told} {progress(headings.decided, headings.findings)}"
        chips = ""
        if headings.filter:
            words = {"filter": visible(headings.filter), "shown": str(headings.shown)}
            chips = say(self, N_("filter: {filter} ({shown})"), **words)
        self.update(head_content(headings, chips, right, self.size.width - 2))


def progress(done: int, count: int) -> str:
    """A bar of a few letters; it is full only when all is done."""
    filled = _BAR * done // count if count else _BAR
    return "▓" * filled + "░" * (_BAR - filled)


def head_content(headings: Headings, chips: str, right: str, columns: int) -> Content:
    """The parts that have place: the counts always, then the filter, then the labels."""
    room = columns - width(right) - 2
    chip = f" {chips} " if chips else ""
    if chip and width(chip) > room:
        chip = ""
    room -= width(chip) + (2 if chip else 0)
    labels = f"{headings.left}  ║  {headings.right}" if headings.right else headings.left
    if width(labels) > room:
        labels = cut(headings.left, room)
    gap = " " * max(1, columns - width(labels) - width(chip) - width(right) - (2 if chip else 0))
    parts = [Content.styled(labels, "bold"), Content("  " if chip else "")]
    parts += [Content.styled(chip, "reverse"), Content(gap), Content(right)]
    return Content("").join(parts)


def cut(text: str, columns: int) -> str:
    """`text` with an ellipsis where it is wider than some columns."""
    if width(text) <= columns:
        return text
    while text and width(text) > columns - 1:
        text = text[:-1]
    return f"{text}…" if columns > 0 else ""
