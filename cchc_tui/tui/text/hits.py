"""What a search found in one text, and which hit is shown."""

from __future__ import annotations

from bisect import bisect_left

from cchc_tui.model.spans import Span
from cchc_tui.session.marks import Mark, MarkKind
from cchc_tui.tui.text.find import Searched
from cchc_tui.tui.text.mark_index import MarkIndex


class Hits:
    """The hits of one text; the text is made ready by the first search."""

    def __init__(self, text: str) -> None:
        self._searched = Searched(text)
        self._spans: list[Span] = []
        self._at = -1
        self.marks = MarkIndex()
        """all hits"""
        self.current = MarkIndex()
        """the hit that is shown"""

    def __len__(self) -> int:
        return len(self._spans)

    @property
    def number(self) -> int:
        """Which hit is shown, from 1; 0 for none."""
        return self._at + 1

    def find(self, words: str) -> None:
        """Search anew; no hit is shown yet."""
        self._spans, self._at = self._searched.find(words), -1
        self.marks = MarkIndex(Mark(*span, MarkKind.SEARCH) for span in self._spans)
        self.current = MarkIndex()

    def clear(self) -> None:
        """Forget the hits."""
        self.find("")

    def step(self, step: int, offset: int) -> Span | None:
        """Show the next hit but `step` - 1, round the end; the first from `offset` if none is."""
        if not self._spans:
            return None
        if self._at < 0:
            first = bisect_left(self._spans, Span(offset, 0))
            self._at = first - (step <= 0)
        else:
            self._at += step
        self._at %= len(self._spans)
        span = self._spans[self._at]
        self.current = MarkIndex([Mark(*span, MarkKind.CURRENT)])
        return span
