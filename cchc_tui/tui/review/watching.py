"""What changes while the screen is open: one's own undo and redo, and what others do."""

from __future__ import annotations

from collections.abc import Sequence

from cchc_tui.model.messages import N_
from cchc_tui.session.items import Item
from cchc_tui.session.session import Changed
from cchc_tui.store.errors import StoreError
from cchc_tui.tui.review.copying import Copying
from cchc_tui.tui.review.state_words import state_word


class Watching(Copying):
    """The app asks the session about once a second and tells the screen."""

    def take_changes(self, changed: Changed, own: bool) -> None:
        """Show what changed; one's own undo and redo are gone to."""
        if self.report.report in changed.reports:
            self._open_again()
        if self.right.text.report and self.right.text.report.report in changed.reports:
            self._open_other_again()
        if own:
            self._go_to_changed(changed)
        else:
            self._show_changed(changed)

    def _open_again(self) -> None:
        """The report has another text, or other findings; it may be gone."""
        current = self.current
        try:
            report = self.session.open(self.report.report)
        except StoreError as error:
            self.show_trouble(error)
            return
        self.show_report(report, current.fingerprint if current else None)
        self.tell(N_("The report has changed: {report}"), report=report.label)

    def _open_other_again(self) -> None:
        other = self.right.text.report
        if other is not None:
            try:
                self.right.text.open(self.session.open(other.report))
            except StoreError as error:
                self.show_trouble(error)

    def _go_to_changed(self, changed: Changed) -> None:
        """Bring the first finding that was undone or redone under the cursor."""
        if not changed.items:
            return
        number, fingerprint = changed.items[0]
        self.clear_trouble()
        if number != self.report.report:
            self.take_report(self.session.open(number))
        self._mark_changed(changed)
        item = self.report.item(fingerprint)
        if item is not None and not self.is_wanted(item):
            self.drop_filter()
        self.end_comparing()
        self.list_findings(fingerprint)

    def _show_changed(self, changed: Changed) -> None:
        """Show in place what others decided; the cursor and the texts stay."""
        self._mark_changed(changed)
        here = [one for number, one in changed.items if number == self.report.report]
        items = [item for item in map(self.report.item, here) if item is not None]
        if items:
            self.relist_in_place()
            self._tell_others(items, changed.reviewer)

    def _mark_changed(self, changed: Changed) -> None:
        """Show findings in their new states in both texts."""
        for pane in (self.left, self.right.text):
            if (report := pane.report) is not None:
                here = (
                    report.item(one) for number, one in changed.items if number == report.report
                )
                pane.take_decided(item for item in here if item is not None)

    def _tell_others(self, items: Sequence[Item], reviewer: str | None) -> None:
        item = items[0]
        who = reviewer or item.reviewer or ""
        if len(items) > 1:
            template = N_("{reviewer} has decided {count} findings of this report")
            self.tell(template, reviewer=who, count=str(len(items)))
            return
        self.tell(
            N_("{rule}, line {line}: {reviewer} has decided: {state}"),
            rule=item.rule,
            line=str(item.line),
            reviewer=who,
            state=self.translate(state_word(item.standing)),
        )
