"""The tables of the workbook; each takes one report after the other."""

from __future__ import annotations

from typing import Any

from cchc_tui.export.check_words import KIND_WORDS, VERDICT_WORDS, operand_words
from cchc_tui.export.exported import ExportedFinding, ExportedReport
from cchc_tui.export.periods import period_words
from cchc_tui.export.rows import other_words
from cchc_tui.export.words import SECTION_GAP, moment_words
from cchc_tui.export.xlsx.book import Book, Column, Styled, TableSheet, Value
from cchc_tui.model.checks import Check, RelationKind, Verdict
from cchc_tui.model.citations import Citation
from cchc_tui.model.findings import FindingState, Severity
from cchc_tui.model.messages import N_
from cchc_tui.output.evidence import evidence_line
from cchc_tui.rules.worked import worked_sum

SEVERITY_COLOURS = {
    Severity.ERROR: ("#FFC7CE", "#9C0006"),
    Severity.WARNING: ("#FFEB9C", "#7F6000"),
    Severity.INFO: ("#DDEBF7", "#1F4E78"),
}
"""ground and letters, as spreadsheets colour bad, neutral and note"""
_PART, _CLAIM = RelationKind.PART, RelationKind.CLAIM
_NO_COLOURS = ("#FFFFFF", "#000000")
_STATE_COLOURS = {
    FindingState.CONFIRMED: ("#C6EFCE", "#006100"),
    FindingState.FLAGGED: ("#FCE4D6", "#833C0B"),
    FindingState.DISMISSED: ("#EDEDED", "#595959"),
    FindingState.OPEN: _NO_COLOURS,
}
_VERDICT_COLOURS = {
    Verdict.VIOLATED: SEVERITY_COLOURS[Severity.ERROR],
    Verdict.NOT_JUDGED: SEVERITY_COLOURS[Severity.WARNING],
}
_REPORT_COLUMNS = (
    Column(N_("unit"), 24, True),
    Column(N_("number and symbol"), 16),
)


def _coloured(book: Book, colours: tuple[str, str]) -> Any:
    ground, letters = colours
    return book.format(bg_color=ground, font_color=letters, align="center")


def _report(report: ExportedReport) -> tuple[Value, ...]:
    return report.header.unit or report.name, report.header.number


class FindingSheet(TableSheet):
    """A row a finding."""

    def __init__(self, book: Book) -> None:
        super().__init__(book, N_("Findings"), _FINDING_COLUMNS, 13)

    def add(self, report: ExportedReport) -> None:
        """The findings of a report."""
        for exported in report.findings:
            self.add_row((*_report(report), report.header.date, *self._finding(exported)))

    def _finding(self, exported: ExportedFinding) -> tuple[Value | Styled, ...]:
        context, finding, place = self.book.context, exported.finding, exported.place
        severity = _coloured(self.book, SEVERITY_COLOURS[finding.severity])
        state = _coloured(self.book, _STATE_COLOURS[finding.state])
        decision = exported.decision
        return (
            SECTION_GAP.join(place.section),
            place.page,
            place.line,
            place.quotation.text,
            "; ".join(map(context.say, (finding.message, *finding.details))),
            context.say(exported.proposal),
            finding.rule,
            context.finding_class(finding.finding_class),
            Styled(context.severity(finding.severity), severity),
            Styled(context.state(finding.state), state),
            context.title(finding.rule),
            "; ".join(other_words(other, context) for other in exported.others),
            decision.reviewer if decision else None,
            moment_words(decision) or None,
            decision.words if decision else None,
            exported.note.words if exported.note else None,
            finding.fingerprint,
        )


class ReportSheet(TableSheet):
    """A row a report: what its head says, its findings, how much was looked at."""

    def __init__(self, book: Book) -> None:
        super().__init__(book, N_("Reports"), _REPORT_SHEET_COLUMNS, 13)

    def add(self, report: ExportedReport) -> None:
        """One report."""
        header, coverage = report.header, report.coverage
        period = period_words(header.period)
        severities = [exported.finding.severity for exported in report.findings]
        self.add_row(
            (
                *_report(report),
                header.date,
                self.book.context.say(period) if period else None,
                header.title,
                *(severities.count(severity) for severity in sorted(Severity, reverse=True)),
                coverage.figures,
                coverage.figures_used,
                coverage.checks,
                coverage.violated,
                coverage.not_judged,
                report.id,
                report.path,
            )
        )


class CheckSheet(TableSheet):
    """A row a judged relation, those that hold included."""

    def __init__(self, book: Book) -> None:
        super().__init__(book, N_("Checks"), _CHECK_COLUMNS, 9)

    def add(self, report: ExportedReport) -> None:
        """The relations of a report."""
        for check in report.checks:
            self.add_row((*_report(report), *self._check(check, report)))

    def _check(self, check: Check, report: ExportedReport) -> tuple[Value | Styled, ...]:
        context = self.book.context
        start = min(operand.start for operand in check.operands)
        colours = _VERDICT_COLOURS.get(check.verdict, _NO_COLOURS)
        verdict = context.translate(VERDICT_WORDS[check.verdict])
        is_part, is_claim = (check.kind is kind for kind in (_PART, _CLAIM))
        evidence = evidence_line(check.evidence, context.translate)
        return (
            context.translate(KIND_WORDS[check.kind]),
            Styled(verdict, _coloured(self.book, colours)),
            operand_words(check, context) if is_claim else worked_sum(check),
            None if is_part else check.computed,
            None if is_part else check.difference,
            SECTION_GAP.join(report.map.section_at(start)),
            report.map.lines.position(start).line,
            operand_words(check, context),
            context.say(evidence.values["reasons"]) if evidence else None,
            context.say(check.note) if check.note else None,
            check.rule,
        )


class CitationSheet(TableSheet):
    """A row a citation."""

    def __init__(self, book: Book) -> None:
        super().__init__(book, N_("Citations"), _CITATION_COLUMNS, 11)

    def add(self, report: ExportedReport) -> None:
        """The citations of a report, without the mentions of the report itself."""
        for citation in report.citations:
            if not citation.own:
                self.add_row((*_report(report), *self._citation(citation, report)))

    def _citation(self, citation: Citation, report: ExportedReport) -> tuple[Value, ...]:
        return (
            citation.text,
            citation.kind,
            citation.canonical or citation.alias,
            citation.date,
            citation.issuer,
            citation.title,
            citation.repaired,
            SECTION_GAP.join(report.map.section_at(citation.start)),
            report.map.lines.position(citation.start).line,
        )


_FINDING_COLUMNS = (
    *_REPORT_COLUMNS,
    Column(N_("date"), 11),
    Column(N_("section"), 24, True),
    Column(N_("page"), 6, is_centred=True),
    Column(N_("line"), 6, is_centred=True),
    Column(N_("quotation"), 50, True),
    Column(N_("conclusion"), 38, True),
    Column(N_("proposal"), 30, True),
    Column(N_("rule"), 9, is_centred=True),
    Column(N_("class"), 10, is_centred=True),
    Column(N_("severity"), 10),
    Column(N_("state"), 13),
    Column(N_("name of the rule"), 28, True),
    Column(N_("also"), 40, True),
    Column(N_("reviewer"), 14, True),
    Column(N_("decided (UTC)"), 16),
    Column(N_("reason"), 24, True),
    Column(N_("note"), 24, True),
    Column(N_("fingerprint"), 18),
)
_REPORT_SHEET_COLUMNS = (
    *_REPORT_COLUMNS,
    Column(N_("date"), 11),
    Column(N_("period"), 20, True),
    Column(N_("title"), 50, True),
    Column(N_("errors"), 8, is_centred=True),
    Column(N_("warnings"), 8, is_centred=True),
    Column(N_("info"), 8, is_centred=True),
    Column(N_("figures"), 8, is_centred=True),
    Column(N_("figures in a relation"), 10, is_centred=True),
    Column(N_("relations"), 9, is_centred=True),
    Column(N_("do not hold"), 9, is_centred=True),
    Column(N_("not judged"), 9, is_centred=True),
    Column(N_("report"), 8, is_centred=True),
    Column(N_("file"), 40, True),
)
_CHECK_COLUMNS = (
    Column(N_("unit"), 24),
    Column(N_("number and symbol"), 16),
    Column(N_("relation"), 14),
    Column(N_("verdict"), 16),
    Column(N_("worked"), 48),
    Column(N_("computed"), 14),
    Column(N_("stated minus computed"), 12),
    Column(N_("section"), 40),
    Column(N_("line"), 6, is_centred=True),
    Column(N_("numbers"), 48),
    Column(N_("read together because of"), 36),
    Column(N_("note"), 24),
    Column(N_("rule"), 8, is_centred=True),
)
_CITATION_COLUMNS = (
    *_REPORT_COLUMNS,
    Column(N_("as printed"), 34, True),
    Column(N_("kind"), 14),
    Column(N_("document"), 20),
    Column(N_("date"), 11),
    Column(N_("issuer"), 24, True),
    Column(N_("title"), 40, True),
    Column(N_("should likely be"), 18),
    Column(N_("section"), 30, True),
    Column(N_("line"), 6, is_centred=True),
)
