"""What is stored of a version, back as the review it came from.

Readings, figures and the body of the report are not stored: no format needs them.
"""

from __future__ import annotations

import json

from cchc_tui.model.citations import Citation
from cchc_tui.model.facts import CorpusFinding, ReportFacts
from cchc_tui.model.findings import FindingClass, Severity
from cchc_tui.model.report import Header, Level, Period, Report
from cchc_tui.model.review import Coverage, Review
from cchc_tui.model.source import SourceText
from cchc_tui.store.codec import (
    checks_from,
    date_from,
    facts_from,
    message_from,
    messages_from,
    places_from,
    spans_from,
)
from cchc_tui.store.records import CitationRow, FindingRow, KeptVersion, VersionRow
from cchc_tui.store.words import unpacked_text


def source_from(kept: KeptVersion) -> SourceText:
    """The text of a version and how it was made."""
    row = kept.version
    text = unpacked_text(row.text)
    return SourceText(row.path, text, kept.engine.text_version, messages_from(row.notes))


def review_from(kept: KeptVersion) -> Review:
    """The review of a version, as far as it is stored."""
    row = kept.version
    return Review(
        source_from(kept),
        Report(header_from(row), (), (), (), ()),
        (),
        (),
        checks_from(row.checks),
        citations_from(kept),
        tuple(finding_from(finding, str(kept.id)) for finding in kept.findings),
        coverage_from(row),
    )


def coverage_from(row: VersionRow) -> Coverage:
    """How much of a version was looked at."""
    return Coverage(**json.loads(row.coverage))


def kept_facts(kept: KeptVersion, identity: str) -> ReportFacts:
    """The facts of a version under an id of this run."""
    return facts_from(kept.version.facts, identity)


def finding_from(row: FindingRow, version: str) -> CorpusFinding:
    """A finding of a version; of one over many reports with its places in other versions."""
    return CorpusFinding(
        row.rule,
        Severity(row.severity),
        FindingClass(row.finding_class),
        row.start,
        row.end,
        message_from(row.message),
        messages_from(row.details),
        row.check,
        spans_from(row.related),
        fingerprint=row.fingerprint,
        suppression=row.suppression,
        report=version,
        elsewhere=places_from(row.elsewhere),
    )


def citations_from(kept: KeptVersion) -> tuple[Citation, ...]:
    """The citations of a version, without the places of their parts."""
    return tuple(map(_citation, kept.citations))


def header_from(row: VersionRow) -> Header:
    """What the head of a version says, without its places."""
    period = row.period_kind and Period(
        row.period_kind,
        row.period_year,
        row.period_ordinal,
        date_from(row.period_start),
        date_from(row.period_end),
    )
    return Header(
        unit=row.unit,
        number=row.number,
        date=date_from(row.date),
        title=row.title,
        period=period or None,
        level=Level(row.level) if row.level else None,
    )


def _citation(row: CitationRow) -> Citation:
    """A citation without the places of its parts."""
    return Citation(
        row.start,
        row.end,
        row.text,
        row.kind,
        row.number,
        row.year,
        row.symbol,
        row.canonical,
        row.repaired,
        tuple(row.marks.split()),
        row.alias,
        date_from(row.date),
        row.issuer,
        bool(row.own),
        title=row.title,
        term=row.term,
    )
