"""Where something stands in a report: its headings, page, line, and the words around it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from cchc_tui.export.quotation import Quotation, quotation
from cchc_tui.model.report import Block, Report, Section, Table
from cchc_tui.model.review import Coverage, Review
from cchc_tui.model.source import SourceText
from cchc_tui.model.spans import Span
from cchc_tui.output.lines import LineIndex
from cchc_tui.rebase import rebased
from cchc_tui.report import read_report
from cchc_tui.text.folding import one_line
from cchc_tui.text.worktext import work_text

_LONGEST_HEADING = 80
_MOST_FURTHER = 6
"""places quoted beside the main one; all are in the spans of a finding"""
_PAGE_END = "\f"


class ExportedPlace(NamedTuple):
    """Where something stands and what is printed there."""

    start: int
    """span in the text of its report"""
    end: int
    line: int
    """from 1"""
    column: int
    """from 1, in code points"""
    page: int | None
    """from 1; None where the text does not tell its pages"""
    section: tuple[str, ...]
    """headings from the outermost in, numbers included; empty above the first"""
    quotation: Quotation
    report: str | None = None
    """name of the report where it is another one"""


class Map:
    """A text with its sections, blocks and lines."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text
        self.structure = structure_of(path, text)
        self.lines = LineIndex(text)
        self._blocks = sorted(self.structure.blocks, key=lambda block: block.start)
        self._starts = [block.start for block in self._blocks]
        self._tables = {table.block: table for table in self.structure.tables}
        self._headings: dict[int, tuple[str, ...]] = {-1: ()}
        self._has_pages = _PAGE_END in text

    def place(
        self, start: int, end: int, others: Iterable[Span] = (), report: str | None = None
    ) -> ExportedPlace:
        """Where a range stands; `others` are quoted with it where they stand near."""
        block = self.block_at(start)
        table = self._tables.get(block.index) if block else None
        line, column = self.lines.position(start)
        quoted = quotation(self.text, block, table, Span(start, end), others)
        page = self.text.count(_PAGE_END, 0, start) + 1 if self._has_pages else None
        section = self.section_at(start)
        return ExportedPlace(start, end, line, column, page, section, quoted, report)

    def block_at(self, offset: int) -> Block | None:
        """The block that holds a place; None in the gaps between blocks."""
        index = bisect_right(self._starts, offset) - 1
        if index < 0 or offset >= self._blocks[index].end:
            return None
        return self._blocks[index]

    def table_at(self, block: Block) -> Table | None:
        """The table a block is, if it is one."""
        return self._tables.get(block.index)

    def section_at(self, offset: int) -> tuple[str, ...]:
        """The headings a place stands under, from the outermost in."""
        block = self.block_at(offset)
        return self.chain(block.section if block else -1)

    def chain(self, index: int) -> tuple[str, ...]:
        """The headings a section stands under, its own last; -1 is above the first."""
        if index not in self._headings:
            section = self.structure.sections[index]
            own = _heading(section, self.text)
            self._headings[index] = (*self.chain(section.parent), own)
        return self._headings[index]


def structure_of(path: str, text: str) -> Report:
    """Sections, blocks and tables of a text; spans count code points of it."""
    work = work_text(text)
    source = SourceText(path, text)
    review = Review(source, read_report(work), (), (), (), (), (), Coverage())
    return rebased(review, work).report


def _heading(section: Section, text: str) -> str:
    """Number and title as printed; a title that is a sentence is cut at a word."""
    title = one_line(text[section.title.start : section.title.end]).strip("*#: ")
    if len(title) > _LONGEST_HEADING:
        title = title[:_LONGEST_HEADING].rpartition(" ")[0] + " …"
    mark = ")" if section.number[-1:].islower() else "."
    return f"{section.number}{mark} {title}" if section.number else title


def not_shown(place: ExportedPlace, spans: Sequence[Span], text: str) -> list[Span]:
    """The spans whose words are not among the marked ones of a quotation."""
    words, marks = place.quotation
    shown = {words[mark.start : mark.end] for mark in marks}
    return [span for span in spans if one_line(text[span.start : span.end]) not in shown]


def further_places(
    map_: Map, spans: Sequence[Span], report: str | None = None
) -> Iterator[ExportedPlace]:
    """A place for each sentence that holds some of the spans, not too many."""
    left = list(spans)
    for _ in range(_MOST_FURTHER):
        if not left:
            return
        place = map_.place(*left[0], left[1:], report)
        yield place
        left = not_shown(place, left[1:], map_.text)
