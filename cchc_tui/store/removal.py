"""Reports taken out of sight, and back: nothing is deleted, and a journal says who and when."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from cchc_tui.model.messages import N_, Message
from cchc_tui.store.connection import Connection
from cchc_tui.store.errors import store_error


class Removal(NamedTuple):
    """One line of the journal of removals."""

    id: int
    reviewer: str | None
    """None: the report came back because its file was loaded again"""
    at: str
    """UTC, ISO"""
    report: int
    path: str
    removed: bool
    """False: brought back"""


def remove(connection: Connection, report: int, reviewer: str, now: datetime) -> None:
    """Take a report out of sight; raises StoreError where there is none."""
    row = connection.row("select latest from report where id = ? and not removed", (report,))
    if row is None:
        raise store_error(connection.path, Message(N_("no report {name}"), {"name": str(report)}))
    _note(connection, report, row[0], reviewer, now, removed=True)


def restore(connection: Connection, reviewer: str, now: datetime) -> int | None:
    """Bring back what a reviewer removed last; None where nothing of it is left removed."""
    row = connection.row(_LAST_REMOVED, (reviewer,))
    if row is None:
        return None
    report, latest = row
    _note(connection, report, latest, reviewer, now, removed=False)
    return int(report)


def come_back(connection: Connection, report: int, now: datetime) -> bool:
    """Bring a report back because its file was loaded; False where it is not removed."""
    row = connection.row("select latest from report where id = ? and removed", (report,))
    if row is None:
        return False
    _note(connection, report, row[0], None, now, removed=False)
    return True


def removals(connection: Connection) -> list[Removal]:
    """Every line of the journal, the oldest first."""
    rows = connection.rows(_JOURNAL)
    return [
        Removal(number, reviewer, at, report, path, action == "remove")
        for number, reviewer, at, report, path, action in rows
    ]


def _note(
    connection: Connection,
    report: int,
    latest: int,
    reviewer: str | None,
    now: datetime,
    *,
    removed: bool,
) -> None:
    connection.run(
        "insert into removal (reviewer, at, version, action) values (?, ?, ?, ?)",
        (
            reviewer,
            now.isoformat(timespec="milliseconds"),
            latest,
            "remove" if removed else "restore",
        ),
    )
    connection.run(
        "update report set removed = ?, changed = (select max(changed) + 1 from report)"
        " where id = ?",
        (removed, report),
    )


_LAST_REMOVED = """
    select report.id, report.latest from removal
    join version on version.id = removal.version
    join report on report.id = version.report
    where removal.reviewer = ? and removal.action = 'remove' and report.removed
    order by removal.id desc limit 1
"""
_JOURNAL = """
    select removal.id, reviewer, at, report, path, action from removal
    join version on version.id = removal.version order by removal.id
"""
