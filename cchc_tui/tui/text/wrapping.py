"""Source lines cut into rows of a width, between words where it goes.

A row is `text[start:end]`; the blanks around a cut belong to no row. Offsets are packed: a long
report has tens of thousands of rows.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from itertools import accumulate
from operator import sub
from typing import NamedTuple

from cchc_tui.tui.text.width import ODD, columns, edges, is_plain

_MARKER = re.compile(
    r"[^\S\n\f]{0,12}(?:[-+*•–●○▪]|\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđA-Z]|[IVX]{1,5})[.)])"
    r"[^\S\n\f]{1,4}(?=\S)"
)
_BLANKS = " \t"
_LONGEST_HANG = 12
_LEAST_ROOM = 20


class TextLines(NamedTuple):
    """The source lines of a text, `text[starts[n]:ends[n]]`, parted by line and page breaks."""

    text: str
    starts: array[int]
    ends: array[int]
    odd: bytearray
    """1 for a line with letters that are wide, without width or not shown as they are"""


class Rows(NamedTuple):
    """The rows of lines: ranges of the text, and the blanks each begins with."""

    starts: array[int]
    ends: array[int]
    indents: bytearray

    def add(self, start: int, end: int, indent: int = 0) -> None:
        """One row more."""
        self.starts.append(start)
        self.ends.append(end)
        self.indents.append(indent)


def no_rows() -> Rows:
    """Rows to be filled."""
    return Rows(array("L"), array("L"), bytearray())


def read_lines(text: str) -> TextLines:
    """The lines of a text, once for every width."""
    parts = (text.replace("\f", "\n") if "\f" in text else text).split("\n")
    lengths = array("L", map(len, parts))
    ends = array("L", accumulate(lengths, lambda end, length: end + 1 + length))
    starts = array("L", map(sub, ends, lengths))
    return TextLines(text, starts, ends, _odd_lines(text, starts, ends))


def _odd_lines(text: str, starts: array[int], ends: array[int]) -> bytearray:
    odd = bytearray(len(starts))
    found = ODD.search(text)
    while found is not None:
        line = bisect_right(starts, found.start()) - 1
        odd[line] = 1
        found = ODD.search(text, ends[line])
    return odd


def wrap_lines(lines: TextLines, first: int, last: int, width: int, rows: Rows) -> None:
    """Add the rows of the lines `first` to `last - 1`, none wider than `width` columns."""
    text, starts, ends, odd = lines
    add_start, add_end, add_indent = rows.starts.append, rows.ends.append, rows.indents.append
    for line in range(first, last):
        start, end = starts[line], ends[line]
        if end - start <= width and not odd[line]:
            add_start(start)
            add_end(end)
            add_indent(0)
            continue
        hang, indent = _hang(text, start, width), 0
        for row_start, row_end in wrap(text, start, end, width, hang, plain=not odd[line]):
            add_start(row_start)
            add_end(row_end)
            add_indent(indent)
            indent = hang


def _hang(text: str, start: int, width: int) -> int:
    """Columns of the bullet or number a line begins with, the blanks around it included."""
    marker = _MARKER.match(text, start)
    if marker is None:
        return 0
    hang = columns(marker[0])
    return hang if hang <= _LONGEST_HANG and width - hang >= _LEAST_ROOM else 0


def wrap(
    text: str, start: int, end: int, width: int, hang: int = 0, *, plain: bool | None = None
) -> list[tuple[int, int]]:
    """The rows of one line; those after the first have `hang` columns less. Never empty."""
    if plain is None:
        plain = is_plain(text[start:end])
    if plain:
        return _wrap_plain(text, start, end, width, hang)
    return _wrap_odd(text, start, end, width, hang)


def _wrap_plain(text: str, start: int, end: int, width: int, hang: int) -> list[tuple[int, int]]:
    rows: list[tuple[int, int]] = []
    rfind, limit = text.rfind, start + width
    while end > limit:
        cut = rfind(" ", start + 1, limit + 1)
        if cut < 0 or (text[start] == " " and text[start:cut].isspace()):
            cut = limit
        rows.append((start, _before_blanks(text, cut, start)))
        start = _after_blanks(text, cut, end)
        limit = start + width - hang
    if start < end or not rows:
        rows.append((start, end))
    return rows


def _wrap_odd(text: str, start: int, end: int, width: int, hang: int) -> list[tuple[int, int]]:
    """As for plain lines, by the columns of each letter; a letter keeps the marks upon it."""
    rows: list[tuple[int, int]] = []
    after = edges(text[start:end])
    origin, done, room = start, 0, width
    while after and after[-1] - done > room:
        limit = origin + bisect_right(after, done + room)
        if limit <= start:
            limit = origin + bisect_right(after, after[start - origin])
        cut = limit
        while cut > start and cut < end and text[cut] not in _BLANKS:
            cut -= 1
        if not text[start:cut].strip():
            cut = limit
        rows.append((start, _before_blanks(text, cut, start)))
        start = _after_blanks(text, cut, end)
        if start == end:
            return rows
        done, room = after[start - origin - 1], width - hang
    rows.append((start, end))
    return rows


def _after_blanks(text: str, place: int, end: int) -> int:
    while place < end and text[place] in _BLANKS:
        place += 1
    return place


def _before_blanks(text: str, place: int, start: int) -> int:
    """The end of the words before a cut; blanks alone stay."""
    end = place
    while end > start and text[end - 1] in _BLANKS:
        end -= 1
    return end if end > start else place
