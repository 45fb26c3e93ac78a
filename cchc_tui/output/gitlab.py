"""The format of GitLab code quality: a JSON array, an issue a finding.

Form: GitLab, "Code Quality", the report format; a subset of the Code Climate specification.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256

from cchc_tui.model.findings import Finding, Severity
from cchc_tui.model.review import Review
from cchc_tui.output.contract import Entry
from cchc_tui.output.json_text import encoded
from cchc_tui.output.lines import LineIndex, Lines
from cchc_tui.output.outcomes import CorpusOutcome, Outcome, Unreadable
from cchc_tui.output.places import ordered_findings, shown_findings
from cchc_tui.output.presentation import Presentation
from cchc_tui.output.repository_paths import repository_path
from cchc_tui.output.summary import Summary

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}
_UNREADABLE = "unreadable"
_START = {"line": 1, "column": 1}


def gitlab_texts(review: Review, presentation: Presentation) -> tuple[str, ...]:
    """An issue for each finding."""
    lines = LineIndex(review.source.text)
    return tuple(
        _issue(review.source.path, lines, finding, presentation)
        for finding in shown_findings(ordered_findings(review))
    )


def write_gitlab(
    outcomes: Iterable[Outcome], summary: Summary, presentation: Presentation
) -> Iterator[str]:
    """The array, an issue a line."""
    yield "["
    gap = "\n"
    for issue in _issues(outcomes, summary, presentation):
        yield gap + issue
        gap = ",\n"
    yield "\n]\n"


def _issues(
    outcomes: Iterable[Outcome], summary: Summary, presentation: Presentation
) -> Iterator[str]:
    for outcome in outcomes:
        if isinstance(outcome, Unreadable):
            summary.add_unreadable()
            yield _failure(outcome.path, presentation.say(outcome.reason))
        elif isinstance(outcome, CorpusOutcome):
            for finding in shown_findings(map(summary.counted, outcome.findings)):
                report = outcome.reports[finding.report]
                yield _issue(report.path, report.lines, finding, presentation)
        else:
            summary.add(outcome.tally)
            yield from outcome.texts
            for fault in outcome.faults:
                yield _failure(outcome.path, presentation.say(fault.message))


def _issue(path: str, lines: Lines, finding: Finding, presentation: Presentation) -> str:
    begin, end = lines.position(finding.start), lines.position(finding.end)
    entry: Entry = {
        "description": presentation.whole(finding),
        "check_name": finding.rule,
        "fingerprint": _fingerprint(path, finding.fingerprint),
        "severity": _SEVERITIES[finding.severity],
        "location": {
            "path": repository_path(path),
            "positions": {"begin": begin._asdict(), "end": end._asdict()},
        },
    }
    return encoded(entry)


def _failure(path: str, reason: str) -> str:
    """What could not be looked at must not look clean."""
    entry: Entry = {
        "description": reason,
        "check_name": _UNREADABLE,
        "fingerprint": _fingerprint(path, reason),
        "severity": "blocker",
        "location": {"path": repository_path(path), "positions": {"begin": _START, "end": _START}},
    }
    return encoded(entry)


def _fingerprint(path: str, identity: str) -> str:
    """GitLab shows one issue of several with the same fingerprint, in whatever files."""
    return sha256(
        f"{repository_path(path)}\0{identity}".encode("utf-8", "surrogatepass")
    ).hexdigest()[:32]
