"""Running the command line in this process, with an engine that accuses every 425."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from cchc_tui.cli.config import nearest_config
from cchc_tui.cli.main import main
from cchc_tui.model.findings import Finding, FindingClass, Severity
from cchc_tui.model.messages import Message
from cchc_tui.model.report import Header, Report
from cchc_tui.model.review import Coverage, Review, TraceLine
from cchc_tui.model.settings import Settings
from cchc_tui.model.source import SourceText


class Run(NamedTuple):
    """What a command gave."""

    code: int
    out: str
    err: str


Cchc = Callable[..., Run]

_ACCUSED = {"425": Severity.ERROR, "426": Severity.WARNING, "427": Severity.INFO}


def _accuse(source: SourceText, settings: Settings) -> Review:
    if "boom" in source.text:
        raise RuntimeError("boom\non two lines")
    if "stop" in source.text:
        raise KeyboardInterrupt
    findings = tuple(
        Finding(
            "AR101",
            _ACCUSED[match.group()],
            FindingClass.CONTENT,
            match.start(),
            match.end(),
            Message("{number} is odd; selected: {select}", _values(match, settings)),
        )
        for match in re.finditer("42[567]", source.text)
    )
    trace = tuple(TraceLine(f.start, f.end, "cue", "violated", "", "", None) for f in findings)
    report = Report(Header(), (), (), (), ())
    return Review(source, report, (), (), (), (), findings, Coverage(figures=3), trace)


def _values(match: re.Match[str], settings: Settings) -> dict[str, str]:
    return {"number": match.group(), "select": ",".join(settings.select)}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is the working directory."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def cchc(folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Cchc:
    """Run `cchc` with arguments."""
    monkeypatch.setattr("cchc_tui.cli.report_parts.review_report", _accuse)
    monkeypatch.setenv("LANGUAGE", "")

    def run(*arguments: str) -> Run:
        nearest_config.cache_clear()
        capsys.readouterr()
        code = main(arguments)
        return Run(code, *capsys.readouterr())

    return run
