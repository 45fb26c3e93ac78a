"""One path after the other: each becomes the part of a report, or one line of why not."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from cchc_tui.bulk.pool import Lost, ordered
from cchc_tui.cli.console import Console
from cchc_tui.cli.faults import internal_error
from cchc_tui.ingest.discovery import STDIN, Found, discover
from cchc_tui.ingest.reading import read_source, standard_input
from cchc_tui.model.errors import CchcError, InputError
from cchc_tui.model.messages import N_, Message
from cchc_tui.model.source import SourceText
from cchc_tui.output.contract import report_id
from cchc_tui.output.outcomes import ReportPart, Unreadable

Reviewer = Callable[[SourceText], ReportPart]
TRY_ALONE = N_("memory may have run out: try it alone")


class _Task(NamedTuple):
    """A path, and standard input where that is what it stands for."""

    found: Found
    piped: bytes | None


def parts_of(
    paths: Sequence[str], reviewer: Reviewer, console: Console, *, quiet: bool, jobs: int = 1
) -> Generator[ReportPart | Unreadable, None, None]:
    """What `reviewer` makes of every path, in order; complaints go to the console as they come."""
    seen: Counter[str] = Counter()
    with closing(ordered(partial(_outcome, reviewer), _tasks(paths), jobs)) as outcomes:
        for outcome in outcomes:
            match outcome:
                case Found():
                    if not quiet:
                        console.narrate(left_aside(outcome))
                case ReportPart():
                    if not quiet:
                        for note in outcome.notes:
                            console.narrate(noted(outcome.path, note))
                    yield _numbered(outcome, seen)
                case Unreadable() | Lost():
                    told = _given_up(outcome) if isinstance(outcome, Lost) else outcome
                    console.complain(CchcError(told.reason, told.hint), told.path)
                    yield told


def collect_garbage_again() -> None:
    """From now on only what reports leave behind is looked at, not the program itself."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()


def _tasks(paths: Sequence[str]) -> Iterator[_Task]:
    return map(_task, discover(paths))


def _task(found: Found) -> _Task:
    """A path to read in any process; only this one has our standard input."""
    if found.path != STDIN:
        return _Task(found, None)
    try:
        return _Task(found, standard_input())
    except InputError as error:
        return _Task(Found(STDIN, error), None)


def _outcome(reviewer: Reviewer, task: _Task) -> ReportPart | Unreadable | Found:
    """What becomes of one path; a folder with files left aside is only told of."""
    found = task.found
    if found.left_aside:
        return found
    try:
        if found.error is not None:
            raise found.error
        return reviewer(read_source(found.path, task.piped))
    except InputError as error:
        return Unreadable(found.path, error.message, error.hint)
    except Exception as error:
        # One report must not take the others with it.
        fault = internal_error(error)
        return Unreadable(found.path, fault.message, fault.hint)


def _given_up(lost: Lost[_Task]) -> Unreadable:
    return Unreadable(lost.task.found.path, lost.reason, Message(TRY_ALONE))


def _numbered(part: ReportPart, seen: Counter[str]) -> ReportPart:
    """The part under the id it has in this run."""
    identity = report_id(part.id, seen)
    if identity == part.id:
        return part
    return replace(part, id=identity, facts=part.facts and replace(part.facts, id=identity))


def noted(path: str, note: Message) -> Message:
    """What a reader should know of the making of a text."""
    return Message(N_("{path}: {note}"), {"path": path, "note": note})


def left_aside(found: Found) -> Message:
    """That a folder has documents that are not read."""
    return Message(
        N_("{folder}: {count} documents of kinds that are not read were left aside"),
        {"folder": found.path, "count": str(len(found.left_aside))},
    )
