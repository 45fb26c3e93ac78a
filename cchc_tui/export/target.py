"""Where an export goes: never over what it is made from; in a folder a file a report."""

from __future__ import annotations

import os
import re
from unicodedata import normalize

from cchc_tui.bulk.records import stored_path
from cchc_tui.export.exported import ExportedReport
from cchc_tui.model.errors import CchcError
from cchc_tui.model.messages import N_, Message
from cchc_tui.store.store import Store

_NOT_IN_NAMES = re.compile(r"[^\w.]+")
_LONGEST_NAME = 60
"""letters, which are up to three bytes each; file systems take 255"""


class Sources:
    """The files an export is made from."""

    def __init__(self, store: Store) -> None:
        self._database = os.path.realpath(store.path)
        self._reports = frozenset(report.path for report in store.reports())

    def refuse(self, path: str) -> None:
        """Raise CchcError where the file to be written is the database or a report in it."""
        target = os.path.realpath(path)
        hint = Message(N_("give another name"))
        values = {"path": path}
        if target == self._database:
            raise CchcError(Message(N_("{path} is the database itself"), values), hint)
        if not self._reports.isdisjoint((stored_path(target), stored_path(path))):
            raise CchcError(Message(N_("{path} is a report of the database"), values), hint)


def own_path(folder: str, report: ExportedReport, suffix: str) -> str:
    """The file of a report in a folder: number in the database, then as other documents name it."""
    return os.path.join(folder, f"{report.id}-{file_stem(report.name)}{suffix}")


def file_stem(name: str) -> str:
    """A name in letters that every file system takes, without a suffix; may be empty."""
    return _NOT_IN_NAMES.sub("-", normalize("NFC", name))[:_LONGEST_NAME].strip("-.")
