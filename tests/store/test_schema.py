"""Migrations: their number, an old database made new, all or nothing."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from sqlite_utils import Database

from cchc_tui.store import opening
from cchc_tui.store.errors import StoreError
from cchc_tui.store.schema import APPLICATION_ID, MIGRATIONS, SCHEMA_VERSION
from cchc_tui.store.store import Mode, Store
from tests.store.rows import loaded

_NAMES = [
    "m001_reports",
    "m002_decisions",
    "m003_corpus",
    "m004_search",
    "m005_making",
    "m006_sessions",
    "m007_suppressions",
]


def _old_database(path: str, age: int) -> None:
    """A database as the release with the first `age` migrations left it, with a report."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("pragma journal_mode = wal")
    database = Database(connection)
    MIGRATIONS.apply(database, stop_before=_NAMES[age : age + 1])
    is_made = age > _NAMES.index("m005_making")
    row = loaded("a.md", "tiếp nhận hồ sơ").version[: 20 if is_made else 18]
    connection.execute("insert into engine values (1, '0.0.9', 1, 'words', 'all')")
    connection.execute("begin")
    connection.execute("insert into report (id, latest, changed) values (1, 1, 1)")
    marks = ", ".join("?" * len(row[2:]))
    connection.execute(f"insert into version values (1, 1, 1, ?, ?, '2024-01-05', {marks})", row)
    if age > _NAMES.index("m004_search"):
        connection.execute("insert into text_words (rowid, words) values (1, 'tiếp nhận')")
    connection.execute("commit")
    connection.execute(f"pragma user_version = {age}")
    connection.execute(f"pragma application_id = {APPLICATION_ID}")
    connection.close()


def test_names_and_number() -> None:
    assert [migration.name for migration in MIGRATIONS.pending(Database(memory=True))] == _NAMES
    assert len(_NAMES) == SCHEMA_VERSION


@pytest.mark.parametrize("age", range(1, SCHEMA_VERSION))
def test_an_old_database_is_migrated(database: str, age: int) -> None:
    _old_database(database, age)
    with pytest.raises(StoreError, match="made by an older version"):
        Store.open(database, Mode.WRITE)
    with Store.open(database, Mode.MIGRATE) as store:
        assert [hit.path for hit in store.search("tiep nhan")] == ["a.md"]
        assert (store.info().schema, store.faults()) == (SCHEMA_VERSION, [])
        assert store.token() == (0, 1, 0)
    Store.open(database, Mode.MIGRATE).close()


def test_a_migration_that_fails_changes_nothing(
    database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    _old_database(database, 2)
    monkeypatch.setattr("cchc_tui.store.schema.index_words", _fails)
    with pytest.raises(StoreError):
        Store.open(database, Mode.MIGRATE)
    monkeypatch.undo()
    with Store.open(database, Mode.MIGRATE) as store:
        assert len(list(store.search("hồ sơ"))) == 1


def _fails(text: str) -> str:
    raise sqlite3.OperationalError("no more")


def test_the_file_says_whose_it_is(store: Store, database: str) -> None:
    store.close()
    assert Path(database).read_bytes()[68:72] == b"CCHC"
    connection = opening.opened(database, Mode.WRITE)
    pragmas = ("journal_mode", "foreign_keys", "synchronous", "user_version")
    found = [connection.row(f"pragma {name}") for name in pragmas]
    connection.close()
    assert found == [("wal",), (1,), (1,), (SCHEMA_VERSION,)]
