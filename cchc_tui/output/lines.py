"""Offsets of a text to lines and columns, both counted from 1 in code points."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from cchc_tui.model.spans import Span


class Position(NamedTuple):
    """A place as editors show it."""

    line: int
    column: int


class Lines:
    """Where the lines of a text begin, kept when the text itself is not."""

    __slots__ = ("_starts",)

    def __init__(self, starts: Sequence[int]) -> None:
        self._starts = starts

    @classmethod
    def unpacked(cls, packed: bytes) -> Lines:
        """The lines that `packed` gave."""
        starts = array("I")
        starts.frombytes(packed)
        return Lines(starts)

    def packed(self) -> bytes:
        """The lines alone, four bytes each: a long run keeps them of every report."""
        return array("I", self._starts).tobytes()

    def position(self, offset: int) -> Position:
        """Line and column of a code point."""
        line = bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1] + 1)


class LineIndex(Lines):
    """A text and its lines; only `\\n` ends a line, as in editors and in git."""

    __slots__ = ("text",)

    def __init__(self, text: str) -> None:
        self.text = text
        starts = [0]
        end = text.find("\n")
        while end >= 0:
            starts.append(end + 1)
            end = text.find("\n", end + 1)
        super().__init__(starts)

    def line_span(self, line: int) -> Span:
        """The code points of a line without its end; `line` counts from 1."""
        start = self._starts[line - 1]
        end = self._starts[line] - 1 if line < len(self._starts) else len(self.text)
        if end > start and self.text[end - 1] == "\r":
            end -= 1
        return Span(start, end)
