"""Files added from inside a session: every step is told, stopping keeps what is done."""

from __future__ import annotations

import io
import sys
from contextlib import closing
from pathlib import Path

import pytest

from cchc_tui.model.settings import Settings
from cchc_tui.session.adding import (
    Added,
    Compared,
    Comparing,
    Failed,
    Skipped,
    Told,
    Total,
    add_files,
    compare_again,
)
from cchc_tui.store.decisions import Action, NewDecision
from cchc_tui.store.errors import StoreError
from cchc_tui.store.store import Mode, Store
from tests.cli.reports import report_text


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Four reports, one that is none, one of a kind that is not read."""
    made = tmp_path / "in"
    made.mkdir()
    for number in range(1, 5):
        (made / f"{number}.md").write_text(report_text(number), encoding="utf-8")
    (made / "empty.docx").write_bytes(b"")
    (made / "old.doc").write_bytes(b"?")
    return made


@pytest.fixture
def target(tmp_path: Path) -> str:
    return str(tmp_path / "a.db")


def test_every_step_is_told(folder: Path, target: str) -> None:
    steps = list(add_files(target, [str(folder), str(folder / "gone.md")], Settings()))
    kinds = [type(step) for step in steps]
    assert kinds[:2] == [Told, Total]
    assert steps[1] == Total(6)
    assert kinds[2:] == [Added, Added, Added, Added, Failed, Failed, Comparing, Compared]
    failed = [step for step in steps if isinstance(step, Failed)]
    assert [Path(step.path).name for step in failed] == ["empty.docx", "gone.md"]
    added = [step for step in steps if isinstance(step, Added)]
    assert [(step.report, step.is_new) for step in added] == [(n, True) for n in range(1, 5)]
    again = list(add_files(target, [str(folder / "1.md")], Settings()))
    assert again == [Total(1), Skipped(str(folder / "1.md"))]


def test_stopping_keeps_what_is_done(folder: Path, target: str) -> None:
    with closing(add_files(target, [str(folder)], Settings())) as steps:
        for step in steps:
            if isinstance(step, Added) and step.report == 2:
                break
    with Store.open(target) as store:
        assert [report.id for report in store.reports()] == [1, 2]
        assert store.faults() == []
    assert compare_again(target, Settings())
    assert not compare_again(target, Settings())


def test_a_removed_report_is_back_and_says_so(folder: Path, target: str) -> None:
    list(add_files(target, [str(folder)], Settings()))
    with Store.open(target, Mode.WRITE) as store:
        (first, *_) = store.heads(1)
        store.decide("lan", NewDecision(1, first.fingerprint, Action.DISMISS))
        store.remove(1, "lan")
    assert compare_again(target, Settings())
    added = [
        s for s in add_files(target, [str(folder / "1.md")], Settings()) if isinstance(s, Added)
    ]
    assert [note.template for note in added[0].notes] == [
        "{path}: report {report} had been removed and is back"
    ]
    with Store.open(target) as store:
        assert store.report(1).decided == 1


def test_what_no_longer_fits_is_told(folder: Path, target: str) -> None:
    list(add_files(target, [str(folder)], Settings()))
    with Store.open(target, Mode.WRITE) as store:
        wrong = next(head for head in store.heads(1) if head.rule == "AR101")
        store.decide("lan", NewDecision(1, wrong.fingerprint, Action.CONFIRM))
    path = folder / "1.md"
    path.write_text(path.read_text(encoding="utf-8").replace("528", "429"), encoding="utf-8")
    steps = list(add_files(target, [str(path)], Settings()))
    told = [step.message.render(str) for step in steps if isinstance(step, Told)]
    assert len(told) == 1
    assert f"AR101 {wrong.fingerprint} was confirmed; it is no longer found" in told[0]


def test_processes_start_where_a_screen_catches_what_is_printed(
    folder: Path, target: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Caught(io.StringIO):
        def fileno(self) -> int:
            return -1

    monkeypatch.setattr(sys, "stderr", Caught())
    steps = list(add_files(target, [str(folder / "1.md")], Settings(), jobs=2))
    assert [type(step) for step in steps] == [Total, Added, Comparing, Compared]


def test_a_folder_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="does not exist"):
        list(add_files(str(tmp_path / "gone" / "a.db"), ["x.md"], Settings()))
