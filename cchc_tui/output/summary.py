"""What a run came to: findings by severity and rule, and how much was looked at."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, fields
from typing import TypeVar

from cchc_tui.model.findings import Finding, FindingState, Severity
from cchc_tui.model.review import Coverage, Review

Found = TypeVar("Found", bound=Finding)


@dataclass(slots=True)
class Summary:
    """Counts of a run, added to as reports come."""

    reports: int = 0
    unreadable: int = 0
    faults: int = 0
    """rules of other packages that failed, counted once a report"""
    severities: Counter[Severity] = field(default_factory=Counter)
    """of findings that count: not dismissed, suppressed or known"""
    rules: Counter[tuple[str, Severity]] = field(default_factory=Counter)
    states: Counter[FindingState] = field(default_factory=Counter)
    suppressed: int = 0
    """open findings that comments in the texts settle"""
    known: int = 0
    """other findings that stand in the baseline"""
    decisions: int = 0
    """findings of these reports that reviewers decided about, also of those no longer found"""
    coverage: Coverage = field(default_factory=Coverage)

    def add_review(self, review: Review) -> None:
        """Count one report."""
        self.reports += 1
        self.faults += len(review.faults)
        self.coverage = added(self.coverage, review.coverage)
        for finding in review.findings:
            self.add_finding(finding)

    def add(self, part: Summary) -> None:
        """Count what another summary counted."""
        self.reports += part.reports
        self.unreadable += part.unreadable
        self.faults += part.faults
        self.severities.update(part.severities)
        self.rules.update(part.rules)
        self.states.update(part.states)
        self.suppressed += part.suppressed
        self.known += part.known
        self.decisions += part.decisions
        self.coverage = added(self.coverage, part.coverage)

    def add_finding(self, finding: Finding) -> None:
        """Count a finding of a report that is counted already."""
        self.states[finding.state] += 1
        if finding.counts:
            self.severities[finding.severity] += 1
            self.rules[finding.rule, finding.severity] += 1
        elif finding.is_suppressed:
            self.suppressed += 1
        elif finding.state is not FindingState.DISMISSED:
            self.known += 1

    def counted(self, finding: Found) -> Found:
        """The finding, counted on its way."""
        self.add_finding(finding)
        return finding

    def add_unreadable(self) -> None:
        """Count one path that gave no report."""
        self.unreadable += 1

    @property
    def dismissed(self) -> int:
        """Findings that reviewers dismissed."""
        return self.states[FindingState.DISMISSED]

    @property
    def stale(self) -> int:
        """Decisions about findings that are no longer there."""
        return self.decisions - self.states.total() + self.states[FindingState.OPEN]

    def reaches(self, level: Severity | None) -> bool:
        """Whether there is a finding at or above `level`; None stands for never."""
        return level is not None and any(
            count and severity >= level for severity, count in self.severities.items()
        )


def added(left: Coverage, right: Coverage) -> Coverage:
    """The coverage of two texts together."""
    return Coverage(
        **{part.name: getattr(left, part.name) + getattr(right, part.name) for part in PARTS}
    )


PARTS = fields(Coverage)
