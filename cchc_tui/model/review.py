"""The result of checking one report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from cchc_tui.model.checks import Check
from cchc_tui.model.citations import Citation
from cchc_tui.model.figures import Figure, Reading
from cchc_tui.model.findings import Finding
from cchc_tui.model.messages import Message
from cchc_tui.model.report import Report
from cchc_tui.model.source import SourceText
from cchc_tui.model.suppressions import Suppression


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of a report was looked at: silence must never mean "not looked at"."""

    figures: int = 0
    figures_used: int = 0
    percents_unpaired: int = 0
    checks: int = 0
    exact: int = 0
    rounded: int = 0
    truncated: int = 0
    alternative: int = 0
    violated: int = 0
    not_judged: int = 0


@dataclass(frozen=True, slots=True)
class TraceLine:
    """One candidate relation as the engine saw it."""

    start: int
    end: int
    channel: str
    verdict: str
    evidence: str
    reading: str
    fate: Message | None
    """what suppressed it; None for those that are kept"""


class RuleFault(NamedTuple):
    """That a rule of another package failed on this report: it says nothing of it."""

    message: Message
    hint: Message


@dataclass(frozen=True, slots=True)
class Review:
    """All that is known of one report after checking it."""

    source: SourceText
    report: Report
    readings: tuple[Reading, ...]
    figures: tuple[Figure, ...]
    checks: tuple[Check, ...]
    citations: tuple[Citation, ...]
    findings: tuple[Finding, ...]
    coverage: Coverage
    trace: tuple[TraceLine, ...] = ()
    faults: tuple[RuleFault, ...] = ()
    suppressions: tuple[Suppression, ...] = ()
    """comments in the text that settle findings, also those of rules over many reports"""
