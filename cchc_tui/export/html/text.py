"""The text of a report as blocks to show: headings, paragraphs, tables; no letter is left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from cchc_tui.export.exported import ExportedReport
from cchc_tui.export.html.marks import Marks, Run
from cchc_tui.model.report import Block, BlockKind, Table
from cchc_tui.model.spans import Span
from cchc_tui.text.folding import one_line

_PAGE_END = "\f"
_PAGE_ENDS = re.compile(f"{_PAGE_END}+|[^{_PAGE_END}]+")
_LETTER = re.compile(r"[^\W_]")
_DEEPEST = 6
_TOP_SECTION = 3
"""level of the headings of outermost sections: the page and each report have one above"""


class Row(NamedTuple):
    """A row of a table."""

    is_head: bool
    cells: list[list[Run]]


class View(NamedTuple):
    """A block as it is shown."""

    start: int
    kind: str
    """a BlockKind, or title, rest (text that belongs to no block), page (where one begins)"""
    level: int = 0
    """of a heading 3 to 6, of a bullet its depth, of a page its number"""
    marker: str = ""
    runs: Sequence[Run] = ()
    rows: Sequence[Row] = ()


def views(report: ExportedReport, marks: Marks) -> list[View]:
    """Every block in reading order, and between them whatever else has a letter."""
    found = [_view(report, block, marks) for block in report.structure.blocks]
    found += _between(report, marks)
    return sorted(found, key=lambda view: view.start)


def _view(report: ExportedReport, block: Block, marks: Marks) -> View:
    table = report.map.table_at(block)
    if table is not None:
        return View(block.start, BlockKind.TABLE, rows=_rows(table, marks))
    runs = _joined(marks.runs(piece) for piece in block.pieces if piece.start < piece.end)
    kind, level = block.kind.value, block.depth
    if block.kind is BlockKind.HEADING:
        depth = report.structure.sections[block.section].depth
        level = min(_TOP_SECTION + depth - 1, _DEEPEST)
    elif _is_title(report, block):
        kind = "title"
    return View(block.start, kind, level, block.marker, runs)


def _is_title(report: ExportedReport, block: Block) -> bool:
    title = report.header.title
    return title is not None and one_line(report.text[block.start : block.end]) == title


def _rows(table: Table, marks: Marks) -> list[Row]:
    return [
        Row(index < table.header_rows, [_cell(cell, marks) for cell in row])
        for index, row in enumerate(table.rows)
    ]


def _cell(cell: Span, marks: Marks) -> list[Run]:
    return list(marks.runs(cell)) if cell.start < cell.end else []


def _joined(pieces: Iterable[Iterable[Run]]) -> list[Run]:
    """The runs of all pieces with a blank between them."""
    runs: list[Run] = []
    for piece in pieces:
        if runs:
            runs.append(Run(" "))
        runs += piece
    return runs


def _between(report: ExportedReport, marks: Marks) -> Iterator[View]:
    """Page ends, and the words in no block: page numbers, comments, what stands about a table."""
    text, page, at = report.text, 1, 0
    for gap in _gaps(report):
        for part in _PAGE_ENDS.finditer(text, gap.start, gap.end):
            if part.group().startswith(_PAGE_END):
                page += text.count(_PAGE_END, at, part.end())
                at = part.end()
                yield View(part.start(), "page", page)
            elif _LETTER.search(part.group()):
                yield View(part.start(), "rest", runs=list(marks.runs(Span(*part.span()))))


def _gaps(report: ExportedReport) -> Iterator[Span]:
    """The ranges that no piece, cell or marker of a block holds."""
    at = 0
    for span in sorted(_held(report)):
        if span.start > at:
            yield Span(at, span.start)
        at = max(at, span.end)
    if at < len(report.text):
        yield Span(at, len(report.text))


def _held(report: ExportedReport) -> Iterator[Span]:
    for block in report.structure.blocks:
        table = report.map.table_at(block)
        if table is not None:
            yield from (cell for row in table.rows for cell in row)
            continue
        yield from block.pieces
        if block.pieces:
            yield Span(block.start, block.pieces[0].start)
