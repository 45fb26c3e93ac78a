"""The sheet for the unit: its XML, as another library reads it, and as LibreOffice prints it."""

from __future__ import annotations

import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from unicodedata import normalize

import docx
import pytest
from docx.document import Document
from docx.shared import Length, Mm
from lxml import etree
from pypdfium2 import PdfDocument

from cchc_tui.export.docx.sheet import NOTHING, long_day
from cchc_tui.export.request import ExportRequest
from cchc_tui.export.run import export
from cchc_tui.model.findings import FindingState
from cchc_tui.model.settings import Settings
from cchc_tui.store.decisions import Action
from cchc_tui.store.store import Store
from tests.export.conftest import EVERY_STATE, add_report
from tests.export.test_texts import HOSTILE

Golden = Callable[[str, str], None]
_CONFIRMED = frozenset({FindingState.CONFIRMED})
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def _written(
    store: Store,
    folder: Path,
    *reports: str,
    states: frozenset[FindingState] = _CONFIRMED,
    lang: str = "vi",
    settings: Settings = Settings(),  # noqa: B008
) -> Path:
    path = folder / "out.docx"
    export(store, ExportRequest("docx", str(path), lang, states, reports, settings))
    return path


def _xml(path: Path) -> bytes:
    with zipfile.ZipFile(path) as package:
        assert package.testzip() is None
        return package.read("word/document.xml")


def _normalised(xml: bytes) -> str:
    """A tag a line, without the blanks between tags."""
    root = etree.fromstring(xml, etree.XMLParser(remove_blank_text=True))
    etree.indent(root)
    return etree.tostring(root, encoding="unicode") + "\n"


def _words(document: Document) -> str:
    lines = (one.iter(f"{_WORD}t") for one in document.element.iter(f"{_WORD}p"))
    return "\n".join("".join(part.text or "" for part in line) for line in lines)


def _blocks(document: Document) -> list[dict[str, str]]:
    """The findings of a sheet as label and words."""
    return [
        {row.cells[0].text: row.cells[1].text for row in table.rows[1:]}
        for table in document.tables
        if table.rows[0].cells[0].text.startswith("Điểm ")
    ]


def test_golden(store: Store, tmp_path: Path, golden: Golden) -> None:
    golden("confirmed.docx.xml", _normalised(_xml(_written(store, tmp_path, "1"))))


def test_the_form_is_vietnamese_in_every_language(store: Store, tmp_path: Path) -> None:
    assert _xml(_written(store, tmp_path)) == _xml(_written(store, tmp_path, lang="en"))


def test_equal_exports_are_equal_files(store: Store, tmp_path: Path) -> None:
    first = _written(store, tmp_path).read_bytes()
    assert _written(store, tmp_path).read_bytes() == first


def _mm(length: Length | None) -> int:
    assert length is not None
    return round(length / Mm(1))


def test_page_and_letters_follow_the_decree(store: Store, tmp_path: Path) -> None:
    document = docx.Document(str(_written(store, tmp_path)))
    for section in document.sections:
        assert [_mm(length) for length in (section.page_width, section.page_height)] == [210, 297]
        assert [_mm(length) for length in (section.top_margin, section.bottom_margin)] == [20, 20]
        assert [_mm(length) for length in (section.left_margin, section.right_margin)] == [30, 20]
        assert section.different_first_page_header_footer
        (number,) = section.header.paragraphs
        assert " PAGE " in number._p.xml
        assert section.first_page_header.paragraphs[0].text == ""
    fonts = document.styles.element.find(f".//{_WORD}rPrDefault//{_WORD}rFonts")
    assert fonts is not None and fonts.get(f"{_WORD}ascii") == "Times New Roman"
    size = document.styles.element.find(f".//{_WORD}rPrDefault//{_WORD}sz")
    assert size is not None and size.get(f"{_WORD}val") in ("26", "28")


def test_a_sheet_a_report(store: Store, tmp_path: Path) -> None:
    document = docx.Document(str(_written(store, tmp_path, states=EVERY_STATE)))
    words = _words(document)
    assert len(document.sections) == words.count("PHIẾU RÀ SOÁT BÁO CÁO") == 3
    assert words.count("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") == 3
    assert len(_blocks(document)) == sum(len(store.findings(number)) for number in (1, 2, 3))


def test_findings_as_reviewers_send_them(store: Store, tmp_path: Path) -> None:
    document = docx.Document(str(_written(store, tmp_path)))
    blocks = _blocks(document)
    actions = [one.action for number in (1, 2, 3) for one in store.states(number).values()]
    assert len(blocks) == actions.count(Action.CONFIRM) > 5
    needed = {"Trích dẫn", "Vị trí", "Quy tắc", "Kết luận", "Đề nghị"}
    assert all(needed <= block.keys() and all(block.values()) for block in blocks)
    assert any(
        "đã gọi điện" in block.get("Ghi chú của người rà soát", "").lower() for block in blocks
    )
    headings = [
        one.text for one in document.paragraphs if one.style and one.style.style_id == "Heading2"
    ]
    assert [one.partition(".")[0] for one in headings] == ["I", "II", "III", "IV", "V"] * 3


def test_the_sheet_says_which_findings_it_has(store: Store, tmp_path: Path) -> None:
    confirmed = _words(docx.Document(str(_written(store, tmp_path))))
    assert "chỉ nêu những điểm người rà soát đã xác nhận" in confirmed
    assert "trạng thái:" not in confirmed
    every = _words(docx.Document(str(_written(store, tmp_path, states=EVERY_STATE))))
    assert "Điểm chưa được xác nhận chỉ là nghi vấn" in every
    assert "; trạng thái: đã bỏ qua" in every
    assert "Số liệu đúng theo phụ lục (Lan)" in every


def test_nothing_selected_is_a_document_that_says_so(store: Store, tmp_path: Path) -> None:
    none = Settings(select=("ST601",))
    empty = docx.Document(str(_written(store, tmp_path, settings=none)))
    assert _words(empty).strip() == NOTHING
    asked = docx.Document(str(_written(store, tmp_path, "2", settings=none)))
    assert _words(asked).count("Không có.") == 2
    assert "Không có điểm nào phải chỉnh sửa" in _words(asked)


def test_what_a_report_says_stays_text(store: Store, tmp_path: Path) -> None:
    number = add_report(
        store, "/in/<w:p>9.md", HOSTILE.replace("91 việc", "91 việc\ufffe & </w:t>")
    )
    path = _written(store, tmp_path, str(number), states=EVERY_STATE)
    words = _words(docx.Document(str(path)))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e\ufffe]", words)
    for shown in ("<script>alert(1)</script>", r"\x1b[31m\u202e", r"\ufffe & </w:t>"):
        assert shown in words
    tags = {element.tag for element in etree.fromstring(_xml(path)).iter()}
    assert not {f"{_WORD}{name}" for name in ("hyperlink", "fldSimple", "instrText")} & tags


def test_decomposed_letters_stay_whole(store: Store, tmp_path: Path) -> None:
    text = normalize("NFD", "BÁO CÁO\n\nI. KẾT QUẢ\nCó 91 việc, gồm: 40 việc cũ và 30 việc mới.\n")
    number = add_report(store, "/in/n.md", text)
    words = _words(docx.Document(str(_written(store, tmp_path, str(number), states=EVERY_STATE))))
    assert "Có 91 việc, gồm: 40 việc cũ và 30 việc mới." in normalize("NFC", words)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2024, 2, 5), "05 tháng 02 năm 2024"),
        (date(2024, 3, 5), "05 tháng 3 năm 2024"),
        (date(2024, 12, 31), "31 tháng 12 năm 2024"),
    ],
)
def test_dates_have_zeros_where_the_decree_asks(day: date, words: str) -> None:
    assert long_day(day) == words


def test_libreoffice_prints_it(store: Store, tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("no LibreOffice here")
    path = _written(store, tmp_path, states=EVERY_STATE)
    subprocess.run(
        [office, f"-env:UserInstallation={(tmp_path / 'home').as_uri()}", "--headless",
         "--convert-to", "pdf", "--outdir", str(tmp_path), str(path)],
        capture_output=True, text=True, timeout=180, check=True,
    )  # fmt: skip
    if not (tmp_path / "out.pdf").exists():
        pytest.skip("this LibreOffice has no Writer")
    with PdfDocument(tmp_path / "out.pdf") as printed:
        pages = [page.get_textpage().get_text_bounded().strip() for page in printed]
    firsts = [number for number, page in enumerate(pages) if "PHIẾU RÀ SOÁT" in page]
    assert len(firsts) == 3
    assert pages[firsts[1] + 1].startswith("2")
    assert not pages[firsts[1]].startswith("1")
    assert all("NGƯỜI RÀ SOÁT" in pages[last - 1] for last in (*firsts[1:], len(pages)))
