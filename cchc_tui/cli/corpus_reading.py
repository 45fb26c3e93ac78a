"""The reports of a run as a corpus: their facts as they pass by, their texts again when asked."""

from __future__ import annotations

from array import array
from collections import Counter
from typing import TYPE_CHECKING

from cchc_tui.facts import facts_of
from cchc_tui.ingest.reading import read_source
from cchc_tui.model.errors import InputError
from cchc_tui.model.facts import ReportFacts
from cchc_tui.model.review import Review
from cchc_tui.model.settings import Settings
from cchc_tui.model.source import SourceText
from cchc_tui.output.contract import report_id
from cchc_tui.output.lines import LineIndex
from cchc_tui.output.outcomes import CorpusOutcome, PastReport

if TYPE_CHECKING:
    from cchc_tui.corpus import CorpusReview

_STANDARD_INPUT = "-"


class CorpusReading:
    """Takes in each report of a run; keeps facts and line starts, never a text but one from stdin.

    The rules over many reports are imported with the first citation: what cites nothing, or asks
    for nothing, starts without them.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._seen: Counter[str] = Counter()
        self._review: CorpusReview | None = None
        self._waiting: list[ReportFacts] = []
        self._starts: list[array[int]] = []
        self._looked_up: tuple[int, dict[int, str]] = (-1, {})
        """the last report asked for, and its documents by where they are cited"""
        self._piped: dict[str, SourceText] = {}
        self.reports: dict[str, PastReport] = {}

    def add(self, review: Review) -> ReportFacts:
        """Take in the next report."""
        identity = report_id(review, self._seen)
        source = review.source
        lines = LineIndex(source.text).without_text()
        self.reports[identity] = PastReport(identity, source.path, lines)
        if source.path == _STANDARD_INPUT:
            self._piped[identity] = source
        facts = facts_of(review, identity)
        self._starts.append(array("I", (mention.start for mention in facts.mentions)))
        self._waiting.append(facts)
        if facts.mentions:
            self._hand_over()
        return facts

    def _hand_over(self) -> None:
        review = self.review
        for facts in self._waiting:
            review.add(facts)
        self._waiting.clear()

    @property
    def review(self) -> CorpusReview:
        """The corpus so far."""
        if self._review is None:
            from cchc_tui.corpus import CorpusReview

            self._review = CorpusReview((), self._settings)
        return self._review

    def complete(self) -> None:
        """Take in what waits; nothing may be added later."""
        self._hand_over()

    def outcome(self) -> CorpusOutcome | None:
        """What all reports together say; None where none cites anything."""
        if self._review is None:
            return None
        self.complete()
        several = len(self.reports) > 1
        return CorpusOutcome(
            self.reports,
            self._review.documents if several else (),
            list(self._review.findings()),
            self._document_of if several else _no_document,
            self.text_of,
        )

    def _document_of(self, report: int, start: int) -> str | None:
        if self._looked_up[0] != report:
            documents = zip(self._starts[report], self.review.document_ids(report), strict=True)
            self._looked_up = report, dict(documents)
        return self._looked_up[1].get(start)

    def source_of(self, identity: str) -> SourceText | None:
        """A report read again; None where it is no longer the same."""
        if identity in self._piped:
            return self._piped[identity]
        try:
            source = read_source(self.reports[identity].path)
        except InputError:
            return None
        return source if source.digest().startswith(identity.partition("-")[0]) else None

    def text_of(self, identity: str) -> str | None:
        """The text of a report, read again."""
        source = self.source_of(identity)
        return None if source is None else source.text

    def close(self) -> None:
        """Remove what was kept on disk."""
        if self._review is not None:
            self._review.close()


def _no_document(report: int, start: int) -> None:
    return None
