"""Reviews as the objects of the contract `cchc.check/1`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import date
from hashlib import sha256
from typing import TypeAlias

from cchc_tui.model.checks import Check, Operand
from cchc_tui.model.citations import Citation
from cchc_tui.model.facts import CorpusFinding, LegalDocument
from cchc_tui.model.findings import Finding
from cchc_tui.model.report import Period
from cchc_tui.model.review import Review
from cchc_tui.output.decimals import plain_or_none
from cchc_tui.output.lines import LineIndex, Lines
from cchc_tui.output.places import ordered_findings, printed_operands
from cchc_tui.output.presentation import Presentation

SCHEMA = "cchc.check/1"

_DOCUMENT_PARTS = fields(LegalDocument)

Entry: TypeAlias = dict[str, object]
"""A JSON object; the schema beside the package says what is in it."""


@dataclass(frozen=True, slots=True)
class ReportEntries:
    """What one review adds to the arrays of the contract."""

    report: Entry
    checks: tuple[Entry, ...]
    citations: tuple[Entry, ...]
    findings: tuple[Entry, ...]


def report_id(short: str, seen: Counter[str]) -> str:
    """The short hash of a text as the id of a report: a text met again in one run gets a number."""
    seen[short] += 1
    return short if seen[short] == 1 else f"{short}-{seen[short]}"


def renumbered(text: str, identity: str) -> str:
    """Encoded entries of a text met again, under its numbered id.

    In JSON a quote inside a string is escaped: these names and quotes can only be those of fields.
    """
    short, dash, _ = identity.partition("-")
    if not dash:
        return text
    return re.sub(rf'("(?:id|report|check)":"){short}(?=[":])', rf"\g<1>{identity}", text)


def report_entries(review: Review, presentation: Presentation) -> ReportEntries:
    """The entries of one review, under an id that is not yet numbered."""
    identity = review.source.digest()[:12]
    index = LineIndex(review.source.text)
    check_ids = list(_check_ids(review, identity))
    return ReportEntries(
        report=_report(review, identity),
        checks=tuple(
            _check(check, check_id, identity, index, presentation)
            for check, check_id in zip(review.checks, check_ids, strict=True)
            if presentation.all_checks or not check.verdict.holds
        ),
        citations=tuple(_citation(citation, identity) for citation in review.citations),
        findings=tuple(
            finding_entry(finding, check_ids, identity, index, presentation)
            for finding in ordered_findings(review)
        ),
    )


def document_entry(document: LegalDocument) -> Entry:
    """A document of the corpus and where what is known of it comes from."""
    entry = {part.name: getattr(document, part.name) for part in _DOCUMENT_PARTS}
    return entry | {"date": iso(document.date)}


def _report(review: Review, identity: str) -> Entry:
    header = review.report.header
    return {
        "id": identity,
        "path": review.source.path,
        "text_sha256": review.source.digest(),
        "text_version": review.source.version,
        "unit": header.unit,
        "number": header.number,
        "date": iso(header.date),
        "period": period_entry(header.period),
        "title": header.title,
        "coverage": asdict(review.coverage),
    }


def period_entry(period: Period | None) -> Entry | None:
    """A period as the contract writes it."""
    if period is None:
        return None
    return {
        "kind": period.kind,
        "year": period.year,
        "start": iso(period.start),
        "end": iso(period.end),
    }


def _check_ids(review: Review, identity: str) -> Iterator[str]:
    seen: Counter[str] = Counter()
    for check in review.checks:
        spans = ",".join(
            f"{operand.start}-{operand.end}" for operand in printed_operands(check.operands)
        )
        check_id = f"{identity}:{check.kind}:{sha256(spans.encode()).hexdigest()[:12]}"
        seen[check_id] += 1
        yield check_id if seen[check_id] == 1 else f"{check_id}-{seen[check_id]}"


def _check(
    check: Check, check_id: str, identity: str, index: LineIndex, presentation: Presentation
) -> Entry:
    return {
        "id": check_id,
        "report": identity,
        "rule": check.rule,
        "kind": check.kind,
        "verdict": check.verdict,
        "operands": [_operand(operand, index) for operand in check.operands],
        "computed": plain_or_none(check.computed),
        "difference": plain_or_none(check.difference),
        "evidence": dict(check.evidence),
        "note": check.note and check.note.render(presentation.translate),
    }


def _operand(operand: Operand, index: LineIndex) -> Entry:
    line, column = index.position(operand.start)
    entry: Entry = {
        "role": operand.role,
        "slot": operand.slot,
        "text": operand.text,
        "value": plain_or_none(operand.value),
        "unit": operand.unit,
        "modality": operand.modality,
        "base": operand.base,
        "start": operand.start,
        "end": operand.end,
        "line": line,
        "column": column,
    }
    if operand.terms:
        entry["terms"] = [_operand(term, index) for term in operand.terms]
    return entry


def _citation(citation: Citation, identity: str) -> Entry:
    return {
        "report": identity,
        "text": citation.text,
        "start": citation.start,
        "end": citation.end,
        "kind": citation.kind,
        "number": citation.number,
        "year": citation.year,
        "symbol": citation.symbol,
        "canonical": citation.canonical,
        "repaired": citation.repaired,
        "marks": list(citation.marks),
        "alias": citation.alias,
        "date": iso(citation.date),
        "issuer": citation.issuer,
        "own": citation.own,
        "document": None,
    }


def finding_entry(
    finding: Finding,
    check_ids: Sequence[str],
    identity: str,
    index: Lines,
    presentation: Presentation,
) -> Entry:
    """A finding; of one over many reports the places elsewhere come after its own."""
    elsewhere = finding.elsewhere if isinstance(finding, CorpusFinding) else ()
    line, column = index.position(finding.start)
    entry: Entry = {
        "fingerprint": finding.fingerprint,
        "rule": finding.rule,
        "severity": finding.severity.word,
        "class": finding.finding_class,
        "report": identity,
        "start": finding.start,
        "end": finding.end,
        "line": line,
        "column": column,
        "message": finding.message.render(presentation.translate),
        "check": None if finding.check is None else check_ids[finding.check],
        "related": [
            {"report": report, "start": start, "end": end}
            for report, start, end in (
                *((identity, *span) for span in finding.related),
                *elsewhere,
            )
        ],
        "state": finding.state,
    }
    if finding.suppression is not None:
        entry["suppression"] = {"reason": finding.suppression}
    if finding.known is not None:
        entry["known"] = finding.known
    return entry


def iso(day: date | None) -> str | None:
    """A date as the contract writes it."""
    return None if day is None else day.isoformat()
