"""PDF documents with a text layer to canonical text."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from pypdfium2 import PdfiumError

from cchc_tui.ingest import failures
from cchc_tui.ingest.fences import Fences
from cchc_tui.ingest.pdf_lines import page_lines
from cchc_tui.ingest.pdf_page import Page, open_document
from cchc_tui.model.errors import InputError
from cchc_tui.model.messages import N_, Message

_WRONG_PASSWORD, _UNKNOWN_SECURITY = 4, 5
_TAIL = 4096
_UNTOLD = re.compile("[\0\ufffd\ue100-\uefff]")
_FEW_LETTERS = 60
"""a page with a picture and no more text than a stamp or a page number is a scan"""


class PdfText(NamedTuple):
    """The text of a PDF, and what of it could not be read."""

    text: str
    notes: tuple[Message, ...]


class _PageText(NamedTuple):
    lines: list[str]
    untold: int
    """letters whose font does not say what they are"""
    picture: bool
    """whether it is a picture with next to no text"""


def read_pdf(data: bytes, fences: Fences) -> PdfText:
    """The canonical text of a PDF, pages joined by form feeds; raises InputError."""
    if b"%%EOF" not in data[-_TAIL:]:
        raise failures.damaged()
    try:
        document = open_document(data)
    except PdfiumError as error:
        raise _not_opened(error) from None
    try:
        pages = [_page(document, index, fences) for index in range(len(document))]
    finally:
        document.close()
    return _judged(pages)


def _not_opened(error: PdfiumError) -> InputError:
    if getattr(error, "err_code", None) in (_WRONG_PASSWORD, _UNKNOWN_SECURITY):
        return failures.encrypted()
    return failures.damaged()


def _page(document: Any, index: int, fences: Fences) -> _PageText:
    try:
        page = Page(document[index])
    except PdfiumError:
        raise failures.damaged_page(index + 1) from None
    try:
        lines = page_lines(page, fences)
        few = len(page.letters.strip()) < _FEW_LETTERS
        return _PageText(lines, len(_UNTOLD.findall(page.letters)), few and page.has_picture())
    finally:
        page.close()


def _judged(pages: list[_PageText]) -> PdfText:
    """The text of all pages, unless most of it is pictures or letters that nothing tells."""
    if not pages:
        raise failures.damaged()
    pictures = [number for number, page in enumerate(pages, 1) if page.picture]
    written = [page for page in pages if page.lines and not page.picture]
    if not written:
        raise failures.scanned() if pictures else failures.empty_document()
    text = "\f".join("\n".join(page.lines) for page in pages)
    if sum(page.untold for page in pages) * 5 > len(text):
        raise failures.unknown_letters()
    return PdfText(text, _notes(pictures))


def _notes(pictures: list[int]) -> tuple[Message, ...]:
    if not pictures:
        return ()
    numbers = ", ".join(map(str, pictures))
    return (Message(N_("pages that are pictures were not read: {pages}"), {"pages": numbers}),)
