"""Columns of a list for a width: which are shown, how wide, and a row put together of its cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual.content import Content
from textual.strip import Strip

from cchc_tui.tui.text.width import columns, cut, shown

Cell: TypeAlias = str | Text | Content
GAP = 1


class Column(NamedTuple):
    """A column of a list."""

    title: str
    width: int | None = None
    """columns of the screen; None shares what the others leave"""
    right: bool = False
    least: int = 0
    """shown only where the list is at least this wide"""


class Place(NamedTuple):
    """A column that is shown, and how wide it is."""

    column: int
    width: int
    right: bool
    gap: int = 0
    """blanks before it: more between figures and the words that follow them"""


def placed(all_columns: Sequence[Column], room: int) -> tuple[Place, ...]:
    """The columns shown in `room`; those too many are left out from the right."""
    kept = [(index, column) for index, column in enumerate(all_columns) if column.least <= room]
    while True:
        gaps = _gaps([column for _, column in kept])
        free = room - sum(column.width or 0 for _, column in kept) - sum(gaps)
        open_ended = [index for index, column in kept if column.width is None]
        if free >= len(open_ended) or len(kept) <= 1:
            break
        kept.pop()
    shares = _shares(max(0, free), open_ended)
    return tuple(
        Place(index, min(room, shares.get(index, column.width or 0)), column.right, gap)
        for (index, column), gap in zip(kept, gaps, strict=True)
    )


def _gaps(columns: Sequence[Column]) -> list[int]:
    """Blanks before each column; a figure at the right of its column would touch the next words."""
    return [0] * bool(columns) + [
        GAP + (before.right and not column.right) for before, column in pairwise(columns)
    ]


def column_at(places: Sequence[Place], x: int) -> int | None:
    """The column at a place of the row, its gap included; None right of the last."""
    edge = 0
    for place in places:
        edge += place.gap + place.width
        if x <= edge:
            return place.column
    return None


def _shares(free: int, indexes: Sequence[int]) -> dict[int, int]:
    return {
        index: free // len(indexes) + (at < free % len(indexes)) for at, index in enumerate(indexes)
    }


def row_segments(cells: Sequence[Cell], places: Sequence[Place], style: Style) -> Iterator[Segment]:
    """The cells of one row side by side, each cut to its column; missing cells are blank."""
    for place in places:
        if place.gap:
            yield Segment(" " * place.gap, style)
        yield from _cell(cells[place.column] if place.column < len(cells) else "", place, style)


def _cell(cell: Cell, place: Place, style: Style) -> Iterator[Segment]:
    if isinstance(cell, str):
        words = cut(cell, place.width)
        blanks = " " * (place.width - columns(words))
        yield Segment(blanks + words if place.right else words + blanks, style)
        return
    strip = _styled(cell, style)
    if strip.cell_length > place.width:
        short = strip.crop(0, max(0, place.width - 1))
        strip = Strip([*short, Segment("…", style)] if place.width else [])
    blanks = " " * (place.width - strip.cell_length)
    yield from (Segment(blanks, style), *strip) if place.right else (*strip, Segment(blanks, style))


def _styled(cell: Text | Content, style: Style) -> Strip:
    """Styled words on one line, safe for a terminal."""
    content = cell if isinstance(cell, Content) else Content.from_rich_text(cell)
    return Strip(
        Segment(shown(segment.text), style + (segment.style or Style()))
        for segment in content.render_segments()
    )
