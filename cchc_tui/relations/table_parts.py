""" "Trong đó: …" under or beside a number of a table is a part of it and cannot exceed it.

Whether the parts named so are all of the whole is never said: nothing is added up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc_tui.extract.table_figures import Grid
from cchc_tui.model.checks import Verdict
from cchc_tui.model.figures import Figure, FigureKind
from cchc_tui.relations.candidate import Candidate
from cchc_tui.relations.evidence import weigh
from cchc_tui.relations.parts import part_candidate
from cchc_tui.relations.table_words import body_rows, cell, headed, one_unit

_INSIDE = re.compile(r"[-+•]?\s*trong (?:đó|số (?:đó|này))\b[\s:,]*(?:có\s)?(?:số (?:lượng )?)?")
_BULLET = re.compile(r"[-+•]\s*(?:có\s|số\s)?")
_MAY_EXCEED = re.compile(
    r"lượt|chỉ tiêu|kế hoạch|dự toán|tiền|kinh phí|(?:triệu|tỷ|nghìn|ngàn) đồng|%|t[ỷỉ] lệ|điểm"
    r"|giờ|ngày"
)
_CLASSES = re.compile(
    r"(?:là |giao |đã |chưa |được |không |còn )?(?:nữ|nam|mới|đảng viên|dân tộc|trực (?:tuyến|tiếp)"
    r"|(?:đúng|trước|quá|trễ) hạn|cấp|do|tại|qua|thuộc|hoàn thành|thực hiện|giải quyết)\b"
)
"""what may be said of anything that is counted"""


def judge_table_parts(grid: Grid) -> Iterator[Candidate]:
    """Parts in rows under their whole and in columns right of it."""
    if headed(grid):
        for whole, part, words in (*_row_pairs(grid), *_column_pairs(grid)):
            candidate = _judge(whole, part, words)
            if candidate is not None:
                yield candidate


def _row_pairs(grid: Grid) -> Iterator[tuple[Figure, Figure, str]]:
    owner = -1
    inside = False
    for row in body_rows(grid):
        opening = _INSIDE.match(grid.labels[row])
        words = opening or (_BULLET.match(grid.labels[row]) if inside else None)
        if words is None:
            owner, inside = row, False
        elif owner >= 0 and one_unit(grid, (owner, row)):
            inside = True
            for column in range(1, len(grid.heads)):
                whole, part = cell(grid, owner, column), cell(grid, row, column)
                if whole and part:
                    yield whole, part, grid.labels[row][words.end() :]


def _column_pairs(grid: Grid) -> Iterator[tuple[Figure, Figure, str]]:
    """ "Tổng số | Trong đó: nữ": the column at once to the left is the whole."""
    for column, head in enumerate(grid.heads):
        opening = _INSIDE.match(head)
        if opening is None or not column or _INSIDE.match(grid.heads[column - 1]):
            continue
        pairs = [
            (whole, part, head[opening.end() :])
            for row in body_rows(grid)
            if (whole := cell(grid, row, column - 1)) and (part := cell(grid, row, column))
        ]
        if sum(1 for whole, part, _ in pairs if _exceeds(whole, part)) <= 1:
            yield from pairs


def _exceeds(whole: Figure, part: Figure) -> bool:
    return (part.value or 0) > (whole.value or 0) + whole.step


def _judge(whole: Figure, part: Figure, words: str) -> Candidate | None:
    if FigureKind.PERCENT in (whole.kind, part.kind) or not _one_kind(whole, words):
        return None
    verdict = Verdict.VIOLATED if _exceeds(whole, part) else Verdict.EXACT
    evidence = weigh(("trong_đó", "same_noun"))
    return part_candidate("table", whole, part, verdict, evidence)


def _one_kind(whole: Figure, words: str) -> bool:
    """Whether the part counts what the whole counts, by its first words."""
    if _MAY_EXCEED.search(f"{words} {whole.label}"):
        return False
    first = words.split()[:1]
    return bool(_CLASSES.match(words)) or bool(first and first[0] in whole.label.split())
