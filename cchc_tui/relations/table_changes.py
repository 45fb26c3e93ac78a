"""Tables that compare two times: "Cùng kỳ | Kỳ này | Tăng, giảm" is value, old value and change.

The heads name all three, so one row is enough; where most rows do not fit, the columns say
something else. A sign or "giảm" in the cell is not judged, for a lower rank is printed as a rise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from cchc_tui.extract.table_figures import Grid
from cchc_tui.model.checks import Verdict
from cchc_tui.model.figures import Figure, FigureKind
from cchc_tui.relations.candidate import Candidate
from cchc_tui.relations.changes import judge_change
from cchc_tui.relations.table_words import RATE_ROW, body_rows, cell, headed

_DELTA = re.compile(r"chênh lệch|tăng\s?\(?\+?\)?\s?[,/;:-]?\s?(?:hoặc |hay )?giảm|\+\s?/\s?-")
_PREVIOUS = re.compile(r"\bcùng kỳ|\b(?:kỳ|năm|quý|tháng) trước\b|\bnăm ngoái")
_CURRENT = re.compile(r"\b(?:kỳ|năm|quý|tháng) (?:này|nay)\b|\bkỳ (?:báo cáo|hiện tại)")
_OTHER = re.compile(r"%|t[ỷỉ] lệ|so với|so sánh|chuyển|tồn|lũy kế|kế hoạch|chỉ tiêu giao|dự toán")
_YEAR = re.compile(r"\b20\d\d\b")


class _Columns(NamedTuple):
    """Where the old value, the value and its changes stand."""

    previous: int
    value: int
    changes: tuple[int, ...]


def judge_table_changes(grid: Grid) -> Iterator[Candidate]:
    """The changes of all rows, unless most of them fail."""
    columns = _columns(grid) if headed(grid) else None
    for change in columns.changes if columns else ():
        assert columns is not None
        found = list(_judged(grid, columns, change))
        failing = sum(1 for c in found if c.verdict is Verdict.VIOLATED)
        if failing * 2 <= len(found) or len(found) == 1:
            yield from found
        else:
            yield from (c for c in found if c.verdict.holds)


def _columns(grid: Grid) -> _Columns | None:
    changes = tuple(c for c, head in enumerate(grid.heads) if _DELTA.search(head))
    plain = [
        (column, head)
        for column, head in enumerate(grid.heads)
        if column not in changes and not _OTHER.search(head)
    ]
    if not 1 <= len(changes) <= 2:
        return None
    previous = [column for column, head in plain if _PREVIOUS.search(head)]
    value = [column for column, head in plain if _CURRENT.search(head)]
    if len(previous) == len(value) == 1 and previous != value:
        return _Columns(previous[0], value[0], changes)
    return None if previous or value else _years(plain, changes)


def _years(plain: list[tuple[int, str]], changes: tuple[int, ...]) -> _Columns | None:
    """ "Năm 2022 | Năm 2023": two heads that differ in the year alone."""
    dated = [(m[0], column, head) for column, head in plain if (m := _YEAR.search(head))]
    if len(dated) != 2 or dated[0][0] == dated[1][0]:
        return None
    if len({_YEAR.sub("", head) for _, _, head in dated}) != 1:
        return None
    (_, previous, _), (_, value, _) = sorted(dated)
    return _Columns(previous, value, changes)


def _judged(grid: Grid, columns: _Columns, column: int) -> Iterator[Candidate]:
    for row in body_rows(grid):
        previous, value = cell(grid, row, columns.previous), cell(grid, row, columns.value)
        change = grid.changes.get((row, column)) or cell(grid, row, column)
        if previous is None or value is None or change is None or RATE_ROW.search(grid.labels[row]):
            continue
        candidate = _judge(previous, value, change)
        if candidate is not None:
            yield candidate


def _judge(previous: Figure, value: Figure, change: Figure) -> Candidate | None:
    assert previous.value is not None and value.value is not None
    if change.value is None or FigureKind.PERCENT in (previous.kind, value.kind):
        return None
    percent = change.kind is FigureKind.PERCENT
    if not percent and change.unit and "%" in change.unit:
        return None
    candidate = judge_change(previous, value, change, 1 if value.value >= previous.value else -1)
    if candidate is None or not (percent and _is_index(previous, value, change)):
        return candidate
    return candidate if candidate.verdict.holds else None


def _is_index(previous: Figure, value: Figure, change: Figure) -> bool:
    """Whether the percent is the value in percent of the old one: 108,1 for 8,1 more."""
    assert previous.value is not None and value.value is not None and change.value is not None
    if not previous.value:
        return True
    return abs(value.value * 100 / previous.value - change.value) <= change.step
