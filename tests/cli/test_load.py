"""`cchc load`: what it keeps, tells and refuses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from cchc_tui.bulk.records import stored_path
from cchc_tui.model.messages import Message
from cchc_tui.model.review import Review, RuleFault
from cchc_tui.model.settings import Settings
from cchc_tui.model.source import SourceText
from cchc_tui.review import review_report
from cchc_tui.store.decisions import Action, NewDecision
from cchc_tui.store.store import Mode, Store
from tests.cli.conftest import Cchc
from tests.cli.reports import report_text

_ROOT = Path(__file__).parents[2]
_ENGINE = "cchc_tui.bulk.loader.review_report"


@pytest.fixture
def reports(folder: Path) -> Path:
    """Three reports that cite one plan, one of them with a wrong day."""
    for number in range(1, 4):
        path = folder / "in" / f"{number}.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(report_text(number, day=12 if number > 1 else 21), encoding="utf-8")
    return folder / "in"


@pytest.fixture
def store(cchc: Cchc, reports: Path) -> Iterator[Store]:
    """The database after a first load."""
    assert cchc("load", "in", "--db", "a.db").code == 0
    with Store.open("a.db", Mode.WRITE) as opened:
        yield opened


def _summary(new: int = 0, versions: int = 0, judged: int = 0, same: int = 0, bad: int = 0) -> str:
    return (
        f"New reports: {new}, new versions: {versions}, judged again: {judged},"
        f" unchanged: {same}, not readable: {bad}."
    )


def test_first_and_second_load(cchc: Cchc, reports: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = cchc("load", "in", "--db", "a.db")
    assert (first.code, first.out) == (0, "")
    assert first.err.startswith("Comparing the reports with each other\n" + _summary(new=3))
    content = Path("a.db").read_bytes()
    # What is known is not even decoded.
    monkeypatch.delattr("cchc_tui.bulk.loader.read_source")
    second = cchc("load", "in", "--db", "a.db")
    assert (second.code, second.err[: len(_summary(same=3))]) == (0, _summary(same=3))
    assert Path("a.db").read_bytes() == content


def test_findings_over_many_reports_are_stored_and_replaced(
    cchc: Cchc, store: Store, reports: Path
) -> None:
    def accused() -> list[tuple[int, str]]:
        return [
            (report.id, found.finding.rule)
            for report in store.reports()
            for found in store.findings(report.id)
            if found.corpus
        ]

    assert accused() == [(1, "CI504")]
    (reports / "1.md").write_text(report_text(1, day=12), encoding="utf-8")
    run = cchc("load", "in", "--db", "a.db")
    assert "in/1.md: a new version of report 1\n" in run.err
    assert accused() == []


def test_stale_decisions_are_told(cchc: Cchc, store: Store, reports: Path) -> None:
    found = {f.finding.rule: f.finding.fingerprint for f in store.findings(1)}
    assert set(found) == {"AR101", "CI504"}
    for fingerprint in found.values():
        store.decide("lan", NewDecision(1, fingerprint, Action.CONFIRM))
    (reports / "1.md").write_text(report_text(1, day=12, note="Đã sửa ngày."), encoding="utf-8")
    run = cchc("load", "in", "--db", "a.db")
    path = stored_path("in/1.md")
    line = f"{path}: CI504 {found['CI504']} was confirmed; it is no longer found\n"
    assert line in run.err
    assert run.err.count("no longer found") == 1
    assert "stale decisions: 1." in run.err
    assert store.states(1)[found["AR101"]].action is Action.CONFIRM
    assert line not in cchc("load", "in", "--db", "a.db").err


def test_failures_are_one_line_each_and_the_others_go_on(cchc: Cchc, reports: Path) -> None:
    (reports / "broken.md").write_bytes(b"B\xe1o c\xe1o\n")
    (reports / "empty.txt").write_bytes(b"")
    run = cchc("load", "in", "gone.md", "-", "--db", "a.db", "-q")
    assert run.code == 2
    broken = "cchc: in/broken.md: not valid UTF-8: byte 1 on line 1"
    assert [line.partition(" (")[0] for line in run.err.splitlines()] == [
        broken,
        "cchc: in/empty.txt: the file is empty",
        "cchc: gone.md: no such file",
        "cchc: -: standard input has no name to be known by again",
    ]
    with Store.open("a.db") as store:
        assert len(list(store.reports())) == 3


def test_a_fault_of_the_program_loses_one_file(
    cchc: Cchc, reports: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(source: SourceText, settings: Settings) -> Review:
        if source.path.endswith("2.md"):
            raise RuntimeError("boom")
        return review_report(source, settings)

    monkeypatch.setattr(_ENGINE, fails)
    run = cchc("load", "in", "--db", "a.db", "-q")
    assert run.code == 2
    assert run.err == (
        "cchc: in/2.md: a fault in cchc itself: RuntimeError: boom"
        " (set CCHC_DEBUG=1 to see where)\n"
    )


def test_an_interrupt_keeps_what_is_done(
    cchc: Cchc, reports: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(source: SourceText, settings: Settings) -> Review:
        if source.path.endswith("3.md"):
            raise KeyboardInterrupt
        return review_report(source, settings)

    monkeypatch.setattr(_ENGINE, interrupted)
    run = cchc("load", "in", "--db", "a.db")
    assert (run.code, run.err) == (
        130, "Interrupted; what was loaded is kept. Run the command again to go on.\n",
    )  # fmt: skip
    monkeypatch.setattr(_ENGINE, review_report)
    run = cchc("load", "in", "--db", "a.db")
    assert _summary(new=1, same=2) in run.err
    with Store.open("a.db") as store:
        assert [f.finding.rule for f in store.findings(1) if f.corpus] == ["CI504"]


def test_other_settings_judge_again(cchc: Cchc, store: Store, folder: Path) -> None:
    (folder / "cchc.toml").write_text('ignore = ["ar"]\n', encoding="utf-8")
    assert _summary(judged=3) in cchc("load", "in", "--db", "a.db").err
    assert {f.finding.rule for f in store.findings(1)} == {"CI504"}
    assert _summary(same=3) in cchc("load", "in", "--db", "a.db").err


def test_a_rule_of_another_package_that_fails_is_told_again(
    cchc: Cchc, reports: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def faulty(source: SourceText, settings: Settings) -> Review:
        fault = RuleFault(Message("rule ZZ901 failed"), Message("tell its authors"))
        review = review_report(source, settings)
        return replace(review, faults=(fault,)) if source.path.endswith("2.md") else review

    monkeypatch.setattr(_ENGINE, faulty)
    for _ in range(2):
        run = cchc("load", "in", "--db", "a.db", "-q")
        told = "cchc: in/2.md: rule ZZ901 failed (tell its authors)\n"
        assert (run.code, run.err) == (2, told)
    with Store.open("a.db") as store:
        assert len(list(store.reports())) == 3


def test_the_own_form_of_a_province(cchc: Cchc, folder: Path) -> None:
    form = str(_ROOT / "examples" / "own-form")
    assert cchc("load", form, "--db", "a.db", "--config", f"{form}/cchc.toml").code == 0
    with Store.open("a.db") as store:
        assert "AR108" in {found.finding.rule for found in store.findings(1)}
        assert any(check.rule == "AR108" for check in store.checks(1))
    assert _summary(judged=1) in cchc("load", form, "--db", "a.db").err
    with Store.open("a.db") as store:
        assert "AR108" not in {found.finding.rule for found in store.findings(1)}


@pytest.mark.parametrize("jobs", ["1", "2", "auto"])
def test_any_number_of_jobs_gives_the_same(cchc: Cchc, reports: Path, jobs: str) -> None:
    run = cchc("load", "in", "--db", f"{jobs}.db", "--jobs", jobs)
    assert run.code == 0
    with Store.open(f"{jobs}.db") as store:
        found = [
            (report.path[-4:], f.finding.rule, f.finding.fingerprint, f.line)
            for report in store.reports()
            for f in store.findings(report.id)
        ]
    assert [entry[:2] for entry in found] == [
        ("1.md", "CI504"), ("1.md", "AR101"), ("2.md", "AR101"), ("3.md", "AR101"),
    ]  # fmt: skip


def test_long_runs_tell_how_far_they_are(cchc: Cchc, folder: Path) -> None:
    for number in range(120):
        (folder / f"{number}.md").write_text(f"Tiếp nhận {number} hồ sơ.", encoding="utf-8")
    run = cchc("load", ".", "--db", "a.db")
    told = [line for line in run.err.splitlines() if line.endswith("of 120 files")]
    assert told == [f"{done} of 120 files" for done in range(12, 120, 12)]


def test_names_that_are_no_text(cchc: Cchc, folder: Path) -> None:
    try:
        (folder / "b\udce1o.md").write_text("Tiếp nhận 4 hồ sơ.", encoding="utf-8")
    except OSError:
        pytest.skip("every name is text here")
    assert _summary(new=1) in cchc("load", ".", "--db", "a.db").err
    assert _summary(same=1) in cchc("load", ".", "--db", "a.db").err


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        ("load in", "cchc: --db is missing (see cchc load --help)"),
        ("load in --db gone/a.db", "cchc: gone/a.db: the folder gone does not exist"),
        ("load in --db in/1.md", "cchc: in/1.md: not a database of cchc"),
        ("load in --db a.db -j 0", "cchc: --jobs: 0 is not auto or a number from 1 to 60"),
        ("load in --db a.db -j many", "cchc: --jobs: many is not auto or a number from 1 to 60"),
    ],
)
def test_mistakes(cchc: Cchc, reports: Path, arguments: str, line: str) -> None:
    run = cchc(*arguments.split())
    assert (run.code, run.out, run.err.count("\n")) == (2, "", 1)
    assert run.err.startswith(line)
    assert not Path("a.db").exists()
