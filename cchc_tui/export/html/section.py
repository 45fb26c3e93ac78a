"""A report as a section of the page: its text as blocks, its findings as cards."""

from __future__ import annotations

from typing import NamedTuple

from cchc_tui.export.context import Context
from cchc_tui.export.exported import ExportedFinding, ExportedReport
from cchc_tui.export.html.marks import Marks
from cchc_tui.export.html.text import View, views
from cchc_tui.export.words import about_lines, coverage_words, decided_words, place_words


class Entry(NamedTuple):
    """A line of the list of reports."""

    id: int
    name: str
    findings: int


class Card(NamedTuple):
    """A finding."""

    number: int
    """from 1, in text order"""
    severity: str
    state: str
    """these two are words of the contract, for filters and colours"""
    head: str
    """severity, class and state in words"""
    rule: str
    message: str
    details: list[str]
    place: str
    is_marked: bool
    """whether its place can be seen in the text"""
    quotation: str
    others: list[tuple[str, str]]
    """where, and what is printed there"""
    proposal: str
    decision: str
    note: str
    suppression: str
    """why a comment in the text lets it stay"""


class Section(NamedTuple):
    """A report."""

    entry: Entry
    about: list[tuple[str, str]]
    coverage: list[str]
    blocks: list[View]
    cards: list[Card]


def section_of(report: ExportedReport, context: Context) -> Section:
    """The section of a report."""
    marks = Marks(report.text, report.findings)
    blocks = views(report, marks)
    return Section(
        Entry(report.id, report.name, len(report.findings)),
        [*about_lines(report, context)],
        coverage_words(report, context),
        blocks,
        [
            _card(number, one, number not in marks.left, context)
            for number, one in enumerate(report.findings, 1)
        ],
    )


def _card(number: int, exported: ExportedFinding, is_marked: bool, context: Context) -> Card:
    finding, place = exported.finding, exported.place
    head = (
        context.severity(finding.severity),
        context.finding_class(finding.finding_class),
        context.state(finding.state),
    )
    return Card(
        number,
        finding.severity.word,
        finding.state.value,
        ", ".join(head),
        f"{finding.rule} {context.title(finding.rule)}".strip(),
        context.say(finding.message),
        [context.say(detail) for detail in finding.details],
        place_words(place, context),
        is_marked,
        place.quotation.text,
        [
            (place_words(other, context, place), other.quotation.text)
            for other in exported.others
        ],
        context.say(exported.proposal),
        decided_words(exported.decision) if exported.decision else "",
        decided_words(exported.note) if exported.note else "",
        finding.suppression or "",
    )  # fmt: skip
