"""The library: every report of the database; what to review is chosen here."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, cast

from textual import work
from textual.binding import BindingType
from textual.events import ScreenResume
from textual.widget import Widget

from cchc_tui.model.errors import CchcError
from cchc_tui.model.messages import N_
from cchc_tui.session.library import LibraryRow
from cchc_tui.session.session import Changed
from cchc_tui.store.search import Hit
from cchc_tui.store.store import Store
from cchc_tui.tui.action_spec import Scope
from cchc_tui.tui.actions import bindings
from cchc_tui.tui.field import Field
from cchc_tui.tui.navigation import Navigating
from cchc_tui.tui.opening import Opening
from cchc_tui.tui.rows.row_list import RowList
from cchc_tui.tui.screens.page import Page
from cchc_tui.tui.screens.shelf import SORT_WORDS, Sorting, Wanted, cells, columns, shelf
from cchc_tui.tui.speech import say, translate_of


class LibraryScreen(Page):
    """A list with a filter over it."""

    SCOPE = Scope.LIBRARY
    NAME = N_("Library")
    ABOUT = N_(
        "All reports of the database. Enter opens one for review; mark two with the space key to"
        " open them side by side. Words in the filter may stand without their accents; text:WORDS"
        " and enter looks into the texts."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.LIBRARY)

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[LibraryRow] = []
        self._shown: list[LibraryRow] = []
        self._marked: list[int] = []
        self._found: dict[int, Hit] | None = None
        """reports whose texts have the words that were looked for; None: not looked for"""
        self._removed = 0
        """how many removals of this session can still be taken back"""
        self._sorting = Sorting()

    def body(self) -> Iterable[Widget]:
        """The filter and the list."""
        self._sorting = Sorting.stored(self.session_app.place.sort)
        filtered = self.session_app.place.library_filter
        yield Field(filtered, placeholder=say(self, _PLACEHOLDER), id="filter")
        yield RowList(columns(translate_of(self), self._sorting), id="reports")

    def on_mount(self) -> None:
        """Read the database."""
        self.rows.focus()
        self._read()

    @property
    def rows(self) -> RowList:
        """The list."""
        return self.query_one("#reports", RowList)

    @property
    def filter(self) -> Field:
        """The filter."""
        return self.query_one("#filter", Field)

    def heading(self) -> str:
        """How many of how many, and the order."""
        order = say(self, SORT_WORDS[self._sorting.name]) + (" ▼" if self._sorting.down else " ▲")
        values = {"shown": str(len(self._shown)), "all": str(len(self._rows)), "order": order}
        if len(self._shown) == len(self._rows):
            return say(self, N_("Library: {all} reports, by {order}"), **values)
        return say(self, N_("Library: {shown} of {all} reports, by {order}"), **values)

    # What is shown

    def _read(self) -> None:
        with self.session_app.guarded():
            self._rows = self.session_app.session.library()
        reports = {row.report for row in self._rows}
        self._marked = [report for report in self._marked if report in reports]
        self._show()

    def _show(self) -> None:
        """Filter and sort anew; the cursor stays on its report."""
        before = self._current()
        words = Wanted.parse(self.filter.words).words
        self._shown = shelf(self._rows, words, self._found, self._sorting)
        reports = [row.report for row in self._shown]
        cursor = reports.index(before.report) if before and before.report in reports else 0
        self.rows.empty = say(self, _FILTERED_OUT if self._rows else _EMPTY)
        self.rows.show(len(self._shown), self._cells, cursor)
        self.show_heading()

    def _cells(self, index: int) -> tuple[str, ...]:
        row = self._shown[index]
        return cells(row, row.report in self._marked)

    def _current(self) -> LibraryRow | None:
        index = self.rows.cursor
        return self._shown[index] if index < len(self._shown) else None

    def on_screen_resume(self, event: ScreenResume) -> None:
        """Decisions may have been made since."""
        if self._rows:
            self._read()

    def take_changes(self, changed: Changed, own: bool) -> None:
        """Reports or decisions are others now; a hidden library reads when it is seen again."""
        # Textual takes the screen below for current too.
        if self.app.screen is self:
            self._read()

    # Filter and search

    def on_input_changed(self, event: Field.Changed) -> None:
        """Filter while it is written; what is looked for in texts waits for enter."""
        if not Wanted.parse(self.filter.words).texts:
            self._found = None
        self.session_app.remember(library_filter=self.filter.words)
        self._show()

    def on_input_submitted(self, event: Field.Submitted) -> None:
        """Look into the texts, or go to the list."""
        texts = Wanted.parse(self.filter.words).texts
        if texts:
            self._search(texts)
        else:
            self.rows.focus()

    def on_field_left(self, event: Field.Left) -> None:
        """Go to the list."""
        self.rows.focus()

    @work(thread=True, exclusive=True, exit_on_error=False)
    def _search(self, texts: str) -> None:
        """Search in a thread, with a store of its own."""
        try:
            with Store.open(self.session_app.session.database) as store:
                hits = {hit.report: hit for hit in store.search(texts)}
        except CchcError as error:
            self.app.call_from_thread(self.session_app.complain, error)
            return
        self.app.call_from_thread(self._take_hits, texts, hits)

    def _take_hits(self, texts: str, hits: dict[int, Hit]) -> None:
        if Wanted.parse(self.filter.words).texts != texts:
            return
        self._found = hits
        self._show()
        self.session_app.tell(
            N_("{count} reports have: {words}"), count=str(len(hits)), words=texts
        )
        if hits:
            self.rows.focus()

    def action_search_library(self) -> None:
        """Write in the filter."""
        self.filter.focus()

    def action_filter_list(self) -> None:
        """Write in the filter."""
        self.filter.focus()

    def action_find(self) -> None:
        """Write in the filter."""
        self.filter.focus()

    def step_back(self) -> bool:
        """From the field to the list, then the filter goes, then the marks."""
        if self.filter.has_focus:
            self.rows.focus()
        elif self.filter.value:
            self.filter.value = ""
        elif self._marked:
            self._marked.clear()
            self.rows.refresh()
        else:
            return False
        return True

    # Opening, marking, sorting

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Open the report, or the two that are marked."""
        app = cast(Navigating, self.app)
        with app.guarded():
            if len(self._marked) == 2:
                here, there = self._marked
                self._marked.clear()
                app.open_report(Opening(here, there))
            else:
                app.open_report(self._opening(self._shown[event.index].report))

    def _opening(self, report: int) -> Opening:
        """A report, at the first place of the words that were looked for."""
        hit = (self._found or {}).get(report)
        if hit is None:
            return Opening(report)
        span = hit.spans[0]
        return Opening(report, span=(span.start, span.end))

    def action_mark(self) -> None:
        """Mark a report, or take the mark away; a third mark takes the place of the first."""
        row = self._current()
        if row is None:
            return
        if row.report in self._marked:
            self._marked.remove(row.report)
        else:
            self._marked = [*self._marked[-1:], row.report]
        self.rows.refresh()
        if len(self._marked) == 2:
            self.session_app.tell(N_("Two reports are marked: enter opens them side by side."))

    def action_sort(self) -> None:
        """The other way round, then the next column."""
        self._sorting = self._sorting.next()
        self.session_app.remember(sort=self._sorting.words)
        self._show_columns()
        self._show()

    def _show_columns(self) -> None:
        self.rows.set_columns(columns(translate_of(self), self._sorting))

    # Adding and removing

    def action_add_files(self) -> None:
        """Go to the screen that adds reports."""
        cast(Navigating, self.app).add_files()

    def action_remove(self) -> None:
        """Take the report out of the library; nothing of it is deleted."""
        row = self._current()
        if row is None:
            return
        self.session_app.session.remove(row.report)
        self._removed += 1
        self.session_app.mark_saved()
        self.session_app.tell(N_("Removed: {label}. z brings it back."), label=row.label)
        self._read()

    def action_restore(self) -> None:
        """Bring back what this reviewer removed last."""
        report = self.session_app.session.restore()
        self._removed = max(0, self._removed - 1)
        if report is None:
            self.session_app.tell(N_("You have removed no report."))
            return
        self.session_app.mark_saved()
        self._read()
        label = next((row.label for row in self._rows if row.report == report), "")
        self.session_app.tell(N_("Brought back: {label}"), label=label)

    def undo_here(self) -> bool:
        """In the library undo takes back removals of this session first."""
        if not self._removed:
            return False
        self.action_restore()
        return True

    def why_not(self, action_id: str) -> str:
        """Without reports there is nothing to open, mark, sort or remove."""
        if action_id in _NEED_REPORTS and not self._rows:
            return say(self, N_("There are no reports yet."))
        return ""


_NEED_REPORTS = frozenset({
    "library.mark", "library.sort", "library.search", "library.remove", "list.choose",
})  # fmt: skip
_PLACEHOLDER = N_("Filter: unit, title, number, file … or text:WORDS and enter")
_EMPTY = N_(
    "There are no reports yet.\n\nPress i to add files, or leave with q and run:\ncchc review FILES"
)
_FILTERED_OUT = N_("No report matches.\n\nPress esc to clear the filter.")
