"""Choosing what to add: a path to write, with what the folder offers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from os.path import expanduser

from textual.widget import Widget
from textual.widgets import Label
from textual.worker import Worker

from cchc_tui.model.messages import N_
from cchc_tui.output.display import visible
from cchc_tui.tui.field import Field
from cchc_tui.tui.rows.row_list import Column, RowList
from cchc_tui.tui.screens.adding_log import PATH_COLUMNS, AddingLog
from cchc_tui.tui.screens.folder import Offer, offers
from cchc_tui.tui.screens.page import Page
from cchc_tui.tui.speech import say


class AddingChoosing(Page):
    """The path and the list under it; `begin` of the subclass reads what was chosen."""

    def __init__(self, paths: Sequence[str] = (), then: Callable[[], None] | None = None) -> None:
        super().__init__()
        self._paths = tuple(paths)
        self._then = then
        self._offers: list[Offer] = []
        self.record: AddingLog | None = None
        self.worker: Worker[None] | None = None

    def body(self) -> Iterable[Widget]:
        """The path, how far it is, and a list of offers or of what was done."""
        yield Field(placeholder=say(self, N_("Path of a file or folder")), id="path")
        yield Label("", id="state", markup=False)
        yield RowList((Column(""),), heads=False, id="offers")
        yield RowList(_columns(self), id="log")

    def on_mount(self) -> None:
        """Offer the current folder, or begin with the paths that were given."""
        self.query_one("#log").display = False
        if self._paths:
            self.begin(self._paths)
        else:
            self.offer()
            self.path.focus()

    def begin(self, paths: Sequence[str]) -> None:
        """Read files; subclasses do."""
        raise NotImplementedError

    @property
    def path(self) -> Field:
        """The path that is written."""
        return self.query_one("#path", Field)

    def list_of(self, name: str) -> RowList:
        return self.query_one(name, RowList)

    def tell_state(self, words: str) -> None:
        self.query_one("#state", Label).update(words)

    def on_input_changed(self, event: Field.Changed) -> None:
        """Offer what the path may become."""
        if self.record is None:
            self.offer()

    def offer(self) -> None:
        self._offers = offers(self.path.value)
        rows = self.list_of("#offers")
        rows.empty = say(self, _NOTHING)
        first = 1 if len(self._offers) > 1 and self._offers[0].name == ".." else 0
        rows.show(len(self._offers), lambda index: (_shown(self._offers[index]),), first)

    def on_input_submitted(self, event: Field.Submitted) -> None:
        """Add what is written; a folder is looked into first, F2 adds it as a whole."""
        written = self.path.value.strip()
        if self.record is None and written and not written.endswith("/"):
            self.action_start()
        else:
            self.focus_list()

    def on_field_left(self, event: Field.Left) -> None:
        """Go to the list."""
        self.focus_list()

    def focus_list(self) -> None:
        self.list_of("#log" if self.record else "#offers").focus()

    def _choose(self, offer: Offer) -> None:
        if offer.is_folder:
            self.path.value = offer.path
            self.path.action_end()
            self.offer()
        else:
            self.begin((offer.path,))

    def action_start(self) -> None:
        """Add what the field names."""
        written = self.path.value.strip()
        if self.worker is not None:
            self.session_app.tell(N_("Files are being read; {key:app.back} stops."))
        elif not written:
            self.session_app.tell(N_("Write a path first, or choose one from the list."))
        else:
            self.begin((expanduser(written),))


def _columns(screen: Widget) -> tuple[Column, ...]:
    return (
        Column("", 1),
        Column(say(screen, N_("File")), PATH_COLUMNS),
        Column(say(screen, N_("What came of it"))),
    )


def _shown(offer: Offer) -> str:
    return visible(offer.name) + ("/" if offer.is_folder else "")


_NOTHING = N_("Nothing here begins so.\n\nRead are .docx, .pdf, .html, .md and .txt files.")
