"""The format of GitHub Actions: a workflow command a finding, shown beside the line of the file.

Form and escapes: GitHub, "Workflow commands for GitHub Actions", and actions/toolkit, command.ts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cchc_tui.model.findings import Finding, Severity
from cchc_tui.model.review import Review
from cchc_tui.output.display import visible
from cchc_tui.output.lines import LineIndex, Lines, Position
from cchc_tui.output.outcomes import CorpusOutcome, Outcome, Unreadable
from cchc_tui.output.places import ordered_findings, shown_findings
from cchc_tui.output.presentation import Presentation
from cchc_tui.output.repository_paths import repository_path
from cchc_tui.output.summary import Summary

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_IN_DATA = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_IN_PROPERTY = str.maketrans(_IN_DATA | {":": "%3A", ",": "%2C"})
_DATA = str.maketrans(_IN_DATA)


def github_texts(review: Review, presentation: Presentation) -> tuple[str, ...]:
    """A command for each finding."""
    lines = LineIndex(review.source.text)
    return tuple(
        _command(review.source.path, lines, finding, presentation)
        for finding in shown_findings(ordered_findings(review))
    )


def write_github(
    outcomes: Iterable[Outcome], summary: Summary, presentation: Presentation
) -> Iterator[str]:
    """The commands of the reports, an error for each that cannot be read, those of the corpus."""
    for outcome in outcomes:
        if isinstance(outcome, Unreadable):
            summary.add_unreadable()
            yield _line(
                "error", {"file": repository_path(outcome.path)}, presentation.say(outcome.reason)
            )
        elif isinstance(outcome, CorpusOutcome):
            for finding in shown_findings(map(summary.counted, outcome.findings)):
                report = outcome.reports[finding.report]
                yield _command(report.path, report.lines, finding, presentation)
        else:
            summary.add(outcome.tally)
            yield from outcome.texts
            for fault in outcome.faults:
                yield _line(
                    "error",
                    {"file": repository_path(outcome.path)},
                    presentation.say(fault.message),
                )


def _command(path: str, lines: Lines, finding: Finding, presentation: Presentation) -> str:
    first, last = lines.position(finding.start), lines.position(finding.end)
    title = f"{finding.rule} {presentation.slugs.get(finding.rule, '')}".rstrip()
    properties = {"file": repository_path(path), **_places(first, last), "title": title}
    return _line(_COMMANDS[finding.severity], properties, presentation.whole(finding))


def _places(first: Position, last: Position) -> dict[str, str]:
    """Columns may only be given within one line."""
    if first.line != last.line:
        return {"line": str(first.line), "endLine": str(last.line)}
    return {
        "line": str(first.line),
        "endLine": str(last.line),
        "col": str(first.column),
        "endColumn": str(last.column),
    }


def _line(command: str, properties: dict[str, str], data: str) -> str:
    shown = ",".join(
        f"{name}={visible(value).translate(_IN_PROPERTY)}" for name, value in properties.items()
    )
    return f"::{command} {shown}::{data.translate(_DATA)}\n"
