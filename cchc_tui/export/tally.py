"""What an export came to, counted while it goes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from cchc_tui.export.exported import ExportedReport
from cchc_tui.model.findings import FindingState, Severity


@dataclass(slots=True)
class Tally:
    """Counts of what has been written."""

    reports: int = 0
    findings: int = 0
    severities: Counter[Severity] = field(default_factory=Counter)
    states: Counter[FindingState] = field(default_factory=Counter)
    rules: Counter[tuple[str, Severity]] = field(default_factory=Counter)

    def counted(self, reports: Iterable[ExportedReport]) -> Iterator[ExportedReport]:
        """The reports on their way."""
        for report in reports:
            self.add(report)
            yield report

    def add(self, report: ExportedReport) -> None:
        """Count one report and its findings."""
        self.reports += 1
        self.findings += len(report.findings)
        for exported in report.findings:
            finding = exported.finding
            self.severities[finding.severity] += 1
            self.states[finding.state] += 1
            self.rules[finding.rule, finding.severity] += 1
