"""What cannot be read is one line with its own reason, whatever the file is called."""

from __future__ import annotations

import io
import zipfile

import pytest

from cchc_tui.ingest.reading import source_of
from cchc_tui.model.errors import InputError
from tests.ingest.documents import docx, packed, paragraph, pdf

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def _bomb() -> bytes:
    """Fifty megabytes of blanks in a few kilobytes."""
    return packed({"word/document.xml": b"<w/>" + b" " * 50_000_000})


def _lying_bomb() -> bytes:
    """A bomb whose directory states a small size."""
    data = bytearray(_bomb())
    place = data.index(b"PK\x01\x02") + 24
    data[place : place + 4] = (1000).to_bytes(4, "little")
    return bytes(data)


def _entities() -> bytes:
    document = (
        '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "12 hồ sơ"><!ENTITY b "&a;&a;&a;">]>'
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        "<w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"
    )
    return packed({"word/document.xml": document.encode()})


def _locked_zip() -> bytes:
    data = bytearray(docx(paragraph("12")))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = data.find(mark)
        while start >= 0:
            data[start + place] |= 1
            start = data.find(mark, start + 1)
    return bytes(data)


GOOD = docx(paragraph("Tiếp nhận 12 hồ sơ"))
PAGE = pdf("12")


@pytest.mark.parametrize(
    ("name", "data", "line"),
    [
        ("a.docx", b"", "the file is empty"),
        ("a.docx", GOOD[: len(GOOD) // 2], "the document is damaged or cut off"),
        ("a.docx", GOOD[:30] + b"\0" * 40 + GOOD[70:], "the document is damaged or cut off"),
        ("a.docx", docx(paragraph("")), "the document holds no text"),
        ("a.docx", OLE + "EncryptedPackage".encode("utf-16-le"), "the document is protected by a password"),
        ("a.docx", _locked_zip(), "the document is protected by a password"),
        ("a.docx", _bomb(), "unpacks to 50 MB or more, as no report does"),
        ("a.docx", _lying_bomb(), "the document is damaged or cut off"),
        ("a.docx", _entities(), "the document is damaged or cut off"),
        ("a.docx", b"so much text", "the name ends in .docx, the content is something else"),
        ("~$a.docx", b"\x05owner\0", "a lock file of an open document, not the document"),
        ("a.doc", OLE + "WordDocument".encode("utf-16-le"), "a document of kind .doc, which is not read"),
        ("a.docx", OLE + "Workbook".encode("utf-16-le"), "a document of kind .xls, which is not read"),
        ("a.rtf", b"{\\rtf1 12}", "a document of kind .rtf, which is not read"),
        ("a.xlsx", packed({"xl/workbook.xml": b"<w/>"}), "a document of kind .xlsx, which is not read"),
        ("a.odt", packed({"mimetype": b"application/vnd.oasis.opendocument.text"}), "a document of kind .odt, which is not read"),
        ("a.zip", packed({"b.txt": b"12"}), "a zip archive, not a document"),
        ("a.pdf", PAGE[: len(PAGE) // 2], "the document is damaged or cut off"),
        ("a.pdf", b"%PDF-1.7\n%%EOF", "the document is damaged or cut off"),
        ("a.pdf", pdf(""), "the document holds no text"),
        ("a.pdf", pdf("", picture=True), "a scan: its pages are pictures without a text layer"),
        ("a.pdf", pdf("Trang 1", picture=True), "a scan: its pages are pictures without a text layer"),
        ("a.pdf", pdf("12", password="x"), "the document is protected by a password"),
        ("a.pdf", b"so much text", "the name ends in .pdf, the content is something else"),
        ("a.html", b"<html><body><script>12</script></body></html>", "the document holds no text"),
        ("a.html", b"<html>\0\1\2\3", "a binary file, not text"),
        ("a.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a picture, not text"),
        ("a.md", b"\x7fELF\x02\x01\x01\0\0\0\0", "a binary file, not text"),
    ],
)  # fmt: skip
def test_each_has_its_own_line(name: str, data: bytes, line: str) -> None:
    with pytest.raises(InputError) as caught:
        source_of(name, data)
    assert str(caught.value) == line


@pytest.mark.parametrize("name", ["a.docx", "a.pdf", "a.doc", "a.md", "-"])
@pytest.mark.parametrize(
    ("data", "text"),
    [
        (GOOD, "Tiếp nhận 12 hồ sơ"),
        (PAGE, "12"),
        ("<!DOCTYPE html><p>Tiếp nhận".encode(), "Tiếp nhận"),
    ],
    ids=["docx", "pdf", "html"],
)
def test_content_counts_not_the_name(name: str, data: bytes, text: str) -> None:
    assert source_of(name, data).text == text


def test_unneeded_parts_are_never_inflated() -> None:
    parts = {"word/media/image1.emf": b"\0" * 60_000_000}
    assert source_of("a.docx", docx(paragraph("12"), parts=parts)).text == "12"


def test_packed_helper_makes_a_zip() -> None:
    assert zipfile.ZipFile(io.BytesIO(GOOD)).testzip() is None
