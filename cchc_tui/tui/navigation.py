"""From screen to screen: the library lies below, the review on it, all others on top."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.screen import Screen

from cchc_tui.tui.opening import Named, Opening, Reviewing
from cchc_tui.tui.session_app import SessionApp


class Navigating(SessionApp):
    """An app with the screens of the review session; each is imported when it is first shown."""

    def open_report(self, opening: Opening) -> None:
        """Show a report in the review screen, which is made if there is none."""
        shown = next((one for one in self.screen_stack if isinstance(one, Reviewing)), None)
        if shown is not None:
            assert isinstance(shown, Screen)
            self._back_to(shown)
            shown.open(opening)
            return
        from cchc_tui.tui.review.screen import ReviewScreen

        self._back_to(self.library)
        self.push_screen(ReviewScreen(opening))

    @property
    def library(self) -> Screen[None]:
        """The screen that lies below all others."""
        return self.screen_stack[1]

    def add_files(self, *paths: str, then: Callable[[], None] | None = None) -> None:
        """Show the screen that adds reports; with paths it begins at once."""
        from cchc_tui.tui.screens.adding import AddingScreen

        self.push_screen(AddingScreen(paths, then))

    def export(self, *groups: Sequence[Named]) -> None:
        """Show the screen that writes findings to a file: of the first group unless changed."""
        from cchc_tui.tui.screens.export import ExportScreen
        from cchc_tui.tui.screens.export_choices import report_choices

        self.push_screen(ExportScreen(report_choices(groups, self.say)))

    def action_open_library(self) -> None:
        """Leave whatever is open for the library."""
        self._back_to(self.library)
        self.remember(screen="library")

    def action_open_citations(self) -> None:
        """Show the documents of all reports."""
        from cchc_tui.tui.screens.citations import CitationsScreen

        self._show(CitationsScreen)

    def action_open_journal(self) -> None:
        """Show all decisions."""
        from cchc_tui.tui.screens.journal import JournalScreen

        self._show(JournalScreen)

    def action_open_rules(self) -> None:
        """Show all rules."""
        from cchc_tui.tui.screens.rules import RulesScreen

        self._show(RulesScreen)

    def _show(self, kind: Callable[[], Screen[None]]) -> None:
        """Show a screen once: the one that is open already, if there is one."""
        shown = next((one for one in self.screen_stack if type(one) is kind), None)
        if shown is not None:
            self._back_to(shown)
        else:
            self.push_screen(kind())

    def _back_to(self, screen: Screen[None]) -> None:
        while self.screen is not screen:
            self.pop_screen()
