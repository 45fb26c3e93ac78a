"""`cchc citations`, and what `cchc check` says of several reports."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from cchc_tui.data.catalogue import translator
from cchc_tui.model.facts import LegalDocument
from cchc_tui.model.messages import Message
from cchc_tui.output.citation_csv import write_csv
from cchc_tui.output.citation_formats import citation_format
from cchc_tui.output.citation_rows import CitationList, DocumentRow, Form, NearRow, Side
from cchc_tui.output.presentation import Presentation
from cchc_tui.review import review_report
from tests.cli.citing_reports import CITING_REPORTS, write_citing_reports
from tests.cli.conftest import Cchc, Run

_PLACES = CITING_REPORTS

Golden = Callable[[str, str], None]


@pytest.fixture
def reports(folder: Path, cchc: Cchc, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Reports of three districts of one province, and the engine itself."""
    monkeypatch.setattr("cchc_tui.cli.report_parts.review_report", review_report)
    write_citing_reports(folder)
    return folder


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare with a file under golden/; --update-golden writes it instead."""
    folder = Path(__file__).parent / "golden"

    def compare(name: str, text: str) -> None:
        if request.config.getoption("--update-golden"):
            (folder / name).write_text(text, encoding="utf-8", newline="")
        assert text == (folder / name).read_bytes().decode("utf-8")

    return compare


def _loaded(run: Run, schema_name: str) -> Any:
    assert run.code == 0, run.err
    found = json.loads(run.out)
    schema = json.loads((files("cchc_tui.data") / "schema" / schema_name).read_text())
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(found)
    return found


def _citations(cchc: Cchc, *options: str) -> Any:
    run = cchc("citations", "-q", "--format", "json", *options, *_PLACES)
    return _loaded(run, "cchc.citations-1.json")


def _checked(cchc: Cchc, *paths: str) -> Any:
    run = cchc("check", "-q", "--format", "json", "--fail-on", "never", *paths)
    return _loaded(run, "cchc.check-1.json")


@pytest.mark.parametrize("lang", ["en", "vi"])
@pytest.mark.parametrize("format_name", ["table", "csv"])
@pytest.mark.parametrize(
    ("name", "options"), [("documents", []), ("mentions", ["--document", "97/kh-ubnd"])]
)
def test_golden(
    reports: Path,
    cchc: Cchc,
    golden: Golden,
    name: str,
    options: list[str],
    format_name: str,
    lang: str,
) -> None:
    run = cchc("citations", *options, "--format", format_name, "--lang", lang, *_PLACES)
    assert run.code == 0
    suffix = "txt" if format_name == "table" else "csv"
    golden(f"citations-{name}.{lang}.{suffix}", run.out)


def test_rows_are_what_document_takes(reports: Path, cchc: Cchc) -> None:
    for document in _citations(cchc)["documents"]:
        found = _citations(cchc, "--document", str(document["row"]))
        assert [known["id"] for known in found["documents"]] == [document["id"]]
        assert len(found["mentions"]) == document["mentions"]


def test_mentions_are_the_text_at_their_place(reports: Path, cchc: Cchc) -> None:
    found = _citations(cchc, "--document", "61/2018/NĐ-CP")
    paths = {report["id"]: report["path"] for report in found["reports"]}
    assert [mention["text"] for mention in found["mentions"]] == ["61/2018/NĐ-CP", "61 /2018/NĐ-CP"]
    for mention in found["mentions"]:
        text = (reports / paths[mention["report"]]).read_text(encoding="utf-8")
        assert text[mention["start"] : mention["end"]] == mention["text"]
        line = text.split("\n")[mention["line"] - 1]
        assert line[mention["column"] - 1 :].startswith(mention["text"])


def test_a_number_of_two_units_is_two_documents(reports: Path, cchc: Cchc) -> None:
    found = _citations(cchc, "--document", "60/QĐ-UBND")
    assert [document["mentions"] for document in found["documents"]] == [1, 1]


def test_what_is_missing_is_filled_and_says_from_where(reports: Path, cchc: Cchc) -> None:
    (decree,) = _citations(cchc, "--document", "61/2018/NĐ-CP")["documents"]
    assert (decree["date"], decree["date_from"]) == ("2018-04-23", "group")
    assert (decree["registry"], decree["title_from"]) == ("61/2018/NĐ-CP", "registry")


def test_near_lists_the_reasons_with_their_weights(reports: Path, cchc: Cchc) -> None:
    (near,) = _citations(cchc, "--near")["near"]
    assert (near["slip"]["date"], near["other"]["date"]) == ("2022-11-30", "2022-12-30")
    assert near["other"]["reports"] == 2
    assert near["weight"] == sum(line["weight"] for line in near["evidence"])


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        ("--format xml", "cchc: --format: xml is not one of table, json, csv"),
        ("--near --document 1", "cchc: --near and --document do not go together"),
        ("--document 99", "cchc: no document 99 among the 8 cited"),
        ("--document 9/XX-YY", "cchc: no document 9/XX-YY among the 8 cited"),
    ],
)
def test_mistakes_are_one_line(reports: Path, cchc: Cchc, arguments: str, line: str) -> None:
    run = cchc("citations", *arguments.split(), *_PLACES)
    assert (run.code, run.out, run.err) == (2, "", line + "\n")


def test_what_cannot_be_read_does_not_stop_the_rest(reports: Path, cchc: Cchc) -> None:
    run = cchc("citations", "-q", "gone.md", *_PLACES)
    assert run.code == 2
    assert run.err == "cchc: gone.md: no such file\n"
    assert "97/KH-UBND" in run.out


def test_reports_without_citations_are_an_empty_list(reports: Path, cchc: Cchc) -> None:
    (reports / "bare.md").write_text("Tiếp nhận 425 hồ sơ.", encoding="utf-8")
    assert cchc("citations", "-q", "bare.md").out == ""
    run = cchc("citations", "bare.md", "--lang", "en")
    assert run.err.startswith("Reports: 1. Documents: 0, mentions: 0;")


def test_output_file(reports: Path, cchc: Cchc) -> None:
    run = cchc("citations", "-q", "--format", "csv", "-o", "out.csv", *_PLACES)
    assert (run.code, run.out, run.err) == (0, "", "")
    assert (reports / "out.csv").read_bytes().startswith(b"\xef\xbb\xbfrow,document,")


_NEAR = NearRow(
    "date",
    Side("97/KH-UBND", date(2022, 11, 30), "0" * 12, "b.md", 20, 30, 9, 24, 1),
    Side("97/KH-UBND", date(2022, 12, 30), "1" * 12, "a.md", 40, 50, 12, 28, 2),
    True,
    ((Message("the same day"), 3), (Message("{count} reports", {"count": "2"}), -12)),
)


@pytest.mark.parametrize("lang", ["en", "vi"])
@pytest.mark.parametrize("format_name", ["table", "csv"])
def test_golden_near(golden: Golden, format_name: str, lang: str) -> None:
    presentation = Presentation(translate=translator(lang), version="1", slugs={})
    found = CitationList([], [], near=[_NEAR, _NEAR._replace(decided=False)])
    suffix = "txt" if format_name == "table" else "csv"
    written = "".join(citation_format(format_name)(found, presentation))
    golden(f"citations-near.{lang}.{suffix}", written)


@pytest.mark.parametrize("text", ["=1+1", "+84", "-5", "@x", "\t=1", "\r=1"])
def test_no_cell_computes(text: str) -> None:
    document = LegalDocument("0" * 12, text, None, text, None, text, 1, None)
    rows = [DocumentRow(1, document, 1, (Form(text, None, 1),))]
    presentation = Presentation(translate=str, version="1", slugs={})
    written = "".join(write_csv(CitationList([], rows), presentation)).removeprefix("\ufeff")
    _, cells = csv.reader(io.StringIO(written, newline=""))
    assert not any(cell.lstrip().startswith(tuple("=+-@")) for cell in cells)


def test_check_fills_documents_only_for_several_reports(reports: Path, cchc: Cchc) -> None:
    alone = _checked(cchc, _PLACES[0])
    assert alone["documents"] == []
    assert {citation["document"] for citation in alone["citations"]} == {None}
    together = _checked(cchc, *_PLACES)
    known = {document["id"]: document for document in together["documents"]}
    assert len(known) == len(together["documents"]) == 8
    assert {citation["document"] for citation in together["citations"]} == set(known)
    assert sum(document["mentions"] for document in known.values()) == len(together["citations"])


def test_check_sorts_findings_of_the_corpus_into_their_report(reports: Path, cchc: Cchc) -> None:
    found = _checked(cchc, *_PLACES)
    order = [report["id"] for report in found["reports"]]
    places = [(order.index(f["report"]), f["start"]) for f in found["findings"]]
    assert places == sorted(places)
    (near,) = [f for f in found["findings"] if f["rule"] == "CI504"]
    assert near["report"] == order[1]
    assert [place["report"] for place in near["related"]] == [order[0]]
    assert found["summary"]["rules"]["CI504"] == found["summary"]["rules"]["CI506"] == 1


def test_check_selects_rules_over_many_reports(reports: Path, cchc: Cchc) -> None:
    run = cchc("check", "-q", "--format", "concise", "--select", "CI506", *_PLACES)
    (line,) = run.out.splitlines()
    assert line.startswith("vinh-thoi.md:10:29: CI506 info: 43/2011/NĐ-CP was replaced by ")


def test_check_shows_the_corpus_in_full(reports: Path, cchc: Cchc) -> None:
    lines = cchc("check", "-q", "--select", "CI504", *_PLACES).out.splitlines()
    assert lines[0].startswith("vinh-thoi.md:9:40 CI504 near-miss warning  97/KH-UBND (30/11/2022)")
    assert lines[1].startswith("  9 | … hoạch số 97/KH-UBND ngày 30/11/2022 của UBND tỉnh")
    assert lines[2].strip(" |") == "^" * len("30/11/2022")
    assert "    = likely slip: 30/11/2022 for 30/12/2022" in lines
    assert lines[-1] == "    = compare moc-lan.md:9:28"


def test_check_shows_a_report_from_standard_input(
    reports: Path, cchc: Cchc, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = (reports / "vinh-thoi.md").read_bytes()
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
    run = cchc("check", "-q", "--select", "CI506", "-", "moc-lan.md")
    assert run.out.startswith("-:10:29 CI506 superseded info")
    assert "khai theo Nghị định số 43/2011/NĐ-CP" in run.out


def test_check_tells_what_it_found_in_a_report_that_has_changed_since(
    reports: Path, cchc: Cchc, monkeypatch: pytest.MonkeyPatch
) -> None:
    from cchc_tui.cli.corpus_reading import CorpusReading

    monkeypatch.setattr(CorpusReading, "text_of", lambda self, identity: None)
    run = cchc("check", "-q", "--select", "CI506", *_PLACES)
    assert run.out.startswith("vinh-thoi.md:10:29 CI506 superseded info")
    assert "khai theo" not in run.out


def test_equal_reports_are_two(reports: Path, cchc: Cchc) -> None:
    (reports / "again.md").write_bytes((reports / "moc-lan.md").read_bytes())
    found = _checked(cchc, "again.md", "moc-lan.md", "tra-son.md")
    first, second, _ = (report["id"] for report in found["reports"])
    assert second == f"{first}-2"
    assert {citation["report"] for citation in found["citations"]} >= {first, second}
