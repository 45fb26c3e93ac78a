"""Counts instead of findings: by rule and severity, and how much was looked at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cchc_tui.model.messages import N_, Message
from cchc_tui.model.review import Review
from cchc_tui.output.coverage import coverage_lines
from cchc_tui.output.outcomes import CorpusOutcome, Outcome, Unreadable
from cchc_tui.output.presentation import Presentation
from cchc_tui.output.summary import Summary
from cchc_tui.output.tables import aligned


def no_texts(review: Review, presentation: Presentation) -> tuple[str, ...]:
    """Only what is counted matters of a report."""
    return ()


def write_statistics(
    outcomes: Iterable[Outcome], summary: Summary, presentation: Presentation
) -> Iterator[str]:
    """A table of rules, then the coverage."""
    for outcome in outcomes:
        if isinstance(outcome, Unreadable):
            summary.add_unreadable()
        elif isinstance(outcome, CorpusOutcome):
            for finding in outcome.findings:
                summary.add_finding(finding)
        else:
            summary.add(outcome.tally)
    rows = [
        (str(count), rule, presentation.slugs.get(rule, ""), presentation.severity_word(severity))
        for (rule, severity), count in sorted(
            summary.rules.items(), key=lambda entry: (-entry[1], entry[0])
        )
    ]
    yield from (line + "\n" for line in aligned(rows, right=frozenset({0})))
    if rows:
        yield "\n"
    if summary.dismissed:
        yield presentation.say(dismissed_line(summary)) + "\n"
    for message in aside_lines(summary):
        yield presentation.say(message) + "\n"
    for message in coverage_lines(summary.coverage):
        yield presentation.say(message) + "\n"


def count_line(summary: Summary) -> Message:
    """How many findings of each severity in how many reports; what was dismissed is told."""
    counts = {severity.word: str(count) for severity, count in summary.severities.items()}
    return Message(
        _WITH_DISMISSED if summary.dismissed else _COUNTS,
        {
            "reports": str(summary.reports), "dismissed": str(summary.dismissed),
            "error": "0", "warning": "0", "info": "0", **counts,
        },
    )  # fmt: skip


_COUNTS = N_("Reports: {reports}. Errors: {error}, warnings: {warning}, info: {info}.")
_WITH_DISMISSED = N_(
    "Reports: {reports}. Errors: {error}, warnings: {warning}, info: {info};"
    " dismissed by reviewers and not counted: {dismissed}."
)


def dismissed_line(summary: Summary) -> Message:
    """How many findings the counts leave out."""
    values = {"dismissed": str(summary.dismissed)}
    return Message(N_("Dismissed by reviewers and not counted: {dismissed}."), values)


def aside_lines(summary: Summary) -> Iterator[Message]:
    """How many findings comments in the texts and the baseline take out of the counts."""
    if summary.suppressed:
        values = {"suppressed": str(summary.suppressed)}
        yield Message(N_("Suppressed in the texts and not counted: {suppressed}."), values)
    if summary.known:
        values = {"known": str(summary.known)}
        yield Message(N_("Known from the baseline and not counted: {known}."), values)
