"""The question before a file is written over: beside decisions in bulk the only one asked."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Label

from cchc_tui.model.messages import N_
from cchc_tui.output.display import visible
from cchc_tui.tui.dialogs import Dialog
from cchc_tui.tui.key_bar import KeyBar
from cchc_tui.tui.rows.row_list import Column, RowList
from cchc_tui.tui.speech import say


class OverwriteQuestion(Dialog[bool]):
    """The result: True to write over it; the cursor stands on the other answer."""

    DEFAULT_CSS = """
    OverwriteQuestion RowList { height: 3; }
    """

    LABELS: ClassVar[dict[str, str]] = {"list.choose": N_("Choose")}

    def __init__(self, path: str, *, is_folder: bool) -> None:
        super().__init__()
        self._path = path
        self._is_folder = is_folder

    def compose(self) -> ComposeResult:
        """What is there, and two answers."""
        words = _FOLDER if self._is_folder else _FILE
        with Vertical(id="window"):
            yield Label(say(self, words, path=visible(self._path)), id="heading", markup=False)
            yield RowList((Column(""),), heads=False)
        yield KeyBar()

    def on_mount(self) -> None:
        """Enter alone keeps what is there."""
        answers = (say(self, N_("Keep it and go back")), say(self, N_("Write over it")))
        rows = self.query_one(RowList)
        rows.show(len(answers), lambda index: (answers[index],))
        rows.focus()

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Answer."""
        self.dismiss(event.index == 1)


_FILE = N_("{path} is there already.")
_FOLDER = N_("{path} is a folder with files in it; those with the same names are written over.")
