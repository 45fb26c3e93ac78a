"""What to open in the review screen, and what screens tell the app."""

from __future__ import annotations

from typing import NamedTuple, Protocol, runtime_checkable

from cchc_tui.session.session import Changed

Named = tuple[int, str]
"""a report: its number in the database and how it is called"""


class Opening(NamedTuple):
    """A report to review; the first of `finding` and `span` that is there says where."""

    report: int
    other: int | None = None
    """the report of the other pane"""
    finding: str | None = None
    """fingerprint of the finding to stand on"""
    span: tuple[int, int] | None = None
    """a place in the text of the report"""
    other_span: tuple[int, int] | None = None
    """a place in the text of the other report"""


@runtime_checkable
class Reviewing(Protocol):
    """The review screen as the app sees it."""

    def open(self, opening: Opening) -> None:
        """Show something else on the same screen."""


@runtime_checkable
class Watching(Protocol):
    """A screen that shows what is decided."""

    def take_changes(self, changed: Changed, own: bool) -> None:
        """Show what changed; `own`: this reviewer's undo or redo, else what another one did."""


@runtime_checkable
class SteppingBack(Protocol):
    """A screen with something to close before it is left."""

    def step_back(self) -> bool:
        """Close one thing (esc); False if there is nothing to close."""


@runtime_checkable
class Undoing(Protocol):
    """A screen with steps of its own to take back before the last decision."""

    def undo_here(self) -> bool:
        """Take one back; False if there is none."""
