"""The sheet for the unit, "phiếu rà soát báo cáo": a document in Vietnamese, a sheet a report.

WordprocessingML after ECMA-376; the form is that of Nghị định 30/2020/NĐ-CP. Sheets are written one
after the other, so that what is held in memory is one report.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from cchc_tui.export.context import Context, context_of
from cchc_tui.export.docx.sheet import NOTHING, sheet_of
from cchc_tui.export.exported import ExportedReport
from cchc_tui.export.templates import template, template_bytes

__all__ = ["write"]

_LANGUAGE = "vi"
"""of the form, whatever the language of the user"""
_BUFFERED = 1000
"""pieces of text written at a time"""
_PARTS = (
    "[Content_Types].xml",
    "_rels/.rels",
    "docProps/core.xml",
    "word/_rels/document.xml.rels",
    "word/settings.xml",
    "word/styles.xml",
    "word/header.xml",
    "word/first_header.xml",
)


def write(reports: Iterable[ExportedReport], context: Context, file: BinaryIO) -> None:
    """Write the document."""
    form = context_of(context.request._replace(lang=_LANGUAGE))
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for part in _PARTS:
            archive.writestr(_entry(part), template_bytes("sheet", *part.split("/")))
        sheets = (sheet_of(report, form) for report in reports)
        filled = template("sheet", "document.xml.j2").stream(sheets=sheets, nothing=NOTHING)
        filled.enable_buffering(_BUFFERED)
        with archive.open(_entry("word/document.xml"), "w") as document:
            for text in filled:
                document.write(text.encode())


def _entry(name: str) -> ZipInfo:
    """An entry of the archive without a time, so that equal exports are equal files."""
    entry = ZipInfo(name)
    entry.compress_type = ZIP_DEFLATED
    return entry
