"""All open findings of one kind, to be decided together by the keys that decide one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.binding import Binding, BindingType

from cchc_tui.model.messages import N_
from cchc_tui.store.decisions import Action
from cchc_tui.tui.actions import Scope, bindings, spec_of
from cchc_tui.tui.dialogs import ListPreview
from cchc_tui.tui.rows.row_list import RowList

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


class KindPreview(ListPreview[Action]):
    """What would be decided; the result is how, None for esc."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Scope.DIALOG), *_deciding()]
    WORDS = N_("What decides one finding decides all of these; {key:dialog.close} decides none.")
    LIST = _Listed

    def action_confirm(self) -> None:
        """All are mistakes."""
        self.dismiss(Action.CONFIRM)

    def action_dismiss_finding(self) -> None:
        """All are false alarms."""
        self.dismiss(Action.DISMISS)

    def action_flag(self) -> None:
        """All are for later."""
        self.dismiss(Action.FLAG)
