"""What the library shows: the reports that the filter wants, in an order."""

from __future__ import annotations

from collections.abc import Iterable

from textual.events import ScreenResume, ScreenSuspend
from textual.widget import Widget

from cchc_tui.model.messages import N_
from cchc_tui.session.library import LibraryRow
from cchc_tui.session.session import Changed
from cchc_tui.store.search import Hit
from cchc_tui.tui.field import Field
from cchc_tui.tui.rows.row_list import RowList
from cchc_tui.tui.screens.filtered import FilteredPage
from cchc_tui.tui.screens.shelf import SORT_WORDS, Sorting, Wanted, cells, columns, shelf
from cchc_tui.tui.speech import say, translate_of


class LibraryShowing(FilteredPage):
    """A list with a filter over it."""

    def __init__(self) -> None:
        super().__init__()
        self.all_rows: list[LibraryRow] = []
        self.shown: list[LibraryRow] = []
        self.marked: list[int] = []
        self.found: dict[int, Hit] | None = None
        """reports whose texts have the words that were looked for; None: not looked for"""
        self._removed = 0
        """how many removals of this session can still be taken back"""
        self.sorting = Sorting()
        self._is_stale = False
        """whether something may have changed since it was read"""

    def body(self) -> Iterable[Widget]:
        """The filter and the list."""
        self.sorting = Sorting.stored(self.session_app.place.sort)
        filtered = self.session_app.place.library_filter
        yield Field(filtered, placeholder=say(self, _PLACEHOLDER), id="filter")
        yield RowList(columns(translate_of(self), self.sorting), id="reports")

    def on_mount(self) -> None:
        """Read the database."""
        self.rows.focus()
        self.read()

    @property
    def rows(self) -> RowList:
        """The list."""
        return self.query_one("#reports", RowList)

    def heading(self) -> str:
        """How many of how many, and the order."""
        order = say(self, SORT_WORDS[self.sorting.name]) + (" ▼" if self.sorting.down else " ▲")
        values = {"shown": str(len(self.shown)), "all": str(len(self.all_rows)), "order": order}
        if len(self.shown) == len(self.all_rows):
            return say(self, N_("Library: {all} reports, by {order}"), **values)
        return say(self, N_("Library: {shown} of {all} reports, by {order}"), **values)

    def read(self) -> None:
        with self.session_app.guarded():
            self.all_rows = self.session_app.session.library()
        reports = {row.report for row in self.all_rows}
        self.marked = [report for report in self.marked if report in reports]
        self.show_rows()

    def show_rows(self) -> None:
        """Filter and sort anew; the cursor stays on its report."""
        before = self.current()
        words = Wanted.parse(self.filter.words).words
        self.shown = shelf(self.all_rows, words, self.found, self.sorting)
        reports = [row.report for row in self.shown]
        cursor = reports.index(before.report) if before and before.report in reports else 0
        self.rows.empty = say(self, _FILTERED_OUT if self.all_rows else _EMPTY)
        self.rows.show(len(self.shown), self._cells, cursor)
        self.show_heading()

    def _cells(self, index: int) -> tuple[str, ...]:
        row = self.shown[index]
        return cells(row, row.report in self.marked)

    def current(self) -> LibraryRow | None:
        index = self.rows.cursor
        return self.shown[index] if index < len(self.shown) else None

    def on_screen_suspend(self, event: ScreenSuspend) -> None:
        """What happens on other screens is read when this one is seen again."""
        self._is_stale = True

    def on_screen_resume(self, event: ScreenResume) -> None:
        """Reports may have been added and decisions made since."""
        if self._is_stale:
            self._is_stale = False
            self.read()

    def take_changes(self, changed: Changed, own: bool) -> None:
        """Reports or decisions are others now; a hidden library reads when it is seen again."""
        # Textual takes the screen below for current too.
        if self.app.screen is self:
            self.read()

    def action_sort(self) -> None:
        """The other way round, then the next column."""
        self._sort(self.sorting.next())

    def on_row_list_head_clicked(self, event: RowList.HeadClicked) -> None:
        """By the column that was clicked."""
        self._sort(self.sorting.clicked(event.column))

    def _sort(self, by: Sorting) -> None:
        self.sorting = by
        self.session_app.remember(sort=self.sorting.words)
        self._show_columns()
        self.show_rows()

    def _show_columns(self) -> None:
        self.rows.set_columns(columns(translate_of(self), self.sorting))


_PLACEHOLDER = N_("Filter: unit, title, number, file … or text:WORDS and enter")
_EMPTY = N_(
    "There are no reports yet.\n\nPress {key:library.add} to add files, or leave with"
    " {key:app.quit} and run:\ncchc review FILES"
)
_FILTERED_OUT = N_("No report matches.\n\n{key:app.back} clears the filter.")
