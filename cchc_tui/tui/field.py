"""A line to write in: for filters, searches, paths and reasons."""

from __future__ import annotations

from typing import ClassVar
from unicodedata import normalize

from textual.binding import BindingType
from textual.message import Message
from textual.widgets import Input

from cchc_tui.tui.action_spec import Scope
from cchc_tui.tui.actions import bindings


class Field(Input):
    """One line without a frame; arrow down leaves it for the list it belongs to."""

    DEFAULT_CSS = """
    Field { height: 1; border: none; padding: 0 1; background: $surface; }
    Field > .input--placeholder { color: $foreground 65%; }
    Field:focus { border: none; background: $panel; }
    """
    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.FIELD)

    class Left(Message):
        """The reviewer goes on to the list."""

        def __init__(self, field: Field) -> None:
            super().__init__()
            self.field = field

        @property
        def control(self) -> Field:
            """The field."""
            return self.field

    @property
    def words(self) -> str:
        """What was written, in composed letters and without space around it."""
        return normalize("NFC", self.value).strip()

    def action_leave(self) -> None:
        """Go on to the list."""
        self.post_message(self.Left(self))
