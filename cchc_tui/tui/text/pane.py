"""A report in a pane: any length of text, drawn row by row as it is seen."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from cchc_tui.model.messages import N_
from cchc_tui.output.display import visible
from cchc_tui.session.marks import Mark
from cchc_tui.session.structure import Structure
from cchc_tui.tui.actions import Scope, bindings
from cchc_tui.tui.speech import say
from cchc_tui.tui.text.component_styles import base_style, component_style
from cchc_tui.tui.text.hits import Hits
from cchc_tui.tui.text.layout import Layout, Source
from cchc_tui.tui.text.mark_index import MarkIndex
from cchc_tui.tui.text.painting import SIGNS, Painter, Wardrobe
from cchc_tui.tui.text.straight import straight_lines
from cchc_tui.tui.text.styles import COMPONENTS, style_sheet

_LEAST_WIDTH = 8
_MARGIN = 1
"""blank columns between the text and the bar beside it"""


class TextPane(ScrollView, can_focus=True, inherit_bindings=False):
    """A text with its headings, tables, pages and marks; offsets are those of the text shown."""

    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.PANE)
    COMPONENT_CLASSES: ClassVar[set[str]] = set(COMPONENTS)
    DEFAULT_CSS = f"""
    TextPane {{
        overflow-x: hidden;
        overflow-y: scroll;
        scrollbar-size-vertical: 1;
        border-top: solid $foreground 45%;
        border-title-color: $foreground;
        border-title-background: $background;
        background: $background;
        color: $foreground;
    }}
    TextPane:focus {{
        border-top: heavy $accent; border-title-style: bold; border-title-color: $text-accent;
    }}
    TextPane > .pane--heading {{ text-style: bold; color: $text-primary; }}
    TextPane > .pane--frame {{ color: $foreground 50%; }}
    TextPane > .pane--gutter {{ color: $foreground 50%; }}
    {style_sheet("TextPane")}
    """

    class Clicked(Message):
        """A letter was clicked."""

        def __init__(self, pane: TextPane, offset: int) -> None:
            super().__init__()
            self.pane = pane
            self.offset = offset

        @property
        def control(self) -> TextPane:
            """The pane."""
            return self.pane

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._source = Source("")
        self._hits = Hits("")
        self._marks, self._focus_marks = MarkIndex(), MarkIndex()
        self._rows: Layout | None = None
        """None until the width is known"""
        self._painter: Painter | None = None
        self._wardrobe: Wardrobe | None = None
        self._numbered = False
        self._wanted: int | None = 0
        """where to go once the width is known"""

    def show(
        self,
        text: str,
        *,
        title: str = "",
        structure: Structure | None = None,
        marks: Sequence[Mark] = (),
        at: int = 0,
    ) -> None:
        """Show another text with `at` in sight; whatever was marked or searched before is gone."""
        self.border_title = Content(visible(title)) if title else None
        self._source, self._hits = Source(text, structure), Hits(text)
        self._marks, self._focus_marks = MarkIndex(marks), MarkIndex()
        self._lay_out()
        self.go_to(at)

    @property
    def text(self) -> str:
        """The text shown."""
        return self._source.text

    def set_structure(self, structure: Structure) -> None:
        """Headings, tables and pages of the text shown, read since; the place stays."""
        top = self.offset_at_top()
        self._source = self._source.with_structure(structure)
        self._lay_out()
        self._scroll_to_row_of(top)

    def replace_mark(self, old: Mark, new: Mark) -> None:
        """Show a finding of the text otherwise; both marks have the same range."""
        self._marks.replace(old, new)
        self.refresh()

    def set_focus_marks(self, marks: Sequence[Mark]) -> None:
        """What belongs to the current finding, over the other marks."""
        self._focus_marks = MarkIndex(marks)
        self._repaint()

    def go_to(self, offset: int, end: int | None = None) -> None:
        """Bring a letter to a third of the height; of a long range as much as fits below."""
        if self._rows is None or not self.size.height:
            self._wanted = offset
            return
        row = self._rows.row_at(offset)
        last = self._rows.row_at(end - 1) if end is not None and end > offset else row
        height = self.scrollable_content_region.height
        above = max(0, min(height // 3, height - 1 - (last - row)))
        self.scroll_to(y=row - above, animate=False)

    # Where things are

    def offset_at_top(self) -> int:
        """The first letter of the row at the top."""
        if self._rows is None:
            return self._wanted or 0
        return self._rows.start_of(self.scroll_offset.y)

    def offset_at(self, x: int, y: int) -> int | None:
        """The letter at a place of the content region; None below the text."""
        row = self.scroll_offset.y + y
        if self._rows is None or self._painter is None or not 0 <= row < len(self._rows):
            return None
        return self._rows.offset_at(row, x - self._painter.gutter)

    def line_of(self, offset: int) -> int:
        """The number of a letter's line, from 1."""
        return self._source.number_of(offset)

    # Searching

    def search(self, words: str) -> int:
        """Mark where the words stand and go to the first place from the top on; how many hits."""
        top = self.offset_at_top()
        self._hits.find(words)
        self._show_hit(1, top)
        return len(self._hits)

    def next_hit(self, step: int = 1) -> tuple[int, int]:
        """Go to another hit; which of how many is shown now, (0, 0) for none."""
        self._show_hit(step, self.offset_at_top())
        return self._hits.number, len(self._hits)

    def clear_search(self) -> None:
        """Forget the hits."""
        self._hits.clear()
        self._repaint()

    def _show_hit(self, step: int, offset: int) -> None:
        span = self._hits.step(step, offset)
        self._repaint()
        if span is not None:
            self.go_to(*span)

    # Laying out and drawing

    @property
    def _number_columns(self) -> int:
        return len(str(self._source.text.count("\n") + 1)) + 1 if self._numbered else 0

    def _lay_out(self) -> None:
        width = self.scrollable_content_region.width
        self._rows = Layout(self._source, self._text_width()) if width else None
        if self._rows is not None:
            self.virtual_size = Size(width, len(self._rows))
        self._repaint()

    def _text_width(self) -> int:
        width = self.scrollable_content_region.width
        return max(_LEAST_WIDTH, width - SIGNS - self._number_columns - _MARGIN)

    def _repaint(self) -> None:
        if self._rows is not None:
            marks = (self._marks, self._hits.marks, self._hits.current, self._focus_marks)
            self._painter = Painter(self._rows, marks, self._number_columns, self._page_words)
        self.refresh()

    def _page_words(self, label: str) -> str:
        return say(self, N_("page {page}"), page=label)

    def _scroll_to_row_of(self, offset: int) -> None:
        if self._rows is not None:
            self.scroll_to(y=self._rows.row_at(offset), animate=False)

    def on_resize(self, event: events.Resize) -> None:
        """Wrap anew; the letter at the top stays there."""
        if self._rows is not None and self._rows.width == self._text_width():
            return
        top = self.offset_at_top()
        self._lay_out()
        if self._wanted is not None:
            wanted, self._wanted = self._wanted, None
            self.go_to(wanted)
        else:
            self._scroll_to_row_of(top)

    def notify_style_update(self) -> None:
        """Styles are fetched again when next drawn."""
        self._wardrobe = None
        super().notify_style_update()

    def render_line(self, y: int) -> Strip:
        """A row of the region."""
        wardrobe = self._wardrobe
        if wardrobe is None:
            wardrobe = Wardrobe(partial(component_style, self), base_style(self))
            self._wardrobe = wardrobe
        row = self.scroll_offset.y + y
        if self._rows is None or self._painter is None or row >= len(self._rows):
            return Strip.blank(self.size.width, wardrobe.text)
        return self._painter.paint(row, wardrobe)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Rows as they are painted."""
        return straight_lines(self, crop, super().render_lines)

    # Keys and mouse

    def on_click(self, event: events.Click) -> None:
        """Say which letter was clicked."""
        place = event.get_content_offset(self)
        offset = self.offset_at(*place) if place is not None else None
        if offset is not None:
            self.post_message(self.Clicked(self, offset))

    def _scroll_by(self, rows: int) -> None:
        self.scroll_to(y=self.scroll_offset.y + rows, animate=False)

    def action_scroll_line_up(self) -> None:
        """One row up."""
        self._scroll_by(-1)

    def action_scroll_line_down(self) -> None:
        """One row down."""
        self._scroll_by(1)

    def action_scroll_page_up(self) -> None:
        """A page up; a row stays in sight."""
        self._scroll_by(-max(1, self.scrollable_content_region.height - 1))

    def action_scroll_page_down(self) -> None:
        """A page down; a row stays in sight."""
        self._scroll_by(max(1, self.scrollable_content_region.height - 1))

    def action_scroll_top(self) -> None:
        """To the beginning."""
        self.scroll_to(y=0, animate=False)

    def action_scroll_bottom(self) -> None:
        """To the end."""
        self.scroll_to(y=self.max_scroll_y, animate=False)

    def action_toggle_numbers(self) -> None:
        """Line numbers on or off."""
        self.toggle_numbers()

    def toggle_numbers(self) -> None:
        """Line numbers on or off; the place stays."""
        top = self.offset_at_top()
        self._numbered = not self._numbered
        self._lay_out()
        self._scroll_to_row_of(top)

    def action_next_hit(self) -> None:
        """To the next place the searched words stand."""
        self.next_hit(1)

    def action_previous_hit(self) -> None:
        """To the place before."""
        self.next_hit(-1)
