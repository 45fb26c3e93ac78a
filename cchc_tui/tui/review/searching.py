"""Searching the text of a pane: a bar to type in, n of m, the next and the previous hit."""

from __future__ import annotations

from textual import on

from cchc_tui.model.messages import N_
from cchc_tui.tui.review.bar import Bar
from cchc_tui.tui.review.filtering import Filtering
from cchc_tui.tui.text.pane import TextPane


class Searching(Filtering):
    """The words are sought in the pane that had the focus, else in the left one."""

    _searched: TextPane | None = None

    def action_search_text(self) -> None:
        """Type words to search."""
        pane = self.focused_pane()
        if self._searched is not None and self._searched is not pane:
            self._searched.clear_search()
        self._searched = pane
        self.leave_bars()
        self.search_bar.ask()

    def action_find(self) -> None:
        """Filter the list or search the text, whichever has the focus."""
        if self.findings.has_focus:
            self.action_filter_list()
        else:
            self.action_search_text()

    def action_next_hit(self) -> None:
        """To the next place of the searched words."""
        self._turn(1)

    def action_previous_hit(self) -> None:
        """To the place before."""
        self._turn(-1)

    @on(Bar.Typed, "#search")
    def _search_typed(self, event: Bar.Typed) -> None:
        event.stop()
        pane = self._searched or self.left
        if event.entered:
            self.focus_part(pane)
            return
        if not event.words.strip():
            pane.clear_search()
            self.search_bar.tell("")
            return
        if pane.search(event.words):
            self._tell_hit(*pane.next_hit(0))
        else:
            self.search_bar.tell(self.say(N_("not found")), trouble=True)

    def end_search(self) -> None:
        """The hits are no longer marked; the focus goes to the text."""
        pane = self._searched
        self._searched = None
        self.search_bar.hide()
        if pane is not None:
            pane.clear_search()
            self.focus_part(pane)

    @property
    def is_searching(self) -> bool:
        """Whether hits are marked."""
        return self._searched is not None

    def _turn(self, step: int) -> None:
        if self._searched is None or not self.search_bar.words.strip():
            self.action_search_text()
            return
        self._tell_hit(*self._searched.next_hit(step))

    def _tell_hit(self, number: int, count: int) -> None:
        if count:
            words = self.say(N_("{number} of {count}"), number=str(number), count=str(count))
            self.search_bar.tell(words)
