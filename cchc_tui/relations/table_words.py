"""The words of a table that say what its rows and columns are to each other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from cchc_tui.extract.facts import Facts
from cchc_tui.extract.table_figures import Grid
from cchc_tui.model.figures import Figure, FigureKind
from cchc_tui.model.report import BlockKind

TOTAL = re.compile(
    r"(?:tổng(?: số| cộng| chung)?|cộng(?: chung)?|số tổng)(?:\s?\([^()]{1,20}\))?\s?:?"
)
"""a row or a column that adds up the others, and says no more"""
RATE_HEAD = re.compile(
    r"%|t[ỷỉ] (?:lệ|trọng|suất)|bình quân|trung bình|^điểm\b|điểm (?:số|đánh giá|đạt)|hạng\b"
    r"|đơn giá|l[uũ]y kế|cộng dồn|ghi chú|thời (?:gian|hạn)|^ngày|^năm (?!\d{4})|hệ số|chỉ số"
    r"|mức độ|tuổi|số hiệu|^mã\b|s?tt$|so với|so sánh|chênh lệch|tăng|giảm\b"
)
"""columns whose numbers do not add up"""
RATE_ROW = re.compile(
    r"%|t[ỷỉ] (?:lệ|trọng|suất)|bình quân|trung bình \w|\bđiểm\b|hạng\b|chỉ số|l[uũ]y kế|cộng dồn"
    r"|so với|cùng kỳ|chênh lệch|\btrừ\b|khấu trừ|chiết khấu|hoàn trả"
)
_GROWTH_ROW = re.compile(
    r"\bchỉ số (?:phát triển|giá|sản xuất)"
    r"|(?:tốc độ|t[ỷỉ] (?:lệ|suất)) (?:tăng|giảm|phát triển)|tăng trưởng|= 100\b"
)
"""rows whose numbers compare with another year, for each column on its own"""
INNER = re.compile(r"[-+•]?\s*(?:trong (?:đó|số)|riêng|bao gồm|gồm|kể cả|tính cả)\b")
"""rows inside the row above them"""
_SUBTOTAL = re.compile(r"[-+•]?\s*(?:tổng(?! hợp| cục| công ty| kho)|cộng(?! đồng| tác| hòa))\b")
_SPLIT = re.compile(r"(?:phân|chia) (?:theo|ra)|theo (?:giới|trình độ|độ tuổi|loại)")
PERCENT_WORDS = re.compile(r"%|t[ỷỉ] (?:lệ|trọng)|cơ cấu")
_MOST_ROWS, _MOST_COLUMNS = 300, 16
_UNIT_TAIL = 12
_UNIT_HEAD = re.compile(r"đơn vị (?:tính|đo)|đvt\b")
_COUNTED = re.compile(r"[-+•]?\s*số (?:lượng |lượt )?([^\W\d_]+)")
DASHES = frozenset("-–—")


def body_rows(grid: Grid) -> list[int]:
    """The rows under the head that hold anything."""
    first = grid.table.header_rows
    return [
        row
        for row in range(first, len(grid.cells))
        if row != grid.table.formula_row and any(grid.texts[row])
    ]


def growth_rows(grid: Grid) -> frozenset[int]:
    """Rows of indices and growth rates: named so, or under a row of words that says so."""
    found: set[int] = set()
    filled = {row for row, _ in grid.values}
    under = False
    for row in range(grid.table.header_rows, len(grid.cells)):
        named = _GROWTH_ROW.search(grid.labels[row]) is not None
        if row not in filled:
            under = named
        if named or under:
            found.add(row)
    return frozenset(found)


def headed(grid: Grid) -> bool:
    """Whether a table of common size has a head and no row of formulas."""
    fits = len(grid.heads) <= _MOST_COLUMNS and len(grid.cells) <= _MOST_ROWS
    return fits and grid.table.header_rows > 0 and grid.table.formula_row is None


def percent_above(facts: Facts, grid: Grid) -> bool:
    """Whether the line above says that all numbers are percents: "(đơn vị tính: %)"."""
    block = grid.table.block - 1
    if block < 0:
        return False
    end = facts.report.blocks[block].end
    return facts.work.lower[max(0, end - _UNIT_TAIL) : end].rstrip(" :.;)*_").endswith("%")


def counts(grid: Grid, column: int) -> bool:
    """Whether a column holds counts, by its head and its cells."""
    head = grid.heads[column]
    if not head or RATE_HEAD.search(head) or any(place[1] == column for place in grid.changes):
        return False
    kinds = {f.kind for (_, where), f in grid.values.items() if where == column}
    return bool(kinds) and FigureKind.PERCENT not in kinds


def cell(grid: Grid, row: int, column: int) -> Figure | None:
    """The figure of a cell with its value, None where there is none."""
    figure = grid.values.get((row, column))
    return figure if figure is not None and figure.value is not None else None


def dashed(grid: Grid, row: int, column: int) -> bool:
    """Whether a dash stands for zero."""
    return grid.texts[row][column] in DASHES


def addable(grid: Grid, rows: Sequence[int]) -> bool:
    """Whether rows may be parts of one total: named, of one kind of thing, none inside another."""
    labels = [grid.labels[row] for row in rows]
    if len(rows) < 2 or not all(labels) or len(set(labels)) < len(labels):
        return False
    if any(_speaks_of_others(label) for label in labels):
        return False
    nouns = {m[1] for label in labels if (m := _COUNTED.match(label)) is not None}
    return len(nouns) < 2 and one_unit(grid, rows)


def _speaks_of_others(label: str) -> bool:
    return bool(
        INNER.match(label)
        or _SUBTOTAL.match(label)
        or RATE_ROW.search(label)
        or _SPLIT.search(label)
    )


def one_unit(grid: Grid, rows: Sequence[int]) -> bool:
    """Whether a column of units, if there is one, prints one unit for all rows."""
    for column, head in enumerate(grid.heads):
        if _UNIT_HEAD.match(head):
            return len({grid.texts[row][column] for row in rows}) == 1
    return True


def cut_by_page(facts: Facts, grid: Grid) -> bool:
    """Whether a table stands right before or after: a page break may have cut one in two."""
    blocks = facts.report.blocks
    at = grid.table.block
    return any(
        0 <= near < len(blocks) and blocks[near].kind is BlockKind.TABLE
        for near in (at - 1, at + 1)
    )


def plus(figures: Sequence[Figure]) -> Decimal:
    """The sum of figures with a value."""
    return sum((figure.value or Decimal(0) for figure in figures), Decimal(0))
