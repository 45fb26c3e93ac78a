"""The line over the list: which finding of how many, what is decided, which filter holds."""

from __future__ import annotations

from typing import NamedTuple

from textual.app import RenderResult
from textual.content import Content
from textual.widget import Widget

from cchc_tui.model.messages import N_
from cchc_tui.output.display import visible, width
from cchc_tui.tui.header import bar, cut
from cchc_tui.tui.speech import say


class Counts(NamedTuple):
    """What the line tells."""

    at: int = 0
    """place of the current finding in the list, from 1; 0 where the list is empty"""
    shown: int = 0
    decided: int = 0
    findings: int = 0
    filter: str = ""
    compared: int | None = None
    """figures lined up, where they are listed in place of findings"""


class ListHead(Widget):
    """One line."""

    DEFAULT_CSS = """
    ListHead { height: 1; padding: 0 1; background: $panel; color: $foreground; }
    """

    counts = Counts()

    def show(self, counts: Counts) -> None:
        """Tell something else."""
        if counts != self.counts:
            self.counts = counts
            self.refresh()

    def render(self) -> RenderResult:
        """The counts, the filter as a chip, the progress."""
        counts = self.counts
        values = {name: str(value) for name, value in counts._asdict().items()}
        if counts.compared is None:
            here = say(self, N_("finding {at} of {shown}"), **values)
        else:
            here = say(
                self,
                N_("{compared} figures of both reports; {key:app.back}: the findings"),
                **values,
            )
        told = say(self, N_("{decided} of {findings} decided"), **values)
        right = f"{told} {bar(counts.decided, counts.findings)}"
        chip = ""
        if counts.filter:
            chip = say(self, N_("filter: {filter}"), filter=visible(counts.filter))
        return arranged_head(here, chip, right, self.content_size.width)


def arranged_head(here: str, chip: str, right: str, columns: int) -> Content:
    """The filter is always seen: whoever forgets it would miss findings."""
    room = columns - width(here) - 2
    parts = [Content.styled(here, "bold")]
    used = width(here)
    if chip:
        shown = f" {cut(chip, max(0, room - 2))} "
        parts += [Content("  "), Content.styled(shown, "reverse")]
        used += 2 + width(shown)
    gap = columns - used - width(right)
    if gap >= 2:
        parts += [Content(" " * gap), Content(right)]
    return Content.assemble(*parts)
