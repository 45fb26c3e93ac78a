"""What a run came to: findings by severity and rule, and how much was looked at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, fields

from cchc_tui.model.findings import Finding, Severity
from cchc_tui.model.review import Coverage, Review


@dataclass(slots=True)
class Summary:
    """Counts of a run, added to as reports come."""

    reports: int = 0
    unreadable: int = 0
    faults: int = 0
    """rules of other packages that failed, counted once a report"""
    severities: Counter[Severity] = field(default_factory=Counter)
    rules: Counter[tuple[str, Severity]] = field(default_factory=Counter)
    coverage: Coverage = field(default_factory=Coverage)

    def add_review(self, review: Review) -> None:
        """Count one report."""
        self.reports += 1
        self.faults += len(review.faults)
        self.coverage = added(self.coverage, review.coverage)
        self.add_findings(review.findings)

    def add_findings(self, findings: Iterable[Finding]) -> None:
        """Count findings of reports that are counted already."""
        for finding in findings:
            self.severities[finding.severity] += 1
            self.rules[finding.rule, finding.severity] += 1

    def add_unreadable(self) -> None:
        """Count one path that gave no report."""
        self.unreadable += 1

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
