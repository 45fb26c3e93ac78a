"""All open findings of one kind, to be decided together by the keys that decide one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Label

from cchc_tui.model.messages import N_
from cchc_tui.store.decisions import Action
from cchc_tui.tui.actions import Scope, bindings, spec_of
from cchc_tui.tui.dialogs import Dialog
from cchc_tui.tui.key_bar import KeyBar
from cchc_tui.tui.rows.row_list import Column, RowList
from cchc_tui.tui.speech import say

_DECIDING = ("finding.confirm", "finding.dismiss", "finding.flag")


def _deciding() -> Iterator[Binding]:
    """The keys that decide, as the reviewer has set them."""
    for action_id in _DECIDING:
        if spec := spec_of(action_id):
            yield Binding(",".join(spec.all_keys), spec.action, spec.label, id=spec.id)


class _Listed(RowList):
    """Rows to look at; enter would not say how to decide."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing is chosen."""
        return action != "choose"


class KindPreview(Dialog[Action]):
    """What would be decided; the result is how, None for esc."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Scope.DIALOG), *_deciding()]
    DEFAULT_CSS = """
    KindPreview RowList { height: 1fr; }
    KindPreview #window { height: 80%; }
    """

    def __init__(
        self,
        heading: str,
        columns: Sequence[Column],
        count: int,
        cells: Callable[[int], Sequence[str | Content]],
    ) -> None:
        super().__init__()
        self._heading = heading
        self._columns = columns
        self._count = count
        self._cells = cells

    def compose(self) -> ComposeResult:
        """A heading, the list, what the keys do."""
        with Vertical(id="window"):
            yield Label(self._heading, id="heading", markup=False)
            yield _Listed(self._columns)
            words = N_(
                "What decides one finding decides all of these; {key:dialog.close} decides none."
            )
            yield Label(say(self, words), markup=False)
        yield KeyBar()

    def on_mount(self) -> None:
        """Show the list."""
        rows = self.query_one(RowList)
        rows.show(self._count, self._cells)
        rows.focus()

    def action_confirm(self) -> None:
        """All are mistakes."""
        self.dismiss(Action.CONFIRM)

    def action_dismiss_finding(self) -> None:
        """All are false alarms."""
        self.dismiss(Action.DISMISS)

    def action_flag(self) -> None:
        """All are for later."""
        self.dismiss(Action.FLAG)
