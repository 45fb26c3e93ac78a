"""`cchc check --baseline` and `--write-baseline`: what is known, new, gone, and broken files."""

from __future__ import annotations

import json
import os
import shutil
from collections import Counter
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from cchc_tui.cli.baseline import Known, Ledger, known_path
from cchc_tui.cli.baseline_file import read_baseline, write_baseline
from cchc_tui.output.outcomes import ReportPart
from cchc_tui.review import review_report
from cchc_tui.store.decisions import Action, NewDecision
from cchc_tui.store.store import Mode, Store
from tests.cli.conftest import Cchc
from tests.cli.reports import report_text

_SCHEMA = json.loads((files("cchc_tui.data") / "schema" / "cchc.baseline-1.json").read_text())
_SUM = "Tiếp nhận {} hồ sơ, gồm: trực tuyến 281 hồ sơ, trực tiếp 143 hồ sơ.\n\n"


@pytest.fixture(autouse=True)
def engine(cchc: Cchc, monkeypatch: pytest.MonkeyPatch) -> None:
    """The real engine."""
    monkeypatch.setattr("cchc_tui.cli.report_parts.review_report", review_report)


@pytest.fixture
def reports(folder: Path) -> Path:
    """Three reports with a wrong sum each; the first cites the plan of all with a wrong day."""
    (folder / "in").mkdir()
    for number in range(1, 4):
        text = report_text(number, day=12 if number > 1 else 21)
        (folder / "in" / f"{number}.md").write_text(text, encoding="utf-8")
    return folder / "in"


def _entries(path: str = "b.json") -> list[tuple[str, str, int]]:
    content = json.loads(Path(path).read_text(encoding="utf-8"))
    Draft202012Validator(_SCHEMA).validate(content)
    return [(one["path"], one["rule"], one["count"]) for one in content["findings"]]


def test_what_is_known_does_not_count(reports: Path, cchc: Cchc) -> None:
    written = cchc("check", "in", "--write-baseline", "b.json")
    assert (written.code, written.out.count("AR101")) == (0, 3)
    assert written.err.endswith("b.json: known findings: 4, in reports: 3\n")
    assert _entries() == [
        ("in/1.md", "AR101", 1),
        ("in/1.md", "CI504", 1),
        ("in/2.md", "AR101", 1),
        ("in/3.md", "AR101", 1),
    ]
    run = cchc("check", "in", "--baseline", "b.json", "--fail-on", "info")
    assert (run.code, run.out) == (0, "")
    assert run.err.splitlines()[:2] == [
        "Reports: 3. Errors: 0, warnings: 0, info: 0.",
        "Known from the baseline and not counted: 4.",
    ]
    assert "no longer" not in run.err
    text = (reports / "2.md").read_text(encoding="utf-8") + "\n" + _SUM.format(425)
    (reports / "2.md").write_text(text, encoding="utf-8")
    run = cchc("check", "in", "--baseline", "b.json", "--format", "concise")
    assert (run.code, run.out.count("\n"), run.out.startswith("in/2.md:")) == (1, 1, True)


def test_the_file_is_stable(reports: Path, cchc: Cchc) -> None:
    cchc("check", "in", "--write-baseline", "b.json")
    first = Path("b.json").read_bytes()
    assert first.startswith(
        b'{"schema":"cchc.baseline/1","findings":[\n{"path":"in/1.md","rule":"AR101",'
    )
    cchc("check", "in/3.md", "in/1.md", "in/2.md", "--write-baseline", "b.json", "-j", "2")
    assert Path("b.json").read_bytes() == first
    cchc("check", "in/3.md", "--baseline", "b.json", "--write-baseline", "b.json")
    assert Path("b.json").read_bytes() == first
    shutil.rmtree(reports)
    reports.mkdir()
    cchc("check", "in", "--write-baseline", "b.json")
    assert (
        Path("b.json").read_text(encoding="utf-8")
        == '{"schema":"cchc.baseline/1","findings":[\n]}\n'
    )


def test_equal_findings_are_counted(folder: Path, cchc: Cchc) -> None:
    path = folder / "a.md"
    path.write_text(_SUM.format(425) * 2, encoding="utf-8")
    cchc("check", "a.md", "--write-baseline", "b.json")
    assert len(_entries()) == 2
    path.write_text(_SUM.format(425) * 3, encoding="utf-8")
    found = json.loads(cchc("check", "a.md", "--baseline", "b.json", "--format", "json").out)
    assert [one["known"] for one in found["findings"]] == [True, True, False]
    assert (found["summary"]["known"], found["summary"]["findings"]["error"]) == (2, 1)
    path.write_text(_SUM.format(425), encoding="utf-8")
    run = cchc("check", "a.md", "--baseline", "b.json")
    assert run.code == 0
    assert run.err.endswith(
        "b.json: no longer found in a.md: AR101 × 1\n"
        "--baseline b.json --write-baseline b.json takes out what is no longer found\n"
    )


def test_a_ledger_counts_reports_of_one_path() -> None:
    known = Known(known_path("a.md"), "AR101", "f" * 16)
    ledger = Ledger({known: 2}, keeps=True)
    assert [ledger.known_in("a.md") for _ in range(3)] == [{"f" * 16}, {"f" * 16}, frozenset()]
    assert ledger.known_in("b.md") == frozenset()
    assert Ledger(None, keeps=True).known_in("a.md") is None
    for _ in range(3):
        ledger.add(ReportPart("x", "a.md", found=(("AR101", "f" * 16),)))
    assert ledger.renewed(lambda entry: True) == Counter({known: 3})
    assert not ledger.gone(lambda entry: True)


def test_stale_entries_are_those_that_were_looked_for(reports: Path, cchc: Cchc) -> None:
    cchc("check", "in", "--write-baseline", "b.json")
    (reports / "1.md").write_text("Không có số liệu.", encoding="utf-8")
    told = "b.json: no longer found in in/1.md: AR101 × 1"
    alone = cchc("check", "in/1.md", "--baseline", "b.json")
    # CI504 needs the other reports; those were not asked about.
    assert [line for line in alone.err.splitlines() if "b.json:" in line] == [told]
    together = cchc("check", "in", "--baseline", "b.json")
    assert told + ", CI504 × 1\n" in together.err
    assert "no longer" not in cchc("check", "in", "--baseline", "b.json", "--select", "NB").err
    (reports / "2.md").write_bytes(b"")
    assert "in/2.md: AR101" not in cchc("check", "in", "--baseline", "b.json").err
    (reports / "2.md").unlink()
    run = cchc("check", "in", "--baseline", "b.json", "--write-baseline", "b.json", "-q")
    assert "no longer found in in/2.md: AR101 × 1\n" in run.err
    assert _entries() == [("in/3.md", "AR101", 1)]


def test_a_baseline_is_read_from_anywhere(
    reports: Path, cchc: Cchc, monkeypatch: pytest.MonkeyPatch
) -> None:
    (reports / "sub").mkdir()
    cchc("check", "in", "--write-baseline", "in/sub/b.json")
    assert _entries("in/sub/b.json")[0][0] == "../1.md"
    monkeypatch.chdir(reports)
    assert cchc("check", ".", "--baseline", "sub/b.json").code == 0
    assert cchc("check", str(reports), "--baseline", "sub/b.json", "-j", "2").code == 0


@pytest.mark.parametrize(
    "name", ["full", "json", "jsonl", "csv", "sarif", "github", "gitlab", "junit"]
)
def test_any_number_of_jobs_and_the_database_say_the_same(
    reports: Path, cchc: Cchc, name: str
) -> None:
    cchc("check", "in", "--write-baseline", "b.json", "--select", "CI", "-q")
    cchc("load", "in", "--db", "a.db")
    options = ("--baseline", "b.json", "--format", name)
    alone = cchc("check", str(reports), *options)
    assert alone.code == 1 and "Known from the baseline and not counted: 1.\n" in alone.err
    assert cchc("check", str(reports), *options, "-j", "2") == alone
    assert cchc("check", "--db", "a.db", *options) == alone
    assert cchc("check", "--db", "a.db", *options, "-j", "2") == alone


def test_what_is_settled_is_not_written(reports: Path, cchc: Cchc) -> None:
    cchc("load", "in", "--db", "a.db")
    with Store.open("a.db", Mode.WRITE) as store:
        for report, action in ((1, Action.DISMISS), (2, Action.CONFIRM)):
            (digest,) = (
                one.finding.fingerprint
                for one in store.findings(report)
                if one.finding.rule == "AR101"
            )
            store.decide("lan", NewDecision(report, digest, action, "đã hỏi"))
    cchc("check", "--db", "a.db", "--write-baseline", "b.json")
    assert _entries() == [("in/1.md", "CI504", 1), ("in/2.md", "AR101", 1), ("in/3.md", "AR101", 1)]
    shutil.rmtree(reports)
    assert "no longer" not in cchc("check", "--db", "a.db", "--baseline", "b.json").err


def _entry(**changes: Any) -> str:
    entry = {"path": "a.md", "rule": "AR101", "fingerprint": "f" * 16, "count": 1} | changes
    return json.dumps({"schema": "cchc.baseline/1", "findings": [entry]})


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (None, "cannot be read: No such file or directory"),
        ("", "not valid JSON: line 1, column 1"),
        ('{"schema":\n "cchc', "not valid JSON: line 2, column 2"),
        ("[" * 100_000, "this is no baseline of the contract cchc.baseline/1"),
        ("[]", "this is no baseline of the contract cchc.baseline/1"),
        (
            '{"schema": "cchc.baseline/2", "findings": []}',
            "this is no baseline of the contract cchc.baseline/1",
        ),
        ('{"schema": "cchc.baseline/1"}', "this is no baseline of the contract cchc.baseline/1"),
        ('{"schema": "cchc.baseline/1", "findings": [3]}', "entry 1: path is missing or wrong"),
        (_entry(path=""), "entry 1: path is missing or wrong"),
        (_entry(path="a\0"), "entry 1: path is missing or wrong"),
        (_entry(rule="x"), "entry 1: rule is missing or wrong"),
        (_entry(fingerprint=None), "entry 1: fingerprint is missing or wrong"),
        (_entry(count=0), "entry 1: count is missing or wrong"),
        (_entry(count=True), "entry 1: count is missing or wrong"),
        (_entry(count=1.5), "entry 1: count is missing or wrong"),
    ],
)
def test_a_bad_file_is_one_line(folder: Path, cchc: Cchc, content: str | None, reason: str) -> None:
    if content is not None:
        (folder / "b.json").write_text(content, encoding="utf-8")
    run = cchc("check", ".", "--baseline", "b.json")
    hint = "(cchc check --write-baseline FILE makes a baseline)"
    assert (run.code, run.out, run.err) == (2, "", f"cchc: b.json: {reason} {hint}\n")


def test_bytes_that_are_no_text(folder: Path, cchc: Cchc) -> None:
    (folder / "b.json").write_bytes(b'{"schema": "\xff"}')
    assert (
        "cchc: b.json: not valid UTF-8: byte 12 (" in cchc("check", ".", "--baseline", "b.json").err
    )


@pytest.mark.parametrize(
    ("options", "line"),
    [
        ("--baseline b.json --trace", "--trace and --baseline do not go together"),
        (
            "--write-baseline b.json --explain-numbers",
            "--explain-numbers and --write-baseline do not go together",
        ),
        ("--write-baseline -", "--write-baseline: a file is wanted"),
        ("--baseline -", "--baseline: a file is wanted"),
    ],
)
def test_options_that_make_no_sense(folder: Path, cchc: Cchc, options: str, line: str) -> None:
    run = cchc("check", ".", *options.split())
    assert (run.code, run.err) == (2, f"cchc: {line}\n")


def test_a_run_that_fails_leaves_the_old_file(
    reports: Path, cchc: Cchc, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("b.json").write_text("old", encoding="utf-8")
    monkeypatch.setattr("cchc_tui.cli.baseline_file.encoded", lambda entry: 1 / 0)
    assert cchc("check", "in", "--write-baseline", "b.json").code == 2
    assert Path("b.json").read_text(encoding="utf-8") == "old"
    assert sorted(os.listdir()) == ["b.json", "in"]


def test_what_cannot_be_read_is_still_trouble(reports: Path, cchc: Cchc) -> None:
    assert cchc("check", "in", "gone.md", "--write-baseline", "b.json").code == 2
    assert len(_entries()) == 4


@pytest.mark.parametrize("path", ["-", "a.md", "báo cáo.md", "../x.md", "b\udcff.md"])
def test_paths_come_back(folder: Path, path: str) -> None:
    counts = {Known(known_path(path), "AR101", "f" * 16): 2}
    write_baseline("b.json", counts)
    assert read_baseline("b.json") == counts
