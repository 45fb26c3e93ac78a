"""One worker process: its two ends."""

from __future__ import annotations

import gc
import pickle
import signal
import sys
import traceback
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stderr, suppress
from functools import partial
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Any, Generic, NoReturn, TypeVar

Given = TypeVar("Given")

_PATIENCE = 2.0
"""seconds until a process that should have ended is made to"""


class Worker(Generic[Given]):
    """A process that answers tasks in the order it is given them.

    It is started anew rather than forked: that is the one way that is safe on every system and
    beside threads, and it imports what it needs once.
    """

    def __init__(self, work: bytes) -> None:
        context = get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(work, theirs), daemon=True)
        self.given: deque[Given] = deque()
        """what it has not answered yet"""
        self.started = False
        with _interrupts_held():
            self._process.start()
        theirs.close()

    def give(self, given: Given, payload: bytes) -> None:
        """Let it do one more task."""
        self.given.append(given)
        # A worker that has died is noticed when its pipe is read.
        with suppress(OSError):
            self.pipe.send_bytes(payload)

    def answer(self) -> Callable[[], Any] | None:
        """What came of its first task; None when it only tells that it has started.

        Raises EOFError or OSError when it has ended.
        """
        result, error = self.pipe.recv()
        if error is not None:
            return partial(_raise, error)
        if not self.started:
            self.started = True
            return None
        return lambda: result

    def exit_code(self) -> int:
        """How it ended; below zero the signal that ended it."""
        self._process.join(_PATIENCE)
        self.end(at_once=True)
        return self._process.exitcode or 0

    def end(self, *, at_once: bool) -> None:
        """Let it go when it is idle, or at once."""
        self.pipe.close()
        if not at_once:
            self._process.join(_PATIENCE)
        self._process.kill()
        self._process.join()


def _serve(work: bytes, pipe: Connection) -> None:
    """What the process does: answer until nobody asks."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()
    call: Callable[[Any], Any] = pickle.loads(work)
    # The program itself is no garbage: only what tasks leave behind is looked at.
    gc.freeze()
    gc.enable()
    with suppress(EOFError, OSError):
        pipe.send((None, None))
        while True:
            pipe.send_bytes(_answer(call, pipe.recv()))


def _answer(call: Callable[[Any], Any], task: Any) -> bytes:
    """The result and no error, or the error with where it was raised, pickled."""
    try:
        return pickle.dumps((call(task), None), pickle.HIGHEST_PROTOCOL)
    except Exception as error:
        error.add_note(traceback.format_exc())
        return pickle.dumps((None, _portable(error)))


def _portable(error: Exception) -> Exception:
    """The error itself, if it survives the way."""
    try:
        pickle.loads(pickle.dumps(error))
    except Exception:
        return RuntimeError(repr(error))
    return error


def _raise(error: Exception) -> NoReturn:
    raise error


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Ctrl-C is for the parent: a process that starts here never sees it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    from multiprocessing import resource_tracker

    # It starts with the first process, and lets signals through again when it does.
    with redirect_stderr(sys.__stderr__):
        # A screen that catches what is printed has no stream that a process could be given.
        resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
