"""What loading makes of one file, in whichever process."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import file_digest
from typing import NamedTuple

from cchc_tui.bulk.records import loaded_report
from cchc_tui.bulk.unread import not_read
from cchc_tui.facts import facts_of
from cchc_tui.ingest.discovery import STDIN, os_failure
from cchc_tui.ingest.reading import read_source
from cchc_tui.model.errors import InputError
from cchc_tui.model.messages import N_, Message
from cchc_tui.model.review import RuleFault
from cchc_tui.model.settings import Settings
from cchc_tui.output.outcomes import Unreadable
from cchc_tui.review import review_report
from cchc_tui.store.records import EngineRow, LoadedReport


class LoadTask(NamedTuple):
    """A file to load, and the sha256 of its bytes as this engine last saw them."""

    path: str
    known: str | None


class Unchanged(NamedTuple):
    """A file that is in the database as it is."""

    path: str


class Read(NamedTuple):
    """The rows of a file, the rules of other packages that failed on it, and how it was read."""

    path: str
    report: LoadedReport
    faults: tuple[RuleFault, ...]
    notes: tuple[Message, ...]


Loaded = Read | Unchanged | Unreadable


@dataclass(frozen=True, slots=True)
class Loader:
    """The work on one task, with what all tasks share; it travels to the workers once."""

    settings: Settings
    engine: EngineRow

    def __call__(self, task: LoadTask) -> Loaded:
        """Read, review and turn into rows; a file whose bytes are known is not even decoded."""
        try:
            digest = _file_sha256(task.path)
            if digest == task.known:
                return Unchanged(task.path)
            review = review_report(read_source(task.path), self.settings)
            # Findings may be missing where a rule failed: such a file is read again next time.
            known = "" if review.faults else digest
            rows = loaded_report(review, facts_of(review), self.engine, known)
            return Read(task.path, rows, review.faults, review.source.notes)
        except Exception as error:
            # One report must not take the others with it.
            return not_read(task.path, error)


def _file_sha256(path: str) -> str:
    if path == STDIN:
        raise InputError(
            Message(N_("standard input has no name to be known by again")),
            Message(N_("save it as a file first")),
        )
    try:
        with open(path, "rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except (OSError, ValueError) as error:
        # A path with a NUL in it is a ValueError.
        raise os_failure(error if isinstance(error, OSError) else FileNotFoundError()) from None
