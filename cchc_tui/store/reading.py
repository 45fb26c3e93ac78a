"""Reports, versions and findings as they are stored."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from cchc_tui.model.facts import CorpusFinding
from cchc_tui.model.findings import Severity
from cchc_tui.model.messages import N_, Message
from cchc_tui.store.codec import message_from
from cchc_tui.store.connection import Connection
from cchc_tui.store.errors import StoreError, store_error
from cchc_tui.store.marks import batched, marks
from cchc_tui.store.records import (
    CitationRow,
    EngineRow,
    FindingRow,
    KeptVersion,
    PointRow,
    VersionRow,
)
from cchc_tui.store.unpacking import finding_from
from cchc_tui.store.versions import (
    CITATION_COLUMNS,
    FINDING_COLUMNS,
    POINT_COLUMNS,
    VERSION_COLUMNS,
)


class StoredReport(NamedTuple):
    """A report as lists show it; heads are those of its latest version."""

    id: int
    latest: int
    """number of the latest version"""
    versions: int
    path: str
    unit: str | None
    number: str | None
    date: str | None
    title: str | None
    period_kind: str | None
    period_year: int | None
    period_ordinal: int | None
    period_start: str | None
    period_end: str | None
    level: str | None
    """`model.report.Level`"""
    errors: int
    warnings: int
    infos: int
    decided: int
    """findings of the latest version that are decided and not reopened, or settled in the text"""
    coverage: str
    """JSON of `model.review.Coverage`"""

    @property
    def findings(self) -> int:
        """Findings of the latest version."""
        return self.errors + self.warnings + self.infos


class StoredVersion(NamedTuple):
    """One text of a report."""

    id: int
    report: int
    sha256: str
    path: str
    loaded: str
    """UTC, ISO"""
    characters: int
    engine: int


class FindingHead(NamedTuple):
    """What lists need of a finding: primitive values, ten thousand in a moment."""

    id: int
    rule: str
    severity: int
    finding_class: str
    start: int
    end: int
    line: int
    column: int
    fingerprint: str
    corpus: int
    check: int | None
    suppression: str | None


class StoredFinding(NamedTuple):
    """A finding, its place as editors show it, and the engine that made it."""

    id: int
    version: int
    engine: int
    line: int
    column: int
    finding: CorpusFinding
    """`report` and the reports of `elsewhere` are numbers of versions"""
    corpus: bool
    """whether a rule over many reports made it"""


def reports(connection: Connection) -> Iterator[StoredReport]:
    """Every report with the counts of its latest version, in the order of loading."""
    return map(StoredReport._make, connection.rows(_REPORTS.format("", "", "")))


def report(connection: Connection, number: int) -> StoredReport:
    """One of them; raises StoreError."""
    row = connection.row(_REPORT, (number,) * 3)
    if row is None:
        raise no_report(connection, number)
    return StoredReport(*row)


def no_report(connection: Connection, number: int) -> StoreError:
    """That there is no such report, or no more."""
    return store_error(connection.path, Message(N_("no report {name}"), {"name": str(number)}))


def versions(connection: Connection, report: int) -> list[StoredVersion]:
    """The versions of a report, the oldest first."""
    rows = connection.rows(
        "select id, report, sha256, path, loaded, characters, engine from version"
        " where report = ? order by id",
        (report,),
    )
    return [StoredVersion(*row) for row in rows]


def latest(connection: Connection, report: int) -> int:
    """The number of the latest version of a report; raises StoreError."""
    row = connection.row("select latest from report where id = ?", (report,))
    if row is None:
        raise no_report(connection, report)
    return int(row[0])


def findings(connection: Connection, version: int) -> list[StoredFinding]:
    """The findings of a version in text order."""
    rows = connection.rows(
        f"select id, version, engine, corpus, {FINDING_COLUMNS} from finding"
        ' where version = ? order by start, "end", rule, id',
        (version,),
    )
    return [_finding(*row) for row in rows]


def found(
    connection: Connection, version: int, fingerprints: Sequence[str]
) -> Iterator[StoredFinding]:
    """The findings of a version with some fingerprints, in no order; those that are still there."""
    for some in batched(fingerprints):
        rows = connection.rows(
            f"select id, version, engine, corpus, {FINDING_COLUMNS} from finding"
            f" where version = ? and fingerprint in ({marks(len(some))})",
            (version, *some),
        )
        for row in rows:
            yield _finding(*row)


def messages(
    connection: Connection, version: int, fingerprints: Sequence[str]
) -> Iterator[tuple[str, Message]]:
    """What some findings of a version say, by fingerprint, in no order."""
    for some in batched(fingerprints):
        rows = connection.rows(
            "select fingerprint, message from finding"
            f" where version = ? and fingerprint in ({marks(len(some))})",
            (version, *some),
        )
        for fingerprint, message in rows:
            yield fingerprint, message_from(message)


def heads(connection: Connection, version: int) -> Iterator[FindingHead]:
    """The findings of a version in text order, without what they say."""
    return map(FindingHead._make, connection.rows(_HEADS, (version,)))


def corpus_fingerprints(connection: Connection, version: int) -> set[str]:
    """The findings of a version that rules over many reports made."""
    rows = connection.rows(
        "select fingerprint from finding where version = ? and corpus", (version,)
    )
    return {fingerprint for (fingerprint,) in rows}


def points(connection: Connection, version: int) -> list[PointRow]:
    """The values of indicators of a version in text order."""
    rows = connection.rows(_POINTS, (version,))
    return list(map(PointRow._make, rows))


def report_of(connection: Connection, version: int) -> int | None:
    """The report a version belongs to; None where that is removed, or there is no such version."""
    row = connection.row(
        "select report.id from version join report on report.id = version.report"
        " where version.id = ? and not report.removed",
        (version,),
    )
    return row[0] if row else None


def _finding(
    number: int, version: int, engine: int, corpus: int, *columns: Any
) -> StoredFinding:  # fmt: skip
    row = FindingRow(*columns)
    finding = finding_from(row, str(version))
    return StoredFinding(number, version, engine, row.line, row.column, finding, bool(corpus))


def kept(connection: Connection) -> Iterator[KeptVersion]:
    """The latest version of every report, in the order of loading."""
    for version, report, *columns in connection.rows(_KEPT):
        engine, row = columns[:_ENGINE_COUNT], columns[_ENGINE_COUNT:]
        found = connection.rows(_FOUND_ALONE, (version,))
        cited = connection.rows(_CITED, (version,))
        yield KeptVersion(
            version,
            report,
            EngineRow(*engine),
            VersionRow(*row),
            tuple(map(FindingRow._make, found)),
            tuple(map(CitationRow._make, cited)),
        )


_HEADS = """
    select id, rule, severity, class, start, "end", line, "column", fingerprint, corpus, "check",
        suppression
    from finding where version = ? order by start, "end", rule, id
"""
_POINTS = f"""
    select {POINT_COLUMNS} from indicator_point where version = ? order by start, ordinal
"""
_ENGINE_COUNT = len(EngineRow._fields)
_KEPT = (
    "select version.id, version.report, engine.program, engine.text_version, engine.lexicons,"
    f" engine.settings, {VERSION_COLUMNS} from report"
    " join version on version.id = report.latest"
    " join engine on engine.id = version.engine where not report.removed order by report.id"
)
_FOUND_ALONE = f"select {FINDING_COLUMNS} from finding where version = ? and not corpus order by id"
_CITED = f"select {CITATION_COLUMNS} from citation where version = ? order by ordinal"


def coverage(connection: Connection, version: int) -> dict[str, int]:
    """How much of a version was looked at; see `model.review.Coverage`."""
    row = connection.row("select coverage from version where id = ?", (version,))
    found: dict[str, int] = json.loads(row[0]) if row else {}
    return found


def blob(connection: Connection, column: str, version: int) -> bytes:
    """The text, checks or facts of a version as stored; raises StoreError."""
    row = connection.row(f"select {column} from version where id = ?", (version,))
    if row is None:
        raise store_error(
            connection.path, Message(N_("no version {version}"), {"version": str(version)})
        )
    return bytes(row[0])


_REPORTS = f"""
    select report.id, report.latest,
        (select count(*) from version as v where v.report = report.id),
        version.path, version.unit, version.number, version.date, version.title,
        version.period_kind, version.period_year, version.period_ordinal,
        version.period_start, version.period_end, version.level,
        coalesce(counts.errors, 0), coalesce(counts.warnings, 0), coalesce(counts.infos, 0),
        coalesce(done.decided, 0) + coalesce(counts.suppressed, 0), version.coverage
    from report
    join version on version.id = report.latest
    left join (
        select version,
            sum(severity = {Severity.ERROR:d}) as errors,
            sum(severity = {Severity.WARNING:d}) as warnings,
            sum(severity = {Severity.INFO:d}) as infos,
            count(suppression) as suppressed
        from finding {{0}} group by version
    ) as counts on counts.version = report.latest
    left join (
        select decided.report, count(*) as decided
        from decided
        join report on report.id = decided.report
        where decided.action <> 'reopen' {{2}} and exists (
            select 1 from finding
            where finding.version = report.latest and finding.fingerprint = decided.fingerprint
            and finding.suppression is null
        )
        group by decided.report
    ) as done on done.report = report.id
    where not report.removed {{1}}
    order by report.id
"""
_REPORT = _REPORTS.format(
    "where version = (select latest from report where id = ?)",
    "and report.id = ?",
    "and decided.report = ?",
)
