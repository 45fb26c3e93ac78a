"""A table of a report drawn as a grid: columns by need, long cells wrapped, numbers to the right.

Every drawn row knows which range of the source stands in which column, so that marks and clicks
find their places. No number is ever broken; for a table too wide for that see `bands`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from itertools import accumulate
from typing import NamedTuple

from cchc_tui.model.spans import Span
from cchc_tui.session.structure import TableShape
from cchc_tui.tui.text.width import ODD, columns

_NUMBER = re.compile(r"[-+]?\(?\d[\d.,/]*\)?\s?%?|[-–—]")
_WORD = re.compile(r"[^\s=+]{1,24}\)?|[=+][^\s=+]{0,23}")
"""what stays on one row; column formulas may be broken before = and +"""
_LEAST = 3


class Piece(NamedTuple):
    """`text[start:end]`, shown from column `x` of a drawn row on."""

    x: int
    start: int
    end: int


class DrawnRow(NamedTuple):
    """One row of the screen: lines and blanks, and the pieces of text to lay over them."""

    frame: str
    pieces: tuple[Piece, ...]
    head: bool


class Needs(NamedTuple):
    """Columns of the screen for each column of a table."""

    best: tuple[int, ...]
    """no cell is wrapped"""
    body: tuple[int, ...]
    """no cell below the head is wrapped"""
    least: tuple[int, ...]
    """no word is broken"""


class Line(NamedTuple):
    """A row of the screen within a grid: the rule above a row of the table, or a line of it."""

    row: int
    """the row of the table; as many as there are rows for the rule below the last"""
    line: int
    """-1 for a rule"""


def measure(text: str, shape: TableShape) -> Needs:
    """What the columns need; the same for every width of the screen."""
    columns_of = _measuring(text, shape)
    best, body, least = [], [], []
    for column in zip(*shape.rows, strict=True):
        words = [text[start:end] for start, end in column]
        wide = list(map(columns_of, words))
        parts = [columns_of(part) for cell in words for part in _WORD.findall(cell)]
        best.append(max([_LEAST, *wide]))
        least.append(max([_LEAST, *parts]))
        body.append(max([least[-1], *wide[shape.header_rows :]]))
    return Needs(tuple(best), tuple(body), tuple(least))


def is_number(text: str, cell: Span) -> bool:
    """Whether a cell has a figure and nothing else."""
    return _NUMBER.fullmatch(text, *cell) is not None


def _measuring(text: str, shape: TableShape) -> Callable[[str], int]:
    """How wide words of a table are; in most tables as wide as they are long."""
    return len if ODD.search(text, shape.start, shape.end) is None else columns


def share_out(needs: Needs, width: int) -> tuple[tuple[int, ...], int] | None:
    """Columns for each column of a table and the blanks beside its lines; None if too narrow."""
    count, least = len(needs.least), sum(needs.least)
    room = width - (count + 1)
    padded = room - 2 * count
    if padded >= min(sum(needs.body), 2 * least):
        return _filled(needs, padded), 1
    return (_filled(needs, room), 0) if room >= least else None


def _filled(needs: Needs, room: int) -> tuple[int, ...]:
    """The least for each; what is left first to those whose figures would be wrapped."""
    widths = list(needs.least)
    for wanted in (needs.body, needs.best):
        _share(widths, wanted, room - sum(widths))
    return tuple(widths)


def _share(widths: list[int], wanted: tuple[int, ...], left: int) -> None:
    """Widen the columns evenly, none beyond what it wants."""
    order = sorted(range(len(widths)), key=lambda column: wanted[column] - widths[column])
    for done, column in enumerate(order):
        given = max(0, min(wanted[column] - widths[column], left // (len(widths) - done)))
        widths[column] += given
        left -= given


def wrap_cell(
    text: str, cell: Span, width: int, columns_of: Callable[[str], int] = columns
) -> list[Span]:
    """The lines of a cell; an empty cell has none."""
    start, end = cell
    if columns_of(text[start:end]) <= width:
        return [cell] if end > start else []
    lines: list[Span] = []
    for word in _WORD.finditer(text, start, end):
        if lines and columns_of(text[lines[-1].start : word.end()]) <= width:
            lines[-1] = Span(lines[-1].start, word.end())
        else:
            lines.append(Span(*word.span()))
    return lines


class TableGrid:
    """A table as rows of the screen for one width."""

    def __init__(self, text: str, shape: TableShape, widths: tuple[int, ...], padding: int) -> None:
        self._text = text
        self._shape = shape
        self._widths = widths
        self._padding = padding
        self._edges = tuple(accumulate((w + 2 * padding + 1 for w in widths), initial=0))
        columns_of = _measuring(text, shape)
        self._cells = [
            [
                wrap_cell(text, cell, width, columns_of)
                for cell, width in zip(row, widths, strict=True)
            ]
            for row in shape.rows
        ]
        self._heights = [max(1, *map(len, cells)) for cells in self._cells]
        self._starts = [row[0].start for row in shape.rows]
        self.lines = self._plan()
        self._line_of_row = {line.row: at for at, line in enumerate(self.lines) if line.line == 0}

    def _plan(self) -> tuple[Line, ...]:
        head, rows = self._shape.header_rows, len(self._shape.rows)
        ruled = max(self._heights[head:], default=1) > 1
        lines: list[Line] = []
        for row, height in enumerate(self._heights):
            if row in (0, head) or (ruled and row > head):
                lines.append(Line(row, -1))
            lines.extend(Line(row, line) for line in range(height))
        return (*lines, Line(rows, -1))

    def __len__(self) -> int:
        return len(self.lines)

    def start_of(self, at: int) -> int:
        """Where in the source the row of the table that line `at` belongs to begins."""
        row = self.lines[at].row
        if row == 0:
            return self._shape.start
        return self._starts[row] if row < len(self._starts) else self._shape.end

    def begins_row(self, at: int) -> bool:
        """Whether a row of the table begins on line `at`."""
        return self.lines[at].line == 0

    def line_at(self, offset: int) -> int:
        """The line that shows a letter of the source, else the first line of its row."""
        shown = self.line_showing(offset)
        return self._line_of_row[self._row_at(offset)] if shown is None else shown

    def line_showing(self, offset: int) -> int | None:
        """The line that shows a letter of the source; None where no cell has it."""
        row = self._row_at(offset)
        for lines in self._cells[row]:
            for line, span in enumerate(lines):
                if span.start <= offset < span.end:
                    return self._line_of_row[row] + line
        return None

    def _row_at(self, offset: int) -> int:
        return max(0, bisect_right(self._starts, offset) - 1)

    def draw(self, at: int) -> DrawnRow:
        """Line `at` of the grid."""
        row, line = self.lines[at]
        if line < 0:
            return DrawnRow(self._rule(row), (), False)
        frame = "│" + "│".join(" " * (w + 2 * self._padding) for w in self._widths) + "│"
        pieces = tuple(
            self._piece(row, column, lines[line])
            for column, lines in enumerate(self._cells[row])
            if line < len(lines)
        )
        return DrawnRow(frame, pieces, row < self._shape.header_rows)

    def _piece(self, row: int, column: int, span: Span) -> Piece:
        x = self._edges[column] + 1 + self._padding
        if is_number(self._text, self._shape.rows[row][column]):
            x += self._widths[column] - columns(self._text[span.start : span.end])
        return Piece(x, *span)

    def _rule(self, row: int) -> str:
        left, cross, right = "┌┬┐" if row == 0 else "└┴┘" if row == len(self._heights) else "├┼┤"
        return left + cross.join("─" * (w + 2 * self._padding) for w in self._widths) + right
