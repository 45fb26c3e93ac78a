"""The format for editors and lists: one line a finding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cchc_tui.output.colours import paint
from cchc_tui.output.display import visible
from cchc_tui.output.lines import LineIndex
from cchc_tui.output.outcomes import Outcome, Unreadable
from cchc_tui.output.places import ordered_findings
from cchc_tui.output.presentation import Presentation
from cchc_tui.output.summary import Summary


def write_concise(
    outcomes: Iterable[Outcome], summary: Summary, presentation: Presentation
) -> Iterator[str]:
    """`path:line:column: CODE severity: message`, as compilers print it."""
    palette = presentation.palette
    for outcome in outcomes:
        if isinstance(outcome, Unreadable):
            summary.add_unreadable()
            continue
        summary.add_review(outcome)
        index = LineIndex(outcome.source.text)
        path = paint(palette.path, visible(outcome.source.path))
        for finding in ordered_findings(outcome):
            line, column = index.position(finding.start)
            word = presentation.severity_word(finding.severity)
            severity = paint(palette.severity(finding.severity), word)
            code = paint(palette.code, finding.rule)
            message = presentation.say(finding.message)
            yield f"{path}:{line}:{column}: {code} {severity}: {message}\n"
