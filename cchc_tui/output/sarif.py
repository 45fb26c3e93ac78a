"""The format of code scanning: SARIF 2.1.0, one run, a result a finding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import closing

from cchc_tui.model.facts import CorpusFinding
from cchc_tui.model.review import Review
from cchc_tui.model.spans import Span
from cchc_tui.output.contract import iso
from cchc_tui.output.json_text import encoded
from cchc_tui.output.lines import LineIndex
from cchc_tui.output.outcomes import CorpusOutcome, Outcome, Unreadable
from cchc_tui.output.places import ordered_findings
from cchc_tui.output.presentation import Presentation
from cchc_tui.output.sarif_results import Related, related_of, result, see_also
from cchc_tui.output.sarif_run import SarifRun, artifact
from cchc_tui.output.summary import Summary


def sarif_texts(review: Review, presentation: Presentation) -> tuple[str, ...]:
    """The artifact of a report, then its results."""
    return artifact_text(review), *_results(review, presentation)


def artifact_text(review: Review) -> str:
    """The artifact of a report, with what its head says."""
    head = review.report.header
    facts = {"unit": head.unit, "number": head.number, "date": iso(head.date), "title": head.title}
    known = {name: fact for name, fact in facts.items() if fact is not None}
    return artifact(review.source, known)


def write_sarif(
    outcomes: Iterable[Outcome], summary: Summary, presentation: Presentation
) -> Iterator[str]:
    """The log; results of rules over many reports come last."""
    with closing(SarifRun(presentation)) as run:
        yield run.opening()
        for outcome in outcomes:
            if isinstance(outcome, Unreadable):
                summary.add_unreadable()
                run.add_failure(outcome.path, presentation.say(outcome.reason))
            elif isinstance(outcome, CorpusOutcome):
                findings = map(summary.counted, outcome.findings)
                yield from run.results(_of_corpus(findings, outcome, presentation))
            else:
                summary.add(outcome.tally)
                described, *results = outcome.texts
                run.add_artifact(described)
                for fault in outcome.faults:
                    run.add_failure(outcome.path, presentation.say(fault.message))
                yield from run.results(results)
        yield from run.closing()


def _results(review: Review, presentation: Presentation) -> Iterator[str]:
    lines = LineIndex(review.source.text)
    for finding in ordered_findings(review):
        related = related_of(finding, review, lines, presentation)
        yield encoded(result(finding, review.source.path, lines, related, presentation))


def _of_corpus(
    findings: Iterable[CorpusFinding], corpus: CorpusOutcome, presentation: Presentation
) -> Iterator[str]:
    for finding in findings:
        report = corpus.reports[finding.report]
        related = _related(finding, corpus, presentation)
        yield encoded(result(finding, report.path, report.lines, related, presentation))


def _related(
    finding: CorpusFinding, corpus: CorpusOutcome, presentation: Presentation
) -> Iterator[Related]:
    """Its other places in its report, then those in others."""
    report = corpus.reports[finding.report]
    yield from see_also(report.path, report.lines, finding.related, presentation)
    for place in dict.fromkeys(finding.elsewhere):
        other = corpus.reports[place.report]
        yield from see_also(other.path, other.lines, [Span(*place[1:])], presentation)
