"""Help: what the screen is for and every key that works where the focus is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from rich.table import Table
from rich.text import Text
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static

from cchc_tui.data.catalogue import Translate
from cchc_tui.model.messages import N_
from cchc_tui.tui.action_spec import Scope
from cchc_tui.tui.actions import bindings
from cchc_tui.tui.key_column import sections
from cchc_tui.tui.key_names import shown_keys
from cchc_tui.tui.live_keys import LiveKey, all_commands
from cchc_tui.tui.screens.page import Page
from cchc_tui.tui.speech import say, translate_of


class HelpScreen(Page):
    """A page to scroll; it takes no input."""

    DEFAULT_CSS = """
    HelpScreen VerticalScroll { padding: 1 2; }
    """
    SCOPE = Scope.HELP
    NAME = N_("Help")
    ABOUT = N_("Keys work while no field is being written in; {key:app.back} leaves the field.")
    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.HELP)

    def __init__(self, about: str, lives: Sequence[LiveKey]) -> None:
        super().__init__()
        self._about = about
        self._lives = lives

    @classmethod
    def of(cls, screen: Screen[object]) -> HelpScreen:
        """The help of what has the focus now."""
        return cls(getattr(screen, "ABOUT", ""), all_commands(screen))

    def body(self) -> Iterable[Widget]:
        """One text."""
        translate = translate_of(self)
        with VerticalScroll(can_focus=True):
            yield Static(help_text(say(self, self._about), self._lives, translate), markup=False)

    def action_scroll_line(self, rows: int) -> None:
        """Scroll by rows."""
        self.query_one(VerticalScroll).scroll_relative(y=rows, animate=False)


def help_text(about: str, lives: Sequence[LiveKey], translate: Translate) -> Table:
    """What a screen is for, translated, and a row for each action: keys, name, explanation."""
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(justify="right", max_width=_MOST_KEYS)
    table.add_column(ratio=1)
    for heading, some in sections(lives, translate):
        table.add_row()
        table.add_row("", Text(heading, "bold underline"))
        for live in some:
            keys = shown_keys(live.keys or live.spec.all_keys, translate)
            words = Text.assemble((translate(live.label), "bold"), ": ", translate(live.spec.help))
            table.add_row(Text(keys, "bold"), words)
    whole = Table.grid(expand=True)
    whole.add_row(Text(about))
    whole.add_row(table)
    return whole


_MOST_KEYS = 16
