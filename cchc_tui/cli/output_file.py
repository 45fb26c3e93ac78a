"""Where the data of a command goes: standard output, or a file that appears whole or not at all."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from cchc_tui.output.whole_file import whole_text


@contextmanager
def data_stream(path: str | None) -> Iterator[TextIO]:
    """A stream for data."""
    if path is None or path == "-":
        yield sys.stdout
    else:
        with whole_text(path) as stream:
            yield stream
