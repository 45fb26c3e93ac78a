"""The mentions of documents where they stand, for `cchc citations --document`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cchc_tui.cli.corpus_reading import CorpusReading
from cchc_tui.facts import facts_of
from cchc_tui.model.errors import InputError
from cchc_tui.model.facts import Mention
from cchc_tui.model.messages import N_, Message
from cchc_tui.output.citation_rows import DocumentRow, MentionRow
from cchc_tui.output.outcomes import PastReport
from cchc_tui.review import review_citations


def mention_rows(reading: CorpusReading, wanted: Sequence[DocumentRow]) -> Iterator[MentionRow]:
    """Every mention of some documents, document by document, read again where it stands."""
    for row in wanted:
        document = row.document.id
        for place, report in enumerate(reading.reports.values()):
            documents = reading.review.document_ids(place)
            if document in documents:
                mentions, text = _read_again(reading, report)
                for found, mention in zip(documents, mentions, strict=True):
                    if found == document:
                        yield _mention_row(document, report, mention, text)


def _read_again(reading: CorpusReading, report: PastReport) -> tuple[Sequence[Mention], str]:
    """The mentions of a report, and its text."""
    source = reading.source_of(report.id)
    if source is None:
        raise InputError(Message(N_("{path} has changed while it was read"), {"path": report.path}))
    return facts_of(review_citations(source), report.id).mentions, source.text


def _mention_row(document: str, report: PastReport, mention: Mention, text: str) -> MentionRow:
    line, column = report.lines.position(mention.start)
    printed = text[mention.start : mention.end]
    return MentionRow(document, report.id, report.path, line, column, printed, mention)
