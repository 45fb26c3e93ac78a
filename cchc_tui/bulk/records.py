"""From a review to the rows of the store; workers do it, so that the parent only writes."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from dataclasses import asdict, replace
from unicodedata import normalize

from cchc_tui.model.citations import Citation
from cchc_tui.model.facts import CorpusFinding, Place, ReportFacts
from cchc_tui.model.figures import Figure
from cchc_tui.model.findings import Finding
from cchc_tui.model.report import Header, Period
from cchc_tui.model.review import Review
from cchc_tui.output.contract import iso
from cchc_tui.output.decimals import plain
from cchc_tui.output.lines import LineIndex, Lines
from cchc_tui.store.codec import packed, to_json
from cchc_tui.store.records import (
    CitationRow,
    EngineRow,
    FindingRow,
    LoadedReport,
    PointRow,
    VersionRow,
)
from cchc_tui.store.words import index_words, packed_text


def stored_path(path: str) -> str:
    """The path by which a file is known again: absolute, and text even where its name is not."""
    return os.fsencode(os.path.abspath(path)).decode("utf-8", "backslashreplace")


def loaded_report(
    review: Review, facts: ReportFacts, engine: EngineRow, file_sha256: str
) -> LoadedReport:
    """Everything of one review that is stored."""
    text = review.source.text
    path = stored_path(review.source.path)
    lines = LineIndex(text)
    return LoadedReport(
        path,
        file_sha256,
        engine,
        _version(review, facts, path),
        tuple(finding_row(finding, lines) for finding in review.findings),
        tuple(map(_citation, review.citations)),
        tuple(_points(review.figures)),
        index_words(text),
    )


def _version(review: Review, facts: ReportFacts, path: str) -> VersionRow:
    source, header = review.source, review.report.header
    return VersionRow(
        source.digest(),
        path,
        identity_of(header),
        header.unit,
        header.level,
        header.number,
        iso(header.date),
        header.title,
        *_period(header.period),
        iso(header.period.start if header.period else None),
        iso(header.period.end if header.period else None),
        len(source.text),
        json.dumps(asdict(review.coverage)),
        packed(review.checks),
        packed(replace(facts, path=path)),
        packed_text(source.text),
        to_json(source.notes),
        len(review.faults),
    )


def identity_of(header: Header) -> str | None:
    """Unit, number and date of a report where all are printed: its corrected text has the same."""
    unit, number, day = header.unit, header.number, header.date
    if unit is None or day is None or number is None or not _NUMBERED.match(number):
        return None
    words = " ".join(normalize("NFC", unit).casefold().split())
    return f"{words}|{normalize('NFC', number).upper()}|{day.isoformat()}"


_NUMBERED = re.compile(r"\d")
"""a head may leave the number open: "Số:    /BC-UBND" """


def finding_row(finding: Finding, lines: Lines) -> FindingRow:
    """One finding; `lines` are those of its report."""
    line, column = lines.position(finding.start)
    return FindingRow(
        finding.fingerprint,
        finding.rule,
        finding.severity,
        finding.finding_class,
        finding.start,
        finding.end,
        line,
        column,
        to_json(finding.message),
        to_json(finding.details),
        to_json(finding.related),
        to_json(_elsewhere(finding)),
        finding.check,
        finding.suppression,
    )


def _elsewhere(finding: Finding) -> tuple[Place, ...]:
    return finding.elsewhere if isinstance(finding, CorpusFinding) else ()


def _citation(citation: Citation) -> CitationRow:
    return CitationRow(
        citation.start,
        citation.end,
        citation.text,
        citation.kind,
        citation.number,
        citation.year,
        citation.symbol,
        citation.canonical,
        citation.repaired,
        " ".join(citation.marks),
        citation.alias,
        iso(citation.date),
        citation.issuer,
        citation.title,
        citation.term,
        int(citation.own),
    )


def _points(figures: tuple[Figure, ...]) -> Iterator[PointRow]:
    for figure in figures:
        if figure.indicator is not None and figure.value is not None:
            yield PointRow(
                figure.start,
                figure.end,
                figure.indicator,
                figure.slot,
                figure.level,
                *_period(figure.period),
                figure.modality,
                figure.satellite,
                figure.unit,
                plain(figure.value),
                figure.text,
            )


def _period(period: Period | None) -> tuple[str | None, int | None, int | None]:
    return (period.kind, period.year, period.ordinal) if period else (None, None, None)
