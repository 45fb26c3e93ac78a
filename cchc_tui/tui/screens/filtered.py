"""A screen with a list under a filter: three keys lead into the same field."""

from __future__ import annotations

from cchc_tui.tui.field import Field
from cchc_tui.tui.screens.page import Page


class FilteredPage(Page):
    """The body of a subclass has the field, with the id `filter`."""

    @property
    def filter(self) -> Field:
        """The filter."""
        return self.query_one("#filter", Field)

    def action_filter_list(self) -> None:
        """Write in the filter."""
        self.filter.focus()

    def action_find(self) -> None:
        """Write in the filter."""
        self.filter.focus()
