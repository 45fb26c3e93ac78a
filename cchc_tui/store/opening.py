"""From a path to a connection: is it there, is it ours, is it of this age."""

from __future__ import annotations

import os
import sqlite3
from enum import Enum
from pathlib import Path
from time import monotonic, sleep

from sqlite_utils import Database

from cchc_tui.model.messages import N_, Message
from cchc_tui.store.connection import Connection
from cchc_tui.store.errors import store_error, translated
from cchc_tui.store.schema import APPLICATION_ID, MIGRATIONS, SCHEMA_VERSION

BUSY_SECONDS = 30.0
_PAUSE = 0.02
_MAGIC = b"SQLite format 3\0"


class Mode(Enum):
    """What a database is opened for."""

    READ = "read"
    WRITE = "write"
    CREATE = "create"
    """write, and make it where there is none"""
    MIGRATE = "migrate"
    """write, and bring the tables up to date"""


def opened(path: str, mode: Mode, busy_seconds: float = BUSY_SECONDS) -> Connection:
    """An open database with tables of this release; raises StoreError."""
    _check_file(path, mode)
    connection = _connected(path, mode, busy_seconds)
    try:
        _prepare(connection, mode, busy_seconds)
    except BaseException:
        connection.database.close()
        raise
    return connection


def _check_file(path: str, mode: Mode) -> None:
    folder = os.path.dirname(path) or "."
    if os.path.isdir(path):
        raise store_error(path, Message(N_("a folder, not a database")))
    if not os.path.isdir(folder):
        reason = Message(N_("the folder {folder} does not exist"), {"folder": folder})
        raise store_error(path, reason, Message(N_("make the folder first")))
    if os.path.exists(path):
        _check_head(path, mode)
    elif mode is not Mode.CREATE:
        raise store_error(path, Message(N_("no such database")), Message(_MAKE_ONE))


def _check_head(path: str, mode: Mode) -> None:
    """The first bytes: SQLite itself would take a short text file for an empty database."""
    try:
        with open(path, "rb") as file:
            head = file.read(len(_MAGIC))
    except OSError as error:
        values = {"reason": error.strerror or type(error).__name__}
        raise store_error(path, Message(N_("cannot be read: {reason}"), values)) from None
    if head != _MAGIC and not (mode is Mode.CREATE and not head):
        raise store_error(path, Message(_NOT_OURS), Message(_GIVE_OURS))


def _connected(path: str, mode: Mode, busy_seconds: float) -> Connection:
    uri = Path(os.path.abspath(path)).as_uri()
    if mode is Mode.READ:
        uri += "?mode=ro" + ("&immutable=1" if _is_frozen(path) else "")
    else:
        uri += "?mode=rwc" if mode is Mode.CREATE else "?mode=rw"
    try:
        conn = sqlite3.connect(uri, uri=True, timeout=busy_seconds, isolation_level=None)
    except sqlite3.Error as error:
        raise translated(path, error) from None
    return Connection(Database(conn, recursive_triggers=False, execute_plugins=False), path)


def _is_frozen(path: str) -> bool:
    """Whether nobody can be writing: no log beside it and no right to make one."""
    folder = os.path.dirname(os.path.abspath(path))
    effective = os.access in os.supports_effective_ids
    may_write = os.access(folder, os.W_OK, effective_ids=effective)
    return not may_write and not os.path.exists(path + "-wal")


def _prepare(connection: Connection, mode: Mode, busy_seconds: float) -> None:
    connection.run("pragma foreign_keys = on")
    connection.run("pragma synchronous = normal")
    if mode is Mode.CREATE and _is_blank(connection):
        _create(connection, busy_seconds)
    if connection.number("pragma application_id") != APPLICATION_ID:
        raise store_error(connection.path, Message(_NOT_OURS), Message(_GIVE_OURS))
    age = connection.number("pragma user_version")
    if age > SCHEMA_VERSION:
        raise store_error(
            connection.path,
            Message(N_("made by a newer version of cchc")),
            Message(N_("install that version to use it")),
        )
    if age < SCHEMA_VERSION:
        if mode is not Mode.MIGRATE:
            raise store_error(
                connection.path,
                Message(N_("made by an older version of cchc")),
                Message(
                    N_("cchc db migrate {path} brings it up to date"), {"path": connection.path}
                ),
            )
        migrate(connection)


def _is_blank(connection: Connection) -> bool:
    """Whether nothing was ever made in it; a creation that was killed leaves nothing."""
    tables = connection.number("select count(*) from sqlite_master")
    return tables == 0 and connection.number("pragma application_id") == 0


def _create(connection: Connection, busy_seconds: float) -> None:
    _keep_log(connection, monotonic() + busy_seconds)
    with connection.transaction():
        # Somebody else may have made the tables while this one waited.
        if _is_blank(connection):
            connection.run(f"pragma application_id = {APPLICATION_ID}")
            _apply(connection)


def _keep_log(connection: Connection, until: float) -> None:
    """Let others read while one writes; SQLite does not wait by itself for another that does it."""
    while True:
        try:
            connection.database.conn.execute("pragma journal_mode = wal")
            return
        except sqlite3.Error as error:
            code = getattr(error, "sqlite_errorcode", 0) & 0xFF
            if code != sqlite3.SQLITE_BUSY or monotonic() > until:
                raise translated(connection.path, error) from None
        sleep(_PAUSE)


def migrate(connection: Connection) -> None:
    """Bring the tables up to date, wholly or not at all."""
    with connection.transaction():
        _apply(connection)


def _apply(connection: Connection) -> None:
    with connection.guarded():
        MIGRATIONS.apply(connection.database)
    connection.run(f"pragma user_version = {SCHEMA_VERSION}")


_NOT_OURS = N_("not a database of cchc")
_GIVE_OURS = N_("give the file that cchc load --db has made, or a new name")
_MAKE_ONE = N_("cchc load PATHS --db FILE makes one")
