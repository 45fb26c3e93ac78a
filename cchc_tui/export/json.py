"""Reports and findings for programs: one JSON object, the contract `cchc.export/1`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict

from cchc_tui.export.context import Context
from cchc_tui.export.exported import Decided, ExportedFinding, ExportedReport
from cchc_tui.export.places import ExportedPlace
from cchc_tui.export.tally import Tally
from cchc_tui.model.findings import Severity
from cchc_tui.output.contract import Entry, iso, period_entry
from cchc_tui.output.json_text import encoded
from cchc_tui.store.unpacking import source_from

SCHEMA = "cchc.export/1"


def texts(reports: Iterable[ExportedReport], context: Context) -> Iterator[str]:
    """The whole object, a report a line."""
    head = {"name": "cchc", "version": context.version}
    yield f'{{"schema":{encoded(SCHEMA)},"tool":{encoded(head)},\n'
    yield f'"selection":{encoded(_selection(context))},\n"reports":['
    tally = Tally()
    gap = "\n"
    for report in tally.counted(reports):
        yield gap + encoded(report_entry(report, context))
        gap = ",\n"
    yield f'],\n"summary":{encoded(_summary(tally))}}}\n'


def report_entry(report: ExportedReport, context: Context) -> Entry:
    """A report with its findings."""
    header = report.header
    return {
        "report": report.id,
        "path": report.path,
        "text_sha256": report.sha256,
        "unit": header.unit,
        "level": header.level,
        "number": header.number,
        "date": iso(header.date),
        "title": header.title,
        "period": period_entry(header.period),
        "coverage": asdict(report.coverage),
        "notes": [note.render(context.translate) for note in source_from(report.kept).notes],
        "findings": [_finding(finding, context) for finding in report.findings],
    }


def _finding(exported: ExportedFinding, context: Context) -> Entry:
    finding = exported.finding
    return {
        "fingerprint": finding.fingerprint,
        "rule": finding.rule,
        "name": context.slug(finding.rule),
        "title": context.title(finding.rule),
        "severity": finding.severity.word,
        "class": finding.finding_class,
        "state": finding.state,
        "suppression": finding.suppression,
        "message": finding.message.render(context.translate),
        "details": [detail.render(context.translate) for detail in finding.details],
        "proposal": exported.proposal.render(context.translate),
        "place": _place(exported.place),
        "others": [_place(place) for place in exported.others],
        "related": [{"start": start, "end": end} for start, end in finding.related],
        "decision": _decided(exported.decision),
        "note": _decided(exported.note),
    }


def _place(place: ExportedPlace) -> Entry:
    return {
        "report": place.report,
        "start": place.start,
        "end": place.end,
        "line": place.line,
        "column": place.column,
        "page": place.page,
        "section": list(place.section),
        "quotation": place.quotation.text,
        "marks": [list(mark) for mark in place.quotation.marks],
    }


def _decided(decided: Decided | None) -> Entry | None:
    if decided is None:
        return None
    return {"reviewer": decided.reviewer, "at": decided.at, "words": decided.words}


def _selection(context: Context) -> Entry:
    request = context.request
    return {
        "reports": list(request.reports),
        "states": context.states,
        "select": list(request.settings.select),
        "ignore": list(request.settings.ignore),
    }


def _summary(tally: Tally) -> Entry:
    rules: Counter[str] = Counter()
    for (rule, _), count in tally.rules.items():
        rules[rule] += count
    return {
        "reports": tally.reports,
        "findings": {
            severity.word: tally.severities[severity] for severity in sorted(Severity, reverse=True)
        },
        "states": dict(sorted(tally.states.items())),
        "rules": dict(sorted(rules.items())),
    }
