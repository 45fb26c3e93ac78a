"""An export into a folder: a file a report."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from cchc_tui.export.request import ExportRequest
from cchc_tui.export.run import export
from cchc_tui.model.errors import CchcError
from cchc_tui.store.store import Store
from tests.export.conftest import EVERY_STATE, add_report

_NAMES = [
    "1-251-BC-UBND-UBND-huyện-Tân-Lập",
    "2-268-BC-UBND-UBND-tỉnh-Phú-Giang",
    "3-187-BC-UBND-UBND-phường-Mỹ-Thạnh",
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the files go."""
    (tmp_path / "out").mkdir()
    return tmp_path / "out"


def _export(store: Store, name: str, folder: Path, *reports: str) -> int:
    return export(store, ExportRequest(name, str(folder), "vi", EVERY_STATE, reports)).reports


@pytest.mark.parametrize("name", ["docx", "html", "md", "xlsx"])
def test_a_file_a_report(name: str, store: Store, folder: Path) -> None:
    assert _export(store, name, folder) == 3
    assert sorted(path.name for path in folder.iterdir()) == [f"{one}.{name}" for one in _NAMES]


def test_a_file_has_its_report_alone(store: Store, folder: Path) -> None:
    _export(store, "docx", folder)
    sheet = docx.Document(str(folder / f"{_NAMES[1]}.docx"))
    assert len(sheet.sections) == 1
    assert any("268/BC-UBND" in one.text for one in sheet.paragraphs)


def test_names_lead_nowhere_else(store: Store, folder: Path) -> None:
    text = "BÁO CÁO\n\nI. KẾT QUẢ\nCó 91 việc, gồm: 40 việc cũ và 30 việc mới.\n"
    number = add_report(store, "/in/..\\.. a:b*?.md", text)
    _export(store, "md", folder, str(number))
    assert [path.name for path in folder.iterdir()] == [f"{number}-a-b-.md.md"]


def test_a_report_is_not_written_over(store: Store, folder: Path) -> None:
    target = folder / f"{_NAMES[0]}.md"
    target.write_text("BÁO CÁO\n", encoding="utf-8")
    add_report(store, str(target), "BÁO CÁO\n")
    with pytest.raises(CchcError, match="is a report of the database"):
        _export(store, "md", folder)
    assert target.read_text(encoding="utf-8") == "BÁO CÁO\n"
