"""Figures that are named in full: "số thư xin lỗi gửi công dân là 57 thư" (docs/relations.md, J).

The name begins with "số" or "tổng số" and what the number counts, or with "kinh phí" before an
amount of money, and it has words enough to mean one thing. Everything less is no name: it would be
the name of many figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from cchc_tui.extract.facts import Facts
from cchc_tui.extract.table_figures import Grid
from cchc_tui.model.figures import Figure, FigureKind, Modality, Satellite
from cchc_tui.model.report import Area, BlockKind
from cchc_tui.text.folding import content_words, spaced

Name = tuple[str, ...]
"""the words of a name in order, folded, numbers included"""
_COUNT = FigureKind.COUNT
_MONEY = FigureKind.MONEY
_HEAD = Satellite.HEAD
_EXACT = Modality.EXACT
_OUTSIDE = (BlockKind.HEADING, BlockKind.FOOTNOTE)
_CLOSED = (Area.TASKS_AHEAD, Area.PROPOSALS, Area.LIMITATIONS)
_REACH = 170
_LEAST_WORDS = 4
_MOST_WORDS = 24
_LEAST_OWN_WORDS = 2
_COMMON = frozenset(
    (
        "văn bản ban hành hồ sơ cuộc họp hội nghị tổ chức tập huấn lớp kiểm tra đơn vị cơ quan thực"
        " hiện nhiệm vụ hoàn thành kế hoạch tiếp nhận giải quyết xử lý tham gia dự tin bài tuyên"
        " truyền lượt báo cáo mô hình sáng kiến cán bộ công chức viên chức người bồi dưỡng đào tạo"
        " triển khai trong kỳ trễ đúng quá sớm hạn thủ tục hành chính dịch vụ phát sinh bị"
    ).split()
)
"""words of names that every section has: "số văn bản đã ban hành" """
_TOKEN = re.compile(r"\w+")
_BEGINS = spaced(r"(?<!\w)(?:tổng )?(?:số|kinh phí) (?=\w)")
_LINK = frozenset("là có đạt đã mức hiện".split())
_BREAK = re.compile(r"[;.()\[\]?!|…]|:(?!\s*$)")
_NO_NOUN = frozenset("liệu hóa hoá lượng hiệu ký này đó còn".split())
_VAGUE = spaced(
    r"\b(?:còn lại|khác|này|đó|(?:nêu|nói|kể|ở) trên|tương ứng|bình quân|trung bình|mỗi|tỷ lệ|tỉ lệ"
    r"|tối thiểu|tối đa|tăng|giảm|thêm|kế hoạch|chỉ tiêu|dự kiến|so với|như sau)\b"
)
_ANY_NOUN = ("", "trường hợp", "vụ")
_PEOPLE = ("cán bộ", "công chức", "viên chức", "công dân", "đảng viên", "giáo viên", "học")
_OTHER_TIME = re.compile(r"\bkỳ trước|cùng kỳ|năm trước|kế hoạch|chỉ tiêu|%|tỷ lệ|\d{4}|lũy kế")


class Named(NamedTuple):
    """A figure and its name; `start` is where the name begins in the text."""

    figure: Figure
    name: Name
    start: int

    @property
    def in_table(self) -> bool:
        """Whether it is a row of a table."""
        return self.figure.place.bracket < 0

    def lead(self, facts: Facts) -> str:
        """The folded words of its block before the name; a row of a table has none."""
        if self.in_table:
            return ""
        return facts.work.lower[facts.report.blocks[self.figure.place.block].start : self.start]


def named_figures(facts: Facts, grids: Sequence[Grid]) -> Iterator[Named]:
    """The figures with a name of their own, in prose and in tables of one column of numbers."""
    for figure in facts.figures:
        if figure.place.bracket >= 0 and _may_be_named(figure) and _is_stated(figure):
            found = _named(facts, figure)
            if found is not None:
                yield found
    for grid in grids:
        yield from _of_table(facts, grid)


def _may_be_named(figure: Figure) -> bool:
    return ("kinh phí " if figure.kind is _MONEY else "số ") in figure.label


def open_for_results(facts: Facts, block: int) -> bool:
    """Whether a block states results: no heading, footnote, limitation, task or proposal."""
    found = facts.report.blocks[block]
    if found.kind in _OUTSIDE:
        return False
    return found.section < 0 or facts.report.sections[found.section].area not in _CLOSED


def tokens(lower: str) -> Name:
    """The words and numbers of folded text."""
    return tuple(_TOKEN.findall(lower))


def _is_stated(figure: Figure) -> bool:
    return (
        (figure.kind is _COUNT or figure.kind is _MONEY)
        and figure.value is not None
        and (_is_exact_head(figure) or figure.label.endswith("đạt mức"))
    )


def _is_exact_head(figure: Figure) -> bool:
    return figure.satellite is _HEAD and figure.modality is _EXACT


def _named(facts: Facts, figure: Figure) -> Named | None:
    block = facts.report.blocks[figure.place.block]
    if not open_for_results(facts, block.index):
        return None
    start = max(block.start, figure.start - _REACH)
    before = facts.work.lower[start : figure.start]
    for match in reversed(list(_BEGINS.finditer(before))):
        name = _name(before[match.start() :], figure.unit)
        if name is not None:
            return Named(figure, name, start + match.start())
    return None


@lru_cache(maxsize=4096)
def _name(words: str, unit: str) -> Name | None:
    """The name in the words before a number, None where they are no name of what it counts."""
    if _BREAK.search(words) or _VAGUE.search(words):
        return None
    name = list(tokens(words))
    while name and name[-1] in _LINK:
        name.pop()
    first = 1 if name[0] == "tổng" else 0
    noun = " ".join(name[first + (name[first] == "số") :])
    return tuple(name) if _tells_apart(noun) and _counts(noun, unit) else None


def _tells_apart(noun: str) -> bool:
    """Whether the words of a name are enough to mean one thing all over a report."""
    said = content_words(noun)
    own = [word for word in said if word not in _COMMON]
    return _LEAST_WORDS <= len(said) <= _MOST_WORDS and len(own) >= _LEAST_OWN_WORDS


def _counts(noun: str, unit: str) -> bool:
    """Whether a name that begins with `noun` is counted in `unit`; some units say nothing."""
    if (unit == "đồng") is not noun.startswith("kinh phí "):
        return False
    if unit in _ANY_NOUN:
        return noun.split(" ", 1)[0] not in _NO_NOUN
    if unit == "người" and noun.startswith(_PEOPLE):
        return True
    return unit == "đồng" or noun == unit or noun.startswith(unit + " ")


def _of_table(facts: Facts, grid: Grid) -> Iterator[Named]:
    """The named rows of a table with one number a row, without groups and without twins."""
    body = range(grid.table.header_rows, len(grid.labels))
    columns = {column for _, column in grid.values}
    if len(columns) != 1 or len(grid.values) != len(body) or len(set(grid.labels)) < len(body):
        return
    column = columns.pop()
    if _OTHER_TIME.search(grid.heads[column]) or not open_for_results(facts, grid.table.block):
        return
    for (row, _), figure in grid.values.items():
        label = grid.labels[row]
        if _BEGINS.match(label) and _is_stated(figure):
            name = _name(label, "")
            if name is not None:
                yield Named(figure, name, figure.start)
