"""`cchc export`: its options, what it tells, and what it refuses."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from cchc_tui.review import review_report
from cchc_tui.store.decisions import Action, NewDecision
from cchc_tui.store.store import Mode, Store
from tests.cli.conftest import Cchc
from tests.cli.reports import report_text


@pytest.fixture(autouse=True)
def database(folder: Path, cchc: Cchc, monkeypatch: pytest.MonkeyPatch) -> None:
    """Three reports with a wrong sum each: confirmed, dismissed, open."""
    monkeypatch.setattr("cchc_tui.cli.report_parts.review_report", review_report)
    (folder / "in").mkdir()
    for number in range(1, 4):
        (folder / "in" / f"{number}.md").write_text(report_text(number), encoding="utf-8")
    assert cchc("load", "in", "--db", "a.db").code == 0
    with Store.open("a.db", Mode.WRITE) as store:
        for report, action in ((1, Action.CONFIRM), (2, Action.DISMISS)):
            (found,) = store.findings(report)
            store.decide("Lan", NewDecision(report, found.finding.fingerprint, action, "lý do"))


def _reports(text: str) -> list[int]:
    return [report["report"] for report in json.loads(text)["reports"]]


@pytest.mark.parametrize(
    ("options", "reports"),
    [
        ("", [1]),
        ("--state confirmed,open", [1, 3]),
        ("--state dismissed --state open", [2, 3]),
        ("--state flagged", []),
        ("--state all", [1, 2, 3]),
        ("--state all --report 2 --report in/3.md", [2, 3]),
        ("--state all --report 3/BC-UBND", [3]),
        ("--state all --ignore AR", []),
        ("--state all --select AR101", [1, 2, 3]),
    ],
)
def test_selection(options: str, reports: list[int], cchc: Cchc) -> None:
    run = cchc("export", "--db", "a.db", "--format", "json", *options.split())
    assert (run.code, _reports(run.out)) == (0, reports)


def test_what_is_told(cchc: Cchc) -> None:
    assert cchc("export", "--db", "a.db", "-o", "out.csv").err == (
        "out.csv: findings 1, in 1 of 3 reports\n"
    )
    run = cchc("export", "--db", "a.db", "--format", "md", "--state", "flagged")
    assert run.out.startswith("# Findings")
    assert run.err == (
        "no finding of 3 reports is in a state that was asked for; --state all takes all\n"
    )
    assert cchc("export", "--db", "a.db", "--format", "md", "-q").err == ""


def test_findings_of_another_engine_are_told(cchc: Cchc, folder: Path) -> None:
    (folder / "cchc.toml").write_text('ignore = ["NB202"]\n', encoding="utf-8")
    run = cchc("export", "--db", "a.db", "--format", "json")
    assert _reports(run.out) == [1]
    assert "1 of them were judged by another version or other settings" in run.err


@pytest.mark.parametrize("name", ["out.xlsx", "out.csv", "out.json", "out.md", "out.sarif"])
def test_the_name_tells_the_format(name: str, cchc: Cchc, folder: Path) -> None:
    (folder / name).write_text("old", encoding="utf-8")
    assert cchc("export", "--db", "a.db", "-o", name, "--lang", "vi").code == 0
    written = (folder / name).read_bytes()
    assert zipfile.is_zipfile(folder / name) if name == "out.xlsx" else b"AR101" in written
    assert sorted(path.name for path in folder.iterdir() if "part" in path.name) == []


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ("", "cchc: which format? The name of the file does not tell (--format is one of"),
        ("-o out.txt", "cchc: which format?"),
        ("--format xlsx", "cchc: xlsx is no text for standard output (say -o FILE)"),
        ("--format pdf", "cchc: --format: pdf is not one of xlsx"),
        ("--format md --state done", "cchc: --state: done is not one of open, confirmed"),
        ("--format md --select XX9", "cchc: --select: no rule has the code XX9"),
        ("--format md --report 77", "no report 77 (cchc db info"),
        ("--format md -o a.db", "cchc: a.db is the database itself (give another name)"),
        ("--format md -o in/1.md", "cchc: in/1.md is a report of the database"),
        ("-o gone/out.csv", "cannot write"),
    ],
)
def test_refused(options: str, told: str, cchc: Cchc, folder: Path) -> None:
    before = (folder / "a.db").read_bytes()
    run = cchc("export", "--db", "a.db", *options.split())
    assert (run.code, run.out) == (2, "")
    assert told in run.err and run.err.count("\n") == 1
    assert (folder / "a.db").read_bytes() == before


def test_no_database(cchc: Cchc) -> None:
    run = cchc("export", "--db", "gone.db", "--format", "md")
    assert run.code == 2
    assert "gone.db: no such database" in run.err
