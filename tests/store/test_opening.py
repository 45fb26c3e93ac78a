"""Everything that can be wrong with a database file, each one line that says what to do."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Timer

import pytest

from cchc_tui.data.catalogue import translator
from cchc_tui.store.errors import StoreError
from cchc_tui.store.opening import opened
from cchc_tui.store.schema import APPLICATION_ID, SCHEMA_VERSION
from cchc_tui.store.store import Mode, Outcome, Store
from tests.store.rows import loaded

_NOBODY = 65534


def _line(error: StoreError, lang: str = "en") -> str:
    translate = translator(lang)
    hint = f" ({error.hint.render(translate)})" if error.hint else ""
    return error.message.render(translate) + hint


def _refusal(path: str, mode: Mode) -> str:
    with pytest.raises(StoreError) as caught:
        Store.open(path, mode, busy_seconds=0.1)
    return _line(caught.value).replace(path, "DB").replace(os.path.dirname(path), "FOLDER")


def _database_with(path: str, *statements: str) -> None:
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


_OURS = f"pragma application_id = {APPLICATION_ID}"
_NOT_OURS = "DB: not a database of cchc (give the file that cchc load --db has made, or a new name)"


@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"B\xc3\xa1o c\xc3\xa1o quy 1", _NOT_OURS),
        (b"not a database, but longer than the head of one", _NOT_OURS),
        (b"SQLite format 3\0" + b"\xff" * 4096, _NOT_OURS),
    ],
)
def test_files_that_are_no_database(database: str, mode: Mode, content: bytes, line: str) -> None:
    Path(database).write_bytes(content)
    assert _refusal(database, mode) == line
    assert Path(database).read_bytes() == content


@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize(
    ("statements", "line"),
    [
        (["create table address (name)"], _NOT_OURS),
        (["pragma application_id = 7"], _NOT_OURS),
        (
            [_OURS, f"pragma user_version = {SCHEMA_VERSION + 1}"],
            "DB: made by a newer version of cchc (install that version to use it)",
        ),
    ],
)
def test_databases_of_others(database: str, mode: Mode, statements: list[str], line: str) -> None:
    _database_with(database, *statements)
    assert _refusal(database, mode) == line


@pytest.mark.parametrize("mode", [Mode.READ, Mode.WRITE, Mode.CREATE])
def test_an_older_database_wants_to_be_migrated(database: str, mode: Mode) -> None:
    _database_with(database, _OURS, "pragma user_version = 1")
    assert _refusal(database, mode) == (
        "DB: made by an older version of cchc (cchc db migrate DB brings it up to date)"
    )


@pytest.mark.parametrize("mode", [Mode.READ, Mode.WRITE, Mode.MIGRATE])
def test_no_database(database: str, mode: Mode) -> None:
    assert _refusal(database, mode) == "DB: no such database (cchc load PATHS --db FILE makes one)"
    assert not os.path.exists(database)


@pytest.mark.parametrize("mode", Mode)
def test_no_folder_and_a_folder(tmp_path: Path, mode: Mode) -> None:
    assert _refusal(str(tmp_path / "gone" / "a.db"), mode) == (
        "DB: the folder FOLDER does not exist (make the folder first)"
    )
    assert _refusal(str(tmp_path), mode) == "DB: a folder, not a database"


@pytest.mark.parametrize("left", [b"", None])
def test_a_creation_that_was_killed_begins_anew(database: str, left: bytes | None) -> None:
    if left is None:
        _database_with(database, "pragma journal_mode = wal")
    else:
        Path(database).write_bytes(left)
    with Store.open(database, Mode.CREATE) as store:
        assert store.save(loaded("a.md", "một")).outcome is Outcome.REPORT


def test_two_that_make_it_at_once_wait_for_each_other(database: str) -> None:
    other = sqlite3.connect(database, isolation_level=None, check_same_thread=False)
    other.execute("begin immediate")
    done = Timer(0.3, other.rollback)
    done.start()
    with Store.open(database, Mode.CREATE, busy_seconds=20) as store:
        assert store.faults() == []
    done.join()
    other.close()


def test_locked(store: Store, database: str) -> None:
    other = opened(database, Mode.WRITE)
    with other.transaction(), pytest.raises(StoreError) as caught:
        store.save(loaded("a.md", "một"))
    assert _line(caught.value).replace(database, "DB") == (
        "DB: another program is writing to the database (wait until it is done, then try again)"
    )
    other.close()
    assert store.save(loaded("a.md", "một")).outcome is Outcome.REPORT


def test_disk_full(store: Store, database: str) -> None:
    store.save(loaded("a.md", "một"))
    connection = store._connection
    connection.run(f"pragma max_page_count = {connection.number('pragma page_count') + 1}")
    text = "".join(chr(0x4E00 + number * 7 % 20000) for number in range(40000))
    with pytest.raises(StoreError) as caught:
        store.save(loaded("b.md", text))
    assert _line(caught.value).replace(database, "DB") == (
        "DB: no space is left on the disk"
        " (free some space and run the command again; what was saved is kept)"
    )
    connection.run("pragma max_page_count = 1000000")
    assert [report.path for report in store.reports()] == ["a.md"]
    assert store.save(loaded("b.md", text)).report == 2
    assert store.faults() == []


def test_damaged(store: Store, database: str) -> None:
    for number in range(40):
        store.save(loaded(f"{number}.md", f"bản {number}", [f"f{k}" for k in range(30)]))
    store.vacuum()
    store.close()
    content = bytearray(Path(database).read_bytes())
    content[4096 * 2 :] = b"\x5a" * (len(content) - 4096 * 2)
    Path(database).write_bytes(content)
    with pytest.raises(StoreError) as caught, Store.open(database, Mode.WRITE) as damaged:
        damaged.save(loaded("new.md", "mới"))
    assert _line(caught.value).replace(database, "DB") == (
        "DB: the database is damaged"
        " (go back to a copy made by cchc db backup, or load the reports into a new one)"
    )


@contextmanager
def _without_rights(*paths: Path) -> Iterator[None]:
    """As a user who may only read; root may write whatever the permissions say."""
    modes = {path: path.stat().st_mode for path in paths}
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    for path in paths:
        path.chmod(0o555 if path.is_dir() else 0o444)
    if root:
        os.seteuid(_NOBODY)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)
        for path, mode in modes.items():
            path.chmod(mode)


@pytest.fixture
def shared_folder() -> Iterator[Path]:
    """A folder that everybody may reach; those of pytest only their owner may."""
    if not hasattr(os, "geteuid"):
        pytest.skip("permissions of another kind")
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


def test_read_only(shared_folder: Path) -> None:
    path = shared_folder / "cchc.db"
    with Store.open(str(path), Mode.CREATE) as store:
        store.save(loaded("a.md", "một"))
    with _without_rights(path, shared_folder):
        with Store.open(str(path)) as readable:
            assert [report.path for report in readable.reports()] == ["a.md"]
        refused = _refusal(str(path), Mode.WRITE)
        created = _refusal(str(shared_folder / "new.db"), Mode.CREATE)
    assert refused == (
        "DB: the database or its folder is read-only (copy it to a folder you may write to)"
    )
    assert created == (
        "DB: the database cannot be opened"
        " (look at the path and at the permissions of the file and its folder)"
    )


def test_no_right_to_migrate(shared_folder: Path) -> None:
    path = shared_folder / "cchc.db"
    _database_with(str(path), _OURS, "pragma user_version = 1")
    with _without_rights(path, shared_folder):
        assert _refusal(str(path), Mode.MIGRATE) == (
            "DB: the database or its folder is read-only (copy it to a folder you may write to)"
        )


def test_in_vietnamese(database: str) -> None:
    with pytest.raises(StoreError) as caught:
        Store.open(database)
    assert _line(caught.value, "vi").replace(database, "DB") == (
        "DB: không có cơ sở dữ liệu này (lệnh cchc load PATHS --db FILE sẽ tạo mới)"
    )
