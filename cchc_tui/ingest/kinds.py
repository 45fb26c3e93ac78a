"""Which files are read as text, and which are documents this version does not read yet."""

from __future__ import annotations

import os

TEXT_EXTENSIONS = frozenset({".txt", ".md"})
UNREAD_EXTENSIONS = frozenset(
    {".doc", ".docx", ".htm", ".html", ".odt", ".pdf", ".rtf", ".xls", ".xlsx"}
)

_SIGNATURES = (
    (b"%PDF", ".pdf"),
    (b"PK\x03\x04", ".docx, .xlsx"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ".doc, .xls"),
    (b"{\\rtf", ".rtf"),
)


def extension(path: str) -> str:
    """The extension of a path in lower case, with its dot."""
    return os.path.splitext(path)[1].lower()


def signature(head: bytes) -> str | None:
    """The extension of the document format that the first bytes give away."""
    return next((kind for magic, kind in _SIGNATURES if head.startswith(magic)), None)
