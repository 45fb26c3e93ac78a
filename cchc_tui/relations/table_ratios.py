"""Percent columns: two columns of counts whose ratio they print."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from cchc_tui.extract.table_figures import Grid
from cchc_tui.model.checks import Base
from cchc_tui.model.figures import Figure, FigureKind
from cchc_tui.relations.candidate import Candidate, amount
from cchc_tui.relations.ladder import Amount, Judgement, judge_ratio
from cchc_tui.relations.percents import ratio_candidate
from cchc_tui.relations.table_sums import LEAST_INSTANCES, SHARE_DENOMINATOR, SHARE_NUMERATOR
from cchc_tui.relations.table_words import TOTAL, body_rows, cell, counts, headed

MOST_COLUMNS = 16
_RATE = re.compile(r"t[ỷỉ] lệ|%")
_GROWTH = re.compile(r"tăng|giảm|so với|so sánh|cùng kỳ|chênh lệch")
_WHOLE = re.compile(
    r"phải |cần |được giao|\bgiao\b|kế hoạch|chỉ tiêu|tổng|tiếp nhận|thuộc diện|dự toán|phát ra"
)


def is_percent(grid: Grid, column: int) -> bool:
    return any(
        figure.kind is FigureKind.PERCENT
        for (_, where), figure in grid.values.items()
        if where == column
    )


def filled(grid: Grid, column: int) -> bool:
    return sum(1 for _, where in grid.values if where == column) >= LEAST_INSTANCES


def percent_columns(grid: Grid) -> Iterator[Candidate]:
    width = len(grid.heads)
    if width > MOST_COLUMNS:
        return
    for column in range(width):
        if is_percent(grid, column) and filled(grid, column):
            found = _ratio_columns(grid, column)
            if found is not None:
                yield from ratios(grid, *found, column, ("run", "percent_cue"))


def _ratio_columns(grid: Grid, percent: int) -> tuple[int, int] | None:
    """The two columns whose ratio explains at least two thirds of the percents."""
    counted = [c for c in range(percent) if not is_percent(grid, c) and filled(grid, c)]
    best: tuple[int, tuple[int, int]] | None = None
    for over in counted:
        for under in counted:
            if over == under:
                continue
            proving, total = _explained(grid, over, under, percent)
            enough = proving >= LEAST_INSTANCES and (
                proving * SHARE_DENOMINATOR >= total * SHARE_NUMERATOR
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


def ratios(
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


def worded_percent_column(grid: Grid) -> Iterator[Candidate]:
    """ "Phải làm | Đã làm | Tỷ lệ": the only two columns of counts and the percents after them."""
    percents = [c for c in range(len(grid.heads)) if is_percent(grid, c)]
    if len(percents) != 1 or not headed(grid) or grid.changes:
        return
    (percent,) = percents
    counted = [c for c in sorted({c for _, c in grid.values}) if c != percent]
    if counted != [percent - 2, percent - 1] or not all(counts(grid, c) for c in counted):
        return
    if _RATE.search(grid.heads[percent]) and not _GROWTH.search(grid.heads[percent]):
        found = _proved_pair(grid, (counted[0], counted[1]), percent)
        if found is not None:
            yield from _unexcused(grid, *found, percent)


def shares_of_total(grid: Grid) -> Iterator[Candidate]:
    """ "Số lượng | Tỷ lệ (%)" over a total row that prints 100: each percent is of that total."""
    rows = body_rows(grid) if headed(grid) else []
    columns = sorted({column for _, column in grid.values})
    if len(rows) <= 2 or len(columns) != 2 or not TOTAL.fullmatch(grid.labels[rows[-1]]):
        return
    number, percent = columns
    whole, hundred = cell(grid, rows[-1], number), cell(grid, rows[-1], percent)
    if whole is None or hundred is None or hundred.kind is not FigureKind.PERCENT:
        return
    if hundred.value == 100 and counts(grid, number) and not _GROWTH.search(grid.heads[percent]):
        yield from _half_proved(_shares(grid, rows[:-1], number, percent, whole))


def _shares(
    grid: Grid, rows: Sequence[int], number: int, percent: int, whole: Figure
) -> Iterator[Candidate]:
    for row in rows:
        part, share = cell(grid, row, number), cell(grid, row, percent)
        judged = part and share and judge_ratio(amount(part), amount(whole), amount(share))
        if part and share and judged:
            terms = ("table_words", "percent_cue")
            yield ratio_candidate("table", part, whole, share, judged, terms)


def _half_proved(found: Iterable[Candidate]) -> Iterator[Candidate]:
    """The ratios, if at least half of those that are not 0 hold."""
    judged = [candidate for candidate in found if candidate.operands[0].value]
    holding = sum(1 for candidate in judged if candidate.verdict.holds)
    if holding and holding * 2 >= len(judged):
        yield from judged


def _proved_pair(grid: Grid, pair: tuple[int, int], percent: int) -> tuple[int, int] | None:
    """Numerator and denominator: the order that half of the rows prove, for one row the words."""
    orders = (pair, (pair[1], pair[0]))
    proofs = [_explained(grid, *order, percent) for order in orders]
    for order, (proving, total), (other, _) in zip(orders, proofs, proofs[::-1], strict=True):
        if total >= LEAST_INSTANCES and proving * SHARE_DENOMINATOR < total * SHARE_NUMERATOR:
            return None
        if proving and not other and proving * 2 >= total:
            return order
    named = [order for order in orders if _named(grid, *order)]
    return named[0] if proofs[0][1] == 1 and len(named) == 1 else None


def _named(grid: Grid, over: int, under: int) -> bool:
    """Whether the heads say what is done and of how much."""
    return bool(_WHOLE.search(grid.heads[under])) and not _WHOLE.search(grid.heads[over])


def _unexcused(grid: Grid, over: int, under: int, percent: int) -> Iterator[Candidate]:
    """The ratios, without a failing one that is the percent of the rest."""
    for candidate in ratios(grid, over, under, percent, ("table_words", "percent_cue")):
        if candidate.verdict.holds or not _is_rest(candidate):
            yield candidate


def _is_rest(candidate: Candidate) -> bool:
    over, under, percent = candidate.operands
    assert over.value is not None and under.value is not None and percent.value is not None
    rest = Amount(under.value - over.value)
    judged = judge_ratio(rest, Amount(under.value), Amount(percent.value, percent.step))
    return judged is not None and judged.verdict.holds
