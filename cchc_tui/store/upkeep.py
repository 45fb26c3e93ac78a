"""What the database holds, whether it is sound, a copy of it, and making it small."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from typing import NamedTuple

from cchc_tui.model.messages import N_, Message
from cchc_tui.store.connection import Connection
from cchc_tui.store.errors import store_error, translated


class Info(NamedTuple):
    """Counts over the whole database; findings are those of latest versions."""

    schema: int
    bytes: int
    reports: int
    removed: int
    """reports taken out of sight; nothing else here counts them"""
    versions: int
    characters: int
    errors: int
    warnings: int
    infos: int
    suppressed: int
    """of these findings those that a comment in the text settles"""
    decisions: int
    """lines of the journal"""
    stale: int
    """decisions about findings that are no longer there"""
    engines: int
    """engines that findings of latest versions come from"""


def info(connection: Connection) -> Info:
    """Count everything once."""
    with connection.snapshot():
        row = connection.row(_INFO)
    pages = connection.number("pragma page_count") * connection.number("pragma page_size")
    return Info(connection.number("pragma user_version"), pages, *(row or ()))


def faults(connection: Connection) -> Iterator[str]:
    """What SQLite finds damaged; nothing if all is sound."""
    for (line,) in connection.rows("pragma integrity_check"):
        if line != "ok":
            yield line
    for table, row, parent, _ in connection.rows("pragma foreign_key_check"):
        yield f"{table} {row}: {parent}"


def back_up(connection: Connection, target: str) -> None:
    """Copy the database as it is now, also while others write; `target` must not exist."""
    if os.path.lexists(target):
        raise store_error(
            target, Message(N_("exists already")), Message(N_("give another name for the copy"))
        )
    part = f"{target}.{os.getpid()}.part"
    try:
        _copy(connection, part, target)
        os.rename(part, target)
    except OSError as error:
        values = {"reason": error.strerror or type(error).__name__}
        raise store_error(target, Message(N_("cannot be written: {reason}"), values)) from None
    finally:
        with suppress(OSError):
            os.unlink(part)


def _copy(connection: Connection, part: str, target: str) -> None:
    try:
        copy = sqlite3.connect(part)
        try:
            connection.database.conn.backup(copy)
        finally:
            copy.close()
    except sqlite3.Error as error:
        raise translated(target, error) from None


def vacuum(connection: Connection) -> None:
    """Give back what is not used, and put the index in order."""
    connection.run("insert into text_words (text_words) values ('optimize')")
    connection.run("vacuum")
    connection.run("pragma wal_checkpoint (truncate)")


_INFO = """
    with present as (select * from report where not removed),
        found as (
            select finding.severity, finding.suppression from present
            join finding on finding.version = present.latest
        )
    select count(*), (select count(*) from report where removed),
        (select count(*) from version join present on present.id = version.report),
        coalesce(sum(version.characters), 0),
        (select count(*) from found where severity = 3),
        (select count(*) from found where severity = 2),
        (select count(*) from found where severity = 1),
        (select count(suppression) from found),
        (select count(*) from decision),
        (select count(*) from decided join present on present.id = decided.report
         where decided.action <> 'reopen' and not exists (
            select 1 from finding where finding.version = present.latest
            and finding.fingerprint = decided.fingerprint)),
        (select count(distinct engine) from version as v join present as p on p.latest = v.id)
    from present join version on version.id = present.latest
"""
