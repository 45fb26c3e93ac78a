"""The small windows that a decision may need: a note, a reason, a list to look at first.

Each is imported when it opens: the editor of a note alone costs a tenth of the start.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from cchc_tui.model.messages import N_
from cchc_tui.session.items import Item
from cchc_tui.store.decisions import Action
from cchc_tui.tui.review.findings import Words, finding_cells, finding_columns
from cchc_tui.tui.review.moving import Moving
from cchc_tui.tui.rows.row_list import Column

_Listed = tuple[Sequence[Column], int, Callable[[int], Sequence[str]]]
"""columns, count and cells of a list"""
_ASKED = {
    Action.CONFIRM: N_("Confirm these {count} findings?"),
    Action.DISMISS: N_("Dismiss these {count} findings?"),
    Action.FLAG: N_("Flag these {count} findings for later?"),
    Action.REOPEN: N_("Reopen these {count} findings?"),
    Action.NOTE: N_("Write this note to these {count} findings?"),
}


class Asking(Moving):
    """Each answers by calling back; esc answers nothing."""

    def ask_note(self, items: Sequence[Item], then: Callable[[str], None]) -> None:
        """A note; it begins with that of the first finding."""
        from cchc_tui.tui.dialogs import NoteDialog

        heading = self._about(
            items, N_("Note on {rule}, line {line}"), N_("Note on {count} findings")
        )
        self.app.push_screen(NoteDialog(heading, items[0].note or ""), _given(then))

    def ask_reason(self, items: Sequence[Item], then: Callable[[str], None]) -> None:
        """Why it is no mistake; empty words are no reason."""
        from cchc_tui.tui.dialogs import ReasonDialog

        heading = self._about(
            items,
            N_("Why is {rule}, line {line}, no mistake?"),
            N_("Why are {count} findings no mistake?"),
        )
        self.app.push_screen(ReasonDialog(heading), _given(then))

    def preview(self, items: Sequence[Item], action: Action, then: Callable[[], None]) -> None:
        """The findings about to be decided together."""
        from cchc_tui.tui.dialogs import BulkPreview

        heading = self.say(_ASKED[action], count=str(len(items)))
        dialog = BulkPreview(heading, *self._listed(items))
        self.app.push_screen(dialog, lambda agreed: then() if agreed else None)

    def preview_kind(self, items: Sequence[Item], then: Callable[[Action], None]) -> None:
        """The open findings of one kind; the key that decides is pressed there."""
        from cchc_tui.tui.review.kind_preview import KindPreview

        rule = items[0].rule
        heading = self.say(N_("{count} open findings of {rule}"), count=str(len(items)), rule=rule)
        dialog = KindPreview(heading, *self._listed(items))
        self.app.push_screen(dialog, lambda action: then(action) if action else None)

    def _listed(self, items: Sequence[Item]) -> _Listed:
        words = Words(self.translate, self.report.message)
        columns = finding_columns(self.translate)
        return columns, len(items), lambda row: finding_cells(items[row], words)

    def _about(self, items: Sequence[Item], one: str, many: str) -> str:
        if len(items) > 1:
            return self.say(many, count=str(len(items)))
        return self.say(one, rule=items[0].rule, line=str(items[0].line))


def _given(then: Callable[[str], None]) -> Callable[[str | None], None]:
    """What to do with an answer; nothing if there is none."""

    def take(words: str | None) -> None:
        if words is not None:
            then(words)

    return take
