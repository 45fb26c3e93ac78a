"""A screen with one list and a filter over it: journal, rules."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual.widget import Widget

from cchc_tui.model.messages import N_
from cchc_tui.session.folded import folded
from cchc_tui.session.session import Changed
from cchc_tui.tui.field import Field
from cchc_tui.tui.rows.row_list import Column, RowList
from cchc_tui.tui.screens.filtered import FilteredPage
from cchc_tui.tui.speech import say


class Listing(FilteredPage):
    """Subclasses say what the rows are: `read`, `row_cells`, `columns`, `EMPTY`."""

    EMPTY = ""
    """what to tell where there is nothing yet, an English template"""

    def __init__(self) -> None:
        super().__init__()
        self._cells: list[tuple[str, ...]] = []
        self._searched: list[str] = []
        self.shown: list[int] = []
        """indices of the rows that the filter lets through"""

    def body(self) -> Iterable[Widget]:
        """The filter and the list."""
        yield Field(placeholder=say(self, N_("Filter")), id="filter")
        yield RowList(self.columns(), id="list")

    def columns(self) -> Sequence[Column]:
        """The columns, with titles in the reviewer's language."""
        raise NotImplementedError

    def read(self) -> list[tuple[str, ...]]:
        """The cells of all rows; raises CchcError."""
        raise NotImplementedError

    def on_mount(self) -> None:
        """Read and show."""
        self.rows.focus()
        self.reread()

    @property
    def rows(self) -> RowList:
        """The list."""
        return self.query_one("#list", RowList)

    def reread(self) -> None:
        """Read anew; the cursor stays in its place."""
        with self.session_app.guarded():
            self._cells = self.read()
        self._searched = [folded(" ".join(cells)) for cells in self._cells]
        self._show(self.rows.cursor)

    def _show(self, cursor: int = 0) -> None:
        words = folded(self.filter.words).split()
        self.shown = [
            index
            for index, searched in enumerate(self._searched)
            if all(word in searched for word in words)
        ]
        self.rows.empty = say(self, _FILTERED_OUT if self._cells else self.EMPTY)
        self.rows.show(len(self.shown), lambda index: self._cells[self.shown[index]], cursor)
        self.show_heading()
        self.shown_anew()

    def shown_anew(self) -> None:
        """The list was filled; subclasses may show something of the row under the cursor."""

    def heading(self) -> str:
        """How many of how many."""
        values = {"name": say(self, self.NAME), "all": str(len(self._cells))}
        if len(self.shown) == len(self._cells):
            return f"{values['name']} · {values['all']}"
        return say(self, N_("{name} · {shown} of {all}"), shown=str(len(self.shown)), **values)

    def take_changes(self, changed: Changed, own: bool) -> None:
        """What is decided shows here too."""
        self.reread()

    def on_input_changed(self, event: Field.Changed) -> None:
        """Filter while it is written."""
        self._show()

    def on_input_submitted(self, event: Field.Submitted) -> None:
        """Go to the list."""
        self.rows.focus()

    def on_field_left(self, event: Field.Left) -> None:
        """Go to the list."""
        self.rows.focus()

    def step_back(self) -> bool:
        """From the field to the list, then the filter goes."""
        if self.filter.has_focus:
            self.rows.focus()
        elif self.filter.value:
            self.filter.value = ""
        else:
            return False
        return True


_FILTERED_OUT = N_("Nothing matches.\n\n{key:app.back} clears the filter.")
