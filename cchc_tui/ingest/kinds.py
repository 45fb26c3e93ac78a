"""What a file is: told by its content, and by its name only where content tells nothing."""

from __future__ import annotations

import os
import re
from enum import StrEnum

from cchc_tui.ingest import failures
from cchc_tui.model.errors import InputError

READ_EXTENSIONS = frozenset({".txt", ".md", ".docx", ".pdf", ".html", ".htm"})
UNREAD_EXTENSIONS = frozenset({".doc", ".odt", ".rtf", ".xls", ".xlsx"})
_LOCK_PREFIX = "~$"

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HTML_HEAD = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,500}?-->\s*)*<(?:!doctype\s+html|html)\b",
    re.IGNORECASE | re.DOTALL,
)
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*", b"BM")


class Kind(StrEnum):
    """The kinds of file that are read."""

    TEXT = "text"
    HTML = "html"
    DOCX = "docx"
    PDF = "pdf"


def extension(path: str) -> str:
    """The extension of a path in lower case, with its dot."""
    return os.path.splitext(path)[1].lower()


def is_lock_file(path: str) -> bool:
    """Whether it is what an office program leaves beside an open document, "~$report.docx"."""
    return os.path.basename(path).startswith(_LOCK_PREFIX)


def kind_of(path: str, data: bytes) -> Kind:
    """What `data` is; raises InputError for what is not read."""
    if not data:
        raise failures.empty()
    if is_lock_file(path):
        raise failures.lock_file()
    if data.startswith(_ZIP):
        return Kind.DOCX
    if data.startswith(_OLE):
        raise _ole_failure(data)
    if data.startswith(b"{\\rtf"):
        raise failures.unread_kind(".rtf")
    if data.startswith(_PICTURES) and b"\0" in data[:64]:
        raise failures.picture()
    if b"%PDF-" in data[:1024] and (data.startswith(b"%PDF-") or extension(path) == ".pdf"):
        return Kind.PDF
    return _text_kind(extension(path), data)


def _text_kind(ending: str, data: bytes) -> Kind:
    if _HTML_HEAD.match(data[:4096]):
        return Kind.HTML
    if ending in (".html", ".htm"):
        return Kind.HTML
    if ending in (".docx", ".pdf") or ending in UNREAD_EXTENSIONS:
        raise failures.not_what_it_is_called(ending)
    return Kind.TEXT


def _ole_failure(data: bytes) -> InputError:
    """An old Office container: an encrypted new document, or a .doc, .xls, .ppt."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return failures.encrypted()
    if "WordDocument".encode("utf-16-le") in data:
        return failures.unread_kind(".doc")
    if "Workbook".encode("utf-16-le") in data:
        return failures.unread_kind(".xls")
    return failures.unread_kind(".doc, .xls, .ppt")
