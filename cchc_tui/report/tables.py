"""Tables written with pipes or tabs."""

from __future__ import annotations

import re

from cchc_tui.model.report import Table
from cchc_tui.model.spans import Span
from cchc_tui.report.lines import Line

_SEPARATOR = re.compile(r"[\s|:=+-]+")
_NUMBER = re.compile(r"[-+]?\(?\d[\d.,]*\)?\s?%?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_FORMULA = re.compile(r"\(?[A-Z\d]{1,2}[a-z]?\)?(?:\s?[=<>≤≥/:]\s?[\s\d()=+*/:;,A-Z.%x×-]{1,60})?")
_PAPER_HEAD = ("cộng hòa", "cộng hoà", "độc lập", "nơi nhận", "kt. chủ tịch", "tm. ủy ban", "số:")
_HEAD_ROWS = 8


def table_runs(text: str, lines: list[Line]) -> dict[int, int]:
    """First line index → last line index of each table."""
    runs: dict[int, int] = {}
    for mark in "|\t":
        if mark in text:
            runs.update(_runs(text, lines, mark))
    return runs


def _runs(text: str, lines: list[Line], mark: str) -> dict[int, int]:
    runs: dict[int, int] = {}
    first, index = -1, 0
    counts = [text.count(mark, line.row_start, line.row_end) for line in lines]
    while index < len(lines):
        if not counts[index]:
            index += 1
            continue
        first = index
        while index + 1 < len(lines) and _same_table(lines, counts, index + 1, mark):
            index += 1
        if _is_table(text, lines, counts, first, index, mark):
            runs[first] = index
        index += 1
    return runs


def _same_table(lines: list[Line], counts: list[int], index: int, mark: str) -> bool:
    if lines[index].gap > (1 if mark == "|" else 0) or not counts[index]:
        return False
    if mark == "|":
        return counts[index] >= 2 or counts[index] == counts[index - 1]
    return counts[index] == counts[index - 1] or min(counts[index], counts[index - 1]) >= 2


def _is_table(
    text: str, lines: list[Line], counts: list[int], first: int, last: int, mark: str
) -> bool:
    most = max(counts[first : last + 1])
    if mark == "|" and most < (3 if first == last else 2):
        return False
    row = text[lines[first].row_start : lines[first].row_end].strip()
    if first == last and not (mark == "|" and row[0] == row[-1] == "|"):
        return False
    end = lines[min(last, first + 3)].row_end
    head = text[lines[first].row_start : min(end, lines[first].row_start + 400)].lower()
    return not any(words in head for words in _PAPER_HEAD)


def read_table(text: str, block: int, lines: list[Line]) -> Table:
    """The grid of a table: cells trimmed, separator rows left out, short rows padded."""
    mark = "|" if "|" in text[lines[0].row_start : lines[0].row_end] else "\t"
    rows = [
        _cells(text, line, mark)
        for line in lines
        if mark == "\t" or not _SEPARATOR.fullmatch(text, line.row_start, line.row_end)
    ]
    width = max((len(row) for row in rows), default=0)
    grid = tuple(tuple(row + [Span(row[-1].end, row[-1].end)] * (width - len(row))) for row in rows)
    words = [[text[start:end] for start, end in row] for row in grid]
    formula_row = _formula_row(words)
    return Table(block, grid, _header_rows(words, formula_row), formula_row)


def _cells(text: str, line: Line, mark: str) -> list[Span]:
    start, end = line.row_start, line.row_end
    if mark == "|":
        start, end = line.marker_start, line.end
        start += text[start] == "|"
        end -= end > start and text[end - 1] == "|"
    cells: list[Span] = []
    while True:
        cut = text.find(mark, start, end)
        while mark == "|" and cut > start and text[cut - 1] == "\\":
            cut = text.find(mark, cut + 1, end)
        stop = cut if cut >= 0 else end
        cells.append(_trimmed(text, start, stop))
        if cut < 0:
            return cells
        start = cut + 1


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    return Span(start, max(start, start + len(words.strip())))


def _formula_row(words: list[list[str]]) -> int | None:
    """The row of column formulas or column numbers among the first rows."""
    for index, row in enumerate(words[:_HEAD_ROWS]):
        cells = [cell for cell in row if cell]
        if len(cells) < 2 or not all(_FORMULA.fullmatch(cell) for cell in cells):
            continue
        if any("=" in cell for cell in cells) or _counts_columns(cells):
            return index
    return None


def _counts_columns(cells: list[str]) -> bool:
    """Whether cells run A, B, 1, 2, 3 … or 1, 2, 3 … as column numbers do."""
    numbers = [cell.strip("()") for cell in cells]
    while numbers and numbers[0].isalpha():
        numbers.pop(0)
    wanted = [str(number) for number in range(1, len(numbers) + 1)]
    return len(numbers) >= 3 and numbers == wanted


def _header_rows(words: list[list[str]], formula_row: int | None) -> int:
    """Rows before the first with a number in a value column."""
    if formula_row is not None:
        return formula_row + 1
    for index, row in enumerate(words):
        if any(_NUMBER.fullmatch(cell) and not _YEAR.fullmatch(cell) for cell in row[1:]):
            return index
    return min(1, len(words))
