"""Question marks for the values of a statement."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

_MOST = 200
"""values in one statement; SQLite of 2018 takes no more than 999"""


def marks(count: int) -> str:
    """So many question marks."""
    return ", ".join("?" * count)


def batched(values: Sequence[str]) -> Iterator[Sequence[str]]:
    """The values in portions that one statement takes."""
    return (values[start : start + _MOST] for start in range(0, len(values), _MOST))
