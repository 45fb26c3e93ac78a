"""The format for reading: each finding with its source lines, the worked sum, the likely slip."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cchc_tui.model.findings import Finding
from cchc_tui.model.messages import N_, Message
from cchc_tui.model.review import Review
from cchc_tui.output.colours import paint
from cchc_tui.output.display import visible
from cchc_tui.output.evidence import evidence_line
from cchc_tui.output.excerpt import excerpt, lines_left_out
from cchc_tui.output.lines import LineIndex
from cchc_tui.output.outcomes import Outcome, Unreadable
from cchc_tui.output.places import ordered_findings, places
from cchc_tui.output.presentation import Presentation
from cchc_tui.output.summary import Summary


def write_full(
    outcomes: Iterable[Outcome], summary: Summary, presentation: Presentation
) -> Iterator[str]:
    """Blocks of text, one a finding, an empty line between them."""
    for outcome in outcomes:
        if isinstance(outcome, Unreadable):
            summary.add_unreadable()
            continue
        first = not any(summary.severities.values())
        summary.add_review(outcome)
        index = LineIndex(outcome.source.text)
        for finding in ordered_findings(outcome):
            if not first:
                yield "\n"
            first = False
            yield "\n".join(_block(outcome, finding, index, presentation)) + "\n"


def _block(
    review: Review, finding: Finding, index: LineIndex, presentation: Presentation
) -> Iterator[str]:
    yield _title(review, finding, index, presentation)
    marked = places(review, finding)
    rows = excerpt(index, marked, presentation.columns)
    margin = max((len(str(row.line)) for row in rows), default=1) + 2
    gutter = presentation.palette.gutter
    shown_line = 0
    for row in rows:
        label = str(row.line) if row.line != shown_line else ""
        shown_line = row.line
        yield f"{paint(gutter, f'{label:>{margin}} |')} {row.text}"
        yield (
            f"{paint(gutter, ' ' * margin + ' |')} {paint(presentation.palette.mark, row.marks)}"
        )
    if left_out := lines_left_out(index, marked):
        yield _aside(margin, _LEFT_OUT, {"count": str(left_out)}, presentation)
    for detail in _details(review, finding, presentation):
        yield f"{paint(gutter, ' ' * margin + ' =')} {presentation.say(detail)}"


def _details(review: Review, finding: Finding, presentation: Presentation) -> Iterator[Message]:
    yield from finding.details
    if finding.check is not None:
        evidence = evidence_line(review.checks[finding.check].evidence, presentation.translate)
        if evidence is not None:
            yield evidence


def _title(
    review: Review, finding: Finding, index: LineIndex, presentation: Presentation
) -> str:  # fmt: skip
    palette = presentation.palette
    line, column = index.position(finding.start)
    place = paint(palette.path, f"{visible(review.source.path)}:{line}:{column}")
    code = paint(palette.code, finding.rule)
    severity = paint(
        palette.severity(finding.severity), presentation.severity_word(finding.severity)
    )
    slug = presentation.slugs.get(finding.rule, "")
    return f"{place} {code} {slug} {severity}  {presentation.say(finding.message)}"


_LEFT_OUT = N_("{count} more lines with numbers of this sum")


def _aside(margin: int, template: str, values: dict[str, str], presentation: Presentation) -> str:
    text = presentation.say(Message(template, values))
    return paint(presentation.palette.gutter, f"{'…':>{margin}} | {text}")
