"""What all full screens have: header, key bar, key column, and a body of their own."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.events import ScreenResume
from textual.screen import Screen
from textual.widget import Widget

from cchc_tui.tui.action_spec import Scope
from cchc_tui.tui.header import HeaderLine
from cchc_tui.tui.key_bar import KeyBar
from cchc_tui.tui.key_column import KeyColumn
from cchc_tui.tui.session_app import SessionApp, app_of
from cchc_tui.tui.speech import say


class Page(Screen[None]):
    """A full screen; subclasses give `NAME`, `ABOUT`, `SCOPE` and `body`."""

    DEFAULT_CSS = """
    Page { background: $background; }
    Page #page { height: 1fr; }
    Page #body { width: 1fr; height: 1fr; }
    """
    SCOPE: ClassVar[Scope | None] = None
    NAME: ClassVar[str] = ""
    """an English template, left in the header"""
    ABOUT: ClassVar[str] = ""
    """what the screen is for, an English template; the help begins with it"""
    LABELS: ClassVar[dict[str, str]] = {}
    """action id to what it means on this screen, where the table is too general"""

    def compose(self) -> ComposeResult:
        """Header, body, keys."""
        yield HeaderLine()
        with Horizontal(id="page"):
            with Vertical(id="body"):
                yield from self.body()
            yield KeyColumn()
        yield KeyBar()

    def body(self) -> Iterable[Widget]:
        """The widgets of the screen."""
        return ()

    def heading(self) -> str:
        """The words on the left of the header."""
        return say(self, self.NAME)

    def show_heading(self) -> None:
        """Take over a new heading."""
        self.query_one(HeaderLine).show(self.heading())

    def step_back(self) -> bool:
        """Close one thing; False if there is nothing to close."""
        return False

    def why_not(self, action_id: str) -> str:
        """Why an action cannot be done now, in the language of the reviewer."""
        return ""

    def on_screen_resume(self, event: ScreenResume) -> None:
        """What was decided elsewhere may have changed the header."""
        self.show_heading()
        self.refresh_bindings()

    @property
    def session_app(self) -> SessionApp:
        """The app, as what it is."""
        return app_of(self)
