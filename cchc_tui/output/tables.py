"""Columns that line up whatever the letters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cchc_tui.output.display import width

_GAP = "  "


def aligned(rows: Sequence[Sequence[str]], right: frozenset[int] = frozenset()) -> Iterator[str]:
    """Each row as a line, cells padded to their column; columns in `right` end at one place."""
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (
            _padded(cell, columns, number in right)
            for number, (cell, columns) in enumerate(zip(row, widths, strict=True))
        )
        yield _GAP.join(cells).rstrip()


def _padded(cell: str, columns: int, to_right: bool) -> str:
    space = " " * (columns - width(cell))
    return space + cell if to_right else cell + space
