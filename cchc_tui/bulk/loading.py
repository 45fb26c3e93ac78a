"""Files into an open database: what `cchc load` and adding from a session share."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing
from typing import NamedTuple

from cchc_tui.bulk.loader import Loaded, Loader, LoadTask, Read, Unchanged
from cchc_tui.bulk.pool import Lost, ordered
from cchc_tui.bulk.records import stored_path
from cchc_tui.bulk.unread import given_up, not_read
from cchc_tui.ingest.discovery import Found, discover
from cchc_tui.model.messages import N_, Message
from cchc_tui.model.review import RuleFault
from cchc_tui.model.settings import Settings
from cchc_tui.output.outcomes import Unreadable
from cchc_tui.output.presentation import STATE_WORDS
from cchc_tui.store.decisions import STATES
from cchc_tui.store.records import EngineRow
from cchc_tui.store.store import Outcome, Saved, Stale, Store


class Stored(NamedTuple):
    """A file that is in the database now, and what a reader should know of it."""

    path: str
    saved: Saved
    notes: tuple[Message, ...]
    faults: tuple[RuleFault, ...]


def found_files(paths: Iterable[str]) -> Iterator[Found | Unreadable]:
    """The files that paths lead to; folders with documents left aside; what leads to nothing."""
    for found in discover(paths):
        if found.error is not None:
            yield not_read(found.path, found.error)
        else:
            yield found


def load_files(
    store: Store,
    files: Sequence[Found],
    settings: Settings,
    engine: EngineRow,
    jobs: int,
    *,
    apart: bool = False,
) -> Generator[Stored | Unchanged | Unreadable, None, None]:
    """Read, review and save each file, in order; what fails is told and the others go on.

    Each file is saved before it is told; whoever stops listening keeps what was told. `apart`: the
    work is done in other processes even if it is only one at a time.
    """
    work: Callable[[LoadTask], Loaded] = Loader(settings, engine)
    with closing(ordered(work, _tasks(store, files, engine), jobs, apart=apart)) as results:
        for result in results:
            match result:
                case Read(path, report, faults, notes):
                    yield Stored(path, store.save(report), notes, faults)
                case Lost():
                    yield given_up(result)
                case _:
                    yield result


def _tasks(store: Store, files: Sequence[Found], engine: EngineRow) -> Iterator[LoadTask]:
    for found in files:
        yield LoadTask(found.path, store.known_file(stored_path(found.path), engine))


def stored_line(stored: Stored) -> Message | None:
    """What is to be told of a file that became part of a known report; None for a new one."""
    values = {"path": stored.path, "report": str(stored.saved.report)}
    if stored.saved.restored:
        return Message(N_("{path}: report {report} had been removed and is back"), values)
    told = _TOLD.get(stored.saved.outcome)
    return None if told is None else Message(told, values)


_TOLD = {
    Outcome.VERSION: N_("{path}: a new version of report {report}"),
    Outcome.EARLIER: N_("{path}: an earlier version of report {report} again"),
    Outcome.COPY: N_("{path}: the same text as report {report}"),
}


def compare_reports(store: Store, settings: Settings, engine: EngineRow) -> None:
    """Let the rules over many reports look at all of them."""
    from cchc_tui.bulk.across import corpus_rows

    store.replace_corpus(engine, lambda facts: corpus_rows(facts, settings, store.text))


class StaleDecisions:
    """Which decisions no longer fit a finding, since this was made."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._before = {_key(stale) for stale in store.stale()}

    def lines(self) -> Iterator[Message]:
        """A line for each that fitted before."""
        for stale in self._store.stale():
            if _key(stale) not in self._before:
                yield _line(stale)


def _key(stale: Stale) -> tuple[int, str]:
    return stale.report, stale.fingerprint


def _line(stale: Stale) -> Message:
    values: dict[str, str | Message] = {
        "path": stale.path,
        "decision": Message(STATE_WORDS[STATES[stale.action]]),
        "rule": stale.rule or "",
        "fingerprint": stale.fingerprint,
    }
    return Message(N_("{path}: {rule} {fingerprint} was {decision}; it is no longer found"), values)
