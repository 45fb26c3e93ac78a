"""What workers do in the tests; a module of its own, which they can import."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

from cchc_tui.cli.report_parts import Checking
from cchc_tui.model.errors import InputError
from cchc_tui.model.messages import Message
from cchc_tui.model.source import SourceText
from cchc_tui.output.outcomes import ReportPart


def double(number: int) -> int:
    """Twice the number."""
    return 2 * number


def late_first(number: int) -> int:
    """The number; the first is the last to be ready."""
    time.sleep(0.3 if number == 0 else 0)
    return number


def whose(_: object) -> int:
    """The process that works."""
    return os.getpid()


def deadly(task: str) -> str:
    """The word itself; words of death end the process."""
    match task:
        case "exit":
            os._exit(3)
        case "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        case "abort":
            signal.signal(signal.SIGABRT, signal.SIG_DFL)
            os.kill(os.getpid(), signal.SIGABRT)
    return task


def deadly_once(folder: str) -> str:
    """Ends the process the first time it is asked about a folder."""
    mark = Path(folder) / "met"
    if not mark.exists():
        mark.touch()
        os._exit(1)
    return folder


class Peculiar(Exception):
    """An error that cannot be made again from its arguments."""

    def __init__(self, first: str, second: str) -> None:
        super().__init__(f"{first} {second}")


def failing(task: str) -> str:
    """Raises what the task names."""
    match task:
        case "input":
            raise InputError(Message("{what} is torn", {"what": "page 3"}), Message("scan again"))
        case "value":
            raise ValueError("no such value")
        case "peculiar":
            raise Peculiar("very", "odd")
    return task


def long_text(size: int) -> str:
    """A text of that many letters."""
    return "đ" * size


def length(text: str) -> tuple[int, str]:
    """How long a text is, and the text again."""
    return len(text), text


class Unloadable:
    """A piece of work that ends the process which unpickles it."""

    def __reduce__(self) -> tuple[object, tuple[int]]:
        return os._exit, (7,)

    def __call__(self, task: int) -> int:
        return task


class DeadlyChecking(Checking):
    """The check itself; a text with the word of death kills the process."""

    def __call__(self, source: SourceText, known: frozenset[str] | None = None) -> ReportPart:
        if "kill-the-worker" in source.text:
            os.kill(os.getpid(), signal.SIGKILL)
        return super().__call__(source, known)
