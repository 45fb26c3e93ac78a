"""`cchc check --db`: what is stored, the decisions of reviewers, and when texts are read anew."""

from __future__ import annotations

import csv
import io
import json
import shutil
import sqlite3
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cchc_tui.bulk.records import stored_path
from cchc_tui.model.settings import Settings
from cchc_tui.review import review_report
from cchc_tui.store.decisions import Action, NewDecision
from cchc_tui.store.records import EngineRow
from cchc_tui.store.store import Mode, Store
from tests.cli.citing_reports import write_citing_reports
from tests.cli.conftest import Cchc
from tests.cli.reports import report_text

_ROOT = Path(__file__).parents[2]
_SAMPLES = ("tan-lap-6-thang-2024.md", "tan-lap-quy-1-2024.md", "bau-sen-6-thang-2024.md")
_NEXT = EngineRow("9.9.9", 1, "words", "all")


@pytest.fixture(autouse=True)
def engine(cchc: Cchc, monkeypatch: pytest.MonkeyPatch) -> None:
    """The real engine for files as well."""
    monkeypatch.setattr("cchc_tui.cli.report_parts.review_report", review_report)


@pytest.fixture
def reports(folder: Path) -> Path:
    """Three reports with a wrong sum each; the first cites the plan of all with a wrong day."""
    (folder / "in").mkdir()
    for number in range(1, 4):
        text = report_text(number, day=12 if number > 1 else 21)
        (folder / "in" / f"{number}.md").write_text(text, encoding="utf-8")
    return folder / "in"


@pytest.fixture
def store(cchc: Cchc, reports: Path) -> Iterator[Store]:
    """The database of these reports."""
    assert cchc("load", "in", "--db", "a.db").code == 0
    with Store.open("a.db", Mode.WRITE) as opened:
        yield opened


def _decide(store: Store, report: int, rule: str, action: Action) -> str:
    (fingerprint,) = (
        found.finding.fingerprint for found in store.findings(report) if found.finding.rule == rule
    )
    store.decide("lan", NewDecision(report, fingerprint, action, "đã hỏi đơn vị"))
    return fingerprint


def _found(cchc: Cchc, *arguments: str) -> Any:
    return json.loads(cchc("check", "--db", "a.db", "--format", "json", *arguments).out)


def _states(cchc: Cchc, *arguments: str) -> list[tuple[str, str]]:
    return [(one["rule"], one["state"]) for one in _found(cchc, *arguments)["findings"]]


@pytest.mark.parametrize(
    "options",
    [
        "--format full",
        "--format full --lang vi",
        "--format concise",
        "--format json",
        "--format json --all --lang vi",
        "--format jsonl --all",
        "--format csv",
        "--format sarif",
        "--format github",
        "--format gitlab --lang vi",
        "--format junit",
        "--statistics",
        "--statistics --format json",
        "--trace",
        "--explain-numbers",
    ],
)
def test_stored_reviewed_again_and_read_again_are_the_same(
    folder: Path, cchc: Cchc, monkeypatch: pytest.MonkeyPatch, options: str
) -> None:
    (folder / "in").mkdir()
    for name in _SAMPLES:
        shutil.copy(_ROOT / "sample_db" / name, folder / "in" / name)
    write_citing_reports(folder / "in")
    (folder / "in" / "plain.txt").write_text("Không có số liệu nào.", encoding="utf-8")
    cchc("load", "in", "--db", "a.db")
    with Store.open("a.db", Mode.WRITE) as store:
        for number, action in ((1, Action.DISMISS), (4, Action.CONFIRM), (6, Action.FLAG)):
            for found in store.findings(number)[:3]:
                decision = NewDecision(number, found.finding.fingerprint, action)
                store.decide("lan", decision)
    check = ("check", *options.split(), "--db", "a.db")
    from_files = cchc(*check, str(folder / "in"))
    stored = cchc(*check)
    assert stored == from_files
    assert cchc(*check, "--jobs", "2") == stored
    monkeypatch.setattr("cchc_tui.bulk.engine.engine_of", lambda settings: _NEXT)
    assert cchc(*check) == stored
    assert cchc(*check, "-j", "2") == stored


def test_what_is_stored_is_not_reviewed_again(
    cchc: Cchc, store: Store, reports: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.rmtree(reports)
    database = Path("a.db").read_bytes()
    reviewed: list[str] = []

    def seen(source: Any, settings: Settings) -> Any:
        reviewed.append(source.path)
        return review_report(source, settings)

    monkeypatch.setattr("cchc_tui.cli.stored_reports.review_report", seen)
    assert len(_found(cchc)["findings"]) == 4
    assert reviewed == []
    cchc("check", "--db", "a.db", "--explain-numbers")
    assert len(reviewed) == 3
    assert _states(cchc, "--select", "ci") == [("CI504", "open")]
    assert len(reviewed) == 6
    assert Path("a.db").read_bytes() == database


def test_a_report_on_which_a_rule_failed_is_reviewed_again(
    cchc: Cchc, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    with sqlite3.connect("a.db") as database:
        database.execute("update version set faults = 1 where id = 2")
        database.execute("update version set notes = '[[\"one page is a picture\",{}]]'")
    database.close()
    reviewed: list[str] = []

    def seen(source: Any, settings: Settings) -> Any:
        reviewed.append(source.path)
        return review_report(source, settings)

    monkeypatch.setattr("cchc_tui.cli.stored_reports.review_report", seen)
    run = cchc("check", "--db", "a.db")
    assert reviewed == [stored_path("in/2.md")]
    notes = [line for line in run.err.splitlines() if line.endswith("one page is a picture")]
    assert len(notes) == 3


@pytest.mark.parametrize(
    ("action", "state", "marks", "errors", "code"),
    [
        (None, "open", 0, 3, 1),
        (Action.CONFIRM, "confirmed", 3, 3, 1),
        (Action.FLAG, "flagged", 3, 3, 1),
        (Action.REOPEN, "open", 0, 3, 1),
        (Action.DISMISS, "dismissed", 0, 0, 0),
    ],
)
def test_decisions_are_honoured(
    cchc: Cchc,
    store: Store,
    action: Action | None,
    state: str,
    marks: int,
    errors: int,
    code: int,
) -> None:
    for report in (1, 2, 3):
        if action:
            _decide(store, report, "AR101", action)
    assert Counter(_states(cchc)) == {("AR101", state): 3, ("CI504", "open"): 1}
    summary = _found(cchc)["summary"]
    assert (summary["findings"]["error"], summary["dismissed"]) == (errors, 3 - errors)
    for name in ("full", "concise"):
        run = cchc("check", "--db", "a.db", "--format", name)
        assert run.code == code
        assert (run.out.count("AR101"), run.out.count(f" [{state}]\n")) == (errors, marks)
        assert (
            "Errors: 0, warnings: 1, info: 0; dismissed by reviewers and not counted: 3.\n"
            in run.err
        ) is (state == "dismissed")
    counts = cchc("check", "--db", "a.db", "--statistics")
    assert ("Dismissed by reviewers and not counted: 3.\n" in counts.out) is (state == "dismissed")
    rows = cchc("check", "--db", "a.db", "--format", "csv").out.removeprefix("\ufeff")
    shown = Counter((row["rule"], row["state"]) for row in csv.DictReader(io.StringIO(rows)))
    assert shown == {("AR101", state): 3, ("CI504", "open"): 1}
    lines = cchc("check", "--db", "a.db", "--format", "jsonl").out
    assert lines.count('"rule":"AR101","severity":"error"') == 3
    assert lines.count(f'"state":"{state}"') == 3 + (state == "open")


def test_findings_over_many_reports_have_states_too(cchc: Cchc, store: Store) -> None:
    _decide(store, 1, "CI504", Action.DISMISS)
    assert Counter(_states(cchc)) == {("AR101", "open"): 3, ("CI504", "dismissed"): 1}
    assert _found(cchc)["summary"]["dismissed"] == 1
    for name in ("full", "concise"):
        run = cchc("check", "--db", "a.db", "--format", name)
        assert "CI504" not in run.out and "not counted: 1." in run.err
    _decide(store, 1, "CI504", Action.CONFIRM)
    run = cchc("check", "--db", "a.db", "--format", "concise", "--lang", "vi")
    (line,) = (line for line in run.out.splitlines() if "CI504" in line)
    assert line.endswith(" [đã xác nhận]")


def test_the_summary_in_vietnamese(cchc: Cchc, store: Store) -> None:
    _decide(store, 2, "AR101", Action.DISMISS)
    run = cchc("check", "--db", "a.db", "--lang", "vi")
    assert run.code == 1
    assert run.err.splitlines()[0].endswith("; đã bỏ qua theo kết luận rà soát, không tính: 1.")


def test_stale_decisions_are_counted(cchc: Cchc, store: Store, reports: Path) -> None:
    for report, rule in ((1, "AR101"), (1, "CI504"), (2, "AR101")):
        _decide(store, report, rule, Action.CONFIRM)
    told = "Decisions about findings that are no longer there: 1.\n"
    assert told not in cchc("check", "--db", "a.db").err
    (reports / "1.md").write_text(report_text(1, day=12), encoding="utf-8")
    cchc("load", "in", "--db", "a.db")
    run = cchc("check", "--db", "a.db")
    assert told in run.err
    assert run.out.count("[confirmed]") == 2
    # Decisions about rules that were not asked for are not stale.
    assert "no longer there" not in cchc("check", "--db", "a.db", "--select", "AR").err
    assert "không còn" in cchc("check", "--db", "a.db", "--lang", "vi").err


def test_files_get_the_decisions_of_their_reports(cchc: Cchc, store: Store, reports: Path) -> None:
    _decide(store, 1, "AR101", Action.DISMISS)
    _decide(store, 2, "AR101", Action.CONFIRM)
    corrected = reports / "1.md"
    # By its path, though nothing of its head is left; by its head; by its text; not at all.
    text = report_text(1).replace("Số: 1/BC-UBND\n", "")
    corrected.write_text(text + "\nĐã đính chính.\n", encoding="utf-8")
    (reports / "2.md").rename("by-head.md")
    Path("by-head.md").write_text(report_text(2, note="Đã đính chính."), encoding="utf-8")
    Path("by-text.md").write_text(report_text(1, day=21), encoding="utf-8")
    Path("new.md").write_text(report_text(4), encoding="utf-8")
    paths = ("in/1.md", "by-head.md", "by-text.md", "new.md")
    found = _found(cchc, *paths, "--select", "AR")
    by_id = {report["id"]: report["path"] for report in found["reports"]}
    states = {by_id[one["report"]]: one["state"] for one in found["findings"]}
    assert states == dict(zip(paths, ("dismissed", "confirmed", "dismissed", "open"), strict=True))
    assert found == _found(cchc, *paths, "--select", "AR", "-j", "2")


def test_a_file_set_apart_does_not_get_the_decisions_of_its_head(
    cchc: Cchc, store: Store, reports: Path
) -> None:
    Path("copy.md").write_text(report_text(1, day=21, note="Bản khác."), encoding="utf-8")
    _decide(store, 1, "AR101", Action.DISMISS)
    cchc("load", "copy.md", "--db", "a.db")
    assert _states(cchc, "copy.md", "--select", "AR") == [("AR101", "dismissed")]
    cchc("db", "unlink", "a.db", "copy.md")
    states = dict(_states(cchc, "copy.md", "--select", "AR"))
    assert states == {"AR101": "open"}


def test_standard_input_is_known_by_its_head(
    cchc: Cchc, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    _decide(store, 3, "AR101", Action.DISMISS)
    data = report_text(3, note="Đã đính chính.").encode()
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert _states(cchc, "-") == [("AR101", "dismissed")]


def test_a_text_that_is_damaged_is_one_line(cchc: Cchc, store: Store) -> None:
    with sqlite3.connect("a.db") as database:
        database.execute("update version set text = x'00' where id = 2")
    database.close()
    run = cchc("check", "--db", "a.db", "--format", "concise")
    assert (run.code, run.out.count("AR101")) == (2, 2)
    path = stored_path("in/2.md")
    assert run.err.startswith(f"cchc: {path}: what the database holds of it is damaged (go back")


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        ("--db gone.db", "cchc: gone.db: no such database (cchc load PATHS --db FILE makes one)"),
        ("in --db gone.db", "cchc: gone.db: no such database (cchc load PATHS --db FILE makes"),
        ("--db in/1.md", "cchc: in/1.md: not a database of cchc (give the file"),
        ("--db empty.db", "cchc: empty.db: the database holds no report (cchc load PATHS"),
        ("--db", "cchc: "),
    ],
)
def test_mistakes(cchc: Cchc, reports: Path, arguments: str, line: str) -> None:
    Store.open("empty.db", Mode.CREATE).close()
    run = cchc("check", "-q", *arguments.split())
    assert (run.code, run.out, run.err.count("\n")) == (2, "", 1)
    assert run.err.startswith(line)
