"""What is known of the findings of a report from outside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from cchc_tui.model.findings import FindingState
from cchc_tui.model.suppressions import Found, Suppression, suppressed


@dataclass(frozen=True, slots=True)
class Standing:
    """Decisions, comments in the text and the baseline, as far as they concern one report."""

    states: Mapping[str, FindingState] = field(default_factory=dict)
    """what reviewers decided, by fingerprint"""
    reasons: Mapping[str, str] = field(default_factory=dict)
    """why they dismissed findings, where they say so"""
    suppressions: tuple[Suppression, ...] = ()
    known: frozenset[str] | None = None
    """fingerprints of the baseline; None where there is none"""

    def on(self, findings: Iterable[Found]) -> list[Found]:
        """The findings with all of it."""
        return [self._marked(finding) for finding in suppressed(findings, self.suppressions)]

    def _marked(self, finding: Found) -> Found:
        digest = finding.fingerprint
        if digest in self.states:
            reason = self.reasons.get(digest)
            finding = replace(finding, state=self.states[digest], reason=reason)
        if self.known is not None:
            finding = replace(finding, known=digest in self.known)
        return finding
