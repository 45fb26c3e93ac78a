"""Where the reviewer has been, to go back and forward as in a browser."""

from __future__ import annotations

from typing import NamedTuple

_MOST = 200


class Stop(NamedTuple):
    """A place: a finding, or an offset of a report that no finding has."""

    report: int
    fingerprint: str | None
    offset: int = 0


class Trail:
    """Stops in order, and which of them is the present one."""

    def __init__(self) -> None:
        self._stops: list[Stop] = []
        self._at = -1

    def visit(self, stop: Stop) -> None:
        """Go on to a place; what lay ahead is forgotten."""
        if self._stops and self._stops[self._at] == stop:
            return
        self._stops = [*self._stops[: self._at + 1], stop][-_MOST:]
        self._at = len(self._stops) - 1

    def step(self, by: int) -> Stop | None:
        """The place before (-1) or after (1) the present one, which it becomes."""
        wanted = self._at + by
        if not 0 <= wanted < len(self._stops):
            return None
        self._at = wanted
        return self._stops[wanted]
