"""Comments in reports through the whole program: counts, formats, documents, the database."""

from __future__ import annotations

import json
import zipfile
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from cchc_tui.review import review_report
from cchc_tui.store.decisions import Action, NewDecision
from cchc_tui.store.store import Mode, Store
from tests.cli.conftest import Cchc
from tests.cli.reports import report_text

_SUM = "Trong kỳ tiếp nhận"
_COMMENT = "<!-- cchc: ignore AR101 hồ sơ liên thông tính ở huyện -->"


@pytest.fixture(autouse=True)
def engine(cchc: Cchc, monkeypatch: pytest.MonkeyPatch) -> None:
    """The real engine."""
    monkeypatch.setattr("cchc_tui.cli.report_parts.review_report", review_report)


@pytest.fixture
def reports(folder: Path) -> Path:
    """Three reports with a wrong sum each; the first explains it, and cites with a wrong day."""
    (folder / "in").mkdir()
    for number in range(1, 4):
        text = report_text(number, day=12 if number > 1 else 21)
        if number == 1:
            text = text.replace(_SUM, f"\n{_COMMENT}\n{_SUM}")
        (folder / "in" / f"{number}.md").write_text(text, encoding="utf-8")
    return folder / "in"


def _found(cchc: Cchc, *arguments: str) -> Any:
    return json.loads(cchc("check", *arguments, "--format", "json").out)


def test_suppressed_findings_do_not_count(reports: Path, cchc: Cchc) -> None:
    run = cchc("check", "in/1.md")
    assert (run.code, run.out) == (0, "")
    assert run.err.splitlines()[:2] == [
        "Reports: 1. Errors: 0, warnings: 0, info: 0.",
        "Suppressed in the texts and not counted: 1.",
    ]
    assert (
        "Suppressed in the texts and not counted: 1.\n" in cchc("check", "in", "--statistics").out
    )
    found = _found(cchc, "in/1.md")
    (finding,) = found["findings"]
    assert finding["suppression"] == {"reason": "hồ sơ liên thông tính ở huyện"}
    assert (finding["rule"], finding["state"]) == ("AR101", "open")
    assert (found["summary"]["suppressed"], found["summary"]["findings"]["error"]) == (1, 0)


@pytest.mark.parametrize(
    ("comment", "told"),
    [
        ("<!-- cchc: ignore AR101 -->", ["gives no reason"]),
        ("<!-- cchc: ignore AR101, QQ lý do -->", ["names QQ, which is no rule"]),
        ("<!-- cchc: ignore AR1,NB2 lý do -->", ["suppresses NB2, which is not found here"]),
        ("<!-- cchc: ignore CI504,DT lý do -->", []),
        ("<!-- cchc: ignored AR101 lý do -->", ["is not understood"]),
    ],
)
def test_what_is_wrong_with_a_comment_is_told(
    reports: Path, cchc: Cchc, comment: str, told: list[str]
) -> None:
    text = (reports / "1.md").read_text(encoding="utf-8").replace(_COMMENT, comment)
    (reports / "1.md").write_text(text, encoding="utf-8")
    findings = _found(cchc, "in/1.md", "--fail-on", "info")["findings"]
    messages = [one["message"] for one in findings if one["rule"] == "SP701"]
    assert len(messages) == len(told)
    assert all(words in message for words, message in zip(told, messages, strict=True))
    assert text[findings[0]["start"] :].startswith("<!--") == bool(told)
    suppressed = [one["rule"] for one in findings if "suppression" in one]
    assert suppressed == (
        ["AR101"] if "lý do" in comment and "AR1" in comment and "ignored" not in comment else []
    )


def test_codes_that_did_not_run_are_not_told(reports: Path, cchc: Cchc) -> None:
    text = (
        (reports / "1.md")
        .read_text(encoding="utf-8")
        .replace(_COMMENT, _COMMENT.replace("AR101", "NB,AR101"))
    )
    (reports / "1.md").write_text(text, encoding="utf-8")
    for options, count in (
        ([], 1),
        (["--ignore", "NB"], 0),
        (["--ignore", "SP"], 0),
        (["--select", "AR"], 0),
    ):
        rules = Counter(one["rule"] for one in _found(cchc, "in/1.md", *options)["findings"])
        assert rules == Counter(AR101=1, SP701=count)


def test_findings_over_many_reports_can_be_suppressed(reports: Path, cchc: Cchc) -> None:
    assert Counter(
        one["rule"] for one in _found(cchc, "in")["findings"] if "suppression" not in one
    ) == {"AR101": 2, "CI504": 1}
    text = (reports / "1.md").read_text(encoding="utf-8")
    text = text.replace(
        "Huyện triển khai", "<!-- cchc: ignore CI504 ngày ghi theo bản gốc -->\nHuyện triển khai"
    )
    (reports / "1.md").write_text(text, encoding="utf-8")
    found = _found(cchc, "in")
    assert {
        one["rule"]: one["suppression"]["reason"]
        for one in found["findings"]
        if "suppression" in one
    } == {
        "AR101": "hồ sơ liên thông tính ở huyện",
        "CI504": "ngày ghi theo bản gốc",
    }
    assert "SP701" not in {one["rule"] for one in found["findings"]}


@pytest.mark.parametrize("name", ["full", "json", "csv", "sarif", "junit"])
def test_the_database_says_the_same(reports: Path, cchc: Cchc, name: str) -> None:
    cchc("load", "in", "--db", "a.db")
    stored = cchc("check", "--db", "a.db", "--format", name)
    assert stored == cchc("check", "--db", "a.db", "--format", name, str(reports))
    assert stored == cchc("check", "--db", "a.db", "--format", name, "-j", "2")
    assert "Suppressed in the texts and not counted: 1.\n" in stored.err


@pytest.mark.parametrize(
    ("action", "code", "line"),
    [
        (Action.CONFIRM, 1, "Reports: 3. Errors: 3,"),
        (Action.FLAG, 1, "Reports: 3. Errors: 3,"),
        (
            Action.DISMISS,
            1,
            "Reports: 3. Errors: 2, warnings: 1, info: 0; dismissed by reviewers and not counted: 1.",
        ),
    ],
)
def test_what_a_reviewer_decided_comes_first(
    reports: Path, cchc: Cchc, action: Action, code: int, line: str
) -> None:
    cchc("load", "in", "--db", "a.db")
    with Store.open("a.db", Mode.WRITE) as store:
        (digest,) = (
            one.finding.fingerprint for one in store.findings(1) if one.finding.rule == "AR101"
        )
        store.decide("lan", NewDecision(1, digest, action, "đã hỏi"))
    run = cchc("check", "--db", "a.db")
    assert (run.code, run.err.startswith(line)) == (code, True)
    assert "Suppressed" not in run.err
    results = json.loads(cchc("check", "--db", "a.db", "--format", "sarif").out)["runs"][0][
        "results"
    ]
    told = [one["suppressions"] for one in results if one["suppressions"]]
    dismissed = [[{"kind": "external", "status": "accepted", "justification": "đã hỏi"}]]
    assert told == (dismissed if action is Action.DISMISS else [])


def test_comments_of_a_web_page(folder: Path, cchc: Cchc) -> None:
    page = (
        "<!DOCTYPE html><body><p>Kết quả.</p><!-- 12 hồ sơ -->\n"
        f"{_COMMENT}<p>Tiếp nhận 425 hồ sơ, gồm: trực tuyến 281 hồ sơ, trực tiếp 143 hồ sơ.</p>"
    )
    (folder / "a.html").write_text(page, encoding="utf-8")
    (finding,) = _found(cchc, "a.html")["findings"]
    assert finding["suppression"]["reason"] == "hồ sơ liên thông tính ở huyện"
    assert cchc("text", "a.html").out == (
        f"Kết quả.\n{_COMMENT}\nTiếp nhận 425 hồ sơ, gồm: trực tuyến 281 hồ sơ, trực tiếp 143 hồ sơ."
    )


def test_comments_typed_into_word(folder: Path, cchc: Cchc) -> None:
    paragraphs = (_COMMENT, "Tiếp nhận 425 hồ sơ, gồm: trực tuyến 281 hồ sơ, trực tiếp 143 hồ sơ.")
    body = "".join(
        f"<w:p><w:r><w:t>{text.replace('<', '&lt;')}</w:t></w:r></w:p>" for text in paragraphs
    )
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    with zipfile.ZipFile(folder / "a.docx", "w") as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>',
        )
    (finding,) = _found(cchc, "a.docx")["findings"]
    assert finding["suppression"]["reason"] == "hồ sơ liên thông tính ở huyện"
