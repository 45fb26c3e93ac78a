"""One path after the other: each becomes a review, or one line of why not."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Sequence

from cchc_tui.cli.console import Console
from cchc_tui.cli.faults import internal_error
from cchc_tui.ingest.discovery import Found, discover
from cchc_tui.ingest.reading import read_source
from cchc_tui.model.errors import CchcError, InputError
from cchc_tui.model.messages import N_, Message
from cchc_tui.model.review import Review
from cchc_tui.model.source import SourceText
from cchc_tui.output.outcomes import Unreadable

Reviewer = Callable[[SourceText], Review]


def reviews_of(
    paths: Sequence[str], reviewer: Reviewer, console: Console, quiet: bool
) -> Iterator[Review | Unreadable]:
    """What `reviewer` makes of every path; complaints go to the console as they come."""
    for found in discover(paths):
        if found.left_aside:
            if not quiet:
                console.narrate(left_aside(found))
            continue
        outcome = _outcome(found, reviewer)
        if isinstance(outcome, Unreadable):
            console.complain(CchcError(outcome.reason, outcome.hint), outcome.path)
        yield outcome


def collect_garbage_again() -> None:
    """From now on only what reports leave behind is looked at, not the program itself."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()


def _outcome(found: Found, reviewer: Reviewer) -> Review | Unreadable:
    try:
        if found.error is not None:
            raise found.error
        return reviewer(read_source(found.path))
    except InputError as error:
        return Unreadable(found.path, error.message, error.hint)
    except Exception as error:
        # One report must not take the others with it.
        fault = internal_error(error)
        return Unreadable(found.path, fault.message, fault.hint)


def left_aside(found: Found) -> Message:
    """That a folder has documents that are not read."""
    return Message(
        N_("{folder}: {count} documents of kinds not read yet were left aside"),
        {"folder": found.path, "count": str(len(found.left_aside))},
    )
