"""Marks sorted so that those of a row are found at once."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

from cchc_tui.session.marks import Mark


class MarkIndex:
    """Marks in text order; they may lie over each other."""

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        self.marks = sorted(marks)
        self._starts = array("L", (mark.start for mark in self.marks))
        self._reach = array("L", accumulate((mark.end for mark in self.marks), max))
        """how far the marks up to this one reach"""

    def __len__(self) -> int:
        return len(self.marks)

    def replace(self, old: Mark, new: Mark) -> None:
        """Put a mark of the same range in the place of another; raises ValueError."""
        place = bisect_left(self._starts, old.start)
        self.marks[self.marks.index(old, place)] = new

    def within(self, start: int, end: int) -> list[Mark]:
        """The marks that share a letter with `start` to `end`, in text order."""
        first = bisect_right(self._reach, start)
        last = bisect_left(self._starts, end)
        return [mark for mark in self.marks[first:last] if mark.end > start]
