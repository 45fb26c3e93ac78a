"""The reports of a run as a corpus: their facts as they pass by, their texts again when asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from cchc_tui.cli.past_reports import PastReports
from cchc_tui.ingest.reading import read_source
from cchc_tui.model.errors import InputError
from cchc_tui.model.facts import CorpusFinding, ReportFacts
from cchc_tui.model.settings import Settings
from cchc_tui.model.source import SourceText
from cchc_tui.model.standing import Standing
from cchc_tui.output.outcomes import CorpusOutcome, ReportPart

if TYPE_CHECKING:
    from cchc_tui.corpus import CorpusReview


class CorpusReading:
    """Takes in each report of a run; keeps facts and line starts, never a text but one from stdin.

    The rules over many reports are imported with the first citation: what cites nothing, or asks
    for nothing, starts without them.
    """

    def __init__(
        self, settings: Settings, text_of: Callable[[str], str | None] | None = None
    ) -> None:
        """`text_of` gives the text of a report by its id; else it is read from its path again."""
        self._settings = settings
        self._review: CorpusReview | None = None
        self._waiting: list[ReportFacts] = []
        self._piped: dict[str, SourceText] = {}
        self._standing: dict[str, Standing] = {}
        self._stored_text = text_of
        self.reports = PastReports(lambda place: self.review.facts_at(place))

    def add(self, part: ReportPart) -> None:
        """Take in the next report."""
        if part.facts is None:
            return
        self.reports.add(part.id, part.line_starts)
        if part.source is not None:
            self._piped[part.id] = part.source
        if part.standing != _NOTHING:
            self._standing[part.id] = part.standing
        self._waiting.append(part.facts)
        if part.facts.mentions:
            self._hand_over()

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
            map(self._decided, self._review.findings()),
            self._review.document_ids if several else _no_documents,
            self.text_of,
        )

    def _decided(self, finding: CorpusFinding) -> CorpusFinding:
        """The finding with what is known of it from outside."""
        standing = self._standing.get(finding.report)
        return finding if standing is None else standing.on([finding])[0]

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
        if self._stored_text is not None:
            return self._stored_text(identity)
        source = self.source_of(identity)
        return None if source is None else source.text

    def close(self) -> None:
        """Remove what was kept on disk."""
        self.reports.close()
        if self._review is not None:
            self._review.close()


_NOTHING = Standing()


def _no_documents(report: int) -> Sequence[str]:
    return ()
