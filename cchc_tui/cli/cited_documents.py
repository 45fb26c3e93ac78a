"""From a corpus to the rows of `cchc citations`."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence

from cchc_tui.cli.corpus_reading import CorpusReading
from cchc_tui.facts import facts_of
from cchc_tui.matching.groups import Variant
from cchc_tui.matching.near_misses import NearMiss
from cchc_tui.model.errors import InputError
from cchc_tui.model.facts import LegalDocument, Mention
from cchc_tui.model.messages import N_, Message
from cchc_tui.output.citation_rows import DocumentRow, Form, MentionRow, NearRow, Side
from cchc_tui.output.outcomes import PastReport
from cchc_tui.review import review_citations


def document_rows(reading: CorpusReading) -> list[DocumentRow]:
    """All documents, the most cited first, numbered from 1."""
    groups = reading.review.corpus.groups
    reports: Counter[str] = Counter()
    variants: defaultdict[str, set[int]] = defaultdict(set)
    begin = 0
    for place in range(len(reading.reports)):
        documents = reading.review.document_ids(place)
        reports.update(set(documents))
        end = begin + len(documents)
        for document, variant in zip(documents, groups.variant_of_mention[begin:end], strict=True):
            variants[document].add(variant)
        begin = end
    return [
        DocumentRow(
            row,
            document,
            reports[document.id],
            _forms([groups.variants[index] for index in variants[document.id]]),
        )
        for row, document in enumerate(sorted(reading.review.documents, key=_rank), 1)
    ]


def _rank(document: LegalDocument) -> tuple[int, str, str]:
    return -document.mentions, document.canonical, document.id


def _forms(variants: Sequence[Variant]) -> tuple[Form, ...]:
    forms = [Form(v.mention.canonical, v.date, v.mentions) for v in variants]
    return tuple(sorted(forms, key=lambda form: (-form.mentions, form.canonical, str(form.date))))


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


def near_rows(reading: CorpusReading) -> list[NearRow]:
    """Every near miss, the best founded first."""
    corpus = reading.review.corpus
    variants, report_at = corpus.groups.variants, reading.reports.at
    rows = [
        _near_row(near, variants[near.slip], variants[near.other], report_at)
        for near in corpus.near_misses.values()
    ]
    return sorted(rows, key=lambda row: (-row.score, row.slip.canonical, str(row.slip.date)))


def _near_row(
    near: NearMiss, slip: Variant, other: Variant, report_at: Callable[[int], PastReport]
) -> NearRow:
    return NearRow(
        near.field.value,
        _side(slip, report_at(slip.report)),
        _side(other, report_at(other.report)),
        near.decided,
        tuple((line.text, line.weight) for line in near.lines),
    )


def _side(variant: Variant, report: PastReport) -> Side:
    mention = variant.mention
    line, column = report.lines.position(mention.start)
    return Side(
        mention.canonical,
        variant.date,
        report.id,
        report.path,
        mention.start,
        mention.end,
        line,
        column,
        variant.reports,
    )
