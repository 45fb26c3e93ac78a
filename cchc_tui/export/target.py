"""Where an export must not go: over what it is made from."""

from __future__ import annotations

import os

from cchc_tui.bulk.records import stored_path
from cchc_tui.model.errors import CchcError
from cchc_tui.model.messages import N_, Message
from cchc_tui.store.store import Store


def refuse_sources(store: Store, path: str) -> None:
    """Raise CchcError where the file to be written is the database or a report in it."""
    target = os.path.realpath(path)
    hint = Message(N_("give another name"))
    values = {"path": path}
    if target == os.path.realpath(store.path):
        raise CchcError(Message(N_("{path} is the database itself"), values), hint)
    known = stored_path(target), stored_path(path)
    if any(report.path in known for report in store.reports()):
        raise CchcError(Message(N_("{path} is a report of the database"), values), hint)
