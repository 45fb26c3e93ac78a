"""Tables: a formula row rules; else total rows, total columns and percent columns that close.

A structure without a formula row must close in at least two thirds of three or more columns (or
rows); the cells that then fail are accused (docs/relations.md, H and I).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from cchc_tui.extract.facts import Facts
from cchc_tui.extract.table_figures import Grid
from cchc_tui.model.figures import FigureKind
from cchc_tui.relations.candidate import Candidate
from cchc_tui.relations.table_changes import judge_table_changes
from cchc_tui.relations.table_lists import judge_table_list
from cchc_tui.relations.table_parts import judge_table_parts
from cchc_tui.relations.table_ratios import (
    MOST_COLUMNS,
    filled,
    is_percent,
    percent_columns,
    ratios,
    shares_of_total,
    worded_percent_column,
)
from cchc_tui.relations.table_shares import judge_table_shares
from cchc_tui.relations.table_sums import Sum, accepted, closing, sum_candidate
from cchc_tui.relations.table_totals import judge_worded_totals
from cchc_tui.relations.table_words import growth_rows, percent_above

_TOTAL = re.compile(
    r"^(?:tổng(?: số| cộng| chung)?|cộng(?: chung)?|toàn (?:tỉnh|huyện|thành phố|quận|xã|ngành))\b"
    r"|\btổng cộng\b"
)
_INNER = re.compile(r"[-+•]?\s*(?:trong đó|riêng|bao gồm)\b")
"""rows inside the row above them: they are no part of a total of rows"""
_TOTAL_HEAD = re.compile(r"\btổng(?: số| cộng)?\b|\bcộng\b")
_FORMULA = re.compile(r"^\(?(\d{1,2})\)?\s*=\s*(.+)$")
_PLAIN = re.compile(r"^\(?(\d{1,2})\)?$")
_SUM_TERM = re.compile(r"([+-]?)\s*\(?(\d{1,2})\)?")
_RATIO = re.compile(r"^\(?(\d{1,2})\)?\s*[/:]\s*\(?(\d{1,2})\)?\s*(?:[x*×.]?\s*100\s*%?)?%?$")
_MOST_TOTALS = 40
_MOST_BARE = 4


def judge_table(facts: Facts, grid: Grid) -> Iterator[Candidate]:
    """All relations of one table."""
    if grid.table.formula_row is not None:
        yield from _by_formula(facts, grid)
        yield from _total_rows(grid)
        return
    if not percent_above(facts, grid):
        yield from _total_rows(grid)
        yield from _total_columns(grid)
    yield from percent_columns(grid)
    yield from _by_words(facts, grid)


def _by_words(facts: Facts, grid: Grid) -> Iterator[Candidate]:
    """What the words of the table say where there are too few numbers to prove each other."""
    yield from judge_worded_totals(facts, grid)
    yield from worded_percent_column(grid)
    ratios_of_total = list(shares_of_total(grid))
    yield from ratios_of_total
    yield from judge_table_changes(grid)
    yield from judge_table_parts(grid)
    if all(candidate.verdict.holds for candidate in ratios_of_total):
        yield from judge_table_shares(facts, grid)
    listed = judge_table_list(facts, grid)
    if listed is not None:
        yield listed


def _by_formula(facts: Facts, grid: Grid) -> Iterator[Candidate]:
    assert grid.table.formula_row is not None
    row = grid.table.rows[grid.table.formula_row]
    cells = [facts.work.lower[start:end].strip() for start, end in row]
    columns = {
        int(match.group(1)): column
        for column, cell in enumerate(cells)
        for match in (_FORMULA.match(cell) or _PLAIN.match(cell),)
        if match
    }
    for column, cell in enumerate(cells):
        formula = _FORMULA.match(cell)
        if formula:
            yield from _apply(grid, column, formula.group(2).strip(), columns)


def _apply(grid: Grid, column: int, formula: str, columns: dict[int, int]) -> Iterator[Candidate]:
    ratio = _RATIO.match(formula)
    if ratio:
        over, under = columns.get(int(ratio.group(1))), columns.get(int(ratio.group(2)))
        if over is not None and under is not None:
            yield from ratios(grid, over, under, column, ("formula",))
        return
    terms = [(-1 if m.group(1) == "-" else 1, int(m.group(2))) for m in _SUM_TERM.finditer(formula)]
    if not re.fullmatch(r"[\d()+\-\s]+", formula) or any(n not in columns for _, n in terms):
        return
    for row in range(len(grid.cells)):
        total = grid.values.get((row, column))
        parts = [(sign, grid.values.get((row, columns[number]))) for sign, number in terms]
        known = tuple((sign, part) for sign, part in parts if part is not None)
        if total is None or total.value is None or len(known) < len(parts):
            continue
        if all(part.value is not None for _, part in known):
            yield sum_candidate(Sum(total, known), ("formula",))


def _total_rows(grid: Grid) -> Iterator[Candidate]:
    first = grid.table.header_rows
    body = [
        row
        for row in range(first, len(grid.cells))
        if row != grid.table.formula_row and not _INNER.match(grid.labels[row])
    ]
    named = [row for row in body if _TOTAL.search(grid.labels[row])]
    bare = [row for row in body if _bare_total(grid, row)]
    totals = sorted({*named[:_MOST_TOTALS], *(bare if len(bare) <= _MOST_BARE else ())})
    for total in totals:
        sets = _unique(_row_sets(grid, body, total, totals))
        best = _mostclosing(_row_instances(grid, total, rows) for rows in sets)
        yield from accepted(best, 2)


def _unique(row_sets: Iterable[Sequence[int]]) -> Iterable[tuple[int, ...]]:
    """The sets without repeats, in order: above one total row all rows are its main rows too."""
    return dict.fromkeys(map(tuple, row_sets))


def _mostclosing(structures: Iterable[list[Sum]]) -> list[Sum]:
    """The first structure of which the most instances close; none where none closes."""
    best: list[Sum] = []
    most = 0
    for instances in structures:
        closed = closing(instances)
        if closed > most:
            best, most = instances, closed
    return best


def _bare_total(grid: Grid, row: int) -> bool:
    return not grid.labels[row] and not grid.ordinals[row]


def _row_sets(
    grid: Grid, body: Sequence[int], total: int, totals: Sequence[int]
) -> Iterator[list[int]]:
    """Rows that may add up to a total row: above it, below it, its main groups."""
    above = [row for row in body if row < total and row not in totals]
    below = [row for row in body if row > total and row not in totals]
    last = max((row for row in totals if row < total), default=-1)
    since = [row for row in above if row > last]
    following = min((row for row in totals if row > total), default=len(grid.cells))
    until = [row for row in below if row < following]
    for rows in (since, above, until, below):
        if len(rows) > 1:
            yield rows
            roman = [row for row in rows if re.fullmatch(r"[ivx]+|[a-zđ]", grid.ordinals[row])]
            if 1 < len(roman) < len(rows):
                yield roman
                yield [row for row in rows if row not in roman]


def _row_instances(grid: Grid, total: int, rows: Sequence[int]) -> list[Sum]:
    instances: list[Sum] = []
    for column in range(len(grid.heads)):
        cell = grid.values.get((total, column))
        parts = [grid.values.get((row, column)) for row in rows]
        known = [part for part in parts if part is not None and part.value is not None]
        if cell is None or cell.value is None or cell.kind is FigureKind.PERCENT:
            continue
        if len(known) * 2 > len(parts) and len(known) > 1:
            instances.append(Sum(cell, tuple((1, part) for part in known)))
    return instances


def _total_columns(grid: Grid) -> Iterator[Candidate]:
    width = len(grid.heads)
    if width > MOST_COLUMNS:
        return
    counted = [c for c in range(width) if not is_percent(grid, c) and filled(grid, c)]
    rates = growth_rows(grid)
    rows = [row for row in range(len(grid.cells)) if row not in rates]
    for position, column in enumerate(counted):
        if not _TOTAL_HEAD.search(grid.heads[column]):
            continue
        runs = _column_runs(counted, position)
        structures = (_column_instances(grid, rows, column, run) for run in runs)
        yield from accepted(_mostclosing(structures))


def _column_runs(counted: Sequence[int], position: int) -> Iterator[Sequence[int]]:
    after = counted[position + 1 :]
    for size in range(2, min(len(after), 6) + 1):
        yield after[:size]
    before = counted[:position]
    for size in range(2, min(len(before), 6) + 1):
        yield before[-size:]


def _column_instances(
    grid: Grid, rows: Sequence[int], total: int, parts: Sequence[int]
) -> list[Sum]:
    instances: list[Sum] = []
    for row in rows:
        cell = grid.values.get((row, total))
        known = [grid.values.get((row, part)) for part in parts]
        figures = [f for f in known if f is not None and f.value is not None]
        if cell is not None and cell.value is not None and len(figures) == len(parts):
            instances.append(Sum(cell, tuple((1, figure) for figure in figures)))
    return instances
