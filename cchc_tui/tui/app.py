"""The app of `cchc review`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from typing import ClassVar

from textual.app import SystemCommand
from textual.binding import BindingType
from textual.command import CommandPalette
from textual.dom import DOMNode
from textual.screen import Screen

from cchc_tui.data.catalogue import Translate
from cchc_tui.model.errors import CchcError
from cchc_tui.model.messages import N_
from cchc_tui.session.journal import ACTION_WORDS
from cchc_tui.session.session import Changed, Session
from cchc_tui.store.decisions import Action
from cchc_tui.store.errors import StoreBusy
from cchc_tui.tui.actions import Scope, bindings
from cchc_tui.tui.navigation import Navigating
from cchc_tui.tui.opening import Opening, SteppingBack, Undoing, Watching
from cchc_tui.tui.palette import ActionCommands
from cchc_tui.tui.screens.error import ErrorScreen
from cchc_tui.tui.screens.library import LibraryScreen
from cchc_tui.tui.start import first_opening, named_opening
from cchc_tui.tui.themes import DARK, THEMES, other_theme

POLL_SECONDS = 1.0


class ReviewApp(Navigating):
    """The review session: what works on every screen, and what happens every second."""

    TITLE = "cchc"
    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.APP)
    COMMANDS = {ActionCommands}  # noqa: RUF012
    CSS_PATH = "app.tcss"

    def __init__(
        self,
        session: Session,
        *,
        translate: Translate = str,
        keymap: Mapping[str, str] | None = None,
        paths: Sequence[str] = (),
    ) -> None:
        super().__init__(session, translate, keymap)
        self.animation_level = "none"
        self.shows_keys = False
        self.fault: Exception | None = None
        """what nobody expected and ended the app"""
        self._paths = paths

    def on_mount(self) -> None:
        """Show what was open last, or add the files that were named."""
        for theme in THEMES:
            self.register_theme(theme)
        known = {theme.name for theme in THEMES}
        self.theme = self.place.theme if self.place.theme in known else DARK.name
        self.push_screen(LibraryScreen())
        with self.guarded():
            if self._paths:
                self.add_files(*self._paths, then=self._open_named)
            else:
                self._open(first_opening(self.place, self.session.library))
        self.set_interval(POLL_SECONDS, self.poll)

    def _open_named(self) -> None:
        self._open(named_opening(self._paths, self.session.library()))

    def _open(self, opening: Opening | None) -> None:
        if opening is not None:
            self.open_report(opening)

    def poll(self) -> None:
        """See what others did, and write where the reviewer is; a busy database is asked again."""
        # While the app ends its screens go before its timers.
        if not self.screen_stack or isinstance(self.screen, ErrorScreen):
            return
        with self.guarded():
            try:
                self.take_others()
                self.save_place()
            except StoreBusy:
                self.mark_waiting(True)

    def take_others(self) -> None:
        """Show what others did since the last look; raises StoreError."""
        changed = self.session.poll()
        if changed:
            self._pass_on(changed, own=False)

    def _pass_on(self, changed: Changed, own: bool) -> None:
        for screen in tuple(self.screen_stack):
            if isinstance(screen, Watching):
                screen.take_changes(changed, own)
        self.screen.refresh_bindings()

    # What works on every screen

    async def run_action(
        self,
        action: str | tuple[str, str, tuple[object, ...]],
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Run the action of a key; what fails is shown, never raised."""
        try:
            return await super().run_action(action, default_namespace, namespaces)
        except CchcError as error:
            self.trouble(error)
            return True

    async def action_back(self) -> None:
        """Step back once: within the screen if it can, else out of it."""
        screen = self.screen
        if isinstance(screen, SteppingBack) and screen.step_back():
            return
        if screen is self.library:
            self.tell(N_("Nothing is open here any more; {key:app.quit} quits."))
        else:
            self.pop_screen()

    def action_undo(self) -> None:
        """Take back the reviewer's own last step."""
        if isinstance(self.screen, Undoing) and self.screen.undo_here():
            return
        self._stepped(self.session.undo(), N_("Undone: {action} ({count})"))

    def action_redo(self) -> None:
        """Bring back what was taken back last."""
        self._stepped(self.session.redo(), N_("Redone: {action} ({count})"))

    def _stepped(self, changed: Changed, template: str) -> None:
        if not changed:
            self.tell(N_("There is nothing of yours to undo or redo."))
            return
        action = self.translate(ACTION_WORDS[Action(changed.action)])
        told: dict[str, str] = {"action": action, "count": str(len(changed.items))}
        self.mark_saved(self.say(template, **told))
        if len(changed.items) > 1:
            self.tell(template, "information", **told)
        self._pass_on(changed, own=True)

    def action_help(self) -> None:
        """Show what can be done here."""
        from cchc_tui.tui.screens.help import HelpScreen

        if not isinstance(self.screen, HelpScreen):
            self.push_screen(HelpScreen.of(self.screen))

    def action_toggle_keys(self) -> None:
        """Show or hide the column of keys on all screens."""
        self.shows_keys = not self.shows_keys
        self.screen.refresh_bindings()

    def action_toggle_theme(self) -> None:
        """Change between light and dark."""
        self.theme = other_theme(self.theme)
        self.remember(theme=self.theme)

    def action_command_palette(self) -> None:
        """Look for a command."""
        if not isinstance(self.screen, CommandPalette):
            placeholder = self.say(N_("Name of a command"))
            self.push_screen(CommandPalette(placeholder=placeholder, id="--command-palette"))

    def get_system_commands(self, screen: Screen[object]) -> Iterator[SystemCommand]:
        """None of Textual's: the table of actions has them all."""
        return iter(())

    async def action_quit(self) -> None:
        """Leave; only the place may not be written yet, and nobody waits for it."""
        with self.guarded():
            with suppress(StoreBusy):
                self.save_place()
            self.exit()

    # Faults

    def _fatal_error(self) -> None:
        """Keep the fault for the one line that is told when the screen is gone."""
        self.fault = self._exception
        self._close_messages_no_wait()
