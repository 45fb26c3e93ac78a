"""One path after the other: each becomes the part of a report, or one line of why not."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from cchc_tui.bulk.pool import Lost, ordered
from cchc_tui.cli.telling import Task, Telling, given_up, not_read
from cchc_tui.ingest.discovery import STDIN, Found, discover
from cchc_tui.ingest.reading import read_source, standard_input
from cchc_tui.model.errors import InputError
from cchc_tui.model.source import SourceText
from cchc_tui.output.contract import report_id
from cchc_tui.output.outcomes import ReportPart, Unreadable

KnownIn = Callable[[str], frozenset[str] | None]
"""the fingerprints of a baseline for the next report of a path; None without a baseline"""
Reviewer = Callable[[SourceText, frozenset[str] | None], ReportPart]


def nothing_known(path: str) -> frozenset[str] | None:
    """A run without a baseline."""
    return None


class _Task(NamedTuple):
    """A path, and standard input where that is what it stands for."""

    found: Found
    piped: bytes | None
    known: frozenset[str] | None

    @property
    def path(self) -> str:
        return self.found.path


def parts_of(
    paths: Sequence[str],
    reviewer: Reviewer,
    telling: Telling,
    jobs: int = 1,
    known_in: KnownIn = nothing_known,
) -> Generator[ReportPart | Unreadable, None, None]:
    """What `reviewer` makes of every path, in order; complaints are told as they come."""
    with closing(ordered(partial(_outcome, reviewer), _tasks(paths, known_in), jobs)) as outcomes:
        yield from told_parts(outcomes, telling)


def told_parts(
    outcomes: Iterable[ReportPart | Unreadable | Found | Lost[Task]], telling: Telling
) -> Iterator[ReportPart | Unreadable]:
    """The parts under their ids in this run; what is not a part is told."""
    seen: Counter[str] = Counter()
    for outcome in outcomes:
        match outcome:
            case Found():
                telling.left_aside(outcome)
            case ReportPart():
                telling.notes(outcome.path, outcome.notes)
                telling.faults(outcome.path, outcome.faults)
                yield _numbered(outcome, seen)
            case Unreadable() | Lost():
                failed = given_up(outcome) if isinstance(outcome, Lost) else outcome
                telling.failure(failed)
                yield failed


def collect_garbage_again() -> None:
    """From now on only what reports leave behind is looked at, not the program itself."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()


def _tasks(paths: Sequence[str], known_in: KnownIn) -> Iterator[_Task]:
    return (_task(found, known_in(found.path)) for found in discover(paths))


def _task(found: Found, known: frozenset[str] | None) -> _Task:
    """A path to read in any process; only this one has our standard input."""
    if found.path != STDIN:
        return _Task(found, None, known)
    try:
        return _Task(found, standard_input(), known)
    except InputError as error:
        return _Task(Found(STDIN, error), None, known)


def _outcome(reviewer: Reviewer, task: _Task) -> ReportPart | Unreadable | Found:
    """What becomes of one path; a folder with files left aside is only told of."""
    found = task.found
    if found.left_aside:
        return found
    try:
        if found.error is not None:
            raise found.error
        return reviewer(read_source(found.path, task.piped), task.known)
    except Exception as error:
        # One report must not take the others with it.
        return not_read(found.path, error)


def _numbered(part: ReportPart, seen: Counter[str]) -> ReportPart:
    """The part under the id it has in this run."""
    identity = report_id(part.id, seen)
    if identity == part.id:
        return part
    return replace(part, id=identity, facts=part.facts and replace(part.facts, id=identity))
