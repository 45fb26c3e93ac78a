"""The workbook: its cells as they are stored, and as LibreOffice reads them."""

from __future__ import annotations

import csv
import shutil
import subprocess
import zipfile
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree

import pytest

from cchc_tui.export.request import ExportRequest
from cchc_tui.export.run import export
from cchc_tui.export.xlsx import book
from cchc_tui.export.xlsx.cells import MOST_LETTERS, cell_number, cell_text
from cchc_tui.store.store import Store
from tests.export.conftest import EVERY_STATE, add_report
from tests.export.test_texts import HOSTILE

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_SHEETS = ["Điểm nghi vấn", "Báo cáo", "Phép đối chiếu", "Viện dẫn", "Tổng hợp"]


def _written(store: Store, folder: Path, *reports: str, lang: str = "vi") -> Path:
    path = folder / "out.xlsx"
    export(store, ExportRequest("xlsx", str(path), lang, EVERY_STATE, reports))
    return path


def _parts(path: Path) -> dict[str, ElementTree.Element]:
    """Every XML part of the workbook, parsed."""
    with zipfile.ZipFile(path) as package:
        assert package.testzip() is None
        return {
            name: ElementTree.fromstring(package.read(name))
            for name in package.namelist()
            if name.endswith((".xml", ".rels"))
        }


def _sheet(path: Path, number: int) -> list[list[str]]:
    """The texts of a sheet; `number` counts from 1."""
    sheet = _parts(path)[f"xl/worksheets/sheet{number}.xml"]
    return [["".join(cell.itertext()) for cell in row] for row in sheet.iter(f"{_MAIN}row")]


def test_sheets(store: Store, tmp_path: Path) -> None:
    parts = _parts(_written(store, tmp_path))
    names = [sheet.get("name") for sheet in parts["xl/workbook.xml"].iter(f"{_MAIN}sheet")]
    assert names == _SHEETS
    assert sum(name.startswith("xl/charts/chart") for name in parts) == 2
    first = parts["xl/worksheets/sheet1.xml"]
    assert [pane.get("state") for pane in first.iter(f"{_MAIN}pane")] == ["frozen"]
    findings = sum(len(store.findings(report)) for report in (1, 2, 3))
    (filtered,) = (one.get("ref") for one in first.iter(f"{_MAIN}autoFilter"))
    assert filtered == f"A1:T{findings + 1}"


def test_rows(store: Store, tmp_path: Path) -> None:
    path = _written(store, tmp_path)
    findings = _sheet(path, 1)
    assert findings[0][:3] == ["Đơn vị", "Số, ký hiệu", "Ngày"]
    assert findings[1][:2] == ["UBND huyện Tân Lập", "251/BC-UBND"]
    assert any("có thể sửa 52 thành 42" in cell for cell in findings[1])
    checks = sum(len(store.checks(store.latest(report))) for report in (1, 2, 3))
    assert len(_sheet(path, 3)) == checks + 1
    assert any("103 - 61 = 42 ≠ 52" in cell for row in _sheet(path, 3) for cell in row)
    assert any("30/2020/NĐ-CP" in cell for row in _sheet(path, 4) for cell in row)


def test_nothing_computes_and_nothing_is_markup(store: Store, tmp_path: Path) -> None:
    number = add_report(store, "/in/9.md", HOSTILE)
    note = "<r><t>x</t></r>"
    parts = _parts(_written(store, tmp_path, str(number)))
    sheets = [part for name, part in parts.items() if "/worksheets/" in name]
    assert sheets
    assert not any(list(sheet.iter(f"{_MAIN}f")) for sheet in sheets)
    assert not any(list(sheet.iter(f"{_MAIN}hyperlink")) for sheet in sheets)
    assert cell_text(note) == " " + note
    assert any("<script>" in "".join(sheet.itertext()) for sheet in sheets)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("=1+1", "=1+1"),
        ("a\x1b[31m\u202eb", "a\\x1b[31m\\u202eb"),
        ("\ufffe\uffff\ufdd0", "\\ufffe\\uffff\ufffd"),
        ("hai\r\ndòng", "hai  dòng"),
        ("<r>x</r>", " <r>x</r>"),
    ],
)
def test_cell_text(text: str, shown: str) -> None:
    assert cell_text(text) == shown


@pytest.mark.parametrize("letter", ["x", "đ", "😀"])
def test_long_cells_say_that_they_are_cut(letter: str) -> None:
    shown = cell_text(letter * 40_000)
    assert len(shown.encode("utf-16-le")) // 2 <= MOST_LETTERS
    assert shown.endswith(" …")


@pytest.mark.parametrize(
    ("value", "cell"),
    [("1034", 1034.0), ("-0.07", -0.07), ("347344000000", 347344000000.0),
     ("1234567890123456", "1234567890123456")],
)  # fmt: skip
def test_cell_number(value: str, cell: float | str) -> None:
    assert cell_number(Decimal(value)) == cell


def test_a_long_table_goes_on_in_another_sheet(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(book, "MOST_ROWS", 11)
    parts = _parts(_written(store, tmp_path, lang="en"))
    names = [sheet.get("name") for sheet in parts["xl/workbook.xml"].iter(f"{_MAIN}sheet")]
    assert {"Findings", "Findings 2", "Checks 3", "Reports", "Summary"} <= set(names)
    rows = [
        len(list(part.iter(f"{_MAIN}row")))
        for name, part in parts.items()
        if "/worksheets/sheet" in name
    ]
    assert rows.count(11) > 3


def test_temporary_files_go(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "tmp"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    _written(store, tmp_path)
    assert list(folder.iterdir()) == []


def test_libreoffice_reads_it(store: Store, tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("no LibreOffice here")
    path = _written(store, tmp_path)
    every_sheet = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
    done = subprocess.run(
        [office, f"-env:UserInstallation={(tmp_path / 'home').as_uri()}", "--headless",
         "--convert-to", every_sheet, "--outdir", str(tmp_path), str(path)],
        capture_output=True, text=True, timeout=180, check=True,
    )  # fmt: skip
    assert "error" not in (done.stdout + done.stderr).lower()
    for number, name in enumerate(_SHEETS[:4], 1):
        read = (tmp_path / f"out-{name}.csv").read_text(encoding="utf-8")
        rows = list(csv.reader(read.splitlines()))
        assert len(rows) == len(_sheet(path, number))
    assert rows[0][0] == "Đơn vị"
