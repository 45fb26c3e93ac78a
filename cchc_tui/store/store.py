"""The store: everything the rest of the program may ask of the database."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from types import TracebackType
from typing import NamedTuple

from cchc_tui.model.checks import Check
from cchc_tui.model.facts import ReportFacts
from cchc_tui.model.findings import FindingState
from cchc_tui.model.messages import Message
from cchc_tui.store import (
    across,
    decisions,
    linking,
    opening,
    pairs,
    places,
    reading,
    reasons,
    removal,
    upkeep,
    versions,
    whole,
)
from cchc_tui.store.codec import check_reader, checks_from, facts_from
from cchc_tui.store.connection import Connection
from cchc_tui.store.decided import Decided, Reasons, States
from cchc_tui.store.decisions import Decision, NewDecision, Stale, State
from cchc_tui.store.opening import BUSY_SECONDS, Mode
from cchc_tui.store.pairs import PairDecision, PairVerdict
from cchc_tui.store.reading import FindingHead, StoredFinding, StoredReport, StoredVersion
from cchc_tui.store.records import (
    CorpusFindingRow,
    EngineRow,
    KeptVersion,
    LoadedReport,
    PointRow,
)
from cchc_tui.store.removal import Removal
from cchc_tui.store.search import Hit, search
from cchc_tui.store.versions import Outcome, Saved
from cchc_tui.store.words import unpacked_text

__all__ = [
    "Changes", "Mode", "Outcome", "Saved", "Stale", "Store", "StoredFinding", "StoredReport",
    "StoredVersion", "Token",
]  # fmt: skip


def utc_now() -> datetime:
    """The clock of the store."""
    return datetime.now(UTC)


class Token(NamedTuple):
    """A moment of the database: the last line of the journal, the last change of a report."""

    journal: int = 0
    changed: int = 0
    compared: int = 0
    """how often the rules over many reports have put their findings in place"""


class Changes(NamedTuple):
    """What happened since a token, and the token of now."""

    decisions: tuple[Decision, ...]
    reports: tuple[int, ...]
    """loaded, changed, removed or brought back"""
    token: Token


class Store:
    """An open database; every method raises StoreError. Each change is one transaction."""

    def __init__(self, connection: Connection, clock: Callable[[], datetime] = utc_now) -> None:
        self._connection = connection
        self._clock = clock

    @classmethod
    def open(
        cls,
        path: str,
        mode: Mode = Mode.READ,
        *,
        clock: Callable[[], datetime] = utc_now,
        busy_seconds: float = BUSY_SECONDS,
    ) -> Store:
        """Open the database at `path`."""
        return cls(opening.opened(path, mode, busy_seconds), clock)

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: object, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the database."""
        self._connection.close()

    @property
    def path(self) -> str:
        """Where the database is."""
        return self._connection.path

    # Loading

    def known_file(self, path: str, engine: EngineRow) -> str | None:
        """The sha256 of the file last loaded from a path, if this engine judged it."""
        row = self._connection.row(_KNOWN_FILE, (path, *engine))
        return row[0] if row else None

    def save(self, loaded: LoadedReport) -> Saved:
        """Store one file."""
        with self._connection.transaction():
            return versions.save(self._connection, loaded, self._clock())

    def link(self, first: str, second: str) -> int:
        """Make two reports, by number or path, one: the first. How many versions were moved."""
        with self._connection.transaction():
            reports = [linking.report_named(self._connection, name) for name in (first, second)]
            return linking.link(self._connection, *reports)

    def unlink(self, path: str) -> tuple[int, int]:
        """Make what was loaded from a path a report of its own: the report left, the one made."""
        with self._connection.transaction():
            return linking.unlink(self._connection, path)

    # Rules over many reports

    def corpus_is_due(self, engine: EngineRow) -> bool:
        """Whether reports have changed since the rules over many reports looked, or the engine."""
        connection = self._connection
        horizon = across.seen(connection)
        if horizon is None:
            return across.last_change(connection) > 0
        row = connection.row("select * from engine where id = ?", (horizon.engine,))
        is_same = row is not None and EngineRow(*row[1:]) == engine
        return not is_same or horizon.changed != across.last_change(connection)

    def replace_corpus(
        self,
        engine: EngineRow,
        judge: Callable[[Iterator[ReportFacts]], Iterable[CorpusFindingRow]],
    ) -> None:
        """Replace the findings over many reports by what `judge` makes of all latest facts.

        `judge` must have read the facts when it returns; the database is not locked while it works.
        """
        with self._connection.snapshot():
            changed = across.last_change(self._connection)
            found = judge(across.latest_facts(self._connection))
        across.spool(self._connection, found)
        with self._connection.transaction():
            across.adopt_spooled(self._connection, changed, engine)

    # Reading

    def reports(self) -> Iterator[StoredReport]:
        """Every report, in the order of loading."""
        return reading.reports(self._connection)

    def versions(self, report: int) -> list[StoredVersion]:
        """The versions of a report, the oldest first."""
        return reading.versions(self._connection, report)

    def latest(self, report: int) -> int:
        """The number of the latest version of a report."""
        return reading.latest(self._connection, report)

    def findings(self, report: int, version: int | None = None) -> list[StoredFinding]:
        """The findings of a version, else of the latest, in text order."""
        return reading.findings(self._connection, version or self.latest(report))

    def report(self, number: int) -> StoredReport:
        """One report."""
        return reading.report(self._connection, number)

    def report_of(self, version: int) -> int | None:
        """The report of a version; None where it is removed."""
        return reading.report_of(self._connection, version)

    def heads(self, version: int) -> Iterator[FindingHead]:
        """The findings of a version in text order, without what they say."""
        return reading.heads(self._connection, version)

    def messages(self, version: int, fingerprints: Sequence[str]) -> Iterator[tuple[str, Message]]:
        """What some findings of a version say, by fingerprint; those that are still there."""
        return reading.messages(self._connection, version, fingerprints)

    def found(self, version: int, fingerprints: Sequence[str]) -> Iterator[StoredFinding]:
        """The findings of a version with some fingerprints, those that are still there."""
        return reading.found(self._connection, version, fingerprints)

    def corpus_fingerprints(self, version: int) -> set[str]:
        """The findings of a version that rules over many reports made."""
        return reading.corpus_fingerprints(self._connection, version)

    def points(self, version: int) -> list[PointRow]:
        """The values of indicators of a version in text order."""
        return reading.points(self._connection, version)

    def latest_facts(self) -> Iterator[ReportFacts]:
        """The facts of every latest version, under the number of the version."""
        return across.latest_facts(self._connection)

    def kept(self) -> Iterator[KeptVersion]:
        """The latest version of every report with what was found in it alone."""
        return reading.kept(self._connection)

    def whole(self, version: int) -> KeptVersion:
        """A version with all that was found in it, those over many reports included."""
        return whole.whole(self._connection, version)

    def report_named(self, name: str) -> int:
        """The report with this number, or with a file of this path."""
        return linking.report_named(self._connection, name)

    def snapshot(self) -> AbstractContextManager[None]:
        """What is read inside belongs together, whoever writes meanwhile."""
        return self._connection.snapshot()

    def text(self, version: int) -> str:
        """The canonical text of a version."""
        return unpacked_text(reading.blob(self._connection, "text", version))

    def checks(self, version: int) -> tuple[Check, ...]:
        """Every judged relation of a version; findings point into it."""
        return checks_from(reading.blob(self._connection, "checks", version))

    def check_reader(self, version: int) -> Callable[[int], Check]:
        """A way to single checks of a version: each is made when it is asked for."""
        return check_reader(reading.blob(self._connection, "checks", version))

    def facts(self, version: int) -> ReportFacts:
        """What other reports are compared with, under the number of the version."""
        return facts_from(reading.blob(self._connection, "facts", version), str(version))

    def coverage(self, version: int) -> dict[str, int]:
        """How much of a version was looked at."""
        return reading.coverage(self._connection, version)

    def engine(self, number: int) -> EngineRow | None:
        """The engine with a number, as findings and versions name it."""
        row = self._connection.row("select * from engine where id = ?", (number,))
        return EngineRow(*row[1:]) if row else None

    def search(self, words: str, *, exact: bool = False) -> Iterator[Hit]:
        """Reports whose latest text has all the words; in quotes: next to each other."""
        return search(self._connection, words, exact=exact)

    # Decisions

    def decide(self, reviewer: str, *made: NewDecision) -> int:
        """Add decisions to the journal; they are undone together. The number of the batch."""
        with self._connection.transaction():
            return decisions.decide(self._connection, reviewer, made, self._clock())

    def undo(self, reviewer: str) -> tuple[Decision, ...]:
        """Take back what a reviewer decided last; empty if there is nothing."""
        with self._connection.transaction():
            return decisions.undo(self._connection, reviewer, self._clock())

    def redo(self, reviewer: str) -> tuple[Decision, ...]:
        """Bring back what a reviewer took back last, if nothing was decided since."""
        with self._connection.transaction():
            return decisions.redo(self._connection, reviewer, self._clock())

    def states(self, report: int, fingerprints: Sequence[str] | None = None) -> dict[str, State]:
        """What holds for each fingerprint of a report, or of some, that somebody decided about."""
        return decisions.states(self._connection, report, fingerprints)

    def standing(self, wants: Callable[[str], bool]) -> dict[int, States]:
        """What was decided about findings of the rules that are wanted, by report."""
        return decisions.standing(self._connection, wants)

    def decided(self, wants: Callable[[str], bool]) -> Decided:
        """The same for files that may be versions of reports; it needs no database any more."""
        with self._connection.snapshot():
            found = decisions.decided(self._connection, wants)
            return found._replace(reasons=reasons.dismissals(self._connection))

    def reasons(self) -> dict[int, Reasons]:
        """Why findings were dismissed, by report."""
        return reasons.dismissals(self._connection)

    def rule_counts(self) -> dict[str, dict[FindingState, int]]:
        """The findings of the latest versions, by rule and by what was decided about them."""
        return decisions.rule_counts(self._connection)

    def stale(self) -> list[Stale]:
        """Decisions about findings that the latest versions no longer have."""
        return list(decisions.stale(self._connection))

    def batch(self, number: int) -> tuple[Decision, ...]:
        """The decisions that were made together under a number."""
        return decisions.batch(self._connection, number)

    def journal(self, after: int = 0) -> Iterator[Decision]:
        """Every line of the journal after a number."""
        return decisions.journal(self._connection, after)

    def token(self) -> Token:
        """The moment of now."""
        connection = self._connection
        return Token(
            decisions.last_id(connection), across.last_change(connection), across.runs(connection)
        )

    def writes_of_others(self) -> int:
        """A number that is another one once somebody else has written; asking is very cheap."""
        return self._connection.number("pragma data_version")

    def changes_since(self, token: Token) -> Changes:
        """What others, or this session, did since a token."""
        with self._connection.snapshot():
            made = tuple(self.journal(token.journal))
            rows = self._connection.rows(
                "select id from report where changed > ? order by changed", (token.changed,)
            )
            return Changes(made, tuple(number for (number,) in rows), self.token())

    def decide_pair(
        self,
        reviewer: str,
        names: tuple[str, str],
        verdict: PairVerdict,
        reason: str | None = None,
        made: Sequence[NewDecision] = (),
    ) -> None:
        """Remember whether two documents that look alike are one; with decisions that follow."""
        with self._connection.transaction():
            now = self._clock()
            pairs.decide_pair(self._connection, reviewer, names, verdict, reason, now)
            decisions.decide(self._connection, reviewer, made, now)

    def pairs(self) -> dict[tuple[str, str], PairDecision]:
        """What holds for every decided pair, by the sorted pair."""
        return pairs.pairs(self._connection)

    # Removing reports, and where reviewers are

    def remove(self, report: int, reviewer: str) -> None:
        """Take a report out of sight, with its decisions; loading its file brings it back."""
        with self._connection.transaction():
            removal.remove(self._connection, report, reviewer, self._clock())

    def restore(self, reviewer: str) -> int | None:
        """Bring back the report that a reviewer removed last; None if there is none."""
        with self._connection.transaction():
            return removal.restore(self._connection, reviewer, self._clock())

    def removals(self) -> list[Removal]:
        """Who removed which report when, and brought it back; the oldest first."""
        return removal.removals(self._connection)

    def place(self, reviewer: str) -> str | None:
        """Where a reviewer was, as `remember` was told."""
        return places.place(self._connection, reviewer)

    def remember(self, reviewer: str, place: str) -> None:
        """Keep where a reviewer is; raises StoreBusy at once where another program writes."""
        with self._connection.impatient(), self._connection.transaction():
            places.remember(self._connection, reviewer, place)

    # Upkeep

    def info(self) -> upkeep.Info:
        """Counts over the whole database."""
        return upkeep.info(self._connection)

    def faults(self) -> Sequence[str]:
        """What is damaged; empty if all is sound."""
        return list(upkeep.faults(self._connection))

    def back_up(self, target: str) -> None:
        """Copy the database as it is now to a new file."""
        upkeep.back_up(self._connection, target)

    def vacuum(self) -> None:
        """Give unused space back."""
        upkeep.vacuum(self._connection)


_KNOWN_FILE = """
    select source.file_sha256 from source
    join version on version.id = source.version
    join engine on engine.id = version.engine
    join report on report.id = version.report
    where source.path = ? and not report.removed
        and (program, text_version, lexicons, settings) = (?, ?, ?, ?)
"""
