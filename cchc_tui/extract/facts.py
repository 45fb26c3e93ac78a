"""All figures of a report with their paths, indexed so that relations only look up."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from cchc_tui.extract.clauses import Layout
from cchc_tui.model.figures import Figure, Reading
from cchc_tui.model.report import Report
from cchc_tui.text.folding import one_line
from cchc_tui.text.worktext import WorkText

_REACH = 40
"""how many figures to the left a question may look at, so that no question is a scan"""


def _start(figure: Figure) -> int:
    return figure.start


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
    percent_of: dict[int, Figure] = field(default_factory=dict)
    """figure -> the percent printed with it"""
    _levels: dict[tuple[int, int], list[Figure]] = field(default_factory=dict)
    _values: dict[int, dict[Decimal, list[Figure]]] = field(default_factory=dict)

    def of_block(self, block: int) -> list[Figure]:
        """The figures of one block in order."""
        return [self.figures[index] for index in self.by_block.get(block, ())]

    def level(self, block: int, bracket: int) -> list[Figure]:
        """The figures of a block at one bracket level, in order; do not change the list."""
        if not self._levels:
            for figure in self.figures:
                key = (figure.place.block, figure.place.bracket)
                self._levels.setdefault(key, []).append(figure)
        return self._levels.get((block, bracket), [])

    def left_of(self, block: int, bracket: int, place: int) -> Iterator[Figure]:
        """The figures of a level before a place, the nearest first, as far as `_REACH`."""
        level = self.level(block, bracket)
        end = bisect_left(level, place, key=_start)
        return reversed(level[max(0, end - _REACH) : end])

    def any_between(self, block: int, bracket: int, start: int, end: int) -> bool:
        """Whether a figure of a level begins in a range."""
        level = self.level(block, bracket)
        return bisect_left(level, start, key=_start) < bisect_left(level, end, key=_start)

    def with_value(self, block: int, value: Decimal) -> list[Figure]:
        """The figures of a block that have a value."""
        if block not in self._values:
            known: dict[Decimal, list[Figure]] = {}
            for figure in self.of_block(block):
                if figure.value is not None:
                    known.setdefault(figure.value, []).append(figure)
            self._values[block] = known
        return self._values[block].get(value, [])

    def between(self, left: Figure, right: Figure) -> str:
        """The folded text between two figures on one line."""
        return one_line(self.work.lower[left.end : right.start])
