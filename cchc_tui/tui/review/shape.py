"""How the main screen shares its place out; sizes are in columns and rows of the terminal."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

NARROW = 100
"""columns below which there is place for one pane only"""
LOW = 24
"""rows below which the list of findings shrinks to a few lines"""
VERY_LOW = 14
_MOST_ROWS = 12
_LEAST_ROWS = 5


class Mode(StrEnum):
    """What the reviewer wants to see most of."""

    NORMAL = "normal"
    WIDE = "wide"
    """a tall list of findings"""
    SINGLE = "single"
    """one pane, a low list"""

    def turned(self, step: int) -> Mode:
        """The mode after or before this one."""
        modes = list(Mode)
        return modes[(modes.index(self) + step) % len(modes)]


class Shape(NamedTuple):
    """The parts of the screen."""

    two_panes: bool
    list_rows: int
    """rows of the list, its heads included"""
    heads: bool


def shape_of(width: int, height: int, mode: Mode) -> Shape:
    """The shape for a terminal of this size."""
    rows = _list_rows(height, mode)
    return Shape(width >= NARROW and mode is not Mode.SINGLE, rows, rows >= _LEAST_ROWS)


def _list_rows(height: int, mode: Mode) -> int:
    if height < VERY_LOW:
        return 1
    if mode is Mode.WIDE:
        return height * 55 // 100
    if height < LOW or mode is Mode.SINGLE:
        return 3
    return max(_LEAST_ROWS, min(_MOST_ROWS, height // 4))
