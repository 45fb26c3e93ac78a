"""A list of many rows with a cursor and a range; a row's cells are asked for when it is seen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar, NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from cchc_tui.tui.actions import Scope, bindings
from cchc_tui.tui.rows.columns import Cell, Column, Place, column_at, placed, row_segments
from cchc_tui.tui.text.component_styles import base_style, component_style
from cchc_tui.tui.text.straight import straight_lines
from cchc_tui.tui.text.width import columns as columns_of
from cchc_tui.tui.text.width import shown
from cchc_tui.tui.text.wrapping import wrap

__all__ = ["Column", "RowList"]

_EDGE = 2
"""columns before the first cell: the mark of the cursor or of the range, and a blank"""
_CURSOR, _RANGE = "row-list--cursor", "row-list--range"
_HEAD, _EMPTY = "row-list--head", "row-list--empty"


class _Styles(NamedTuple):
    """Styles fetched once for many rows."""

    row: Style
    cursor: Style
    range: Style
    head: Style
    empty: Style


class RowList(ScrollView, can_focus=True, inherit_bindings=False):
    """Rows by index; keys and the mouse say `Moved` and `Chosen`, methods do not."""

    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.LIST)
    COMPONENT_CLASSES: ClassVar[set[str]] = {_CURSOR, _RANGE, _HEAD, _EMPTY}
    DEFAULT_CSS = """
    RowList {
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-size-vertical: 1;
        background: $surface;
        color: $foreground;
    }
    RowList > .row-list--cursor { background: $foreground 15%; text-style: none; }
    RowList:focus > .row-list--cursor {
        background: $block-cursor-background;
        color: $block-cursor-foreground;
        text-style: bold;
    }
    RowList:nocolor > .row-list--cursor { text-style: underline; }
    RowList:focus:nocolor > .row-list--cursor {
        background: $surface;
        color: $foreground;
        text-style: bold reverse;
    }
    RowList > .row-list--range { background: $primary-muted; text-style: italic; }
    RowList > .row-list--head { color: $foreground 75%; text-style: bold; }
    RowList > .row-list--empty { color: $foreground 70%; }
    """

    class Moved(Message):
        """The cursor is on another row."""

        def __init__(self, rows: RowList, index: int) -> None:
            super().__init__()
            self.rows = rows
            self.index = index

        @property
        def control(self) -> RowList:
            """The list."""
            return self.rows

    class Chosen(Moved):
        """A row was chosen: enter, or a double click."""

    class HeadClicked(Message):
        """The title of a column was clicked; `column` is its index among all columns."""

        def __init__(self, rows: RowList, column: int) -> None:
            super().__init__()
            self.rows = rows
            self.column = column

        @property
        def control(self) -> RowList:
            """The list."""
            return self.rows

    def __init__(
        self,
        columns: Sequence[Column] = (),
        *,
        heads: bool = True,
        empty: str = "",
        id: str | None = None,  # noqa: A002
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self._columns = tuple(columns)
        self._heads = heads
        self._empty = empty
        self._count = 0
        self._cells: Callable[[int], Sequence[Cell]] = lambda index: ()
        self._cursor = 0
        self._anchor: int | None = None
        """the other end of the range"""
        self._room = -1
        self._places: tuple[Place, ...] = ()
        self._styles_made: _Styles | None = None

    # What is shown

    def show(self, count: int, cells: Callable[[int], Sequence[Cell]], cursor: int = 0) -> None:
        """Show other rows; the range is gone."""
        self._count, self._cells, self._anchor = count, cells, None
        self._cursor = self._clamped(cursor)
        self._measure()
        self._keep_in_sight()
        self.refresh()

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Other columns, or other titles."""
        self._columns, self._room = tuple(columns), -1
        self.refresh()

    @property
    def heads(self) -> bool:
        """Whether the titles of the columns are shown."""
        return self._heads

    @heads.setter
    def heads(self, shown: bool) -> None:
        if shown != self._heads:
            self._heads = shown
            self._measure()
            self._keep_in_sight()
            self.refresh()

    @property
    def empty(self) -> str:
        """What is said where there is no row; several lines are allowed."""
        return self._empty

    @empty.setter
    def empty(self, words: str) -> None:
        self._empty = words
        self.refresh()

    @property
    def count(self) -> int:
        """How many rows there are."""
        return self._count

    @property
    def cursor(self) -> int:
        """The row the cursor is on; 0 where there is none."""
        return self._cursor

    @property
    def selected(self) -> range:
        """The rows of the range, else the one of the cursor; empty where there is no row."""
        if not self._count:
            return range(0)
        ends = (self._cursor, self._cursor if self._anchor is None else self._anchor)
        return range(min(ends), max(ends) + 1)

    @property
    def has_range(self) -> bool:
        """Whether a range was begun."""
        return self._anchor is not None

    def move_to(self, index: int) -> None:
        """Put the cursor on a row and bring it in sight; a range ends."""
        self._anchor = None
        self._put_cursor(index)

    def refresh_row(self, index: int) -> None:
        """Draw a row anew: its cells have changed."""
        y = index + self._heads - self.scroll_offset.y
        if 0 <= y < self.size.height:
            self.refresh_lines(index + self._heads)

    def start_range(self) -> None:
        """Begin a range at the cursor."""
        if self._count:
            self._anchor = self._cursor
            self.refresh()

    def end_range(self) -> None:
        """No range any more; the cursor stays."""
        self._anchor = None
        self.refresh()

    # Moving

    @property
    def _page(self) -> int:
        return max(1, self.scrollable_content_region.height - self._heads)

    def _clamped(self, index: int) -> int:
        return max(0, min(index, self._count - 1))

    def _put_cursor(self, index: int) -> bool:
        before, self._cursor = self._cursor, self._clamped(index)
        if self._anchor is not None:
            self.refresh()
        else:
            self.refresh_row(before)
            self.refresh_row(self._cursor)
        self._keep_in_sight()
        return before != self._cursor

    def _keep_in_sight(self) -> None:
        top, last = self.scroll_offset.y, self.scroll_offset.y + self._page - 1
        if self._cursor < top:
            self.scroll_to(y=self._cursor, animate=False)
        elif self._cursor > last:
            self.scroll_to(y=self._cursor - self._page + 1, animate=False)

    def _go(self, index: int) -> None:
        if self._put_cursor(index):
            self.post_message(self.Moved(self, self._cursor))

    def action_cursor_up(self) -> None:
        """One row up."""
        self._go(self._cursor - 1)

    def action_cursor_down(self) -> None:
        """One row down."""
        self._go(self._cursor + 1)

    def action_page_up(self) -> None:
        """One page up."""
        self._go(self._cursor - self._page)

    def action_page_down(self) -> None:
        """One page down."""
        self._go(self._cursor + self._page)

    def action_first(self) -> None:
        """To the first row."""
        self._go(0)

    def action_last(self) -> None:
        """To the last row."""
        self._go(self._count - 1)

    def action_choose(self) -> None:
        """Choose the row of the cursor."""
        if self._count:
            self.post_message(self.Chosen(self, self._cursor))

    def action_toggle_range(self) -> None:
        """Begin a range, or end it."""
        if self.has_range:
            self.end_range()
        else:
            self.start_range()

    def action_range_up(self) -> None:
        """The row above too."""
        self._extend(-1)

    def action_range_down(self) -> None:
        """The row below too."""
        self._extend(1)

    def _extend(self, step: int) -> None:
        if not self.has_range:
            self.start_range()
        self._go(self._cursor + step)

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the row; a second click chooses it."""
        place = event.get_content_offset(self)
        if place is None:
            return
        if place.y < self._heads:
            self._click_head(place.x - _EDGE)
            return
        index = place.y - self._heads + self.scroll_offset.y
        if index >= self._count:
            return
        if event.shift and not self.has_range:
            self.start_range()
        elif not event.shift:
            self.end_range()
        self._go(index)
        if event.chain == 2:
            self.post_message(self.Chosen(self, index))

    def _click_head(self, x: int) -> None:
        column = column_at(self._placed(), max(0, x)) if self._count else None
        if column is not None:
            self.post_message(self.HeadClicked(self, column))

    # Drawing

    def _measure(self) -> None:
        width = self.scrollable_content_region.width
        self.virtual_size = Size(width, self._count + self._heads if self._count else 0)

    def _placed(self) -> tuple[Place, ...]:
        """Where the columns stand; the bar beside the rows comes and goes with their number."""
        room = max(1, self.scrollable_content_region.width - _EDGE)
        if self._room != room:
            self._room, self._places = room, placed(self._columns, room)
        return self._places

    def on_resize(self, event: events.Resize) -> None:
        """The columns fit the new width; the cursor stays in sight."""
        self._measure()
        self._keep_in_sight()
        self.refresh()

    def notify_style_update(self) -> None:
        """Styles are fetched again when next drawn."""
        self._styles_made = None
        super().notify_style_update()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Rows as they are painted."""
        return straight_lines(self, crop, super().render_lines)

    def render_line(self, y: int) -> Strip:
        """The heads, a row, or a line of the words for an empty list."""
        styles = self._styles_made = self._styles_made or self._fetch_styles()
        width = self.size.width
        if not self._count:
            return self._empty_line(y, width, styles)
        if self._heads and y == 0:
            titles = [column.title for column in self._columns]
            return self._line(titles, "  ", styles.head, width)
        index = y - self._heads + self.scroll_offset.y
        if index >= self._count:
            return Strip.blank(width, styles.row)
        style, edge = styles.row, "  "
        if index in self.selected and self.has_range:
            style, edge = styles.range, "┃ "
        if index == self._cursor:
            style, edge = styles.cursor, "▌ "
        return self._line(self._cells(index), edge, style, width)

    def _line(self, cells: Sequence[Cell], edge: str, style: Style, width: int) -> Strip:
        segments = [Segment(edge, style), *row_segments(cells, self._placed(), style)]
        return Strip(segments).adjust_cell_length(width, style)

    def _empty_line(self, y: int, width: int, styles: _Styles) -> Strip:
        """The words in the middle, their lines wrapped where they are too long."""
        room = max(1, width - 2 * _EDGE)
        lines = [
            line[start:end]
            for line in self._empty.split("\n")
            for start, end in wrap(line, 0, len(line), room)
        ]
        at = y - max(0, (self.size.height - len(lines)) // 2)
        if not self._empty or not 0 <= at < len(lines):
            return Strip.blank(width, styles.row)
        words = shown(lines[at])
        left = max(0, (width - columns_of(words)) // 2)
        return Strip([Segment(" " * left + words, styles.empty)]).adjust_cell_length(
            width, styles.row
        )

    def _fetch_styles(self) -> _Styles:
        row = base_style(self)
        parts = (component_style(self, name) for name in (_CURSOR, _RANGE, _HEAD, _EMPTY))
        return _Styles(row, *(row + style for style in parts))
