"""One key decides and goes on; nothing asks, everything can be undone."""

from __future__ import annotations

from collections.abc import Sequence

from cchc_tui.model.findings import FindingState
from cchc_tui.model.messages import N_
from cchc_tui.session.items import Item
from cchc_tui.store.decisions import Action
from cchc_tui.store.errors import StoreBroken, StoreError
from cchc_tui.tui.review.asking import Asking
from cchc_tui.tui.review.moving import open_after
from cchc_tui.tui.session_app import app_of

MOST_UNSEEN = 20
"""findings that are decided together without a list of them first"""

_DONE = {
    Action.CONFIRM: N_("{count} findings confirmed; {key:history.undo} takes it back"),
    Action.DISMISS: N_("{count} findings dismissed; {key:history.undo} takes it back"),
    Action.FLAG: N_("{count} findings flagged; {key:history.undo} takes it back"),
    Action.REOPEN: N_("{count} findings reopened; {key:history.undo} takes it back"),
    Action.NOTE: N_("{count} notes written; {key:history.undo} takes it back"),
}
_REPORT_DONE = N_("All findings of this report are decided; {key:finding.next_open} goes on")
_LIST_DONE = N_("No open finding is left in this list; {key:finding.next_open} goes on")
_STAYS = (Action.REOPEN, Action.NOTE)
"""decisions after which the reviewer wants to see the same finding"""


class Deciding(Asking):
    """Confirm, dismiss, flag, reopen, note: for the finding or the selected ones."""

    def action_confirm(self) -> None:
        """It is a real mistake."""
        self._decide(Action.CONFIRM)

    def action_dismiss_finding(self) -> None:
        """It is a false alarm."""
        self._decide(Action.DISMISS)

    def action_flag(self) -> None:
        """Look at it again later."""
        self._decide(Action.FLAG)

    def action_reopen(self) -> None:
        """Nobody has decided."""
        self._decide(Action.REOPEN)

    def action_dismiss_with_reason(self) -> None:
        """It is a false alarm, and why; for one that is dismissed already: why it was."""
        items = self.chosen()
        if items:
            self.ask_reason(
                items, lambda words: self._decide_all(items, Action.DISMISS, words or None)
            )
        else:
            self.tell_nothing()

    def action_annotate(self) -> None:
        """Write a note; the state stays as it is."""
        items = self.chosen()
        if items:
            self.ask_note(items, lambda words: self._decide_all(items, Action.NOTE, words))
        else:
            self.tell_nothing()

    def action_same_kind(self) -> None:
        """All open findings of the list like this one, after a look at them."""
        current = self.current
        items = [item for item in self.shown if current and is_same_kind(item, current)]
        if items:
            self.preview_kind(items, lambda action: self.do(items, action))
        elif current:
            self.tell(N_("No open finding of {rule} is left here"), rule=current.rule)
        else:
            self.tell_nothing()

    def chosen(self) -> list[Item]:
        """The selected findings, else the current one."""
        rows = self.findings.selected
        if len(rows) > 1:
            return [self.shown[row] for row in rows if row < len(self.shown)]
        current = self.current
        return [current] if current else []

    def _decide(self, action: Action) -> None:
        items = self.chosen()
        if items:
            self._decide_all(items, action)
        else:
            self.tell_nothing()

    def _decide_all(self, items: Sequence[Item], action: Action, words: str | None = None) -> None:
        """Decide; many at once are shown first."""
        if len(items) > MOST_UNSEEN:
            self.preview(items, action, lambda: self.do(items, action, words))
        else:
            self.do(items, action, words)

    def do(self, items: Sequence[Item], action: Action, words: str | None = None) -> None:
        """Decide, save, show it and go on; if it cannot be saved nothing has changed."""
        try:
            self.session.decide(items, action, words)
        except StoreBroken as error:
            app_of(self).trouble(error)
            return
        except StoreError as error:
            self.show_trouble(error)
            app_of(self).mark_failed()
            return
        self.clear_trouble()
        app_of(self).mark_saved()
        self.findings.end_range()
        if len(items) > 1:
            self.tell(_DONE[action], count=str(len(items)))
        self.refresh_decided(items, advance=action not in _STAYS)

    def refresh_decided(self, items: Sequence[Item], *, advance: bool) -> None:
        """Show findings in their new states; those the filter no longer wants leave the list."""
        before = self.findings.cursor
        gone = {item.fingerprint for item in items if not self.is_wanted(item)}
        self._mark_decided(items)
        if gone:
            before = sum(1 for item in self.shown[:before] if item.fingerprint not in gone)
            self.relist([item for item in self.shown if item.fingerprint not in gone], before)
            before -= 1
        if advance:
            self._advance(before)
        else:
            self.show_current(visit=False)

    def _mark_decided(self, items: Sequence[Item]) -> None:
        self.left.take_decided(items)
        self.right.text.take_decided(items)
        self.findings.refresh()
        self.show_counts()

    def _advance(self, before: int) -> None:
        """To the next open finding after a place of the list."""
        following = open_after(self.shown, before)
        if following is None:
            self.show_current()
            self._tell_list_done()
            return
        if following <= before:
            self.tell(N_("Back to the first open finding"))
        self.show_at(following)

    def _tell_list_done(self) -> None:
        if self.report.decided == len(self.report.items):
            self.tell(
                N_("All findings of this report are decided; {key:finding.next_open} goes on")
            )
        else:
            self.tell(N_("No open finding is left in this list; {key:finding.next_open} goes on"))


def is_same_kind(item: Item, other: Item) -> bool:
    """Whether a finding is open and of the rule and severity of another one."""
    is_open = item.state is FindingState.OPEN
    return is_open and (item.rule, item.severity) == (other.rule, other.severity)
