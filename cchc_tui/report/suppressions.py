"""Comments to cchc in a report: what they suppress, why, and which block they speak of.

`<!-- cchc: ignore AR101 reason -->` on a line of its own speaks of the next block, behind a text of
the block it stands in. A block is a paragraph, a list item, a heading or a whole table.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cchc_tui.model.report import Block, Report
from cchc_tui.model.spans import Span
from cchc_tui.model.suppressions import Suppression
from cchc_tui.text.worktext import Comment, WorkText

_TO_US = re.compile(r"\s*cchc\s*:", re.IGNORECASE)
_CODE = r"[A-Za-z]{2,4}[0-9]{0,3}"
_IGNORE = re.compile(
    rf"\s*cchc\s*:\s*ignore\s+(?P<codes>{_CODE}(?:\s*,\s*{_CODE})*)(?!\w)(?P<reason>.*)",
    re.IGNORECASE | re.DOTALL,
)
_AROUND_REASON = " \t\n:;,.-–—"


class _Piece(NamedTuple):
    start: int
    pieces: tuple[Span, ...]
    """all of its block, with the marker"""


def read_suppressions(work: WorkText, report: Report) -> tuple[Suppression, ...]:
    """The comments of a text that speak to cchc; spans count code points of `work.text`."""
    ours = [comment for comment in work.comments if _TO_US.match(comment.words)]
    if not ours:
        return ()
    pieces = sorted(_pieces(report.blocks))
    return tuple(_suppression(comment, _block(work.text, comment, pieces)) for comment in ours)


def _suppression(comment: Comment, block: tuple[Span, ...]) -> Suppression:
    found = _IGNORE.fullmatch(comment.words)
    if found is None:
        return Suppression(comment.start, comment.end, (), "", block)
    codes = tuple(code.strip() for code in found["codes"].upper().split(","))
    reason = " ".join(found["reason"].strip(_AROUND_REASON).split())
    spoken = reason if any(letter.isalpha() for letter in reason) else ""
    return Suppression(comment.start, comment.end, codes, spoken, block)


def _pieces(blocks: Sequence[Block]) -> Iterator[_Piece]:
    for block in blocks:
        first, *others = block.pieces
        pieces = (Span(block.start, first.end), *others)
        for piece in pieces:
            yield _Piece(piece.start, pieces)


def _block(text: str, comment: Comment, pieces: Sequence[_Piece]) -> tuple[Span, ...]:
    """The block of a comment: the next one where nothing stands before it on its line."""
    line_start = text.rfind("\n", 0, comment.start) + 1
    if text[line_start : comment.start].strip():
        place = bisect_right(pieces, comment.start, key=_start) - 1
    else:
        place = bisect_left(pieces, comment.end, key=_start)
    return pieces[place].pieces if 0 <= place < len(pieces) else ()


def _start(piece: _Piece) -> int:
    return piece.start
