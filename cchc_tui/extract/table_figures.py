"""Figures in the cells of tables: a cell that holds one number, with its row and column words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from cchc_tui.extract.facts import Facts
from cchc_tui.extract.slots import slot_of
from cchc_tui.extract.values import valued
from cchc_tui.model.figures import (
    Figure,
    FigureKind,
    Modality,
    Place,
    Reading,
    ReadingKind,
    Satellite,
)
from cchc_tui.model.report import Table
from cchc_tui.model.spans import Span
from cchc_tui.text.levels import level_in
from cchc_tui.text.units import unit_after

_BARE = re.compile(r"[\s\d.,%()+-]*\Z")
_ORDINAL = re.compile(r"[ivx\d.]{1,5}|[a-zđ]")
_NUMBERED_LABEL = re.compile(r"(?P<ordinal>[ivx]{1,4}|\d{1,2}|[a-zđ])[.)]\s+")
_PERCENT_HEAD = re.compile(r"%|tỷ lệ|tỉ lệ")
_NUMBERED = (ReadingKind.FIGURE, ReadingKind.MALFORMED)


@dataclass(slots=True)
class Grid:
    """A table with the figure of each cell, -1 where the cell holds no single number."""

    table: Table
    cells: list[list[int]]
    heads: list[str]
    """words of the header over each column"""
    labels: list[str]
    """words of the first text cell of each row"""
    ordinals: list[str]
    """the first cell of each row where it is a numbering, else ''"""
    values: dict[tuple[int, int], Figure] = field(default_factory=dict)


def read_tables(facts: Facts) -> list[Grid]:
    """Append the figures of all tables to the facts; the grids say where they stand."""
    starts = [reading.start for reading in facts.readings]
    return [_read_table(facts, table, starts) for table in facts.report.tables]


def _read_table(facts: Facts, table: Table, starts: Sequence[int]) -> Grid:
    lower = facts.work.lower
    width = max((len(row) for row in table.rows), default=0)
    heads = [_column_head(lower, table, column) for column in range(width)]
    grid = Grid(table, [], heads, [], [])
    first = len(facts.figures)
    for index, row in enumerate(table.rows):
        texts = [lower[start:end].strip() for start, end in row]
        ordinal, label = _ordinal_and_label(texts)
        grid.ordinals.append(ordinal)
        grid.labels.append(label)
        body = index >= table.header_rows and index != table.formula_row
        grid.cells.append(
            [
                _cell(facts, grid, (index, column), cell, starts) if body else -1
                for column, cell in enumerate(row)
            ]
        )
    if len(facts.figures) > first:
        facts.by_block.setdefault(table.block, []).extend(range(first, len(facts.figures)))
    return grid


def _column_head(lower: str, table: Table, column: int) -> str:
    words = [
        lower[row[column].start : row[column].end].strip()
        for row in table.rows[: table.header_rows]
        if column < len(row)
    ]
    return " ".join(" ".join(words).split())


def _ordinal_and_label(texts: Sequence[str]) -> tuple[str, str]:
    """The numbering of a row, in a cell of its own or before the words, and its words."""
    ordinal = texts[0] if texts and _ORDINAL.fullmatch(texts[0]) else ""
    for text in texts[:3]:
        if text and not _BARE.match(text) and not _ORDINAL.fullmatch(text):
            numbered = _NUMBERED_LABEL.match(text)
            label = text[numbered.end() :] if numbered else text
            return ordinal or (numbered["ordinal"] if numbered else ""), " ".join(label.split())
    return ordinal, ""


def _cell(
    facts: Facts, grid: Grid, place: tuple[int, int], cell: Span, starts: Sequence[int]
) -> int:
    row, column = place
    if column == 0 and grid.ordinals[row]:
        return -1
    inside = facts.readings[bisect_left(starts, cell.start) : bisect_left(starts, cell.end)]
    if len(inside) != 1 or inside[0].kind not in _NUMBERED:
        return -1
    words = (
        facts.work.lower[cell.start : inside[0].start] + facts.work.lower[inside[0].end : cell.end]
    )
    if not _BARE.match(words) or "-" in words or "(" in words:
        return -1
    figure = _figure(facts, grid, row, column, inside[0])
    facts.figures.append(figure)
    grid.values[place] = figure
    return figure.index


def _figure(facts: Facts, grid: Grid, row: int, column: int, reading: Reading) -> Figure:
    surface = facts.work.text[reading.start : reading.end]
    unit = unit_after(facts.work.lower, reading.end)
    head = grid.heads[column]
    unit = unit._replace(noun="", percent=unit.percent or bool(_PERCENT_HEAD.search(head)))
    value, step, kind = valued(surface, unit)
    label = f"{grid.labels[row]} {head}".strip()
    block = facts.report.blocks[grid.table.block]
    percent = kind is FigureKind.PERCENT
    return Figure(
        len(facts.figures),
        reading.start,
        reading.end,
        surface,
        value,
        step if value is not None else Decimal(0),
        kind,
        "%" if percent else "",
        label,
        "",
        Modality.EXACT,
        Satellite.PERCENT if percent else Satellite.HEAD,
        Place(block.index, -row - 1, -row - 1, -1, 0, column),
        block.section,
        level_in(label) or block.level,
        None,
        slot_of(label),
        None,
    )
