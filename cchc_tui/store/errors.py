"""What SQLite says, as one line that tells what to do."""

from __future__ import annotations

import sqlite3
from typing import NamedTuple

from cchc_tui.model.errors import CchcError
from cchc_tui.model.messages import N_, Message


class StoreError(CchcError):
    """The database cannot be opened, read or written."""


class StoreBusy(StoreError):
    """Another program is writing; the same may work in a moment."""


class StoreBroken(StoreError):
    """The file is no database any more, or not one of this program."""


class _Cause(NamedTuple):
    reason: str
    hint: str
    kind: type[StoreError] = StoreError


def store_error(path: str, reason: Message, hint: Message | None = None) -> StoreError:
    """The error for the database at `path`."""
    return StoreError(Message("{path}: {reason}", {"path": path, "reason": reason}), hint)


def translated(path: str, error: sqlite3.Error) -> StoreError:
    """The error for what SQLite reported about the database at `path`."""
    code = getattr(error, "sqlite_errorcode", None)
    if isinstance(error, sqlite3.DatabaseError) and code is not None:
        cause = _CAUSES.get(code & 0xFF)
        if cause is not None:
            reason = Message("{path}: {reason}", {"path": path, "reason": Message(cause.reason)})
            return cause.kind(reason, Message(cause.hint))
    return store_error(path, Message(N_("SQLite says: {reason}"), {"reason": str(error)}))


_BUSY = _Cause(
    N_("another program is writing to the database"),
    N_("wait until it is done, then try again"),
    StoreBusy,
)
_CAUSES = {
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_READONLY: _Cause(
        N_("the database or its folder is read-only"),
        N_("copy it to a folder you may write to"),
    ),
    sqlite3.SQLITE_PERM: _Cause(
        N_("no permission to open the database"),
        N_("copy it to a folder you may write to"),
    ),
    sqlite3.SQLITE_CANTOPEN: _Cause(
        N_("the database cannot be opened"),
        N_("look at the path and at the permissions of the file and its folder"),
    ),
    sqlite3.SQLITE_FULL: _Cause(
        N_("no space is left on the disk"),
        N_("free some space and run the command again; what was saved is kept"),
    ),
    sqlite3.SQLITE_IOERR: _Cause(
        N_("the disk cannot be read or written"),
        N_("look at the disk and its free space and run the command again; what was saved is kept"),
    ),
    sqlite3.SQLITE_CORRUPT: _Cause(
        N_("the database is damaged"),
        N_("go back to a copy made by cchc db backup, or load the reports into a new one"),
        StoreBroken,
    ),
    sqlite3.SQLITE_NOTADB: _Cause(
        N_("not a database of cchc"),
        N_("give the file that cchc load --db has made, or a new name"),
        StoreBroken,
    ),
}
