"""A row of a layout as segments: its gutter, its text with the marks upon it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from cchc_tui.session.marks import Mark, MarkKind
from cchc_tui.session.structure import PageMark
from cchc_tui.tui.text.layout import Layout, TextRow
from cchc_tui.tui.text.mark_index import MarkIndex
from cchc_tui.tui.text.styles import (
    FINDING_LAYER,
    FRAME,
    GUTTER,
    HEAD,
    LAYER,
    LAYERS,
    LOOKS,
    OPERAND_LAYER,
    ORDER,
    component,
)
from cchc_tui.tui.text.tables import DrawnRow
from cchc_tui.tui.text.width import columns, shown

SIGNS = 4
"""columns of the gutter beside the numbers: a finding, two roles, a blank"""
Range = tuple[int, int]


class Wardrobe:
    """Styles of combinations of marks, each put together once."""

    def __init__(self, style_of: Callable[[str], Style], text: Style) -> None:
        self.text = text
        self.frame = self.text + style_of(FRAME)
        self.gutter = self.text + style_of(GUTTER)
        self._style_of = style_of
        self._made: dict[tuple[bool, tuple[MarkKind | None, ...]], Style] = {}

    def style(self, heading: bool, kinds: tuple[MarkKind | None, ...]) -> Style:
        """The style of letters in a heading or not, with one kind of mark a layer."""
        made = self._made.get((heading, kinds))
        if made is None:
            made = self.text + self._style_of(HEAD) if heading else self.text
            for kind in kinds:
                if kind is not None:
                    made += self._style_of(component(kind))
            self._made[heading, kinds] = made
        return made

    def sign(self, kind: MarkKind, current: bool) -> Style:
        """The style of a sign in the gutter: its colour, reversed for the current place."""
        style = self._style_of(component(kind))
        is_operand = LAYER[kind] == OPERAND_LAYER
        colour = style.color if not is_operand or style.reverse else style.bgcolor
        return self.gutter + Style(color=colour, bold=True, reverse=current and not is_operand)


class Painter:
    """What a layout looks like under some marks."""

    def __init__(
        self,
        layout: Layout,
        marks: Sequence[MarkIndex],
        number_columns: int,
        page_words: Callable[[str], str],
    ) -> None:
        self._layout = layout
        self._marks = marks
        self._numbers = number_columns
        self._page_words = page_words

    @property
    def gutter(self) -> int:
        """Columns before the text."""
        return self._numbers + SIGNS

    def paint(self, at: int, wardrobe: Wardrobe) -> Strip:
        """Row `at`, as wide as the layout and its gutter."""
        row = self._layout.row(at)
        if isinstance(row, PageMark):
            ranges: list[Range] = []
            body = self._rule(row, wardrobe)
        elif isinstance(row, TextRow):
            ranges = [(row.start, row.end)]
            body = self._text(row, wardrobe)
        else:
            drawn = row.grid.draw(row.line)
            ranges = [(piece.start, piece.end) for piece in drawn.pieces]
            body = self._grid(drawn, wardrobe)
        segments = [*self._gutter(at, ranges, wardrobe), *body]
        width = self._layout.width + self.gutter
        return Strip(segments).adjust_cell_length(width, wardrobe.text)

    def _rule(self, mark: PageMark, wardrobe: Wardrobe) -> Iterator[Segment]:
        words = f" {self._page_words(shown(mark.label))} "
        left = max(0, self._layout.width - columns(words)) // 2
        right = max(0, self._layout.width - columns(words) - left)
        yield Segment("─" * left + words + "─" * right, wardrobe.frame)

    def _text(self, row: TextRow, wardrobe: Wardrobe) -> Iterator[Segment]:
        if row.indent:
            yield Segment(" " * row.indent, wardrobe.text)
        yield from self._letters(row.start, row.end, False, wardrobe)

    def _grid(self, drawn: DrawnRow, wardrobe: Wardrobe) -> Iterator[Segment]:
        x, text = 0, self._layout.source.text
        for piece in drawn.pieces:
            yield Segment(drawn.frame[x : piece.x], wardrobe.frame)
            yield from self._letters(piece.start, piece.end, drawn.head, wardrobe)
            x = piece.x + columns(text[piece.start : piece.end])
        yield Segment(drawn.frame[x:], wardrobe.frame)

    def _letters(
        self, start: int, end: int, heading: bool, wardrobe: Wardrobe
    ) -> Iterator[Segment]:
        """The letters of a range, cut where their style changes."""
        text = self._layout.source.text
        marks = self._within(start, end)
        headings = [] if heading else self._layout.source.headings_within(start, end)
        cuts = {start, end}
        for first, last, *_ in (*marks, *headings):
            cuts.update((max(first, start), min(last, end)))
        for first, last in pairwise(sorted(cuts)):
            bold = heading or any(h[0] <= first < h[1] for h in headings)
            style = wardrobe.style(bold, _kinds_at(marks, first))
            yield Segment(shown(text[first:last]), style)

    def _within(self, start: int, end: int) -> list[Mark]:
        return [mark for index in self._marks for mark in index.within(start, end)]

    def _gutter(self, at: int, ranges: list[Range], wardrobe: Wardrobe) -> Iterator[Segment]:
        if self._numbers:
            yield Segment(self._number(at).rjust(self._numbers - 1) + " ", wardrobe.gutter)
        marks = [
            mark
            for start, end in ranges
            for mark in self._within(start, end)
            if start <= mark.start
        ]
        current = any(mark.kind is MarkKind.CURRENT for mark in marks)
        used = 0
        for kind, sign in _signs({mark.kind: None for mark in marks}, current):
            yield Segment(sign, wardrobe.sign(kind, current) if kind else wardrobe.gutter)
            used += 1
        yield Segment(" " * (SIGNS - used), wardrobe.gutter)

    def _number(self, at: int) -> str:
        if not self._layout.begins_line(at):
            return ""
        return str(self._layout.source.number_of(self._layout.start_of(at)))


class _Sign(NamedTuple):
    """A sign of the gutter; a blank has no kind."""

    kind: MarkKind | None
    sign: str


def _signs(kinds: Iterable[MarkKind], current: bool) -> list[_Sign]:
    """The gravest finding, then what the figures do, in the order they stand in."""
    findings = sorted((k for k in kinds if LAYER[k] == FINDING_LAYER), key=ORDER.__getitem__)
    roles = [_Sign(kind, LOOKS[kind].sign) for kind in kinds if LAYER[kind] == OPERAND_LAYER]
    if findings:
        first = _Sign(findings[0], LOOKS[findings[0]].sign)
    else:
        first = _Sign(MarkKind.CURRENT, "▶") if current else _Sign(None, " ")
    if len(roles) > 2:
        roles[1:] = [_Sign(roles[1].kind, "…")]
    return [first, *roles]


def _kinds_at(marks: Sequence[Mark], place: int) -> tuple[MarkKind | None, ...]:
    """For each layer the kind that shows at a letter: the gravest of it."""
    kinds: list[MarkKind | None] = [None] * LAYERS
    for start, end, kind, _ in marks:
        if start <= place < end:
            layer = LAYER[kind]
            other = kinds[layer]
            if other is None or ORDER[kind] < ORDER[other]:
                kinds[layer] = kind
    return tuple(kinds)
