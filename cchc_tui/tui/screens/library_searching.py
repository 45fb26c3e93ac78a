"""The filter of the library, and the search in all texts."""

from __future__ import annotations

from textual import work

from cchc_tui.model.errors import CchcError
from cchc_tui.model.messages import N_
from cchc_tui.store.search import Hit
from cchc_tui.store.store import Store
from cchc_tui.tui.field import Field
from cchc_tui.tui.screens.library_showing import LibraryShowing
from cchc_tui.tui.screens.shelf import Wanted


class LibrarySearching(LibraryShowing):
    """The list follows every letter; the texts are searched on enter."""

    def on_input_changed(self, event: Field.Changed) -> None:
        """Filter while it is written; what is looked for in texts waits for enter."""
        if not Wanted.parse(self.filter.words).texts:
            self.found = None
        self.session_app.remember(library_filter=self.filter.words)
        self.show_rows()

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
        self.found = hits
        self.show_rows()
        self.session_app.tell(
            N_("{count} reports have: {words}"), count=str(len(hits)), words=texts
        )
        if hits:
            self.rows.focus()

    def action_search_library(self) -> None:
        """Write in the filter."""
        self.filter.focus()

    def step_back(self) -> bool:
        """From the field to the list, then the filter goes, then the marks."""
        if self.filter.has_focus:
            self.rows.focus()
        elif self.filter.value:
            self.filter.value = ""
        elif self.marked:
            self.marked.clear()
            self.rows.refresh()
        else:
            return False
        return True
