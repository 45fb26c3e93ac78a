"""`cchc check --jobs`: the same output for any number, and what happens when workers die."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from cchc_tui.review import review_report
from tests.bulk.tasks import DeadlyChecking
from tests.cli.citing_reports import write_citing_reports
from tests.cli.conftest import Cchc

_ROOT = Path(__file__).parents[2]
_SAMPLES = ("tan-lap-6-thang-2024.md", "tan-lap-quy-1-2024.md", "bau-sen-6-thang-2024.md")


@pytest.fixture
def reports(folder: Path, cchc: Cchc, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Samples, one of them twice, reports that contradict each other, what cannot be read."""
    monkeypatch.setattr("cchc_tui.cli.report_parts.review_report", review_report)
    (folder / "in").mkdir()
    for name in _SAMPLES:
        (folder / "in" / name).write_bytes((_ROOT / "sample_db" / name).read_bytes())
    (folder / "in" / "again.md").write_bytes((_ROOT / "sample_db" / _SAMPLES[1]).read_bytes())
    (folder / "in" / "empty.md").write_bytes(b"")
    (folder / "in" / "binary.txt").write_bytes(bytes(range(256)))
    (folder / "in" / "plain.txt").write_text("Không có số liệu nào.", encoding="utf-8")
    write_citing_reports(folder / "in")
    (folder / "in" / "old.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    return folder


@pytest.mark.parametrize(
    ("options", "jobs"),
    [
        ("--format full", "2 4"),
        ("--format concise --lang vi", "2"),
        ("--format json --all", "2 4"),
        ("--format jsonl --lang vi", "2 4"),
        ("--format csv", "2"),
        ("--format sarif", "2 4"),
        ("--format github --lang vi", "2"),
        ("--format gitlab", "2"),
        ("--format junit", "2"),
        ("--statistics", "2"),
        ("--statistics --format jsonl", "2"),
        ("--trace", "2"),
        ("--trace --at 30", "2"),
        ("--explain-numbers --lang vi", "2"),
        ("--format json -q -o out.json", "2"),
    ],
)
def test_any_number_of_jobs_gives_the_same(
    reports: Path, cchc: Cchc, options: str, jobs: str
) -> None:
    def run(number: str) -> tuple[object, ...]:
        told = cchc("check", "in", "gone.md", "--jobs", number, *options.split())
        output = reports / "out.json"
        return told, output.read_bytes() if output.exists() else None

    alone = run("1")
    told = alone[0]
    assert isinstance(told, tuple) and told[0] == 2 and "gone.md" in told[2]
    assert [run(number) for number in jobs.split()] == [alone] * len(jobs.split())


def test_findings_over_many_reports_are_part_of_it(reports: Path, cchc: Cchc) -> None:
    found = json.loads(cchc("check", "in", "-q", "--jobs", "2", "--format", "json").out)
    assert {"CI504", "CI506"} <= {finding["rule"] for finding in found["findings"]}
    assert sum(report["id"].endswith("-2") for report in found["reports"]) == 1


def test_standard_input_reaches_the_workers(
    reports: Path, cchc: Cchc, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = (reports / "in" / _SAMPLES[0]).read_bytes()
    shown = []
    for jobs in ("1", "2"):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
        shown.append(cchc("check", f"in/{_SAMPLES[1]}", "-", "--jobs", jobs))
    assert shown[0] == shown[1]
    assert "\n-:" in shown[0].out


@pytest.mark.parametrize(
    ("jobs", "line"),
    [
        ("0", "cchc: --jobs: 0 is not auto or a number from 1 to 60"),
        ("61", "cchc: --jobs: 61 is not auto or a number from 1 to 60"),
        ("-2", "cchc: --jobs: -2 is not auto or a number from 1 to 60"),
        ("²", "cchc: --jobs: ² is not auto or a number from 1 to 60"),
        ("many", "cchc: --jobs: many is not auto or a number from 1 to 60"),
    ],
)
def test_a_number_of_jobs_that_makes_no_sense(
    folder: Path, cchc: Cchc, jobs: str, line: str
) -> None:
    run = cchc("check", ".", "--jobs", jobs)
    assert (run.code, run.out, run.err) == (2, "", line + "\n")


def test_one_job_starts_no_process(reports: Path, cchc: Cchc) -> None:
    code = (
        "import sys\nfrom cchc_tui.cli.main import main\n"
        "main(['check', '-q', 'in'])\nprint('multiprocessing' in sys.modules)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": str(_ROOT), "LANG": "C.UTF-8"},
    )
    assert done.stdout.splitlines()[-1] == "False"


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_a_dead_worker_loses_one_file(
    reports: Path, cchc: Cchc, monkeypatch: pytest.MonkeyPatch
) -> None:
    (reports / "in" / "deadly.md").write_text("kill-the-worker", encoding="utf-8")
    monkeypatch.setattr("cchc_tui.cli.run_check.Checking", DeadlyChecking)
    run = cchc("check", "in", "--jobs", "2", "--format", "json")
    found = json.loads(run.out)
    assert run.code == 2
    assert len(found["reports"]) == 8
    assert found["errors"][-2:] == [
        {
            "path": "in/deadly.md",
            "reason": "the worker process ended (signal 9) while reading it",
        },
        {"path": "in/empty.md", "reason": "the file is empty"},
    ]
    assert (
        "cchc: in/deadly.md: the worker process ended (signal 9) while reading it"
        " (memory may have run out: try it alone)\n"
    ) in run.err


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_an_interrupt_leaves_nothing(reports: Path) -> None:
    text = (reports / "in" / _SAMPLES[0]).read_text(encoding="utf-8")
    for number in range(300):
        (reports / "in" / f"x{number}.md").write_text(f"{text}\n{number}\n", encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "cchc_tui", "check", "gone.md", "in", "--jobs", "2", "-o", "out"],
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(_ROOT)},
        start_new_session=True,
    )
    assert process.stderr is not None
    assert process.stderr.readline() == "cchc: gone.md: no such file\n"
    os.killpg(process.pid, signal.SIGINT)
    _, err = process.communicate(timeout=30)
    assert process.returncode == 130
    assert "Traceback" not in err
    assert [path.name for path in reports.iterdir()] == ["in"]


Line = dict[str, Any]


@pytest.fixture
def lines(reports: Path, cchc: Cchc) -> Callable[..., list[Line]]:
    """The lines of `--format jsonl` for some files, each held against the schema."""
    schemas = {
        name: json.loads((files("cchc_tui.data") / "schema" / f"cchc.{name}-1.json").read_text())
        for name in ("check", "check-lines")
    }
    registry: Any = Registry()
    for schema in schemas.values():
        registry = registry.with_resource(schema["$id"], Resource.from_contents(schema))
    validator = Draft202012Validator(schemas["check-lines"], registry=registry)
    validator.check_schema(schemas["check-lines"])

    def run(*arguments: str) -> list[Line]:
        found = [
            json.loads(line)
            for line in cchc("check", "-q", "--format", "jsonl", *arguments).out.splitlines()
        ]
        for line in found:
            validator.validate(line)
        return found

    return run


def test_lines_say_what_the_one_object_says(
    reports: Path, cchc: Cchc, lines: Callable[..., list[Line]]
) -> None:
    whole = json.loads(cchc("check", "-q", "--all", "--format", "json", "in", "gone.md").out)
    found = lines("--all", "in", "gone.md")
    assert [found[0]["type"], found[-1]["type"]] == ["run", "summary"]
    by_type: dict[str, list[Line]] = {}
    for line in found:
        by_type.setdefault(line["type"], []).append(line)
    reports_found = by_type["report"]
    cited = {line["cited"]["report"]: line["cited"]["documents"] for line in by_type["cited"]}
    citations = [
        citation | {"document": document}
        for line in reports_found
        for citation, document in zip(
            line["citations"],
            cited.get(line["report"]["id"], [None] * len(line["citations"])),
            strict=True,
        )
    ]
    assert [line["report"] for line in reports_found] == whole["reports"]
    assert [check for line in reports_found for check in line["checks"]] == whole["checks"]
    assert citations == whole["citations"]
    assert [line["document"] for line in by_type["document"]] == whole["documents"]
    assert [line["error"] for line in by_type["error"]] == whole["errors"]
    assert by_type["summary"][0]["summary"] == whole["summary"]
    findings = [finding for line in reports_found for finding in line["findings"]]
    findings += [line["finding"] for line in by_type["finding"]]
    assert sorted(map(str, findings)) == sorted(map(str, whole["findings"]))


def test_a_single_report_has_no_documents(lines: Callable[..., list[Line]]) -> None:
    types = [line["type"] for line in lines(f"in/{_SAMPLES[0]}")]
    assert {"document", "cited"}.isdisjoint(types) and "report" in types
