"""What is told of files while they are read, by every command in the same words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from cchc_tui.bulk.unread import left_aside
from cchc_tui.cli.console import Console
from cchc_tui.ingest.discovery import Found
from cchc_tui.model.errors import CchcError, RuleError
from cchc_tui.model.messages import N_, Message
from cchc_tui.model.review import RuleFault
from cchc_tui.output.outcomes import Unreadable


class Telling(NamedTuple):
    """The way to the user; notes are for those who want them, failures for everybody."""

    console: Console
    quiet: bool

    def narrate(self, message: Message) -> None:
        """Tell how the run goes."""
        if not self.quiet:
            self.console.narrate(message)

    def left_aside(self, found: Found) -> None:
        """Tell that a folder has documents that are not read."""
        self.narrate(left_aside(found))

    def notes(self, path: str, notes: Iterable[Message]) -> None:
        """Tell what a reader should know of the making of a text."""
        for note in notes:
            self.narrate(Message(N_("{path}: {note}"), {"path": path, "note": note}))

    def faults(self, path: str, faults: Iterable[RuleFault]) -> None:
        """Tell which rules of other packages failed on a report."""
        for fault in faults:
            self.console.complain(RuleError(fault.message, fault.hint), path)

    def failure(self, failed: Unreadable) -> None:
        """Tell why there is no report."""
        self.console.complain(CchcError(failed.reason, failed.hint), failed.path)
