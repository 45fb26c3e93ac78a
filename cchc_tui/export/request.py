"""What is to leave: which reports, which findings, in which form."""

from __future__ import annotations

from typing import NamedTuple

from cchc_tui.model.findings import FindingState
from cchc_tui.model.settings import Settings
from cchc_tui.rules import Rule
from cchc_tui.store.records import EngineRow

STATES = tuple(FindingState)
DEFAULT_STATES = frozenset({FindingState.CONFIRMED})


class ExportRequest(NamedTuple):
    """One export; with `reports` those leave even where no finding of theirs does."""

    format_name: str
    path: str
    """the file to be written"""
    lang: str
    states: frozenset[FindingState] = DEFAULT_STATES
    reports: tuple[str, ...] = ()
    """numbers in the database, paths or document numbers; empty: every report with a finding"""
    settings: Settings = Settings()
    """`select` and `ignore` choose findings"""
    engine: EngineRow | None = None
    """that of this run: reports judged by another are counted; None counts none"""
    rules: tuple[Rule, ...] = ()
    """those of other packages, for their names"""


class Written(NamedTuple):
    """What an export came to."""

    path: str
    reports: int
    """reports in the file"""
    findings: int
    looked_at: int
    """reports that were asked for, with and without findings"""
    outdated: int
    """reports in the file that another engine has judged"""
