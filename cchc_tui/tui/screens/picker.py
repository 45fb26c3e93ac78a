"""Choosing a report: a list that follows the words typed over it."""

from __future__ import annotations

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Label

from cchc_tui.model.messages import N_
from cchc_tui.output.display import visible
from cchc_tui.session.folded import folded
from cchc_tui.session.library import LibraryRow
from cchc_tui.session.session import Session
from cchc_tui.tui.actions import Scope, bindings
from cchc_tui.tui.field import Field
from cchc_tui.tui.rows.row_list import Column, RowList
from cchc_tui.tui.speech import say

AUTOMATIC = 0
"""picked in place of a report: whatever belongs to the finding"""


class PickerScreen(ModalScreen[int | None]):
    """The number of a report, AUTOMATIC, or None for esc."""

    SCOPE = Scope.DIALOG
    AUTO_FOCUS = "Field"
    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.DIALOG)
    DEFAULT_CSS = """
    PickerScreen { align: center middle; }
    PickerScreen > Vertical { width: 90%; max-width: 110; height: 80%; border: round $primary;
        background: $surface; padding: 0 1; }
    PickerScreen RowList { height: 1fr; }
    PickerScreen .help { color: $text-muted; }
    """

    def __init__(self, session: Session, own: int) -> None:
        super().__init__()
        self._library = session.library()
        self._own = own
        self._rows: list[LibraryRow | None] = []

    def compose(self) -> ComposeResult:
        """The field, the list, what the keys do."""
        with Vertical():
            yield Label(say(self, N_("Which report beside this one?")), markup=False)
            yield Field(placeholder=say(self, N_("unit, number, title, path")), compact=True)
            columns = (
                Column(say(self, N_("report"))),
                Column(say(self, N_("decided")), 11, right=True),
            )
            yield RowList(columns, id="picked")
            words = say(
                self, N_("↓ ↑ choose · Enter takes it · {key:dialog.close} leaves it as it is")
            )
            yield Label(words, markup=False, classes="help")

    def on_mount(self) -> None:
        """All reports."""
        self._list("")

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self._list(event.value)

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        self._take(self.query_one(RowList).cursor)

    @on(RowList.Chosen)
    def _chosen(self, event: RowList.Chosen) -> None:
        event.stop()
        self._take(event.index)

    def on_key(self, event: events.Key) -> None:
        """Arrows move in the list while words are typed."""
        rows = self.query_one(RowList)
        step = {"up": -1, "down": 1}.get(event.key)
        if step is not None and not rows.has_focus:
            event.stop()
            rows.move_to(max(0, min(rows.cursor + step, rows.count - 1)))

    def action_close(self) -> None:
        """Esc."""
        self.dismiss(None)

    def _list(self, words: str) -> None:
        wanted = folded(words).split()
        found = [row for row in self._library if _has(row, wanted)]
        self._rows = [*([] if wanted else [None]), *found]
        rows = self.query_one(RowList)
        rows.empty = say(self, N_("no report matches these words"))
        rows.show(len(self._rows), self._cells)

    def _cells(self, at: int) -> tuple[str, ...]:
        row = self._rows[at]
        if row is None:
            return (say(self, N_("(by itself: what belongs to the finding)")), "")
        label = visible(row.label)
        if row.report == self._own:
            label = say(self, N_("{report} (this one, at another place)"), report=label)
        return (label, f"{row.decided}/{row.findings}")

    def _take(self, at: int) -> None:
        if 0 <= at < len(self._rows):
            row = self._rows[at]
            self.dismiss(AUTOMATIC if row is None else row.report)


def _has(row: LibraryRow, words: list[str]) -> bool:
    text = folded(f"{row.label} {row.title} {row.path}")
    return all(word in text for word in words)
