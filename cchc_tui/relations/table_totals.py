"""Totals that nothing but the words of the table prove: "Tổng cộng" under one column of numbers.

Where three or more columns or rows can be compared, consensus decides (relations/tables). With
fewer the words must say it all: a bottom row that is called a total and nothing else over rows of
one kind in unbroken numbering; a total column beside columns that are a complete set.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from cchc_tui.extract.facts import Facts
from cchc_tui.extract.slots import slot_of
from cchc_tui.extract.table_figures import Grid
from cchc_tui.model.figures import Figure
from cchc_tui.relations.candidate import Candidate
from cchc_tui.relations.classes import complete_levels, complete_slots, complete_words
from cchc_tui.relations.table_outline import Outline, outline_of
from cchc_tui.relations.table_sums import LEAST_INSTANCES, Sum, accepted, closing, sum_candidate
from cchc_tui.relations.table_words import (
    TOTAL,
    addable,
    body_rows,
    cell,
    counts,
    cut_by_page,
    dashed,
    headed,
    percent_above,
    plus,
)
from cchc_tui.text.levels import level_in

_BY_WORDS = ("table_words",)
_SIDES = frozenset("do tại khối cấp loại thuộc qua từ trên ở bằng".split())
"""words that put each column on a side of its own"""
_ACROSS_ROWS = 2


def judge_worded_totals(facts: Facts, grid: Grid) -> Iterator[Candidate]:
    """The sums of a table that its words alone prove."""
    if headed(grid) and not cut_by_page(facts, grid) and not percent_above(facts, grid):
        rows = body_rows(grid)
        yield from _bottom_row(grid, rows)
        if 1 <= len(rows) <= _ACROSS_ROWS:
            yield from _total_column(facts, grid, rows)


def _bottom_row(grid: Grid, rows: Sequence[int]) -> Iterator[Candidate]:
    """A last row that is the total of the rows above it."""
    if len(rows) <= 2 or not TOTAL.fullmatch(grid.labels[rows[-1]]):
        return
    *above, total = rows
    outline = outline_of(grid, above) if addable(grid, above) else None
    if outline is None:
        return
    columns = [column for column in range(len(grid.heads)) if counts(grid, column)]
    sums = [s for column in columns if (s := _column_sum(grid, total, outline.main, column))]
    yield from _by_words(sums, sure=outline.numbered)
    yield from _subtotals(grid, outline, columns)


def _column_sum(grid: Grid, total: int, rows: Sequence[int], column: int) -> Sum | None:
    """The total of a column over rows that all print a number or a dash."""
    whole = cell(grid, total, column)
    parts = [cell(grid, row, column) for row in rows]
    if any(p is None and not dashed(grid, r, column) for p, r in zip(parts, rows, strict=True)):
        return None
    known = [part for part in parts if part is not None]
    if whole is None or len(known) < 2 or _mixes_slots(known):
        return None
    return Sum(whole, tuple((1, part) for part in known))


def _mixes_slots(parts: Sequence[Figure]) -> bool:
    """Whether some parts are other steps of the same work: received beside resolved."""
    slots = {part.slot for part in parts if part.slot is not None}
    return len(slots) > 1 and not complete_slots([part.slot for part in parts])


def _by_words(sums: Sequence[Sum], sure: bool) -> Iterator[Candidate]:
    """One or two sums; the failing one of two needs the other to close, both failing are silent."""
    solid = [s for s in sums if not s.trivial()]
    if not solid or len(solid) >= LEAST_INSTANCES or (len(solid) > 1 and not closing(solid)):
        return
    for found in solid:
        candidate = sum_candidate(found, _BY_WORDS)
        if candidate.verdict.holds or sure or not _holds_subtotal(found):
            yield candidate


def _holds_subtotal(found: Sum) -> bool:
    """Whether a part is the sum of the parts after it: rows without numbers may be nested."""
    values = [part.value or Decimal(0) for _, part in found.parts]
    for start, value in enumerate(values):
        reached = Decimal(0)
        for size, following in enumerate(values[start + 1 :], 1):
            reached += following
            if size > 1 and value and reached == value:
                return True
    return False


def _subtotals(grid: Grid, outline: Outline, columns: Sequence[int]) -> Iterator[Candidate]:
    """Main rows that are the sums of the rows under them, proved by each other."""
    sums = [
        found
        for main, under in zip(outline.main, outline.under, strict=True)
        for column in columns
        if len(under) > 1 and (found := _column_sum(grid, main, under, column))
    ]
    yield from accepted(sums, 2)


def _total_column(facts: Facts, grid: Grid, rows: Sequence[int]) -> Iterator[Candidate]:
    """One or two rows of numbers with their total in the first or last column of them."""
    filled = sorted({column for _, column in (*grid.values, *grid.changes)})
    columns = [column for column in filled if counts(grid, column)]
    if len(columns) < 3 or columns != filled or columns[-1] - columns[0] >= len(columns):
        return
    totals = [column for column in columns if TOTAL.fullmatch(grid.heads[column])]
    if len(totals) != 1 or totals[0] not in (columns[0], columns[-1]):
        return
    parts = [column for column in columns if column != totals[0]]
    sums = [s for row in rows if (s := _row_sum(grid, row, totals[0], parts))]
    if closing(sums) or (len(sums) == 1 and _complete(facts, grid, sums[0], parts)):
        yield from _by_words(sums, sure=True)


def _row_sum(grid: Grid, row: int, total: int, columns: Sequence[int]) -> Sum | None:
    whole = cell(grid, row, total)
    parts = [part for column in columns if (part := cell(grid, row, column)) is not None]
    if whole is None or len(parts) < len(columns):
        return None
    return Sum(whole, tuple((1, part) for part in parts))


def _complete(facts: Facts, grid: Grid, found: Sum, columns: Sequence[int]) -> bool:
    """Whether the heads of the parts leave nothing out."""
    heads = [grid.heads[column] for column in columns]
    parts = [_by_head(part, head) for (_, part), head in zip(found.parts, heads, strict=True)]
    first = {head.split()[0] for head in heads}
    if len(first) == 1 and first <= _SIDES:
        return True
    exceeds = plus(parts) > (found.total.value or Decimal(0))
    return (
        complete_slots([part.slot for part in parts])
        or complete_levels(parts, facts.report.header.level)
        or complete_words(parts, found.total, exceeds)
    )


def _by_head(part: Figure, head: str) -> Figure:
    """The figure as its column names it, without the words of the row."""
    return replace(part, label=head, slot=slot_of(head), level=level_in(head))
