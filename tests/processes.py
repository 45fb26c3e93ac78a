"""Processes that tests start: no failing test leaves one behind, or its pipes, for the next."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

_ROOT = Path(__file__).parents[1]


@contextmanager
def python(
    arguments: Sequence[str],
    folder: Path,
    before: Callable[[], None] | None = None,
) -> Iterator[subprocess.Popen[str]]:
    """Python with arguments and the project, a session of its own that listens to Ctrl-C."""
    with _interrupts_heard():
        process = subprocess.Popen(
            [sys.executable, *arguments],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(_ROOT)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
            preexec_fn=before,
        )
    try:
        yield process
    finally:
        _end(process)


@contextmanager
def _interrupts_heard() -> Iterator[None]:
    """A shell makes jobs in the background deaf to Ctrl-C, and what they start inherits it."""
    heard = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, heard)


def _end(process: subprocess.Popen[str]) -> None:
    """End the process and its children, if they still run, and close its pipes."""
    if process.poll() is None:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    for pipe in (process.stdout, process.stderr):
        if pipe is not None:
            pipe.close()
    process.wait()
