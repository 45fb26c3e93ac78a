"""One file or stream to its canonical text."""

from __future__ import annotations

import os
import sys

from cchc_tui.ingest.decoding import decode
from cchc_tui.ingest.discovery import STDIN, os_failure
from cchc_tui.ingest.kinds import UNREAD_EXTENSIONS, extension
from cchc_tui.model.errors import InputError
from cchc_tui.model.messages import N_, Message
from cchc_tui.model.source import SourceText


def read_source(path: str, piped: bytes | None = None) -> SourceText:
    """The canonical text of a file, `-` for standard input; raises InputError.

    `piped` is standard input where another process has read it.
    """
    if path == STDIN:
        return SourceText(path, decode(sys.stdin.buffer.read() if piped is None else piped))
    if os.path.isdir(path):
        raise InputError(Message(N_("a folder, not a file")))
    if (kind := extension(path)) in UNREAD_EXTENSIONS and os.path.exists(path):
        raise InputError(
            Message(N_("{kind} is not read yet by this version"), {"kind": kind}),
            Message(N_("save it as text (.txt, UTF-8) first")),
        )
    return SourceText(path, decode(_bytes(path)))


def _bytes(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except (OSError, ValueError) as error:
        # A path with a NUL in it is a ValueError.
        raise os_failure(error if isinstance(error, OSError) else FileNotFoundError()) from None
