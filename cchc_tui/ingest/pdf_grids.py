"""The grids that ruling lines draw on a page: the places of table cells."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cchc_tui.ingest.pdf_page import Ruling

_NEAR = 3.0
"""points; lines closer than this are one line, drawn as two edges or twice"""
_MOST_LINES = 600


class Grid(NamedTuple):
    """A ruled table: the columns between `xs`, the rows between `ys`, both rising."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    owners: tuple[tuple[int, ...], ...]
    """owners[row][column], rows from below: the number of the cell that covers the place"""

    @property
    def columns(self) -> int:
        """The number of columns."""
        return len(self.xs) - 1

    def cell_at(self, x: float, y: float) -> int | None:
        """The number of the cell at a point: row × columns + column of its first place."""
        if not (self.xs[0] <= x < self.xs[-1] and self.ys[0] <= y < self.ys[-1]):
            return None
        return self.owners[bisect_right(self.ys, y) - 1][bisect_right(self.xs, x) - 1]


def find_grids(rulings: Iterable[Ruling]) -> list[Grid]:
    """The grids of at least two rows and two columns; none where a page is full of lines."""
    lines = [*_merged(rulings, vertical=True), *_merged(rulings, vertical=False)]
    if len(lines) > _MOST_LINES:
        return []
    grids = (_grid(group) for group in _connected(lines))
    return [grid for grid in grids if grid is not None]


def _merged(rulings: Iterable[Ruling], vertical: bool) -> Iterator[Ruling]:
    """Lines of one direction; pieces that go on from each other and twins as one."""
    lines = sorted((line for line in rulings if line.vertical == vertical), key=lambda x: x.at)
    start = 0
    for stop in range(1, len(lines) + 1):
        if stop < len(lines) and lines[stop].at - lines[start].at <= _NEAR:
            continue
        yield from _joined(lines[start:stop])
        start = stop


def _joined(lines: list[Ruling]) -> Iterator[Ruling]:
    """The lines of one place put together where they touch."""
    at = sum(line.at for line in lines) / len(lines)
    open_line: Ruling | None = None
    for line in sorted(lines, key=lambda x: x.start):
        if open_line is not None and line.start <= open_line.end + _NEAR:
            open_line = open_line._replace(end=max(open_line.end, line.end))
            continue
        if open_line is not None:
            yield open_line
        open_line = line._replace(at=at)
    if open_line is not None:
        yield open_line


def _connected(lines: list[Ruling]) -> list[list[Ruling]]:
    """The lines in groups that cross or touch."""
    groups: list[list[Ruling]] = []
    waiting = list(lines)
    while waiting:
        group, fresh = [], [waiting.pop()]
        while fresh:
            line = fresh.pop()
            group.append(line)
            touching = [other for other in waiting if _touch(line, other)]
            if touching:
                waiting = [other for other in waiting if not _touch(line, other)]
            fresh.extend(touching)
        groups.append(group)
    return groups


def _touch(one: Ruling, other: Ruling) -> bool:
    return (
        one.vertical != other.vertical
        and one.start - _NEAR <= other.at <= one.end + _NEAR
        and other.start - _NEAR <= one.at <= other.end + _NEAR
    )


def _grid(lines: list[Ruling]) -> Grid | None:
    upright = [line for line in lines if line.vertical]
    level = [line for line in lines if not line.vertical]
    if len(upright) < 2 or len(level) < 2:
        return None
    ends_x = [end for line in level for end in (line.start, line.end)]
    ends_y = [end for line in upright for end in (line.start, line.end)]
    xs = _places([line.at for line in upright], (min(ends_x), max(ends_x)))
    ys = _places([line.at for line in level], (min(ends_y), max(ends_y)))
    if len(xs) < 3 or len(ys) < 3:
        return None
    return Grid(xs, ys, _owners(xs, ys, upright, level))


def _places(lines: list[float], ends: tuple[float, float]) -> tuple[float, ...]:
    """Where lines stand, one for near ones; an open side is where the lines across it end."""
    places: list[float] = []
    for at in sorted(lines):
        if not places or at - places[-1] > _NEAR:
            places.append(at)
    if ends[0] < places[0] - 3 * _NEAR:
        places.insert(0, ends[0])
    if ends[1] > places[-1] + 3 * _NEAR:
        places.append(ends[1])
    return tuple(places)


def _owners(
    xs: tuple[float, ...], ys: tuple[float, ...], upright: list[Ruling], level: list[Ruling]
) -> tuple[tuple[int, ...], ...]:
    """For each place the cell it belongs to: places without a line between them are one cell."""
    columns, rows = len(xs) - 1, len(ys) - 1
    walls = _walls(upright, xs, ys)
    floors = _walls(level, ys, xs)
    owners = [[-1] * columns for _ in range(rows)]
    for row in reversed(range(rows)):
        for column in range(columns):
            if owners[row][column] < 0:
                _flood(owners, row, column, walls, floors)
    return tuple(map(tuple, owners))


def _flood(
    owners: list[list[int]],
    row: int,
    column: int,
    walls: set[tuple[int, int]],
    floors: set[tuple[int, int]],
) -> None:
    """Give all places of the merged cell at (row, column) its number, rows counted from above."""
    rows, columns = len(owners), len(owners[0])
    number = (rows - 1 - row) * columns + column
    waiting = [(row, column)]
    while waiting:
        row, column = waiting.pop()
        if not (0 <= row < rows and 0 <= column < columns) or owners[row][column] >= 0:
            continue
        owners[row][column] = number
        if (column, row) not in walls and column > 0:
            waiting.append((row, column - 1))
        if (column + 1, row) not in walls:
            waiting.append((row, column + 1))
        if (row, column) not in floors and row > 0:
            waiting.append((row - 1, column))
        if (row + 1, column) not in floors:
            waiting.append((row + 1, column))


def _walls(
    lines: list[Ruling], places: tuple[float, ...], across: tuple[float, ...]
) -> set[tuple[int, int]]:
    """(place, gap): at this place a line covers the middle of this gap between `across`."""
    walls = set()
    for line in lines:
        nearest = min(range(len(places)), key=lambda index: abs(places[index] - line.at))
        for gap in range(len(across) - 1):
            if line.start <= (across[gap] + across[gap + 1]) / 2 <= line.end:
                walls.add((nearest, gap))
    return walls
