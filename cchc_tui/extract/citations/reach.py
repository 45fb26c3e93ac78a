"""The text right after a citation, with page breaks and footnote blocks taken out."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from cchc_tui.model.report import Report
from cchc_tui.model.spans import Span
from cchc_tui.text.worktext import WorkText

_LINE_BREAK = re.compile(r"(?<!\n)\n(?!\n)")


class Reach(NamedTuple):
    """Lower-case text from `start` on; `place` maps an index of it to the work text."""

    text: str
    printed: str
    """the same letters as printed"""
    start: int
    cut: int
    """index where a block in between is taken out; the length of the text where none is"""
    skipped: int
    """letters taken out at the cut"""

    def place(self, index: int) -> int:
        """The position in the work text of an index, an end at the cut staying before it."""
        return self.start + index + (self.skipped if index > self.cut else 0)

    def span(self, start: int, end: int) -> Span:
        """The range of the work text of a range."""
        begin = self.start + start + (self.skipped if start >= self.cut else 0)
        return Span(begin, self.place(end))


def _wrapped(text: str) -> str:
    """The text with line breaks inside a paragraph as spaces."""
    return _LINE_BREAK.sub(" ", text) if "\n" in text else text


class Joins:
    """The places of a report where a sentence goes on after something else."""

    def __init__(self, work: WorkText, report: Report) -> None:
        self._work = work
        self._gaps = sorted(
            Span(before.end, after.start)
            for block in report.blocks
            if len(block.pieces) > 1
            for before, after in zip(block.pieces, block.pieces[1:], strict=False)
            if work.text[before.end : after.start].strip()
        )
        self._ends = [gap.start for gap in self._gaps]

    def after(self, start: int, limit: int, starts: list[int], width: int) -> Reach:
        """Up to `width` letters from `start`, not into the next citation of the same sentence."""
        gap = self._gap(start, width)
        if gap is None or limit <= gap.start:
            end = min(limit, start + width)
            lower, printed = self._work.lower[start:end], self._work.text[start:end]
            return Reach(_wrapped(lower), printed, start, width, 0)
        if gap.start < limit < gap.end:
            following = bisect_left(starts, gap.end)
            limit = starts[following] if following < len(starts) else len(self._work.lower)
        end = max(gap.end, min(limit, gap.end + width))
        lower, printed = (
            f"{text[start : gap.start]} {text[gap.end : end]}"
            for text in (self._work.lower, self._work.text)
        )
        skipped = gap.end - gap.start - 1
        return Reach(_wrapped(lower), printed, start, gap.start - start, skipped)

    def gap_at(self, position: int) -> Span | None:
        """The gap right behind a position, blanks and a dash between them allowed."""
        gap = self._gap(position, 4)
        if gap is None or self._work.text[position : gap.start].strip(" -\n"):
            return None
        return gap

    def _gap(self, start: int, width: int) -> Span | None:
        place = bisect_left(self._ends, start)
        if place < len(self._gaps) and self._gaps[place].start <= start + width:
            return self._gaps[place]
        return None
