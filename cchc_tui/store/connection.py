"""One connection: rows, transactions, and errors in the user's words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from sqlite_utils import Database

from cchc_tui.store.errors import translated

Row = tuple[Any, ...]
_MOMENT = 20
"""milliseconds"""


class Connection:
    """A database of sqlite-utils and its path; every method raises StoreError."""

    def __init__(self, database: Database, path: str) -> None:
        self.database = database
        self.path = path

    def rows(self, sql: str, parameters: Sequence[object] = ()) -> Iterator[Row]:
        """The rows of a query as they are read."""
        with self.guarded():
            yield from self.database.conn.execute(sql, parameters)

    def row(self, sql: str, parameters: Sequence[object] = ()) -> Row | None:
        """The first row of a query."""
        with self.guarded():
            found: Row | None = self.database.conn.execute(sql, parameters).fetchone()
            return found

    def number(self, sql: str, parameters: Sequence[object] = ()) -> int:
        """The first column of the first row, a number."""
        row = self.row(sql, parameters)
        return int(row[0]) if row and row[0] is not None else 0

    def run(self, sql: str, parameters: Sequence[object] = ()) -> int:
        """Run one statement; the id of the row it inserted."""
        with self.guarded():
            return self.database.conn.execute(sql, parameters).lastrowid or 0

    def many(self, sql: str, rows: Iterable[Sequence[object]]) -> None:
        """Run one statement for each row."""
        with self.guarded():
            self.database.conn.executemany(sql, rows)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing; what is read inside is what is written to."""
        with self._between("begin immediate"):
            yield

    @contextmanager
    def impatient(self) -> Iterator[None]:
        """What is done inside does not wait for another program that is writing."""
        waits = self.number("pragma busy_timeout")
        self.run(f"pragma busy_timeout = {_MOMENT}")
        try:
            yield
        finally:
            self.run(f"pragma busy_timeout = {waits}")

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Reads that belong together."""
        with self._between("begin"):
            yield

    @contextmanager
    def _between(self, begin: str) -> Iterator[None]:
        self.run(begin)
        try:
            yield
            self.run("commit")
        except BaseException:
            # A full disk may have ended the transaction already.
            with self.guarded():
                self.database.rollback()
            raise

    @contextmanager
    def guarded(self) -> Iterator[None]:
        """What SQLite reports becomes a StoreError."""
        try:
            yield
        except sqlite3.Error as error:
            raise translated(self.path, error) from None

    def close(self) -> None:
        """Close the database."""
        with self.guarded():
            self.database.close()
