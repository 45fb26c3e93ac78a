"""Why a path gave no report, whoever asked for it."""

from __future__ import annotations

from typing import Protocol, TypeVar

from cchc_tui.bulk.faults import internal_error
from cchc_tui.bulk.pool import Lost
from cchc_tui.ingest.discovery import Found
from cchc_tui.model.errors import InputError
from cchc_tui.model.messages import N_, Message
from cchc_tui.output.outcomes import Unreadable


class _Named(Protocol):
    @property
    def path(self) -> str: ...


Task = TypeVar("Task", bound=_Named)


def not_read(path: str, error: Exception) -> Unreadable:
    """A path that gave no report; what nobody expected is a fault of the program."""
    told = error if isinstance(error, InputError) else internal_error(error)
    return Unreadable(path, told.message, told.hint)


def left_aside(found: Found) -> Message:
    """That a folder has documents that are not read."""
    values = {"folder": found.path, "count": str(len(found.left_aside))}
    template = N_("{folder}: {count} documents of kinds that are not read were left aside")
    return Message(template, values)


def given_up(lost: Lost[Task]) -> Unreadable:
    """A path that ended the processes that worked on it."""
    hint = Message(N_("memory may have run out: try it alone"))
    return Unreadable(lost.task.path, lost.reason, hint)
