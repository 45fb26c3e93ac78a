"""From finding to finding, between the two places of one, back and forward."""

from __future__ import annotations

from collections.abc import Sequence

from cchc_tui.model.messages import N_
from cchc_tui.session.items import Item
from cchc_tui.tui.review.other_side import Holds
from cchc_tui.tui.review.showing import Showing
from cchc_tui.tui.review.trail import Stop

_MOST_REPORTS = 30
"""reports looked through for an open finding that the filter wants"""


def open_after(items: Sequence[Item], at: int) -> int | None:
    """The next open finding after a place of the list, round the end."""
    places = (*range(at + 1, len(items)), *range(0, min(at + 1, len(items))))
    return next((place for place in places if items[place].is_open), None)


class Moving(Showing):
    """Every way to another finding."""

    def action_next_finding(self) -> None:
        """The next of the list; after the last the first."""
        self._step(1, N_("From the last finding to the first"))

    def action_previous_finding(self) -> None:
        """The one before; before the first the last."""
        self._step(-1, N_("From the first finding to the last"))

    def _step(self, by: int, wrapped: str) -> None:
        if not self.shown:
            self.tell_nothing()
            return
        wanted = self.findings.cursor + by
        if not 0 <= wanted < len(self.shown):
            wanted %= len(self.shown)
            self.tell(wrapped)
        self.show_at(wanted)

    def action_next_open(self) -> None:
        """The next open one, in the next report with open ones if this has none."""
        found = open_after(self.shown, self.findings.cursor)
        if found is not None:
            self.show_at(found)
        else:
            self._go_on()

    def _go_on(self) -> None:
        """To the next report with an open finding that the filter wants."""
        number, seen = self.report.report, {self.report.report}
        for _ in range(_MOST_REPORTS):
            following = self.session.next_report_with_open(number)
            if following is None or following in seen:
                break
            report = self.session.open(following)
            wanted = self.wanted_of(report)
            at = open_after(wanted, -1)
            if at is not None:
                self.show_report(report, wanted[at].fingerprint)
                self.tell(N_("Next report: {report}"), report=report.label)
                return
            seen.add(following)
            number = following
        self._tell_all_decided()

    def _tell_all_decided(self) -> None:
        if self.filter:
            self.tell(N_("No open finding matches the filter; {key:app.back} clears it"))
        else:
            self.tell(N_("Every finding of every report is decided"))

    def tell_nothing(self) -> None:
        """Say why nothing happens."""
        self.tell(N_("There is no finding here"), warn=True)

    def action_counterpart(self) -> None:
        """To the other place of the finding; from there back."""
        jump = self.jump
        if jump is None:
            self.tell_nothing()
        elif self.right.has_focus_within:
            self.focus_part(self.left)
        else:
            place = self.place_out_of_sight(jump) or jump.there
            if place and not (self.right.holds is Holds.TEXT and self.right.text.shows(place)):
                self.show_place(place)
            self.focus_part(self.right.shown)

    def action_place_back(self) -> None:
        """Where the reviewer was before."""
        self._go_to_stop(self.trail.step(-1))

    def action_place_forward(self) -> None:
        """Forward again."""
        self._go_to_stop(self.trail.step(1))

    def _go_to_stop(self, stop: Stop | None) -> None:
        if stop is None:
            self.tell(N_("No place further on"))
            return
        if stop.report != self.report.report:
            self.show_report(self.session.open(stop.report), stop.fingerprint)
            return
        at = self.index_of(stop.fingerprint)
        if at >= 0:
            self.findings.move_to(at)
            self.show_current(visit=False)
        else:
            self.left.go_to(stop.offset)
