"""A program in a terminal of its own: keys go in, the screen comes out, its cost can be read.

The terminal is a pseudo-terminal whose output a VT100 emulator draws. Nothing else is between the
program and what a person would see.
"""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Mapping, Sequence
from types import TracebackType
from typing import NamedTuple

import pyte

_TICK = os.sysconf("SC_CLK_TCK")
_TICK_SECONDS = 1 / _TICK
_CHUNK = 65536
_SIZES = ("COLUMNS", "LINES")
"""variables that programs believe more than the terminal"""
_KEYS = {
    "enter": "\r", "esc": "\x1b", "tab": "\t", "space": " ", "backspace": "\x7f",
    "up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D",
    "home": "\x1b[H", "end": "\x1b[F", "pageup": "\x1b[5~", "pagedown": "\x1b[6~",
    "delete": "\x1b[3~", "f1": "\x1bOP", "f2": "\x1bOQ", "f3": "\x1bOR", "f4": "\x1bOS",
    "f5": "\x1b[15~", "f6": "\x1b[17~", "f7": "\x1b[18~", "f8": "\x1b[19~", "f9": "\x1b[20~",
    "shift+down": "\x1b[1;2B", "shift+up": "\x1b[1;2A",
}  # fmt: skip


class Cost(NamedTuple):
    """What a step took."""

    cpu: float
    """seconds of processor time of the program"""
    last_byte: float
    """seconds from the key to the last byte drawn"""
    bytes: int


class Terminal:
    """A running program and its screen."""

    def __init__(
        self,
        command: Sequence[str],
        columns: int = 120,
        rows: int = 40,
        environment: Mapping[str, str] | None = None,
        folder: str | None = None,
    ) -> None:
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self._begun = time.monotonic()
        self._master, slave = pty.openpty()
        self._size(columns, rows)
        own = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"}
        inherited = {name: value for name, value in os.environ.items() if name not in _SIZES}
        self._child = subprocess.Popen(
            command,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            cwd=folder,
            env={**inherited, **own, **(environment or {})},
            start_new_session=True,
        )
        os.close(slave)

    def __enter__(self) -> Terminal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: object, trace: TracebackType | None
    ) -> None:
        self.kill()
        os.close(self._master)

    @property
    def pid(self) -> int:
        """Number of the process."""
        return self._child.pid

    def kill(self) -> None:
        """End the program at once, as a crash would (SIGKILL)."""
        if self._child.poll() is None:
            os.killpg(self._child.pid, signal.SIGKILL)
        self._child.wait()

    def wait(self, seconds: float = 10.0) -> int:
        """The exit code, once the program has ended by itself."""
        end = time.monotonic() + seconds
        while self._child.poll() is None and time.monotonic() < end:
            self._read(0.05)
        return self._child.wait(timeout=0.1)

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size."""
        self._screen.resize(rows, columns)
        self._size(columns, rows)
        os.kill(self._child.pid, signal.SIGWINCH)

    def type(self, text: str) -> None:
        """Send letters as they are."""
        os.write(self._master, text.encode())

    def press(self, *keys: str, quiet: float = 0.12) -> Cost:
        """Send keys by name, or a letter or ctrl+letter, and wait until the screen rests."""
        before = self.cpu()
        begun = time.monotonic()
        for key in keys:
            self.type(_sequence(key))
        last, count = self.settle(quiet)
        return Cost(self.cpu() - before, max(0.0, last - begun), count)

    def settle(self, quiet: float = 0.12, patience: float = 20.0) -> tuple[float, int]:
        """Read until nothing comes for `quiet` seconds: the time of the last byte, the bytes."""
        last, count, end = time.monotonic(), 0, time.monotonic() + patience
        while time.monotonic() < end:
            read = self._read(quiet)
            if not read:
                break
            last, count = time.monotonic(), count + read
        return last, count

    def rest(self, quiet: float = 0.5, patience: float = 60.0) -> None:
        """Read until the program neither draws nor works for `quiet` seconds."""
        end, before = time.monotonic() + patience, -1.0
        while time.monotonic() < end and self.cpu() - before > _TICK_SECONDS:
            before = self.cpu()
            self.settle(quiet)

    def wait_for(self, words: str, seconds: float = 20.0) -> str:
        """The screen as soon as it shows some words; raises AssertionError with the screen."""
        end = time.monotonic() + seconds
        while words not in self.screen():
            if time.monotonic() > end:
                raise AssertionError(f"no {words!r} on the screen:\n{self.screen()}")
            self._read(0.1)
        return self.screen()

    def screen(self) -> str:
        """What the screen shows, a line each, blanks at their ends left out."""
        return "\n".join(line.rstrip() for line in self._screen.display)

    def cpu(self) -> float:
        """Seconds of processor time so far, user and system."""
        with open(f"/proc/{self.pid}/stat", "rb") as file:
            fields = file.read().rpartition(b")")[2].split()
        return (int(fields[11]) + int(fields[12])) / _TICK

    def memory(self) -> int:
        """Bytes of resident memory at most so far."""
        with open(f"/proc/{self.pid}/status") as file:
            line = next(line for line in file if line.startswith("VmHWM"))
        return int(line.split()[1]) * 1024

    def _read(self, seconds: float) -> int:
        ready, _, _ = select.select([self._master], [], [], seconds)
        if not ready:
            return 0
        try:
            chunk = os.read(self._master, _CHUNK)
        except OSError:
            # The program has closed its end.
            return 0
        self._stream.feed(chunk)
        return len(chunk)

    def _size(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))


def _sequence(key: str) -> str:
    """What a terminal sends for a key."""
    if key.startswith("ctrl+") and len(key) == 6:
        return chr(ord(key[-1]) & 0x1F)
    return _KEYS.get(key, key)
