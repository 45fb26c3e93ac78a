"""A text laid out for a width: rows of its lines, its tables as grids, its page marks as rules."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import NamedTuple

from cchc_tui.output.lines import LineIndex
from cchc_tui.session.structure import Heading, PageMark, Structure, TableShape
from cchc_tui.tui.text.bands import BandedGrid
from cchc_tui.tui.text.tables import Needs, TableGrid, measure, share_out
from cchc_tui.tui.text.width import edges
from cchc_tui.tui.text.wrapping import Rows, TextLines, no_rows, read_lines, wrap_lines

Grid = TableGrid | BandedGrid


class GridRow(NamedTuple):
    """A row that shows line `line` of a table."""

    grid: Grid
    line: int


class TextRow(NamedTuple):
    """A row that shows `text[start:end]` after `indent` blanks."""

    start: int
    end: int
    indent: int


class Source:
    """A text and its shape, and what does not depend on the width; lines count from 0."""

    def __init__(
        self, text: str, structure: Structure | None = None, lines: TextLines | None = None
    ) -> None:
        self.text = text
        self.structure = structure or Structure()
        self.lines = lines or read_lines(text)
        self._heading_starts = array("L", (heading.start for heading in self.structure.headings))
        self._needs: dict[int, Needs] = {}

    def number_of(self, offset: int) -> int:
        """The number of a letter's line as editors count, from 1."""
        return self._numbers.position(offset).line

    @cached_property
    def _numbers(self) -> LineIndex:
        return LineIndex(self.text)

    def headings_within(self, start: int, end: int) -> list[Heading]:
        """The headings that share a letter with `start` to `end`."""
        first = max(0, bisect_right(self._heading_starts, start) - 1)
        last = bisect_left(self._heading_starts, end)
        return [heading for heading in self.structure.headings[first:last] if heading.end > start]

    def with_structure(self, structure: Structure) -> Source:
        """The same text, its shape known."""
        return Source(self.text, structure, self.lines)

    def line_at(self, offset: int) -> int:
        """The line a letter stands on, parted by line and page breaks."""
        return max(0, bisect_right(self.lines.starts, offset) - 1)

    def grid(self, shape: TableShape, width: int) -> Grid | None:
        """The table drawn, in bands if it is too wide; None where the width is too small."""
        needs = self._needs.get(shape.start)
        if needs is None:
            needs = self._needs[shape.start] = measure(self.text, shape)
        shared = share_out(needs, width)
        if shared:
            return TableGrid(self.text, shape, *shared)
        banded = BandedGrid(self.text, shape, needs, width)
        return banded if banded.fits else None


class Layout:
    """The rows of a source for one width; `len` of it, what each shows, and where a letter is."""

    def __init__(self, source: Source, width: int) -> None:
        self.source = source
        self.width = width
        self._rows: Rows = no_rows()
        self._firsts = array("L")
        """rows where something begins that is no plain text"""
        self._specials: list[tuple[int, Grid | PageMark]] = []
        """for each of them how many rows it has"""
        self._line = 0
        structure = source.structure
        specials: list[TableShape | PageMark] = [*structure.tables, *structure.pages]
        for special in sorted(specials, key=_beginning):
            if isinstance(special, PageMark):
                self._add_page(special)
            else:
                self._add_table(special)
        self._wrap(len(source.lines.starts))

    def __len__(self) -> int:
        return len(self._rows.starts)

    def _wrap(self, line: int) -> None:
        if line > self._line:
            wrap_lines(self.source.lines, self._line, line, self.width, self._rows)
            self._line = line

    def _add_table(self, shape: TableShape) -> None:
        first = self.source.line_at(shape.start)
        grid = self.source.grid(shape, self.width) if first >= self._line else None
        if grid is None:
            return
        self._wrap(first)
        self._add(grid, len(grid))
        for at in range(len(grid)):
            start = grid.start_of(at)
            self._rows.add(start, start)
        self._line = self.source.line_at(shape.end) + 1

    def _add_page(self, mark: PageMark) -> None:
        lines: TextLines = self.source.lines
        line = self.source.line_at(mark.offset)
        if line < self._line:
            return
        start, end = lines.starts[line], lines.ends[line]
        if mark.offset >= end:
            self._wrap(line if start == end and line else line + 1)
            start, end = mark.offset, mark.offset + 1
        self._wrap(line)
        self._add(mark, 1)
        self._rows.add(start, end)
        self._line = line + 1

    def _add(self, special: Grid | PageMark, rows: int) -> None:
        self._firsts.append(len(self))
        self._specials.append((rows, special))

    def row(self, at: int) -> TextRow | GridRow | PageMark:
        """What row `at` shows."""
        place = bisect_right(self._firsts, at) - 1
        if place >= 0:
            rows, special = self._specials[place]
            if at < self._firsts[place] + rows:
                if isinstance(special, PageMark):
                    return special
                return GridRow(special, at - self._firsts[place])
        return TextRow(self._rows.starts[at], self._rows.ends[at], self._rows.indents[at])

    def start_of(self, at: int) -> int:
        """The first letter of row `at`; of a table the first of its row."""
        return self._rows.starts[at] if at < len(self) else len(self.source.text)

    def row_at(self, offset: int) -> int:
        """The row that shows a letter."""
        at = max(0, bisect_right(self._rows.starts, offset) - 1)
        shown = self.row(at)
        if isinstance(shown, GridRow):
            return at - shown.line + shown.grid.line_at(offset)
        return at

    def begins_line(self, at: int) -> bool:
        """Whether a line of the source begins on row `at`."""
        shown = self.row(at)
        if isinstance(shown, GridRow):
            return shown.grid.begins_row(shown.line)
        start = self._rows.starts[at]
        return start == 0 or self.source.text[start - 1] == "\n"

    def offset_at(self, at: int, column: int) -> int:
        """The letter at a column of row `at`, else the nearest before it in the row."""
        shown = self.row(at)
        if isinstance(shown, TextRow):
            return self._letter_at(shown.start, shown.end, column - shown.indent)
        if isinstance(shown, PageMark):
            return shown.offset
        pieces = shown.grid.draw(shown.line).pieces
        before = [piece for piece in pieces if piece.x <= column] or list(pieces[:1])
        if not before:
            return self._rows.starts[at]
        piece = before[-1]
        return self._letter_at(piece.start, piece.end, column - piece.x)

    def _letter_at(self, start: int, end: int, column: int) -> int:
        place = start + bisect_right(edges(self.source.text[start:end]), max(0, column))
        return max(start, min(place, end - 1))


def _beginning(special: TableShape | PageMark) -> int:
    return special.offset if isinstance(special, PageMark) else special.start
