"""From a corpus to the rows of `cchc citations`."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from operator import attrgetter
from typing import TypeAlias

from cchc_tui.cli.corpus_reading import CorpusReading
from cchc_tui.matching.groups import Variant
from cchc_tui.matching.near_misses import NearMiss
from cchc_tui.model.facts import LegalDocument, Mention
from cchc_tui.output.citation_rows import DocumentRow, Form, MentionRow, NearRow, Side

_Forms: TypeAlias = defaultdict[str, Counter[tuple[str, date | None]]]


def document_rows(reading: CorpusReading) -> list[DocumentRow]:
    """All documents, the most cited first, numbered from 1."""
    reports: Counter[str] = Counter()
    forms: _Forms = defaultdict(Counter)
    for place in range(len(reading.reports)):
        pairs = _mentions(reading, place)
        reports.update({document for document, _ in pairs})
        for document, mention in pairs:
            forms[document][mention.canonical, mention.date] += 1
    ordered = sorted(reading.review.documents, key=_rank)
    return [
        DocumentRow(row, document, reports[document.id], _forms(forms[document.id]))
        for row, document in enumerate(ordered, 1)
    ]


def _rank(document: LegalDocument) -> tuple[int, str, str]:
    return -document.mentions, document.canonical, document.id


def _forms(counted: Counter[tuple[str, date | None]]) -> tuple[Form, ...]:
    forms = [Form(canonical, day, count) for (canonical, day), count in counted.items()]
    return tuple(sorted(forms, key=lambda form: (-form.mentions, form.canonical, str(form.date))))


def _mentions(reading: CorpusReading, place: int) -> list[tuple[str, Mention]]:
    """The mentions of a report, by its place in the run, each with its document."""
    facts = reading.review.facts_at(place)
    return list(zip(reading.review.document_ids(place), facts.mentions, strict=True))


def mention_rows(reading: CorpusReading, wanted: Sequence[DocumentRow]) -> Iterator[MentionRow]:
    """Every mention of some documents, document by document, as it is printed."""
    for row in wanted:
        for place, report in enumerate(reading.reports.values()):
            found = [
                mention
                for document, mention in _mentions(reading, place)
                if document == row.document.id
            ]
            text = reading.text_of(report.id) if found else None
            for mention in sorted(found, key=attrgetter("start")):
                printed = text[mention.start : mention.end] if text else mention.canonical
                line, column = report.lines.position(mention.start)
                identity = row.document.id
                yield MentionRow(identity, report.id, report.path, line, column, printed, mention)


def near_rows(reading: CorpusReading) -> list[NearRow]:
    """Every near miss, the best founded first."""
    corpus = reading.review.corpus
    variants = corpus.groups.variants
    rows = [
        _near_row(near, variants[near.slip], variants[near.other], reading)
        for near in corpus.near_misses.values()
    ]
    return sorted(rows, key=lambda row: (-row.score, row.slip.canonical, str(row.slip.date)))


def _near_row(near: NearMiss, slip: Variant, other: Variant, reading: CorpusReading) -> NearRow:
    return NearRow(
        near.field.value,
        _side(slip, reading),
        _side(other, reading),
        near.decided,
        tuple((line.text, line.weight) for line in near.lines),
    )


def _side(variant: Variant, reading: CorpusReading) -> Side:
    mention = variant.mention
    report = reading.reports[reading.review.facts_at(variant.report).id]
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
