"""The printed sentences around a place, on one line and not too long."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from cchc_tui.model.report import Block, Table
from cchc_tui.model.spans import Span
from cchc_tui.text.folding import one_line

LONGEST = 500
"""letters of a quotation; longer ones are cut at words"""
_REACH = 4 * LONGEST
_CONTEXT = 120
_CELL_GAP = " | "
_SENTENCE_END = re.compile(r"[.!?…][\"”’)]*\s+(?=[\"“‘(]*[^\W\d_])")
# Letters that are no letters in Unicode; a text that has them has blanks there.
_BEGIN, _FOCUS, _END = "\ufdd0", "\ufdd1", "\ufdd2"
_SIGN = re.compile(f"[{_BEGIN}{_FOCUS}{_END}]")
_SIGNS = re.compile(f"([{_BEGIN}{_FOCUS}{_END}])")


class Quotation(NamedTuple):
    """Printed words on one line; "…" stands where they are cut."""

    text: str
    marks: tuple[Span, ...] = ()
    """the places of the finding, ranges of `text`"""


def quotation(
    text: str, block: Block | None, table: Table | None, focus: Span, others: Iterable[Span] = ()
) -> Quotation:
    """What is printed around `focus`, and around `others` where they stand near it."""
    if table is not None:
        return _cut(text, _row(table, focus), focus, [focus, *others], _CELL_GAP)
    near = [_line(text, focus)] if block is None else _near(block.pieces, focus)
    pieces = _sentences(text, near, focus, others)
    return _cut(text, pieces, focus, [focus, *others], " ")


def _row(table: Table, focus: Span) -> list[Span]:
    """The cells of the row of a place that hold anything; the place alone if it is in none."""
    for row in table.rows:
        cells = [cell for cell in row if cell.start < cell.end]
        if any(cell.overlaps(focus) for cell in cells):
            return cells
    return [focus]


def _line(text: str, focus: Span) -> Span:
    end = text.find("\n", focus.end)
    return Span(text.rfind("\n", 0, focus.start) + 1, len(text) if end < 0 else end)


def _near(pieces: Sequence[Span], focus: Span) -> list[Span]:
    """The pieces of a block within reach of a place: a block may be a whole book."""
    low, high = focus.start - _REACH, focus.end + _REACH
    near = [
        Span(max(piece.start, low), min(piece.end, high))
        for piece in pieces
        if piece.end > low and piece.start < high
    ]
    return near if any(piece.overlaps(focus) for piece in near) else [focus]


def _sentences(text: str, pieces: list[Span], focus: Span, others: Iterable[Span]) -> list[Span]:
    """The sentences of a place, and those up to the other places if that is not too long."""
    first, last = pieces[0].start, pieces[-1].end
    ends = [match.end() for match in _SENTENCE_END.finditer(text, first, last)]
    own = _sentence(ends, first, last, focus)
    for other in others:
        if first <= other.start and other.end <= last:
            theirs = _sentence(ends, first, last, other)
            both = Span(min(own.start, theirs.start), max(own.end, theirs.end))
            own = both if both.end - both.start <= LONGEST else own
    return [
        Span(max(piece.start, own.start), min(piece.end, own.end))
        for piece in pieces
        if piece.overlaps(own)
    ]


def _sentence(ends: Sequence[int], first: int, last: int, place: Span) -> Span:
    before = bisect_right(ends, place.start)
    after = bisect_left(ends, place.end)
    return Span(ends[before - 1] if before else first, ends[after] if after < len(ends) else last)


def _cut(
    text: str, pieces: Sequence[Span], focus: Span, marked: Iterable[Span], gap: str
) -> Quotation:
    """The pieces on one line, at most LONGEST letters around `focus`, with the marked places."""
    merged = _merged(marked)
    ends = [Span(0, 0), *pieces, Span(len(text), len(text))]
    parts = (
        _with_signs(text, piece, Span(before.end, after.start), merged, focus)
        for before, piece, after in zip(ends, pieces, ends[2:], strict=False)
    )
    line, marks, at = _read_signs(gap.join(filter(None, map(one_line, parts))))
    if len(line) <= LONGEST:
        return Quotation(line, tuple(marks))
    start = _word_start(line, max(0, at - LONGEST // 2))
    end = _word_end(line, min(start + LONGEST, len(line)))
    head, tail = "… " if start else "", " …" if end < len(line) else ""
    shift = len(head) - start
    kept = (
        Span(max(mark.start, start) + shift, min(mark.end, end) + shift)
        for mark in marks
        if mark.start < end and start < mark.end
    )
    return Quotation(head + line[start:end] + tail, tuple(kept))


def _merged(spans: Iterable[Span]) -> list[Span]:
    """The spans in order, those that overlap as one."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start < merged[-1].end:
            span = Span(merged[-1].start, max(span.end, merged.pop().end))
        merged.append(span)
    return merged


def _with_signs(text: str, piece: Span, room: Span, marks: Iterable[Span], focus: Span) -> str:
    """A piece with signs about its marks, which stay in place when white space shrinks.

    `room` reaches to the pieces beside it: a mark that goes on there begins or ends there.
    """
    shown, at = "", piece.start
    for mark in marks:
        start, end = max(mark.start, piece.start), min(mark.end, piece.end)
        if start < end:
            sign = _FOCUS if mark.overlaps(focus) else _BEGIN
            shown += _plain(text[at:start]) + (sign if mark.start >= room.start else "")
            shown += _plain(text[start:end]) + (_END if mark.end <= room.end else "")
            at = end
    return shown + _plain(text[at : piece.end])


def _plain(text: str) -> str:
    return _SIGN.sub(" ", text)


def _read_signs(line: str) -> tuple[str, list[Span], int]:
    """A line without its signs, the marks they bounded, and where the first of the focus begins."""
    shown, focus, begun = "", 0, 0
    marks: list[Span] = []
    for part in _SIGNS.split(line):
        if part == _END:
            marks.append(Span(begun, len(shown)))
        elif part in (_BEGIN, _FOCUS):
            begun = len(shown)
            focus = begun if part == _FOCUS and not focus else focus
        else:
            shown += part
    return shown, marks, focus


def _word_start(line: str, offset: int) -> int:
    space = line.find(" ", offset, offset + _CONTEXT) if offset else -1
    return space + 1 if space >= 0 else offset


def _word_end(line: str, offset: int) -> int:
    space = line.rfind(" ", offset - _CONTEXT, offset) if offset < len(line) else -1
    return space if space >= 0 else offset
