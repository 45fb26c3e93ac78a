"""From a text to the shape a reader sees."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from cchc_tui.bulk.pool import Lost, ordered
from cchc_tui.model.report import BlockKind, Report
from cchc_tui.report import read_report
from cchc_tui.report.joiner import PAGE_NUMBER
from cchc_tui.session.structure import Heading, PageMark, Row, Structure, TableShape
from cchc_tui.text.worktext import WorkText, work_text

_PAGE = re.compile(r"[^\f]+")
_PAGE_BREAK = re.compile(r"\f")
_NUMBER_LINE = re.compile(
    rf"(?:^|(?<=[\n\f]))[^\S\n\f]{{0,80}}(?P<line>{PAGE_NUMBER.pattern})(?=[^\S\n\f]{{0,80}}(?:[\n\f]|\Z))"
)
_TABLE_MARKS = str.maketrans("", "", " \t\r\n\f|+-:=\\")


class _Seen(NamedTuple):
    """A form feed or a printed page number, in the normalised text."""

    start: int
    end: int
    label: str
    printed: bool


def structure_of(text: str) -> Structure:
    """The shape of a text; about 0.4 s a megabyte."""
    work = work_text(text)
    report = read_report(work)
    return Structure(
        tuple(_headings(work, report)),
        tuple(_tables(text, work, report)),
        tuple(_pages(work, report)),
    )


def structure_apart(text: str) -> Structure:
    """The same, read by another process; without any shape if that process was ended."""
    (result,) = ordered(structure_of, [text], 1, apart=True)
    return Structure() if isinstance(result, Lost) else result


def _headings(work: WorkText, report: Report) -> Iterator[Heading]:
    for block in report.blocks:
        if block.kind is BlockKind.HEADING:
            section = report.sections[block.section]
            start, end = block.start, block.end
            start += len(work.text[start:end]) - len(work.text[start:end].lstrip("#= "))
            yield Heading(*work.source_span(start, end), section.depth, section.number)


def _tables(text: str, work: WorkText, report: Report) -> Iterator[TableShape]:
    """The tables as whole lines, those over several pages cut in pieces."""
    for table in report.tables:
        block = report.blocks[table.block]
        start, end = work.source_span(block.start, block.end)
        start = max(text.rfind("\n", 0, start), text.rfind("\f", 0, start)) + 1
        end = _line_end(text, end)
        rows = tuple(tuple(work.source_span(*cell) for cell in row) for row in table.rows)
        header_rows = table.header_rows
        for page in _PAGE.finditer(text, start, end):
            shape = TableShape(*page.span(), _rows_within(rows, *page.span()), header_rows)
            if shape.rows and _is_faithful(text, shape):
                yield shape
            header_rows = 0


def _line_end(text: str, place: int) -> int:
    ends = (text.find(mark, place) for mark in "\n\f")
    return min((end for end in ends if end >= 0), default=len(text))


def _rows_within(rows: tuple[Row, ...], start: int, end: int) -> tuple[Row, ...]:
    return tuple(row for row in rows if start <= row[0].start <= end)


def _is_faithful(text: str, shape: TableShape) -> bool:
    """Whether each row is a line and no letter is outside the cells: nothing may vanish."""
    starts = [row[0].start for row in shape.rows]
    if not all("\n" in text[start:after] for start, after in pairwise(starts)):
        return False
    cells = sum(len(text[a:b].translate(_TABLE_MARKS)) for row in shape.rows for a, b in row)
    return cells == len(text[shape.start : shape.end].translate(_TABLE_MARKS))


def _pages(work: WorkText, report: Report) -> Iterator[PageMark]:
    """Form feeds and page numbers in order; a form feed beside a number is one mark with it."""
    kept: list[_Seen] = []
    for seen in sorted([*_page_breaks(work.text), *_page_numbers(work, report)]):
        if kept and kept[-1].printed is not seen.printed:
            between = work.text[kept[-1].end : seen.start]
            if not between.strip():
                kept[-1] = max(kept[-1], seen, key=lambda mark: mark.printed)
                continue
        kept.append(seen)
    for seen in kept:
        yield PageMark(work.source_span(seen.start, seen.end).start, seen.label)


def _page_breaks(text: str) -> Iterator[_Seen]:
    for ordinal, match in enumerate(_PAGE_BREAK.finditer(text), 2):
        yield _Seen(match.start(), match.end(), str(ordinal), False)


def _page_numbers(work: WorkText, report: Report) -> Iterator[_Seen]:
    """Lines that say nothing but the number of a page, as the reading of the report skips them."""
    pieces = sorted(piece for block in report.blocks for piece in block.pieces)
    for match in _NUMBER_LINE.finditer(work.lower):
        start, end = match.span("line")
        at = bisect_right(pieces, (start, len(work.lower)))
        if at and pieces[at - 1].end > start:
            continue
        yield _Seen(start, end, match["dashed"] or match["bare"] or match["named"], True)
