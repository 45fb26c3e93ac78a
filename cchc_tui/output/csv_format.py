"""Findings for a spreadsheet: a row a finding, under names of columns that stay."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from cchc_tui.model.facts import ReportFacts
from cchc_tui.model.findings import Finding
from cchc_tui.model.report import Header, Period
from cchc_tui.model.review import Review
from cchc_tui.output.contract import iso
from cchc_tui.output.csv_text import MARK, csv_line
from cchc_tui.output.lines import LineIndex, Lines
from cchc_tui.output.outcomes import CorpusOutcome, Outcome, Unreadable
from cchc_tui.output.places import Place, named_places, ordered_findings, places
from cchc_tui.output.presentation import Presentation
from cchc_tui.output.summary import Summary

COLUMNS = (
    *("path", "unit", "number", "date", "period"),
    *("line", "column", "rule", "name", "severity", "class", "message", "printed"),
    *("fingerprint", "state", "suppression", "known"),
)


def csv_texts(review: Review, presentation: Presentation) -> tuple[str, ...]:
    """The rows of one report."""
    text = review.source.text
    lines = LineIndex(text)
    about = _about(review.source.path, review.report.header)
    return tuple(
        _row(about, finding, lines, _printed(text, places(review, finding)), presentation)
        for finding in ordered_findings(review)
    )


def write_csv(
    outcomes: Iterable[Outcome], summary: Summary, presentation: Presentation
) -> Iterator[str]:
    """The names of the columns, the rows of the reports, then those of the corpus."""
    yield MARK + csv_line(COLUMNS)
    for outcome in outcomes:
        if isinstance(outcome, Unreadable):
            summary.add_unreadable()
        elif isinstance(outcome, CorpusOutcome):
            yield from _corpus_rows(outcome, summary, presentation)
        else:
            summary.add(outcome.tally)
            yield from outcome.texts


def _corpus_rows(
    corpus: CorpusOutcome, summary: Summary, presentation: Presentation
) -> Iterator[str]:
    for identity, findings in groupby(corpus.findings, key=lambda finding: finding.report):
        report, text = corpus.reports[identity], corpus.text_of(identity)
        about = _about(report.path, report.facts)
        for finding in findings:
            summary.add_finding(finding)
            printed = "" if text is None else _printed(text, named_places(finding))
            yield _row(about, finding, report.lines, printed, presentation)


def _about(path: str, head: Header | ReportFacts) -> tuple[str, ...]:
    return path, head.unit or "", head.number or "", iso(head.date) or "", _period(head.period)


def _period(period: Period | None) -> str:
    """What the report covers: its first and last day, else its kind and year."""
    if period is None:
        return ""
    if period.start and period.end:
        return f"{period.start.isoformat()}/{period.end.isoformat()}"
    return period.kind if period.year is None else f"{period.kind} {period.year}"


def _printed(text: str, marked: Iterable[Place]) -> str:
    """The numbers and words the finding points at, in text order."""
    return "; ".join(text[place.start : place.end] for place in marked)


def _row(
    about: Sequence[str], finding: Finding, lines: Lines, printed: str, presentation: Presentation
) -> str:
    line, column = lines.position(finding.start)
    return csv_line(
        (
            *about,
            str(line),
            str(column),
            finding.rule,
            presentation.slugs.get(finding.rule, ""),
            finding.severity.word,
            finding.finding_class,
            presentation.say(finding.message),
            printed,
            finding.fingerprint,
            finding.state,
            finding.suppression or "",
            "" if finding.known is None else str(finding.known).lower(),
        )
    )
