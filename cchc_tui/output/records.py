"""Byte strings kept in order, on disk once they are many: what a run may not hold in memory."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import IO

from cchc_tui.model.errors import CchcError
from cchc_tui.model.messages import N_, Message

_IN_MEMORY = 1 << 20


class Records:
    """Records by their place; the file is private and goes with the process."""

    def __init__(self, most_in_memory: int = _IN_MEMORY) -> None:
        self._file: IO[bytes] = BytesIO()
        self._most_in_memory = most_in_memory
        self._ends = array("Q", [0])
        self._at_end = True

    def append(self, record: bytes) -> None:
        """Keep one more."""
        with _told():
            if isinstance(self._file, BytesIO) and self._ends[-1] > self._most_in_memory:
                self._file = _on_disk(self._file)
                self._at_end = True
            if not self._at_end:
                self._file.seek(self._ends[-1])
                self._at_end = True
            self._file.write(record)
        self._ends.append(self._ends[-1] + len(record))

    def __len__(self) -> int:
        return len(self._ends) - 1

    def __getitem__(self, place: int) -> bytes:
        start, end = self._ends[place : place + 2]
        self._at_end = False
        with _told():
            self._file.seek(start)
            return self._file.read(end - start)

    def __iter__(self) -> Iterator[bytes]:
        return (self[place] for place in range(len(self)))

    def close(self) -> None:
        """Remove them."""
        self._file.close()


def _on_disk(memory: BytesIO) -> IO[bytes]:
    # Few runs need it; the others start without it.
    from tempfile import TemporaryFile

    file = TemporaryFile()  # noqa: SIM115
    file.write(memory.getbuffer())
    return file


@contextmanager
def _told() -> Iterator[None]:
    """A full disk is one line that says what to do."""
    try:
        yield
    except OSError as error:
        reason = {"reason": error.strerror or type(error).__name__}
        raise CchcError(
            Message(N_("no room for temporary files: {reason}"), reason),
            Message(N_("set TMPDIR to a folder on a disk with more room")),
        ) from None
