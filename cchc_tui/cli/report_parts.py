"""One report to what a run keeps of it, in whatever process."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from cchc_tui.facts import facts_of
from cchc_tui.ingest.discovery import STDIN
from cchc_tui.model.facts import ReportFacts
from cchc_tui.model.review import Review
from cchc_tui.model.settings import Settings
from cchc_tui.model.source import SourceText
from cchc_tui.output.lines import LineIndex
from cchc_tui.output.outcomes import ReportPart, report_part
from cchc_tui.output.presentation import Presentation
from cchc_tui.review import review_citations, review_report


@dataclass(frozen=True, slots=True)
class Checking:
    """Checks one report after the other; can be pickled."""

    settings: Settings
    texts_of: Callable[[Review, Presentation], tuple[str, ...]]
    presentation: Presentation
    with_facts: bool
    """whether the reports are compared with each other"""

    def __call__(self, source: SourceText) -> ReportPart:
        """Check one report and make of it what the format wants."""
        review = review_report(source, self.settings)
        part = report_part(review, self.texts_of(review, self.presentation))
        return _with_facts(part, review) if self.with_facts else part


def cited_part(source: SourceText) -> ReportPart:
    """What a list of documents needs of one report."""
    review = review_citations(source)
    return _with_facts(report_part(review), review)


def _with_facts(part: ReportPart, review: Review) -> ReportPart:
    facts = facts_of(review, part.id)
    return replace(
        part,
        facts=facts,
        cited=_cited(review, facts),
        line_starts=LineIndex(review.source.text).packed(),
        source=review.source if part.path == STDIN else None,
    )


def _cited(review: Review, facts: ReportFacts) -> tuple[int, ...]:
    places = {mention.start: place for place, mention in enumerate(facts.mentions)}
    starts = (
        citation.number_span.start if citation.number_span else citation.start
        for citation in review.citations
    )
    return tuple(places.get(start, -1) for start in starts)
