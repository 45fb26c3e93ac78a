"""What rules over many reports need and say: facts out, findings in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cchc_tui.model.facts import ReportFacts
from cchc_tui.store.codec import facts_from
from cchc_tui.store.connection import Connection
from cchc_tui.store.records import CorpusFindingRow, EngineRow
from cchc_tui.store.versions import FINDING_COLUMNS, engine_id


class Horizon(NamedTuple):
    """Up to which change of reports, and with which engine, the rules have looked."""

    changed: int
    engine: int


def seen(connection: Connection) -> Horizon | None:
    """How far the stored findings over many reports look."""
    row = connection.row("select changed, engine from corpus")
    return Horizon(*row) if row else None


def runs(connection: Connection) -> int:
    """How often findings over many reports were put in place of earlier ones."""
    return connection.number("select runs from corpus")


def last_change(connection: Connection) -> int:
    """The number of the last change of any report."""
    return connection.number("select max(changed) from report")


def latest_facts(connection: Connection) -> Iterator[ReportFacts]:
    """The facts of every latest version, under the number of the version."""
    rows = connection.rows(
        "select version.id, version.facts from report"
        " join version on version.id = report.latest where not report.removed order by report.id"
    )
    for version, facts in rows:
        yield facts_from(facts, str(version))


def spool(connection: Connection, findings: Iterable[CorpusFindingRow]) -> None:
    """Keep findings aside, on this connection only, while they are still being made."""
    connection.run("drop table if exists temp.found")
    connection.run(f"create temp table found (version, {FINDING_COLUMNS})")
    marks = ", ".join("?" * (FINDING_COLUMNS.count(",") + 2))
    with connection.snapshot():
        connection.many(
            f"insert into temp.found values ({marks})",
            ((version, *finding) for version, finding in findings),
        )


def adopt_spooled(connection: Connection, changed: int, engine: EngineRow) -> None:
    """Put the findings kept aside in place of the earlier ones, unless those look further."""
    number = engine_id(connection, engine)
    before = seen(connection)
    if before is None or before.changed <= changed:
        connection.run("delete from finding where corpus")
        connection.run(
            f"insert into finding (version, engine, corpus, {FINDING_COLUMNS})"
            f" select version, ?, 1, {FINDING_COLUMNS} from temp.found",
            (number,),
        )
        connection.run(
            "insert or replace into corpus (id, changed, engine, runs) values (1, ?, ?, ?)",
            (changed, number, runs(connection) + 1),
        )
    connection.run("drop table temp.found")
