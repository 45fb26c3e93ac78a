"""What leaves from inside a session: what is chosen, the file it goes to, its first lines."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from cchc_tui.bulk.engine import engine_of
from cchc_tui.export.formats import FORMATS, ExportFormat
from cchc_tui.export.reading import Progress
from cchc_tui.export.request import STATES, ExportRequest, Written
from cchc_tui.export.run import export, preview
from cchc_tui.export.target import file_stem
from cchc_tui.model.findings import FindingState
from cchc_tui.model.messages import N_
from cchc_tui.model.settings import Settings
from cchc_tui.output.presentation import OPEN_WORD, STATE_WORDS
from cchc_tui.rules.installed import load_rule
from cchc_tui.store.store import Store


class StateChoice(NamedTuple):
    """Findings in some states, as one thing to choose."""

    words: str
    """an English template"""
    states: frozenset[FindingState]


class ReportChoice(NamedTuple):
    """Some reports, as one thing to choose."""

    words: str
    """in the language of the reviewer"""
    reports: tuple[int, ...]
    """numbers in the database; empty: every report with a finding"""
    name: str
    """of a file about them, without its suffix"""


STATE_CHOICES = (
    *(
        StateChoice(STATE_WORDS[state], frozenset({state}))
        for state in (FindingState.CONFIRMED, FindingState.FLAGGED, FindingState.DISMISSED)
    ),
    StateChoice(OPEN_WORD, frozenset({FindingState.OPEN})),
    StateChoice(N_("all states"), frozenset(STATES)),
)
"""the first is what a unit is usually sent"""


class Chosen(NamedTuple):
    """All that an export needs to know."""

    format: ExportFormat
    states: StateChoice
    reports: ReportChoice
    path: str
    lang: str

    def request(self, settings: Settings) -> ExportRequest:
        """As the core takes it. Every rule is wanted: what was decided on screen leaves."""
        return ExportRequest(
            self.format.name,
            self.path,
            self.lang,
            self.states.states,
            tuple(map(str, self.reports.reports)),
            engine=engine_of(settings),
            rules=tuple(map(load_rule, settings.installed)),
        )


def default_name(reports: ReportChoice, format_: ExportFormat, today: date) -> str:
    """A name for the file: what it is about, and the day where that is several reports."""
    stem = file_stem(reports.name) or today.isoformat()
    return f"ra-soat-{stem}{format_.suffixes[0]}"


def with_suffix(path: str, format_: ExportFormat) -> str:
    """The path with the suffix of a format, in place of that of another."""
    for one in FORMATS:
        for suffix in sorted(one.suffixes, key=len, reverse=True):
            if path.lower().endswith(suffix) and len(path) > len(suffix):
                return path[: -len(suffix)] + format_.suffixes[0]
    is_name = path and not path.endswith(os.sep) and not os.path.isdir(path)
    return path + format_.suffixes[0] if is_name else path


def write(
    database: str, chosen: Chosen, settings: Settings, tell: Callable[[Progress], None]
) -> Written:
    """Write the file; for a thread. Raises CchcError, or what `tell` raises to stop."""
    with Store.open(database) as store:
        return export(store, chosen.request(settings), tell)


def first_lines(database: str, chosen: Chosen, settings: Settings, lines: int) -> list[str]:
    """How the file would begin; for a thread. Raises CchcError."""
    with Store.open(database) as store:
        return preview(store, chosen.request(settings), lines).split("\n")
