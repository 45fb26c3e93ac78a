"""From a corpus to rows: its documents, and citations that are likely others with a slip."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence

from cchc_tui.corpus import CorpusReview
from cchc_tui.matching.groups import Variant
from cchc_tui.matching.near_misses import NearMiss
from cchc_tui.model.facts import LegalDocument
from cchc_tui.output.citation_rows import DocumentRow, Form, NearRow, Side
from cchc_tui.output.outcomes import PastReport

ReportAt = Callable[[int], PastReport]
"""a report by its place in the corpus"""


def document_rows(review: CorpusReview, count: int) -> list[DocumentRow]:
    """All documents of so many reports, the most cited first, numbered from 1."""
    groups = review.corpus.groups
    reports: Counter[str] = Counter()
    variants: defaultdict[str, set[int]] = defaultdict(set)
    begin = 0
    for place in range(count):
        documents = review.document_ids(place)
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
        for row, document in enumerate(sorted(review.documents, key=_rank), 1)
    ]


def _rank(document: LegalDocument) -> tuple[int, str, str]:
    return -document.mentions, document.canonical, document.id


def _forms(variants: Sequence[Variant]) -> tuple[Form, ...]:
    forms = [Form(v.mention.canonical, v.date, v.mentions) for v in variants]
    return tuple(sorted(forms, key=lambda form: (-form.mentions, form.canonical, str(form.date))))


def near_rows(review: CorpusReview, report_at: ReportAt) -> list[NearRow]:
    """Every near miss, the best founded first."""
    return [row for _, row in near_misses(review, report_at)]


def near_misses(review: CorpusReview, report_at: ReportAt) -> list[tuple[NearMiss, NearRow]]:
    """The same, each with the variants it is about."""
    corpus = review.corpus
    variants = corpus.groups.variants
    rows = [
        (near, _near_row(near, variants[near.slip], variants[near.other], report_at))
        for near in corpus.near_misses.values()
    ]
    return sorted(rows, key=lambda found: _near_rank(found[1]))


def _near_rank(row: NearRow) -> tuple[int, str, str]:
    return -row.score, row.slip.canonical, str(row.slip.date)


def _near_row(near: NearMiss, slip: Variant, other: Variant, report_at: ReportAt) -> NearRow:
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
