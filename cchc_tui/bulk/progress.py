"""How far a long run is: a bar with the time left on a terminal, else a line now and then."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")

_FEWEST_TOLD = 100
_LINES = 10


def with_progress(
    items: Iterable[Item], total: int, words: str, tell: Callable[[int], None]
) -> Iterator[Item]:
    """The items as they come; `tell` says in a line how many there were so far."""
    if sys.stderr.isatty():
        return _with_bar(items, total, words)
    return _with_lines(items, total, tell)


def _with_bar(items: Iterable[Item], total: int, words: str) -> Iterator[Item]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
    from rich.progress import TimeRemainingColumn as TimeLeft

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, TimeLeft(), console=Console(stderr=True), transient=True) as bar:
        yield from bar.track(items, total=total, description=words)


def _with_lines(items: Iterable[Item], total: int, tell: Callable[[int], None]) -> Iterator[Item]:
    step = max(total // _LINES, 1)
    for done, item in enumerate(items, 1):
        yield item
        if total >= _FEWEST_TOLD and done % step == 0 and done < total:
            tell(done)
