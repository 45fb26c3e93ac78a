"""Figures in the cells of tables: a cell that holds one number, with its row and column words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
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
_SIGN = re.compile(r"(?:[-–−+]|tăng|giảm)\s*")
_ORDINAL = re.compile(r"[ivx]{1,5}|\d{1,3}(?:\.\d{1,2}){0,2}\.?|[a-zđ]")
_NUMBERED_LABEL = re.compile(r"(?P<ordinal>[ivx]{1,4}|\d{1,2}|[a-zđ])[.)]\s+")
_NUMBERING_HEAD = re.compile(r"s?tt\b|số (?:tt|thứ tự)|thứ tự|#|mã")
_PERCENT_HEAD = re.compile(r"%|tỷ lệ|tỉ lệ")
_ROUNDED = re.compile(
    r"(?:triệu|tỷ|tỉ|nghìn|ngàn) đồng|\btrđ\b|tr\.\s?đ|(?:^|\()(?:triệu|tỷ|tỉ|nghìn|ngàn)(?:$|\))"
)
_LINE = 90
_UNIT_COLUMNS = 4
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
    texts: list[list[str]]
    """the folded words of each cell"""
    rounded: bool
    """whether the line above gives a unit in which even whole numbers are rounded"""
    values: dict[tuple[int, int], Figure] = field(default_factory=dict)
    changes: dict[tuple[int, int], Figure] = field(default_factory=dict)
    """what changed, without its sign: cells with a sign or "tăng", "giảm" before the number"""


def read_tables(facts: Facts) -> list[Grid]:
    """Append the figures of all tables to the facts; the grids say where they stand."""
    starts = [reading.start for reading in facts.readings]
    return [_read_table(facts, table, starts) for table in facts.report.tables]


def _read_table(facts: Facts, table: Table, starts: Sequence[int]) -> Grid:
    lower = facts.work.lower
    width = max((len(row) for row in table.rows), default=0)
    heads = [_column_head(lower, table, column) for column in range(width)]
    grid = Grid(table, [], heads, [], [], [], bool(_ROUNDED.search(_line_above(facts, table))))
    first = len(facts.figures)
    numbered = _may_be_numbered(lower, table, heads)
    for index, row in enumerate(table.rows):
        texts = [lower[start:end].strip() for start, end in row]
        ordinal, label = _ordinal_and_label(texts, numbered)
        grid.texts.append(texts)
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


def _line_above(facts: Facts, table: Table) -> str:
    if not table.block:
        return ""
    end = facts.report.blocks[table.block - 1].end
    return facts.work.lower[max(0, end - _LINE) : end]


def _may_be_numbered(lower: str, table: Table, heads: Sequence[str]) -> bool:
    """Whether the first column may number the rows: not in a table that is one row of numbers."""
    first = table.header_rows
    if len(table.rows) - first != 1 or not heads or _NUMBERING_HEAD.match(heads[0]):
        return True
    return not all(_BARE.match(lower[start:end]) for start, end in table.rows[first])


def _column_head(lower: str, table: Table, column: int) -> str:
    words = [
        lower[row[column].start : row[column].end].strip()
        for row in table.rows[: table.header_rows]
        if column < len(row)
    ]
    return " ".join(" ".join(words).split())


def _ordinal_and_label(texts: Sequence[str], numbered: bool) -> tuple[str, str]:
    """The numbering of a row, in a cell of its own or before the words, and its words."""
    ordinal = texts[0] if numbered and texts and _ORDINAL.fullmatch(texts[0]) else ""
    for text in texts[:3]:
        if text and not _BARE.match(text) and not _ORDINAL.fullmatch(text):
            marked = _NUMBERED_LABEL.match(text)
            label = text[marked.end() :] if marked else text
            return ordinal or (marked["ordinal"] if marked else ""), " ".join(label.split())
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
    before = facts.work.lower[cell.start : inside[0].start]
    words = before + facts.work.lower[inside[0].end : cell.end]
    changed = _SIGN.fullmatch(before) is not None
    if not changed and (not _BARE.match(words) or "-" in words or "(" in words):
        return -1
    figure = _figure(facts, grid, row, column, inside[0])
    if figure.kind is FigureKind.COUNT and _is_rounded(grid, row, column):
        figure = replace(figure, kind=FigureKind.MEASURE, step=figure.step or Decimal(1))
    if changed:
        figure = replace(figure, satellite=Satellite.CHANGE)
    facts.figures.append(figure)
    (grid.changes if changed else grid.values)[place] = figure
    return figure.index


def _is_rounded(grid: Grid, row: int, column: int) -> bool:
    """Whether the unit over a column, beside a row or above the table is a scaled one."""
    if grid.rounded or _ROUNDED.search(grid.heads[column]):
        return True
    return any(_ROUNDED.search(text) for text in grid.texts[row][:_UNIT_COLUMNS])


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
