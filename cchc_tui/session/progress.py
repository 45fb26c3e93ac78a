"""How far the work is: decided and all findings of each report, kept without counting anew."""

from __future__ import annotations

from cchc_tui.store.reading import StoredReport


class Progress:
    """Counts by report, in the order of the library."""

    def __init__(self) -> None:
        self._counts: dict[int, tuple[int, int]] = {}
        self._decided = 0
        self._findings = 0

    def put(self, report: int, decided: int, findings: int) -> None:
        """Set the counts of a report."""
        self.drop(report, keep_place=True)
        self._counts[report] = (decided, findings)
        self._decided += decided
        self._findings += findings

    def put_stored(self, report: StoredReport) -> None:
        """Set the counts of a report as they are stored."""
        self.put(report.id, report.decided, report.findings)

    def drop(self, report: int, keep_place: bool = False) -> None:
        """Forget a report."""
        decided, findings = self._counts.get(report, (0, 0))
        self._decided -= decided
        self._findings -= findings
        if not keep_place:
            self._counts.pop(report, None)

    @property
    def whole(self) -> tuple[int, int]:
        """Decided n of m."""
        return self._decided, self._findings

    def next_with_open(self, after: int) -> int | None:
        """The next report, in the order of loading, that has open findings; after the last: first.

        The report itself comes last.
        """
        reports = sorted(self._counts)
        later = [report for report in reports if report > after]
        for report in (*later, *(report for report in reports if report <= after)):
            decided, findings = self._counts[report]
            if decided < findings:
                return report
        return None
