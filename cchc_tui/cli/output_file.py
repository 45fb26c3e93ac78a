"""Where the data of a command goes: standard output, or a file that appears whole or not at all."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Literal, TextIO

from cchc_tui.model.errors import CchcError
from cchc_tui.model.messages import N_, Message


@contextmanager
def data_stream(path: str | None) -> Iterator[TextIO]:
    """A stream for data; a file is written under another name and moved when complete."""
    if path in (None, "-"):
        yield sys.stdout
        return
    target = os.path.realpath(path or "")
    if os.path.exists(target) and not os.path.isfile(target):
        with _opened(target, target, "w") as stream:
            yield stream
        return
    part = f"{target}.{os.getpid()}.part"
    try:
        with _opened(part, target, "x") as stream:
            yield stream
        os.replace(part, target)
    except BaseException:
        with suppress(OSError):
            os.unlink(part)
        raise


@contextmanager
def _opened(path: str, shown: str, mode: Literal["w", "x"]) -> Iterator[TextIO]:
    try:
        with open(path, mode, encoding="utf-8", errors="backslashreplace", newline="\n") as stream:
            yield stream
    except OSError as error:
        reason = {"path": shown, "reason": error.strerror or type(error).__name__}
        raise CchcError(Message(N_("cannot write {path}: {reason}"), reason)) from None
