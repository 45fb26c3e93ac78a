"""Tables: a formula row rules; else total rows, total columns and percent columns that close.

A structure without a formula row must close in at least two thirds of three or more columns (or
rows); the cells that then fail are accused (docs/relations.md, H and I).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from cchc_tui.extract.facts import Facts
from cchc_tui.extract.table_figures import Grid
from cchc_tui.model.checks import Base, RelationKind, Role
from cchc_tui.model.figures import Figure, FigureKind
from cchc_tui.relations.candidate import Candidate, amount, operand_of
from cchc_tui.relations.evidence import weigh
from cchc_tui.relations.ladder import Amount, Judgement, judge_ratio, judge_sum
from cchc_tui.relations.percents import ratio_candidate

_LEAST_INSTANCES = 3
_SHARE_NUMERATOR, _SHARE_DENOMINATOR = 2, 3
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
_MOST_COLUMNS = 16
_MOST_TOTALS = 40
_MOST_BARE = 4


class Sum(NamedTuple):
    """One instance of a structure: a total cell and its part cells with their signs."""

    total: Figure
    parts: tuple[tuple[int, Figure], ...]

    def judged(self) -> Judgement:
        """Whether the instance closes."""
        return judge_sum(amount(self.total), [_signed(sign, part) for sign, part in self.parts])

    def trivial(self) -> bool:
        """All zero: closes under any structure."""
        return not self.total.value and not any(f.value for _, f in self.parts)


def _signed(sign: int, part: Figure) -> Amount:
    plain = amount(part)
    return plain if sign > 0 else Amount(-plain.value, plain.step)


def judge_table(facts: Facts, grid: Grid) -> Iterator[Candidate]:
    """All relations of one table."""
    if grid.table.formula_row is not None:
        yield from _by_formula(facts, grid)
        yield from _total_rows(grid)
        return
    yield from _total_rows(grid)
    yield from _total_columns(grid)
    yield from _percent_columns(grid)


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
            yield from _ratios(grid, over, under, column, ("formula",))
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
            yield _sum_candidate(Sum(total, known), ("formula",))


def _sum_candidate(instance: Sum, terms: Sequence[str]) -> Candidate:
    judgement = instance.judged()
    operands = [operand_of(instance.total, Role.TOTAL, base=Base.CONSENSUS)]
    for sign, part in instance.parts:
        operand = operand_of(part, Role.PART)
        operands.append(operand)
        if sign < 0:
            operands[-1] = operand_of(part, Role.PART, slot="minus")
    return Candidate(
        RelationKind.SUM, "table", operands, judgement.verdict, judgement.computed,
        judgement.difference, weigh((*terms, "same_noun")), reading=terms[0],
        group=frozenset(operand.figure for operand in operands),
    )  # fmt: skip


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
        best = _most_closing(_row_instances(grid, total, rows) for rows in sets)
        yield from _accepted(best, 2)


def _unique(row_sets: Iterable[Sequence[int]]) -> Iterable[tuple[int, ...]]:
    """The sets without repeats, in order: above one total row all rows are its main rows too."""
    return dict.fromkeys(map(tuple, row_sets))


def _most_closing(structures: Iterable[list[Sum]]) -> list[Sum]:
    """The first structure of which the most instances close; none where none closes."""
    best: list[Sum] = []
    most = 0
    for instances in structures:
        closing = _closing(instances)
        if closing > most:
            best, most = instances, closing
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


def _closing(instances: Sequence[Sum]) -> int:
    return sum(1 for i in instances if not i.trivial() and i.judged().verdict.holds)


def _accepted(instances: Sequence[Sum], least: int = _LEAST_INSTANCES) -> Iterator[Candidate]:
    """The instances of a structure proved by most of them; failures only where three or more."""
    solid = [instance for instance in instances if not instance.trivial()]
    closing = _closing(instances)
    if closing < 1 or closing * _SHARE_DENOMINATOR < len(solid) * _SHARE_NUMERATOR:
        if closing and len(solid) <= 2:
            yield from _held(instances)
        return
    proved = len(solid) >= _LEAST_INSTANCES and closing >= least
    for instance in instances:
        candidate = _sum_candidate(instance, ("table_total",))
        if candidate.verdict.holds or proved:
            yield candidate


def _held(instances: Sequence[Sum]) -> Iterator[Candidate]:
    for instance in instances:
        candidate = _sum_candidate(instance, ("table_total",))
        if candidate.verdict.holds:
            yield candidate


def _total_columns(grid: Grid) -> Iterator[Candidate]:
    width = len(grid.heads)
    if width > _MOST_COLUMNS:
        return
    counted = [c for c in range(width) if not _is_percent(grid, c) and _filled(grid, c)]
    for position, column in enumerate(counted):
        if not _TOTAL_HEAD.search(grid.heads[column]):
            continue
        runs = _column_runs(counted, position)
        yield from _accepted(_most_closing(_column_instances(grid, column, run) for run in runs))


def _column_runs(counted: Sequence[int], position: int) -> Iterator[Sequence[int]]:
    after = counted[position + 1 :]
    for size in range(2, min(len(after), 6) + 1):
        yield after[:size]
    before = counted[:position]
    for size in range(2, min(len(before), 6) + 1):
        yield before[-size:]


def _column_instances(grid: Grid, total: int, parts: Sequence[int]) -> list[Sum]:
    instances: list[Sum] = []
    for row in range(len(grid.cells)):
        cell = grid.values.get((row, total))
        known = [grid.values.get((row, part)) for part in parts]
        figures = [f for f in known if f is not None and f.value is not None]
        if cell is not None and cell.value is not None and len(figures) == len(parts):
            instances.append(Sum(cell, tuple((1, figure) for figure in figures)))
    return instances


def _is_percent(grid: Grid, column: int) -> bool:
    return any(
        figure.kind is FigureKind.PERCENT
        for (_, where), figure in grid.values.items()
        if where == column
    )


def _filled(grid: Grid, column: int) -> bool:
    return sum(1 for _, where in grid.values if where == column) >= _LEAST_INSTANCES


def _percent_columns(grid: Grid) -> Iterator[Candidate]:
    width = len(grid.heads)
    if width > _MOST_COLUMNS:
        return
    for column in range(width):
        if _is_percent(grid, column) and _filled(grid, column):
            found = _ratio_columns(grid, column)
            if found is not None:
                yield from _ratios(grid, *found, column, ("run", "percent_cue"))


def _ratio_columns(grid: Grid, percent: int) -> tuple[int, int] | None:
    """The two columns whose ratio explains at least two thirds of the percents."""
    counted = [c for c in range(percent) if not _is_percent(grid, c) and _filled(grid, c)]
    best: tuple[int, tuple[int, int]] | None = None
    for over in counted:
        for under in counted:
            if over == under:
                continue
            proving, total = _explained(grid, over, under, percent)
            enough = proving >= _LEAST_INSTANCES and (
                proving * _SHARE_DENOMINATOR >= total * _SHARE_NUMERATOR
            )
            if enough and (best is None or proving > best[0]):
                best = (proving, (over, under))
    return best[1] if best else None


def _explained(grid: Grid, over: int, under: int, percent: int) -> tuple[int, int]:
    proving = total = 0
    for row in range(len(grid.cells)):
        judgement = _row_ratio(grid, row, over, under, percent)
        if judgement is None or grid.values[(row, percent)].value in (0, 100):
            continue
        total += 1
        proving += judgement.verdict.holds
    return proving, total


def _row_ratio(grid: Grid, row: int, over: int, under: int, percent: int) -> Judgement | None:
    cells = [grid.values.get((row, column)) for column in (over, under, percent)]
    known = [cell for cell in cells if cell is not None and cell.value is not None]
    if len(known) < 3:
        return None
    return judge_ratio(amount(known[0]), amount(known[1]), amount(known[2]))


def _ratios(
    grid: Grid, over: int, under: int, percent: int, terms: Sequence[str]
) -> Iterator[Candidate]:
    for row in range(len(grid.cells)):
        judgement = _row_ratio(grid, row, over, under, percent)
        if judgement is None:
            continue
        numerator, denominator = grid.values[(row, over)], grid.values[(row, under)]
        yield ratio_candidate(
            "table", numerator, denominator, grid.values[(row, percent)], judgement, terms,
            Base.CONSENSUS,
        )  # fmt: skip
