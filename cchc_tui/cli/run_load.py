"""The run of `cchc load`: files to rows in one database, and what came of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from typing import NamedTuple

from cchc_tui.bulk.engine import engine_of
from cchc_tui.bulk.pool import Lost, ordered
from cchc_tui.bulk.progress import with_progress
from cchc_tui.bulk.records import stored_path
from cchc_tui.cli.console import Console
from cchc_tui.cli.exits import ExitCode
from cchc_tui.cli.loader import Loaded, Loader, LoadTask, Read, Unchanged
from cchc_tui.cli.passage import collect_garbage_again
from cchc_tui.cli.run_rules import rules_of_run
from cchc_tui.cli.telling import Telling, given_up, not_read
from cchc_tui.ingest.discovery import Found, discover
from cchc_tui.model.messages import N_, Message
from cchc_tui.model.settings import Settings
from cchc_tui.output.outcomes import Unreadable
from cchc_tui.output.presentation import STATE_WORDS
from cchc_tui.store.decisions import STATES
from cchc_tui.store.records import EngineRow, LoadedReport
from cchc_tui.store.store import Mode, Outcome, Stale, Store


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
        self._stale_before = {_key(stale) for stale in store.stale()}
        self.unreadable = 0
        self.faults = 0
        """failures of rules of other packages"""

    def load(self) -> None:
        """Every file, in order; what fails is told and the others go on."""
        found = list(self._readable())
        loader: Callable[[LoadTask], Loaded] = Loader(self._request.settings, self._engine)
        with closing(ordered(loader, self._tasks(found), self._request.jobs)) as results:
            for result in self._shown(results, len(found)):
                match result:
                    case Read(path, report, faults, notes):
                        self._telling.notes(path, notes)
                        self._telling.faults(path, faults)
                        self.faults += len(faults)
                        self._save(path, report)
                    case Unchanged():
                        self._outcomes[Outcome.SAME] += 1
                    case Unreadable():
                        self._fail(result)
                    case Lost():
                        self._fail(given_up(result))

    def _readable(self) -> Iterator[Found]:
        for found in discover(self._request.paths):
            if found.left_aside:
                self._telling.left_aside(found)
            elif found.error is not None:
                self._fail(not_read(found.path, found.error))
            else:
                yield found

    def _tasks(self, files: list[Found]) -> Iterator[LoadTask]:
        for found in files:
            known = self._store.known_file(stored_path(found.path), self._engine)
            yield LoadTask(found.path, known)

    def _shown(self, results: Iterator[_Result], total: int) -> Iterator[_Result]:
        """The results, with a bar or lines of how far it is."""
        if self._request.quiet:
            return results

        def tell(done: int) -> None:
            values = {"done": str(done), "total": str(total)}
            self._telling.narrate(Message(N_("{done} of {total} files"), values))

        words = self._telling.console.translate(N_("Loading"))
        return with_progress(results, total, words, tell)

    def _save(self, path: str, loaded: LoadedReport) -> None:
        saved = self._store.save(loaded)
        self._outcomes[saved.outcome] += 1
        told = _TOLD.get(saved.outcome)
        if told is not None:
            values = {"path": path, "report": str(saved.report)}
            self._telling.narrate(Message(told, values))

    def judge_together(self) -> None:
        """The rules over many reports, if any report has changed since they last looked."""
        if not self._store.corpus_is_due(self._engine):
            return
        from cchc_tui.bulk.across import corpus_rows

        self._telling.narrate(Message(N_("Comparing the reports with each other")))
        self._store.replace_corpus(
            self._engine,
            lambda facts: corpus_rows(facts, self._request.settings, self._store.text),
        )

    def tell_stale(self) -> None:
        """Decisions that held before this run and no longer fit a finding."""
        for stale in self._store.stale():
            if _key(stale) not in self._stale_before:
                self._telling.console.narrate(_stale_line(stale))

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
            "stale": info.stale,
        }
        return Message(_SUMMARY, {name: str(value) for name, value in values.items()})

    def _fail(self, failed: Unreadable) -> None:
        self.unreadable += 1
        self._telling.failure(failed)


_Result = Loaded | Lost[LoadTask]


def _key(stale: Stale) -> tuple[int, str]:
    return stale.report, stale.fingerprint


def _stale_line(stale: Stale) -> Message:
    values: dict[str, str | Message] = {
        "path": stale.path,
        "decision": Message(STATE_WORDS[STATES[stale.action]]),
        "rule": stale.rule or "",
        "fingerprint": stale.fingerprint,
    }
    return Message(N_("{path}: {rule} {fingerprint} was {decision}; it is no longer found"), values)


_TOLD = {
    Outcome.VERSION: N_("{path}: a new version of report {report}"),
    Outcome.EARLIER: N_("{path}: an earlier version of report {report} again"),
    Outcome.COPY: N_("{path}: the same text as report {report}"),
}
_INTERRUPTED = N_("Interrupted; what was loaded is kept. Run the command again to go on.")
_SUMMARY = N_(
    "New reports: {new}, new versions: {versions}, judged again: {judged}, unchanged: {same},"
    " not readable: {unreadable}. In the database: {reports} reports; errors: {errors}, warnings:"
    " {warnings}, info: {infos}; stale decisions: {stale}."
)
