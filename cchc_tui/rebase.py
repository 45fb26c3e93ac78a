"""Spans of the normalised text back to the source, where the normal form changed the length."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from cchc_tui.model.checks import Check, Operand
from cchc_tui.model.citations import Citation
from cchc_tui.model.figures import Figure, Reading
from cchc_tui.model.findings import Finding
from cchc_tui.model.report import Block, Footnote, Header, Report, Section, Table
from cchc_tui.model.review import Review, TraceLine
from cchc_tui.model.spans import Span
from cchc_tui.model.suppressions import Suppression
from cchc_tui.text.worktext import WorkText


def rebased(review: Review, work: WorkText) -> Review:
    """The review with every span counting code points of the source text."""
    if work.offsets is None:
        return review
    return _Rebase(work, review.source.text).review(review)


def rebased_suppressions(
    suppressions: Iterable[Suppression], work: WorkText, source: str
) -> tuple[Suppression, ...]:
    """The comments of a text that was not reviewed, in its own code points."""
    if work.offsets is None:
        return tuple(suppressions)
    return tuple(map(_Rebase(work, source).suppression, suppressions))


class _Rebase:
    def __init__(self, work: WorkText, source: str) -> None:
        self.work = work
        self.source = source

    def span(self, start: int, end: int) -> Span:
        return self.work.source_span(start, end)

    def review(self, review: Review) -> Review:
        return replace(
            review,
            report=self.report(review.report),
            readings=tuple(self.reading(reading) for reading in review.readings),
            figures=tuple(self.figure(figure) for figure in review.figures),
            checks=tuple(self.check(check) for check in review.checks),
            citations=tuple(self.citation(citation) for citation in review.citations),
            findings=tuple(self.finding(finding) for finding in review.findings),
            trace=tuple(self.trace(line) for line in review.trace),
            suppressions=tuple(self.suppression(one) for one in review.suppressions),
        )

    def report(self, report: Report) -> Report:
        return Report(
            self.header(report.header),
            tuple(self.section(section) for section in report.sections),
            tuple(self.block(block) for block in report.blocks),
            tuple(self.table(table) for table in report.tables),
            tuple(self.footnote(note) for note in report.footnotes),
        )

    def header(self, header: Header) -> Header:
        return replace(
            header,
            number_span=self.optional(header.number_span),
            date_span=self.optional(header.date_span),
            title_span=self.optional(header.title_span),
        )

    def optional(self, span: Span | None) -> Span | None:
        return None if span is None else self.span(*span)

    def section(self, section: Section) -> Section:
        return replace(section, title=self.span(*section.title))

    def block(self, block: Block) -> Block:
        start, end = self.span(block.start, block.end)
        pieces = tuple(self.span(*piece) for piece in block.pieces)
        return replace(block, start=start, end=end, pieces=pieces)

    def table(self, table: Table) -> Table:
        rows = tuple(tuple(self.span(*cell) for cell in row) for row in table.rows)
        return replace(table, rows=rows)

    def footnote(self, note: Footnote) -> Footnote:
        return replace(note, reference=self.optional(note.reference))

    def reading(self, reading: Reading) -> Reading:
        return Reading(reading.kind, *self.span(reading.start, reading.end))

    def figure(self, figure: Figure) -> Figure:
        start, end = self.span(figure.start, figure.end)
        return replace(figure, start=start, end=end, text=self.source[start:end])

    def check(self, check: Check) -> Check:
        return replace(check, operands=tuple(self.operand(o) for o in check.operands))

    def operand(self, operand: Operand) -> Operand:
        start, end = self.span(operand.start, operand.end)
        text = None if operand.text is None else self.source[start:end]
        terms = tuple(self.operand(term) for term in operand.terms)
        return replace(operand, start=start, end=end, text=text, terms=terms)

    def citation(self, citation: Citation) -> Citation:
        start, end = self.span(citation.start, citation.end)
        return replace(
            citation,
            start=start,
            end=end,
            text=self.source[start:end],
            number_span=self.optional(citation.number_span),
            date_span=self.optional(citation.date_span),
            issuer_span=self.optional(citation.issuer_span),
            title_span=self.optional(citation.title_span),
        )

    def finding(self, finding: Finding) -> Finding:
        start, end = self.span(finding.start, finding.end)
        related = tuple(self.span(*span) for span in finding.related)
        return replace(finding, start=start, end=end, related=related)

    def trace(self, line: TraceLine) -> TraceLine:
        start, end = self.span(line.start, line.end)
        return replace(line, start=start, end=end)

    def suppression(self, suppression: Suppression) -> Suppression:
        start, end = self.span(suppression.start, suppression.end)
        pieces = tuple(self.span(*piece) for piece in suppression.pieces)
        return suppression._replace(start=start, end=end, pieces=pieces)
