"""The last sheet: what was selected, findings by rule and by report, each with a chart."""

from __future__ import annotations

from heapq import heappush, heappushpop
from typing import Any, NamedTuple

from cchc_tui.export.exported import ExportedReport
from cchc_tui.export.tally import Tally
from cchc_tui.export.xlsx.book import Book
from cchc_tui.export.xlsx.cells import cell_text
from cchc_tui.export.xlsx.sheets import SEVERITY_COLOURS
from cchc_tui.model.findings import Severity
from cchc_tui.model.messages import N_

_MOST_REPORTS = 20
_SEVERITIES = sorted(Severity, reverse=True)
_CHART_COLUMN = 6
_ROW_PIXELS = 20
_LEAST_CHART = 260


class Line(NamedTuple):
    """A row of a table of counts."""

    name: str
    counts: tuple[int, ...]
    """by severity, errors first"""


class TopReports:
    """The reports with most findings, of however many."""

    def __init__(self) -> None:
        self._heap: list[tuple[int, int, Line]] = []

    def add(self, report: ExportedReport) -> None:
        """Look at one report; of two with as many findings the earlier stays."""
        severities = [exported.finding.severity for exported in report.findings]
        if severities:
            counts = tuple(severities.count(severity) for severity in _SEVERITIES)
            entry = (len(severities), -report.id, Line(report.name, counts))
            push = heappush if len(self._heap) < _MOST_REPORTS else heappushpop
            push(self._heap, entry)

    def lines(self) -> list[Line]:
        """Most findings first."""
        return [line for *_, line in sorted(self._heap, reverse=True)]


def add_summary(book: Book, tally: Tally, top: TopReports) -> None:
    """Write the sheet and make it the one after the tables."""
    context = book.context
    sheet = book.workbook.add_worksheet(context.translate(N_("Summary")))
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.set_column(0, 0, 52)
    sheet.set_column(1, len(_SEVERITIES) + 1, 10)
    bold = book.format(bold=True, font_size=14)
    sheet.write_string(0, 0, context.translate(N_("Findings in reports")), bold)
    facts = (
        (N_("state"), ", ".join(map(context.state, context.states))),
        (N_("reports"), tally.reports),
        (N_("findings"), tally.findings),
    )
    plain = book.format()
    for row, (label, value) in enumerate(facts, 1):
        sheet.write_string(row, 0, context.head(label), plain)
        (sheet.write_string if isinstance(value, str) else sheet.write_number)(row, 1, value, plain)
    row = _table(book, sheet, len(facts) + 2, N_("Findings by rule"), _by_rule(book, tally))
    _table(book, sheet, row, N_("Reports with most findings"), top.lines())


def _by_rule(book: Book, tally: Tally) -> list[Line]:
    codes = sorted({code for code, _ in tally.rules})
    return [
        Line(
            f"{code} {book.context.title(code)}".strip(),
            tuple(tally.rules[code, severity] for severity in _SEVERITIES),
        )
        for code in codes
    ]


def _table(book: Book, sheet: Any, row: int, title: str, lines: list[Line]) -> int:
    """A table of counts with a chart beside it; the row where the next may begin."""
    context = book.context
    sheet.write_string(row, 0, context.translate(title), book.format(bold=True))
    head = book.format(bold=True, bg_color="#D9E1F2", align="center", border=1)
    for column, words in enumerate(map(context.severity, _SEVERITIES), 1):
        sheet.write_string(row + 1, column, words, head)
    sheet.write_string(row + 1, 0, "", head)
    sheet.write_string(row + 1, len(_SEVERITIES) + 1, context.head(N_("all")), head)
    first = row + 2
    for at, line in enumerate(lines, first):
        sheet.write_string(at, 0, cell_text(line.name), book.format(text_wrap=True, border=1))
        for column, count in enumerate((*line.counts, sum(line.counts)), 1):
            sheet.write_number(at, column, count, book.format(border=1))
    if not lines:
        return first + 2
    height = max(_LEAST_CHART, _ROW_PIXELS * (len(lines) + 6))
    _chart(book, sheet, row, first, len(lines), title, height)
    return max(first + len(lines), row + height // _ROW_PIXELS) + 2


def _chart(
    book: Book, sheet: Any, row: int, first: int, count: int, title: str, height: int
) -> None:
    """Bars of the counts, severities one after the other; the first line at the top."""
    chart = book.workbook.add_chart({"type": "bar", "subtype": "stacked"})
    last = first + count - 1
    for column, severity in enumerate(_SEVERITIES, 1):
        chart.add_series(
            {
                "name": [sheet.name, first - 1, column],
                "categories": [sheet.name, first, 0, last, 0],
                "values": [sheet.name, first, column, last, column],
                "fill": {"color": SEVERITY_COLOURS[severity][1]},
                "gap": 60,
            }
        )
    chart.set_title({"name": book.context.translate(title), "name_font": {"size": 12}})
    chart.set_y_axis({"reverse": True, "num_font": {"size": 8}})
    chart.set_x_axis({"num_format": "0", "min": 0, "label_position": "high"})
    chart.set_legend({"position": "bottom"})
    chart.set_size({"width": 760, "height": height})
    sheet.insert_chart(row, _CHART_COLUMN, chart)
