"""One file or stream to its canonical text."""

from __future__ import annotations

import os
import sys
from typing import BinaryIO

from cchc_tui.ingest import failures
from cchc_tui.ingest.decoding import decode
from cchc_tui.ingest.discovery import STDIN, os_failure
from cchc_tui.ingest.kinds import Kind, kind_of
from cchc_tui.ingest.notes import decoded_notes
from cchc_tui.model.errors import InputError
from cchc_tui.model.messages import N_, Message
from cchc_tui.model.source import SourceText

LARGEST_FILE = 200_000_000
"""bytes"""


def read_source(path: str, piped: bytes | None = None) -> SourceText:
    """The canonical text of a file, `-` for standard input; raises InputError.

    `piped` is standard input where another process has read it.
    """
    if path == STDIN:
        return source_of(path, standard_input() if piped is None else piped)
    if os.path.isdir(path):
        raise InputError(Message(N_("a folder, not a file")))
    return source_of(path, _bytes(path))


def standard_input() -> bytes:
    """All bytes of standard input; raises InputError where they are too many."""
    return _limited(sys.stdin.buffer)


def source_of(path: str, data: bytes) -> SourceText:
    """The canonical text of the bytes of a file; the path only names it."""
    kind = kind_of(path, data)
    if kind is Kind.TEXT:
        text, coding = decode(data)
        return SourceText(path, text, notes=decoded_notes([coding] if coding else []))
    # The readers of documents are large libraries: most runs over text need none of them.
    from cchc_tui.ingest.documents import read_document

    return read_document(path, kind, data)


def _bytes(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            if os.fstat(file.fileno()).st_size > LARGEST_FILE:
                raise failures.too_large(LARGEST_FILE)
            return _limited(file)
    except (OSError, ValueError) as error:
        # A path with a NUL in it is a ValueError.
        raise os_failure(error if isinstance(error, OSError) else FileNotFoundError()) from None


def _limited(file: BinaryIO) -> bytes:
    """All of a file or stream, however large it says it is."""
    data = file.read(LARGEST_FILE + 1)
    if len(data) > LARGEST_FILE:
        raise failures.too_large(LARGEST_FILE)
    return data
