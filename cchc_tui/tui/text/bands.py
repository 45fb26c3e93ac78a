"""A table too wide for the screen, its columns in bands under each other.

Each band after the first begins with the column that names the rows, so that a row can be read in
every band. A letter of that column is shown in each; its place is the one in the first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cchc_tui.session.structure import TableShape
from cchc_tui.tui.text.tables import (
    DrawnRow,
    Needs,
    TableGrid,
    is_number,
    share_out,
)

_MOST = 6
"""bands; a table that needs more is shown as it is written"""
_FIRST = 3
"""columns among which the one with the names of the rows is looked for"""


class BandedGrid:
    """Grids under each other, each of some columns; it is used as one grid."""

    def __init__(self, text: str, shape: TableShape, needs: Needs, width: int) -> None:
        self._grids = tuple(_grids(text, shape, needs, width))
        self._lines = [(grid, at) for grid in self._grids for at in range(len(grid.lines))]

    @property
    def fits(self) -> bool:
        """Whether there is a way to draw it; of the other methods only then."""
        return bool(self._grids)

    def __len__(self) -> int:
        return len(self._lines)

    def start_of(self, at: int) -> int:
        """As of a grid; the lines of further bands belong to the last row: places go up only."""
        first = self._grids[0]
        return first.start_of(min(at, len(first) - 2))

    def begins_row(self, at: int) -> bool:
        """Whether a row of the table begins on line `at` of the first band."""
        return at < len(self._grids[0]) and self._grids[0].begins_row(at)

    def line_at(self, offset: int) -> int:
        """The line that shows a letter of the source, else the first line of its row."""
        above = 0
        for grid in self._grids:
            line = grid.line_showing(offset)
            if line is not None:
                return above + line
            above += len(grid)
        return self._grids[0].line_at(offset)

    def draw(self, at: int) -> DrawnRow:
        """Line `at` of the bands."""
        grid, line = self._lines[at]
        return grid.draw(line)


def _grids(text: str, shape: TableShape, needs: Needs, width: int) -> Iterator[TableGrid]:
    for columns in _bands(text, shape, needs, width):
        shared = share_out(_some(needs, columns), width)
        assert shared is not None
        rows = tuple(tuple(row[column] for column in columns) for row in shape.rows)
        yield TableGrid(text, shape._replace(rows=rows), *shared)


def _bands(text: str, shape: TableShape, needs: Needs, width: int) -> list[tuple[int, ...]]:
    """The columns of each band: as few bands as it takes, about as many columns in each."""
    name = _naming_column(text, shape)
    before, after = range(name + 1), range(name + 1, len(needs.least))
    for count in range(2, min(_MOST, len(after)) + 1):
        cuts = [len(after) * band // count for band in range(count + 1)]
        bands = [
            (*(before if band == 0 else (name,)), *after[cuts[band] : cuts[band + 1]])
            for band in range(count)
        ]
        if all(share_out(_some(needs, band), width) for band in bands):
            return bands
    return []


def _naming_column(text: str, shape: TableShape) -> int:
    """The first column whose rows are not numbered but named."""
    body = shape.rows[shape.header_rows :]
    for column in range(min(_FIRST, len(shape.rows[0]))):
        if any(row[column].end > row[column].start and not is_number(text, row[column])
               for row in body):  # fmt: skip
            return column
    return 0


def _some(needs: Needs, columns: Sequence[int]) -> Needs:
    """What some of the columns need."""
    best, body, least = (tuple(wanted[column] for column in columns) for wanted in needs)
    return Needs(best, body, least)
