"""Facts of reports and findings in words, for documents that people read."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_tui.export.context import Context
from cchc_tui.export.exported import Decided, ExportedFinding, ExportedReport, file_name
from cchc_tui.export.periods import day_words, period_words
from cchc_tui.export.places import ExportedPlace
from cchc_tui.model.findings import FindingClass
from cchc_tui.model.messages import N_, Message
from cchc_tui.output.coverage import coverage_lines
from cchc_tui.store.unpacking import source_from

SECTION_GAP = " › "
CLASS_TITLES = {
    FindingClass.CONTENT: N_("Faults of content"),
    FindingClass.FORM: N_("Faults of form"),
}
"""they are told apart because they are mended in different ways (Nghị định 30/2020/NĐ-CP, Điều 18:
content by a document that replaces, form by a letter that corrects)"""


def about_lines(report: ExportedReport, context: Context) -> Iterator[tuple[str, str]]:
    """What a report says of itself: a label and the words, only what is printed."""
    header = report.header
    period = period_words(header.period)
    facts = (
        (N_("issuing unit"), header.unit),
        (N_("number and symbol"), header.number),
        (N_("date"), day_words(header.date)),
        (N_("period"), context.say(period) if period else None),
        (N_("title"), header.title),
        (N_("file"), file_name(report.path)),
    )
    for label, words in facts:
        if words:
            yield context.head(label), " ".join(words.split())


def coverage_words(report: ExportedReport, context: Context) -> list[str]:
    """How much of the report was looked at, and what to know of the making of its text."""
    lines = coverage_lines(report.coverage)
    return [context.say(line) for line in (*lines, *source_from(report.kept).notes)]


def place_words(place: ExportedPlace, context: Context, beside: ExportedPlace | None = None) -> str:
    """Report if it is another one, headings unless `beside` stands under the same, page, line."""
    told = beside is not None and (beside.report, beside.section) == (place.report, place.section)
    page = Message(_PAGE, {"page": str(place.page)}) if place.page is not None else None
    line = Message(_LINE, {"line": str(place.line), "column": str(place.column)})
    parts = (
        place.report,
        None if told else SECTION_GAP.join(place.section),
        page and context.say(page),
        context.say(line),
    )
    return ", ".join(part for part in parts if part)


def decided_words(decided: Decided) -> str:
    """Who, when, and the reason or note."""
    who = f"{decided.reviewer}, {moment_words(decided)} UTC"
    return f"{who}: {decided.words}" if decided.words else who


def moment_words(decided: Decided | None) -> str:
    """Day and minute, 2024-07-01 08:30; empty for none."""
    return decided.at[:16].replace("T", " ") if decided else ""


def by_class(report: ExportedReport) -> Iterator[tuple[FindingClass, list[ExportedFinding]]]:
    """The findings of content, then those of form, each in text order; empty classes left out."""
    for finding_class in CLASS_TITLES:
        found = [one for one in report.findings if one.finding.finding_class is finding_class]
        if found:
            yield finding_class, found


_PAGE = N_("page {page}")
_LINE = N_("line {line}:{column}")
