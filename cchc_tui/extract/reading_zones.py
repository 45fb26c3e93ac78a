"""Places of a report whose digits are markers: numbering, footnotes, column and row numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc_tui.model.figures import Reading, ReadingKind
from cchc_tui.model.report import Block, BlockKind, Report, Table
from cchc_tui.text.worktext import WorkText

_DIGIT = re.compile(r"[0-9]")
_ROW_NUMBER_TITLES = frozenset(("stt", "tt", "số tt", "s tt", "stt."))


def marker_zones(work: WorkText, report: Report) -> list[Reading]:
    """Ranges, in order and disjoint, in which every digit is part of a marker."""
    zones = [
        *_block_zones(work, report),
        *(zone for table in report.tables for zone in _table_zones(work, table)),
        *(
            Reading(ReadingKind.FOOTNOTE_MARK, *footnote.reference)
            for footnote in report.footnotes
            if footnote.reference is not None
        ),
    ]
    zones.sort(key=lambda zone: (zone.start, -zone.end))
    return _disjoint(zones)


def _disjoint(zones: list[Reading]) -> list[Reading]:
    kept: list[Reading] = []
    for zone in zones:
        if not kept or zone.start >= kept[-1].end:
            kept.append(zone)
    return kept


def _block_zones(work: WorkText, report: Report) -> Iterator[Reading]:
    for block in report.blocks:
        if _DIGIT.search(block.marker):
            end = block.pieces[0].start if block.pieces else block.start
            start = _marker_start(work.text, block, end)
            footnote = block.kind is BlockKind.FOOTNOTE
            kind = ReadingKind.FOOTNOTE_MARK if footnote else ReadingKind.HEADING
            yield Reading(kind, start, end)


def _marker_start(text: str, block: Block, end: int) -> int:
    """Where the marker before the words of a block begins."""
    window = max(0, end - len(block.marker) - 12)
    return max(window, text.rfind("\n", window, end) + 1)


def _table_zones(work: WorkText, table: Table) -> Iterator[Reading]:
    if table.formula_row is not None:
        for cell in table.rows[table.formula_row]:
            yield Reading(ReadingKind.FORMULA, *cell)
    for column in _row_number_columns(work, table):
        for row in table.rows[table.header_rows :]:
            if column < len(row):
                yield Reading(ReadingKind.HEADING, *row[column])


def _row_number_columns(work: WorkText, table: Table) -> set[int]:
    return {
        column
        for row in table.rows[: max(1, table.header_rows)]
        for column, (start, end) in enumerate(row)
        if work.lower[start:end].strip() in _ROW_NUMBER_TITLES
    }
