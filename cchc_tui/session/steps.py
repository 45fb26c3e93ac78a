"""What adding files tells as it goes."""

from __future__ import annotations

from typing import NamedTuple

from cchc_tui.model.messages import Message


class Total(NamedTuple):
    """How many files there are to read; comes before the first of them."""

    files: int


class Added(NamedTuple):
    """A file that is in the database now."""

    path: str
    report: int
    is_new: bool
    """whether the report was not known before"""
    notes: tuple[Message, ...]
    """what a reader should know: of which report it is a version, how its text was made, which
    rules of other packages failed on it"""


class Skipped(NamedTuple):
    """A file that is in the database as it is."""

    path: str


class Failed(NamedTuple):
    """A path that gave no report."""

    path: str
    reason: Message
    hint: Message | None


class Told(NamedTuple):
    """Something to know that is not about one file alone."""

    message: Message


class Comparing(NamedTuple):
    """The reports are about to be compared with each other, which cannot be interrupted."""


class Compared(NamedTuple):
    """The reports were compared; findings over many reports are up to date."""


Step = Total | Added | Skipped | Failed | Told | Comparing | Compared
