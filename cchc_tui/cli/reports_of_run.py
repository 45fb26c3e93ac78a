"""The reports that a check is asked about: files, or what a database holds of them."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import ExitStack, closing
from dataclasses import replace
from typing import NamedTuple

from cchc_tui.cli.passage import KnownIn, parts_of
from cchc_tui.cli.report_parts import Checking
from cchc_tui.cli.request import CheckRequest, View
from cchc_tui.cli.telling import Telling
from cchc_tui.output.outcomes import ReportPart, Unreadable

Parts = Generator[ReportPart | Unreadable, None, None]


class ReportsOfRun(NamedTuple):
    """The parts of the reports, and how their texts are read again by their ids."""

    parts: Parts
    text_of: Callable[[str], str | None] | None = None
    """None: from their files"""


def reports_of_run(
    request: CheckRequest,
    checking: Checking,
    telling: Telling,
    stack: ExitStack,
    known_in: KnownIn,
) -> ReportsOfRun:
    """The reports of a run; what they need open is closed by `stack`."""
    if request.database is not None and not request.paths:
        found = _stored(request.database, request, checking, telling, stack, known_in)
    else:
        checking = _with_decisions(checking, request.database)
        parts = parts_of(request.paths, checking, telling, request.jobs, known_in)
        found = ReportsOfRun(parts)
    stack.enter_context(closing(found.parts))
    return found


def _with_decisions(checking: Checking, database: str | None) -> Checking:
    """The check, knowing what a database says of files that are versions of its reports."""
    if database is None:
        return checking
    # Most runs have no database and start without it.
    from cchc_tui.store.store import Store

    with Store.open(database) as store:
        return replace(checking, decided=store.decided(checking.settings.wants))


def _stored(
    database: str,
    request: CheckRequest,
    checking: Checking,
    telling: Telling,
    stack: ExitStack,
    known_in: KnownIn,
) -> ReportsOfRun:
    from cchc_tui.bulk.engine import engine_of
    from cchc_tui.cli.stored_reports import CheckingStored, StoredReports
    from cchc_tui.store.store import Store

    store = stack.enter_context(Store.open(database))
    stack.enter_context(store.snapshot())
    # What the engine saw on its way is not stored.
    is_inspecting = request.view in (View.TRACE, View.NUMBERS)
    engine = None if is_inspecting else engine_of(checking.settings)
    reports = StoredReports(store, CheckingStored(checking, engine), known_in)
    return ReportsOfRun(reports.parts(database, telling, request.jobs), reports.text_of)
