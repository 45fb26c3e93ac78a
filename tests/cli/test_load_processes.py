"""`cchc load` beside others: killed, twice at once, read while it writes, on a full disk."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from pathlib import Path

import pytest

from benchmarks.kill import Trial
from cchc_tui.store.store import Mode, Store
from tests.cli.reports import report_text
from tests.processes import python

_ROOT = Path(__file__).parents[2]
_REPORTS = 40


@pytest.fixture
def inputs(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(_REPORTS):
        (folder / f"{number:02}.md").write_text(report_text(number), encoding="utf-8")
    return folder


def _load(
    folder: Path, *arguments: str, before: Callable[[], None] | None = None
) -> AbstractContextManager[subprocess.Popen[str]]:
    command = ["-m", "cchc_tui", "load", *arguments]
    return python(command, folder, before)


def _ended(load: subprocess.Popen[str]) -> tuple[int, str]:
    _, errors = load.communicate(timeout=120)
    return load.returncode, errors


def test_killed_at_any_moment_the_database_is_whole(tmp_path: Path) -> None:
    tally = Trial(tmp_path, reports=12, jobs=1, seed=5).run(kills=10)
    assert (tally.kills, tally.faults) == (10, ())
    assert tally.completed >= 1


def test_two_loads_into_one_new_database(tmp_path: Path, inputs: Path) -> None:
    arguments = ("in", "--db", "a.db", "-q")
    with _load(tmp_path, *arguments) as one, _load(tmp_path, *arguments) as other:
        assert [_ended(load) for load in (one, other)] == [(0, ""), (0, "")]
    with Store.open(str(tmp_path / "a.db")) as store:
        assert len(list(store.reports())) == _REPORTS
        assert store.info().versions == _REPORTS
        assert store.info().errors == _REPORTS
        assert store.faults() == []


def test_a_reader_sees_whole_reports_while_loading(tmp_path: Path, inputs: Path) -> None:
    path = tmp_path / "a.db"
    Store.open(str(path), Mode.CREATE).close()
    seen = [0]
    with _load(tmp_path, "in", "--db", "a.db", "-q") as load, Store.open(str(path)) as reader:
        while load.poll() is None:
            reports = list(reader.reports())
            assert {report.errors for report in reports} <= {1}
            assert len(list(reader.search("cải cách hành chính"))) >= len(reports)
            seen.append(len(reports))
        assert _ended(load) == (0, "")
    assert seen == sorted(seen)
    assert any(0 < count < _REPORTS for count in seen)


def test_no_more_space(tmp_path: Path, inputs: Path) -> None:
    resource = pytest.importorskip("resource")

    def small_files() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))

    arguments = ("in", "--db", "a.db", "-q")
    with _load(tmp_path, *arguments, before=small_files) as load:
        code, errors = _ended(load)
    assert code == 2
    assert errors.count("\n") == 1
    assert errors.startswith("cchc: a.db: ")
    assert "what was saved is kept" in errors
    with Store.open(str(tmp_path / "a.db")) as store:
        assert store.faults() == []
    with _load(tmp_path, *arguments) as load:
        assert _ended(load) == (0, "")
    with Store.open(str(tmp_path / "a.db")) as store:
        assert len(list(store.reports())) == _REPORTS


def test_a_bar_on_a_terminal(tmp_path: Path, inputs: Path) -> None:
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    load = subprocess.Popen(
        [sys.executable, "-m", "cchc_tui", "load", "in", "gone.md", "--db", "a.db"],
        cwd=tmp_path,
        env={"PYTHONPATH": str(_ROOT), "LANG": "C.UTF-8", "TERM": "xterm", "COLUMNS": "100"},
        stderr=theirs,
    )
    os.close(theirs)
    shown = b""
    with suppress(OSError):
        while piece := os.read(ours, 4096):
            shown += piece
    os.close(ours)
    assert load.wait() == 2
    assert f"{_REPORTS + 1}/{_REPORTS + 1}".encode() in shown
    assert re.search(rb"\d:\d\d:\d\d", shown)
    assert b"cchc: gone.md: no such file" in shown
