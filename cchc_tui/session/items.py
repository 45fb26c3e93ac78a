"""The findings of an open report as lists show them; what they say is read when it is asked."""

from __future__ import annotations

from dataclasses import dataclass

from cchc_tui.model.findings import FindingClass, FindingState, Severity
from cchc_tui.store.decisions import STATES, State
from cchc_tui.store.reading import FindingHead

_SEVERITIES = {severity.value: severity for severity in Severity}
_CLASSES = {finding_class.value: finding_class for finding_class in FindingClass}
_OPEN = FindingState.OPEN


@dataclass(slots=True)
class Item:
    """One finding of an open report and what holds for it; the session keeps it up to date."""

    report: int
    version: int
    id: int
    rule: str
    severity: Severity
    finding_class: FindingClass
    start: int
    end: int
    line: int
    column: int
    fingerprint: str
    corpus: bool
    """whether a rule over many reports made it"""
    check_index: int | None
    """place of its check among those of the version"""
    state: FindingState = _OPEN
    note: str | None = None
    reviewer: str | None = None
    """who decided last; None where nobody did"""
    at: str | None = None
    """when, UTC, ISO"""
    words: str | None = None
    """the reason that was given"""

    @property
    def is_decided(self) -> bool:
        """Whether somebody decided and nobody reopened it."""
        return self.state is not _OPEN

    def take(self, state: State | None) -> bool:
        """Take over what holds; whether state or note changed."""
        before = (self.state, self.note, self.reviewer, self.words)
        decision = state.decision if state else None
        note = state.note if state else None
        self.state = STATES[state.action] if state else _OPEN
        self.reviewer = decision.reviewer if decision else None
        self.at = decision.at if decision else None
        self.words = decision.words if decision else None
        self.note = note.words if note else None
        return before != (self.state, self.note, self.reviewer, self.words)


def item_of(report: int, version: int, head: FindingHead) -> Item:
    """An item that nobody has decided about."""
    number, rule, severity, kind, start, end, line, column, fingerprint, corpus, check = head
    return Item(
        report,
        version,
        number,
        rule,
        _SEVERITIES[severity],
        _CLASSES[kind],
        start,
        end,
        line,
        column,
        fingerprint,
        corpus == 1,
        check,
    )
