"""One report to what a run keeps of it, in whatever process."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import count
from typing import TYPE_CHECKING

from cchc_tui.facts import facts_of, is_mentioned
from cchc_tui.ingest.discovery import STDIN
from cchc_tui.model.facts import ReportFacts
from cchc_tui.model.review import Review
from cchc_tui.model.settings import Settings
from cchc_tui.model.source import SourceText
from cchc_tui.model.standing import Standing
from cchc_tui.output.lines import LineIndex
from cchc_tui.output.outcomes import ReportPart, report_part
from cchc_tui.output.presentation import Presentation
from cchc_tui.review import review_citations, review_report

if TYPE_CHECKING:
    from cchc_tui.store.decided import Decided


@dataclass(frozen=True, slots=True)
class Checking:
    """Checks one report after the other; can be pickled."""

    settings: Settings
    texts_of: Callable[[Review, Presentation], tuple[str, ...]]
    presentation: Presentation
    with_facts: bool
    """whether the reports are compared with each other"""
    decided: Decided | None = None
    """what reviewers decided, where there is a database"""

    def __call__(self, source: SourceText, known: frozenset[str] | None = None) -> ReportPart:
        """Check one report and make of it what the format wants; `known` is of the baseline."""
        review = review_report(source, self.settings)
        standing = Standing(suppressions=review.suppressions, known=known)
        if self.decided is not None:
            standing = with_decisions(standing, review, self.decided)
        return self.part(review, standing)

    def part(
        self, review: Review, standing: Standing, facts: ReportFacts | None = None
    ) -> ReportPart:
        """What the format wants of a review; its facts are made unless they are known."""
        review = replace(review, findings=tuple(standing.on(review.findings)))
        part = report_part(review, self.texts_of(review, self.presentation))
        part.tally.decisions = len(standing.states)
        part = replace(part, standing=standing)
        return _with_facts(part, review, facts) if self.with_facts else part


def with_decisions(standing: Standing, review: Review, decided: Decided) -> Standing:
    """The standing with what was decided about the report that this text is a version of."""
    # Few runs have a database.
    from cchc_tui.bulk.records import identity_of, stored_path

    source = review.source
    path = None if source.path == STDIN else stored_path(source.path)
    report = decided.report_of(source.digest(), path, identity_of(review.report.header))
    states, reasons = decided.states.get(report, {}), decided.reasons.get(report, {})
    return replace(standing, states=states, reasons=reasons)


def cited_part(source: SourceText, known: frozenset[str] | None = None) -> ReportPart:
    """What a list of documents needs of one report."""
    review = review_citations(source)
    return _with_facts(report_part(review), review)


def _with_facts(part: ReportPart, review: Review, facts: ReportFacts | None = None) -> ReportPart:
    return replace(
        part,
        facts=facts or facts_of(review, part.id),
        cited=_cited(review),
        line_starts=LineIndex(review.source.text).packed(),
        source=review.source if part.path == STDIN else None,
    )


def _cited(review: Review) -> tuple[int, ...]:
    """For each citation the place of its mention among the facts, which are in the same order."""
    places = count()
    return tuple(next(places) if is_mentioned(cited) else -1 for cited in review.citations)
