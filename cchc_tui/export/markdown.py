"""A document to read: report by report, the findings of content and those of form.

Markdown after CommonMark 0.31 with the tables of GitHub; what is printed in a report has no markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from cchc_tui.export.context import Context
from cchc_tui.export.exported import ExportedFinding, ExportedReport
from cchc_tui.export.quotation import Quotation
from cchc_tui.export.tally import Tally
from cchc_tui.export.words import (
    CLASS_TITLES,
    about_lines,
    by_class,
    coverage_words,
    decided_words,
    place_words,
)
from cchc_tui.model.findings import Severity
from cchc_tui.model.messages import N_, Message
from cchc_tui.output.display import visible

_MARKUP = re.compile(r"[\\`*_{}\[\]<>#|~&]")
_LINKS = {"://": "&#58;//", "www.": "www&#46;", "@": "&#64;"}
"""what readers make a link of without any markup"""


def texts(reports: Iterable[ExportedReport], context: Context) -> Iterator[str]:
    """Title, reports, counts."""
    states = ", ".join(map(context.state, context.states))
    yield f"# {context.say(_TITLE)}\n\n"
    yield f"{context.say(Message(_SELECTED, {'states': states}))}\n"
    tally = Tally()
    for report in tally.counted(reports):
        yield from _report(report, context)
    yield from _counts(tally, context)


def plain(text: str) -> str:
    """Printed words as markdown that shows just them, on one line."""
    shown = _MARKUP.sub(_escaped, visible(text))
    for link, inert in _LINKS.items():
        shown = shown.replace(link, inert)
    return shown


def _escaped(match: re.Match[str]) -> str:
    letter = match.group()
    return {"<": "&lt;", ">": "&gt;", "&": "&amp;"}.get(letter, f"\\{letter}")


def _report(report: ExportedReport, context: Context) -> Iterator[str]:
    yield f"\n## {plain(report.name)}\n\n"
    for label, words in about_lines(report, context):
        yield f"- {label}: {plain(words)}\n"
    for line in coverage_words(report, context):
        yield f"- {plain(line)}\n"
    if not report.findings:
        yield f"\n{context.say(_NO_FINDING)}\n"
    for finding_class, findings in by_class(report):
        title = context.translate(CLASS_TITLES[finding_class])
        yield f"\n### {title} ({len(findings)})\n"
        for number, exported in enumerate(findings, 1):
            yield from _finding(number, exported, context)


def _finding(number: int, exported: ExportedFinding, context: Context) -> Iterator[str]:
    finding = exported.finding
    words = f"{context.severity(finding.severity)}, {context.state(finding.state)}"
    yield f"\n#### {number}. {finding.rule} {plain(context.title(finding.rule))} ({words})\n\n"
    yield _line(context, N_("Place"), plain(place_words(exported.place, context)))
    yield _line(context, N_("Quotation"), _quoted(exported.place.quotation))
    for other in exported.others:
        where = plain(place_words(other, context, exported.place))
        yield _line(context, N_("See also"), f"{where}: {_quoted(other.quotation)}")
    yield _line(context, N_("Conclusion"), plain(context.say(finding.message)))
    for detail in finding.details:
        yield f"  - {plain(context.say(detail))}\n"
    yield _line(context, N_("Proposal"), plain(context.say(exported.proposal)))
    if exported.decision:
        yield _line(context, N_("Decision"), plain(decided_words(exported.decision)))
    if exported.note:
        yield _line(context, N_("Note"), plain(decided_words(exported.note)))


def _line(context: Context, label: str, words: str) -> str:
    return f"- {context.translate(label)}: {words}\n"


def _quoted(quotation: Quotation) -> str:
    """The words in quotes, the places of the finding in bold."""
    shown, at = "", 0
    for mark in quotation.marks:
        shown += plain(quotation.text[at : mark.start])
        shown += f"**{plain(quotation.text[mark.start : mark.end])}**"
        at = mark.end
    return f"“{shown}{plain(quotation.text[at:])}”"


def _counts(tally: Tally, context: Context) -> Iterator[str]:
    """A table of rules and severities."""
    yield f"\n## {context.say(_COUNTS)}\n\n"
    values = {"findings": str(tally.findings), "reports": str(tally.reports)}
    yield f"{context.say(Message(_TOTALS, values))}\n"
    if not tally.rules:
        return
    severities = sorted(Severity, reverse=True)
    heads = (context.head(N_("rule")), *map(context.severity, severities))
    yield f"\n| {' | '.join(heads)} |\n| --- |{' ---: |' * len(severities)}\n"
    for code in sorted({rule for rule, _ in tally.rules}):
        counts = (str(tally.rules[code, severity]) for severity in severities)
        yield f"| {code} {plain(context.title(code))} | {' | '.join(counts)} |\n"


_TITLE = N_("Findings in reports on administrative reform")
_SELECTED = N_("State: {states}.")
_NO_FINDING = N_("No finding in these states.")
_COUNTS = N_("Counts")
_TOTALS = N_("Findings: {findings}, reports: {reports}.")
