"""Source lines with their numbers underlined; long lines are cut to what matters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from cchc_tui.model.spans import Span
from cchc_tui.output.display import shown_letter, width
from cchc_tui.output.lines import LineIndex
from cchc_tui.output.places import Place, Weight

MAX_LINES = 8
_CONTEXT = 26
_GAP = " … "
_SYMBOLS = {Weight.MAIN: "^", Weight.OTHER: "~"}


class Row(NamedTuple):
    """A piece of a source line and the marks under it."""

    line: int
    text: str
    marks: str


def excerpt(index: LineIndex, places: Iterable[Place], columns: int) -> list[Row]:
    """The lines of `places`, at most MAX_LINES of them, those of the main places first in rank."""
    by_line: dict[int, list[Place]] = {}
    for place in places:
        for line, piece in _pieces(index, place):
            by_line.setdefault(line, []).append(piece)
    ranked = sorted(by_line, key=lambda line: (-max(p.weight for p in by_line[line]), line))
    return [
        row
        for line in sorted(ranked[:MAX_LINES])
        for row in _rows(index, line, sorted(by_line[line]), columns)
    ]


def lines_left_out(index: LineIndex, places: Iterable[Place]) -> int:
    """How many lines with places `excerpt` does not show."""
    lines = {line for place in places for line, _ in _pieces(index, place)}
    return max(0, len(lines) - MAX_LINES)


def _pieces(index: LineIndex, place: Place) -> Iterator[tuple[int, Place]]:
    """A place cut at line ends; blank lines inside it are left out."""
    first, last = index.position(place.start).line, index.position(place.end - 1).line
    for line in range(first, last + 1):
        span = index.line_span(line)
        start, end = max(place.start, span.start), min(place.end, span.end)
        if index.text[start:end].strip():
            yield line, place._replace(start=start, end=end)


def _rows(index: LineIndex, line: int, places: Sequence[Place], columns: int) -> Iterator[Row]:
    whole = index.line_span(line)
    short = whole.end - whole.start <= columns
    windows = [whole] if short else _windows(index.text, whole, places, columns)
    packed: list[Span] = []
    taken = 0
    for window in windows:
        length = window.end - window.start + len(_GAP)
        if packed and taken + length > columns:
            yield _row(index.text, line, whole, packed, places)
            packed, taken = [], 0
        packed.append(window)
        taken += length
    yield _row(index.text, line, whole, packed, places)


def _row(
    text: str, line: int, whole: Span, windows: Sequence[Span], places: Sequence[Place]
) -> Row:  # fmt: skip
    parts = [_underlined(text, window, places) for window in windows]
    head = "… " if windows[0].start > whole.start else ""
    tail = " …" if windows[-1].end < whole.end else ""
    shown = head + _GAP.join(shown for shown, _ in parts).rstrip() + tail
    marks = " " * len(head) + (" " * len(_GAP)).join(marks for _, marks in parts)
    return Row(line, shown.rstrip(), marks.rstrip())


def _windows(text: str, whole: Span, places: Sequence[Place], columns: int) -> list[Span]:
    """The parts of a long line around its places, none longer than `columns`."""
    windows: list[Span] = []
    for place in places:
        window = _window(text, whole, place, columns)
        if windows and window.start <= windows[-1].end:
            last = windows.pop()
            if window.end - last.start <= columns:
                window = Span(last.start, max(last.end, window.end))
            else:
                cut = max(last.start + 1, min(last.end, place.start))
                windows.append(Span(last.start, cut))
                window = Span(cut + text.startswith(" ", cut), max(cut + 1, window.end))
        windows.append(window)
    return windows


def _window(text: str, whole: Span, place: Place, columns: int) -> Span:
    """A place with some words before and after it."""
    end = min(place.end, place.start + columns - 2 * _CONTEXT)
    start = max(whole.start, place.start - _CONTEXT)
    if start > whole.start:
        space = text.find(" ", start, place.start)
        start = space + 1 if space >= 0 else start
    after = min(whole.end, end + _CONTEXT)
    if after < whole.end:
        space = text.rfind(" ", end, after)
        after = space if space >= 0 else after
    return Span(start, after)


def _underlined(text: str, window: Span, places: Sequence[Place]) -> tuple[str, str]:
    near = [place for place in places if place.start < window.end and window.start < place.end]
    shown: list[str] = []
    marks: list[str] = []
    for offset in range(window.start, window.end):
        letter = shown_letter(text[offset])
        shown.append(letter)
        marks.append(_symbol(near, offset) * width(letter))
    return "".join(shown), "".join(marks)


def _symbol(places: Sequence[Place], offset: int) -> str:
    weights = [place.weight for place in places if place.start <= offset < place.end]
    return _SYMBOLS[max(weights)] if weights else " "
