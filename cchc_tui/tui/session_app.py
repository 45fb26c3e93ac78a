"""What every screen asks of the app: the session, words, what is remembered, and troubles told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from typing import Any, Literal

from textual.app import App
from textual.message_pump import MessagePump

from cchc_tui.data.catalogue import Translate
from cchc_tui.model.errors import CchcError
from cchc_tui.session.place import Place
from cchc_tui.session.session import Session
from cchc_tui.store.errors import StoreBusy
from cchc_tui.tui.speech import say

Severity = Literal["information", "warning", "error"]


class SessionApp(App[None]):
    """An app that holds a session open."""

    def __init__(
        self, session: Session, translate: Translate, keymap: Mapping[str, str] | None = None
    ) -> None:
        super().__init__()
        self.session = session
        self.translate = translate
        self.keymap = dict(keymap or {})
        """keys in place of those of the table: action id to keys with commas between them"""
        self.set_keymap(self.keymap)
        self.place = session.place() or Place()
        self.saved_at = ""
        """when something was last saved, local time; empty before the first"""
        self.done = ""
        """what was done last, where it is worth a word"""
        self._place_is_saved = True
        self._is_waiting = False
        """whether the place could not be written yet"""
        self._step_failed = False
        """whether the last step was not saved"""

    def say(self, template: str, **values: str) -> str:
        """An English template in the language of the reviewer."""
        return say(self, template, **values)

    def tell(self, template: str, severity: Severity = "information", **values: str) -> None:
        """Tell something in passing, in a corner of the screen."""
        self.notify(self.say(template, **values), severity=severity, markup=False, timeout=4)

    def complain(self, error: CchcError) -> None:
        """Tell what failed in passing; for what stops the work there is `trouble`."""
        self.notify(self.error_line(error), severity="error", markup=False, timeout=8)

    def error_line(self, error: CchcError) -> str:
        """What failed and what to do, in one line."""
        line = error.message.render(self.translate)
        return f"{line} ({error.hint.render(self.translate)})" if error.hint else line

    def mark_saved(self, done: str = "") -> None:
        """Note that something was saved just now, and what it was; the header shows it."""
        self._step_failed = False
        self.saved_at = datetime.now().strftime("%H:%M:%S")
        self.done = done
        self.screen.refresh_bindings()

    def mark_failed(self) -> None:
        """Note that a step was not saved; the header says so until one is."""
        self._step_failed = True
        self.screen.refresh_bindings()

    def mark_waiting(self, waiting: bool) -> None:
        """Note whether the place is still to be written; the header says so."""
        if waiting != self._is_waiting:
            self._is_waiting = waiting
            self.screen.refresh_bindings()

    @property
    def is_behind(self) -> bool:
        """Whether something is not in the database that the reviewer may think is."""
        return self._step_failed or self._is_waiting

    def remember(self, **values: Any) -> None:
        """Change fields of the place; it is written within a second, and before the app ends."""
        place = self.place._replace(**values)
        if place != self.place:
            self.place = place
            self._place_is_saved = False

    def save_place(self) -> None:
        """Write the place if it has changed; raises StoreError."""
        if not self._place_is_saved:
            self.session.remember(self.place)
            self._place_is_saved = True
        self.mark_waiting(False)

    def take_others(self) -> None:
        """Show what others did since the last look; raises StoreError."""

    def trouble(self, error: CchcError) -> None:
        """Say what failed: one line if waiting helps, else the screen that says what to do."""
        if isinstance(error, StoreBusy):
            self.complain(error)
            return
        from cchc_tui.tui.screens.error import ErrorScreen

        if isinstance(self.screen, ErrorScreen):
            self.screen.show(error)
        else:
            self.push_screen(ErrorScreen(error))

    @contextmanager
    def guarded(self) -> Iterator[None]:
        """Whatever fails inside is shown by `trouble`; for handlers, which actions are not."""
        try:
            yield
        except CchcError as error:
            self.trouble(error)


def app_of(node: MessagePump) -> SessionApp:
    """The app of a widget or screen."""
    app = node.app
    assert isinstance(app, SessionApp)
    return app
