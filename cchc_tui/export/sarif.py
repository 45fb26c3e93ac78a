"""Findings for code scanning: SARIF 2.1.0, built of what `cchc check --format sarif` writes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import closing

from cchc_tui.export.context import Context
from cchc_tui.export.exported import ExportedFinding, ExportedReport
from cchc_tui.model.review import Review
from cchc_tui.model.spans import Span
from cchc_tui.output.json_text import encoded
from cchc_tui.output.presentation import Presentation
from cchc_tui.output.sarif import artifact_text
from cchc_tui.output.sarif_results import Related, related_of, result, see_also
from cchc_tui.output.sarif_run import SarifRun
from cchc_tui.store.unpacking import review_from


def texts(reports: Iterable[ExportedReport], context: Context) -> Iterator[str]:
    """The log, a result a line; dismissed findings are suppressed in it."""
    slugs = {rule.code: rule.slug for rule in context.rules.values()}
    presentation = Presentation(
        context.translate, context.version, slugs, rules=tuple(context.rules.values())
    )
    with closing(SarifRun(presentation)) as run:
        yield run.opening()
        for report in reports:
            review = review_from(report.kept)
            run.add_artifact(artifact_text(review))
            results = (
                encoded(_result(exported, report, review, presentation))
                for exported in report.findings
            )
            yield from run.results(results)
        yield from run.closing()


def _result(
    exported: ExportedFinding, report: ExportedReport, review: Review, presentation: Presentation
) -> dict[str, object]:
    lines = report.map.lines
    related = [
        *related_of(exported.finding, review, lines, presentation),
        *_elsewhere(exported, report, presentation),
    ]
    return result(exported.finding, report.path, lines, related, presentation)


def _elsewhere(
    exported: ExportedFinding, report: ExportedReport, presentation: Presentation
) -> Iterator[Related]:
    """Its places in other reports."""
    for version, start, end in dict.fromkeys(exported.finding.elsewhere):
        there = report.others[version].map
        yield from see_also(there.path, there.lines, [Span(start, end)], presentation)
