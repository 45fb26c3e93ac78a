"""The page as text: its golden files, and that what a report says stays text in it."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable
from hashlib import sha256
from typing import Literal
from unicodedata import combining, normalize

import pytest
from lxml import html as lxml_html

from cchc_tui.export.context import context_of
from cchc_tui.export.exported import ExportedFinding, ExportedReport
from cchc_tui.export.html import texts
from cchc_tui.export.html.marks import Marks
from cchc_tui.export.html.text import View, views
from cchc_tui.export.places import ExportedPlace
from cchc_tui.export.quotation import Quotation
from cchc_tui.export.reading import Reading
from cchc_tui.export.request import ExportRequest
from cchc_tui.export.run import no_progress
from cchc_tui.model.facts import CorpusFinding
from cchc_tui.model.findings import FindingClass, FindingState, Severity
from cchc_tui.model.messages import Message
from cchc_tui.model.spans import Span
from cchc_tui.store.store import Store
from tests.export.conftest import EVERY_STATE, Exported, add_report
from tests.export.test_texts import HOSTILE

Golden = Callable[[str, str], None]

_PAGES = """\
ỦY BAN NHÂN DÂN
XÃ A

BÁO CÁO
Kết quả cải cách hành chính năm 2024

I. KẾT QUẢ
Xã tiếp nhận 91 hồ sơ, gồm 40 hồ sơ trực tuyến

2

\f

3

\f
và 30 hồ sơ trực tiếp.
"""
_REST = ["2", "3"]
"""page numbers, which belong to no block"""


def _document(page: str) -> lxml_html.HtmlElement:
    return lxml_html.document_fromstring(page.encode(), lxml_html.HTMLParser(encoding="utf-8"))


def _plain(text: str) -> str:
    """The letters and figures alone."""
    return re.sub(r"[\W_]", "", normalize("NFC", text))


def _read(store: Store, number: int) -> ExportedReport:
    request = ExportRequest("html", "-", "en", EVERY_STATE, (str(number),))
    (report,) = Reading(store, request, no_progress)
    return report


def _found(start: int, end: int, severity: Severity, *related: tuple[int, int]) -> ExportedFinding:
    spans = tuple(Span(*span) for span in related)
    finding = CorpusFinding(
        "AR101", severity, FindingClass.CONTENT, start, end, Message("?"), related=spans
    )
    place = ExportedPlace(start, end, 1, 1, None, (), Quotation(""))
    return ExportedFinding(finding, place, (), Message("?"), None, None)


def _views(report: ExportedReport) -> list[View]:
    return views(report, Marks(report.text, report.findings))


def _words(view: View) -> str:
    runs = [*view.runs, *(run for row in view.rows for cell in row.cells for run in cell)]
    return view.marker + "".join(run.text for run in runs)


@pytest.mark.parametrize("lang", ["en", "vi"])
def test_golden(lang: str, exported: Exported, golden: Golden) -> None:
    page = re.sub(r"(?s)(<(style|script)>).*?(</\2>)", r"\1\3", exported("html", lang))
    golden(f"all.{lang}.html", re.sub(r"sha256-[\w+/=]+", "sha256-", page))


def test_no_letter_of_a_report_is_left_out(store: Store) -> None:
    for listed in store.reports():
        report = _read(store, listed.id)
        assert _plain("".join(map(_words, _views(report)))) == _plain(report.text)


def test_pages_and_what_stands_between_blocks(store: Store) -> None:
    report = _read(store, add_report(store, "/in/p.md", _PAGES))
    shown = _views(report)
    assert [view.level for view in shown if view.kind == "page"] == [2, 3]
    assert [_words(view).strip() for view in shown if view.kind == "rest"] == _REST
    assert sorted(_plain("".join(map(_words, shown)))) == sorted(_plain(_PAGES))


def test_every_finding_has_its_place_in_the_text(exported: Exported) -> None:
    page = _document(exported("html"))
    findings = page.xpath("//article[contains(@class, 'finding ')]")
    assert len(findings) > 10
    for finding in findings:
        number = finding.get("id").removeprefix("f")
        (place,) = page.xpath(f"//a[@id='p{number}']")
        assert place.get("href") == f"#f{number}"
        (mark,) = place.xpath("following-sibling::mark[1]")
        assert finding.get("data-n") in mark.get("data-f").split()
        assert page.xpath(f"//a[@href='#p{number}']")


def test_ids_are_unique_and_links_lead_somewhere(exported: Exported) -> None:
    page = _document(exported("html"))
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {link.removeprefix("#") for link in page.xpath("//a/@href")} <= set(ids)


def test_states_are_a_filter_only_where_there_are_several(exported: Exported) -> None:
    confirmed = _document(exported("html", states=frozenset({FindingState.CONFIRMED})))
    assert confirmed.xpath("//input[@name='severity']/@value") == ["error", "warning", "info"]
    assert not confirmed.xpath("//input[@name='state']")
    assert len(_document(exported("html")).xpath("//input[@name='state']")) == 4


def test_what_a_report_says_stays_text(store: Store, exported: Exported) -> None:
    number = add_report(store, "/in/<b>9.md", HOSTILE + "\n\ufffe </article><style>*{}</style>\n")
    text = exported("html", reports=(str(number),))
    assert not re.search("[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u202e\ufffe]", text)
    page = _document(text)
    assert len(page.xpath("//script")) == len(page.xpath("//style")) == 1
    assert not page.xpath("//b | //article//style | //*[@onclick or @style or @src]")
    shown = page.xpath("string(//article[@class='text'])")
    for words in ("<script>alert(1)</script>", r"\x1b[31m\u202e", r"\ufffe </article><style>"):
        assert words in shown
    assert all(link.startswith("#") for link in page.xpath("//@href"))


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_both_forms_of_vietnamese_are_marked_at_whole_letters(
    form: Literal["NFC", "NFD"], store: Store
) -> None:
    text = "BÁO CÁO\n\nI. KẾT QUẢ\nXã có 91 việc, gồm: 40 việc cũ và 30 việc mới.\n"
    text = normalize(form, text)
    report = _read(store, add_report(store, "/in/n.md", text))
    assert any(one.finding.rule == "AR101" for one in report.findings)
    for view in _views(report):
        for run in view.runs:
            assert not combining(run.text[0])
    assert {run.text for view in _views(report) for run in view.runs if run.severity} >= {"91"}


def test_runs_of_findings_that_overlap() -> None:
    """Marked places begin once, and the gravest finding colours them."""
    text = "một hai ba bốn"
    findings = [_found(0, 7, Severity.WARNING, (12, 14)), _found(4, 10, Severity.ERROR)]
    marks = Marks(text, findings)
    assert [(run.text, run.begins, run.findings, run.severity) for run in marks.runs(Span(0, 14))] == [
        ("một ", (1,), (1,), Severity.WARNING),
        ("hai", (2,), (1, 2), Severity.ERROR),
        (" ba", (), (2,), Severity.ERROR),
        (" b", (), (), None),
        ("ốn", (), (1,), None),
    ]  # fmt: skip
    assert marks.left == set()


def test_a_place_no_run_shows_is_told() -> None:
    marks = Marks("một hai", [_found(4, 7, Severity.INFO)])
    assert list(marks.runs(Span(0, 3)))
    assert marks.left == {1}


def test_reports_are_written_as_they_come(store: Store) -> None:
    request = ExportRequest("html", "-", "en", EVERY_STATE)
    reading = Reading(store, request, no_progress)
    pieces = texts(reading, context_of(request))
    assert next(pieces).startswith("<!DOCTYPE html>")
    assert reading.reports == 0
    assert 'id="r1"' in next(pieces)
    assert reading.reports == 1


def _hashed(page: lxml_html.HtmlElement, tag: str) -> str:
    (element,) = page.xpath(f"//{tag}")
    return b64encode(sha256(element.text.encode()).digest()).decode()


def test_the_page_runs_and_loads_nothing_else(exported: Exported) -> None:
    page = _document(exported("html"))
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    assert rules["default-src"] == "'none'"
    assert rules["script-src"] == f"'sha256-{_hashed(page, 'script')}'"
    assert rules["style-src"] == f"'sha256-{_hashed(page, 'style')}'"
