"""The lines and table rows of a page of a PDF, in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from cchc_tui.ingest.fences import Fences, legacy_font
from cchc_tui.ingest.odd_letters import has_odd_letters
from cchc_tui.ingest.pdf_grids import Grid, find_grids
from cchc_tui.ingest.pdf_page import HYPHEN, Box, Page
from cchc_tui.ingest.superscripts import superscript

_LINE = re.compile(f"[^\r\n{HYPHEN}]+{HYPHEN}?")
_DIGITS = re.compile(r"[0-9]+")
_CONTROLS = re.compile("[\x00-\x01\x03-\x08\x0b-\x1f\x7f]")
_BROKEN_NUMBER = re.compile(
    r"(?<=\d\.\d\d)\n(?=\d(?!\d))|(?<=\d\.\d)\n(?=\d\d(?!\d))|(?<=\d\.)\n(?=\d{3}(?!\d))"
)
"""a break inside the three digits after a dot"""
_RAISED_SIZE = 0.85
_SAME_LINE, _WORD_GAP, _COLUMN_GAP = 0.3, 0.15, 1.5
"""parts of the height of a letter"""


class Line(NamedTuple):
    """A line as printed, or a whole table, and where it stands."""

    text: str
    box: Box


class Piece(NamedTuple):
    """Letters of one line that stand in one table cell, or in none; `grid` is -1 for none."""

    grid: int
    cell: int
    start: int
    end: int


def page_lines(page: Page, fences: Fences) -> list[str]:
    """The lines of a page; a row of a ruled table is a line with tabs."""
    if not page.letters.strip():
        return []
    lines = _PageReader(page, find_grids(page.rulings()), fences).lines()
    return [line.text for line in in_order(lines)]


def in_order(lines: list[Line]) -> list[Line]:
    """The lines from above to below where they were drawn otherwise; columns stay as they are.

    A running head or foot may be drawn before or after the rest: where a line stands above the one
    before it and over it, a new stretch begins, and stretches are ordered by their tops.
    """
    stretches: list[list[Line]] = []
    for line in lines:
        if not stretches or _jumps_up(stretches[-1][-1].box, line.box):
            stretches.append([])
        stretches[-1].append(line)
    stretches.sort(key=lambda stretch: -stretch[0].box.top)
    return [line for stretch in stretches for line in stretch]


def _jumps_up(before: Box, after: Box) -> bool:
    over = after.left < before.right and before.left < after.right
    return over and after.bottom >= before.top


class _PageReader:
    """Puts the letters of a page to lines and tables."""

    def __init__(self, page: Page, grids: list[Grid], fences: Fences) -> None:
        self._page = page
        self._grids = grids
        self._fences = fences
        self._letters = _with_raised_digits(page)
        self._mixed_fonts = has_odd_letters(self._letters)
        self._cells: list[dict[int, list[str]]] = [{} for _ in grids]

    def lines(self) -> list[Line]:
        """The lines in the order they were drawn, each table where its first letter is."""
        lines: list[Line] = []
        tables: dict[int, int] = {}
        for piece in self._pieces():
            if piece.grid < 0:
                self._add(lines, piece)
                continue
            if piece.grid not in tables:
                tables[piece.grid] = len(lines)
                lines.append(Line("", _extent(self._grids[piece.grid])))
            cells = self._cells[piece.grid].setdefault(piece.cell, [])
            cells.append(self._text(piece.start, piece.end))
        for grid, place in tables.items():
            lines[place] = lines[place]._replace(text=self._table(grid))
        return [line for line in lines if line.text]

    def _pieces(self) -> Iterator[Piece]:
        for match in _LINE.finditer(self._letters):
            start, end = match.span()
            if not self._letters[start:end].strip():
                continue
            if not self._grids:
                yield Piece(-1, 0, start, end)
                continue
            for (grid, cell), run in groupby(self._places(start, end)):
                length = len(list(run))
                yield Piece(grid, cell, start, start + length)
                start += length

    def _places(self, start: int, end: int) -> list[tuple[int, int]]:
        """The grid and cell of each letter; a blank is where the letter before it is."""
        places: list[tuple[int, int]] = []
        for at in range(start, end):
            blank = self._letters[at].isspace() or self._letters[at] < " "
            places.append(places[-1] if blank and places else self._place(self._page.box(at)))
        return places

    def _place(self, box: Box) -> tuple[int, int]:
        x, y = (box.left + box.right) / 2, (box.bottom + box.top) / 2
        for number, grid in enumerate(self._grids):
            cell = grid.cell_at(x, y)
            if cell is not None:
                return number, cell
        return -1, 0

    def _add(self, lines: list[Line], piece: Piece) -> None:
        """Add a line, or go on with the last where PDFium broke one after a raised digit."""
        text = self._text(piece.start, piece.end).replace(HYPHEN, "-")
        first, last = self._page.box(piece.start), self._page.box(piece.end - 1)
        box = Box(first.left, first.bottom, max(first.right, last.right), first.top)
        if lines and (gap := _gap_on_line(lines[-1].box, box)) is not None:
            before = lines[-1]
            blank = " " if gap > _WORD_GAP and not before.text.endswith(" ") else ""
            whole = before.text + blank + (text.lstrip() if blank else text)
            lines[-1] = Line(whole.rstrip(), before.box._replace(right=box.right))
            return
        if text.strip():
            lines.append(Line(text.rstrip(), box))

    def _text(self, start: int, end: int) -> str:
        """The letters of a piece, fenced where they are in a legacy font."""
        if not self._mixed_fonts:
            return _CONTROLS.sub("", self._letters[start:end])
        runs = groupby(range(start, end), self._legacy_font)
        words = ((font, [self._letters[at] for at in run]) for font, run in runs)
        return "".join(
            self._fences.fence(font, _CONTROLS.sub("", "".join(run))) for font, run in words
        )

    def _legacy_font(self, place: int) -> str:
        font = self._page.font(place)
        return font if legacy_font(font) else ""

    def _table(self, number: int) -> str:
        grid, cells = self._grids[number], self._cells[number]
        rows = []
        for row in range(len(grid.ys) - 1):
            first = row * grid.columns
            words = [_cell_text(cells.get(first + column, [])) for column in range(grid.columns)]
            if any(words):
                rows.append("\t".join(words))
        return "\n".join(rows)


def _cell_text(pieces: list[str]) -> str:
    """The lines of a cell as one; a number that a narrow column breaks is whole again."""
    text = _BROKEN_NUMBER.sub("", "\n".join(piece.strip() for piece in pieces))
    return " ".join(text.replace(f"{HYPHEN}\n", "-").replace(HYPHEN, "-").split())


def _extent(grid: Grid) -> Box:
    return Box(grid.xs[0], grid.ys[0], grid.xs[-1], grid.ys[-1])


def _gap_on_line(before: Box, after: Box) -> float | None:
    """The gap in heights between two pieces of one printed line; None if they are two lines."""
    height = max(before.top - before.bottom, 1.0)
    gap = (after.left - before.right) / height
    level = abs(after.bottom - before.bottom) <= _SAME_LINE * height
    return gap if level and -_SAME_LINE <= gap <= _COLUMN_GAP else None


def _with_raised_digits(page: Page) -> str:
    """The letters of a page, small digits above the line as superscript digits."""
    letters = list(page.letters)
    for match in _DIGITS.finditer(page.letters):
        reference = _neighbour(page.letters, *match.span())
        if reference is None:
            continue
        beside = page.box(reference)
        for place in range(*match.span()):
            if _is_raised(page.box(place), beside):
                letters[place] = superscript(letters[place])
    return "".join(letters)


def _neighbour(letters: str, start: int, end: int) -> int | None:
    """The letter whose size digits are compared with: before them on the line, else after."""
    row = letters.rfind("\n", 0, start) + 1
    before = letters[row:start].rstrip()
    if before:
        return row + len(before) - 1
    rest = letters[end : end + 20].lstrip(" ")
    return end + len(letters[end : end + 20]) - len(rest) if rest and rest[0] > " " else None


def _is_raised(box: Box, beside: Box) -> bool:
    height, reference = box.top - box.bottom, beside.top - beside.bottom
    return height < _RAISED_SIZE * reference and box.bottom > beside.bottom + 0.1 * reference
