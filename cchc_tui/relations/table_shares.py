"""Shares of a table that reach a printed 100: "Tổng cộng | 100" under or beside percents."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from cchc_tui.extract.facts import Facts
from cchc_tui.extract.table_figures import Grid
from cchc_tui.model.checks import RelationKind, Role
from cchc_tui.model.figures import Figure, FigureKind
from cchc_tui.relations.candidate import Candidate, amount, operand_of
from cchc_tui.relations.evidence import weigh
from cchc_tui.relations.ladder import judge_shares
from cchc_tui.relations.table_outline import outline_of
from cchc_tui.relations.table_words import (
    PERCENT_WORDS,
    TOTAL,
    addable,
    body_rows,
    cell,
    cut_by_page,
    dashed,
    headed,
    percent_above,
)

_HUNDRED = Decimal(100)
_GROWTH = re.compile(r"tăng|giảm|so với|so sánh")
_RATE = re.compile(r"hoàn thành|đúng hạn|thực hiện|giải quyết|giải ngân")
"""one head over percents that are each of a whole of its own"""


def judge_table_shares(facts: Facts, grid: Grid) -> Iterator[Candidate]:
    """Percent columns over a total row of 100, and rows of percents beside a total of 100."""
    if not headed(grid) or cut_by_page(facts, grid):
        return
    rows, all_percents = body_rows(grid), percent_above(facts, grid)
    if len(rows) > 2 and TOTAL.fullmatch(grid.labels[rows[-1]]):
        yield from _down(grid, rows, all_percents)
    totals = [c for c, head in enumerate(grid.heads) if TOTAL.fullmatch(head)]
    if len(totals) == 1:
        yield from _across(grid, rows, totals[0], all_percents)


def _down(grid: Grid, rows: Sequence[int], all_percents: bool) -> Iterator[Candidate]:
    *above, total = rows
    outline = outline_of(grid, above) if addable(grid, above) else None
    for column, head in enumerate(grid.heads if outline else ()):
        assert outline is not None
        if (all_percents or PERCENT_WORDS.search(head)) and not (
            _GROWTH.search(head) or _RATE.search(head)
        ):
            places = [(row, column) for row in outline.main]
            yield from _judged(grid, (total, column), places)


def _across(grid: Grid, rows: Sequence[int], total: int, all_percents: bool) -> Iterator[Candidate]:
    filled = sorted({column for _, column in grid.values})
    if not filled or total not in (filled[0], filled[-1]):
        return
    parts = [column for column in filled if column != total]
    if any(_GROWTH.search(grid.heads[column]) for column in parts):
        return
    heads = " ".join(grid.heads)
    for row in rows:
        if all_percents or PERCENT_WORDS.search(f"{grid.labels[row]} {heads}"):
            yield from _judged(grid, (row, total), [(row, column) for column in parts])


def _judged(
    grid: Grid, total: tuple[int, int], places: Sequence[tuple[int, int]]
) -> Iterator[Candidate]:
    """The shares of a printed 100; none where one reaches it alone: those are rates."""
    whole = cell(grid, *total)
    found = [(place, cell(grid, *place)) for place in places]
    if whole is None or whole.value != _HUNDRED:
        return
    if any(part is None and not dashed(grid, *place) for place, part in found):
        return
    shares = [_as_percent(part) for _, part in found if part is not None]
    if sum(1 for s in shares if s.value) < 2 or any((s.value or 0) > 99 for s in shares):
        return
    judgement = judge_shares([amount(share) for share in shares])
    yield Candidate(
        RelationKind.SHARES, "table", [operand_of(share, Role.PART) for share in shares],
        judgement.verdict, judgement.computed, judgement.difference,
        weigh(("percents_100", "counted")),
        group=frozenset(share.index for share in shares),
    )  # fmt: skip


def _as_percent(figure: Figure) -> Figure:
    """A share printed without its sign: whole percents are rounded too."""
    if figure.kind is FigureKind.PERCENT:
        return figure
    return replace(figure, kind=FigureKind.PERCENT, unit="%", step=figure.step or Decimal(1))
