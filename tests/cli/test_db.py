"""`cchc db`: each command, in both languages where it prints."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from cchc_tui.bulk.records import stored_path
from cchc_tui.store.schema import APPLICATION_ID, MIGRATIONS
from cchc_tui.store.store import Store
from tests.cli.conftest import Cchc
from tests.cli.reports import report_text


@pytest.fixture
def database(cchc: Cchc, folder: Path) -> str:
    """Two reports and a corrected text of the first under another name."""
    for name, number, note in (("a.md", 1, ""), ("b.md", 2, ""), ("c.md", 1, "Đã đính chính.")):
        (folder / name).write_text(report_text(number, note=note), encoding="utf-8")
    assert cchc("load", "a.md", "b.md", "c.md", "--db", "a.db").code == 0
    return "a.db"


def _listed(cchc: Cchc) -> list[list[str]]:
    lines = cchc("db", "info", "a.db", "--reports").out.splitlines()
    return [[*line.split()[:2], line.split()[-1].rpartition("/")[2]] for line in lines[1:]]


def test_info(cchc: Cchc, database: str) -> None:
    run = cchc("db", "info", database)
    assert (run.code, run.err) == (0, "")
    rows = dict(line.rsplit(maxsplit=1) for line in run.out.splitlines())
    assert (rows["reports"], rows["versions"], rows["errors"]) == ("2", "3", "2")
    assert "báo cáo" in cchc("db", "info", database, "--lang", "vi").out


def test_reports_are_listed(cchc: Cchc, database: str) -> None:
    assert _listed(cchc) == [["1", "2", "c.md"], ["2", "1", "b.md"]]


def test_unlink_and_link(cchc: Cchc, database: str) -> None:
    run = cchc("db", "unlink", database, "c.md")
    assert (run.code, run.err.splitlines()[0]) == (
        0, "c.md is no longer part of report 1; it is report 3",
    )  # fmt: skip
    assert _listed(cchc) == [["1", "1", "a.md"], ["2", "1", "b.md"], ["3", "1", "c.md"]]
    run = cchc("db", "link", database, "a.md", "3")
    assert (run.code, run.err.splitlines()[0]) == (0, "3 is part of a.md now; versions moved: 1")
    assert _listed(cchc) == [["1", "2", "c.md"], ["2", "1", "b.md"]]
    assert "unchanged: 3," in cchc("load", "a.md", "b.md", "c.md", "--db", database).err


def test_backup(cchc: Cchc, database: str) -> None:
    run = cchc("db", "backup", database, "copy.db")
    assert (run.code, run.err) == (0, "a.db is copied to copy.db\n")
    with Store.open("copy.db") as copy:
        assert [report.path for report in copy.reports()] == [
            stored_path("c.md"),
            stored_path("b.md"),
        ]
    run = cchc("db", "backup", database, "copy.db")
    assert (run.code, run.err) == (
        2, "cchc: copy.db: exists already (give another name for the copy)\n",
    )  # fmt: skip


def test_vacuum(cchc: Cchc, database: str) -> None:
    run = cchc("db", "vacuum", database)
    assert run.code == 0
    assert run.err.startswith("Bytes before: ")


def test_migrate(cchc: Cchc, folder: Path) -> None:
    from sqlite_utils import Database

    connection = sqlite3.connect("old.db")
    MIGRATIONS.apply(Database(connection), stop_before="m003_corpus")
    connection.execute(f"pragma application_id = {APPLICATION_ID}")
    connection.execute("pragma user_version = 2")
    connection.close()
    run = cchc("load", ".", "--db", "old.db")
    assert (run.code, run.err) == (
        2,
        "cchc: old.db: made by an older version of cchc"
        " (cchc db migrate old.db brings it up to date)\n",
    )
    run = cchc("db", "migrate", "old.db")
    assert (run.code, run.err) == (0, "old.db is up to date\n")
    assert cchc("db", "info", "old.db").code == 0


def test_a_damaged_database_is_told(cchc: Cchc, database: str) -> None:
    connection = sqlite3.connect(database)
    connection.execute("pragma foreign_keys = off")
    connection.execute("insert into citation (version, ordinal, start, \"end\", text, marks, own)"
                       " values (99, 0, 0, 1, 'x', '', 0)")  # fmt: skip
    connection.commit()
    connection.close()
    run = cchc("db", "info", database)
    assert run.code == 2
    assert run.err.startswith("cchc: a.db: the database is damaged: citation")


@pytest.mark.parametrize("command", ["info", "migrate", "vacuum"])
def test_no_database(cchc: Cchc, folder: Path, command: str) -> None:
    run = cchc("db", command, "gone.db")
    assert (run.code, run.err) == (
        2, "cchc: gone.db: no such database (cchc load PATHS --db FILE makes one)\n",
    )  # fmt: skip


def test_without_command_help_is_shown(cchc: Cchc) -> None:
    run = cchc("db")
    assert (run.code, run.err) == (2, "")
    assert "unlink" in run.out
