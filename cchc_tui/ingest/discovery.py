"""Paths, folders and globs to the files to read, in a steady order and each once."""

from __future__ import annotations

import glob
import os
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from cchc_tui.ingest.kinds import READ_EXTENSIONS, UNREAD_EXTENSIONS, extension, is_lock_file
from cchc_tui.model.errors import InputError
from cchc_tui.model.messages import N_, Message

STDIN = "-"


class Found(NamedTuple):
    """A path to read, a path that leads to nothing to read, or a folder with files left aside."""

    path: str
    error: InputError | None = None
    left_aside: tuple[str, ...] = ()
    """files of a folder whose kinds are not read"""


def discover(paths: Iterable[str]) -> Iterator[Found]:
    """The files that `paths` name; a file named twice comes once."""
    seen: set[str] = set()
    for path in paths:
        for found in _expand(path):
            identity = found.path if found.path == STDIN else os.path.abspath(found.path)
            if found.error is None and not found.left_aside:
                if identity in seen:
                    continue
                seen.add(identity)
            yield found


def _expand(path: str) -> Iterator[Found]:
    if path == STDIN:
        yield Found(path)
    elif os.path.isdir(path):
        yield from _folder(path)
    elif not os.path.lexists(path) and glob.has_magic(path):
        yield from _glob(path)
    else:
        yield Found(path)


def _glob(pattern: str) -> Iterator[Found]:
    matches = sorted(glob.glob(pattern, recursive=True))
    if not matches:
        yield Found(pattern, InputError(Message(N_("no file matches this pattern"))))
    for match in matches:
        if not os.path.isdir(match):
            yield Found(match)
        elif "**" not in pattern:
            yield from _folder(match)


def _folder(folder: str) -> Iterator[Found]:
    failures: list[Found] = []

    def remember(error: OSError) -> None:
        failures.append(Found(str(error.filename or folder), os_failure(error)))

    files = list(_files(folder, remember))
    reports = [path for path in files if extension(path) in READ_EXTENSIONS]
    left_aside = tuple(path for path in files if extension(path) in UNREAD_EXTENSIONS)
    yield from map(Found, reports)
    yield from failures
    if left_aside:
        yield Found(folder, left_aside=left_aside)
    if not reports and not failures:
        yield Found(
            folder,
            InputError(Message(N_("the folder holds no .docx, .pdf, .html, .md or .txt file"))),
        )


def _files(folder: str, on_error: Callable[[OSError], None]) -> Iterator[str]:
    for parent, folders, names in os.walk(folder, onerror=on_error):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = os.path.join(parent, name)
            if not name.startswith(".") and not is_lock_file(name) and os.path.isfile(path):
                yield path


def os_failure(error: OSError) -> InputError:
    """What the system said about a path, in one line of ours."""
    if isinstance(error, FileNotFoundError):
        return InputError(Message(N_("no such file")))
    if isinstance(error, PermissionError):
        return InputError(Message(N_("no permission to read it")))
    return InputError(
        Message(N_("cannot be read: {reason}"), {"reason": error.strerror or type(error).__name__})
    )
