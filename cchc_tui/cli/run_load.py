"""The run of `cchc load`: files to rows in one database, and what came of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from typing import NamedTuple

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
from cchc_tui.bulk.progress import with_progress
from cchc_tui.cli.console import Console
from cchc_tui.cli.exits import ExitCode
from cchc_tui.cli.passage import collect_garbage_again
from cchc_tui.cli.run_rules import rules_of_run
from cchc_tui.cli.telling import Telling
from cchc_tui.ingest.discovery import Found
from cchc_tui.model.messages import N_, Message
from cchc_tui.model.settings import Settings
from cchc_tui.output.outcomes import Unreadable
from cchc_tui.store.records import EngineRow
from cchc_tui.store.store import Mode, Outcome, Store


class LoadRequest(NamedTuple):
    """One run of `cchc load`."""

    paths: tuple[str, ...]
    database: str
    settings: Settings
    jobs: int
    quiet: bool


def run_load(request: LoadRequest, console: Console) -> ExitCode:
    """Load every path, judge what the reports say of each other, tell the summary."""
    collect_garbage_again()
    others = rules_of_run(request.settings, console, "select", "ignore")
    request = request._replace(settings=replace(request.settings, installed=others.declared))
    with Store.open(request.database, Mode.CREATE) as store:
        loading = _Loading(request, store, console)
        try:
            loading.load()
            loading.judge_together()
        except KeyboardInterrupt:
            console.narrate(Message(_INTERRUPTED))
            raise
        loading.tell_stale()
        if not request.quiet:
            console.narrate(loading.summary())
    failed = others.troubles or loading.unreadable or loading.faults
    return ExitCode.TROUBLE if failed else ExitCode.OK


class _Loading:
    """A run and its counts."""

    def __init__(self, request: LoadRequest, store: Store, console: Console) -> None:
        self._request = request
        self._store = store
        self._telling = Telling(console, request.quiet)
        self._engine: EngineRow = engine_of(request.settings)
        self._outcomes: Counter[Outcome] = Counter()
        self._stale = StaleDecisions(store)
        self.unreadable = 0
        self.faults = 0
        """failures of rules of other packages"""

    def load(self) -> None:
        """Every file, in order; what fails is told and the others go on."""
        request, files = self._request, list(self._readable())
        results = load_files(self._store, files, request.settings, self._engine, request.jobs)
        with closing(results):
            for result in self._shown(results, len(files)):
                match result:
                    case Stored():
                        self._tell_stored(result)
                    case Unchanged():
                        self._outcomes[Outcome.SAME] += 1
                    case Unreadable():
                        self._fail(result)

    def _readable(self) -> Iterator[Found]:
        for found in found_files(self._request.paths):
            if isinstance(found, Unreadable):
                self._fail(found)
            elif found.left_aside:
                self._telling.left_aside(found)
            else:
                yield found

    def _shown(self, results: Iterator[_Result], total: int) -> Iterator[_Result]:
        """The results, with a bar or lines of how far it is."""
        if self._request.quiet:
            return results

        def tell(done: int) -> None:
            values = {"done": str(done), "total": str(total)}
            self._telling.narrate(Message(N_("{done} of {total} files"), values))

        words = self._telling.console.translate(N_("Loading"))
        return with_progress(results, total, words, tell)

    def _tell_stored(self, stored: Stored) -> None:
        self._telling.notes(stored.path, stored.notes)
        self._telling.faults(stored.path, stored.faults)
        self.faults += len(stored.faults)
        self._outcomes[stored.saved.outcome] += 1
        told = stored_line(stored)
        if told is not None:
            self._telling.narrate(told)

    def judge_together(self) -> None:
        """The rules over many reports, if any report has changed since they last looked."""
        if self._store.corpus_is_due(self._engine):
            self._telling.narrate(Message(N_("Comparing the reports with each other")))
            compare_reports(self._store, self._request.settings, self._engine)

    def tell_stale(self) -> None:
        """Decisions that held before this run and no longer fit a finding."""
        for line in self._stale.lines():
            self._telling.console.narrate(line)

    def summary(self) -> Message:
        """What the run did and what the database holds."""
        info = self._store.info()
        counts = self._outcomes
        versions = counts[Outcome.VERSION] + counts[Outcome.EARLIER]
        values: dict[str, int] = {
            "new": counts[Outcome.REPORT],
            "versions": versions,
            "judged": counts[Outcome.JUDGED],
            "same": counts[Outcome.SAME] + counts[Outcome.COPY],
            "unreadable": self.unreadable,
            "reports": info.reports,
            "errors": info.errors,
            "warnings": info.warnings,
            "infos": info.infos,
            "suppressed": info.suppressed,
            "stale": info.stale,
        }
        return Message(_SUMMARY, {name: str(value) for name, value in values.items()})

    def _fail(self, failed: Unreadable) -> None:
        self.unreadable += 1
        self._telling.failure(failed)


_Result = Stored | Unchanged | Unreadable
_INTERRUPTED = N_("Interrupted; what was loaded is kept. Run the command again to go on.")
_SUMMARY = N_(
    "New reports: {new}, new versions: {versions}, judged again: {judged}, unchanged: {same},"
    " not readable: {unreadable}. In the database: {reports} reports; errors: {errors}, warnings:"
    " {warnings}, info: {infos}, suppressed in the texts: {suppressed}; stale decisions: {stale}."
)
