"""All figures of a report with their paths, indexed so that relations only look up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from cchc_tui.extract.clauses import Layout
from cchc_tui.model.figures import Figure, Reading
from cchc_tui.model.report import Report
from cchc_tui.text.folding import one_line
from cchc_tui.text.worktext import WorkText


@dataclass(slots=True)
class Facts:
    """What extraction knows of one report."""

    work: WorkText
    report: Report
    readings: Sequence[Reading]
    figures: list[Figure]
    layout: Layout
    by_block: dict[int, list[int]] = field(default_factory=dict)
    """block -> its figures in order"""
    children: dict[int, list[int]] = field(default_factory=dict)
    """block -> blocks that are items under it"""
    percent_ends: dict[int, int] = field(default_factory=dict)
    """figure -> end of its unit, where that is not the end of the number"""
    table_blocks: frozenset[int] = frozenset()

    def of_block(self, block: int) -> list[Figure]:
        """The figures of one block in order."""
        return [self.figures[index] for index in self.by_block.get(block, ())]

    def between(self, left: Figure, right: Figure) -> str:
        """The folded text between two figures on one line."""
        return one_line(self.work.lower[left.end : right.start])
