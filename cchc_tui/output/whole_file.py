"""Files that appear whole or not at all: written under another name and moved when complete."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from typing import IO, Any, BinaryIO, Literal, TextIO

from cchc_tui.model.errors import CchcError
from cchc_tui.model.messages import N_, Message


def whole_text(path: str) -> AbstractContextManager[TextIO]:
    """A stream for UTF-8 text; raises CchcError."""
    return _whole(path, {"encoding": "utf-8", "errors": "backslashreplace", "newline": "\n"})


def whole_bytes(path: str) -> AbstractContextManager[BinaryIO]:
    """A stream for bytes; raises CchcError."""
    return _whole(path, None)


@contextmanager
def _whole(path: str, text: dict[str, str] | None) -> Iterator[Any]:
    target = os.path.realpath(path)
    if os.path.exists(target) and not os.path.isfile(target):
        with _opened(target, target, "w", text) as stream:
            yield stream
        return
    part = f"{target}.{os.getpid()}.part"
    try:
        with _opened(part, target, "x", text) as stream:
            yield stream
        os.replace(part, target)
    except BaseException:
        with suppress(OSError):
            os.unlink(part)
        raise


@contextmanager
def _opened(
    path: str, shown: str, mode: Literal["w", "x"], text: dict[str, str] | None
) -> Iterator[IO[Any]]:
    try:
        with open(path, mode if text else f"{mode}b", **(text or {})) as stream:  # type: ignore[call-overload]
            yield stream
    except OSError as error:
        reason = {"path": shown, "reason": error.strerror or type(error).__name__}
        raise CchcError(Message(N_("cannot write {path}: {reason}"), reason)) from None
