"""Files added from inside a session: the steps as they happen, in a thread of their own."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from contextlib import closing

from cchc_tui.bulk.engine import engine_of
from cchc_tui.bulk.loader import Unchanged
from cchc_tui.bulk.loading import (
    StaleDecisions,
    Stored,
    compare_reports,
    found_files,
    load_files,
    stored_line,
)
from cchc_tui.bulk.unread import left_aside
from cchc_tui.ingest.discovery import Found
from cchc_tui.model.settings import Settings
from cchc_tui.output.outcomes import Unreadable
from cchc_tui.session.steps import (
    Added,
    Compared,
    Comparing,
    Failed,
    Skipped,
    Step,
    Told,
    Total,
)
from cchc_tui.store.store import Mode, Outcome, Store


def add_files(
    database: str, paths: Sequence[str], settings: Settings, jobs: int = 1
) -> Generator[Step, None, None]:
    """Add files and folders; close the generator to stop: what was told stays in the database.

    A database that is not there yet is made. Reading is done in other processes, so that a screen
    stays quick. Raises StoreError.
    """
    engine = engine_of(settings)
    with Store.open(database, Mode.CREATE) as store:
        stale = StaleDecisions(store)
        files: list[Found] = []
        for found in found_files(paths):
            if isinstance(found, Unreadable):
                yield Failed(*found)
            elif found.left_aside:
                yield Told(left_aside(found))
            else:
                files.append(found)
        yield Total(len(files))
        with closing(load_files(store, files, settings, engine, jobs, apart=True)) as results:
            for result in results:
                yield _step(result)
        if store.corpus_is_due(engine):
            yield Comparing()
            compare_reports(store, settings, engine)
            yield Compared()
        for line in stale.lines():
            yield Told(line)


def compare_again(database: str, settings: Settings) -> bool:
    """Compare the reports with each other if that is due, as it is after a report was removed, or
    after adding was stopped; whether it was. It takes a store of its own: call it in a thread."""
    engine = engine_of(settings)
    with Store.open(database, Mode.WRITE) as store:
        if not store.corpus_is_due(engine):
            return False
        compare_reports(store, settings, engine)
        return True


def _step(result: Stored | Unchanged | Unreadable) -> Step:
    if isinstance(result, Unreadable):
        return Failed(*result)
    if isinstance(result, Unchanged):
        return Skipped(result.path)
    line = stored_line(result)
    failed = tuple(fault.message for fault in result.faults)
    notes = (*((line,) if line else ()), *result.notes, *failed)
    return Added(result.path, result.saved.report, result.saved.outcome is Outcome.REPORT, notes)
