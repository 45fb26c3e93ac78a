"""What an action is: its stable id, its keys, its words and where it works."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Scope(StrEnum):
    """Where an action works: in a kind of widget, on a screen, or everywhere."""

    APP = "app"
    LIST = "list"
    PANE = "pane"
    LIBRARY = "library"
    REVIEW = "review"
    DETAILS = "details"
    CITATIONS = "citations"
    JOURNAL = "journal"
    RULES = "rules"
    ADDING = "adding"
    EXPORT = "export"
    HELP = "help"
    ERROR = "error"
    DIALOG = "dialog"
    FIELD = "field"


class ActionSpec(NamedTuple):
    """One action of the table; `keys` and `sure` are names as Textual knows them."""

    id: str
    """stable, what a user's `[keymap]` names"""
    action: str
    """the method `action_…` of the widget or screen of the scope"""
    keys: tuple[str, ...]
    sure: tuple[str, ...]
    """keys no input method touches: function keys, arrows, enter, delete, ctrl and a letter"""
    label: str
    """a word or two for the key bar, an English template"""
    help: str
    """one sentence, an English template"""
    scope: Scope
    footer: bool = False
    """worth one of the eight places of the key bar"""
    also: tuple[Scope, ...] = ()
    """further scopes whose owner has the method too"""

    @property
    def all_keys(self) -> tuple[str, ...]:
        """Every key, each once, the letters first."""
        return tuple(dict.fromkeys((*self.keys, *self.sure)))

    def works_in(self, scope: Scope) -> bool:
        """Whether a widget or screen of this scope has the action."""
        return scope == self.scope or scope in self.also
