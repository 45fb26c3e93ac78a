"""What stands beside the text: the second place, the evidence or a picked report.

By itself (`Wish.AUTOMATIC`) the right half shows the second place of the finding: in another
report, or in the same one where the left pane does not show it already; any other place of the
finding that is out of sight counts as one. Where a finding has one
place only, or both are on the screen, a second copy of the text would tell nothing: then it shows
the evidence, the worked sum with every number in its role. A report that was picked stays, and
moves only when the second place is in it.
"""

from __future__ import annotations

from cchc_tui.model.messages import N_
from cchc_tui.session.items import Item
from cchc_tui.session.marks import Focus, Jump, Mark
from cchc_tui.session.open_report import OpenReport
from cchc_tui.tui.review.arranging import Arranging
from cchc_tui.tui.review.evidence_line import evidence_words
from cchc_tui.tui.review.evidence_page import Shown, evidence_page
from cchc_tui.tui.review.other_side import Holds, Wish


class Beside(Arranging):
    """The right half and the evidence line."""

    def shown_finding(self, item: Item) -> Shown:
        """All that is said of a finding."""
        report = self.report
        marks = self.jump.here.marks if self.jump else ()
        return Shown(item, report.message(item), report.evidence(item), marks, self.translate)

    def marks_in(self, report: int) -> list[Mark]:
        """All marks of the current finding in a report, from both places."""
        places = (self.jump.here, self.jump.there) if self.jump else ()
        marks = {m for place in places if place and place.report == report for m in place.marks}
        return sorted(marks)

    def show_beside(self, item: Item, jump: Jump) -> None:
        """Bring the right half and the evidence line to a finding."""
        shown = self.shown_finding(item)
        columns = self.size.width - 2
        self.evidence_line.tell(evidence_words(shown.evidence, shown.message, columns))
        right = self.right
        place = self.place_out_of_sight(jump)
        match right.wish:
            case Wish.AUTOMATIC if place:
                self.show_place(place)
            case Wish.REPORT:
                self._keep_picked(jump)
            case _:
                self.show_evidence_of(shown)

    def place_out_of_sight(self, jump: Jump) -> Focus | None:
        """The second place, else any other of the finding, that the left pane does not show."""
        marks = (jump.here._replace(start=mark.start, end=mark.end) for mark in jump.here.marks)
        places = (*((jump.there,) if jump.there else ()), *marks)
        return next((place for place in places if not self.left.shows(place)), None)

    def turn_to_left(self) -> None:
        """Where one pane is seen: the text of the finding, unless the evidence is wanted."""
        if self.has_class("one-pane") and self.right.wish is not Wish.EVIDENCE:
            self.bring_to_front(False)
            if self.right.has_focus_within:
                self.left.focus()

    def show_place(self, focus: Focus) -> None:
        """Bring the second text to a place."""
        right = self.right
        right.display_only(Holds.TEXT)
        right.text.open(self.session.open(focus.report))
        # The session keeps the last few open: the one on the left is in use, too.
        self.session.open(self.report.report)
        right.text.go_to_focus(focus, self.marks_in(focus.report))

    def show_evidence_of(self, shown: Shown) -> None:
        """Turn the evidence page to a finding."""
        self.right.evidence.turn_to(evidence_page(shown), self.say(N_("Evidence")))
        self.right.display_only(Holds.EVIDENCE)

    def keep_beside(self, report: OpenReport) -> None:
        """Put a report beside the text that stays there."""
        right = self.right
        right.wish = Wish.REPORT
        right.display_only(Holds.TEXT)
        right.text.open(report)

    def _keep_picked(self, jump: Jump) -> None:
        right = self.right
        right.display_only(Holds.TEXT)
        picked = right.text.report
        if picked is None:
            return
        if jump.there and jump.there.report == picked.report:
            right.text.go_to_focus(jump.there, self.marks_in(picked.report))
        else:
            right.text.set_focus_marks(self.marks_in(picked.report))
