""" "03 mô hình theo danh sách dưới đây:" and a table of names: the number counts its rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from cchc_tui.extract.facts import Facts
from cchc_tui.extract.table_figures import Grid
from cchc_tui.model.checks import Operand, RelationKind, Role, Verdict
from cchc_tui.model.figures import Figure, FigureKind, Modality, Satellite
from cchc_tui.relations.candidate import Candidate, operand_of
from cchc_tui.relations.evidence import weigh
from cchc_tui.relations.table_outline import outline_of
from cchc_tui.relations.table_words import RATE_ROW, TOTAL, body_rows, cut_by_page, headed

_LEAST, _MOST = 2, 60
_TO_TABLE = re.compile(
    r"[^.;:()\d]{0,60}?(?P<cue>danh sách|biểu|bảng|như sau|sau đây|dưới đây|cụ thể|gồm)"
    r"[^.;()\d]{0,30}[:.]?\s*"
)
_OPEN = re.compile(r"\bmột số\b|tiêu biểu|\bnhư:|chủ yếu|trong đó|điển hình|nhất là|ví dụ")
_NUMBERING = re.compile(r"s?tt|số (?:tt|thứ tự)|thứ tự|#")
_NAMES = re.compile(r"(?:họ và |họ )?tên\b|danh (?:sách|mục)")


def judge_table_list(facts: Facts, grid: Grid) -> Candidate | None:
    """The number of the line above the table against the rows of names in it."""
    block = facts.report.blocks[grid.table.block]
    if block.parent < 0 or block.parent != grid.table.block - 1 or not headed(grid):
        return None
    stated = _stated(facts, block.parent)
    rows = _named_rows(grid)
    if stated is None or len(rows) < _LEAST or not _names(facts, grid, stated):
        return None
    if cut_by_page(facts, grid):
        return None
    return _judged(stated, len(rows), block.start, block.end)


def _stated(facts: Facts, block: int) -> Figure | None:
    """The last figure of the line, where it is a count with nothing but a cue behind it."""
    figures = facts.of_block(block)
    if not figures:
        return None
    last, end = figures[-1], facts.report.blocks[block].end
    if last.kind is not FigureKind.COUNT or last.satellite is not Satellite.HEAD or not last.unit:
        return None
    if last.value is None or not _LEAST <= last.value <= _MOST:
        return None
    said = facts.work.lower[last.end : end]
    if not _TO_TABLE.fullmatch(said) or _OPEN.search(said):
        return None
    rivals = any(figure.place.clause == last.place.clause for figure in figures[:-1])
    return None if rivals or last.modality is not Modality.EXACT else last


def _named_rows(grid: Grid) -> Sequence[int]:
    """The rows in unbroken numbering, without a total row below them; none where it is broken."""
    rows = body_rows(grid)
    if rows and TOTAL.fullmatch(grid.labels[rows[-1]]):
        rows = rows[:-1]
    labels = [grid.labels[row] for row in rows]
    if not rows or not all(labels) or any(map(RATE_ROW.search, labels)):
        return ()
    outline = outline_of(grid, rows)
    flat = outline is not None and not any(outline.under)
    return rows if flat and len(set(labels)) == len(labels) else ()


def _names(facts: Facts, grid: Grid, stated: Figure) -> bool:
    """Whether the rows are the things counted: by the word "danh sách" or the head over them."""
    numbered = bool(_NUMBERING.fullmatch(grid.heads[0])) and bool(grid.ordinals[-1])
    head = grid.heads[1] if numbered and len(grid.heads) > 1 else grid.heads[0]
    end = facts.report.blocks[stated.place.block].end
    listed = "danh sách" in facts.work.lower[stated.end : end]
    return stated.unit in head or bool(_NAMES.match(head)) or (listed and numbered)


def _judged(stated: Figure, rows: int, start: int, end: int) -> Candidate:
    assert stated.value is not None
    holds = stated.value == rows
    listed = Operand(Role.LISTED, start, end, None, Decimal(rows), unit=stated.unit, figure=-1)
    return Candidate(
        RelationKind.LISTED,
        "table",
        [operand_of(stated, Role.STATED), listed],
        Verdict.EXACT if holds else Verdict.VIOLATED,
        Decimal(rows),
        stated.value - rows,
        weigh(("counted",)),
        group=frozenset((stated.index,)),
    )
