"""Findings as rows of a table: what csv and the workbook share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cchc_tui.export.context import Context
from cchc_tui.export.exported import ExportedFinding, ExportedReport
from cchc_tui.export.periods import period_words
from cchc_tui.export.places import ExportedPlace
from cchc_tui.export.words import SECTION_GAP, moment_words
from cchc_tui.model.messages import N_, Message
from cchc_tui.output.contract import iso

COLUMNS = (
    N_("unit"), N_("number and symbol"), N_("date"), N_("period"),
    N_("section"), N_("page"), N_("line"), N_("quotation"), N_("also"),
    N_("conclusion"), N_("details"), N_("proposal"),
    N_("rule"), N_("name of the rule"), N_("class"), N_("severity"),
    N_("state"), N_("reviewer"), N_("decided (UTC)"), N_("reason"), N_("note"),
    N_("report"), N_("file"), N_("fingerprint"),
)  # fmt: skip


def finding_rows(reports: Iterable[ExportedReport], context: Context) -> Iterator[list[str]]:
    """The heads, then a row a finding; cells are text of any letters."""
    yield [context.head(column) for column in COLUMNS]
    for report in reports:
        about = _about(report, context)
        for finding in report.findings:
            yield [*about, *_row(finding, context), str(report.id), report.path,
                   finding.finding.fingerprint]  # fmt: skip


def _about(report: ExportedReport, context: Context) -> list[str]:
    header = report.header
    period = period_words(header.period)
    return [
        header.unit or "", header.number or "", iso(header.date) or "",
        context.say(period) if period else "",
    ]  # fmt: skip


def _row(exported: ExportedFinding, context: Context) -> list[str]:
    finding, place = exported.finding, exported.place
    decision = exported.decision
    return [
        SECTION_GAP.join(place.section),
        "" if place.page is None else str(place.page),
        str(place.line),
        place.quotation.text,
        "; ".join(other_words(other, context) for other in exported.others),
        context.say(finding.message),
        "; ".join(map(context.say, finding.details)),
        context.say(exported.proposal),
        finding.rule,
        context.title(finding.rule),
        context.finding_class(finding.finding_class),
        context.severity(finding.severity),
        context.state(finding.state),
        decision.reviewer if decision else "",
        moment_words(decision),
        decision.words if decision else "",
        exported.note.words if exported.note else "",
    ]


def other_words(place: ExportedPlace, context: Context) -> str:
    """Another place with its words in quotes."""
    values = {
        "report": place.report or "",
        "line": str(place.line),
        "words": place.quotation.text,
    }
    template = (
        N_("{report}, line {line}: “{words}”") if place.report else N_("line {line}: “{words}”")
    )
    return context.say(Message(template, values))


_HERE = N_("line {line}: “{words}”")
_ELSEWHERE = N_("{report}, line {line}: “{words}”")
