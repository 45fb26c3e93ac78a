"""The format for editors and lists: one line a finding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cchc_tui.model.findings import Finding
from cchc_tui.model.review import Review
from cchc_tui.output.colours import paint
from cchc_tui.output.display import visible
from cchc_tui.output.lines import LineIndex, Lines
from cchc_tui.output.outcomes import CorpusOutcome, Outcome, Unreadable
from cchc_tui.output.places import ordered_findings, shown_findings
from cchc_tui.output.presentation import Presentation
from cchc_tui.output.summary import Summary


def concise_texts(review: Review, presentation: Presentation) -> tuple[str, ...]:
    """`path:line:column: CODE severity: message`, as compilers print it."""
    index = LineIndex(review.source.text)
    return tuple(
        _line(review.source.path, index, finding, presentation)
        for finding in shown_findings(ordered_findings(review))
    )


def write_concise(
    outcomes: Iterable[Outcome], summary: Summary, presentation: Presentation
) -> Iterator[str]:
    """The lines of the reports, then those of the corpus."""
    for outcome in outcomes:
        if isinstance(outcome, Unreadable):
            summary.add_unreadable()
        elif isinstance(outcome, CorpusOutcome):
            for finding in shown_findings(map(summary.counted, outcome.findings)):
                report = outcome.reports[finding.report]
                yield _line(report.path, report.lines, finding, presentation)
        else:
            summary.add(outcome.tally)
            yield from outcome.texts


def _line(path: str, lines: Lines, finding: Finding, presentation: Presentation) -> str:
    palette = presentation.palette
    line, column = lines.position(finding.start)
    word = presentation.severity_word(finding.severity)
    severity = paint(palette.severity(finding.severity), word)
    code = paint(palette.code, finding.rule)
    message = presentation.decided(finding)
    return f"{paint(palette.path, visible(path))}:{line}:{column}: {code} {severity}: {message}\n"
