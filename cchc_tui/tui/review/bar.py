"""A field docked over the footer: for the filter, for the search, for a place to go to."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Label

from cchc_tui.tui.field import Field


class Bar(Horizontal):
    """A name, a field, and what came of it; the screen takes esc."""

    DEFAULT_CSS = """
    Bar { height: 1; display: none; background: $panel; }
    Bar.shown { display: block; }
    Bar Label { padding: 0 1; }
    Bar .name { text-style: bold; }
    Bar .trouble { color: $text-error; text-style: bold; }
    Bar Field { width: 1fr; }
    """

    class Typed(Message):
        """The words changed; `entered` if by enter."""

        def __init__(self, bar: Bar, words: str, entered: bool) -> None:
            super().__init__()
            self.bar = bar
            self.words = words
            self.entered = entered

        @property
        def control(self) -> Bar:
            """The bar typed in."""
            return self.bar

    def __init__(self, name: str, hint: str, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._name_shown = name
        self._hint = hint

    def compose(self) -> ComposeResult:
        """Name, field, outcome."""
        yield Label(Content(self._name_shown), classes="name", markup=False)
        yield Field(placeholder=self._hint, compact=True, select_on_focus=False)
        yield Label("", classes="outcome", markup=False)

    @property
    def field(self) -> Field:
        """Where the words are typed."""
        return self.query_one(Field)

    @property
    def words(self) -> str:
        """What stands in the field."""
        return self.field.words

    def ask(self, words: str | None = None) -> None:
        """Show the bar and type in it; `words` replace what stands there."""
        self.add_class("shown")
        if words is not None:
            self.fill(words)
        self.field.focus()

    def fill(self, words: str) -> None:
        """Put words in the field without telling anybody."""
        with self.prevent(Input.Changed):
            self.field.value = words
        self.field.cursor_position = len(words)

    def tell(self, words: str, *, trouble: bool = False) -> None:
        """Say what came of the words."""
        outcome = self.query_one(".outcome", Label)
        outcome.update(Content(words))
        outcome.set_class(trouble, "trouble")

    def hide(self) -> None:
        """Take the bar away, its words too."""
        self.fill("")
        self.tell("")
        self.remove_class("shown")

    @property
    def is_shown(self) -> bool:
        """Whether it is there."""
        return self.has_class("shown")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Every letter counts."""
        event.stop()
        self.post_message(self.Typed(self, self.words, False))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter."""
        event.stop()
        self.post_message(self.Typed(self, self.words, True))
