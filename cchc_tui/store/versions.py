"""Saving what was read of a file: which report it is, and whether its text is new."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from enum import Enum
from typing import NamedTuple

from cchc_tui.store import removal
from cchc_tui.store.connection import Connection
from cchc_tui.store.marks import marks
from cchc_tui.store.records import EngineRow, FindingRow, LoadedReport


class Outcome(Enum):
    """What saving a file changed."""

    REPORT = "report"
    """a report not known before"""
    VERSION = "version"
    """a new text of a known report"""
    EARLIER = "earlier"
    """the file has a text again that it had before, or that another file has"""
    COPY = "copy"
    """a file not known before with a known text"""
    JUDGED = "judged"
    """the same text, findings of another engine"""
    SAME = "same"


class Saved(NamedTuple):
    """A saved file."""

    outcome: Outcome
    report: int
    version: int
    restored: bool = False
    """whether the report had been removed"""


class _Known(NamedTuple):
    version: int
    report: int
    engine: int


def save(connection: Connection, loaded: LoadedReport, now: datetime) -> Saved:
    """Store one file; to be called in a transaction."""
    engine = engine_id(connection, loaded.engine)
    known = _known_text(connection, loaded.version.sha256)
    before = connection.row("select version from source where path = ?", (loaded.path,))
    if known is None:
        saved = _save_new(connection, loaded, engine, now)
    else:
        saved = _save_known(connection, loaded, engine, known, before[0] if before else None)
    connection.run(
        "insert into source (path, version, file_sha256) values (?, ?, ?)"
        " on conflict (path) do update set version = excluded.version,"
        " file_sha256 = excluded.file_sha256",
        (loaded.path, saved.version, loaded.file_sha256),
    )
    return saved._replace(restored=removal.come_back(connection, saved.report, now))


def engine_id(connection: Connection, engine: EngineRow) -> int:
    """The number of an engine; a new one is added."""
    row = connection.row(
        "select id from engine where (program, text_version, lexicons, settings) = (?, ?, ?, ?)",
        engine,
    )
    if row is not None:
        return int(row[0])
    return connection.run(
        "insert into engine (program, text_version, lexicons, settings) values (?, ?, ?, ?)", engine
    )


def touch(connection: Connection, report: int, latest: int) -> None:
    """Set the latest version of a report and mark the report as changed."""
    connection.run(
        "update report set latest = ?, changed = (select max(changed) + 1 from report)"
        " where id = ?",
        (latest, report),
    )


def new_report(connection: Connection, apart: bool = False) -> int:
    """A report without versions."""
    return connection.run(
        "insert into report (apart, changed)"
        " values (?, (select coalesce(max(changed), 0) + 1 from report))",
        (apart,),
    )


def _known_text(connection: Connection, sha256: str) -> _Known | None:
    row = connection.row("select id, report, engine from version where sha256 = ?", (sha256,))
    return _Known(*row) if row else None


def _save_new(connection: Connection, loaded: LoadedReport, engine: int, now: datetime) -> Saved:
    report = _report_of(connection, loaded)
    outcome = Outcome.REPORT if report is None else Outcome.VERSION
    if report is None:
        report = new_report(connection)
    version = connection.run(
        f"insert into version (report, engine, loaded, {VERSION_COLUMNS})"
        f" values ({marks(3 + _VERSION_COUNT)})",
        (report, engine, now.isoformat(timespec="seconds"), *loaded.version),
    )
    _insert_rows(connection, version, engine, loaded)
    connection.run("insert into text_words (rowid, words) values (?, ?)", (version, loaded.words))
    touch(connection, report, version)
    return Saved(outcome, report, version)


def _report_of(connection: Connection, loaded: LoadedReport) -> int | None:
    """The report with this path, else the one with this unit, number and date."""
    row = connection.row(
        "select version.report from source join version on version.id = source.version"
        " where source.path = ?",
        (loaded.path,),
    )
    if row is None and loaded.version.identity is not None:
        row = connection.row(
            "select version.report from version join report on report.id = version.report"
            " where version.identity = ? and not report.apart order by version.id desc limit 1",
            (loaded.version.identity,),
        )
    return row[0] if row else None


def _save_known(
    connection: Connection,
    loaded: LoadedReport,
    engine: int,
    known: _Known,
    version_before: int | None,
) -> Saved:
    """A text that is there already: judged again if the engine differs, latest if it came back."""
    latest = connection.number("select latest from report where id = ?", (known.report,))
    came_back = version_before not in (None, known.version)
    if known.engine != engine:
        _judge_again(connection, known.version, engine, loaded)
    if came_back or known.engine != engine:
        touch(connection, known.report, known.version if came_back else latest)
    if came_back:
        outcome = Outcome.EARLIER
    elif known.engine != engine:
        outcome = Outcome.JUDGED
    else:
        outcome = Outcome.COPY if version_before is None else Outcome.SAME
    return Saved(outcome, known.report, known.version)


def _judge_again(connection: Connection, version: int, engine: int, loaded: LoadedReport) -> None:
    """Replace everything that depends on the engine; the text and its words stay."""
    connection.run("delete from finding where version = ? and not corpus", (version,))
    connection.run("delete from citation where version = ?", (version,))
    connection.run("delete from indicator_point where version = ?", (version,))
    path = connection.row("select path from version where id = ?", (version,))
    row = loaded.version._replace(path=path[0] if path else loaded.path)
    connection.run(
        f"update version set (engine, {VERSION_COLUMNS}) = ({marks(1 + _VERSION_COUNT)})"
        " where id = ?",
        (engine, *row, version),
    )
    _insert_rows(connection, version, engine, loaded)


def _insert_rows(connection: Connection, version: int, engine: int, loaded: LoadedReport) -> None:
    insert_findings(connection, ((version, row) for row in loaded.findings), engine, corpus=False)
    _insert_numbered(connection, "citation", CITATION_COLUMNS, version, loaded.citations)
    _insert_numbered(connection, "indicator_point", POINT_COLUMNS, version, loaded.points)


def insert_findings(
    connection: Connection,
    findings: Iterable[tuple[int, FindingRow]],
    engine: int,
    *,
    corpus: bool,
) -> None:
    """Add findings to their versions."""
    connection.many(
        f"insert into finding (version, engine, corpus, {FINDING_COLUMNS})"
        f" values ({marks(3 + _FINDING_COUNT)})",
        ((version, engine, corpus, *row) for version, row in findings),
    )


def _insert_numbered(
    connection: Connection,
    table: str,
    columns: str,
    version: int,
    rows: Sequence[tuple[object, ...]],
) -> None:
    connection.many(
        f"insert into {table} (version, ordinal, {columns})"
        f" values ({marks(3 + columns.count(','))})",
        ((version, ordinal, *row) for ordinal, row in enumerate(rows)),
    )


VERSION_COLUMNS = (
    "sha256, path, identity, unit, level, number, date, title, period_kind, period_year,"
    " period_ordinal, period_start, period_end, characters, coverage, checks, facts, text,"
    " notes, faults"
)
_VERSION_COUNT = VERSION_COLUMNS.count(",") + 1
FINDING_COLUMNS = (
    'fingerprint, rule, severity, class, start, "end", line, "column", message, details, related,'
    ' elsewhere, "check", suppression'
)
_FINDING_COUNT = FINDING_COLUMNS.count(",") + 1
CITATION_COLUMNS = (
    'start, "end", text, kind, number, year, symbol, canonical, repaired, marks, alias, date,'
    " issuer, title, term, own"
)
POINT_COLUMNS = (
    'start, "end", indicator, slot, level, period_kind, period_year, period_ordinal, modality,'
    " satellite, unit, value, text"
)
