"""The check of the sample reports finds what is planted in them, and nothing else."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from cchc_tui.cli.exits import ExitCode
from cchc_tui.cli.main import main
from cchc_tui.ingest.reading import read_source
from cchc_tui.model.findings import Finding
from cchc_tui.model.settings import Settings
from cchc_tui.review import review_report
from cchc_tui.rules import RULES

_FOLDER = Path(__file__).parents[2] / "sample_db"
_FILES = sorted(path.name for path in _FOLDER.glob("*.md") if path.name != "README.md")
_CLEAN = "binh-lam-quy-3-2024.md"


class Planted(NamedTuple):
    """A row of the table of planted faults."""

    file: str
    rule: str
    printed: str
    quotation: str


@cache
def planted_faults() -> tuple[Planted, ...]:
    """The table under "Planted faults" of the README of the samples."""
    readme = (_FOLDER / "README.md").read_text(encoding="utf-8")
    table = readme.partition("## Planted faults")[2].partition("\n## ")[0]
    rows = [line for line in table.splitlines() if line.startswith("| ")]
    cells = [row.replace(r"\|", "\0").strip("|").split("|") for row in rows[1:]]
    return tuple(Planted(*(cell.strip().replace("\0", "|") for cell in row[:4])) for row in cells)


@cache
def reviewed(file: str) -> tuple[str, tuple[Finding, ...]]:
    """The text of a sample and its findings."""
    source = read_source(str(_FOLDER / file))
    return source.text, review_report(source, Settings()).findings


def test_samples_are_as_promised() -> None:
    assert len(_FILES) == 8
    assert {fault.file for fault in planted_faults()} == {*_FILES} - {_CLEAN}
    assert all(3_500 <= (_FOLDER / file).stat().st_size <= 10_000 for file in _FILES)


def test_every_rule_is_planted() -> None:
    # AR108 needs a form of one's own: examples/own-form; SP701 comments, which no document has.
    codes = {rule.code for rule in RULES} - {"AR108", "SP701"}
    assert {fault.rule for fault in planted_faults()} == codes


@pytest.mark.parametrize("file", _FILES)
def test_check_finds_what_is_planted_and_nothing_else(file: str) -> None:
    text, findings = reviewed(file)
    found = sorted((finding.rule, text[finding.start : finding.end]) for finding in findings)
    wanted = sorted((fault.rule, fault.printed) for fault in planted_faults() if fault.file == file)
    assert found == wanted


@pytest.mark.parametrize("fault", planted_faults(), ids=lambda f: f"{f.file}-{f.rule}")
def test_finding_stands_in_the_quotation(fault: Planted) -> None:
    text, findings = reviewed(fault.file)
    assert text.count(fault.quotation) == 1
    start = text.index(fault.quotation)
    places = {
        text[finding.start : finding.end]
        for finding in findings
        if finding.rule == fault.rule
        and start <= finding.start < finding.end <= start + len(fault.quotation)
    }
    assert places == {fault.printed}


@pytest.mark.parametrize("file", _FILES)
def test_most_figures_are_looked_at(file: str) -> None:
    source = read_source(str(_FOLDER / file))
    review = review_report(source, Settings())
    assert review.coverage.figures_used >= review.coverage.figures * 0.45
    assert review.coverage.checks >= 10


def test_readme_shows_what_check_prints(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(_FOLDER.parent)
    assert main(["check", "sample_db/tan-lap-6-thang-2024.md"]) == ExitCode.FINDINGS
    printed = capsys.readouterr()
    readme = Path("README.md").read_text(encoding="utf-8")
    shown = readme.partition("From `cchc check sample_db/")[2].split("```\n")
    assert shown[1].strip("\n") in printed.out
    assert shown[3].strip("\n") == printed.err.strip("\n")
