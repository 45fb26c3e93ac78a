"""The numbering of the rows of a table: one run, or main rows with rows under each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from cchc_tui.extract.table_figures import Grid

_ROMAN = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split()
_LETTERS = ("abcdđeghiklm", "abcdefghiklm")
_BULLET = re.compile(r"[-+•*]")


class Outline(NamedTuple):
    """Main rows in order, each with the rows under it; numbered where something marks each row."""

    main: tuple[int, ...]
    under: tuple[tuple[int, ...], ...]
    numbered: bool


def outline_of(grid: Grid, rows: Sequence[int]) -> Outline | None:
    """How rows are numbered; None where numbers are missing or the levels are not clear."""
    kinds = [_kind(grid, row) for row in rows]
    main = kinds[0]
    first = [row for row, kind in zip(rows, kinds, strict=True) if kind == main]
    if len(set(kinds)) > 2 or (main in ("", "bullet") and len(set(kinds)) > 1):
        return None
    if not _in_order(main, [grid.ordinals[row].rstrip(".") for row in first]):
        return None
    if len(set(kinds)) == 1:
        return Outline(tuple(rows), tuple(() for _ in rows), main != "")
    ends = [*first[1:], rows[-1] + 1]
    under = tuple(
        tuple(row for row in rows if start < row < end)
        for start, end in zip(first, ends, strict=True)
    )
    return Outline(tuple(first), under, True)


def _kind(grid: Grid, row: int) -> str:
    ordinal = grid.ordinals[row].rstrip(".")
    if not ordinal:
        marked = _BULLET.match(grid.labels[row]) or _BULLET.fullmatch(grid.texts[row][0])
        return "bullet" if marked else ""
    if ordinal in _ROMAN:
        return "roman"
    if ordinal.isdigit():
        return "number"
    return "letter" if len(ordinal) == 1 else "dotted"


def _in_order(kind: str, ordinals: Sequence[str]) -> bool:
    """Whether nothing is missing from the numbering, so that no row was lost."""
    if kind in ("", "bullet"):
        return True
    if kind == "number":
        return list(ordinals) == [str(number) for number in range(1, len(ordinals) + 1)]
    if kind == "roman":
        return list(ordinals) == _ROMAN[: len(ordinals)]
    return kind == "letter" and any(run.startswith("".join(ordinals)) for run in _LETTERS)
