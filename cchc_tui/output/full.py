"""The format for reading: each finding with its source lines, the worked sum, the likely slip."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from cchc_tui.model.facts import CorpusFinding
from cchc_tui.model.findings import Finding
from cchc_tui.model.messages import N_, Message
from cchc_tui.model.review import Review
from cchc_tui.output.colours import paint
from cchc_tui.output.display import visible
from cchc_tui.output.evidence import evidence_line
from cchc_tui.output.excerpt import excerpt, lines_left_out
from cchc_tui.output.lines import LineIndex, Lines
from cchc_tui.output.outcomes import CorpusOutcome, Outcome, Unreadable
from cchc_tui.output.places import (
    Place,
    named_places,
    ordered_findings,
    places,
    shown_findings,
)
from cchc_tui.output.presentation import Presentation
from cchc_tui.output.summary import Summary

_LEAST_MARGIN = 3
_LEFT_OUT = N_("{count} more lines with numbers of this sum")
_COMPARE = N_("compare {place}")


class _Shown(NamedTuple):
    """A finding with all that is printed of it."""

    path: str
    finding: Finding
    lines: Lines
    source: LineIndex | None
    """the text it stands in; None where it could not be read again"""
    places: Sequence[Place]
    details: Sequence[Message]


def full_texts(review: Review, presentation: Presentation) -> tuple[str, ...]:
    """A block of text for each finding."""
    return tuple(_block(shown, presentation) for shown in _of_review(review, presentation))


def write_full(
    outcomes: Iterable[Outcome], summary: Summary, presentation: Presentation
) -> Iterator[str]:
    """The blocks of the reports, then those of the corpus, an empty line between them."""
    gap = ""
    for outcome in outcomes:
        for block in _blocks(outcome, summary, presentation):
            yield gap + block
            gap = "\n"


def _blocks(outcome: Outcome, summary: Summary, presentation: Presentation) -> Iterator[str]:
    if isinstance(outcome, Unreadable):
        summary.add_unreadable()
    elif isinstance(outcome, CorpusOutcome):
        yield from (_block(shown, presentation) for shown in _of_corpus(outcome, summary))
    else:
        summary.add(outcome.tally)
        yield from outcome.texts


def _of_review(review: Review, presentation: Presentation) -> Iterator[_Shown]:
    index = LineIndex(review.source.text)
    for finding in shown_findings(ordered_findings(review)):
        details = list(finding.details)
        if finding.check is not None:
            evidence = evidence_line(review.checks[finding.check].evidence, presentation.translate)
            details += [evidence] if evidence else []
        marked = places(review, finding)
        yield _Shown(review.source.path, finding, index, index, marked, details)


def _of_corpus(outcome: CorpusOutcome, summary: Summary) -> Iterator[_Shown]:
    counted = shown_findings(map(summary.counted, outcome.findings))
    for identity, findings in groupby(counted, key=lambda finding: finding.report):
        report = outcome.reports[identity]
        text = outcome.text_of(identity)
        index = None if text is None else LineIndex(text)
        for finding in findings:
            details = (*finding.details, *_elsewhere(finding, outcome))
            marked = named_places(finding)
            yield _Shown(report.path, finding, report.lines, index, marked, details)


def _elsewhere(finding: CorpusFinding, outcome: CorpusOutcome) -> Iterator[Message]:
    for place in finding.elsewhere:
        report = outcome.reports[place.report]
        line, column = report.lines.position(place.start)
        yield Message(_COMPARE, {"place": f"{report.path}:{line}:{column}"})


def _block(shown: _Shown, presentation: Presentation) -> str:
    return "".join(f"{line}\n" for line in _block_lines(shown, presentation))


def _block_lines(shown: _Shown, presentation: Presentation) -> Iterator[str]:
    yield _title(shown, presentation)
    margin = _LEAST_MARGIN
    if shown.source is not None:
        lines, margin = _source_lines(shown.source, shown.places, presentation)
        yield from lines
    gutter = paint(presentation.palette.gutter, " " * margin + " =")
    for detail in shown.details:
        yield f"{gutter} {presentation.say(detail)}"


def _source_lines(
    index: LineIndex, marked: Sequence[Place], presentation: Presentation
) -> tuple[list[str], int]:
    """The excerpt and the width of its margin."""
    rows = excerpt(index, marked, presentation.columns)
    margin = max((len(str(row.line)) for row in rows), default=1) + 2
    palette = presentation.palette
    lines: list[str] = []
    shown_line = 0
    for row in rows:
        label = str(row.line) if row.line != shown_line else ""
        shown_line = row.line
        lines.append(f"{paint(palette.gutter, f'{label:>{margin}} |')} {row.text}")
        marks = paint(palette.mark, row.marks)
        lines.append(f"{paint(palette.gutter, ' ' * margin + ' |')} {marks}")
    if left_out := lines_left_out(index, marked):
        lines.append(_aside(margin, _LEFT_OUT, {"count": str(left_out)}, presentation))
    return lines, margin


def _title(shown: _Shown, presentation: Presentation) -> str:
    palette, finding = presentation.palette, shown.finding
    line, column = shown.lines.position(finding.start)
    place = paint(palette.path, f"{visible(shown.path)}:{line}:{column}")
    code = paint(palette.code, finding.rule)
    severity = paint(
        palette.severity(finding.severity), presentation.severity_word(finding.severity)
    )
    slug = presentation.slugs.get(finding.rule, "")
    return f"{place} {code} {slug} {severity}  {presentation.decided(finding)}"


def _aside(margin: int, template: str, values: dict[str, str], presentation: Presentation) -> str:
    text = presentation.say(Message(template, values))
    return paint(presentation.palette.gutter, f"{'…':>{margin}} | {text}")
